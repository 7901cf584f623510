// SPDX-License-Identifier: MIT
// Looks through a long source window by window, so that memory stays the same however long it is.
#pragma once

#include "core/base/bytesource.h"
#include "core/base/scancontrol.h"
#include "core/bytes/bytepattern.h"

namespace sockeye {

struct SearchResult {
    std::vector<ByteHit> hits; // by their place, none overlapping
    bool isCut = false;        // there were more than `limit`
    bool isStopped = false;    // by the control
    bool isPartial = false;    // the pattern asked for too much at some place
};

// Blocks; stops soon after it is told to. Hits do not reach over octets that are not known.
SearchResult searchAll(const ByteSource &source, const BytePattern &pattern, std::size_t limit,
                       ScanControl &control);

} // namespace sockeye
