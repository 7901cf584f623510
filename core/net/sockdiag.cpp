// SPDX-License-Identifier: MIT
#include "core/net/sockdiag.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>

#include "core/net/socketcalls.h"

namespace sockeye {

namespace {

constexpr std::size_t kBufferOctets = 64 * 1024; // the kernel fills at most half of it at a time
constexpr std::size_t kAnswerOctets = 2048;      // of one socket, with all that may be asked of it
constexpr int kAnswerRoom = 1 << 20;
constexpr timeval kAnswerBound{1, 0}; // answers are there when send() returns; nothing waits longer

constexpr std::uint8_t extensionBit(int attribute)
{
    return static_cast<std::uint8_t>(1u << (attribute - 1));
}

struct InetRequest {
    nlmsghdr header{};
    inet_diag_req_v2 body{};
    rtattr attribute{}; // from here on only with a filter
    inet_diag_bc_op filter[4]{};
};

struct UnixRequest {
    nlmsghdr header{};
    unix_diag_req body{};
};

void fillAddress(const Endpoint &endpoint, __be32 (&address)[4], __be16 &port)
{
    const auto octets = endpoint.address();
    std::copy(octets.begin(), octets.end(),
              reinterpret_cast<std::uint8_t *>(address)); // none at all, at times
    port = htons(endpoint.port());
}

void fillCookie(std::uint64_t cookie, std::uint32_t (&out)[2])
{
    out[0] = cookie == 0 ? INET_DIAG_NOCOOKIE : static_cast<std::uint32_t>(cookie);
    out[1] = cookie == 0 ? INET_DIAG_NOCOOKIE : static_cast<std::uint32_t>(cookie >> 32);
}

int familyNumber(Family family)
{
    return family == Family::Inet6 ? AF_INET6 : AF_INET;
}

std::uint8_t extensions(unsigned extra)
{
    std::uint8_t bits = 0;
    if ((extra & SockDiag::TcpInfo) != 0)
        bits |= extensionBit(INET_DIAG_INFO);
    if ((extra & SockDiag::Drops) != 0)
        bits |= extensionBit(INET_DIAG_SKMEMINFO);
    return bits;
}

InetRequest inetRequest(SocketKind kind, std::uint32_t states, unsigned extra)
{
    InetRequest request;
    request.header.nlmsg_len = NLMSG_LENGTH(sizeof request.body);
    request.body.sdiag_family = static_cast<std::uint8_t>(familyNumber(kind.family));
    request.body.sdiag_protocol = kind.isTcp() ? IPPROTO_TCP : IPPROTO_UDP;
    request.body.idiag_ext = extensions(extra);
    request.body.idiag_states = states;
    fillCookie(0, request.body.id.idiag_cookie);
    return request;
}

InetRequest inetLookup(const DiagQuestion &question)
{
    const auto &[kind, local, peer, cookie, extra, interface, inode] = question;
    auto request = inetRequest(kind, SockDiag::kAllStates, extra);
    auto &id = request.body.id;
    // A UDP lookup asks who would get a datagram, so it goes by the other side's view.
    fillAddress(kind.isUdp() ? peer : local, id.idiag_src, id.idiag_sport);
    fillAddress(kind.isUdp() ? local : peer, id.idiag_dst, id.idiag_dport);
    fillCookie(cookie, id.idiag_cookie);
    id.idiag_if = interface != 0 ? interface : local.scope(); // a link-local address binds to its interface
    return request;
}

UnixRequest unixRequest()
{
    UnixRequest request;
    request.header.nlmsg_len = sizeof request;
    request.body.sdiag_family = AF_UNIX;
    request.body.udiag_states = SockDiag::kAllStates;
    request.body.udiag_show =
        UDIAG_SHOW_NAME | UDIAG_SHOW_VFS | UDIAG_SHOW_PEER | UDIAG_SHOW_RQLEN | UDIAG_SHOW_UID;
    fillCookie(0, request.body.udiag_cookie);
    return request;
}

UnixRequest unixLookup(std::uint32_t inode, std::uint64_t cookie)
{
    auto request = unixRequest();
    request.body.udiag_ino = inode;
    fillCookie(cookie, request.body.udiag_cookie);
    return request;
}

// sport >= port, sport <= port: each test is two slots, and one that fails jumps past the end, which refuses.
void addPortFilter(InetRequest &request, std::uint16_t port)
{
    constexpr std::uint8_t kNext = 2 * sizeof(inet_diag_bc_op);
    constexpr auto kSize = static_cast<std::uint16_t>(sizeof request.filter);
    constexpr std::uint16_t kPast = kSize + sizeof(inet_diag_bc_op);
    request.filter[0] = {INET_DIAG_BC_S_GE, kNext, kPast};
    request.filter[1] = {0, 0, port};
    request.filter[2] = {INET_DIAG_BC_S_LE, kNext, kPast - kNext};
    request.filter[3] = {0, 0, port};
    request.attribute = {RTA_LENGTH(kSize), INET_DIAG_REQ_BYTECODE};
    request.header.nlmsg_len = sizeof request;
}

tl::unexpected<SysError> fail(std::string_view call, int code)
{
    return tl::make_unexpected(SysError{call, code});
}

// What NLMSG_DONE and struct nlmsgerr begin with: 0 or more, or -errno.
int leadingCode(ByteView octets)
{
    int code = -EPROTO;
    if (octets.size() >= sizeof code)
        std::memcpy(&code, octets.data(), sizeof code);
    return code;
}

// ESTALE: there is one, but with another cookie.
bool isAbsent(int code)
{
    return code == ENOENT || code == ESTALE;
}

UniqueFd openNetlink()
{
    UniqueFd fd(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (fd)
        setsockopt(fd.value(), SOL_SOCKET, SO_RCVTIMEO, &kAnswerBound, sizeof kAnswerBound);
    if (fd) // room for the answers of a batch; the kernel caps it
        setsockopt(fd.value(), SOL_SOCKET, SO_RCVBUF, &kAnswerRoom, sizeof kAnswerRoom);
    return fd;
}

} // namespace

SockDiag::SockDiag() : m_fd(openNetlink()), m_error(m_fd ? 0 : errno) {}

std::uint64_t SockDiag::network() const
{
    return plumbing::networkOf(m_fd.value());
}

Result<std::optional<DiagRow>> SockDiag::lookup(SocketKind kind, const Endpoint &local, const Endpoint &peer,
                                                std::uint64_t cookie, unsigned extra, std::uint32_t interface)
{
    auto request = inetLookup({kind, local, peer, cookie, extra, interface, 0});
    return askForOne(&request, request.header.nlmsg_len,
                     [kind](ByteView message) { return readInetRow(message, kind.type); });
}

Result<std::optional<DiagRow>> SockDiag::lookupUnix(std::uint32_t inode, std::uint64_t cookie)
{
    auto request = unixLookup(inode, cookie);
    return askForOne(&request, request.header.nlmsg_len, readUnixRow);
}

Result<std::vector<DiagRow>> SockDiag::dump(SocketKind kind, std::uint16_t localPort, std::uint32_t states,
                                            unsigned extra)
{
    auto request = inetRequest(kind, states, extra);
    if (localPort != 0)
        addPortFilter(request, localPort);
    return ask(&request, request.header.nlmsg_len, true,
               [kind](ByteView message) { return readInetRow(message, kind.type); });
}

Result<std::vector<DiagRow>> SockDiag::dumpUnix()
{
    auto request = unixRequest();
    return ask(&request, request.header.nlmsg_len, true, readUnixRow);
}

Result<std::optional<DiagRow>> SockDiag::askForOne(void *request, std::size_t size, const Reader &read)
{
    auto rows = ask(request, size, false, read);
    if (!rows && isAbsent(rows.error().code))
        return std::nullopt;
    if (!rows)
        return tl::make_unexpected(rows.error());
    return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

void SockDiag::lookupAll(std::span<const DiagQuestion> questions,
                         const std::function<void(std::size_t, DiagAnswer)> &answer)
{
    for (std::size_t first = 0; first < questions.size(); first += kBatch)
        lookupBatch(questions.subspan(first, std::min(kBatch, questions.size() - first)), first, answer);
}

// All in one message: the kernel answers one after another, each with a message of its own.
void SockDiag::lookupBatch(std::span<const DiagQuestion> questions, std::size_t first,
                           const std::function<void(std::size_t, DiagAnswer)> &answer)
{
    const auto count = questions.size();
    std::array<bool, kBatch> answered{};
    const auto failRest = [&](std::string_view call, int code) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!answered[i])
                answer(first + i, fail(call, code));
        }
    };
    if (!m_fd)
        return failRest("socket", m_error);
    std::array<std::uint8_t, kBatch * NLMSG_ALIGN(sizeof(InetRequest))> requests;
    std::size_t size = 0;
    const auto firstSequence = m_sequence + 1;
    const auto put = [&](auto request) {
        request.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
        request.header.nlmsg_flags = NLM_F_REQUEST;
        request.header.nlmsg_seq = ++m_sequence;
        std::memcpy(requests.data() + size, &request, request.header.nlmsg_len);
        size += NLMSG_ALIGN(request.header.nlmsg_len);
    };
    for (const auto &question : questions) {
        if (question.kind.family == Family::Unix)
            put(unixLookup(question.inode, question.cookie));
        else
            put(inetLookup(question));
    }
    if (send(m_fd.value(), requests.data(), size, 0) < 0)
        return failRest("send", errno);

    m_buffer.resize(kBatch * kAnswerOctets / sizeof m_buffer[0]);
    auto *const buffer = reinterpret_cast<std::uint8_t *>(m_buffer.data());
    std::array<iovec, kBatch> parts;
    std::array<mmsghdr, kBatch> messages{};
    for (std::size_t i = 0; i < kBatch; ++i) {
        parts[i] = {buffer + i * kAnswerOctets, kAnswerOctets};
        messages[i].msg_hdr.msg_iov = &parts[i];
        messages[i].msg_hdr.msg_iovlen = 1;
    }
    // They are there when send() returns; one that is not was dropped for want of room.
    for (std::size_t left = count; left > 0;) {
        const int received =
            recvmmsg(m_fd.value(), messages.data(), static_cast<unsigned>(left), MSG_DONTWAIT, nullptr);
        if (received < 0 && errno == EINTR)
            continue;
        if (received <= 0)
            return failRest("recv", received < 0 ? errno : EPROTO);
        for (std::size_t i = 0; i < static_cast<std::size_t>(received); ++i) {
            const auto *message = reinterpret_cast<const nlmsghdr *>(parts[i].iov_base);
            if (!NLMSG_OK(message, messages[i].msg_len))
                continue;
            const auto place = message->nlmsg_seq - firstSequence;
            if (place >= count || answered[place])
                continue; // the rest of a question given up earlier
            answered[place] = true;
            --left;
            const ByteView octets(static_cast<const std::uint8_t *>(NLMSG_DATA(message)),
                                  message->nlmsg_len - NLMSG_HDRLEN);
            const auto &question = questions[place];
            if (message->nlmsg_type == NLMSG_ERROR) {
                const int code = -leadingCode(octets);
                if (isAbsent(code))
                    answer(first + place, std::nullopt);
                else
                    answer(first + place, fail("sock_diag", code));
            } else {
                answer(first + place, question.kind.family == Family::Unix
                                          ? readUnixRow(octets)
                                          : readInetRow(octets, question.kind.type));
            }
        }
    }
}

Result<std::vector<DiagRow>> SockDiag::ask(void *request, std::size_t size, bool isDump, const Reader &read)
{
    if (!m_fd)
        return fail("socket", m_error);
    auto &header = *static_cast<nlmsghdr *>(request);
    header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    header.nlmsg_flags = static_cast<std::uint16_t>(isDump ? NLM_F_REQUEST | NLM_F_DUMP : NLM_F_REQUEST);
    header.nlmsg_seq = ++m_sequence;
    if (send(m_fd.value(), request, size, 0) < 0)
        return fail("send", errno);

    m_buffer.resize(kBufferOctets / sizeof m_buffer[0]);
    std::vector<DiagRow> rows;
    for (;;) {
        const auto received = recv(m_fd.value(), m_buffer.data(), kBufferOctets, 0);
        if (received < 0 && errno == EINTR)
            continue;
        if (received <= 0)
            return fail("recv", received < 0 ? errno : EPROTO);
        auto left = static_cast<unsigned>(received);
        auto *message = reinterpret_cast<nlmsghdr *>(m_buffer.data());
        for (; NLMSG_OK(message, left); message = NLMSG_NEXT(message, left)) {
            if (message->nlmsg_seq != m_sequence)
                continue; // the rest of a question given up earlier
            const auto payload = static_cast<const std::uint8_t *>(NLMSG_DATA(message));
            const ByteView octets(payload, message->nlmsg_len - NLMSG_HDRLEN);
            if (message->nlmsg_type == NLMSG_DONE || message->nlmsg_type == NLMSG_ERROR) {
                const int code = leadingCode(octets);
                if (message->nlmsg_type == NLMSG_DONE && code >= 0)
                    return rows;
                return fail("sock_diag", -code);
            }
            if (auto row = read(octets))
                rows.push_back(std::move(*row));
            if (!isDump)
                return rows;
        }
    }
}

} // namespace sockeye
