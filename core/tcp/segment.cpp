// SPDX-License-Identifier: MIT
#include "core/tcp/segment.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/base/bigendian.h"

namespace sockeye {

namespace {

constexpr std::size_t kIp4Size = 20;
constexpr std::size_t kIp6Size = 40;
constexpr std::size_t kTcpSize = 20;

bool isRightLength(TcpOptionKind kind, std::size_t length)
{
    switch (kind) {
    case TcpOptionKind::MaximumSegmentSize:
        return length == 4;
    case TcpOptionKind::WindowScale:
        return length == 3;
    case TcpOptionKind::SackPermitted:
        return length == 2;
    case TcpOptionKind::Sack:
        return length >= 10 && length <= 34 && (length - 2) % 8 == 0;
    case TcpOptionKind::Timestamps:
        return length == 10;
    default:
        return false;
    }
}

void readValues(TcpOption &option, ByteView value)
{
    if (value.size() < 4) {
        std::uint32_t number = 0;
        for (const auto octet : value)
            number = number << 8 | octet;
        option.count = value.empty() ? 0 : 1;
        option.values[0] = number;
        return;
    }
    option.count = static_cast<std::uint8_t>(value.size() / 4);
    for (std::size_t i = 0; i < option.count; ++i)
        option.values[i] = big32(value, i * 4);
}

} // namespace

std::string tcpFlagNames(std::uint8_t flags)
{
    constexpr std::array<std::pair<TcpFlag, std::string_view>, 8> kNames{{{kTcpSyn, "SYN"},
                                                                          {kTcpFin, "FIN"},
                                                                          {kTcpRst, "RST"},
                                                                          {kTcpPsh, "PSH"},
                                                                          {kTcpAck, "ACK"},
                                                                          {kTcpUrg, "URG"},
                                                                          {kTcpEce, "ECE"},
                                                                          {kTcpCwr, "CWR"}}};
    std::string text;
    for (const auto &[flag, name] : kNames) {
        if ((flags & flag) != 0)
            (text += text.empty() ? "" : " ") += name;
    }
    return text;
}

std::optional<Segment> Segment::parse(ByteView frame, std::uint64_t wireLength)
{
    const auto carried = IpPacket::parse(frame, wireLength);
    return carried ? parse(*carried, frame) : std::nullopt;
}

std::optional<Segment> Segment::parse(const IpPacket &carried, ByteView frame)
{
    if (carried.protocol != IpPacket::kTcp || carried.isLaterFragment || carried.length < kTcpSize ||
        carried.at + kTcpSize > frame.size())
        return std::nullopt;
    const ByteView tcp = frame.subspan(carried.at)
                             .first(static_cast<std::size_t>(
                                 std::min<std::uint64_t>(frame.size() - carried.at, carried.length)));
    Segment segment;
    segment.tcpAt = carried.at;
    segment.headerLength = (tcp[12] >> 4) * 4u;
    if (segment.headerLength < kTcpSize || segment.headerLength > carried.length)
        return std::nullopt;
    segment.source = carried.source;
    segment.source.setPort(big16(tcp, 0));
    segment.destination = carried.destination;
    segment.destination.setPort(big16(tcp, 2));
    segment.seq = big32(tcp, 4);
    segment.ack = big32(tcp, 8);
    segment.flags = tcp[13];
    segment.window = big16(tcp, 14);
    segment.checksum = big16(tcp, 16);
    segment.urgent = big16(tcp, 18);
    const std::size_t headerHere = std::min(segment.headerLength, tcp.size());
    segment.options = tcp.subspan(kTcpSize, headerHere - kTcpSize);
    segment.payload = tcp.subspan(headerHere);
    segment.payloadLength = carried.length - segment.headerLength;
    return segment;
}

std::string Segment::text() const
{
    const auto names = tcpFlagNames(flags);
    return fmt::format("{}{}seq={} ack={} win={} len={}", names, names.empty() ? "" : " ", seq, ack, window,
                       payloadLength);
}

std::vector<TcpOption> optionsOf(const Segment &segment)
{
    std::vector<TcpOption> found;
    for (std::size_t at = 0; at < segment.options.size();) {
        const ByteView rest = segment.options.subspan(at);
        TcpOption option;
        option.kind = static_cast<TcpOptionKind>(rest[0]);
        option.offset = static_cast<std::uint8_t>(kTcpSize + at);
        const bool isSingle = option.kind == TcpOptionKind::End || option.kind == TcpOptionKind::NoOperation;
        const std::size_t length = isSingle ? 1 : rest.size() > 1 ? rest[1] : 0;
        if (length == 0 || (!isSingle && length < 2) || length > rest.size()) {
            option.length = static_cast<std::uint8_t>(rest.size()); // whatever it is, it is the last
            found.push_back(option);
            break;
        }
        option.length = static_cast<std::uint8_t>(length);
        option.isWellFormed = isSingle || isRightLength(option.kind, length);
        if (option.isWellFormed && !isSingle)
            readValues(option, rest.subspan(2, length - 2));
        found.push_back(option);
        if (option.kind == TcpOptionKind::End)
            break;
        at += length;
    }
    return found;
}

std::string_view tcpOptionName(TcpOptionKind kind)
{
    switch (kind) {
    case TcpOptionKind::End:
        return "eol";
    case TcpOptionKind::NoOperation:
        return "nop";
    case TcpOptionKind::MaximumSegmentSize:
        return "mss";
    case TcpOptionKind::WindowScale:
        return "wscale";
    case TcpOptionKind::SackPermitted:
        return "sackOK";
    case TcpOptionKind::Sack:
        return "sack";
    case TcpOptionKind::Timestamps:
        return "ts";
    }
    return "unknown";
}

std::string tcpOptionsText(const Segment &segment)
{
    std::string text;
    for (const auto &option : optionsOf(segment)) {
        if (option.kind == TcpOptionKind::End || option.kind == TcpOptionKind::NoOperation)
            continue;
        (text += text.empty() ? "" : ", ") += tcpOptionName(option.kind);
        if (!option.isWellFormed)
            fmt::format_to(std::back_inserter(text), " {}", static_cast<int>(option.kind));
        for (std::size_t i = 0; i < option.count; ++i)
            fmt::format_to(std::back_inserter(text), " {}", option.values[i]);
    }
    return text;
}

std::vector<FieldPlace> fieldPlaces(const Segment &segment, ByteView frame)
{
    using enum SegmentField;
    const bool isFour = segment.source.family() == Family::Inet;
    const std::size_t tcp = segment.tcpAt;
    const std::size_t fixed = isFour ? kIp4Size : kIp6Size;
    std::vector<FieldPlace> places;
    if (isFour)
        places = {{IpVersion, 0, 1},
                  {IpLength, 2, 2},
                  {IpTtl, 8, 1},
                  {SourceAddress, 12, 4},
                  {DestinationAddress, 16, 4}};
    else
        places = {{IpVersion, 0, 1},
                  {IpLength, 4, 2},
                  {IpTtl, 7, 1},
                  {SourceAddress, 8, 16},
                  {DestinationAddress, 24, 16}};
    if (tcp > fixed)
        places.push_back({IpExtensions, fixed, tcp - fixed});
    places.insert(places.end(), {{SourcePort, tcp, 2},
                                 {DestinationPort, tcp + 2, 2},
                                 {SequenceNumber, tcp + 4, 4},
                                 {AckNumber, tcp + 8, 4},
                                 {DataOffset, tcp + 12, 1},
                                 {Flags, tcp + 13, 1},
                                 {Window, tcp + 14, 2},
                                 {Checksum, tcp + 16, 2},
                                 {Urgent, tcp + 18, 2}});
    for (const auto &option : optionsOf(segment))
        places.push_back({Option, tcp + option.offset, option.length});
    if (!segment.payload.empty())
        places.push_back({Payload, static_cast<std::size_t>(segment.payload.data() - frame.data()),
                          segment.payload.size()});
    return places;
}

} // namespace sockeye
