// SPDX-License-Identifier: MIT
// Fixed point: Qm.n is a signed number of m + n bits, counted in steps of 2^-n.
#include <cmath>

#include <fmt/format.h>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

template<int fractionBits>
std::optional<std::string> fixedText(ByteView octets)
{
    return fmt::to_string(std::ldexp(static_cast<double>(signedNumberOf(octets)), -fractionBits));
}

constexpr Decoder kDecoders[] = {
    {"q8.8", 2, fixedText<8>},
    {"q1.15", 2, fixedText<15>},
    {"q16.16", 4, fixedText<16>},
    {"q1.31", 4, fixedText<31>},
};

} // namespace

std::span<const Decoder> fixedDecoders()
{
    return kDecoders;
}

} // namespace sockeye
