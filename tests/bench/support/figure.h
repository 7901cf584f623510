// SPDX-License-Identifier: MIT
// What a benchmark found, as one JSON object a line on stdout, alike for all of them so that later runs
// compare. Thread: the benchmark's main one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sockeye::bench {

double median(std::vector<double> values); // 0 when there are none

struct Figure {
    std::string name = {}; // "udp.flood.rate"
    std::string unit = {}; // of `ours` and `bare`
    // One value a run. Where there is a bare loop to compare with, the runs were made in turns, ours and
    // bare, so that what else the machine did weighed on both.
    std::vector<double> ours = {}, bare = {};
    // What the target bounds, as a median: of ours, of the pairs' ratios ours / bare, or of their differences.
    enum class Of { Ours, Ratio, Difference } of = Of::Ours;
    std::optional<double> atMost = {}, atLeast = {};
    std::string note = {}; // what a reader must know of the circumstances, or empty
};

// Prints {"name", "ratio", "difference", "ours", "bare", "unit", "pairs", "target", "holds", "note",
// "machine"}; medians, with null for what there is not.
void print(const Figure &figure);

// What must hold in every run. Says on stderr what does not; the benchmark then exits with 1.
class Exactness
{
public:
    void expect(std::string_view what, std::uint64_t seen, std::uint64_t expected);
    int exitCode() const { return m_broken ? 1 : 0; }

private:
    bool m_broken = false;
};

} // namespace sockeye::bench
