// SPDX-License-Identifier: MIT
#include "core/net/messagecalls.h"

#include <cerrno>
#include <cstring>

#include "core/net/timedcall.h"

namespace sockeye::calls {

namespace {

// Room for the control message of one descriptor.
struct alignas(cmsghdr) Control {
    char octets[CMSG_SPACE(sizeof(int))] = {};
};

msghdr headerOf(iovec &part, Control &control)
{
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.octets;
    header.msg_controllen = sizeof control.octets;
    return header;
}

} // namespace

CallResult sendDescriptor(int fd, ByteView bytes, int passed)
{
    iovec part{const_cast<std::uint8_t *>(bytes.data()), bytes.size()};
    Control control;
    auto header = headerOf(part, control);
    auto *message = CMSG_FIRSTHDR(&header);
    message->cmsg_level = SOL_SOCKET;
    message->cmsg_type = SCM_RIGHTS;
    message->cmsg_len = CMSG_LEN(sizeof passed);
    std::memcpy(CMSG_DATA(message), &passed, sizeof passed);
    return timed([&] { return ::sendmsg(fd, &header, 0); });
}

CallResult receiveDescriptor(int fd, std::span<std::uint8_t> into, UniqueFd &received)
{
    iovec part{into.data(), into.size()};
    Control control;
    auto header = headerOf(part, control);
    const auto result = timed([&] { return ::recvmsg(fd, &header, MSG_CMSG_CLOEXEC); });
    const auto *message = result.ok() ? CMSG_FIRSTHDR(&header) : nullptr;
    if (message && message->cmsg_level == SOL_SOCKET && message->cmsg_type == SCM_RIGHTS) {
        int number = -1;
        std::memcpy(&number, CMSG_DATA(message), sizeof number);
        received = UniqueFd(number);
    }
    return result;
}

} // namespace sockeye::calls
