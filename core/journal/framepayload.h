// SPDX-License-Identifier: MIT
// What a captured frame carries for a program: the payload of TCP or UDP, between whom; of anything else the whole
// frame. Pure; any thread. Sources: tcpdump.org's list of link-layer header types; IEEE 802.1Q; RFC 768.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/net/endpoint.h"

namespace sockeye {

struct FramePayload {
    enum class Kind : std::uint8_t {
        Tcp,
        Udp,
        Data,  // what a session file of this program says was read or sent, of another kind of socket
        Frame, // all of it, from its link header on
    };
    Kind kind = Kind::Frame;
    std::string protocol;         // "TCP", "ICMPv6", "ARP", "IP 47", "EtherType 0x88CC", "link type 127"
    Endpoint source, destination; // without ports where there are none; no address where it is not IP
    std::size_t at = 0, size = 0; // within the octets captured
    std::uint64_t wireSize = 0;   // octets it had, before the frame was cut
    bool isFragment = false;      // of an IP packet: not all of what was sent is here

    // `linkType` is one of IANA's LINKTYPE_ numbers.
    static FramePayload of(std::uint16_t linkType, ByteView frame, std::uint64_t wireLength);
};

} // namespace sockeye
