// SPDX-License-Identifier: MIT
// What comes in on an automatic socket: connections, bytes, datagrams, and the replies its policy gives.
#include <cerrno>
#include <ctime>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/engine/autosocket.h"
#include "core/engine/datagramreceiver.h"
#include "core/net/calltext.h"
#include "core/net/poller.h"

namespace sockeye {

namespace {

constexpr int kAcceptsPerRound = 64;
constexpr int kReadsPerRound = 16;
constexpr std::size_t kSmallestRead = 16 * 1024, kLargestRead = 256 * 1024;
constexpr std::int64_t kAcceptPauseNs = 500'000'000;
constexpr std::uint64_t kChargenLimit = 64 << 20; // octets, where the policy names no limit

// One block of RFC 864's rotating pattern: 95 lines of 72 printable characters and CR LF.
const std::shared_ptr<const Bytes> &chargenBlock()
{
    static const auto block = [] {
        auto bytes = std::make_shared<Bytes>();
        for (int line = 0; line < 95; ++line) {
            for (int column = 0; column < 72; ++column)
                bytes->push_back(static_cast<std::uint8_t>(32 + (line + column) % 95));
            bytes->push_back('\r');
            bytes->push_back('\n');
        }
        return std::shared_ptr<const Bytes>(bytes);
    }();
    return block;
}

// RFC 867 leaves the form open; this is the one asctime(3) gives, in UTC.
std::string daytime()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[64];
    const auto n = std::strftime(text, sizeof text, "%a %b %e %H:%M:%S %Y UTC\r\n", &utc);
    return {text, n};
}

} // namespace

void AutoSocket::onReady(std::uint32_t events)
{
    if (m_connecting)
        return connectReady();
    if ((events & (Poller::kReadable | Poller::kBroken)) != 0 && (wanted() & Poller::kReadable) != 0) {
        if (m_socket->listening)
            acceptAll();
        else if (m_socket->kind.type == SocketType::Datagram)
            m_services.datagrams().receive(*this);
        else
            readStream();
    }
    if (!isGone() && (events & (Poller::kWritable | Poller::kBroken)) != 0 && m_wantWrite)
        pumpSends();
}

void AutoSocket::acceptAll()
{
    auto &socket = *m_socket;
    for (int i = 0; i < kAcceptsPerRound; ++i) {
        if (!m_services.recorder().makeRoom(4096))
            return;
        auto outcome = m_services.runner().accept(socket, 0);
        if (outcome.wouldBlock())
            return;
        if (outcome.err == EMFILE || outcome.err == ENFILE || outcome.err == ENOMEM ||
            outcome.err == ENOBUFS) {
            // The connection stays in the queue; asking again at once would only spin.
            m_services.recorder().note(m_id, NoteCode::DescriptorsExhausted, errnoName(outcome.err),
                                       Severity::Warning);
            m_acceptPause = m_services.startTimer(m_id, monotonicNs() + kAcceptPauseNs);
            return;
        }
        if (!outcome.made)
            continue; // the client gave up in the queue; the next one may be fine
        m_services.adopt(std::move(outcome.made));
        if (socket.policy.limit > 0 && ++m_replies >= socket.policy.limit)
            return endPolicy();
    }
}

void AutoSocket::readStream()
{
    auto &socket = *m_socket;
    auto &recorder = m_services.recorder();
    for (int i = 0; i < kReadsPerRound; ++i) {
        if (!recorder.makeRoom(m_readSize + 512))
            return; // the journal is behind; the kernel's window holds the peer back
        const auto outcome = m_services.runner().recv(socket, RecvCall{m_readSize, 0, false}, 0);
        if (outcome.wouldBlock())
            return;
        if (!outcome.ok()) {
            m_failed = true;
            m_services.runner().observeState(socket);
            return dropUnsent();
        }
        if (outcome.endOfStream)
            return finishReading();
        const auto got = static_cast<std::size_t>(outcome.ret);
        reply(recorder.lastData(), {});
        if (isGone() || (wanted() & Poller::kReadable) == 0)
            return;
        const bool filled = got == m_readSize;
        if (filled)
            m_readSize = std::min(m_readSize * 2, kLargestRead);
        else if (got < m_readSize / 4)
            m_readSize = std::max(m_readSize / 2, kSmallestRead);
        if (!filled)
            return; // drained; epoll says when there is more
    }
}

void AutoSocket::finishReading()
{
    m_endOfStream = true;
    if (m_socket->policy.reply == Policy::Reply::None)
        return; // half-closed: it is the user's to close
    m_chargenRunning = false;
    m_closeWhenSent = true;
    if (m_out.empty() && m_parked.empty())
        closeNow(0, false);
}

void AutoSocket::reply(ByteView bytes, const Endpoint &to)
{
    const auto &policy = m_socket->policy;
    if (m_policyEnded)
        return;
    const bool datagrams = m_socket->kind.type == SocketType::Datagram;
    switch (policy.reply) {
    case Policy::Reply::None:
    case Policy::Reply::Discard:
        return;
    case Policy::Reply::Echo:
        queueReply(bytes, to);
        break;
    case Policy::Reply::Fixed:
        if (policy.fixed)
            queueReply(*policy.fixed, to);
        break;
    case Policy::Reply::Daytime:
        if (!datagrams)
            return; // said on connecting
        queueReply(viewOf(daytime()), to);
        break;
    case Policy::Reply::Chargen:
        if (!datagrams)
            return;
        queueReply(ByteView{*chargenBlock()}.first(74), to); // one line for each datagram, RFC 864
        break;
    }
    if (policy.limit > 0 && ++m_replies >= policy.limit)
        endPolicy();
}

void AutoSocket::queueReply(ByteView bytes, const Endpoint &to)
{
    std::size_t sent = 0;
    if (m_out.empty()) {
        const auto outcome = m_services.runner().send(*m_socket, bytes, 0, to, 0);
        if (outcome.ok())
            sent = static_cast<std::size_t>(outcome.ret);
        else if (!outcome.wouldBlock())
            return; // recorded; the next read tells whether the connection is over
        if (outcome.ok() && sent >= bytes.size())
            return;
    }
    Outgoing item;
    item.payload =
        std::make_shared<const Bytes>(bytes.begin() + static_cast<std::ptrdiff_t>(sent), bytes.end());
    item.to = to;
    m_out.push(std::move(item));
    m_wantWrite = true;
}

void AutoSocket::replyOnConnect()
{
    const auto &policy = m_socket->policy;
    if (m_policyEnded || m_socket->kind.type == SocketType::Datagram || m_endOfStream)
        return;
    Outgoing item;
    if (policy.reply == Policy::Reply::Daytime) {
        const auto text = daytime();
        item.payload = std::make_shared<const Bytes>(text.begin(), text.end());
        m_closeWhenSent = true; // RFC 867: the server closes
    } else if (policy.reply == Policy::Reply::Chargen) {
        const auto limit = policy.limit > 0 ? policy.limit : kChargenLimit;
        const auto rest = limit - std::min(limit, m_replies);
        m_chargenRunning = rest > chargenBlock()->size();
        m_closeWhenSent = !m_chargenRunning;
        const auto size = std::min<std::uint64_t>(rest, chargenBlock()->size());
        m_replies += size;
        item.payload =
            m_chargenRunning
                ? chargenBlock()
                : std::make_shared<const Bytes>(chargenBlock()->begin(),
                                                chargenBlock()->begin() + static_cast<std::ptrdiff_t>(size));
    } else {
        return;
    }
    m_out.push(std::move(item));
    m_services.runAgain(m_id);
}

void AutoSocket::endPolicy()
{
    m_policyEnded = true;
    m_services.recorder().note(m_id, NoteCode::LimitReached, policyText(m_socket->policy));
}

} // namespace sockeye
