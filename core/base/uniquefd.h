// SPDX-License-Identifier: MIT
// Owner of one descriptor: moves, never copies, closes when it dies. Any thread, one at a time.
#pragma once

#include <unistd.h>

#include <utility>

namespace sockeye {

class UniqueFd
{
public:
    UniqueFd() = default;
    explicit UniqueFd(int fd) : m_fd(fd) {}
    UniqueFd(UniqueFd &&other) noexcept : m_fd(other.release()) {}
    UniqueFd &operator=(UniqueFd &&other) noexcept
    {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    UniqueFd(const UniqueFd &) = delete;
    UniqueFd &operator=(const UniqueFd &) = delete;
    ~UniqueFd() { reset(); }

    int value() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }
    int release() { return std::exchange(m_fd, -1); }
    void reset(int fd = -1)
    {
        if (m_fd >= 0)
            ::close(m_fd); // the descriptor is gone whatever close() returns, close(2)
        m_fd = fd;
    }

private:
    int m_fd = -1;
};

} // namespace sockeye
