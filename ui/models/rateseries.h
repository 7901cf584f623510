// SPDX-License-Identifier: MIT
// What passed, counted in stretches of time of equal width: octets and how many times. Bounded however long it goes
// on: the width doubles. Stretches in which nothing passed take no room. A value; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "core/journal/eventindex.h"

namespace sockeye {

struct RateBucket {
    std::int64_t index = 0; // it began at index × width, wall time
    std::uint64_t octets = 0, units = 0;
    friend bool operator==(const RateBucket &, const RateBucket &) = default;
};

class RateSeries
{
public:
    static constexpr std::size_t kMaxBuckets = 4096;
    static constexpr std::int64_t kFirstWidthNs = 1'000'000;

    explicit RateSeries(std::size_t maxBuckets = kMaxBuckets) : m_maxBuckets(maxBuckets) {}

    void add(std::int64_t ns, std::uint64_t octets, std::uint64_t units, Row row);
    bool isEmpty() const { return m_buckets.empty(); }
    std::int64_t widthNs() const { return m_widthNs; }
    const std::vector<RateBucket> &buckets() const { return m_buckets; }
    // The same in wider stretches: the smallest doubling of the width that is at least `leastNs`, and only those
    // that touch [fromNs, toNs].
    std::vector<RateBucket> widened(std::int64_t leastNs, std::int64_t fromNs, std::int64_t toNs) const;
    std::int64_t widthFor(std::int64_t leastNs) const;
    // The last one that was added.
    std::int64_t lastNs() const { return m_lastNs; }
    Row lastRow() const { return m_lastRow; }

private:
    std::size_t m_maxBuckets;
    std::int64_t m_widthNs = kFirstWidthNs;
    std::vector<RateBucket> m_buckets; // rising
    std::int64_t m_lastNs = 0;
    Row m_lastRow = 0;
};

} // namespace sockeye
