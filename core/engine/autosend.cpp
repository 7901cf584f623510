// SPDX-License-Identifier: MIT
// Sending from an automatic socket: as much as the kernel takes, the rest when it takes more.
#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "core/base/clocks.h"
#include "core/engine/autosocket.h"

namespace sockeye {

namespace {

constexpr int kSendsPerRound = 64; // so that one socket's repeat starves nobody
constexpr std::size_t kFilePart = 256 * 1024;

} // namespace

AutoSocket::Step AutoSocket::startSend(const std::shared_ptr<Job> &job, const SendCall &call)
{
    Outgoing item;
    item.payload = call.payload ? call.payload : std::make_shared<const Bytes>();
    item.flags = call.flags;
    item.to = call.to;
    item.left = call.repeat == 0 ? Outgoing::kForever : call.repeat;
    item.interval = call.interval;
    item.renew = call.renew;
    item.dueNs = monotonicNs();
    item.job = job;
    m_out.push(std::move(item));
    m_services.runAgain(m_id);
    return Step::Waits;
}

AutoSocket::Step AutoSocket::startSendFile(const std::shared_ptr<Job> &job, const SendFileCall &call,
                                           int &err)
{
    Outgoing item;
    item.file = UniqueFd(::open(call.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!item.file || !readNextPart(item)) {
        err = errno;
        m_services.recorder().note(m_id, NoteCode::Refused, fmt::format("{}: {}", call.path, errnoName(err)),
                                   Severity::Error, job->id);
        return Step::Failed;
    }
    item.flags = call.flags;
    item.job = job;
    m_out.push(std::move(item));
    m_services.runAgain(m_id);
    return Step::Waits;
}

// False when the file cannot be read; an empty part at its end.
bool AutoSocket::readNextPart(Outgoing &item)
{
    auto part = std::make_shared<Bytes>(kFilePart);
    const auto n = ::read(item.file.value(), part->data(), part->size());
    if (n < 0)
        return false;
    part->resize(static_cast<std::size_t>(n));
    item.payload = std::move(part);
    item.offset = 0;
    return true;
}

void AutoSocket::proceed()
{
    if (!isGone())
        pumpSends();
}

void AutoSocket::pumpSends()
{
    m_wantWrite = false;
    for (int round = 0; !m_out.empty(); ++round) {
        if (round == kSendsPerRound || !m_services.recorder().makeRoom(m_out.front().payload->size()))
            return m_services.runAgain(m_id);
        auto &item = m_out.front();
        const auto rest = ByteView{*item.payload}.subspan(item.offset);
        const auto outcome =
            m_services.runner().send(*m_socket, rest, item.flags, item.to, item.job ? item.job->id : 0);
        if (outcome.wouldBlock() && (item.flags & MSG_DONTWAIT) == 0) {
            m_wantWrite = true;
            return;
        }
        if (!outcome.ok()) {
            auto failed = m_out.pop();
            if (failed.job)
                fail(*failed.job, outcome.err);
            if (outcome.err == EPIPE || outcome.err == ECONNRESET) {
                dropUnsent(); // a stream that is broken stays broken
                m_failed = outcome.err == ECONNRESET;
                return;
            }
            continue;
        }
        m_out.taken(static_cast<std::size_t>(outcome.ret));
        item.offset += static_cast<std::size_t>(outcome.ret);
        if (item.offset >= item.payload->size() && !finishFront())
            return;
    }
    if (m_chargenRunning)
        return replyOnConnect(); // the next lines
    if (m_closeWhenSent && m_parked.empty())
        closeNow(0, false);
}

bool AutoSocket::finishFront()
{
    auto item = m_out.pop();
    if (item.file) {
        if (readNextPart(item) && !item.payload->empty()) {
            m_out.push(std::move(item));
            return true;
        }
        advance(std::move(item.job));
        return !isGone();
    }
    if (item.left != Outgoing::kForever)
        --item.left;
    if (item.left == 0) {
        if (item.job)
            advance(std::move(item.job));
        return !isGone();
    }
    item.offset = 0;
    ++item.sent;
    if (auto another = item.renew ? item.renew(item.sent) : nullptr)
        item.payload = std::move(another);
    item.dueNs += item.interval.count();
    if (item.interval.count() > 0 && item.dueNs > monotonicNs())
        m_parked.emplace_back(m_services.startTimer(m_id, item.dueNs), std::move(item));
    else
        m_out.push(std::move(item));
    return true;
}

void AutoSocket::dropUnsent()
{
    std::uint64_t octets = m_out.octets();
    for (auto &[timer, item] : m_parked) {
        m_services.stopTimer(timer);
        if (item.job)
            fail(*item.job, ECANCELED, true);
    }
    m_parked.clear();
    for (const auto &item : m_out.takeIf([](const Outgoing &) { return true; })) {
        if (item.job)
            fail(*item.job, ECANCELED, true);
    }
    m_wantWrite = false;
    m_chargenRunning = false;
    if (octets > 0)
        m_services.recorder().note(m_id, NoteCode::DataDiscarded, fmt::format("{}", octets),
                                   Severity::Warning);
}

} // namespace sockeye
