// SPDX-License-Identifier: MIT
#include "core/bytes/structure/fieldtext.h"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "core/bytes/decoder.h"
#include "core/bytes/escape.h"
#include "core/bytes/hex.h"

namespace sockeye {

namespace {

constexpr std::size_t kLongestName = 255; // RFC 1035, 2.3.4
constexpr int kMostPointers = 64;
constexpr std::uint8_t kPointerMark = 0xc0;
constexpr std::uint64_t kNtpToUnix = 2'208'988'800; // RFC 5905, figure 4

// As the decode table writes it.
std::string decodedAs(std::string_view id, ByteView octets)
{
    for (const auto theme : {floatDecoders(), networkDecoders(), timeDecoders()}) {
        for (const Decoder &decoder : theme) {
            if (decoder.id != id)
                continue;
            const auto text =
                decoder.ordered ? decoder.ordered(octets, std::endian::big) : decoder.text(octets);
            return text.value_or(std::string());
        }
    }
    return {};
}

std::string secondsText(std::uint64_t seconds)
{
    std::array<std::uint8_t, 4> octets{};
    for (std::size_t i = 0; i < octets.size(); ++i)
        octets[i] = static_cast<std::uint8_t>(seconds >> (24 - 8 * i));
    return decodedAs("unixS", octets);
}

std::string ntpText(std::uint64_t stamp)
{
    if (stamp == 0)
        return "0";
    const auto nanoseconds = (stamp & 0xffffffff) * 1'000'000'000 >> 32;
    const auto seconds = stamp >> 32;
    // Era 0 begins in 1900 and what unixS shows in 1970; a stamp before that belongs to era 1, from 2036 on.
    const auto unixSeconds =
        seconds >= kNtpToUnix ? seconds - kNtpToUnix : seconds + (std::uint64_t{1} << 32) - kNtpToUnix;
    return fmt::format("{}.{:09}", secondsText(unixSeconds), nanoseconds);
}

void appendLabel(std::string &text, ByteView label)
{
    for (const auto octet : label) {
        if (octet == '.' || octet == '\\')
            text.append({'\\', static_cast<char>(octet)});
        else if (octet > ' ' && octet < 0x7f)
            text.append(1, static_cast<char>(octet));
        else
            text += fmt::format("\\{:03}", octet);
    }
}

} // namespace

std::string integerText(std::uint64_t number, const FieldDefinition &field, int bits)
{
    const int width = bits > 0 ? bits : 8 * std::max(field.type.octets, 1);
    switch (field.show) {
    case FieldShow::Hex:
        return fmt::format("0x{:0{}x}", number, field.type.kind == FieldKind::Leb128 ? 1 : (width + 3) / 4);
    case FieldShow::Binary:
        return fmt::format("{:0{}b}", number, width);
    case FieldShow::Unix:
        return number >> 32 == 0 ? secondsText(number) : fmt::to_string(number);
    case FieldShow::Ntp:
        return ntpText(number);
    case FieldShow::Fixed16:
        return fmt::format("{}.{:06}", number >> 16, (number & 0xffff) * 1'000'000 >> 16);
    case FieldShow::Decimal:
        break;
    }
    if (field.type.kind == FieldKind::Signed)
        return fmt::to_string(static_cast<std::int64_t>(number));
    return fmt::to_string(number);
}

std::string floatText(ByteView octets, bool isLittle)
{
    std::array<std::uint8_t, 8> ordered{};
    std::copy(octets.begin(), octets.end(), ordered.begin());
    const auto used = std::span(ordered).first(octets.size());
    if (isLittle)
        std::reverse(used.begin(), used.end());
    return decodedAs(octets.size() == 4 ? "f32" : "f64", used);
}

std::string addressText(FieldKind kind, ByteView octets)
{
    return decodedAs(kind == FieldKind::Ipv4 ? "ipv4" : kind == FieldKind::Ipv6 ? "ipv6" : "mac", octets);
}

std::string octetsText(FieldKind kind, ByteView octets, ByteView mask)
{
    const auto shown = octets.first(std::min(octets.size(), kLongestFieldText + 1));
    Bytes clear;
    if (!mask.empty()) {
        for (std::size_t i = 0; i < shown.size(); ++i)
            clear.push_back(shown[i] ^ mask[i % mask.size()]);
    }
    const ByteView seen = mask.empty() ? shown : ByteView(clear);
    if (kind == FieldKind::Text)
        return escapeText(seen, EscapeStyle::Lossless, kLongestFieldText);
    constexpr std::size_t most = kLongestFieldText / 3;
    auto text = toHex(seen.first(std::min(seen.size(), most)), ' ');
    if (octets.size() > most)
        text += " …";
    return text;
}

std::uint64_t integerOf(ByteView octets, const FieldType &type)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < octets.size(); ++i)
        number = number << 8 | octets[type.isLittle ? octets.size() - 1 - i : i];
    const auto spare = 64 - 8 * octets.size();
    if (type.kind == FieldKind::Signed && spare < 64)
        number = static_cast<std::uint64_t>(static_cast<std::int64_t>(number << spare) >> spare);
    return number;
}

std::optional<DnsName> readDnsName(ByteView message, std::size_t at, std::size_t limit, bool &isCut)
{
    DnsName name;
    const std::size_t start = at;
    std::size_t end = limit;
    std::size_t lowest = at; // a pointer goes back, or it could go round for ever
    int pointers = 0;
    isCut = false;
    while (true) {
        if (at >= end) {
            isCut = !name.pointer;
            return std::nullopt;
        }
        const std::uint8_t length = message[at];
        if ((length & kPointerMark) == kPointerMark) {
            if (at + 1 >= end) {
                isCut = !name.pointer;
                return std::nullopt;
            }
            const std::size_t target = std::size_t{length & 0x3fu} << 8 | message[at + 1];
            if (target >= lowest || ++pointers > kMostPointers)
                return std::nullopt;
            if (!name.pointer) {
                name.size = at + 2 - start;
                name.pointer = target;
                end = message.size();
            }
            at = lowest = target;
            continue;
        }
        if ((length & kPointerMark) != 0)
            return std::nullopt;
        if (length == 0)
            break;
        if (at + 1 + length > end) {
            isCut = !name.pointer;
            return std::nullopt;
        }
        if (!name.text.empty())
            name.text += '.';
        appendLabel(name.text, message.subspan(at + 1, length));
        if (name.text.size() > 4 * kLongestName)
            return std::nullopt;
        at += 1 + length;
    }
    if (!name.pointer)
        name.size = at + 1 - start;
    if (name.text.empty())
        name.text = ".";
    return name;
}

} // namespace sockeye
