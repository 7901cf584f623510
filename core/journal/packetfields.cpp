// SPDX-License-Identifier: MIT
#include "core/journal/packetfields.h"

#include <algorithm>
#include <array>

#include "core/journal/pcapng.h"

namespace sockeye {

namespace {

// Family, length, port, scope, and the address or name.
std::uint8_t *putEndpoint(std::uint8_t *to, const Endpoint &endpoint)
{
    const ByteView octets = endpoint.isInet() ? endpoint.address() : viewOf(endpoint.unixName());
    to = pcapng::put(to, endpoint.family());
    to = pcapng::put(to, static_cast<std::uint8_t>(octets.size()));
    to = pcapng::put(to, endpoint.port());
    to = pcapng::put(to, endpoint.scope());
    return pcapng::putBytes(to, octets.data(), octets.size());
}

template<typename T>
bool take(ByteView &from, T &to)
{
    if (from.size() < sizeof to)
        return false;
    to = pcapng::load<T>(from.data());
    from = from.subspan(sizeof to);
    return true;
}

template<std::size_t N>
std::array<std::uint8_t, N> arrayOf(ByteView octets)
{
    std::array<std::uint8_t, N> array{};
    std::copy_n(octets.begin(), N, array.begin());
    return array;
}

struct RawEndpoint {
    Family family{};
    std::uint16_t port = 0;
    std::uint32_t scope = 0;
    ByteView octets;

    bool take(ByteView &from)
    {
        std::uint8_t length = 0;
        if (!sockeye::take(from, family) || !sockeye::take(from, length) || !sockeye::take(from, port) ||
            !sockeye::take(from, scope) || from.size() < length)
            return false;
        octets = from.first(length);
        from = from.subspan(length);
        switch (family) {
        case Family::None:
            return length == 0;
        case Family::Inet:
            return length == 4;
        case Family::Inet6:
            return length == 16;
        case Family::Unix:
            return length <= 108;
        }
        return false;
    }
    Endpoint endpoint() const
    {
        switch (family) {
        case Family::Inet:
            return Endpoint::inet(arrayOf<4>(octets), port);
        case Family::Inet6:
            return Endpoint::inet6(arrayOf<16>(octets), port, scope);
        case Family::Unix:
            return Endpoint::unixName(textOf(octets));
        case Family::None:
            break;
        }
        return {};
    }
};

} // namespace

std::uint8_t *PacketFields::put(std::uint8_t *to, const Endpoint &local, const Endpoint &peer) const
{
    using pcapng::put;
    to = put(to, what);
    to = put(to, has);
    to = put(to, call);
    to = put(to, flags);
    to = put(to, callId);
    if (has & kCommandId)
        to = put(to, commandId);
    if (has & kOrigLen)
        to = put(to, origLen);
    if (has & kTotal)
        to = put(to, total);
    if (has & kEndpoints)
        to = putEndpoint(putEndpoint(to, local), peer);
    return to;
}

bool PacketFields::parse(ByteView option, ByteView &ends)
{
    if (!take(option, what) || !take(option, has) || !take(option, call) || !take(option, flags) ||
        !take(option, callId))
        return false;
    if ((has & kCommandId && !take(option, commandId)) || (has & kOrigLen && !take(option, origLen)) ||
        (has & kTotal && !take(option, total)))
        return false;
    if (has & kEndpoints) {
        ends = option;
        RawEndpoint local;
        RawEndpoint peer;
        if (!local.take(option) || !peer.take(option))
            return false;
    }
    const bool callExists = call == CallCode::None || !callName(call).empty();
    return callExists && what >= What::Data && what <= What::Text;
}

void PacketFields::takeEnds(ByteView ends, Endpoint &local, Endpoint &peer)
{
    RawEndpoint raw;
    raw.take(ends);
    local = raw.endpoint();
    raw.take(ends);
    peer = raw.endpoint();
}

} // namespace sockeye
