// SPDX-License-Identifier: MIT
#include "core/journal/framepayload.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/base/bigendian.h"
#include "core/journal/pcapng.h"
#include "core/journal/upperpdu.h"
#include "core/tcp/ippacket.h"
#include "core/tcp/segment.h"

namespace sockeye {

namespace {

enum LinkType : std::uint16_t {
    kNull = 0,
    kEthernet = 1,
    kRawBsd = 12, // what DLT_RAW is on most systems
    kRawOpenBsd = 14,
    kRaw = 101,
    kLoop = 108,
    kLinuxCooked = 113,
    kIp4 = 228,
    kIp6 = 229,
    kLinuxCooked2 = 276,
};

enum EtherType : std::uint16_t {
    kTypeIp4 = 0x0800,
    kTypeArp = 0x0806,
    kTypeVlan = 0x8100,
    kTypeIp6 = 0x86dd,
    kTypeServiceVlan = 0x88a8,
    kTypeOldVlan = 0x9100,
    kFirstType = 0x0600, // below it is a length, IEEE 802.3
};

constexpr std::size_t kUdpHeader = 8;
constexpr std::size_t kMostTags = 4;

enum class Carries { Ip, Data, Other };

struct Network {
    std::size_t at = 0; // where the packet begins
    Carries carries = Carries::Other;
    std::string protocol; // of what is not IP
};

Network ofEtherType(ByteView frame, std::size_t at, std::uint16_t type)
{
    for (std::size_t tags = 0; tags < kMostTags && frame.size() >= at + 4 &&
                               (type == kTypeVlan || type == kTypeServiceVlan || type == kTypeOldVlan);
         ++tags) {
        type = big16(frame, at + 2);
        at += 4;
    }
    if (type == kTypeIp4 || type == kTypeIp6)
        return {at, Carries::Ip, {}};
    return {at, Carries::Other,
            type == kTypeArp    ? "ARP"
            : type < kFirstType ? "IEEE 802.3"
                                : fmt::format("EtherType 0x{:04X}", type)};
}

// Where the network's packet begins behind the link's header.
Network networkOf(std::uint16_t linkType, ByteView frame)
{
    switch (linkType) {
    case kEthernet:
        return frame.size() < 14 ? Network{0, Carries::Other, "Ethernet"}
                                 : ofEtherType(frame, 14, big16(frame, 12));
    case kLinuxCooked:
        return frame.size() < 16 ? Network{0, Carries::Other, "SLL"}
                                 : ofEtherType(frame, 16, big16(frame, 14));
    case kLinuxCooked2:
        return frame.size() < 20 ? Network{0, Carries::Other, "SLL2"}
                                 : ofEtherType(frame, 20, big16(frame, 0));
    case kNull: // a family whose number differs from system to system; the version says the same
    case kLoop:
        return {4, frame.size() > 4 ? Carries::Ip : Carries::Other, "loopback"};
    case kRawBsd:
    case kRawOpenBsd:
    case kRaw:
    case kIp4:
    case kIp6:
        return {0, Carries::Ip, {}};
    case pcapng::kLinkTypeUpperPdu: {
        const auto pdu = UpperPdu::parse(frame);
        if (!pdu)
            return {0, Carries::Other, "link type 252"};
        switch (pdu->dissector) {
        case UpperPdu::Dissector::Ip:
            return {pdu->size, Carries::Ip, "link type 252"};
        case UpperPdu::Dissector::Data:
            return {pdu->size, Carries::Data, "data"};
        case UpperPdu::Dissector::Journal:
            return {pdu->size, Carries::Other, "journal"};
        default:
            return {pdu->size, Carries::Other, "link type 252"};
        }
    }
    default:
        return {0, Carries::Other, fmt::format("link type {}", linkType)};
    }
}

std::string protocolName(std::uint8_t number)
{
    switch (number) {
    case 1:
        return "ICMP";
    case 2:
        return "IGMP";
    case IpPacket::kTcp:
        return "TCP";
    case IpPacket::kUdp:
        return "UDP";
    case 58:
        return "ICMPv6";
    case 132:
        return "SCTP";
    default:
        return fmt::format("IP {}", number);
    }
}

void take(FramePayload &made, FramePayload::Kind kind, std::size_t at, std::size_t size,
          std::uint64_t wireSize)
{
    made.kind = kind;
    made.at = at;
    made.size = size;
    made.wireSize = std::max<std::uint64_t>(wireSize, size);
}

void takeIp(FramePayload &made, std::size_t at, ByteView frame, std::uint64_t wireLength)
{
    const ByteView packet = frame.subspan(at);
    wireLength -= std::min<std::uint64_t>(wireLength, at);
    const auto ip = IpPacket::parse(packet, wireLength);
    if (!ip) {
        if (made.protocol.empty())
            made.protocol = "IP"; // as the link says
        return;
    }
    made.protocol = protocolName(ip->protocol);
    made.source = ip->source;
    made.destination = ip->destination;
    made.isFragment = ip->isFragment;
    if (const auto segment = Segment::parse(*ip, packet)) {
        made.source = segment->source;
        made.destination = segment->destination;
        const auto begin = std::min(ip->at + segment->headerLength, packet.size());
        take(made, FramePayload::Kind::Tcp, at + begin, segment->payload.size(), segment->payloadLength);
        return;
    }
    if (ip->protocol != IpPacket::kUdp || ip->isLaterFragment || ip->length < kUdpHeader ||
        ip->at + kUdpHeader > packet.size())
        return;
    const ByteView udp = packet.subspan(ip->at).first(
        static_cast<std::size_t>(std::min<std::uint64_t>(packet.size() - ip->at, ip->length)));
    made.source.setPort(big16(udp, 0));
    made.destination.setPort(big16(udp, 2));
    // 0 is a jumbogram's, RFC 2675.
    // Of a first fragment it is that of the whole datagram.
    const std::uint64_t said =
        std::min<std::uint64_t>(big16(udp, 4) == 0 ? ip->length : big16(udp, 4), ip->length);
    if (said < kUdpHeader)
        return;
    const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(udp.size(), said));
    take(made, FramePayload::Kind::Udp, at + ip->at + kUdpHeader, here - kUdpHeader, said - kUdpHeader);
}

} // namespace

FramePayload FramePayload::of(std::uint16_t linkType, ByteView frame, std::uint64_t wireLength)
{
    FramePayload made;
    wireLength = std::max<std::uint64_t>(wireLength, frame.size());
    take(made, Kind::Frame, 0, frame.size(), wireLength);
    const Network network = networkOf(linkType, frame);
    made.protocol = network.protocol;
    if (network.carries == Carries::Ip)
        takeIp(made, network.at, frame, wireLength);
    else if (network.carries == Carries::Data)
        take(made, Kind::Data, network.at, frame.size() - network.at, wireLength - network.at);
    return made;
}

} // namespace sockeye
