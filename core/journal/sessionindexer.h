// SPDX-License-Identifier: MIT
// Fills a log from the blocks of a session file: what the loader's thread does, one step at a time. Whole
// events are kept, whatever stands between them; each hole becomes a gap. One thread.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"
#include "core/journal/blockwalker.h"
#include "core/journal/eventdecoder.h"
#include "core/journal/eventlog.h"

namespace sockeye {

class SessionIndexer
{
public:
    // `fd` holds `fileBytes` octets now and stays the caller's.
    SessionIndexer(int fd, std::uint64_t fileBytes, EventLog &log);

    // Indexes about as much as one read brings, and publishes it. False when the file is at its end, or is no
    // session.
    bool step();

    bool isSession() const { return m_stage == Stage::Events; } // known after the first step
    std::uint64_t bytesDone() const { return m_walker.lastWholeEnd(); }
    std::uint64_t damagedBytes() const { return m_walker.skipped() + m_rejected; }
    int err() const { return m_walker.err(); }

private:
    enum class Stage : std::uint8_t { Section, Session, Events, NoSession };
    static constexpr std::uint32_t kMaxInterfaces =
        1 << 20; // sockets in one file; what they cost is bounded so

    bool take(const BlockWalker::Found &found);
    bool takeInterface(ByteView body);
    bool takePacket(const BlockWalker::Found &found);
    bool takePart(const PacketView &part);
    bool takeEvent(const PacketView &first, std::span<std::uint8_t> payload, std::uint64_t offset);
    void finish();

    BlockWalker m_walker;
    std::uint64_t m_fileBytes;
    EventLog &m_log;
    EventStorage m_storage;
    PacketView m_packet; // used over and over, as is the event
    Event m_event;
    Stage m_stage = Stage::Section;
    std::uint32_t m_nextInterface = 0;
    Sequence m_lastSeq = 0;
    bool m_isHole = false;        // something was passed over since the last event
    std::uint64_t m_rejected = 0; // octets of whole blocks that said nothing sensible

    // An event in several parts, while not all have been seen.
    std::optional<PacketView> m_first;
    std::uint64_t m_firstOffset = 0;
    Bytes m_parts;
};

} // namespace sockeye
