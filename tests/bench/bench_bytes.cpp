// SPDX-License-Identifier: MIT
// Searching and comparing 256 MiB, window by window, beside memmem(3) and memcmp(3) over the same octets in one piece.
#include <cstring>
#include <string_view>

#include "core/base/clocks.h"
#include "core/bytes/compare.h"
#include "core/bytes/sourcesearch.h"
#include "tests/bench/support/figure.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

constexpr std::size_t kPairs = 5;

template<typename Work>
double secondsOf(const Work &work)
{
    const auto begin = monotonicNs();
    work();
    return static_cast<double>(monotonicNs() - begin) / 1e9;
}

Bytes randomOctets(std::size_t count)
{
    Bytes octets(count);
    std::uint64_t state = 0x9E3779B97F4A7C15;
    for (std::size_t i = 0; i + 8 <= count; i += 8) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::memcpy(octets.data() + i, &state, 8);
    }
    return octets;
}

// Ours and the bare call in turns.
template<typename Ours, typename Bare>
void measure(std::string name, double atMost, std::string note, const Ours &ours, const Bare &bare)
{
    Figure figure;
    figure.name = std::move(name);
    figure.unit = "s";
    for (std::size_t i = 0; i < kPairs; ++i) {
        figure.ours.push_back(secondsOf(ours));
        figure.bare.push_back(secondsOf(bare));
    }
    figure.of = Figure::Of::Ratio;
    figure.atMost = atMost;
    figure.note = std::move(note);
    print(figure);
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const std::size_t size = std::size_t(quick ? 8 : 256) << 20;
    Exactness exact;
    const auto octets = std::make_shared<Bytes>(randomOctets(size));
    // One hit, far behind; its first octets stand everywhere.
    const Bytes needle = {0xde, 0xad, 0xbe, 0xef, 0x00, 0x01, 0x02, 0x03};
    const std::size_t place = size - 12345;
    std::copy(needle.begin(), needle.end(), octets->begin() + static_cast<std::ptrdiff_t>(place));
    const MemorySource source(octets);
    const auto hits = [&](const Pattern &pattern) {
        ScanControl control;
        const auto result = searchAll(source, *pattern, 1000, control);
        exact.expect("hits", result.hits.size(), 1);
        exact.expect("place of the hit", result.hits.empty() ? 0 : result.hits.front().begin, place);
    };
    const auto memmemAll = [&] {
        const void *found = memmem(octets->data(), size, needle.data(), needle.size());
        exact.expect("place memmem finds",
                     static_cast<std::size_t>(static_cast<const std::uint8_t *>(found) - octets->data()),
                     place);
    };
    measure(
        "bytes.search.hex", 1.25, "bare: memmem", [&] { hits(*parseHexPattern("de ad be ef 00 01 02 03")); },
        memmemAll);
    measure(
        "bytes.search.wildcards", 2, "bare: memmem; four of eight octets are looked for",
        [&] { hits(*parseHexPattern("de ?? ?? ?? 00 01 02 03")); }, memmemAll);
    measure(
        "bytes.search.either_order", 2.5, "bare: memmem once; ours looks for two values",
        [&] { hits(*parseValuePattern("u64:0xdeadbeef00010203")); }, memmemAll);
    measure(
        "bytes.search.any_case", 3, "bare: memmem; ours folds a copy",
        [&] {
            hits(
                *parseTextPattern("\\xde\\xad\\xbe\\xef\\x00\\x01\\x02\\x03", ByteSearch::Case::IgnoreAscii));
        },
        memmemAll);

    const auto same = std::make_shared<Bytes>(*octets);
    const auto compareAll = [&](const MemorySource &with, CompareBy by, std::size_t differences) {
        ScanControl control;
        const auto result = compareBytes(source, with, by, 100'000, control);
        exact.expect("differences", result.differences.size(), differences);
    };
    const auto memcmpAll = [&] {
        exact.expect("memcmp", std::memcmp(octets->data(), same->data(), size) == 0 ? 1 : 0, 1);
    };
    const MemorySource sameSource(same);
    measure(
        "bytes.compare.same", 1.5, "bare: memcmp", [&] { compareAll(sameSource, CompareBy::Alignment, 0); },
        memcmpAll);
    // Three octets put in at every megabyte: by place nearly all would differ.
    const auto edited = std::make_shared<Bytes>();
    edited->reserve(size + 1024);
    for (std::size_t at = 0; at < size; at += 1 << 20) {
        const auto from = octets->begin() + static_cast<std::ptrdiff_t>(at);
        edited->insert(edited->end(), from, from + (1 << 20));
        if (at + (1 << 20) < size)
            edited->insert(edited->end(), {1, 2, 3});
    }
    const MemorySource editedSource(edited);
    measure(
        "bytes.compare.edited", 3, "bare: memcmp of the same length; ours aligns 3 octets put in every MiB",
        [&] { compareAll(editedSource, CompareBy::Alignment, (size >> 20) - 1); }, memcmpAll);
    return exact.exitCode();
}
