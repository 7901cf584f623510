// SPDX-License-Identifier: MIT
#include "core/engine/statetracker.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/clocks.h"
#include "core/tcp/transitions.h"

namespace sockeye {

namespace {

constexpr std::array kNeverActive{TcpState::Listen};
constexpr std::array kNeverPassive{TcpState::Closed, TcpState::SynSent};

std::span<const TcpState> neverPassed(StateTracker::Opening opening)
{
    if (opening == StateTracker::Opening::Active)
        return kNeverActive;
    if (opening == StateTracker::Opening::Passive)
        return kNeverPassive;
    return {};
}

} // namespace

void StateTracker::begin(TcpState first, Opening opening)
{
    const std::lock_guard lock(m_mutex);
    m_last = first;
    m_opening = opening;
    m_sinceNs = opening == Opening::Passive ? 0 : wallNs();
    m_wasConnected.store(opening == Opening::Passive);
}

void StateTracker::identify(SocketKind kind, std::uint64_t cookie, std::uint32_t inode, std::uint64_t network)
{
    m_kind = kind;
    m_cookie = cookie;
    m_inode = inode;
    m_network = network;
}

void StateTracker::addId(SocketId id)
{
    const std::lock_guard lock(m_mutex);
    if (std::find(m_ids.begin(), m_ids.end(), id) == m_ids.end())
        m_ids.push_back(id);
}

void StateTracker::addDescriptor(SocketId id)
{
    addId(id);
    const std::lock_guard lock(m_mutex);
    ++m_descriptors;
}

void StateTracker::removeDescriptor()
{
    const std::lock_guard lock(m_mutex);
    --m_descriptors;
    ++m_revision;
}

void StateTracker::setEnds(const Endpoint &local, const Endpoint &peer, std::uint32_t interface)
{
    const std::lock_guard lock(m_mutex);
    m_isConnecting = false;
    if (m_local == local && m_peer == peer && m_interface == interface)
        return;
    m_isSuspected = false;
    m_local = local;
    m_peer = peer;
    m_interface = interface;
    ++m_revision;
}

void StateTracker::beginConnect()
{
    const std::lock_guard lock(m_mutex);
    m_isConnecting = true;
    m_isSuspected = false;
    m_opening = Opening::Active;
    m_sinceNs = wallNs();
    ++m_revision;
}

void StateTracker::disconnected()
{
    if (m_kind.isTcp())
        m_sendingEnded.store(false);
    m_wasConnected.store(false);
}

void StateTracker::closesWithFin()
{
    const std::lock_guard lock(m_mutex);
    m_closesWithFin = true;
}

StateTracker::Revision StateTracker::revision() const
{
    const std::lock_guard lock(m_mutex);
    return m_revision;
}

TcpState StateTracker::last() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

unsigned StateTracker::descriptors() const
{
    const std::lock_guard lock(m_mutex);
    return m_descriptors;
}

StateTracker::View StateTracker::view() const
{
    const std::lock_guard lock(m_mutex);
    View view;
    view.revision = m_revision;
    view.last = m_last;
    view.id = m_ids.empty() ? 0 : m_ids.front();
    view.local = m_local;
    view.peer = m_peer;
    view.interface = m_interface;
    view.isOpen = m_descriptors > 0;
    view.isHeld = m_holder != nullptr;
    view.isConnecting = m_isConnecting;
    view.isSuspected = m_isSuspected;
    const bool hasPort = m_local.isInet() && m_local.port() != 0;
    view.isWellPlaced = m_kind.family == Family::Unix ? m_inode != 0
                        : m_kind.isTcp()              ? hasPort && !m_isConnecting &&
                                               (m_peer.family() != Family::None || m_last == TcpState::Listen)
                                         : m_kind.isUdp() && hasPort;
    return view;
}

bool StateTracker::take(Holder holder)
{
    return std::exchange(m_holder, holder) == nullptr;
}

StateTracker::Outcome StateTracker::observed(TcpState now, EvidenceSource source, Revision seen,
                                             Holder holder)
{
    if (now == TcpState::NewSynRecv)
        now = TcpState::SynRecv; // Linux's name for one that has no full socket yet
    const std::lock_guard lock(m_mutex);
    Outcome outcome;
    if (seen != m_revision) {
        outcome.verdict = Verdict::Stale;
        return outcome;
    }
    if (now == m_last || now == TcpState::Unknown)
        return outcome;
    if (isHeldByOther(holder)) {
        outcome.verdict = Verdict::Held;
        return outcome;
    }
    auto from = m_last;
    if (from != TcpState::Unknown) {
        for (const auto between : impliedBetween(from, now, neverPassed(m_opening))) {
            outcome.steps.push_back({from, between, Evidence::Implied, EvidenceSource::None});
            from = between;
        }
        if (from == TcpState::CloseWait && now == TcpState::Closed &&
            m_closesWithFin) { // not by a reset of ours
            outcome.steps.push_back({from, TcpState::LastAck, Evidence::Implied, EvidenceSource::None});
            from = TcpState::LastAck;
        }
    }
    outcome.steps.push_back({from, now, Evidence::Observed, source});
    outcome.verdict = Verdict::Recorded;
    outcome.ids = m_ids;
    outcome.local = m_local;
    outcome.peer = m_peer;
    outcome.sinceNs = m_sinceNs;
    outcome.isNewlyHeld = take(holder);
    m_last = now;
    ++m_revision;
    return outcome;
}

StateTracker::Outcome StateTracker::attemptFailed(Holder holder)
{
    const std::lock_guard lock(m_mutex);
    Outcome outcome;
    if (m_last != TcpState::Closed || isHeldByOther(holder))
        return outcome;
    outcome.steps = {{TcpState::Closed, TcpState::SynSent, Evidence::Implied, EvidenceSource::None},
                     {TcpState::SynSent, TcpState::Closed, Evidence::Observed, EvidenceSource::TcpInfo}};
    outcome.verdict = Verdict::Recorded;
    outcome.ids = m_ids;
    outcome.isNewlyHeld = take(holder);
    ++m_revision;
    return outcome;
}

std::uint64_t StateTracker::dropped(std::uint64_t total, Holder holder, bool &isNewlyHeld)
{
    const std::lock_guard lock(m_mutex);
    if (total <= m_drops || isHeldByOther(holder))
        return 0;
    isNewlyHeld = take(holder);
    return total - std::exchange(m_drops, total);
}

bool StateTracker::hold(Holder holder)
{
    const std::lock_guard lock(m_mutex);
    if (m_holder != nullptr)
        return m_holder == holder;
    m_holder = holder;
    return true;
}

void StateTracker::release(Holder holder)
{
    const std::lock_guard lock(m_mutex);
    if (m_holder == holder)
        m_holder = nullptr;
}

bool StateTracker::suspectClosed()
{
    const std::lock_guard lock(m_mutex);
    switch (m_last) {
    case TcpState::Established:
    case TcpState::SynRecv:
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::Closing:
    case TcpState::TimeWait:
        m_isSuspected = true;
        return true;
    default:
        return false;
    }
}

} // namespace sockeye
