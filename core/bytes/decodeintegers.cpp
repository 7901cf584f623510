// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

std::optional<std::string> unsignedText(ByteView octets)
{
    return fmt::to_string(numberOf(octets));
}

std::optional<std::string> signedText(ByteView octets)
{
    return fmt::to_string(signedNumberOf(octets));
}

// 128 bits by long division: not every machine has a type that wide.
std::string wideText(std::array<std::uint32_t, 4> words)
{
    constexpr std::uint32_t kBillion = 1'000'000'000;
    std::string text;
    do {
        std::uint64_t rest = 0;
        for (auto &word : words) {
            rest = rest << 32 | word;
            word = static_cast<std::uint32_t>(rest / kBillion);
            rest %= kBillion;
        }
        const bool isLast = words == std::array<std::uint32_t, 4>{};
        text.insert(0, isLast ? fmt::to_string(rest) : fmt::format("{:09}", rest));
    } while (words != std::array<std::uint32_t, 4>{});
    return text;
}

std::array<std::uint32_t, 4> wordsOf(ByteView octets)
{
    std::array<std::uint32_t, 4> words{};
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = static_cast<std::uint32_t>(numberOf(octets.subspan(4 * i, 4)));
    return words;
}

std::optional<std::string> unsigned128Text(ByteView octets)
{
    return wideText(wordsOf(octets));
}

std::optional<std::string> signed128Text(ByteView octets)
{
    auto words = wordsOf(octets);
    if (octets[0] < 0x80)
        return wideText(words);
    std::uint64_t carry = 1;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        carry += static_cast<std::uint32_t>(~*word);
        *word = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    return '-' + wideText(words);
}

// Wide fields mostly hold small numbers: read the wrong way round these are huge.
Likelier smaller(std::uint64_t little, std::uint64_t big, std::uint64_t small, std::uint64_t huge)
{
    if (little < small && big >= huge)
        return Likelier::Little;
    return big < small && little >= huge ? Likelier::Big : Likelier::Neither;
}

Likelier likelier32(std::uint64_t little, std::uint64_t big)
{
    return smaller(little, big, 1U << 16, 1U << 24);
}

Likelier likelier64(std::uint64_t little, std::uint64_t big)
{
    return smaller(little, big, 1ULL << 32, 1ULL << 48);
}

constexpr auto kBoth = Decoder::Order::Both;
constexpr auto kNone = Decoder::Order::None;
constexpr Decoder kDecoders[] = {
    {"u8", 1, unsignedText, kNone},
    {"i8", 1, signedText, kNone},
    {"u16", 2, unsignedText},
    {"i16", 2, signedText},
    {"u24", 3, unsignedText},
    {"i24", 3, signedText},
    {"u32", 4, unsignedText, kBoth, nullptr, nullptr, likelier32},
    {"i32", 4, signedText, kBoth, nullptr, nullptr, likelier32},
    {"u40", 5, unsignedText},
    {"i40", 5, signedText},
    {"u48", 6, unsignedText},
    {"i48", 6, signedText},
    {"u56", 7, unsignedText},
    {"i56", 7, signedText},
    {"u64", 8, unsignedText, kBoth, nullptr, nullptr, likelier64},
    {"i64", 8, signedText, kBoth, nullptr, nullptr, likelier64},
    {"u128", 16, unsigned128Text},
    {"i128", 16, signed128Text},
};

} // namespace

std::span<const Decoder> integerDecoders()
{
    return kDecoders;
}

} // namespace sockeye
