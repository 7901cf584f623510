// SPDX-License-Identifier: MIT
#include "core/journal/exporters/redactor.h"

#include <algorithm>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::string_view kRedacted = "…";

// A number, a flag, a structure of these: nothing a person would mind.
bool isHarmless(std::string_view token)
{
    return std::all_of(token.begin(), token.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
               std::string_view("_|&{}=*-").find(c) != std::string_view::npos;
    });
}

// The end of an argument: the next ", " that is not within quotes.
std::size_t tokenEnd(std::string_view text)
{
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text.substr(i, 2) == ", ")
            return i;
    }
    return text.size();
}

// Notes whose detail is a number or a word of the program's own.
bool isHarmless(NoteCode code)
{
    return code != NoteCode::Text && code != NoteCode::ReachableBeyondHost && code != NoteCode::PortHeldBy &&
           code != NoteCode::Refused && code != NoteCode::WatchBegan;
}

} // namespace

std::string_view Redactor::keep(std::string text)
{
    return m_texts.emplace_back(std::move(text));
}

std::size_t Redactor::numberOf(const std::string &host)
{
    return m_hosts.try_emplace(host, m_hosts.size() + 1).first->second;
}

Endpoint Redactor::apply(const Endpoint &endpoint)
{
    if (!m_addresses || endpoint.family() == Family::None)
        return endpoint;
    if (endpoint.family() == Family::Unix) {
        if (endpoint.unixName().empty())
            return endpoint;
        const std::size_t number = numberOf(endpoint.text());
        return Endpoint::unixName(endpoint.isAbstract()
                                      ? std::string(1, '\0') + fmt::format("redacted/{}", number)
                                      : fmt::format("/redacted/{}", number));
    }
    if (endpoint.isLoopback() || endpoint.isAny())
        return endpoint;
    const std::size_t number = numberOf(endpoint.hostText());
    const auto octet = [&](unsigned place) { return static_cast<std::uint8_t>(number >> (8 * place)); };
    if (endpoint.family() == Family::Inet)
        return Endpoint::inet({198, static_cast<std::uint8_t>(18 + (octet(2) & 1)), octet(1), octet(0)},
                              endpoint.port());
    return Endpoint::inet6(
        {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, octet(3), octet(2), octet(1), octet(0)},
        endpoint.port());
}

std::string Redactor::applyToText(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = tokenEnd(text);
        const std::string_view token = text.substr(0, end);
        if (isHarmless(token))
            out += token;
        else if (const auto endpoint = Endpoint::parseInet(token))
            out += apply(*endpoint).text();
        else
            out += kRedacted;
        text.remove_prefix(end);
        if (!text.empty()) {
            out += ", ";
            text.remove_prefix(2);
        }
    }
    return out;
}

Event Redactor::apply(const Event &event)
{
    m_texts.clear();
    Event copy = event;
    if (!any())
        return copy;
    if (auto *state = std::get_if<StateEvent>(&copy.body)) {
        state->local = apply(state->local);
        state->peer = apply(state->peer);
    } else if (auto *call = std::get_if<CallEvent>(&copy.body)) {
        call->args = keep(applyToText(call->args));
        call->result = keep(applyToText(call->result));
        call->local = apply(call->local);
        call->peer = apply(call->peer);
    } else if (auto *data = std::get_if<DataEvent>(&copy.body)) {
        data->local = apply(data->local);
        data->peer = apply(data->peer);
        if (m_payloads)
            data->payload = {};
    } else if (auto *segment = std::get_if<SegmentEvent>(&copy.body)) {
        segment->frame = {}; // headers hold addresses, and what follows them is payload
    } else if (auto *resolve = std::get_if<ResolveEvent>(&copy.body); resolve && m_addresses) {
        resolve->host = kRedacted;
        m_found.clear();
        for (const Endpoint &found : resolve->found)
            m_found.push_back(apply(found));
        resolve->found = m_found;
    } else if (auto *note = std::get_if<NoteEvent>(&copy.body); note && !isHarmless(note->code)) {
        note->detail = kRedacted;
    } else if (auto *mark = std::get_if<MarkEvent>(&copy.body); mark && !mark->text.empty()) {
        mark->text = kRedacted;
    }
    return copy;
}

} // namespace sockeye
