// SPDX-License-Identifier: MIT
#include "tests/support/eventmaker.h"

namespace sockeye::test {

Event &EventMaker::add(SocketId socket, Event::Body body)
{
    constexpr std::int64_t kBegin = 1'760'000'000'123'456'789;
    constexpr std::int64_t kMillisecond = 1'000'000;
    const auto before = static_cast<std::int64_t>(m_batch.events().size());
    Event &event = m_batch.add();
    event.ns = kBegin + before * kMillisecond;
    event.socket = socket;
    event.body = body;
    return event;
}

CallEvent &EventMaker::made(SocketId socket, std::string_view name, SocketKind kind, CallCode code,
                            SocketId from, const Endpoint &local, const Endpoint &peer)
{
    CallEvent &made = call(socket, code, static_cast<std::int64_t>(socket) + 3);
    made.related = from;
    made.made = kind;
    made.madeName = m_batch.keep(name);
    made.local = local;
    made.peer = peer;
    return made;
}

CallEvent &EventMaker::call(SocketId socket, CallCode code, std::int64_t ret, int err)
{
    CallEvent call;
    call.call = code;
    call.ret = ret;
    call.err = err;
    return std::get<CallEvent>(add(socket, call).body);
}

DataEvent &EventMaker::data(SocketId socket, Direction dir, ByteView payload, const Endpoint &local,
                            const Endpoint &peer)
{
    DataEvent data;
    data.dir = dir;
    data.call = dir == Direction::Out ? CallCode::Send : CallCode::Recv;
    data.payload = m_batch.keep(payload);
    data.origLen = payload.size();
    data.local = local;
    data.peer = peer;
    return std::get<DataEvent>(add(socket, data).body);
}

Endpoint at4(std::uint16_t port)
{
    return Endpoint::inet({127, 0, 0, 1}, port);
}

Endpoint at6(std::uint16_t port, std::uint32_t scope)
{
    std::array<std::uint8_t, 16> address{};
    address.back() = 1;
    if (scope != 0) {
        address[0] = 0xfe;
        address[1] = 0x80;
    }
    return Endpoint::inet6(address, port, scope);
}

Bytes pattern(std::size_t octets, unsigned seed)
{
    Bytes bytes(octets);
    std::uint32_t state = seed * 2654435761u + 1;
    for (auto &octet : bytes) {
        state = state * 1664525u + 1013904223u;
        octet = static_cast<std::uint8_t>(state >> 24);
    }
    return bytes;
}

} // namespace sockeye::test
