// SPDX-License-Identifier: MIT
#include "core/bytes/dialogue.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/bytes/replypattern.h"
#include "core/bytes/payload.h"

namespace sockeye {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kLongestMs = 24LL * 3600 * 1000;

// Null where `key` is missing or fits; else what is wrong.
std::string readMs(const Json &json, const char *key, std::chrono::milliseconds &to)
{
    const auto found = json.find(key);
    if (found == json.end())
        return {};
    if (!found->is_number_integer() || found->get<std::int64_t>() < 0 ||
        found->get<std::int64_t>() > kLongestMs)
        return fmt::format("\"{}\" is a number of milliseconds from 0 to {}", key, kLongestMs);
    to = std::chrono::milliseconds(found->get<std::int64_t>());
    return {};
}

std::string readText(const Json &json, const char *key, std::string &to)
{
    const auto found = json.find(key);
    if (found == json.end())
        return {};
    if (!found->is_string())
        return fmt::format("\"{}\" is a text", key);
    to = found->get<std::string>();
    return {};
}

std::string readStep(const Json &json, DialogueStep &step)
{
    if (!json.is_object())
        return "a step is an object, { }";
    for (const auto &[key, value] : json.items()) {
        if (key != "send" && key != "delay_ms" && key != "expect" && key != "timeout_ms")
            return fmt::format("\"{}\" means nothing here; a step has send, delay_ms, expect, timeout_ms",
                               key);
    }
    for (auto wrong : {readText(json, "send", step.payload), readText(json, "expect", step.expect),
                       readMs(json, "delay_ms", step.delay), readMs(json, "timeout_ms", step.timeout)}) {
        if (!wrong.empty())
            return wrong;
    }
    return {};
}

} // namespace

std::optional<ParseError> Dialogue::payloadFault(const DialogueStep &step)
{
    // Files are read when it is sent.
    const auto parsed =
        parsePayload(step.payload, [](const std::string &) -> Parsed<Bytes> { return Bytes(); });
    return parsed ? std::nullopt : std::optional(parsed.error());
}

std::optional<ParseError> Dialogue::expectFault(const DialogueStep &step)
{
    const auto parsed = ReplyPattern::parse(step.expect);
    return parsed ? std::nullopt : std::optional(parsed.error());
}

std::string Dialogue::json() const
{
    Json list = Json::array();
    for (const auto &step : steps)
        list.push_back(Json{{"send", step.payload},
                            {"delay_ms", step.delay.count()},
                            {"expect", step.expect},
                            {"timeout_ms", step.timeout.count()}});
    const Json whole{{"format", 1}, {"steps", std::move(list)}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

tl::expected<Dialogue, std::string> Dialogue::fromJson(std::string_view text)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error &error) {
        return tl::unexpected(fmt::format("this is not JSON, at byte {}", error.byte));
    }
    if (!json.is_object() || json.value("format", Json()) != 1)
        return tl::unexpected(std::string("\"format\": 1 is missing; this is no sequence of messages"));
    const auto list = json.find("steps");
    if (list == json.end() || !list->is_array() || list->size() > kMostSteps)
        return tl::unexpected(fmt::format("\"steps\" is a list, [ ], of at most {}", kMostSteps));
    Dialogue made;
    for (const auto &item : *list) {
        DialogueStep step;
        if (const auto wrong = readStep(item, step); !wrong.empty())
            return tl::unexpected(fmt::format("step {}: {}", made.steps.size() + 1, wrong));
        made.steps.push_back(std::move(step));
    }
    return made;
}

} // namespace sockeye
