// SPDX-License-Identifier: MIT
#include "core/lab/steploader.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/lab/callwords.h"
#include "core/lab/stepcalls.h"
#include "core/net/callnumbers.h"
#include "core/net/socketoptions.h"

namespace sockeye::lab {

namespace {

using Limits = ExperimentLimits;

// An option that joins a group or chooses an interface: the kernel may send something for it.
bool reachesOut(const Step &step)
{
    const auto *option = findOption(valueText(step.arguments.at("option")));
    switch (option->type) {
    case OptionType::Interface:
    case OptionType::Source4:
    case OptionType::Group4:
    case OptionType::SourceGroup4:
    case OptionType::Group6:
        return true;
    default:
        return option->name == "SO_BINDTODEVICE";
    }
}

bool asksOthers(const Step &step)
{
    const auto hints = step.arguments.find("hints");
    return valueText(step.arguments.at("host")) != "localhost" &&
           (hints == step.arguments.end() || valueText(hints->second) != "AI_NUMERICHOST");
}

std::string wordList()
{
    std::string text;
    for (const auto &word : callWords())
        text += fmt::format("{}{}", text.empty() ? "" : ", ", word.name);
    return text;
}

} // namespace

void StepLoader::knowSocket(const JsonNode &node, std::string_view key, const std::string &name)
{
    if (m_fields.fault())
        return;
    const auto found = m_sockets.find(name);
    if (found == m_sockets.end())
        m_fields.refuse(node.member(key)->at,
                        fmt::format("no step before this one makes a socket called '{}'", name));
    else if (!isThere(found->second, m_when))
        m_fields.refuse(node.member(key)->at, fmt::format("'{}' is made only with another \"when\"", name));
}

void StepLoader::knowCall(const JsonNode &node, std::string_view key, const std::string &name)
{
    const auto found = m_calls.find(name);
    if (!m_fields.fault() && (found == m_calls.end() || !isThere(found->second, m_when)))
        m_fields.refuse(node.member(key)->at,
                        fmt::format("no call before this one that \"waits\" has the name '{}'", name));
}

void StepLoader::referTo(const JsonNode &at, const Reasoned<std::vector<std::string>> &names, bool later)
{
    if (!names)
        return m_fields.refuse(at.at, names.error());
    for (const auto &name : *names) {
        if (later) {
            m_later.push_back({at.at, name, m_when});
            continue;
        }
        const auto found = m_values.find(name);
        if (found == m_values.end() || !isThere(found->second, m_when))
            m_fields.refuse(at.at,
                            fmt::format("${} has no value yet; a step before this one must save it", name));
    }
}

void StepLoader::finish()
{
    for (const auto &later : m_later) {
        const auto found = m_values.find(later.name);
        if (found == m_values.end() || !isThere(found->second, later.when))
            m_fields.refuse(
                later.at,
                fmt::format("${} has no value; a step must save it, or it must be a parameter", later.name));
    }
}

Step StepLoader::read(const JsonNode &node)
{
    Step step;
    if (node.kind != JsonNode::Kind::Object) {
        m_fields.refuse(node.at, fmt::format("a step must be an object, not {}", node.kindText()));
        return step;
    }
    step.line = formatErrorAt(m_json, node.at, {}).line;
    constexpr std::array<std::pair<std::string_view, StepKind>, 6> kKinds{{{"call", StepKind::Call},
                                                                           {"await", StepKind::Await},
                                                                           {"cancel", StepKind::Cancel},
                                                                           {"compute", StepKind::Compute},
                                                                           {"check", StepKind::Check},
                                                                           {"note", StepKind::Note}}};
    const auto kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const auto &k) { return node.member(k.first); });
    if (kind == kKinds.end()) {
        m_fields.refuse(
            node.at, "a step must be a \"call\", \"await\", \"cancel\", \"compute\", \"check\" or \"note\"");
        return step;
    }
    step.kind = kind->second;
    const auto role = m_fields.textOr(node, "role", "");
    step.role = role == "server"   ? Role::Server
                : role == "client" ? Role::Client
                : role == "third"  ? Role::Third
                                   : Role::None;
    if (step.role == Role::None && (!role.empty() || step.kind == StepKind::Call))
        m_fields.refuse(role.empty() ? node.at : node.member("role")->at,
                        "a call needs \"role\": \"server\", \"client\" or \"third\"");
    if (node.member("says"))
        step.says = m_fields.localText(node, "says");
    step.needs = m_fields.needs(node);
    readWhen(node, step);
    m_when = step.when;
    step.within = std::chrono::milliseconds(
        m_fields.integerOr(node, "within", 1, Limits::kWithinMs, step.within.count()));

    switch (step.kind) {
    case StepKind::Call:
        readCall(node, step);
        break;
    case StepKind::Await:
        readAwait(node, step);
        break;
    case StepKind::Cancel:
        m_fields.isObject(node, "a cancel step", {"cancel", "role", "says", "needs", "when"});
        step.of = m_fields.text(node, "cancel");
        knowCall(node, "cancel", step.of);
        break;
    case StepKind::Compute:
        readCompute(node, step);
        break;
    case StepKind::Check:
        readCheck(node, step);
        break;
    case StepKind::Note:
        m_fields.isObject(node, "a note", {"note", "role", "needs", "when"});
        step.says = m_fields.localText(node, "note");
        break;
    }
    return step;
}

void StepLoader::readCall(const JsonNode &node, Step &step)
{
    step.word = m_fields.text(node, "call");
    const auto *word = findCallWord(step.word);
    if (!word)
        return m_fields.refuse(node.member("call")->at, fmt::format("'{}' is no call; there are {}",
                                                                    step.word.substr(0, 40), wordList()));
    std::vector<std::string_view> known{"call", "role", "says",  "needs", "within", "expect",
                                        "save", "name", "waits", "when",  "predict"};
    if (word->acts)
        known.push_back("on");
    if (word->makes)
        known.push_back("as");
    known.insert(known.end(), word->required.begin(), word->required.end());
    known.insert(known.end(), word->optional.begin(), word->optional.end());
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (std::find(known.begin(), known.end(), node.keys[i]) == known.end())
            return m_fields.refuse(node.keysAt[i],
                                   fmt::format("{} takes no \"{}\"", step.word, node.keys[i].substr(0, 40)));
    }
    for (const auto key : word->required)
        m_fields.required(node, key);
    if (word->acts) {
        step.on = m_fields.text(node, "on");
        knowSocket(node, "on", step.on);
    }
    const bool isProbe = step.word == "socket" && !node.member("kind");
    if (word->makes && !(isProbe && !node.member("as"))) {
        step.as = m_fields.text(node, "as");
        if (!m_fields.fault() && !isName(step.as))
            m_fields.refuse(node.member("as")->at, "a socket's name is letters, digits and underscores");
        if (isProbe)
            m_fields.refuse(node.at,
                            "a socket that is kept needs \"kind\"; with \"domain\" it is closed at once");
        if (!m_fields.fault() && !m_sockets.emplace(step.as, m_when).second)
            m_fields.refuse(node.member("as")->at,
                            fmt::format("there is a socket called '{}' already", step.as));
        if (m_sockets.size() > Limits::kSockets)
            m_fields.refuse(node.at, fmt::format("there are more than {} sockets", Limits::kSockets));
    }
    step.waits = m_fields.truthOr(node, "waits", false);
    step.name = m_fields.textOr(node, "name", "");
    if (!step.name.empty()) {
        if (!isName(step.name) || !m_calls.emplace(step.name, m_when).second)
            m_fields.refuse(node.member("name")->at,
                            "a call's name is one of its own: letters, digits and underscores");
        if (!step.waits)
            m_fields.refuse(node.member("name")->at, "only a call that \"waits\" needs a name");
    }
    readArguments(node, step);
    readExpect(node, step);
    readSaves(node, step);
    readPrediction(node, step);
}

void StepLoader::readArguments(const JsonNode &node, Step &step)
{
    const auto *word = findCallWord(step.word);
    auto keys = word->required;
    keys.insert(keys.end(), word->optional.begin(), word->optional.end());
    std::int64_t size = 0, repeat = 1;
    for (const auto key : keys) {
        const auto *argument = node.member(key);
        if (!argument || m_fields.fault())
            continue;
        if (key == "nonblocking") {
            step.arguments.emplace(key, std::int64_t{m_fields.truthOr(node, key, false)});
            continue;
        }
        if (key == "flags") {
            for (const auto &flag : m_fields.texts(node, key)) {
                if (!flag.starts_with('$') && !messageFlag(flag))
                    m_fields.refuse(argument->at, fmt::format("'{}' is no flag of send(2) or recv(2)", flag));
                if (flag.starts_with('$'))
                    referTo(*argument, namesIn(flag), false);
                auto &all = step.arguments.try_emplace("flags", std::string()).first->second;
                auto &text = std::get<std::string>(all);
                text += (text.empty() ? "" : "|") + flag;
            }
            continue;
        }
        const auto value = m_fields.value(*argument, fmt::format("\"{}\"", key));
        if (!value)
            return;
        checkArgument(*argument, key, *value);
        if (const auto *number = std::get_if<std::int64_t>(&*value); number && key == "repeat")
            repeat = *number;
        else if (number && key == "size")
            size = *number;
        else if (key == "data")
            size = static_cast<std::int64_t>(std::get_if<std::string>(&*value) ? argument->text.size() : 0);
        step.arguments.emplace(key, *value);
    }
    if (node.member("data") && node.member("size"))
        m_fields.refuse(node.at, "\"data\" and \"size\" exclude each other");
    if (step.word.starts_with("recv"))
        size = std::min<std::int64_t>(size, 65536); // room, not octets
    m_octets += size * repeat;
    if (m_octets > Limits::kOctetsOfRun)
        m_fields.refuse(node.at,
                        fmt::format("the steps so far move more than {} octets", Limits::kOctetsOfRun));
    checkChoices(node, step);
    if (step.word == "bind")
        m_binds.push_back(step);
    if (step.word == "listen" && !m_options.beyondLoopback && !isBoundBefore(node, step))
        m_fields.refuse(node.at,
                        "without a bind before it, done whenever it is, listen() opens a port to the "
                        "network; bind to $here:0 first");
    if (step.word == "sendmsg" && !m_fields.fault())
        knowSocket(node, "descriptor", valueText(step.arguments.at("descriptor")));
    if (step.word == "getaddrinfo" && !m_options.beyondLoopback && !m_fields.fault() && asksOthers(step))
        m_fields.refuse(node.member("host")->at,
                        "to look this name up other computers are asked; an experiment uses localhost or "
                        "AI_NUMERICHOST unless you allow more");
    if (step.word == "setsockopt" && !m_options.beyondLoopback && !m_fields.fault() && reachesOut(step))
        m_fields.refuse(
            node.member("option")->at,
            "this option speaks to the network beyond loopback; an experiment sets it only if you allow it");
}

void StepLoader::checkArgument(const JsonNode &at, std::string_view key, const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value)) {
        if (key == "data") {
            if (const auto octets = octetsFor(*text); !octets)
                m_fields.refuse(at.at, octets.error());
            return;
        }
        referTo(at, namesIn(*text), false);
        if (key == "to")
            checkAddress(at, *text);
        if (key == "path" && !text->starts_with("$folder/"))
            m_fields.refuse(at.at, "a path must begin with $folder/, the run's own folder");
        if (key == "path" && text->find("..") != text->npos)
            m_fields.refuse(at.at, "a path stays in $folder; it has no '..'");
        return;
    }
    const auto number = std::get<std::int64_t>(value);
    const auto within = [&](std::int64_t least, std::int64_t most) {
        if (number < least || number > most)
            m_fields.refuse(at.at, fmt::format("\"{}\" must be from {} to {}", key, least, most));
    };
    if (key == "repeat")
        within(1, Limits::kRepeats);
    else if (key == "size")
        within(0, Limits::kOctetsOfCall);
    else if (key == "timeout")
        within(0, Limits::kWithinMs);
    else if (key == "backlog" || key == "protocol" || key == "domain" || key == "type")
        within(-1, 65535);
    else if (key != "value")
        m_fields.refuse(at.at, fmt::format("\"{}\" must be a text", key));
}

void StepLoader::checkAddress(const JsonNode &at, const std::string &text)
{
    if (text == "none" || m_fields.fault())
        return;
    const auto names = namesIn(text);
    if (names && names->size() == 1 && text == "$" + names->front())
        return; // a whole address that was saved: looked at when the step is run
    for (auto &sample : choicesOf(at, *names)) {
        sample.insert_or_assign("here", "127.0.0.1");
        sample.insert_or_assign("folder", "/tmp/sockeye");
        sample.insert_or_assign("run", "sockeye");
        for (const auto &name : *names)
            sample.emplace(name, std::int64_t{1});
        const auto filled = substitute(text, sample);
        const auto address = filled ? Endpoint::parse(*filled) : tl::make_unexpected(ParseError{});
        std::string reason;
        if (!address)
            m_fields.refuse(at.at, fmt::format("'{}' is no address; write $here:0, 127.0.0.1:7000, [::1]:0, "
                                               "$folder/NAME or @$run-NAME",
                                               text));
        else if (!mayUse(*address, sample, m_options, reason))
            m_fields.refuse(at.at, std::move(reason));
        if (m_fields.fault())
            return;
    }
}

} // namespace sockeye::lab
