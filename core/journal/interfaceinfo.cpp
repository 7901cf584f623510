// SPDX-License-Identifier: MIT
#include "core/journal/interfaceinfo.h"

#include <charconv>

#include <fmt/format.h>

#include "core/journal/blockreader.h"
#include "core/journal/fieldnames.h"

namespace sockeye {

using namespace pcapng;

namespace {

constexpr std::string_view kNumber = "interface ";

// "inet stream" before the first comma.
SocketKind kindIn(std::string_view text)
{
    text = text.substr(0, text.find(','));
    const auto space = std::min(text.find(' '), text.size());
    const auto family = fieldnames::codeNamed<Family>(text.substr(0, space), familyName, 4);
    const auto type = fieldnames::codeNamed<SocketType>(text.substr(std::min(space + 1, text.size())),
                                                        typeName, kSocketTypes);
    return family && type ? SocketKind{*family, *type} : SocketKind{};
}

} // namespace

std::string InterfaceInfo::describe(std::uint32_t number, SocketKind kind, CallCode madeBy)
{
    std::string text;
    if (kind.type != SocketType::None)
        text = fmt::format("{} {}, made by {}, ", familyName(kind.family), typeName(kind.type),
                           madeBy == CallCode::None ? "the kernel" : callName(madeBy));
    return fmt::format("{}{}{}", text, kNumber, number);
}

std::optional<InterfaceInfo> InterfaceInfo::parse(ByteView body)
{
    if (body.size() < 8 || load<std::uint16_t>(body.data()) != kLinkTypeUpperPdu)
        return std::nullopt;
    InterfaceInfo info;
    for (OptionReader option(body.subspan(8)); option.next();) {
        const std::string_view text = textOf(option.value);
        if (option.code == kInterfaceName) {
            info.name = text;
        } else if (option.code == kInterfaceDescription) {
            info.kind = kindIn(text);
            std::uint32_t number = 0;
            const auto at = text.rfind(kNumber);
            const char *const end = text.data() + text.size();
            if (at != text.npos && std::from_chars(text.data() + at + kNumber.size(), end, number).ptr == end)
                info.number = number;
        } else if (option.code == kTimeResolution && (option.value.empty() || option.value[0] != 9)) {
            return std::nullopt;
        }
    }
    return info;
}

} // namespace sockeye
