// SPDX-License-Identifier: MIT
#include "core/tcp/rowstate.h"

#include "core/tcp/state.h"

namespace sockeye {

std::string_view rowStateName(const DiagRow &row)
{
    const auto state = stateFromKernel(row.state);
    if (row.kind.isTcp())
        return stateName(state);
    switch (state) {
    case TcpState::Established:
        return "CONNECTED";
    case TcpState::Closed:
        return "UNCONNECTED";
    default:
        return stateName(state);
    }
}

} // namespace sockeye
