// SPDX-License-Identifier: MIT
// Calls that work on any descriptor, sockets among them: read(2), write(2), poll(2), ioctl(2), and what the system
// says of a descriptor or of a socket's file. As socketcalls.h: each returns what the kernel said and when.
#pragma once

#include <string>

#include "core/net/socketcalls.h"

namespace sockeye::calls {

CallResult read(int fd, std::span<std::uint8_t> into);
CallResult write(int fd, ByteView bytes);
CallResult poll(int fd, int events, int timeoutMs, int &happened);
CallResult ioctl(int fd, unsigned long request, int &value);
// readlink(2) of /proc/self/fd/N: "socket:[12345]".
CallResult descriptorLink(int fd, std::string &target);
// stat(2): "socket 0755", "file 0644".
CallResult stat(const std::string &path, std::string &what);
// socket(2) with the numbers as they are.
CallResult socketOf(int domain, int type, int protocol);

} // namespace sockeye::calls
