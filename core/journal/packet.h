// SPDX-License-Identifier: MIT
// One enhanced packet block to be, or several when its payload is long. Used by the thread that encodes, for
// the time of one event.
#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/journal/blockwriter.h"
#include "core/journal/event.h"
#include "core/journal/packetfields.h"

namespace sockeye {

struct Packet {
    static constexpr std::size_t kMaxPart = 200000; // octets of payload; tshark stops at pcapng::kMaxCaptured

    const Event &event;
    std::uint32_t interface = 0;
    Direction dir = Direction::None;
    PacketFields *fields = nullptr;  // of our option; none for short texts and what is no event
    const DataEvent *data = nullptr; // for its ends, where the fields have them
    std::uint64_t missing = 0;       // octets of the payload that were not captured
    std::uint64_t drops = 0;         // epb_dropcount
    bool borrow = true;              // the payload may be pointed to
    std::string_view comment{};      // why there is a block that is no event: it gets no epb_packetid

    // `head` is what stands before the payload, a multiple of four octets.
    void put(ByteView head, ByteView payload, BlockWriter &out) const;
    // In parts of kMaxPart; `nextHead` stands before all but the first. Uses up `missing` and the fields.
    void putSplit(ByteView head, ByteView nextHead, ByteView payload, BlockWriter &out);
};

} // namespace sockeye
