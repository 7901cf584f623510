// SPDX-License-Identifier: MIT
#include "core/tcp/segmentevidence.h"

#include "core/tcp/segment.h"
#include "core/tcp/transitions.h"

namespace sockeye {

bool isStepOfSegment(TcpState from, TcpState to, std::uint8_t flags, bool isSent)
{
    using enum TcpState;
    const bool hasReset = (flags & kTcpRst) != 0;
    const bool hasFin = (flags & kTcpFin) != 0 && !hasReset;
    const auto opening = hasReset ? 0 : flags & (kTcpSyn | kTcpAck);
    switch (to) {
    case SynSent:
        return from == Closed && isSent && opening == kTcpSyn;
    case SynRecv:
        return (from == Listen && isSent && opening == (kTcpSyn | kTcpAck)) ||
               (from == SynSent && !isSent && opening == kTcpSyn); // both opened at once
    case Established:
        return from == SynSent && !isSent && opening == (kTcpSyn | kTcpAck);
    case FinWait1:
        return (from == Established || from == SynRecv) && isSent && hasFin;
    case LastAck:
        return from == CloseWait && isSent && hasFin;
    case CloseWait:
        return from == Established && !isSent && hasFin;
    case Closing:
        return from == FinWait1 && !isSent && hasFin;
    case TimeWait:
        return from == FinWait2 && !isSent && hasFin;
    case Closed:
        return from != TimeWait && from != Listen && hasReset && isLegalStep(from, to);
    default:
        return false;
    }
}

} // namespace sockeye
