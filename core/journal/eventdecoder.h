// SPDX-License-Identifier: MIT
// The blocks of a session file back into events: the other half of EventEncoder. Of what is in a block
// nothing is believed. One thread at a time.
#pragma once

#include <cstdint>
#include <span>

#include "core/journal/blockreader.h"
#include "core/journal/event.h"
#include "core/journal/packetfields.h"

namespace sockeye {

class EventStorage;
class SocketTable;

// An enhanced packet block, taken apart but not yet understood.
struct PacketView {
    std::uint32_t interface = 0;
    std::int64_t ns = 0;
    Direction dir = Direction::None;
    Sequence seq = 0;                // 0: the block is no event but there for Wireshark
    PacketFields fields;             // of What::Text when the block has none
    ByteView headers;                // synthesized, when the ends stand in them
    ByteView ends;                   // when they stand in our option
    std::span<std::uint8_t> payload; // after prefix and headers

    bool continues() const { return fields.has & PacketFields::kContinues; }
    bool hasMore() const { return fields.has & PacketFields::kTotal && fields.total > payload.size(); }

    // Sets all of it from a packet block that BlockView::at() found whole; it is written to when texts are
    // unescaped. False when it is not a block of ours, or is damaged: its checksum says so.
    bool parse(std::span<std::uint8_t> block);
};

enum class Detail : std::uint8_t {
    All,
    ForIndex // data without its ends: what the index and the sockets' fold do not ask for costs nothing
};

// Sets all of `event`, which starts with `first`. `payload` is first.payload, or all parts of it together.
// Views point into it and into `storage`; other sockets are found by name in `sockets`. False when it is no
// event after all.
bool decodeEvent(const PacketView &first, std::span<std::uint8_t> payload, const SocketTable &sockets,
                 EventStorage &storage, Detail detail, Event &event);

} // namespace sockeye
