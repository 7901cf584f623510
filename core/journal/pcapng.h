// SPDX-License-Identifier: MIT
// The numbers of pcapng that a session file uses, and unaligned access to its fields. Values only; any
// thread. Sources: draft-ietf-opsawg-pcapng; Wireshark's epan/exported_pdu.h for the tags of LINKTYPE 252.
//
// Blocks are in the byte order of the machine that wrote them, as pcapng allows; Wireshark reads both. The
// synthesized headers and the tags inside are in network order.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sockeye::pcapng {

enum BlockType : std::uint32_t {
    kInterfaceBlock = 1,
    kNameResolutionBlock = 4,
    kStatisticsBlock = 5,
    kPacketBlock = 6, // enhanced packet block
    kJournalExportBlock = 9,
    kSecretsBlock = 10,
    kCustomBlock = 0xbad,
    kCustomBlockNoCopy = 0x40000bad,
    kSectionBlock = 0x0a0d0d0a,
};

inline constexpr std::uint32_t kByteOrderMagic = 0x1a2b3c4d;
inline constexpr std::uint16_t kLinkTypeUpperPdu = 252;

inline constexpr std::size_t kBlockOverhead = 12;   // type, length, length again
inline constexpr std::size_t kPacketHeader = 28;    // type, length, interface, time (2), captured, original
inline constexpr std::size_t kMaxCaptured = 262144; // more stops tshark
// What a reader takes for a block; ours stay well below.
inline constexpr std::size_t kMaxBlock = 1 << 20;

// Options of any block.
enum Option : std::uint16_t { kEndOfOptions = 0, kComment = 1, kCustomBinary = 2989 };
enum SectionOption : std::uint16_t { kSectionOs = 3, kSectionApplication = 4 };
enum InterfaceOption : std::uint16_t { kInterfaceName = 2, kInterfaceDescription = 3, kTimeResolution = 9 };
enum PacketOption : std::uint16_t { kPacketFlags = 2, kPacketHash = 3, kPacketDropCount = 4, kPacketId = 5 };
enum StatisticsOption : std::uint16_t { kStatStart = 2, kStatEnd = 3, kStatReceived = 4, kStatOsDropped = 7 };
inline constexpr std::uint8_t kHashCrc32 = 2;
inline constexpr std::uint32_t kInbound = 1, kOutbound = 2; // epb_flags, bits 0 and 1

// The number under which our own option is registered with IANA: until there is one, that of RFC 5612.
inline constexpr std::uint32_t kEnterprise = 32473;

// Tags before the payload in LINKTYPE 252.
enum Tag : std::uint16_t {
    kTagEnd = 0,
    kTagDissector = 12,
    kTagSource4 = 20,
    kTagDestination4 = 21,
    kTagSource6 = 22,
    kTagDestination6 = 23,
    kTagPortType = 24,
    kTagSourcePort = 25,
    kTagDestinationPort = 26,
    kTagProtocolColumn = 33,
    kTagInfoColumn = 36, // from Wireshark 4.2 on; earlier ones pass over it
};
inline constexpr std::uint32_t kPortTypeTcp = 2, kPortTypeUdp = 3;

constexpr std::size_t padded(std::size_t octets)
{
    return (octets + 3) & ~std::size_t{3};
}

template<typename T>
T load(const void *from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

// Each put returns where the next one goes.
template<typename T>
std::uint8_t *put(std::uint8_t *to, T value)
{
    std::memcpy(to, &value, sizeof value);
    return to + sizeof value;
}

inline std::uint8_t *putBytes(std::uint8_t *to, const void *from, std::size_t octets)
{
    if (octets > 0)
        std::memcpy(to, from, octets);
    return to + octets;
}

// The same, and zeros up to a multiple of four.
inline std::uint8_t *putPadded(std::uint8_t *to, const void *from, std::size_t octets)
{
    to = putBytes(to, from, octets);
    for (std::size_t i = octets; i < padded(octets); ++i)
        *to++ = 0;
    return to;
}

inline std::uint8_t *putOption(std::uint8_t *to, std::uint16_t code, const void *value, std::size_t octets)
{
    to = put(to, code);
    to = put(to, static_cast<std::uint16_t>(octets));
    return putPadded(to, value, octets);
}

constexpr std::uint16_t bigEndian(std::uint16_t value)
{
    return std::endian::native == std::endian::little ? __builtin_bswap16(value) : value;
}

constexpr std::uint32_t bigEndian(std::uint32_t value)
{
    return std::endian::native == std::endian::little ? __builtin_bswap32(value) : value;
}

inline std::uint8_t *putTag(std::uint8_t *to, Tag tag, std::size_t octets)
{
    to = put(to, bigEndian(static_cast<std::uint16_t>(tag)));
    return put(to, bigEndian(static_cast<std::uint16_t>(octets)));
}

} // namespace sockeye::pcapng
