// SPDX-License-Identifier: MIT
// What moving the cursor costs: every row of the decoder at one place, beside a bare loop that reads the same octets
// as integers of each width in both orders.
#include <random>
#include <string_view>

#include "core/base/clocks.h"
#include "core/bytes/decode.h"
#include "tests/bench/support/figure.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

constexpr std::size_t kOctets = 4096;

// The least there is to do for a row: a number out of the octets, and its digits.
std::size_t bareAt(const Bytes &bytes, std::size_t at)
{
    std::size_t digits = 0;
    for (std::size_t width = 1; width <= 8 && at + width <= bytes.size(); width *= 2) {
        std::uint64_t little = 0;
        std::uint64_t big = 0;
        for (std::size_t i = 0; i < width; ++i) {
            little |= static_cast<std::uint64_t>(bytes[at + i]) << 8 * i;
            big = big << 8 | bytes[at + i];
        }
        digits += std::to_string(little).size() + std::to_string(big).size();
    }
    return digits;
}

template<typename Work>
double microsecondsEach(int moves, const Work &work)
{
    const auto begin = monotonicNs();
    for (int i = 0; i < moves; ++i)
        work(static_cast<std::size_t>(i) * 7 % kOctets);
    return static_cast<double>(monotonicNs() - begin) / 1e3 / moves;
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    std::mt19937_64 random(7);
    Bytes bytes(kOctets);
    for (auto &octet : bytes)
        octet = static_cast<std::uint8_t>(random());
    const auto rows = decodeAt(bytes, 0).size(); // converters are opened once
    Exactness exact;
    Figure figure{"decode.cursor", "us"};
    std::uint64_t seen = 0;
    std::size_t digits = 0;
    const int moves = quick ? 50 : 2000;
    const int runs = quick ? 1 : 9;
    for (int run = 0; run < runs; ++run) {
        figure.ours.push_back(
            microsecondsEach(moves, [&](std::size_t at) { seen += decodeAt(bytes, at).size(); }));
        figure.bare.push_back(microsecondsEach(moves, [&](std::size_t at) { digits += bareAt(bytes, at); }));
    }
    exact.expect("rows of all moves", seen,
                 rows * static_cast<std::uint64_t>(moves) * static_cast<unsigned>(runs));
    figure.atMost = 200;
    figure.note = std::to_string(rows) + " rows in both orders; bare: integers of 8 to 64 bits, " +
                  std::to_string(digits) + " digits";
    print(figure);
    return exact.exitCode();
}
