// SPDX-License-Identifier: MIT
#include "core/net/addresstext.h"

#include <arpa/inet.h>

namespace sockeye::addresstext {

std::uint16_t hostToNet16(std::uint16_t value)
{
    return htons(value);
}

std::uint32_t hostToNet32(std::uint32_t value)
{
    return htonl(value);
}

std::uint32_t inetAddr(const std::string &text)
{
    return inet_addr(text.c_str());
}

std::string inetNtoa(std::uint32_t address)
{
    char text[INET_ADDRSTRLEN] = {}; // inet_ntoa() itself answers in one buffer for the whole program
    const in_addr value{address};
    return inet_ntop(AF_INET, &value, text, sizeof text) ? text : "";
}

int inetPton(const std::string &text, std::uint32_t &address)
{
    in_addr value{};
    const int answer = inet_pton(AF_INET, text.c_str(), &value);
    address = value.s_addr;
    return answer;
}

Bytes sockaddrOctets(const Endpoint &endpoint)
{
    sockaddr_storage storage{};
    const auto length = endpoint.toSockaddr(storage);
    const auto *first = reinterpret_cast<const std::uint8_t *>(&storage);
    return {first, first + length};
}

} // namespace sockeye::addresstext
