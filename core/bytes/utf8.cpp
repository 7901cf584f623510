// SPDX-License-Identifier: MIT
#include "core/bytes/utf8.h"

#include <algorithm>
#include <iterator>

namespace sockeye {

Utf8Character readUtf8(ByteView bytes)
{
    if (bytes.empty())
        return {};
    const std::uint8_t lead = bytes[0];
    if (lead < 0x80)
        return {lead, 1, 0};
    if (lead < 0xc2 || lead > 0xf4)
        return {};
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    // The second octet's range alone rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    std::uint8_t lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    std::uint8_t highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    char32_t codePoint = lead & (0x7f >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (i == bytes.size())
            return {0, length, length - i};
        if (bytes[i] < lowest || bytes[i] > highest)
            return {};
        codePoint = codePoint << 6 | (bytes[i] & 0x3f);
        lowest = 0x80;
        highest = 0xbf;
    }
    return {codePoint, length, 0};
}

bool isPrintable(char32_t codePoint)
{
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr Range kHidden[] = {
        {0x0000, 0x001f},   {0x007f, 0x009f}, // controls
        {0x00ad, 0x00ad},                     // soft hyphen
        {0x061c, 0x061c},                     // Arabic letter mark
        {0x200b, 0x200b},                     // zero width space; the joiners after it shape visible text
        {0x200e, 0x200f},                     // direction marks
        {0x2028, 0x202e},                     // line and paragraph separators, direction embeddings
        {0x2060, 0x206f},                     // invisible operators, direction isolates
        {0xd800, 0xdfff},                     // surrogates
        {0xfdd0, 0xfdef},                     // noncharacters
        {0xfeff, 0xfeff},                     // byte order mark
        {0xfff9, 0xfffb},                     // interlinear annotation
        {0xe0000, 0xe0fff},                   // tags
    };
    if ((codePoint & 0xfffe) == 0xfffe || codePoint > 0x10ffff)
        return false;
    return std::none_of(std::begin(kHidden), std::end(kHidden), [codePoint](const Range &hidden) {
        return codePoint >= hidden.first && codePoint <= hidden.last;
    });
}

} // namespace sockeye
