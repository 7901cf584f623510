// SPDX-License-Identifier: MIT
// Repairs the end of a session file whose program was killed in the middle of a write. Any thread; blocks on
// the disk.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace sockeye {

struct RecoveredSession {
    std::uint64_t keptBytes = 0;
    std::uint64_t cutBytes = 0;     // off the end
    std::uint64_t damagedBytes = 0; // within what is kept: left as it is, readers pass over it
};

// Cuts the file after its last whole block. EWOULDBLOCK when it is still being written; EBADMSG when it is no
// pcapng file at all, which is then left alone.
Result<RecoveredSession> recover(const std::string &path);

} // namespace sockeye
