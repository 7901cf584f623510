// SPDX-License-Identifier: MIT
// Makes events in a batch with little ado, each a millisecond after the one before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/journal/eventbatch.h"

namespace sockeye::test {

class EventMaker
{
public:
    explicit EventMaker(EventBatch &batch) : m_batch(batch) {}

    Event &add(SocketId socket, Event::Body body);
    // The call that makes a socket: socket(2), or accept4(2) and dup(2) with the socket it came from.
    CallEvent &made(SocketId socket, std::string_view name, SocketKind kind, CallCode call = CallCode::Socket,
                    SocketId from = 0, const Endpoint &local = {}, const Endpoint &peer = {});
    CallEvent &call(SocketId socket, CallCode code, std::int64_t ret = 0, int err = 0);
    DataEvent &data(SocketId socket, Direction dir, ByteView payload, const Endpoint &local = {},
                    const Endpoint &peer = {});
    DataEvent &data(SocketId socket, Direction dir, std::string_view text, const Endpoint &local = {},
                    const Endpoint &peer = {})
    {
        return data(socket, dir, viewOf(text), local, peer);
    }
    EventBatch &batch() { return m_batch; }

private:
    EventBatch &m_batch;
};

inline constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};
inline constexpr SocketKind kTcp6{Family::Inet6, SocketType::Stream};
inline constexpr SocketKind kUdp4{Family::Inet, SocketType::Datagram};
inline constexpr SocketKind kUdp6{Family::Inet6, SocketType::Datagram};
inline constexpr SocketKind kUnixStream{Family::Unix, SocketType::Stream};
inline constexpr SocketKind kUnixDatagram{Family::Unix, SocketType::Datagram};

Endpoint at4(std::uint16_t port);                          // 127.0.0.1
Endpoint at6(std::uint16_t port, std::uint32_t scope = 0); // ::1, or fe80::1 with a scope
Bytes pattern(std::size_t octets, unsigned seed = 1);      // looks random, is always the same

} // namespace sockeye::test
