// SPDX-License-Identifier: MIT
#include "core/journal/eventdecoder.h"

#include "core/bytes/checksum.h"
#include "core/journal/eventfields.h"
#include "core/journal/eventlog.h"
#include "core/journal/synthheader.h"
#include "core/journal/upperpdu.h"

namespace sockeye {

using namespace pcapng;

std::optional<PacketView> PacketView::parse(std::span<std::uint8_t> bytes)
{
    const auto block = BlockView::at(bytes);
    constexpr std::size_t kFixed = kPacketHeader - 8;
    if (!block || block->type != kPacketBlock || block->body.size() < kFixed)
        return std::nullopt;
    const std::uint8_t *const body = block->body.data();
    const std::size_t captured = load<std::uint32_t>(body + 12);
    if (captured > block->body.size() - kFixed)
        return std::nullopt;

    PacketView packet;
    packet.interface = load<std::uint32_t>(body);
    packet.ns = static_cast<std::int64_t>(std::uint64_t{load<std::uint32_t>(body + 4)} << 32
                                          | load<std::uint32_t>(body + 8));
    const auto data = bytes.subspan(kPacketHeader, captured);
    const std::size_t optionsAt = std::min(block->body.size(), kFixed + padded(captured));
    packet.fields.what = PacketFields::What::Text;
    for (OptionReader option(block->body.subspan(optionsAt)); option.next();) {
        const ByteView value = option.value;
        if (option.code == kPacketFlags && value.size() == 4) {
            packet.dir = static_cast<Direction>(load<std::uint32_t>(value.data()) & 3);
        } else if (option.code == kPacketId && value.size() == 8) {
            packet.seq = load<std::uint64_t>(value.data());
        } else if (option.code == kPacketHash && value.size() == 5 && value[0] == kHashCrc32) {
            if (load<std::uint32_t>(value.data() + 1) != crc32(data))
                return std::nullopt;
        } else if (option.code == kCustomBinary && value.size() > 4
                   && load<std::uint32_t>(value.data()) == kEnterprise) {
            if (!packet.fields.parse(value.subspan(4)))
                return std::nullopt;
        }
    }
    const auto pdu = UpperPdu::parse(data);
    if (!pdu || packet.dir > Direction::Out)
        return std::nullopt;
    packet.payload = data.subspan(pdu->size);
    if (packet.fields.what == PacketFields::What::Data && pdu->dissector == UpperPdu::Dissector::Ip) {
        const auto header = SynthHeader::parse(packet.payload);
        if (!header)
            return std::nullopt;
        packet.payload = packet.payload.subspan(header->size);
        if (!(packet.fields.has & PacketFields::kEndpoints)) {
            const bool isOut = packet.dir == Direction::Out;
            packet.fields.local = isOut ? header->source : header->destination;
            packet.fields.peer = isOut ? header->destination : header->source;
        }
    }
    return packet;
}

std::optional<Event> decodeEvent(const PacketView &first, std::span<std::uint8_t> payload, const SocketTable &sockets,
                                 EventStorage &storage)
{
    const PacketFields &fields = first.fields;
    Event event;
    event.seq = first.seq;
    event.ns = first.ns;
    event.socket = first.interface;
    event.callId = fields.callId;
    event.commandId = fields.commandId;
    const std::uint64_t origLen = fields.has & PacketFields::kOrigLen ? fields.origLen : payload.size();
    switch (fields.what) {
    case PacketFields::What::Data: {
        auto &data = event.body.emplace<DataEvent>();
        data.dir = first.dir;
        data.call = fields.call;
        data.flags = fields.flags;
        data.payload = payload;
        data.origLen = origLen;
        data.local = fields.local;
        data.peer = fields.peer;
        return event;
    }
    case PacketFields::What::Segment: {
        auto &segment = event.body.emplace<SegmentEvent>();
        segment.dir = first.dir;
        segment.frame = payload;
        segment.origLen = origLen;
        return event;
    }
    case PacketFields::What::Text:
        if (readFields({reinterpret_cast<char *>(payload.data()), payload.size()}, event, sockets, storage))
            return event;
        break;
    }
    return std::nullopt;
}

} // namespace sockeye
