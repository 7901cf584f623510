// SPDX-License-Identifier: MIT
// What an interface description of a session file says: each socket is one interface. Its number stands in
// its text too, so that a damaged one before it does not shift those behind. Values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/net/callcode.h"

namespace sockeye {

struct InterfaceInfo {
    std::string name; // "tcp#1"
    SocketKind kind;
    std::optional<std::uint32_t> number;

    // "inet stream, made by accept4, interface 7"; CallCode::None: no call of ours
    static std::string describe(std::uint32_t number, SocketKind kind, CallCode madeBy);
    // From the body of the block. None when it is not of a session file.
    static std::optional<InterfaceInfo> parse(ByteView body);
};

} // namespace sockeye
