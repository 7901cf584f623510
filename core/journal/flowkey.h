// SPDX-License-Identifier: MIT
// Two ends of an inet flow as a map key. IPv4 addresses are kept in their mapped form (RFC 4291, 2.5.5.2), so
// that an IPv4 client and the dual-stack listener it reached name the same flow. Values; any thread.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/net/endpoint.h"

namespace sockeye {

struct FlowEnd {
    std::array<std::uint8_t, 16> address{};
    std::uint16_t port = 0;

    FlowEnd() = default;
    // `endpoint` must be inet or inet6.
    explicit FlowEnd(const Endpoint &endpoint) : port(endpoint.port())
    {
        const ByteView octets = endpoint.address();
        if (octets.size() == 4)
            address[10] = address[11] = 0xff;
        std::memcpy(address.data() + address.size() - octets.size(), octets.data(), octets.size());
    }
    friend auto operator<=>(const FlowEnd &, const FlowEnd &) = default;
    friend bool operator==(const FlowEnd &, const FlowEnd &) = default;
};

struct FlowKey {
    FlowEnd local, peer;

    FlowKey() = default;
    FlowKey(const Endpoint &localEnd, const Endpoint &peerEnd) : local(localEnd), peer(peerEnd) {}
    FlowKey reversed() const
    {
        FlowKey key;
        key.local = peer;
        key.peer = local;
        return key;
    }
    friend bool operator==(const FlowKey &, const FlowKey &) = default;
};

struct FlowKeyHash {
    std::size_t operator()(const FlowKey &key) const
    {
        static_assert(std::has_unique_object_representations_v<FlowKey>);
        return std::hash<std::string_view>{}({reinterpret_cast<const char *>(&key), sizeof key});
    }
};

} // namespace sockeye
