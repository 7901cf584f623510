// SPDX-License-Identifier: MIT
// A filter at work on one session: what its names, ports and times of day mean there. One thread at a time.
//
// Two tiers. The index decides most events in nanoseconds; where it cannot (Maybe), the event itself must be read.
// matches() with the event agrees with the index wherever that had decided.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/journal/eventlog.h"
#include "core/journal/filter.h"

namespace sockeye {

class FilterMatcher
{
public:
    enum class Answer : std::uint8_t { No, Maybe, Yes };

    explicit FilterMatcher(Filter filter);

    const Filter &filter() const { return m_filter; }

    // Learns the sockets made or changed since the last call, and when the session began. To be called after
    // log.size() and before the rows below it. A row asked about before its socket had one of the filter's ports
    // keeps the answer it got.
    void update(const EventLog &log);
    // The same from values.
    void learn(const std::vector<SocketSummary> &sockets);
    void setBegan(std::int64_t ns);

    Answer matches(const IndexEntry &entry) const;
    // `entry` is the event's own.
    bool matches(const IndexEntry &entry, const Event &event);

private:
    struct KnownSocket {
        SocketId parent = 0;
        SocketKind kind;
        std::string name;
        std::array<std::int32_t, 2> ports{-1, -1}; // local, peer
    };

    void remember(const std::vector<SocketSummary> &sockets, std::vector<SocketId> &ids);
    void select(const std::vector<SocketId> &ids);
    bool selects(const FilterNode &node, SocketId id) const;
    bool isSelected(std::size_t node, SocketId id) const;
    Answer ask(std::size_t node, const IndexEntry &entry) const;
    bool ask(std::size_t node, const IndexEntry &entry, const Event &event);
    bool hasText(const FilterNode &node, const Event &event);

    Filter m_filter;
    std::int64_t m_beganNs = 0, m_midnightNs = 0;
    std::uint64_t m_version = 0; // of the socket table
    std::unordered_map<SocketId, KnownSocket> m_sockets;
    std::vector<std::vector<bool>> m_selected; // by node, then by socket; empty but for Socket and Port
    std::string m_text;                        // scratch
};

} // namespace sockeye
