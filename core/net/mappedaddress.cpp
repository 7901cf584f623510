// SPDX-License-Identifier: MIT
#include "core/net/mappedaddress.h"

#include <algorithm>
#include <array>

namespace sockeye {

namespace {

constexpr std::array<std::uint8_t, 12> kPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

} // namespace

Endpoint mapped(const Endpoint &endpoint)
{
    if (endpoint.family() != Family::Inet)
        return endpoint;
    std::array<std::uint8_t, 16> octets{};
    const auto last = std::copy(kPrefix.begin(), kPrefix.end(), octets.begin());
    std::copy(endpoint.address().begin(), endpoint.address().end(), last);
    return Endpoint::inet6(octets, endpoint.port());
}

Endpoint unmapped(const Endpoint &endpoint)
{
    const auto octets = endpoint.address();
    if (octets.size() != 16 || !std::equal(kPrefix.begin(), kPrefix.end(), octets.begin()))
        return endpoint;
    return Endpoint::inet({octets[12], octets[13], octets[14], octets[15]}, endpoint.port());
}

} // namespace sockeye
