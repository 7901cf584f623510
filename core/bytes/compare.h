// SPDX-License-Identifier: MIT
// Where two runs of octets differ. Side by side: the octet at each place against the octet at the same place. Aligned:
// after a difference it looks on both sides, kResync octets ahead at most, for the nearest place where kAnchor octets
// are the same again, so that what was put in or left out is one difference and not all that follows; where there is
// none so near, it goes on side by side. That is no shortest edit script, but takes bounded memory and time linear in
// the length. Blocks; stops soon after it is told to.
#pragma once

#include <vector>

#include "core/base/bytesource.h"
#include "core/base/scancontrol.h"

namespace sockeye {

// Octets of one that stand where others, or none, stand in the other.
struct ByteDifference {
    std::uint64_t aBegin = 0, aLength = 0, bBegin = 0, bLength = 0;
    friend bool operator==(const ByteDifference &, const ByteDifference &) = default;
};

struct CompareResult {
    std::vector<ByteDifference> differences; // by their place; between two the octets are the same
    bool isCut = false;                      // there were more than `limit`
    bool isStopped = false;
};

enum class CompareBy { Place, Alignment };

inline constexpr std::size_t kResync = 4096; // octets
inline constexpr std::size_t kAnchor = 16;

// control.done counts octets of both. Octets that are not known differ from every other.
CompareResult compareBytes(const ByteSource &a, const ByteSource &b, CompareBy by, std::size_t limit,
                           ScanControl &control);

// Where an octet of one stands in the other: within a difference as far into it, at most at its end.
std::uint64_t acrossToB(const std::vector<ByteDifference> &differences, std::uint64_t a);
std::uint64_t acrossToA(const std::vector<ByteDifference> &differences, std::uint64_t b);

} // namespace sockeye
