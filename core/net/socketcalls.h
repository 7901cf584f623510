// SPDX-License-Identifier: MIT
// The socket calls themselves: the one place where the program makes them. Each returns exactly what the kernel
// said and when; nothing is retried, hidden or thrown. Stateless; any thread, but a descriptor has one owner.
// Whether a call blocks depends on the descriptor alone. Sources: section 2 of the manual for each.
#pragma once

#include <cstdint>
#include <span>

#include <sys/socket.h>

#include "core/base/bytes.h"
#include "core/base/uniquefd.h"
#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye {

struct CallResult {
    std::int64_t ret = -1;
    int err = 0;                 // errno when ret is -1
    std::int64_t startNs = 0;    // wall time
    std::int64_t durationNs = 0; // monotonic

    bool ok() const { return ret >= 0; }
    bool wouldBlock() const { return ret < 0 && (err == EAGAIN || err == EWOULDBLOCK); }
};

namespace calls {

// The descriptor is in `ret`. Always close-on-exec.
CallResult socket(SocketKind kind, int protocol, bool nonBlocking);
CallResult bind(int fd, const Endpoint &local);
CallResult listen(int fd, int backlog);
CallResult accept(int fd, bool nonBlocking, Endpoint &peer);
CallResult connect(int fd, const Endpoint &peer); // Family::None: AF_UNSPEC, which disconnects
CallResult send(int fd, ByteView bytes, int flags);
CallResult sendTo(int fd, ByteView bytes, int flags, const Endpoint &to);
CallResult recv(int fd, std::span<std::uint8_t> into, int flags);
CallResult recvFrom(int fd, std::span<std::uint8_t> into, int flags, Endpoint &from);
CallResult recvMmsg(int fd, std::span<mmsghdr> messages);
CallResult shutdown(int fd, int how);
// Takes the descriptor away from its owner: it is gone whatever the kernel answers.
CallResult close(UniqueFd &fd);
CallResult dup(int fd);
CallResult getSockName(int fd, Endpoint &local);
CallResult getPeerName(int fd, Endpoint &peer);
CallResult getSockOpt(int fd, int level, int name, std::span<std::uint8_t> into, std::size_t &length);
CallResult setSockOpt(int fd, int level, int name, ByteView value);
CallResult unlink(const char *path);

} // namespace calls

// struct linger {1, 0}: close() then aborts the connection with RST, socket(7).
Bytes abortiveLinger();
// What a datagram socket is asked to tell with each datagram: the kernel's arrival time (SO_TIMESTAMPNS) and the
// address it was sent to (IP_PKTINFO, IPV6_RECVPKTINFO), for sockets bound to all of them. Values are int 1.
struct OptionNumber {
    int level = 0, name = 0;
};
std::span<const OptionNumber> datagramOptions(Family family);

// Plumbing: what the program asks for itself, counted but not listed in the journal. No timing.
namespace plumbing {

Endpoint localOf(int fd); // None when the kernel gives none
Endpoint peerOf(int fd);
void setNonBlocking(int fd, bool on);
int intOption(int fd, int level, int name, int fallback = -1);
void setIntOption(int fd, int level, int name, int value);
std::uint64_t cookieOf(int fd);       // SO_COOKIE; 0 when there is none
std::uint64_t networkOf(int fd);      // SO_NETNS_COOKIE, its network namespace; 0 before Linux 5.14
std::uint32_t inodeOf(int fd);        // fstat(2); 0 when there is none
std::uint32_t boundInterface(int fd); // SO_BINDTOIFINDEX: its index; 0 for none
SocketKind kindOf(int fd);            // SO_DOMAIN, SO_TYPE
bool lingers(int fd);                 // SO_LINGER on with a time: close() would block
bool aborts(int fd);                  // SO_LINGER on with 0 s: close() resets the connection
void stopLingering(int fd);           // SO_LINGER off: close() returns at once

struct TcpInfo {
    int state = 0;                              // the kernel's number
    std::uint32_t acceptQueue = 0, backlog = 0; // of a listener
};
bool tcpInfo(int fd, TcpInfo &out);

bool peerHasFinished(int fd);      // POLLRDHUP, and nothing left to read
std::int64_t unreadOctets(int fd); // SIOCINQ; -1 when not to be had. Stops at an urgent mark
bool isReadToTheEnd(int fd);       // of a TCP connection: the other end's FIN has come, and nothing is unread
std::int64_t unsentOctets(int fd); // SIOCOUTQ
// Datagrams the kernel dropped on this socket so far: SO_MEMINFO, socket(7); -1 when not to be had.
std::int64_t dropCount(int fd);
// From now on every new datagram is dropped and counted by the kernel, so that what is queued can be counted
// to the last one before close: a classic filter that accepts nothing, which needs no privilege.
bool dropFromNowOn(int fd);
// Reads and throws away what is queued; returns datagrams and octets, at most `limit` datagrams.
struct Unread {
    std::uint64_t datagrams = 0, octets = 0;
};
Unread discardQueued(int fd, std::uint64_t limit);
// A Unix socket's name that nobody listens on any more, unix(7): a socket file, and connecting to it is refused.
bool isStaleUnixName(const char *path);
// Collects a SIGPIPE that is pending for this thread, which has it blocked; true if there was one.
bool collectSigPipe();

// Of a connected Unix stream: whether the other end was connected, or listened, in this process.
bool isPeerThisProcess(int fd);
} // namespace plumbing

} // namespace sockeye
