// SPDX-License-Identifier: MIT
#include "core/journal/eventencoder.h"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

#include "core/bytes/checksum.h"
#include "core/journal/eventfields.h"
#include "core/journal/interfaceinfo.h"
#include "core/journal/synthheader.h"
#include "core/journal/upperpdu.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::size_t kMaxTcpPart = 65000;   // octets; an IP packet holds no more
constexpr std::size_t kMaxPart = 200000;     // octets; tshark stops at kMaxCaptured
constexpr std::uint64_t kMaxDrawnSkip = 1 << 26; // discarded octets that are worth empty packets

constexpr std::size_t kMaxOptions = 512;     // of one packet block, octets

constexpr std::string_view kTruth = "IP, TCP and UDP headers are synthesized from the sockets API; payloads are real.";
constexpr std::string_view kSynComment =
    "Synthesized: tells Wireshark that a connection begins here, since the ports may have been used before.";

std::uint32_t directionBits(Direction dir)
{
    return dir == Direction::In ? kInbound : dir == Direction::Out ? kOutbound : 0;
}

PacketFields fieldsOf(const Event &event, PacketFields::What what)
{
    PacketFields fields;
    fields.what = what;
    fields.callId = event.callId;
    fields.commandId = event.commandId;
    if (event.commandId != 0)
        fields.has = PacketFields::kCommandId;
    return fields;
}

const Endpoint &anyOf(Family family)
{
    static const Endpoint four = Endpoint::inet({}, 0);
    static const Endpoint six = Endpoint::inet6({}, 0);
    return family == Family::Inet ? four : six;
}

} // namespace

EventEncoder::EventEncoder(ConnectorRegistry &connectors)
    : m_connectors(connectors), m_names([this](SocketId id) { return socketOf(id).name; })
{
}

void EventEncoder::begin(BlockWriter &out)
{
    out.begin(kSectionBlock);
    std::uint8_t *to = put(out.room(16), kByteOrderMagic);
    to = put(to, std::uint32_t{1}); // version 1.0
    out.took(put(to, std::int64_t{-1})); // as long as the file
    out.addOption(kSectionOs, "Linux");
    out.addOption(kSectionApplication, "Sockeye");
    out.addOption(kComment, fmt::format("A session of the sockets API. {}", kTruth));
    out.endOptions();
    out.end();
    putInterface(socketOf(0), out);
}

EventEncoder::Socket &EventEncoder::socketOf(SocketId id)
{
    if (m_lastUsed && m_lastUsed->id == id)
        return *m_lastUsed;
    const auto [at, isNew] = m_sockets.try_emplace(id);
    if (isNew) {
        at->second.id = id;
        at->second.name = id == 0 ? "session" : fmt::format("socket#{}", id);
    }
    m_lastUsed = &at->second;
    return at->second;
}

std::size_t EventEncoder::encode(const Event &event, BlockWriter *out)
{
    Socket &socket = socketOf(event.socket);
    learn(event, socket);
    const auto *data = event.as<DataEvent>();
    std::size_t at = 0;
    if (out) {
        if (socket.interface == kNoInterface)
            putInterface(socket, *out);
        if (data)
            at = putData(event, *data, socket, *out);
        else if (const auto *segment = event.as<SegmentEvent>())
            at = putSegment(event, *segment, socket, *out);
        else
            at = putText(event, socket, *out);
    }
    if (data && socket.kind.isTcp() && !(data->flags & kPeeked)) {
        const std::uint64_t octets = data->flags & kDiscarded ? data->origLen : data->payload.size();
        (data->dir == Direction::Out ? socket.seqOut : socket.seqIn) += static_cast<std::uint32_t>(octets);
    }
    return at;
}

void EventEncoder::learn(const Event &event, Socket &socket)
{
    if (event.as<SegmentEvent>()) {
        socket.otherEndDrawn = true;
        return;
    }
    const auto *call = event.as<CallEvent>();
    if (!call || call->phase != CallPhase::Done)
        return;
    if (call->made.type != SocketType::None) {
        socket.kind = call->made;
        socket.madeBy = call->call;
        if (!call->madeName.empty() && socket.interface == kNoInterface)
            socket.name = call->madeName;
        if (call->call == CallCode::Accept && socket.kind.isTcp())
            socket.otherEndDrawn = m_connectors.claim(call->local, call->peer);
    }
    if (call->call == CallCode::Connect && call->err == 0)
        socket.synWritten = false; // another connection, if there was one before
}

void EventEncoder::putInterface(Socket &socket, BlockWriter &out)
{
    socket.interface = m_interfaces++;
    m_uncommitted.push_back(&socket);
    out.begin(kInterfaceBlock);
    std::uint8_t *to = put(out.room(8), std::uint32_t{kLinkTypeUpperPdu});
    out.took(put(to, std::uint32_t{0})); // no limit to a packet's length
    out.addOption(kInterfaceName, socket.name);
    out.addOption(kInterfaceDescription, InterfaceInfo::describe(socket.interface, socket.kind, socket.madeBy));
    constexpr std::uint8_t kNanoseconds = 9;
    out.addOption(kTimeResolution, ByteView{&kNanoseconds, 1});
    out.addOption(kComment, kTruth);
    out.endOptions();
    out.end();
}

std::size_t EventEncoder::putData(const Event &event, const DataEvent &data, Socket &socket, BlockWriter &out)
{
    PacketFields fields = fieldsOf(event, PacketFields::What::Data);
    fields.call = data.call;
    fields.flags = data.flags;
    if (data.origLen != data.payload.size()) {
        fields.has |= PacketFields::kOrigLen;
        fields.origLen = data.origLen;
    }
    Packet packet{event, socket.interface, directionBits(data.dir)};
    if (data.local.scope() != 0 || data.peer.scope() != 0)
        fields.has |= PacketFields::kEndpoints; // an IP header has no scope
    packet.fields = &fields;
    packet.data = &data;
    packet.missing = data.origLen - std::min<std::uint64_t>(data.origLen, data.payload.size());

    const bool isOut = data.dir == Direction::Out;
    const Endpoint *source = isOut ? &data.local : &data.peer;
    const Endpoint *destination = isOut ? &data.peer : &data.local;
    const bool isPeeked = data.flags & kPeeked;
    const bool isSelf = !isOut && data.local == data.peer; // connected to itself: sent is drawn, received is not
    if (socket.kind.isTcp() && !isPeeked && !isSelf && !socket.otherEndDrawn && packet.missing < kMaxDrawnSkip
        && SynthHeader::fits(*source, *destination, IpProtocol::Tcp, kMaxTcpPart)) {
        return putTcp(packet, fields, data, socket, out);
    }
    if (socket.kind.isUdp() && !isPeeked && !socket.otherEndDrawn) {
        // One end may not be known (a send before the first bind): Wireshark still wants an address there.
        if (source->isInet() != destination->isInet()) {
            (source->isInet() ? destination : source) = &anyOf(source->isInet() ? source->family()
                                                                                : destination->family());
            fields.has |= PacketFields::kEndpoints;
        }
        if (SynthHeader::fits(*source, *destination, IpProtocol::Udp, data.payload.size() + packet.missing)) {
            std::array<std::uint8_t, UpperPdu::kIpSize + SynthHeader::kMaxSize> head;
            std::uint8_t *end = UpperPdu::putIp(head.data(), source->family());
            end = SynthHeader::putUdp(end, *source, *destination, data.payload, data.payload.size() + packet.missing);
            const std::size_t at = out.size();
            putPacket(packet, {head.data(), end}, data.payload, out);
            return at;
        }
    }
    fields.has |= PacketFields::kEndpoints;
    std::array<std::uint8_t, UpperPdu::kMaxDataSize> head;
    const std::uint8_t *end = UpperPdu::putData(head.data(), *source, *destination, socket.kind,
                                                isPeeked ? "PEEK" : socket.kind.isTcp() ? "TCP" : "UNIX",
                                                data.origLen);
    const ByteView prefix{head.data(), end};
    return putSplit(packet, fields, prefix, prefix, data.payload, out);
}

std::size_t EventEncoder::putTcp(Packet packet, PacketFields &fields, const DataEvent &data, Socket &socket,
                                 BlockWriter &out)
{
    if (!socket.synWritten)
        putSyn(packet.event, data, socket, out);
    const bool isOut = data.dir == Direction::Out;
    const Endpoint &source = isOut ? data.local : data.peer;
    const Endpoint &destination = isOut ? data.peer : data.local;
    TcpFields tcp{isOut ? socket.seqOut : socket.seqIn, isOut ? socket.seqIn : socket.seqOut};
    if (data.flags & kOutOfBand)
        tcp.flags |= kTcpUrg;
    const std::uint64_t wire = data.payload.size() + (data.flags & kDiscarded ? packet.missing : 0);
    if (data.payload.size() > kMaxTcpPart) {
        fields.has |= PacketFields::kTotal;
        fields.total = data.payload.size();
    }
    const std::size_t at = out.size();
    std::uint64_t done = 0;
    do {
        const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(wire - done, kMaxTcpPart));
        const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(done, data.payload.size()));
        const ByteView part = data.payload.subspan(from, std::min(length, data.payload.size() - from));
        packet.missing = length - part.size();
        std::array<std::uint8_t, UpperPdu::kIpSize + SynthHeader::kMaxSize> head;
        std::uint8_t *end = UpperPdu::putIp(head.data(), source.family());
        end = SynthHeader::putTcp(end, source, destination, tcp, part, length);
        putPacket(packet, {head.data(), end}, part, out);
        tcp.seq += static_cast<std::uint32_t>(length);
        done += length;
        fields.has = PacketFields::kContinues;
    } while (done < wire);
    return at;
}

void EventEncoder::putSyn(const Event &event, const DataEvent &data, Socket &socket, BlockWriter &out)
{
    // Any two that differ from those of the flows around will do.
    constexpr std::uint32_t kStep = 0x9e3779b9;
    m_flows += 2;
    socket.seqOut = m_flows * kStep;
    socket.seqIn = (m_flows + 1) * kStep;
    socket.synWritten = true;
    m_uncommitted.push_back(&socket);

    const bool isOut = socket.madeBy != CallCode::Accept;
    const Endpoint &source = isOut ? data.local : data.peer;
    const Endpoint &destination = isOut ? data.peer : data.local;
    std::array<std::uint8_t, UpperPdu::kIpSize + SynthHeader::kMaxSize> head;
    std::uint8_t *end = UpperPdu::putIp(head.data(), source.family());
    end = SynthHeader::putTcp(end, source, destination, {isOut ? socket.seqOut : socket.seqIn, 0, kTcpSyn}, {}, 0);
    Packet packet{event, socket.interface, isOut ? kOutbound : kInbound};
    packet.isSyn = true;
    putPacket(packet, {head.data(), end}, {}, out);
    ++socket.seqOut; // the SYN counts as one, RFC 9293, 3.4
    ++socket.seqIn;
}

std::size_t EventEncoder::putSegment(const Event &event, const SegmentEvent &segment, const Socket &socket,
                                     BlockWriter &out)
{
    PacketFields fields = fieldsOf(event, PacketFields::What::Segment);
    if (segment.origLen != segment.frame.size()) {
        fields.has |= PacketFields::kOrigLen;
        fields.origLen = segment.origLen;
    }
    Packet packet{event, socket.interface, directionBits(segment.dir)};
    packet.fields = &fields;
    packet.missing = segment.origLen - std::min<std::uint64_t>(segment.origLen, segment.frame.size());
    const int version = segment.frame.empty() ? 0 : segment.frame[0] >> 4;
    std::array<std::uint8_t, UpperPdu::kIpSize> head;
    UpperPdu::putIp(head.data(), version == 4 ? Family::Inet : Family::Inet6);
    const ByteView prefix = version == 4 || version == 6 ? ByteView(head) : UpperPdu::plainData();
    return putSplit(packet, fields, prefix, UpperPdu::plainData(), segment.frame, out);
}

std::size_t EventEncoder::putText(const Event &event, const Socket &socket, BlockWriter &out)
{
    m_text.clear();
    writeFields(m_text, event, m_names);
    Packet packet{event, socket.interface};
    packet.borrow = false; // m_text is used again for the next event
    if (const auto *drop = event.as<DropEvent>())
        packet.drops = drop->count;
    if (m_text.size() <= kMaxPart) {
        const std::size_t at = out.size();
        putPacket(packet, UpperPdu::journal(), viewOf(m_text), out);
        return at;
    }
    PacketFields fields; // the text says the rest
    fields.what = PacketFields::What::Text;
    packet.fields = &fields;
    return putSplit(packet, fields, UpperPdu::journal(), UpperPdu::plainData(), viewOf(m_text), out);
}

// `nextHead` goes before every part but the first.
std::size_t EventEncoder::putSplit(Packet packet, PacketFields &fields, ByteView head, ByteView nextHead,
                                   ByteView payload, BlockWriter &out)
{
    const std::uint64_t missing = packet.missing;
    if (payload.size() > kMaxPart) {
        fields.has |= PacketFields::kTotal;
        fields.total = payload.size();
    }
    const std::size_t at = out.size();
    do {
        const ByteView part = payload.first(std::min(payload.size(), kMaxPart));
        payload = payload.subspan(part.size());
        packet.missing = payload.empty() ? missing : 0;
        putPacket(packet, head, part, out);
        head = nextHead;
        fields.has = PacketFields::kContinues;
    } while (!payload.empty());
    return at;
}

void EventEncoder::putStatistics(SocketId socket, std::int64_t firstNs, std::int64_t lastNs, std::uint64_t received,
                                 std::uint64_t dropped, BlockWriter &out)
{
    const std::uint32_t interface = socketOf(socket).interface;
    if (interface == kNoInterface)
        return;
    const auto putTime = [](std::uint8_t *to, std::int64_t ns) {
        to = put(to, static_cast<std::uint32_t>(static_cast<std::uint64_t>(ns) >> 32));
        return put(to, static_cast<std::uint32_t>(ns));
    };
    out.begin(kStatisticsBlock);
    std::uint8_t *to = put(out.room(128), interface);
    to = putTime(to, lastNs);
    for (const auto &[code, ns] : {std::pair{kStatStart, firstNs}, {kStatEnd, lastNs}}) {
        std::array<std::uint8_t, 8> time;
        putTime(time.data(), ns);
        to = putOption(to, code, time.data(), time.size());
    }
    for (const auto &[code, count] : {std::pair{kStatReceived, received}, {kStatOsDropped, dropped}})
        to = putOption(to, code, &count, sizeof count);
    out.took(to);
    out.endOptions();
    out.end();
}

// `head` is a multiple of four octets long.
void EventEncoder::putPacket(const Packet &packet, ByteView head, ByteView payload, BlockWriter &out)
{
    const auto ns = static_cast<std::uint64_t>(packet.event.ns);
    const std::uint64_t captured = head.size() + payload.size();
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();

    out.begin(kPacketBlock);
    std::uint8_t *to = put(out.room(kPacketHeader + head.size()), packet.interface);
    to = put(to, static_cast<std::uint32_t>(ns >> 32));
    to = put(to, static_cast<std::uint32_t>(ns));
    to = put(to, static_cast<std::uint32_t>(captured));
    to = put(to, static_cast<std::uint32_t>(std::min(captured + packet.missing, kMost)));
    out.took(putBytes(to, head.data(), head.size()));
    if (packet.borrow)
        out.addPayload(payload);
    else
        out.add(payload);

    to = out.room(kMaxOptions);
    if (packet.direction != 0)
        to = putOption(to, kPacketFlags, &packet.direction, sizeof packet.direction);
    std::array<std::uint8_t, 5> hash{kHashCrc32};
    put(hash.data() + 1, crc32(payload, crc32(head)));
    to = putOption(to, kPacketHash, hash.data(), hash.size());
    if (packet.drops != 0)
        to = putOption(to, kPacketDropCount, &packet.drops, sizeof packet.drops);
    if (packet.isSyn)
        to = putOption(to, kComment, kSynComment.data(), kSynComment.size());
    else
        to = putOption(to, kPacketId, &packet.event.seq, sizeof packet.event.seq);
    if (packet.fields) {
        std::array<std::uint8_t, sizeof kEnterprise + PacketFields::kMaxSize> fields;
        static const Endpoint kNone;
        const std::uint8_t *end = packet.fields->put(put(fields.data(), kEnterprise),
                                                     packet.data ? packet.data->local : kNone,
                                                     packet.data ? packet.data->peer : kNone);
        to = putOption(to, kCustomBinary, fields.data(), static_cast<std::size_t>(end - fields.data()));
    }
    out.took(put(to, std::uint32_t{kEndOfOptions}));
    out.end();
}

void EventEncoder::commit()
{
    m_uncommitted.clear();
    m_committedInterfaces = m_interfaces;
}

void EventEncoder::rollback()
{
    for (Socket *socket : m_uncommitted) {
        if (socket->interface >= m_committedInterfaces)
            socket->interface = kNoInterface;
        socket->synWritten = false; // at worst there is a second one
    }
    m_uncommitted.clear();
    m_interfaces = m_committedInterfaces;
}

} // namespace sockeye
