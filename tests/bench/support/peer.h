// SPDX-License-Identifier: MIT
// The other end of a measurement in a process of its own, so that its work does not count as the measured
// one's.
#pragma once

#include <functional>
#include <type_traits>

#include <sys/types.h>

#include "core/base/uniquefd.h"

namespace sockeye::bench {

// A road for values between two processes of the same program, in whole messages. One thread at each end.
class Line
{
public:
    explicit Line(UniqueFd fd) : m_fd(std::move(fd)) {}

    template<typename T>
    void put(const T &value) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        putBytes(&value, sizeof value);
    }
    // Waits. Ends the process when the other one is gone: a measurement with one end is none.
    template<typename T>
    T get() const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        T value{};
        getBytes(&value, sizeof value);
        return value;
    }
    bool hasMessage() const; // does not wait

private:
    void putBytes(const void *from, std::size_t octets) const;
    void getBytes(void *to, std::size_t octets) const;

    UniqueFd m_fd;
};

class Peer
{
public:
    // Forks; the new process runs `body` and ends. To be made while the process has no other thread.
    explicit Peer(const std::function<void(const Line &)> &body);
    ~Peer(); // waits for it
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    const Line &line() const { return m_line; }

private:
    Line m_line;
    pid_t m_process = -1;
};

} // namespace sockeye::bench
