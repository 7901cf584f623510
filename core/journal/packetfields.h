// SPDX-License-Identifier: MIT
// What a packet block of a session file says beside its payload and headers: our custom option (pcapng 3.5.1,
// enterprise number pcapng::kEnterprise), 16 octets and more only where something is out of the ordinary.
// Values; any thread.
//
// Layout: what, has, call, flags (1 octet each), call id (8), then what `has` names, in the order of its
// bits.
#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/journal/event.h"

namespace sockeye {

struct PacketFields {
    enum class What : std::uint8_t { Data = 1, Segment = 2, Text = 3 }; // numbers of the format
    enum Has : std::uint8_t {
        kCommandId = 1,
        kOrigLen = 2,    // else it is the payload's own length
        kTotal = 4,      // more parts follow; the octets of all of them together
        kContinues = 8,  // a later part of the event before; nothing else is said
        kEndpoints = 16, // else they are in the headers
    };
    static constexpr std::size_t kMaxSize = 12 + 3 * 8 + 2 * (8 + 108);

    What what = What::Data;
    std::uint8_t has = 0;
    CallCode call = CallCode::None;
    std::uint8_t flags = 0; // of DataFlag
    CallId callId = 0;
    CommandId commandId = 0;
    std::uint64_t origLen = 0;
    std::uint64_t total = 0;

    // Writes at most kMaxSize octets and returns where they end. The ends are written if `has` says so.
    std::uint8_t *put(std::uint8_t *to, const Endpoint &local, const Endpoint &peer) const;
    // False when it is not that. `ends`, which takeEnds() understands, is set if `has` says so.
    bool parse(ByteView option, ByteView &ends);
    static void takeEnds(ByteView ends, Endpoint &local, Endpoint &peer);
};

} // namespace sockeye
