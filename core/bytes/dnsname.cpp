// SPDX-License-Identifier: MIT
#include "core/bytes/dnsname.h"

#include <algorithm>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::size_t kLongestName = 255;
constexpr std::uint8_t kPointer = 0xc0;

} // namespace

std::size_t dnsNameSize(ByteView rest)
{
    std::size_t at = 0;
    while (at < rest.size() && at < kLongestName) {
        const auto length = rest[at];
        if (length == 0)
            return at + 1;
        if (length >= kPointer)
            return at + 2;
        if (length > 63)
            return at + 1; // 01 and 10 are no labels
        at += 1 + std::size_t{length};
    }
    return at < kLongestName ? at + 1 : std::min(at, rest.size());
}

std::optional<std::string> dnsNameText(ByteView name)
{
    std::string text;
    std::size_t at = 0;
    while (at < name.size() && at < kLongestName) {
        const auto length = name[at++];
        if (length == 0)
            return text.empty() ? "." : text;
        if (length >= kPointer) {
            if (at == name.size())
                return std::nullopt;
            const auto target = (length & 0x3f) << 8 | name[at];
            return fmt::format("{}{}(-> {})", text, text.empty() ? "" : " ", target);
        }
        if (length > 63 || length > name.size() - at)
            return std::nullopt;
        if (!text.empty())
            text += '.';
        for (const auto octet : name.subspan(at, length)) {
            if (octet == '.' || octet == '\\')
                text.append(1, '\\').append(1, static_cast<char>(octet));
            else if (octet > 0x20 && octet < 0x7f)
                text += static_cast<char>(octet);
            else
                text += fmt::format("\\{:03}", octet);
        }
        at += length;
    }
    return std::nullopt;
}

} // namespace sockeye
