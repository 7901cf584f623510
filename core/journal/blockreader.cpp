// SPDX-License-Identifier: MIT
#include "core/journal/blockreader.h"

namespace sockeye {

using namespace pcapng;

namespace {

bool isKnown(std::uint32_t type)
{
    switch (type) {
    case kInterfaceBlock:
    case kNameResolutionBlock:
    case kStatisticsBlock:
    case kPacketBlock:
    case kJournalExportBlock:
    case kSecretsBlock:
    case kCustomBlock:
    case kCustomBlockNoCopy:
    case kSectionBlock:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<std::size_t> BlockView::claimedLength(ByteView bytes)
{
    if (bytes.size() < 8 || !isKnown(load<std::uint32_t>(bytes.data())))
        return std::nullopt;
    const std::size_t length = load<std::uint32_t>(bytes.data() + 4);
    if (length < kBlockOverhead || length > kMaxBlock || length % 4 != 0)
        return std::nullopt;
    return length;
}

std::optional<BlockView> BlockView::at(ByteView bytes)
{
    const auto length = claimedLength(bytes);
    if (!length || bytes.size() < *length || load<std::uint32_t>(bytes.data() + *length - 4) != *length)
        return std::nullopt;
    BlockView block;
    block.type = load<std::uint32_t>(bytes.data());
    block.length = *length;
    block.body = bytes.subspan(8, *length - kBlockOverhead);
    return block;
}

} // namespace sockeye
