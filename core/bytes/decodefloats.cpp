// SPDX-License-Identifier: MIT
// IEEE 754's formats, bfloat16 and the x87's.
#include <array>
#include <bit>
#include <cmath>

#include <fmt/format.h>

#include "core/bytes/decoder.h"
#include "core/bytes/hex.h"
#include "core/bytes/shortestdecimal.h"

namespace sockeye {

namespace {

struct Format {
    int exponentBits;
    int mantissaBits; // as stored
    bool storesOne;   // the bit before the point is stored: x87

    int bias() const { return (1 << (exponentBits - 1)) - 1; }
    int most() const { return (1 << exponentBits) - 1; }
};

constexpr Format kF16{5, 10, false};
constexpr Format kBf16{8, 7, false};
constexpr Format kF32{8, 23, false};
constexpr Format kF64{11, 52, false};
constexpr Format kF80{15, 64, true};
constexpr Format kF128{15, 112, false};

struct Parts {
    bool isNegative = false;
    int exponent = 0;                        // as stored
    std::array<std::uint32_t, 4> mantissa{}; // as stored, the least significant word first

    bool hasMantissa() const { return mantissa != std::array<std::uint32_t, 4>{}; }
    bool bit(int place) const
    {
        return (mantissa[static_cast<std::size_t>(place / 32)] >> place % 32 & 1) != 0;
    }
    void setBit(int place, bool on)
    {
        auto &word = mantissa[static_cast<std::size_t>(place / 32)];
        const auto mask = std::uint32_t{1} << place % 32;
        word = on ? word | mask : word & ~mask;
    }
};

Parts partsOf(ByteView octets, const Format &format)
{
    Parts parts;
    parts.isNegative = octets[0] >= 0x80;
    for (std::size_t i = 0; i < octets.size(); ++i) {
        const auto octet = octets[octets.size() - 1 - i];
        parts.mantissa[i / 4] |= std::uint32_t{octet} << 8 * (i % 4);
    }
    parts.exponent = static_cast<int>(numberOf(octets.first(std::min<std::size_t>(octets.size(), 4))) >>
                                      (8 * std::min<std::size_t>(octets.size(), 4) - 1 -
                                       static_cast<std::size_t>(format.exponentBits))) &
                     format.most();
    for (int place = format.mantissaBits; place < static_cast<int>(8 * octets.size()); ++place)
        parts.setBit(place, false);
    return parts;
}

enum class Kind { Zero, Subnormal, Normal, Infinite, NotANumber, None };

Kind kindOf(const Parts &parts, const Format &format)
{
    Parts fraction = parts;
    if (format.storesOne) {
        if (parts.exponent != 0 && !parts.bit(format.mantissaBits - 1))
            return Kind::None; // an unnormal: the 387 and its successors refuse it
        fraction.setBit(format.mantissaBits - 1, false);
    }
    if (parts.exponent == format.most())
        return fraction.hasMantissa() ? Kind::NotANumber : Kind::Infinite;
    if (parts.exponent == 0)
        return parts.hasMantissa() ? Kind::Subnormal : Kind::Zero;
    return Kind::Normal;
}

// The exponent of the bit before the point.
int scaleOf(const Parts &parts, const Format &format)
{
    return (parts.exponent == 0 ? 1 : parts.exponent) - format.bias();
}

template<const Format &format>
std::optional<std::string> wideText(ByteView octets)
{
    Parts parts = partsOf(octets, format);
    const std::string sign = parts.isNegative ? "-" : "";
    switch (kindOf(parts, format)) {
    case Kind::None:
        return std::nullopt;
    case Kind::NotANumber:
        return sign + "nan";
    case Kind::Infinite:
        return sign + "inf";
    case Kind::Zero:
        return sign + "0";
    case Kind::Subnormal:
    case Kind::Normal:
        break;
    }
    const int fractionBits = format.mantissaBits - (format.storesOne ? 1 : 0);
    BinaryNumber number;
    Parts fraction = parts;
    fraction.setBit(fractionBits, false);
    number.isPowerOfTwo = parts.exponent > 1 && !fraction.hasMantissa();
    if (parts.exponent != 0)
        parts.setBit(fractionBits, true);
    number.mantissa = parts.mantissa;
    number.exponent = scaleOf(parts, format) - fractionBits;
    return sign + shortestDecimal(number);
}

template<const Format &format>
std::optional<std::string> partsText(ByteView octets)
{
    const Parts parts = partsOf(octets, format);
    std::string mantissa;
    for (auto word = parts.mantissa.rbegin(); word != parts.mantissa.rend(); ++word)
        mantissa += fmt::format("{:08x}", *word);
    mantissa.erase(0, mantissa.size() - static_cast<std::size_t>((format.mantissaBits + 3) / 4));
    const char sign = parts.isNegative ? '-' : '+';
    switch (kindOf(parts, format)) {
    case Kind::None:
        return std::nullopt;
    case Kind::NotANumber:
        return fmt::format("{} nan 0x{}", sign, mantissa);
    case Kind::Infinite:
        return fmt::format("{} inf 0x{}", sign, mantissa);
    case Kind::Zero:
        return fmt::format("{} 0 0x{}", sign, mantissa);
    case Kind::Subnormal:
    case Kind::Normal:
        break;
    }
    return fmt::format("{} 2^{} 0x{}", sign, scaleOf(parts, format), mantissa);
}

std::optional<std::string> f32Text(ByteView octets)
{
    return fmt::to_string(std::bit_cast<float>(static_cast<std::uint32_t>(numberOf(octets))));
}

std::optional<std::string> f64Text(ByteView octets)
{
    return fmt::to_string(std::bit_cast<double>(numberOf(octets)));
}

// Measured values lie near 1; octets in the wrong order make any exponent.
bool isUsual(double number)
{
    const double size = std::abs(number);
    return size >= 1e-4 && size <= 1e7;
}

bool isOdd(double number)
{
    const double size = std::abs(number);
    return !(size >= 1e-12 && size <= 1e15);
}

Likelier likelier(double little, double big)
{
    if (isUsual(little) && isOdd(big))
        return Likelier::Little;
    return isUsual(big) && isOdd(little) ? Likelier::Big : Likelier::Neither;
}

Likelier likelierF32(std::uint64_t little, std::uint64_t big)
{
    return likelier(std::bit_cast<float>(static_cast<std::uint32_t>(little)),
                    std::bit_cast<float>(static_cast<std::uint32_t>(big)));
}

Likelier likelierF64(std::uint64_t little, std::uint64_t big)
{
    return likelier(std::bit_cast<double>(little), std::bit_cast<double>(big));
}

constexpr auto kBoth = Decoder::Order::Both;
constexpr Decoder kDecoders[] = {
    {"f16", 2, wideText<kF16>},
    {"bf16", 2, wideText<kBf16>},
    {"f32", 4, f32Text, kBoth, nullptr, nullptr, likelierF32},
    {"f64", 8, f64Text, kBoth, nullptr, nullptr, likelierF64},
    {"f80", 10, wideText<kF80>},
    {"f128", 16, wideText<kF128>},
    {"f16Parts", 2, partsText<kF16>},
    {"bf16Parts", 2, partsText<kBf16>},
    {"f32Parts", 4, partsText<kF32>},
    {"f64Parts", 8, partsText<kF64>},
    {"f80Parts", 10, partsText<kF80>},
    {"f128Parts", 16, partsText<kF128>},
};

} // namespace

std::span<const Decoder> floatDecoders()
{
    return kDecoders;
}

} // namespace sockeye
