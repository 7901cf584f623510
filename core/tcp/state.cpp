// SPDX-License-Identifier: MIT
#include "core/tcp/state.h"

#include <array>

namespace sockeye {

namespace {

constexpr std::array<std::string_view, 14> kNames{
    "",       "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2",    "TIME_WAIT",
    "CLOSED", "CLOSE_WAIT",  "LAST_ACK", "LISTEN",   "CLOSING",   "NEW_SYN_RECV", "BOUND_INACTIVE",
};

} // namespace

std::string_view stateName(TcpState state)
{
    return kNames[static_cast<std::size_t>(state)];
}

std::optional<TcpState> stateFromName(std::string_view name)
{
    for (std::size_t i = 1; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<TcpState>(i);
    }
    return std::nullopt;
}

TcpState stateFromKernel(int number)
{
    return number > 0 && number < static_cast<int>(kNames.size()) ? static_cast<TcpState>(number)
                                                                  : TcpState::Unknown;
}

} // namespace sockeye
