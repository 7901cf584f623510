// SPDX-License-Identifier: MIT
#include "core/bytes/shortestdecimal.h"

#include <cmath>
#include <cstddef>

#include <fmt/format.h>

namespace sockeye {

namespace {

using Word = std::uint32_t;

constexpr std::size_t kWords = 10;
constexpr int kBits = 32 * kWords;
// So many digits before the point are compared: the longest that is needed has 36, the rest decides ties.
constexpr int kDigits = 55;
constexpr std::size_t kTextLength = kDigits + 2;

// words × 2^exponent, the uppermost bit set. 320 bits lose less than 2^-300 of the value over all the
// multiplications below.
struct Big {
    std::array<Word, kWords> words{}; // the least significant first
    int exponent = 0;
};

void normalize(Big &big)
{
    while ((big.words.back() & 0x80000000U) == 0) {
        const bool byWords = big.words.back() == 0;
        for (std::size_t i = kWords; i-- > 0;) {
            const Word below = i > 0 ? big.words[i - 1] : 0;
            big.words[i] = byWords ? below : big.words[i] << 1 | below >> 31;
        }
        big.exponent -= byWords ? 32 : 1;
    }
}

Big product(const Big &a, const Big &b)
{
    std::array<Word, 2 * kWords> full{};
    for (std::size_t i = 0; i < kWords; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < kWords; ++j) {
            carry += std::uint64_t{a.words[i]} * b.words[j] + full[i + j];
            full[i + j] = static_cast<Word>(carry);
            carry >>= 32;
        }
        full[i + kWords] = static_cast<Word>(carry);
    }
    // Two numbers with their uppermost bit set: at most one bit is missing.
    const bool shifts = (full.back() & 0x80000000U) == 0;
    Big upper;
    for (std::size_t i = 0; i < kWords; ++i) {
        const Word word = full[kWords + i];
        upper.words[i] = shifts ? word << 1 | full[kWords + i - 1] >> 31 : word;
    }
    upper.exponent = a.exponent + b.exponent + kBits - (shifts ? 1 : 0);
    return upper;
}

Big powerOfTen(int power)
{
    Big base;
    if (power >= 0) {
        base.words.back() = 0xa0000000U;
        base.exponent = 4 - kBits;
    } else { // a tenth
        base.words.fill(0xccccccccU);
        base.words.front() = 0xcccccccdU;
        base.exponent = -3 - kBits;
    }
    Big result;
    result.words.back() = 0x80000000U;
    result.exponent = 1 - kBits;
    for (int left = std::abs(power); left > 0; left /= 2) {
        if (left % 2 != 0)
            result = product(result, base);
        if (left > 1)
            base = product(base, base);
    }
    return result;
}

// mantissa × 4 + quarters, × 2^(exponent - 2).
Big bigOf(const BinaryNumber &number, int quarters)
{
    Big big;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < number.mantissa.size(); ++i) {
        carry |= std::uint64_t{number.mantissa[i]} << 2;
        big.words[i] = static_cast<Word>(carry);
        carry >>= 32;
    }
    std::int64_t rest = quarters;
    for (std::size_t i = 0; i < number.mantissa.size() && rest != 0; ++i) {
        rest += big.words[i];
        big.words[i] = static_cast<Word>(rest);
        rest >>= 32;
    }
    big.exponent = number.exponent - 2;
    normalize(big);
    return big;
}

// The whole part in decimal, zeros before it. Below 10^kTextLength.
std::string digitsOf(Big big)
{
    for (; big.exponent <= -32; big.exponent += 32) {
        for (std::size_t i = 0; i < kWords; ++i)
            big.words[i] = i + 1 < kWords ? big.words[i + 1] : 0;
    }
    for (; big.exponent < 0; ++big.exponent) {
        for (std::size_t i = 0; i < kWords; ++i)
            big.words[i] = big.words[i] >> 1 | (i + 1 < kWords ? big.words[i + 1] << 31 : 0);
    }
    std::string text(kTextLength, '0');
    for (std::size_t end = kTextLength; end > 0;) {
        std::uint64_t rest = 0;
        for (std::size_t i = kWords; i-- > 0;) {
            rest = rest << 32 | big.words[i];
            big.words[i] = static_cast<Word>(rest / 1'000'000'000);
            rest %= 1'000'000'000;
        }
        for (int digit = 0; digit < 9 && end > 0; ++digit, rest /= 10)
            text[--end] = static_cast<char>('0' + rest % 10);
    }
    return text;
}

// Adds one to the digit before `end`.
void increase(std::string &digits, std::size_t end)
{
    while (digits[--end] == '9')
        digits[end] = '0';
    ++digits[end];
}

// To the nearest with zeros from `end` on; of two as near the even one.
std::string rounded(const std::string &digits, std::size_t end)
{
    std::string text = digits;
    const bool isHalf = text[end] == '5' && text.find_first_not_of('0', end + 1) == std::string::npos;
    const bool isOdd = end > 0 && (text[end - 1] - '0') % 2 != 0;
    const bool goesUp = isHalf ? isOdd : text[end] >= '5';
    text.replace(end, std::string::npos, text.size() - end, '0');
    if (goesUp)
        increase(text, end);
    return text;
}

std::string written(const std::string &digits, int exponent)
{
    const auto count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16)
        return fmt::format("{}{}{}e{}{:02}", digits[0], count > 1 ? "." : "", digits.substr(1),
                           exponent < 0 ? '-' : '+', std::abs(exponent));
    if (exponent < 0)
        return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole)
        return digits + std::string(whole - digits.size(), '0');
    return digits.substr(0, whole) + '.' + digits.substr(whole);
}

} // namespace

std::string shortestDecimal(const BinaryNumber &number)
{
    const Big value = bigOf(number, 0);
    const double log10Of2 = 0.30102999566398119521;
    const int power = kDigits - 1 - static_cast<int>(std::floor((value.exponent + kBits - 1) * log10Of2));
    const Big scale = powerOfTen(power);
    const std::string exact = digitsOf(product(value, scale));
    // What lies nearer to this number than to its neighbours; a number half way reads as the even one.
    const std::string least = digitsOf(product(bigOf(number, number.isPowerOfTwo ? -1 : -2), scale));
    const std::string most = digitsOf(product(bigOf(number, 2), scale));
    const bool isEven = number.mantissa[0] % 2 == 0;

    std::string best = exact;
    const auto first = exact.find_first_not_of('0');
    for (std::size_t end = first + 1; end < exact.size(); ++end) {
        best = rounded(exact, end);
        if (number.isPowerOfTwo && best < least)
            increase(best, end); // farther off, but on the wider side
        if (isEven ? best >= least && best <= most : best > least && best < most)
            break;
    }
    const auto begin = best.find_first_not_of('0');
    const auto last = best.find_last_not_of('0');
    return written(best.substr(begin, last + 1 - begin), static_cast<int>(kTextLength - 1 - begin) - power);
}

} // namespace sockeye
