// SPDX-License-Identifier: MIT
#include "core/journal/upperpdu.h"

#include <array>
#include <charconv>

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::array<std::uint8_t, UpperPdu::kIpSize> kIp4{0, 12, 0, 4, 'i', 'p', 0, 0, 0, 0, 0, 0};
constexpr std::array<std::uint8_t, UpperPdu::kIpSize> kIp6{0, 12, 0, 4, 'i', 'p', 'v', '6', 0, 0, 0, 0};
constexpr std::array<std::uint8_t, 12> kData{0, 12, 0, 4, 'd', 'a', 't', 'a', 0, 0, 0, 0};
constexpr std::array<std::uint8_t, 24> kJournal{0,   12,  0,   16,  's', 'y', 's', 't', 'e', 'm', 'd', '_',
                                                'j', 'o', 'u', 'r', 'n', 'a', 'l', 0,   0,   0,   0,   0};
constexpr std::size_t kEndTag = 4;

std::uint8_t *putNumber(std::uint8_t *to, Tag tag, std::uint32_t value)
{
    return put(putTag(to, tag, sizeof value), bigEndian(value));
}

std::uint8_t *putAddress(std::uint8_t *to, Tag four, Tag six, const Endpoint &endpoint)
{
    const ByteView octets = endpoint.address();
    return putBytes(putTag(to, octets.size() == 4 ? four : six, octets.size()), octets.data(), octets.size());
}

std::uint8_t *putColumn(std::uint8_t *to, Tag tag, std::string_view text)
{
    return putPadded(putTag(to, tag, padded(text.size())), text.data(), text.size());
}

UpperPdu::Dissector dissectorNamed(std::string_view name)
{
    name = name.substr(0, name.find('\0'));
    if (name == "ip" || name == "ipv6")
        return UpperPdu::Dissector::Ip;
    if (name == "data")
        return UpperPdu::Dissector::Data;
    return name == "systemd_journal" ? UpperPdu::Dissector::Journal : UpperPdu::Dissector::Other;
}

} // namespace

std::uint8_t *UpperPdu::putIp(std::uint8_t *to, Family family)
{
    return putBytes(to, family == Family::Inet ? kIp4.data() : kIp6.data(), kIpSize);
}

std::uint8_t *UpperPdu::putData(std::uint8_t *to, const Endpoint &source, const Endpoint &destination,
                                SocketKind kind, std::string_view protocol, std::uint64_t length)
{
    to = putBytes(to, kData.data(), kData.size() - kEndTag);
    if (source.isInet() && destination.isInet()) {
        to = putAddress(to, kTagSource4, kTagSource6, source);
        to = putAddress(to, kTagDestination4, kTagDestination6, destination);
        to = putNumber(to, kTagPortType, kind.isUdp() ? kPortTypeUdp : kPortTypeTcp);
        to = putNumber(to, kTagSourcePort, source.port());
        to = putNumber(to, kTagDestinationPort, destination.port());
    }
    to = putColumn(to, kTagProtocolColumn, protocol);
    std::array<char, 24> info{'L', 'e', 'n', '='};
    const char *end = std::to_chars(info.data() + 4, info.data() + info.size(), length).ptr;
    to = putColumn(to, kTagInfoColumn, {info.data(), end});
    return putTag(to, kTagEnd, 0);
}

ByteView UpperPdu::plainData()
{
    return kData;
}

ByteView UpperPdu::journal()
{
    return kJournal;
}

std::optional<UpperPdu> UpperPdu::parse(ByteView packet)
{
    UpperPdu pdu;
    while (pdu.size + 4 <= packet.size()) {
        const std::uint8_t *tag = packet.data() + pdu.size;
        const std::uint16_t code = bigEndian(load<std::uint16_t>(tag));
        const std::uint16_t length = bigEndian(load<std::uint16_t>(tag + 2));
        pdu.size += 4;
        if (code == kTagEnd)
            return pdu;
        if (length > packet.size() - pdu.size)
            return std::nullopt;
        if (code == kTagDissector)
            pdu.dissector = dissectorNamed(textOf(packet.subspan(pdu.size, length)));
        pdu.size += length;
    }
    return std::nullopt;
}

} // namespace sockeye
