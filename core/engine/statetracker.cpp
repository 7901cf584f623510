// SPDX-License-Identifier: MIT
#include "core/engine/statetracker.h"

#include <array>
#include <span>

#include "core/tcp/transitions.h"

namespace sockeye {

namespace {

constexpr std::array kNeverActive{TcpState::Listen};
constexpr std::array kNeverPassive{TcpState::Closed, TcpState::SynSent};

} // namespace

void StateTracker::begin(TcpState first, Opening opening)
{
    const std::lock_guard lock(m_mutex);
    m_last = first;
    m_opening = opening;
}

void StateTracker::setOpening(Opening opening)
{
    const std::lock_guard lock(m_mutex);
    m_opening = opening;
}

TcpState StateTracker::last() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

std::vector<StateEvent> StateTracker::observed(TcpState now, EvidenceSource source)
{
    const std::lock_guard lock(m_mutex);
    if (now == m_last || now == TcpState::Unknown)
        return {};
    std::span<const TcpState> never;
    if (m_opening == Opening::Active)
        never = kNeverActive;
    else if (m_opening == Opening::Passive)
        never = kNeverPassive;

    std::vector<StateEvent> steps;
    auto from = m_last;
    if (from != TcpState::Unknown) {
        for (const auto between : impliedBetween(from, now, never)) {
            steps.push_back({from, between, Evidence::Implied, EvidenceSource::None});
            from = between;
        }
    }
    steps.push_back({from, now, Evidence::Observed, source});
    m_last = now;
    return steps;
}

bool StateTracker::isClosedAmbiguous() const
{
    switch (last()) {
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::Closing:
    case TcpState::TimeWait:
        return true;
    default:
        return false;
    }
}

bool StateTracker::isPassing() const
{
    switch (last()) {
    case TcpState::SynSent:
    case TcpState::SynRecv:
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::Closing:
    case TcpState::LastAck:
    case TcpState::TimeWait:
        return true;
    default:
        return false;
    }
}

} // namespace sockeye
