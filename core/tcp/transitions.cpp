// SPDX-License-Identifier: MIT
#include "core/tcp/transitions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sockeye {

namespace {

using enum TcpState;

// The figure's arrows. Every state may also fall to CLOSED by RST or abort; such a fall is one step but never
// part of an implied path, since nothing says that it happened.
constexpr std::array<std::pair<TcpState, TcpState>, 21> kFigure{{
    {Closed, Listen},     {Closed, SynSent},       {Listen, SynRecv},        {Listen, SynSent},
    {SynSent, SynRecv},   {SynSent, Established},  {SynRecv, Established},   {SynRecv, FinWait1},
    {SynRecv, CloseWait}, {Established, FinWait1}, {Established, CloseWait}, {FinWait1, FinWait2},
    {FinWait1, Closing},  {FinWait1, TimeWait},    {FinWait2, TimeWait},     {Closing, TimeWait},
    {CloseWait, LastAck}, {LastAck, Closed},       {TimeWait, Closed},       {Listen, Closed},
    {SynSent, Closed},
}};

bool isArrow(TcpState from, TcpState to)
{
    return std::find(kFigure.begin(), kFigure.end(), std::pair{from, to}) != kFigure.end();
}

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
