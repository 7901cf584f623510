// SPDX-License-Identifier: MIT
#include "core/lab/programvalues.h"

#include <cctype>

namespace sockeye::lab {

namespace {

constexpr std::string_view kPlain = "0123456789 +-*/()=!<>"; // all that a sum has beside its names

} // namespace

bool ProgramValues::isKnown(const Value &value) const
{
    const auto *text = std::get_if<std::string>(&value);
    return !text || substitute(*text, m_known).has_value();
}

std::string ProgramValues::filled(const Value &value) const
{
    const auto text = substitute(valueText(value), m_known);
    return text ? *text : std::string();
}

std::string ProgramValues::sumOf(std::string_view text) const
{
    std::string sum;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '$') {
            if (kPlain.find(text[at]) == kPlain.npos)
                return {};
            sum += text[at];
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
            ++end;
        const std::string name(text.substr(at + 1, end - at - 1));
        const auto known = m_known.find(name);
        const auto later = m_variables.find(name);
        if (known != m_known.end() && std::holds_alternative<std::int64_t>(known->second))
            sum += valueText(known->second);
        else if (later != m_variables.end() && !later->second.isAddress())
            sum += later->second.variable;
        else
            return {};
        at = end - 1;
    }
    return sum;
}

void ProgramValues::number(const Value &value, ProgramStep &out) const
{
    if (const auto *plain = std::get_if<std::int64_t>(&value)) {
        out.number = *plain;
        return;
    }
    const auto &text = std::get<std::string>(value);
    if (const auto known = evaluate(text, m_known)) {
        out.number = *known;
        return;
    }
    out.amount = sumOf(text);
    out.isLeftOut |= out.amount.empty();
}

void ProgramValues::address(const Value &value, ProgramStep &out) const
{
    const auto &text = std::get<std::string>(value);
    if (text == "none")
        return;
    if (text.front() == '$' && isName(std::string_view(text).substr(1)) &&
        m_variables.contains(text.substr(1))) {
        const auto &kept = m_variables.at(text.substr(1));
        out.address.variable = kept.variable;
        out.isLeftOut |= !kept.isAddress();
        return;
    }
    if (text.starts_with("$folder/") || text.starts_with("@$run-")) {
        out.address.isAbstract = text.front() == '@';
        out.address.ownName = filled(text.substr(out.address.isAbstract ? 6 : 8));
        out.isLeftOut |= out.address.ownName.empty();
        return;
    }
    // A port that is only known later stands behind the last colon.
    auto plain = text;
    if (!isKnown(value)) {
        const auto colon = text.rfind(':');
        auto port = colon == text.npos ? std::string() : text.substr(colon + 1);
        if (port.starts_with("${") && port.ends_with('}'))
            port = port.substr(2, port.size() - 3);
        out.address.port = sumOf(port);
        out.isLeftOut |= out.address.port.empty();
        plain = text.substr(0, colon + 1) + "1";
    }
    const auto endpoint = Endpoint::parse(filled(plain));
    out.isLeftOut |= !endpoint;
    if (endpoint)
        out.address.endpoint = *endpoint;
}

} // namespace sockeye::lab
