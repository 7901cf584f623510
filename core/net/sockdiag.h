// SPDX-License-Identifier: MIT
// What the kernel knows of sockets, anybody's: one netlink descriptor of sock_diag(7), for the network namespace
// that made it. Needs no privilege. Used by one thread at a time; a question takes microseconds, a dump up to
// milliseconds, and neither waits for any peer. Moves, never copies.
#pragma once

#include <cerrno>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/uniquefd.h"
#include "core/net/diagrow.h"

namespace sockeye {

// Which socket a question is about: as SockDiag::lookup() takes it, or lookupUnix().
struct DiagQuestion {
    SocketKind kind;
    Endpoint local, peer;
    std::uint64_t cookie = 0;
    unsigned extra = 0; // of SockDiag::Extra
    std::uint32_t interface = 0;
    std::uint32_t inode = 0; // Unix sockets only
};
using DiagAnswer = Result<std::optional<DiagRow>>;

class SockDiag
{
public:
    // What else is to be told, joined by |.
    enum Extra : unsigned { Nothing = 0, TcpInfo = 1, Drops = 2 };
    // Else 1 << state for each, by the kernel's numbers.
    static constexpr std::uint32_t kAllStates = 0xffffffff;

    // Without a descriptor to be had, every question fails with the error of socket(2).
    SockDiag();
    // A descriptor made in another network namespace.
    explicit SockDiag(UniqueFd fd) : m_fd(std::move(fd)) {}

    // SO_NETNS_COOKIE of the network namespace it asks about; 0 where the kernel does not say.
    std::uint64_t network() const;

    // One TCP or UDP socket. `local` and `peer` as getsockname(2) and getpeername(2) give them, none where there is
    // none; `cookie` is SO_COOKIE: 0 asks for whichever socket answers to the addresses, and for a connection that
    // is gone that may be its listener. `interface` is the index of the one it is bound to. Nothing when there is no
    // such socket.
    Result<std::optional<DiagRow>> lookup(SocketKind kind, const Endpoint &local, const Endpoint &peer,
                                          std::uint64_t cookie, unsigned extra = Nothing,
                                          std::uint32_t interface = 0);
    // The inode is that of fstat(2).
    Result<std::optional<DiagRow>> lookupUnix(std::uint32_t inode, std::uint64_t cookie = 0);

    // Many questions for the price of few system calls, kBatch at a time. `answer` is called once for each, with its
    // place among the questions, in no order.
    static constexpr std::size_t kBatch = 64;
    void lookupAll(std::span<const DiagQuestion> questions,
                   const std::function<void(std::size_t, DiagAnswer)> &answer);

    // TCP or UDP sockets of one family and one local port; port 0 is all of them.
    Result<std::vector<DiagRow>> dump(SocketKind kind, std::uint16_t localPort,
                                      std::uint32_t states = kAllStates, unsigned extra = Nothing);
    Result<std::vector<DiagRow>> dumpUnix();

private:
    using Reader = std::function<std::optional<DiagRow>(ByteView)>;

    Result<std::vector<DiagRow>> ask(void *request, std::size_t size, bool isDump, const Reader &read);
    Result<std::optional<DiagRow>> askForOne(void *request, std::size_t size, const Reader &read);

    void lookupBatch(std::span<const DiagQuestion> questions, std::size_t first,
                     const std::function<void(std::size_t, DiagAnswer)> &answer);

    UniqueFd m_fd;
    int m_error = EBADF; // why there is no descriptor
    std::uint32_t m_sequence = 0;
    std::vector<std::uint64_t> m_buffer; // aligned as netlink wants it
};

} // namespace sockeye
