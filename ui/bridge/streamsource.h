// SPDX-License-Identifier: MIT
// A stream's octets for a hex view: pages of them, read on a thread of its own as they come into sight, and where the
// calls they came with begin: its own and, where the other end is ours too, the other end's. The other end's are left
// out from where its octets are known not to be the same, or an urgent octet makes it uncertain. Memory is bounded.
// GUI thread only; its signals come on the GUI thread.
#pragma once

#include <list>
#include <unordered_map>

#include "core/journal/joinedstream.h"
#include "ui/bridge/latestjob.h"
#include "ui/models/hexsource.h"

namespace sockeye {

class StreamSource : public HexSource
{
    Q_OBJECT

public:
    static constexpr quint64 kPageSize = 16 * 1024; // octets
    static constexpr std::size_t kMostPages = 128;

    StreamSource(std::shared_ptr<const EventLog> log, SocketId socket, Direction direction,
                 QObject *parent = nullptr);

    bool isReady() const { return m_own != nullptr; }
    SocketId socket() const { return m_socket; }
    Direction direction() const { return m_direction; }
    // What is ready; the other end's is null where it is not ours.
    const JoinedStream *own() const { return m_own.get(); }
    const JoinedStream *other() const { return m_other.get(); }
    quint64 certainTo() const; // the other end's calls are known up to here
    void advance(Row to);      // rows below are there to be looked at

    quint64 size() const override { return m_own != nullptr ? m_own->size() : 0; }
    void want(quint64 begin, quint64 length) override;
    ByteView run(quint64 offset) const override;
    bool isMissing(quint64 offset) const override;
    std::vector<HexEdge> edges(quint64 begin, quint64 end) const override;
    std::shared_ptr<const ByteSource> bytes() const override { return m_own; }
    std::size_t pagesHeld() const { return m_pages.size(); }

Q_SIGNALS:
    void ready();

private:
    struct Page {
        Bytes octets;                                             // zero where they are missing
        std::vector<std::pair<std::size_t, std::size_t>> missing; // from, to
        std::vector<HexEdge> edges;
        quint64 differsFrom = UINT64_MAX; // the other end's octet is another there
    };
    using Pages = std::list<std::pair<quint64, std::shared_ptr<const Page>>>; // latest used first

    static std::shared_ptr<const Page> load(const JoinedStream &own, const JoinedStream *other,
                                            quint64 number);
    void keep(quint64 number, std::shared_ptr<const Page> page, quint64 generation);
    const Page *page(quint64 number) const;

    const std::shared_ptr<const EventLog> m_log;
    const SocketId m_socket;
    const Direction m_direction;
    std::shared_ptr<const JoinedStream> m_own, m_other;
    quint64 m_differsFrom = UINT64_MAX;
    quint64 m_generation = 0;                   // of m_own: pages of an older one may be short
    std::pair<quint64, quint64> m_wanted{0, 0}; // pages under way, from and to
    Pages m_pages;
    std::unordered_map<quint64, Pages::iterator> m_places;
    LatestJob m_job;
};

} // namespace sockeye
