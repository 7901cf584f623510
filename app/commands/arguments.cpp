// SPDX-License-Identifier: MIT
#include "app/commands/arguments.h"

#include <charconv>

#include <fmt/format.h>

#include "core/bytes/payload.h"

namespace sockeye {

namespace {

constexpr double kLongestSeconds = 1e8; // three years

// The whole text as one number.
template<typename T>
std::optional<T> parseNumber(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

Arguments::Arguments(const WordSpec &word, std::span<const std::string> texts) : m_word(word)
{
    bool optionsEnded = false;
    while (!texts.empty() && !m_fault) {
        const std::string &text = texts.front();
        texts = texts.subspan(1);
        if (optionsEnded || text.size() < 2 || text[0] != '-')
            m_operands.push_back(text);
        else if (text == "--")
            optionsEnded = true;
        else if (text == "--help" || text == "-h")
            m_wantsHelp = true;
        else
            takeOption(text, texts);
    }
    if (m_wantsHelp || m_fault)
        return;
    if (word.takesMany())
        return; // how many it needs is the word's own matter
    if (m_operands.size() < word.leastOperands())
        refuse(fmt::format("{} is missing; for example: {}", word.operands[m_operands.size()], word.example));
    else if (m_operands.size() > word.operands.size())
        refuse(fmt::format("'{}' is one argument too many; an argument with spaces needs quotes",
                           m_operands[word.operands.size()]));
}

void Arguments::takeOption(std::string_view text, std::span<const std::string> &rest)
{
    const auto equals = text.starts_with("--") ? text.find('=') : std::string_view::npos;
    const auto name = text.substr(0, equals);
    const OptionSpec *option = m_word.option(name);
    if (!option)
        return refuse(fmt::format("'{}' is not an option of '{}'; 'sockeye {} --help' lists those there are",
                                  name, m_word.name, m_word.name));
    if (has(option->name) && !option->repeats)
        return refuse(fmt::format("{} was given twice; give it once", name));
    auto &values = m_values[option->name];
    if (option->value.empty()) {
        if (equals != std::string_view::npos)
            refuse(fmt::format("{} takes no value; write {} alone", name, name));
    } else if (equals != std::string_view::npos) {
        values.emplace_back(text.substr(equals + 1));
    } else if (!rest.empty()) {
        values.push_back(rest.front());
        rest = rest.subspan(1);
    } else {
        refuse(fmt::format("{} needs a value; write {} {}", name, name, option->value));
    }
}

void Arguments::refuse(std::string sentence, ExitCode code)
{
    if (!m_fault)
        m_fault = CommandFault{std::move(sentence), code};
}

const std::string &Arguments::operand(std::size_t place) const
{
    static const std::string none;
    return place < m_operands.size() ? m_operands[place] : none;
}

std::string Arguments::text(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() || found->second.empty() ? std::string() : found->second.front();
}

std::optional<std::uint64_t> Arguments::number(std::string_view option, std::uint64_t least,
                                               std::uint64_t most)
{
    if (m_fault || !has(option))
        return std::nullopt;
    const auto value = parseNumber<std::uint64_t>(text(option));
    if (value && *value >= least && *value <= most)
        return value;
    refuse(fmt::format("{} takes a whole number from {} to {}, not '{}'", option, least, most, text(option)));
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> Arguments::seconds(std::string_view option)
{
    if (m_fault || !has(option))
        return std::nullopt;
    const auto value = parseNumber<double>(text(option));
    if (value && *value >= 0.001 && *value <= kLongestSeconds)
        return std::chrono::milliseconds(static_cast<std::int64_t>(*value * 1000));
    refuse(fmt::format("{} takes a number of seconds, like 10 or 0.5, not '{}'", option, text(option)));
    return std::nullopt;
}

std::optional<double> Arguments::rate(std::string_view option)
{
    if (m_fault || !has(option))
        return std::nullopt;
    std::string number = text(option);
    if (number.ends_with("/s"))
        number.resize(number.size() - 2);
    const auto value = parseNumber<double>(number);
    if (value && *value >= 1e-6 && *value <= 1e9)
        return value;
    refuse(fmt::format("{} takes how many a second, like 100/s, not '{}'", option, text(option)));
    return std::nullopt;
}

Bytes Arguments::readBytes(std::string_view name, const std::string &text)
{
    auto bytes = parsePayload(text);
    if (bytes)
        return std::move(*bytes);
    const bool isFile = bytes.error().fault == ParseFault::UnreadableFile;
    refuse(fmt::format("{}: {}", name, describe(bytes.error())),
           isFile ? ExitCode::Failed : ExitCode::Misused);
    return {};
}

std::vector<Bytes> Arguments::allBytes(std::string_view option)
{
    std::vector<Bytes> all;
    if (const auto found = m_values.find(option); found != m_values.end()) {
        for (const std::string &text : found->second) {
            if (!m_fault)
                all.push_back(readBytes(option, text));
        }
    }
    return all;
}

std::optional<Bytes> Arguments::bytes(std::string_view option)
{
    if (m_fault || !has(option))
        return std::nullopt;
    return readBytes(option, text(option));
}

Bytes Arguments::operandBytes(std::size_t place)
{
    return m_fault ? Bytes{} : readBytes(m_word.operandName(place), operand(place));
}

SocketUrl Arguments::operandUrl(std::size_t place)
{
    if (m_fault)
        return {};
    auto url = SocketUrl::parse(operand(place));
    if (url)
        return std::move(*url);
    refuse(describe(url.error()));
    return {};
}

} // namespace sockeye
