// SPDX-License-Identifier: MIT
// sendmsg(2) and recvmsg(2) with a descriptor beside the bytes: SCM_RIGHTS, unix(7). As socketcalls.h: each returns what
// the kernel said and when.
#pragma once

#include "core/net/socketcalls.h"

namespace sockeye::calls {

// `passed` stays open here; the receiver gets a descriptor of its own for what is behind it.
CallResult sendDescriptor(int fd, ByteView bytes, int passed);
// Without one among what came `received` stays empty. What is received is close-on-exec.
CallResult receiveDescriptor(int fd, std::span<std::uint8_t> into, UniqueFd &received);

} // namespace sockeye::calls
