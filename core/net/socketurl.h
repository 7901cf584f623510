// SPDX-License-Identifier: MIT
// What a person types to name one end: tcp://127.0.0.1:7000, udp://239.1.2.3:9000, unix:server.sock,
// unix-dgram:…, unix-seqpacket:…, unix:@abstract. A value; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/net/callcode.h"
#include "core/net/endpoint.h"

namespace sockeye {

struct SocketUrl {
    SocketKind kind;        // family None while `host` is a name that is still to be resolved
    std::string host;       // as typed, without brackets; empty for Unix
    std::uint16_t port = 0; // host order
    Endpoint endpoint;      // set when the host is numeric or the kind is Unix

    bool needsResolving() const { return kind.family == Family::None; }
    // "tcp://[::1]:7000": parse() reads it back.
    std::string text() const;

    // A bare "host:port" or ":port" takes `defaultScheme`; ":7000" is 127.0.0.1. A bare "unix path" does not exist.
    static Parsed<SocketUrl> parse(std::string_view text, std::string_view defaultScheme = "tcp");
};

} // namespace sockeye
