// SPDX-License-Identifier: MIT
// A TCP segment taken apart, from its IPv4 or IPv6 header on. Nothing in it is believed: what does not fit its own
// lengths is no segment, and of one that was cut short only what is there is told. Pure; any thread.
// Sources: RFC 791, 8200 (extension headers), 9293, 7323 (window scale, timestamps), 2018 (SACK).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tcp/ippacket.h"

namespace sockeye {

enum TcpFlag : std::uint8_t {
    kTcpFin = 1,
    kTcpSyn = 2,
    kTcpRst = 4,
    kTcpPsh = 8,
    kTcpAck = 16,
    kTcpUrg = 32,
    kTcpEce = 64,
    kTcpCwr = 128
};
// "SYN ACK"; "" for none.
std::string tcpFlagNames(std::uint8_t flags);

struct Segment {
    // Without a scope: an IP header has none.
    Endpoint source, destination;
    std::uint32_t seq = 0, ack = 0;
    std::uint8_t flags = 0;     // of TcpFlag
    std::uint16_t window = 0;   // as written: not scaled
    std::uint16_t checksum = 0; // as written; of what stays in this host often only the pseudo header's sum
    std::uint16_t urgent = 0;
    std::size_t tcpAt = 0;           // octets of IP header before it
    std::size_t headerLength = 0;    // octets, options included
    ByteView options;                // as much as was captured
    ByteView payload;                // as much as was captured
    std::uint64_t payloadLength = 0; // as it was on the wire

    // "SYN ACK seq=1 ack=2 win=65535 len=0"
    std::string text() const;

    bool has(TcpFlag flag) const { return (flags & flag) != 0; }
    // What it uses up of the sequence space: SYN and FIN count as one octet each.
    std::uint32_t sequenceLength() const
    {
        return static_cast<std::uint32_t>(payloadLength) + (has(kTcpSyn) ? 1 : 0) + (has(kTcpFin) ? 1 : 0);
    }

    // `frame` from the IP header on; `wireLength` is its length before it was cut, 0 if it was not. Nothing when it is
    // no TCP, a later fragment, contradicts itself, or does not hold the fixed TCP header.
    static std::optional<Segment> parse(ByteView frame, std::uint64_t wireLength = 0);
    // The same where the IP header of `frame` has been read already.
    static std::optional<Segment> parse(const IpPacket &carried, ByteView frame);
};

// The kinds by their numbers, IANA "TCP Option Kind Numbers".
enum class TcpOptionKind : std::uint8_t {
    End = 0,
    NoOperation = 1,
    MaximumSegmentSize = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Timestamps = 8,
};

struct TcpOption {
    TcpOptionKind kind = TcpOptionKind::End; // any number may come
    bool isWellFormed = false; // of a known kind and its right length: `values` then say what it says
    std::uint8_t offset = 0, length = 0; // octets, from the start of the TCP header
    // MSS: the size. Window scale: the shift. Timestamps: TSval, TSecr. SACK: left and right edge of each block.
    std::array<std::uint32_t, 8> values{};
    std::uint8_t count = 0; // of values

    friend bool operator==(const TcpOption &, const TcpOption &) = default;
};
// In order, up to the end of the list or the first that has no length to go on by.
std::vector<TcpOption> optionsOf(const Segment &segment);
// "mss", "wscale", "sackOK", "sack", "ts", "nop", "eol", "unknown".
std::string_view tcpOptionName(TcpOptionKind kind);
// "mss 1460, sackOK, ts 1 2, wscale 7"; no padding.
std::string tcpOptionsText(const Segment &segment);

// Where each thing stands, in octets from the start of the frame; flags share their octets with the data offset.
enum class SegmentField : std::uint8_t {
    IpVersion,
    IpLength,
    IpExtensions, // options of IPv4, extension headers of IPv6
    IpTtl,        // hop limit
    SourceAddress,
    DestinationAddress,
    SourcePort,
    DestinationPort,
    SequenceNumber,
    AckNumber,
    DataOffset,
    Flags,
    Window,
    Checksum,
    Urgent,
    Option, // one for each
    Payload,
};

struct FieldPlace {
    SegmentField field = SegmentField::IpVersion;
    std::size_t offset = 0, length = 0;

    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
};
// By offset. `segment` must be what parse() made of `frame`; only what was captured has a place.
std::vector<FieldPlace> fieldPlaces(const Segment &segment, ByteView frame);

} // namespace sockeye
