// SPDX-License-Identifier: MIT
// The arguments of a call as strace(1) prints them, without the parentheses. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>

#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye::calltext {

std::string socketArgs(SocketKind kind, int protocol, bool nonBlocking);
std::string bindArgs(int fd, const Endpoint &local); // also connect; "AF_UNSPEC" for none
std::string listenArgs(int fd, int backlog);
std::string acceptArgs(int fd, bool nonBlocking);
std::string sendArgs(int fd, std::size_t size, int flags);
std::string sendToArgs(int fd, std::size_t size, int flags, const Endpoint &to);
std::string recvArgs(int fd, std::size_t size, int flags);
std::string recvMmsgArgs(int fd, std::size_t messages);
std::string shutdownArgs(int fd, int how);
std::string fdArgs(int fd); // close, dup, getsockname, getpeername
std::string getOptionArgs(int fd, int level, int name);
std::string setOptionArgs(int fd, int level, int name, const std::string &value);

std::string readArgs(int fd, std::size_t size); // also write
std::string pollArgs(int fd, int events, int timeoutMs);
std::string messageArgs(int fd, std::size_t size, int passed); // sendmsg, recvmsg; no descriptor: -1
std::string ioctlArgs(int fd, unsigned long request);
std::string socketNumbersArgs(int domain, int type, int protocol);

std::string messageFlags(int flags); // "MSG_PEEK|MSG_DONTWAIT", "0"

} // namespace sockeye::calltext
