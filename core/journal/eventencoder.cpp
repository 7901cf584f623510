// SPDX-License-Identifier: MIT
#include "core/journal/eventencoder.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/journal/eventfields.h"
#include "core/journal/interfaceinfo.h"
#include "core/journal/synthheader.h"
#include "core/journal/upperpdu.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::size_t kMaxTcpPart = 65000;       // octets; an IP packet holds no more
constexpr std::size_t kMaxName = 256;            // octets; an option holds no more than 65535
constexpr std::uint64_t kMaxDrawnSkip = 1 << 26; // discarded octets that are worth empty packets
constexpr std::string_view kTruth =
    "IP, TCP and UDP headers are synthesized from the sockets API; payloads are real.";
constexpr std::string_view kSynComment =
    "Synthesized: tells Wireshark that a connection begins here, since the ports may have been used before.";

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

// Where the bytes came from and went to.
struct Ends {
    explicit Ends(const DataEvent &data)
        : source(data.dir == Direction::Out ? &data.local : &data.peer)
        , destination(data.dir == Direction::Out ? &data.peer : &data.local)
    {
    }
    const Endpoint *source;
    const Endpoint *destination;
};

const Endpoint &anyOf(Family family)
{
    static const Endpoint four = Endpoint::inet({}, 0);
    static const Endpoint six = Endpoint::inet6({}, 0);
    return family == Family::Inet ? four : six;
}

} // namespace

EventEncoder::EventEncoder(ConnectorRegistry &connectors)
    : m_connectors(connectors)
    , m_names([this](SocketId id) { return socketOf(id).name; })
{
}

void EventEncoder::begin(BlockWriter &out)
{
    out.begin(kSectionBlock);
    std::uint8_t *to = put(out.room(16), kByteOrderMagic);
    to = put(to, std::uint32_t{1});      // version 1.0
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
        if (data && !socket.synWritten && isDrawnAsTcp(*data, socket))
            putSyn(event, *data, socket, *out);
        at = out->size();
        if (data)
            putData(event, *data, socket, *out);
        else if (const auto *segment = event.as<SegmentEvent>())
            putSegment(event, *segment, socket, *out);
        else
            putText(event, socket, *out);
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
    const auto born = [&socket](const auto &body) {
        socket.kind = body.made;
        if (!body.madeName.empty() && socket.interface == kNoInterface)
            socket.name = body.madeName.substr(0, kMaxName);
    };
    if (const auto *state = event.as<StateEvent>(); state && state->made.type != SocketType::None)
        born(*state);
    const auto *call = event.as<CallEvent>();
    if (!call || call->phase != CallPhase::Done)
        return;
    if (call->made.type != SocketType::None) {
        born(*call);
        socket.madeBy = call->call;
        if (call->call == CallCode::Accept && socket.kind.isTcp())
            socket.otherEndDrawn = m_connectors.claim(call->local, call->peer);
        if (call->call == CallCode::Dup)
            socket.otherEndDrawn = socketOf(call->related).otherEndDrawn;
    }
    if (call->call == CallCode::Connect && call->err == 0)
        socket.synWritten = false; // another connection, if there was one before
    const bool begins = call->call == CallCode::Connect || call->call == CallCode::Accept;
    if (begins && socket.kind.isTcp() && m_connectors.claimSegments(event.socket))
        socket.otherEndDrawn = true;
}

void EventEncoder::putInterface(Socket &socket, BlockWriter &out)
{
    socket.interface = m_interfaces++;
    m_uncommitted.push_back(&socket);
    out.begin(kInterfaceBlock);
    std::uint8_t *to = put(out.room(8), std::uint32_t{kLinkTypeUpperPdu});
    out.took(put(to, std::uint32_t{0})); // no limit to a packet's length
    out.addOption(kInterfaceName, socket.name);
    out.addOption(kInterfaceDescription,
                  InterfaceInfo::describe(socket.interface, socket.kind, socket.madeBy));
    constexpr std::uint8_t kNanoseconds = 9;
    out.addOption(kTimeResolution, ByteView{&kNanoseconds, 1});
    out.addOption(kComment, kTruth);
    out.endOptions();
    out.end();
}

void EventEncoder::putData(const Event &event, const DataEvent &data, const Socket &socket, BlockWriter &out)
{
    PacketFields fields = fieldsOf(event, PacketFields::What::Data);
    fields.call = data.call;
    fields.flags = data.flags;
    if (data.origLen != data.payload.size()) {
        fields.has |= PacketFields::kOrigLen;
        fields.origLen = data.origLen;
    }
    if (data.local.scope() != 0 || data.peer.scope() != 0)
        fields.has |= PacketFields::kEndpoints; // an IP header has no scope
    Packet packet{event, socket.interface, data.dir, &fields, &data};
    packet.missing = data.origLen - std::min<std::uint64_t>(data.origLen, data.payload.size());

    const bool isPeeked = data.flags & kPeeked;
    if (isDrawnAsTcp(data, socket)) {
        putTcp(packet, data, socket, out);
        return;
    }
    if (socket.kind.isUdp() && !isPeeked && !socket.otherEndDrawn && putUdp(packet, data, out))
        return;
    fields.has |= PacketFields::kEndpoints;
    const Ends ends(data);
    std::array<std::uint8_t, UpperPdu::kMaxDataSize> head;
    const std::uint8_t *end = UpperPdu::putData(head.data(), *ends.source, *ends.destination, socket.kind,
                                                isPeeked                               ? "PEEK"
                                                : socket.kind.isTcp()                  ? "TCP"
                                                : socket.kind.type == SocketType::Raw  ? "RAW"
                                                : socket.kind.type == SocketType::Ping ? "ICMP"
                                                                                       : "UNIX",
                                                data.origLen);
    const ByteView prefix{head.data(), end};
    packet.putSplit(prefix, prefix, data.payload, out);
}

bool EventEncoder::putUdp(const Packet &packet, const DataEvent &data, BlockWriter &out)
{
    Ends ends(data);
    // One end may not be known (a send before the first bind): Wireshark still wants an address there.
    if (ends.source->isInet() != ends.destination->isInet()) {
        const Endpoint *&unknown = ends.source->isInet() ? ends.destination : ends.source;
        unknown = &anyOf(ends.source->isInet() ? ends.source->family() : ends.destination->family());
        packet.fields->has |= PacketFields::kEndpoints;
    }
    const std::uint64_t length = data.payload.size() + packet.missing;
    if (!SynthHeader::fits(*ends.source, *ends.destination, IpProtocol::Udp, length))
        return false;
    std::array<std::uint8_t, UpperPdu::kIpSize + SynthHeader::kMaxSize> head;
    std::uint8_t *end = UpperPdu::putIp(head.data(), ends.source->family());
    end = SynthHeader::putUdp(end, *ends.source, *ends.destination, data.payload, length);
    packet.put({head.data(), end}, data.payload, out);
    return true;
}

bool EventEncoder::isDrawnAsTcp(const DataEvent &data, const Socket &socket)
{
    if (!socket.kind.isTcp() || data.flags & kPeeked || socket.otherEndDrawn)
        return false;
    if (data.dir != Direction::Out && data.local == data.peer)
        return false; // connected to itself: what it sent is drawn already
    if (data.flags & kDiscarded && data.origLen > kMaxDrawnSkip)
        return false;
    return SynthHeader::fits(data.local, data.peer, IpProtocol::Tcp, kMaxTcpPart);
}

void EventEncoder::putTcp(Packet &packet, const DataEvent &data, const Socket &socket, BlockWriter &out)
{
    const bool isOut = data.dir == Direction::Out;
    const Ends ends(data);
    TcpFields tcp{isOut ? socket.seqOut : socket.seqIn, isOut ? socket.seqIn : socket.seqOut};
    if (data.flags & kOutOfBand)
        tcp.flags |= kTcpUrg;
    const std::uint64_t wire = data.payload.size() + (data.flags & kDiscarded ? packet.missing : 0);
    if (data.payload.size() > kMaxTcpPart) {
        packet.fields->has |= PacketFields::kTotal;
        packet.fields->total = data.payload.size();
    }
    std::uint64_t done = 0;
    do {
        const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(wire - done, kMaxTcpPart));
        const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(done, data.payload.size()));
        const ByteView part = data.payload.subspan(from, std::min(length, data.payload.size() - from));
        packet.missing = length - part.size();
        std::array<std::uint8_t, UpperPdu::kIpSize + SynthHeader::kMaxSize> head;
        std::uint8_t *end = UpperPdu::putIp(head.data(), ends.source->family());
        end = SynthHeader::putTcp(end, *ends.source, *ends.destination, tcp, part, length);
        packet.put({head.data(), end}, part, out);
        tcp.seq += static_cast<std::uint32_t>(length);
        done += length;
        packet.fields->has = PacketFields::kContinues;
    } while (done < wire);
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
    const TcpFields tcp{isOut ? socket.seqOut : socket.seqIn, 0, kTcpSyn};
    std::array<std::uint8_t, UpperPdu::kIpSize + SynthHeader::kMaxSize> head;
    std::uint8_t *end = UpperPdu::putIp(head.data(), source.family());
    end = SynthHeader::putTcp(end, source, destination, tcp, {}, 0);
    Packet packet{event, socket.interface, isOut ? Direction::Out : Direction::In};
    packet.comment = kSynComment;
    packet.put({head.data(), end}, {}, out);
    ++socket.seqOut; // the SYN counts as one, RFC 9293, 3.4
    ++socket.seqIn;
}

void EventEncoder::putSegment(const Event &event, const SegmentEvent &segment, const Socket &socket,
                              BlockWriter &out)
{
    PacketFields fields = fieldsOf(event, PacketFields::What::Segment);
    if (segment.origLen != segment.frame.size()) {
        fields.has |= PacketFields::kOrigLen;
        fields.origLen = segment.origLen;
    }
    Packet packet{event, socket.interface, segment.dir, &fields};
    packet.missing = segment.origLen - std::min<std::uint64_t>(segment.origLen, segment.frame.size());
    const int version = segment.frame.empty() ? 0 : segment.frame[0] >> 4;
    std::array<std::uint8_t, UpperPdu::kIpSize> head;
    UpperPdu::putIp(head.data(), version == 4 ? Family::Inet : Family::Inet6);
    const ByteView prefix = version == 4 || version == 6 ? ByteView(head) : UpperPdu::plainData();
    packet.putSplit(prefix, UpperPdu::plainData(), segment.frame, out);
}

void EventEncoder::putText(const Event &event, const Socket &socket, BlockWriter &out)
{
    m_text.clear();
    writeFields(m_text, event, m_names);
    PacketFields fields; // the text says the rest
    fields.what = PacketFields::What::Text;
    Packet packet{event, socket.interface};
    packet.borrow = false; // m_text is used again for the next event
    if (const auto *drop = event.as<DropEvent>())
        packet.drops = drop->count;
    if (m_text.size() <= Packet::kMaxPart) {
        packet.put(UpperPdu::journal(), viewOf(m_text), out);
        return;
    }
    packet.fields = &fields;
    packet.putSplit(UpperPdu::journal(), UpperPdu::plainData(), viewOf(m_text), out);
}

void EventEncoder::putStatistics(SocketId socket, std::int64_t firstNs, std::int64_t lastNs,
                                 std::uint64_t received, std::uint64_t dropped, BlockWriter &out)
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
