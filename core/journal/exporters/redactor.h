// SPDX-License-Identifier: MIT
// Takes out of events what their owner does not want to show. One thread at a time.
//
// Addresses: each host becomes another one of the ranges set aside for such use, the same host always the same one
// (198.18.0.0/15, RFC 2544; 2001:db8::/32, RFC 3849); Unix names become /redacted/1, @redacted/1. Loopback and
// wildcard addresses and port numbers say nothing of anyone and stay. In texts only what is plainly a number, a
// flag or an address is kept; the rest becomes "…".
// Payloads: the octets go, DataEvent::origLen still says how many there were.
#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/journal/event.h"

namespace sockeye {

class Redactor
{
public:
    Redactor(bool addresses, bool payloads) : m_addresses(addresses), m_payloads(payloads) {}

    // The event's views are valid until the next call, and as long as the given event's.
    Event apply(const Event &event);
    Endpoint apply(const Endpoint &endpoint);
    // A call's arguments or what it gave back.
    std::string applyToText(std::string_view text);

private:
    std::string_view keep(std::string text);
    std::size_t numberOf(const std::string &host);
    bool any() const { return m_addresses || m_payloads; }

    bool m_addresses, m_payloads;
    std::unordered_map<std::string, std::size_t> m_hosts;
    std::deque<std::string> m_texts;
    std::vector<Endpoint> m_found;
};

} // namespace sockeye
