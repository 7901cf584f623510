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

class Reader
{
public:
    explicit Reader(ByteView bytes) : m_left(bytes) {}

    template<typename T>
    bool take(T &to)
    {
        if (m_left.size() < sizeof to)
            return false;
        to = pcapng::load<T>(m_left.data());
        m_left = m_left.subspan(sizeof to);
        return true;
    }
    bool take(Endpoint &to)
    {
        Family family{};
        std::uint8_t length = 0;
        std::uint16_t port = 0;
        std::uint32_t scope = 0;
        if (!take(family) || !take(length) || !take(port) || !take(scope) || m_left.size() < length)
            return false;
        const ByteView octets = m_left.first(length);
        m_left = m_left.subspan(length);
        switch (family) {
        case Family::None:
            to = {};
            return length == 0;
        case Family::Inet:
            to = Endpoint::inet(arrayOf<4>(octets), port);
            return length == 4;
        case Family::Inet6:
            to = Endpoint::inet6(arrayOf<16>(octets), port, scope);
            return length == 16;
        case Family::Unix:
            if (length > 108)
                return false;
            to = Endpoint::unixName(textOf(octets));
            return true;
        }
        return false;
    }

private:
    template<std::size_t N>
    static std::array<std::uint8_t, N> arrayOf(ByteView octets)
    {
        std::array<std::uint8_t, N> array{};
        std::copy_n(octets.begin(), std::min(N, octets.size()), array.begin());
        return array;
    }

    ByteView m_left;
};

} // namespace

std::uint8_t *PacketFields::put(std::uint8_t *to) const
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

bool PacketFields::parse(ByteView option)
{
    Reader reader(option);
    if (!reader.take(what) || !reader.take(has) || !reader.take(call) || !reader.take(flags) || !reader.take(callId))
        return false;
    if ((has & kCommandId && !reader.take(commandId)) || (has & kOrigLen && !reader.take(origLen))
        || (has & kTotal && !reader.take(total)))
        return false;
    if (has & kEndpoints && (!reader.take(local) || !reader.take(peer)))
        return false;
    const bool callExists = call == CallCode::None || !callName(call).empty();
    return callExists && what >= What::Data && what <= What::Text;
}

} // namespace sockeye
