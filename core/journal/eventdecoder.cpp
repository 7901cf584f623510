// SPDX-License-Identifier: MIT
#include "core/journal/eventdecoder.h"

#include "core/bytes/checksum.h"
#include "core/journal/eventfields.h"
#include "core/journal/eventlog.h"
#include "core/journal/synthheader.h"
#include "core/journal/upperpdu.h"

namespace sockeye {

using namespace pcapng;

bool PacketView::parse(std::span<std::uint8_t> block)
{
    const ByteView body = ByteView(block).subspan(8, block.size() - kBlockOverhead);
    constexpr std::size_t kFixed = kPacketHeader - 8;
    if (body.size() < kFixed)
        return false;
    const std::size_t captured = load<std::uint32_t>(body.data() + 12);
    if (captured > body.size() - kFixed)
        return false;
    interface = load<std::uint32_t>(body.data());
    ns = static_cast<std::int64_t>(std::uint64_t{load<std::uint32_t>(body.data() + 4)} << 32 |
                                   load<std::uint32_t>(body.data() + 8));
    dir = Direction::None;
    seq = 0;
    fields = {};
    fields.what = PacketFields::What::Text;
    headers = ends = {};

    const auto data = block.subspan(kPacketHeader, captured);
    for (OptionReader option(body.subspan(std::min(body.size(), kFixed + padded(captured))));
         option.next();) {
        const ByteView value = option.value;
        if (option.code == kPacketFlags && value.size() == 4) {
            dir = static_cast<Direction>(load<std::uint32_t>(value.data()) & 3);
        } else if (option.code == kPacketId && value.size() == 8) {
            seq = load<std::uint64_t>(value.data());
        } else if (option.code == kPacketHash && value.size() == 5 && value[0] == kHashCrc32) {
            if (load<std::uint32_t>(value.data() + 1) != crc32(data))
                return false;
        } else if (option.code == kCustomBinary && value.size() > 4 &&
                   load<std::uint32_t>(value.data()) == kEnterprise) {
            if (!fields.parse(value.subspan(4), ends))
                return false;
        }
    }
    const auto pdu = UpperPdu::parse(data);
    if (!pdu || dir > Direction::Out)
        return false;
    payload = data.subspan(pdu->size);
    if (fields.what == PacketFields::What::Data && pdu->dissector == UpperPdu::Dissector::Ip) {
        const std::size_t size = SynthHeader::sizeIn(payload);
        if (size == 0)
            return false;
        headers = payload.first(size);
        payload = payload.subspan(size);
    }
    return true;
}

bool decodeEvent(const PacketView &first, std::span<std::uint8_t> payload, const SocketTable &sockets,
                 EventStorage &storage, Detail detail, Event &event)
{
    const PacketFields &fields = first.fields;
    event.seq = first.seq;
    event.ns = first.ns;
    event.socket = first.interface;
    event.callId = fields.callId;
    event.commandId = fields.commandId;
    const std::uint64_t origLen = fields.has & PacketFields::kOrigLen ? fields.origLen : payload.size();
    switch (fields.what) {
    case PacketFields::What::Data: {
        if (!event.as<DataEvent>())
            event.body.emplace<DataEvent>();
        auto &data = std::get<DataEvent>(event.body);
        data.dir = first.dir;
        data.call = fields.call;
        data.flags = fields.flags;
        data.payload = payload;
        data.origLen = origLen;
        if (detail == Detail::ForIndex)
            return true;
        if (!first.ends.empty())
            PacketFields::takeEnds(first.ends, data.local, data.peer);
        else if (first.headers.empty())
            data.local = data.peer = {};
        else if (first.dir == Direction::Out)
            SynthHeader::takeEnds(first.headers, data.local, data.peer);
        else
            SynthHeader::takeEnds(first.headers, data.peer, data.local);
        return true;
    }
    case PacketFields::What::Segment: {
        auto &segment = event.body.emplace<SegmentEvent>();
        segment.dir = first.dir;
        segment.frame = payload;
        segment.origLen = origLen;
        return true;
    }
    case PacketFields::What::Text:
        return readFields({reinterpret_cast<char *>(payload.data()), payload.size()}, event, sockets,
                          storage);
    }
    return false;
}

} // namespace sockeye
