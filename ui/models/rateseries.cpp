// SPDX-License-Identifier: MIT
#include "ui/models/rateseries.h"

#include <algorithm>

namespace sockeye {

namespace {

// Appends, or adds to the last one.
void collect(std::vector<RateBucket> &buckets, const RateBucket &bucket)
{
    if (!buckets.empty() && buckets.back().index >= bucket.index) {
        buckets.back().octets += bucket.octets;
        buckets.back().units += bucket.units;
    } else {
        buckets.push_back(bucket);
    }
}

} // namespace

void RateSeries::add(std::int64_t ns, std::uint64_t octets, std::uint64_t units, Row row)
{
    m_lastNs = std::max(m_lastNs, ns);
    m_lastRow = row;
    collect(m_buckets, {ns / m_widthNs, octets, units});
    while (m_buckets.size() > m_maxBuckets) {
        m_widthNs *= 2;
        std::vector<RateBucket> wider;
        wider.reserve(m_maxBuckets + 1);
        for (const RateBucket &bucket : m_buckets)
            collect(wider, {bucket.index / 2, bucket.octets, bucket.units});
        m_buckets = std::move(wider);
    }
}

std::int64_t RateSeries::widthFor(std::int64_t leastNs) const
{
    std::int64_t width = m_widthNs;
    while (width < leastNs)
        width *= 2;
    return width;
}

std::vector<RateBucket> RateSeries::widened(std::int64_t leastNs, std::int64_t fromNs,
                                            std::int64_t toNs) const
{
    const std::int64_t width = widthFor(leastNs);
    const std::int64_t times = width / m_widthNs;
    std::vector<RateBucket> wider;
    auto at =
        std::lower_bound(m_buckets.begin(), m_buckets.end(), fromNs / width * times,
                         [](const RateBucket &bucket, std::int64_t index) { return bucket.index < index; });
    for (; at != m_buckets.end() && at->index / times <= toNs / width; ++at)
        collect(wider, {at->index / times, at->octets, at->units});
    return wider;
}

} // namespace sockeye
