// SPDX-License-Identifier: MIT
// The shortest decimal that reads back as the same binary floating-point number, for formats the machine or
// its compiler may not have: up to 113 bits of mantissa and 15 of exponent. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace sockeye {

// mantissa × 2^exponent, the mantissa not 0 and below 2^124.
struct BinaryNumber {
    std::array<std::uint32_t, 4> mantissa{}; // the least significant word first
    int exponent = 0;
    bool isPowerOfTwo = false; // the next number below is half as far as the next above

    friend bool operator==(const BinaryNumber &, const BinaryNumber &) = default;
};

// As 0.1, 12345, 1.2023056e+25: written like fmt writes a double.
std::string shortestDecimal(const BinaryNumber &number);

} // namespace sockeye
