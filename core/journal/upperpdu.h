// SPDX-License-Identifier: MIT
// The tags that LINKTYPE 252 (Wireshark Upper PDU) has before each payload: they name the dissector and may
// carry addresses. All sizes are multiples of four. Pure; any thread. Source: Wireshark's
// epan/exported_pdu.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"
#include "core/journal/pcapng.h"
#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye {

struct UpperPdu {
    static constexpr std::size_t kIpSize = 12;
    static constexpr std::size_t kMaxDataSize = 128;

    // An IP packet follows. Writes kIpSize octets; returns where they end, as all of these do.
    static std::uint8_t *putIp(std::uint8_t *to, Family family);
    // Plain bytes follow, `length` of them in the call, with addresses if both ends have them. `protocol` (at
    // most 8 octets) is what Wireshark shows in that column. At most kMaxDataSize octets.
    static std::uint8_t *putData(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                                 SocketKind kind, std::string_view protocol, std::uint64_t length);
    // The whole prefix of bytes without more, and of fields as systemd's journal has them.
    static ByteView plainData();
    static ByteView journal();

    enum class Dissector : std::uint8_t { Ip, Data, Journal, Other };
    Dissector dissector = Dissector::Other;
    std::size_t size = 0; // octets before the payload

    // None when the tags do not end within `packet`.
    static std::optional<UpperPdu> parse(ByteView packet);
};

} // namespace sockeye
