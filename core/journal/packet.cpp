// SPDX-License-Identifier: MIT
#include "core/journal/packet.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/bytes/checksum.h"
#include "core/journal/pcapng.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::size_t kMaxOptions = 512; // of one block, octets

std::uint32_t flagsOf(Direction dir)
{
    return dir == Direction::In ? kInbound : dir == Direction::Out ? kOutbound : 0;
}

} // namespace

void Packet::put(ByteView head, ByteView payload, BlockWriter &out) const
{
    const auto ns = static_cast<std::uint64_t>(event.ns);
    const std::uint64_t captured = head.size() + payload.size();
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();

    out.begin(kPacketBlock);
    std::uint8_t *to = pcapng::put(out.room(kPacketHeader + head.size()), interface);
    to = pcapng::put(to, static_cast<std::uint32_t>(ns >> 32));
    to = pcapng::put(to, static_cast<std::uint32_t>(ns));
    to = pcapng::put(to, static_cast<std::uint32_t>(captured));
    to = pcapng::put(to, static_cast<std::uint32_t>(std::min(captured + missing, kMost)));
    out.took(putBytes(to, head.data(), head.size()));
    if (borrow)
        out.addPayload(payload);
    else
        out.add(payload);

    to = out.room(kMaxOptions);
    if (const std::uint32_t flags = flagsOf(dir))
        to = putOption(to, kPacketFlags, &flags, sizeof flags);
    std::array<std::uint8_t, 5> hash{kHashCrc32};
    pcapng::put(hash.data() + 1, crc32(payload, crc32(head)));
    to = putOption(to, kPacketHash, hash.data(), hash.size());
    if (drops != 0)
        to = putOption(to, kPacketDropCount, &drops, sizeof drops);
    if (comment.empty())
        to = putOption(to, kPacketId, &event.seq, sizeof event.seq);
    else
        to = putOption(to, kComment, comment.data(), comment.size());
    if (fields) {
        static const Endpoint kNone;
        std::array<std::uint8_t, sizeof kEnterprise + PacketFields::kMaxSize> option;
        const std::uint8_t *end = fields->put(pcapng::put(option.data(), kEnterprise),
                                              data ? data->local : kNone, data ? data->peer : kNone);
        to = putOption(to, kCustomBinary, option.data(), static_cast<std::size_t>(end - option.data()));
    }
    out.took(pcapng::put(to, std::uint32_t{kEndOfOptions}));
    out.end();
}

void Packet::putSplit(ByteView head, ByteView nextHead, ByteView payload, BlockWriter &out)
{
    const std::uint64_t missingAtEnd = missing;
    if (payload.size() > kMaxPart) {
        fields->has |= PacketFields::kTotal;
        fields->total = payload.size();
    }
    do {
        const ByteView part = payload.first(std::min(payload.size(), kMaxPart));
        payload = payload.subspan(part.size());
        missing = payload.empty() ? missingAtEnd : 0;
        put(head, part, out);
        head = nextHead;
        fields->has = PacketFields::kContinues;
    } while (!payload.empty());
}

} // namespace sockeye
