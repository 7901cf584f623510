// SPDX-License-Identifier: MIT
#include "core/journal/capturelist.h"

#include <algorithm>

namespace sockeye {

CaptureList CaptureList::read(std::shared_ptr<const ByteSource> source, ScanControl &control)
{
    CaptureList list;
    list.source = std::move(source);
    CaptureFile file(*list.source, &control);
    while (list.packets.size() < kMostPackets) {
        const auto frame = file.next();
        if (!frame)
            break;
        CapturePacket packet;
        packet.number = list.packets.size() + 1;
        packet.unixNs = frame->unixNs;
        packet.payload = FramePayload::of(frame->linkType, frame->octets, frame->wireLength);
        packet.offset = frame->offset + packet.payload.at;
        packet.firstSize = std::min(packet.payload.size, CapturePacket::kShown);
        std::copy_n(frame->octets.begin() + static_cast<std::ptrdiff_t>(packet.payload.at), packet.firstSize,
                    packet.first.begin());
        list.packets.push_back(std::move(packet));
    }
    list.fault = file.fault();
    list.faultAt = file.place();
    list.err = list.source->err();
    list.isAll = file.place() >= list.source->size();
    return list;
}

CaptureList CaptureList::readFile(const std::string &path, ScanControl &control)
{
    auto source = FileSource::open(path);
    if (source)
        return read(std::move(*source), control);
    CaptureList list;
    list.err = source.error().code;
    return list;
}

Bytes CaptureList::payloadOf(const CapturePacket &packet) const
{
    Bytes octets(packet.payload.size);
    if (!source || source->read(packet.offset, octets) != octets.size())
        octets.clear();
    return octets;
}

} // namespace sockeye
