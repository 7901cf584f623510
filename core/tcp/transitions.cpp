// SPDX-License-Identifier: MIT
#include "core/tcp/transitions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sockeye {

namespace {

using enum TcpState;

struct Arrow {
    TcpState from, to;
    Cause cause;
};

// The figure's arrows. Every state may also fall to CLOSED by RST or abort; such a fall is one step but never
// part of an implied path, since nothing says that it happened. A SYN_RECV that gets the peer's FIN with the ACK of
// its SYN goes to CLOSE_WAIT (section 3.10.7.4, eighth step).
constexpr std::array kFigure{
    Arrow{Closed, Listen, Cause::ListenCall},         Arrow{Closed, SynSent, Cause::ConnectCall},
    Arrow{Listen, SynRecv, Cause::RecvSyn},           Arrow{Listen, SynSent, Cause::ConnectCall},
    Arrow{SynSent, SynRecv, Cause::RecvSyn},          Arrow{SynSent, Established, Cause::RecvSynAck},
    Arrow{SynRecv, Established, Cause::RecvAckOfSyn}, Arrow{SynRecv, FinWait1, Cause::CloseCall},
    Arrow{SynRecv, CloseWait, Cause::RecvFin},        Arrow{Established, FinWait1, Cause::CloseCall},
    Arrow{Established, CloseWait, Cause::RecvFin},    Arrow{FinWait1, FinWait2, Cause::RecvAckOfFin},
    Arrow{FinWait1, Closing, Cause::RecvFin},         Arrow{FinWait1, TimeWait, Cause::RecvFinAckOfFin},
    Arrow{FinWait2, TimeWait, Cause::RecvFin},        Arrow{Closing, TimeWait, Cause::RecvAckOfFin},
    Arrow{CloseWait, LastAck, Cause::CloseCall},      Arrow{LastAck, Closed, Cause::RecvAckOfFin},
    Arrow{TimeWait, Closed, Cause::TimeWaitOver},     Arrow{Listen, Closed, Cause::CloseCall},
    Arrow{SynSent, Closed, Cause::CloseCall},
};

const Arrow *arrowOf(TcpState from, TcpState to)
{
    const auto found = std::find_if(kFigure.begin(), kFigure.end(),
                                    [&](const Arrow &arrow) { return arrow.from == from && arrow.to == to; });
    return found == kFigure.end() ? nullptr : &*found;
}

bool isArrow(TcpState from, TcpState to)
{
    return arrowOf(from, to) != nullptr;
}

constexpr std::array<std::string_view, 12> kCauses{
    "",
    "listen()",
    "connect()",
    "close() or shutdown()",
    "SYN received",
    "SYN,ACK received",
    "ACK of SYN received",
    "FIN received",
    "ACK of FIN received",
    "FIN and ACK of FIN received",
    "RST received, or given up",
    "TIME_WAIT over",
};
static_assert(kCauses.size() == static_cast<std::size_t>(Cause::TimeWaitOver) + 1);

constexpr int kStates = 12; // ESTABLISHED … CLOSING; Linux's own additions lie outside the figure

// Walks every path that visits no state twice, keeping in `common` what all of them share.
class PathWalk
{
public:
    PathWalk(TcpState to, std::span<const TcpState> never) : m_to(to), m_never(never) {}

    void walk(TcpState from)
    {
        m_path.push_back(from);
        if (from == m_to) {
            arrive();
        } else {
            for (int s = 1; s < kStates; ++s) {
                const auto next = static_cast<TcpState>(s);
                if (isArrow(from, next) && !contains(m_path, next) && !contains(m_never, next))
                    walk(next);
            }
        }
        m_path.pop_back();
    }
    std::vector<TcpState> common() const { return m_common; }

private:
    static bool contains(std::span<const TcpState> states, TcpState state)
    {
        return std::find(states.begin(), states.end(), state) != states.end();
    }
    void arrive()
    {
        if (std::exchange(m_arrived, true))
            std::erase_if(m_common, [this](TcpState s) { return !contains(m_path, s); });
        else
            m_common.assign(m_path.begin() + 1, m_path.end() - 1);
    }

    TcpState m_to;
    std::span<const TcpState> m_never;
    std::vector<TcpState> m_path;
    std::vector<TcpState> m_common;
    bool m_arrived = false;
};

} // namespace

Cause causeOf(TcpState from, TcpState to)
{
    if (const auto *arrow = arrowOf(from, to))
        return arrow->cause;
    return isLegalStep(from, to) ? Cause::RecvRst : Cause::None;
}

std::string_view causeName(Cause cause)
{
    return kCauses[static_cast<std::size_t>(cause)];
}

std::vector<TcpState> shortestPath(TcpState from, TcpState to)
{
    if (from == Unknown || to == Unknown)
        return {};
    std::array<TcpState, kStates> before{}; // Unknown: not reached
    std::vector<TcpState> reached{from};
    for (std::size_t i = 0; i < reached.size() && reached[i] != to; ++i) {
        for (const auto &arrow : kFigure) {
            auto &cameFrom = before[static_cast<std::size_t>(arrow.to)];
            if (arrow.from != reached[i] || cameFrom != Unknown || arrow.to == from)
                continue;
            cameFrom = arrow.from;
            reached.push_back(arrow.to);
        }
    }
    if (from != to &&
        (static_cast<std::size_t>(to) >= before.size() || before[static_cast<std::size_t>(to)] == Unknown))
        return {};
    std::vector<TcpState> path{to};
    while (path.back() != from)
        path.push_back(before[static_cast<std::size_t>(path.back())]);
    std::reverse(path.begin(), path.end());
    return path;
}

bool isLegalStep(TcpState from, TcpState to)
{
    if (from == to || from == Unknown || to == Unknown)
        return false;
    return to == Closed || isArrow(from, to);
}

std::vector<TcpState> impliedBetween(TcpState from, TcpState to, std::span<const TcpState> never)
{
    if (from == to || isLegalStep(from, to))
        return {};
    PathWalk walk(to, never);
    walk.walk(from);
    return walk.common();
}

} // namespace sockeye
