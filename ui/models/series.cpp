// SPDX-License-Identifier: MIT
#include "ui/models/series.h"

#include <algorithm>

namespace sockeye {

namespace {

constexpr std::int64_t kFirstBucketNs = 1024;

} // namespace

void SeriesPoint::append(const SeriesPoint &next)
{
    lastNs = std::max(lastNs, next.lastNs);
    last = next.last;
    lastRow = next.lastRow;
    least = std::min(least, next.least);
    greatest = std::max(greatest, next.greatest);
}

void Series::add(std::int64_t ns, std::int64_t value, Row row)
{
    const SeriesPoint sample{ns, ns, value, value, value, value, row, row};
    const bool joins =
        !m_points.empty() && (ns < m_points.back().lastNs ||
                              (m_bucketNs > 0 && ns / m_bucketNs == m_points.back().firstNs / m_bucketNs));
    if (joins) {
        m_points.back().append(sample);
        return;
    }
    m_points.push_back(sample);
    // Well below the bound, or every further sample would have to join again.
    if (m_points.size() > m_maxPoints) {
        while (m_points.size() > m_maxPoints - m_maxPoints / 4)
            join();
    }
}

void Series::join()
{
    m_bucketNs = m_bucketNs == 0 ? kFirstBucketNs : m_bucketNs * 2;
    std::size_t kept = 0;
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        if (m_points[i].firstNs / m_bucketNs == m_points[kept].firstNs / m_bucketNs)
            m_points[kept].append(m_points[i]);
        else
            m_points[++kept] = m_points[i];
    }
    m_points.resize(kept + 1);
}

const SeriesPoint *Series::at(std::int64_t ns) const
{
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), ns,
                                        [](std::int64_t t, const SeriesPoint &p) { return t < p.firstNs; });
    return after == m_points.begin() ? nullptr : &*std::prev(after);
}

const SeriesPoint *Series::nearest(std::int64_t ns) const
{
    if (m_points.empty())
        return nullptr;
    const SeriesPoint *before = at(ns);
    if (!before)
        return &m_points.front();
    const SeriesPoint *after = before == &m_points.back() ? nullptr : before + 1;
    const std::int64_t back = ns - std::min(ns, before->lastNs);
    return after && after->firstNs - ns < back ? after : before;
}

} // namespace sockeye
