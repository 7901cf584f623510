// SPDX-License-Identifier: MIT
// Dumps, for what no exact question finds: connections that accept() has not taken, and a connect() that waits, whose
// own address only the kernel knows. A dump walks the kernel's tables, so there are two looks a second at most; of a
// listener that takes IPv4 too one look is two dumps.
#include <algorithm>

#include "core/base/clocks.h"
#include "core/engine/enginecontext.h"
#include "core/engine/observer.h"
#include "core/net/mappedaddress.h"

namespace sockeye {

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kScanNs = 500 * kMs;
constexpr std::int64_t kQuietScanNs = 2000 * kMs; // where nothing has come for long
constexpr std::int64_t kLongNs = 5000 * kMs;
constexpr std::size_t kMaxDead =
    4096; // connections that ended in the queue, which accept() may still give out

constexpr std::uint32_t bit(TcpState state)
{
    return 1u << static_cast<unsigned>(state);
}
// Those in which a connection can wait for accept().
constexpr std::uint32_t kWaitingStates = bit(TcpState::SynRecv) | bit(TcpState::NewSynRecv) |
                                         bit(TcpState::Established) | bit(TcpState::CloseWait);

bool isEstablished(const DiagRow &row)
{
    const auto state = stateFromKernel(row.state);
    return state == TcpState::Established || state == TcpState::CloseWait;
}

} // namespace

void Observer::noteListener(Watch &watch, bool isListening)
{
    if (isListening) {
        m_listeners.insert(&watch);
        return;
    }
    if (m_listeners.erase(&watch) == 0)
        return;
    const auto id = watch.tracker->view().id;
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_unaccepted, [id](const auto &one) { return one.second.listener == id; });
    m_mayKnow = !m_unaccepted.empty();
}

std::optional<Unaccepted> Observer::claim(std::uint64_t cookie)
{
    const std::lock_guard lock(m_mutex);
    m_claimed.insert(cookie);
    const auto found = m_unaccepted.find(cookie);
    if (found == m_unaccepted.end())
        return std::nullopt;
    auto unaccepted = std::move(found->second);
    m_unaccepted.erase(found);
    return unaccepted;
}

void Observer::scan(std::int64_t now)
{
    if (!wantsScan() || now < m_nextScanNs)
        return;
    auto *listener = listenerToScan();
    bool isQuiet = false;
    if (!m_connecting.empty() && (!listener || !std::exchange(m_listenersTurn, !m_listenersTurn))) {
        scanConnecting();
    } else if (listener) {
        isQuiet = m_connecting.empty() && now - listener->movedNs > kLongNs && listener->waiting == 0 &&
                  listener->halfOpen == 0;
        scanListener(*listener, now);
    }
    m_nextScanNs = now + (isQuiet ? kQuietScanNs : kScanNs);
}

// The one in whose queue something waits, else the one that was left alone longest.
Watch *Observer::listenerToScan()
{
    const auto comesFirst = [](const Watch *a, const Watch *b) {
        return std::pair{a->scannedNs - (a->waiting > 0 ? kScanNs * 2 : 0), a->tracker->cookie()} <
               std::pair{b->scannedNs - (b->waiting > 0 ? kScanNs * 2 : 0), b->tracker->cookie()};
    };
    const auto first = std::min_element(m_listeners.begin(), m_listeners.end(), comesFirst);
    return first == m_listeners.end() ? nullptr : *first;
}

// What stands in a listener's states, and perhaps in its queue.
std::vector<DiagRow> Observer::waitingAt(const Watch &listener, const StateTracker::View &view)
{
    const auto kind = listener.tracker->kind();
    const auto port = view.local.port();
    const auto &at = view.local.address();
    auto rows = m_diag.dump(kind, port, kWaitingStates).value_or(std::vector<DiagRow>{});
    const auto isNotForUs = [&](const DiagRow &row) {
        const auto &address = row.local.address();
        return row.inode != 0 || // a process has it
               (!view.local.isAny() && address.size() == at.size() &&
                !std::equal(address.begin(), address.end(), at.begin()));
    };
    std::erase_if(rows, isNotForUs);
    askAgain(rows, view.interface);
    if (!listener.takesIpv4)
        return rows;
    // Over IPv4 a half-open connection is none of IPv6 yet: the socket that will be is.
    auto halfOpen =
        m_diag.dump({Family::Inet, kind.type}, port, bit(TcpState::NewSynRecv) | bit(TcpState::SynRecv));
    for (auto &row : halfOpen.value_or(std::vector<DiagRow>{})) {
        row.kind = kind;
        row.local = mapped(row.local);
        row.peer = mapped(row.peer);
        if (!isNotForUs(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

// A dump reads a socket's state before whose it is: one that was closed in between looks as if it waited. It does not
// when it is asked for once more.
void Observer::askAgain(std::vector<DiagRow> &rows, std::uint32_t interface)
{
    std::vector<DiagQuestion> questions;
    std::unordered_set<std::uint64_t> ended;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &row : rows) {
            if (isEstablished(row) && !m_unaccepted.contains(row.cookie))
                questions.push_back(
                    {row.kind, row.local, row.peer, row.cookie, SockDiag::Nothing, interface, 0});
        }
    }
    m_diag.lookupAll(questions, [&](std::size_t i, const DiagAnswer &answer) {
        if (answer && !(*answer && (*answer)->inode == 0 && isEstablished(**answer)))
            ended.insert(questions[i].cookie);
    });
    std::erase_if(rows, [&](const DiagRow &row) { return ended.contains(row.cookie); });
}

void Observer::scanListener(Watch &listener, std::int64_t now)
{
    listener.scannedNs = now;
    {
        const std::lock_guard lock(m_mutex);
        m_claimed.clear();
        m_mayKnow = true; // from here on accept() tells what it has taken
    }
    const auto view = listener.tracker->view();
    const auto rows = waitingAt(listener, view);
    std::vector<Unaccepted> met;
    std::vector<const DiagRow *> shown;
    std::uint32_t halfOpen = 0;
    m_recorder.makeRoom(64 * 1024);
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &row : rows) {
            const auto state = stateFromKernel(row.state);
            halfOpen += state == TcpState::SynRecv || state == TcpState::NewSynRecv;
            if (m_claimed.contains(row.cookie) || m_unaccepted.contains(row.cookie))
                continue;
            const auto known = met.size();
            meet(row, view, met);
            if (met.size() > known) {
                m_unaccepted.emplace(row.cookie, met.back());
                shown.push_back(&row);
            }
        }
        if (m_unaccepted.size() > kMaxDead)
            std::erase_if(m_unaccepted,
                          [](const auto &one) { return one.second.state->last() == TcpState::Closed; });
        m_mayKnow = !m_unaccepted.empty();
    }
    for (std::size_t i = 0; i < met.size(); ++i) {
        const auto &tracker = met[i].state;
        const auto &row = *shown[i];
        auto outcome = tracker->observed(stateFromKernel(row.state), EvidenceSource::SockDiag,
                                         tracker->revision(), &m_recorder);
        for (std::size_t step = 0; step < outcome.steps.size(); ++step) {
            auto &event = outcome.steps[step];
            if (step == 0) {
                event.made = tracker->kind();
                event.madeName = m_recorder.batch().keep(met[i].name);
                event.related = met[i].listener;
                event.local = row.local;
                event.peer = row.peer;
            }
            m_recorder.state(met[i].id, event);
        }
        hasMoved(watchOf(tracker), now);
    }
    if (std::exchange(listener.halfOpen, halfOpen) != halfOpen) {
        const auto changed = listener.sampler.changedHalfOpen(halfOpen);
        if (!changed.empty())
            m_recorder.sample(view.id, changed);
    }
    m_recorder.flush();
}

void Observer::meet(const DiagRow &row, const StateTracker::View &listener, std::vector<Unaccepted> &met)
{
    auto tracker = std::make_shared<StateTracker>();
    m_recorder.hold(tracker);
    auto kind = row.kind;
    tracker->begin(TcpState::Listen, StateTracker::Opening::Passive);
    tracker->identify(kind, row.cookie, 0, m_network);
    tracker->setEnds(row.local, row.peer, listener.interface);
    Unaccepted one{++m_context.lastSocket, m_context.names.next(kind), tracker, listener.id};
    tracker->addId(one.id);
    met.push_back(std::move(one));
}

void Observer::scanConnecting()
{
    for (const auto family : {Family::Inet, Family::Inet6}) {
        const auto isOf = [family](const Watch *w) { return w->tracker->kind().family == family; };
        if (std::none_of(m_connecting.begin(), m_connecting.end(), isOf))
            continue;
        const auto rows = m_diag.dump({family, SocketType::Stream}, 0, bit(TcpState::SynSent));
        if (!rows)
            continue;
        for (const auto *watch : m_connecting) {
            const auto view = watch->tracker->view();
            const auto row = std::find_if(rows->begin(), rows->end(), [&](const DiagRow &r) {
                return r.cookie == watch->tracker->cookie();
            });
            if (row != rows->end() && view.isConnecting && !view.isHeld)
                m_recorder.observe(watch->tracker, TcpState::SynSent, EvidenceSource::SockDiag,
                                   view.revision);
        }
    }
    // Those whose connect() has ended say so by moving.
    std::erase_if(m_connecting, [](const Watch *w) { return !w->tracker->view().isConnecting; });
    m_recorder.flush();
}

} // namespace sockeye
