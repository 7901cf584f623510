// SPDX-License-Identifier: MIT
#include "core/journal/sessionindexer.h"

#include <algorithm>

#include "core/journal/interfaceinfo.h"

namespace sockeye {

using namespace pcapng;

SessionIndexer::SessionIndexer(int fd, std::uint64_t fileBytes, EventLog &log)
    : m_walker(fd)
    , m_fileBytes(fileBytes)
    , m_log(log)
{
}

bool SessionIndexer::step()
{
    const std::uint64_t reads = m_walker.reads();
    while (m_walker.reads() <= reads + 1) {
        const std::uint64_t skipped = m_walker.skipped();
        const auto found = m_walker.next();
        m_isHole |= m_walker.skipped() > skipped;
        if (!found) {
            finish();
            return false;
        }
        if (!take(*found)) {
            if (m_stage != Stage::Events) {
                m_stage = Stage::NoSession;
                return false;
            }
            m_rejected += found->block.size();
            m_isHole = true;
        }
    }
    m_log.publish(m_fileBytes);
    return true;
}

bool SessionIndexer::take(const BlockWalker::Found &found)
{
    const ByteView body = ByteView(found.block).subspan(8, found.block.size() - kBlockOverhead);
    switch (m_stage) {
    case Stage::Section:
        if (found.offset != 0 || found.type != kSectionBlock || body.size() < 16 ||
            load<std::uint32_t>(body.data()) != kByteOrderMagic)
            return false;
        m_stage = Stage::Session;
        return true;
    case Stage::Session: {
        const auto session = found.type == kInterfaceBlock ? InterfaceInfo::parse(body) : std::nullopt;
        if (!session || session->name != "session")
            return false;
        m_nextInterface = 1;
        m_stage = Stage::Events;
        return true;
    }
    case Stage::Events:
        break;
    case Stage::NoSession:
        return false;
    }
    if (found.type == kInterfaceBlock)
        return takeInterface(body);
    if (found.type == kPacketBlock)
        return takePacket(found);
    return found.type != kSectionBlock; // what else there may be is not ours to judge
}

bool SessionIndexer::takeInterface(ByteView body)
{
    const auto info = InterfaceInfo::parse(body);
    const std::uint32_t number = info ? std::max(info->number.value_or(0), m_nextInterface) : m_nextInterface;
    if (number >= kMaxInterfaces)
        return false;
    m_nextInterface = number + 1;
    if (info)
        m_log.introduce(number, info->name, info->kind);
    return info.has_value();
}

bool SessionIndexer::takePacket(const BlockWalker::Found &found)
{
    PacketView &packet = m_packet;
    if (!packet.parse(found.block) || packet.interface >= kMaxInterfaces)
        return false;
    if (packet.seq == 0)
        return true; // for Wireshark alone
    if (packet.continues())
        return takePart(packet);
    m_isHole |= m_first.has_value(); // the rest of it never came
    m_first.reset();
    if (!packet.hasMore())
        return takeEvent(packet, packet.payload, found.offset);
    if (packet.fields.total > m_fileBytes)
        return false;
    m_first = packet;
    m_firstOffset = found.offset;
    m_parts.assign(packet.payload.begin(), packet.payload.end());
    return true;
}

bool SessionIndexer::takePart(const PacketView &part)
{
    if (part.payload.empty())
        return true; // octets that were discarded unseen
    if (!m_first || part.seq != m_first->seq || part.interface != m_first->interface ||
        part.payload.size() > m_first->fields.total - m_parts.size())
        return false;
    m_parts.insert(m_parts.end(), part.payload.begin(), part.payload.end());
    if (m_parts.size() < m_first->fields.total)
        return true;
    const PacketView first = *m_first;
    m_first.reset();
    return takeEvent(first, m_parts, m_firstOffset);
}

bool SessionIndexer::takeEvent(const PacketView &first, std::span<std::uint8_t> payload, std::uint64_t offset)
{
    m_storage.clear();
    if (first.seq <= m_lastSeq ||
        !decodeEvent(first, payload, m_log.sockets(), m_storage, Detail::ForIndex, m_event))
        return false;
    if (m_isHole && first.seq > m_lastSeq + 1)
        m_log.appendHole({m_lastSeq + 1, first.seq - 1, GapReason::Damaged});
    m_isHole = false;
    m_lastSeq = first.seq;
    m_log.append(m_event, offset);
    return true;
}

void SessionIndexer::finish()
{
    // How many events stood in a torn end nobody knows; at least the one that is torn.
    if (m_stage == Stage::Events && (m_isHole || m_first))
        m_log.appendHole({m_lastSeq + 1, m_lastSeq + 1, GapReason::Damaged});
    m_log.publish(m_fileBytes);
}

} // namespace sockeye
