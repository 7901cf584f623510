// SPDX-License-Identifier: MIT
// A measured value over time, bounded however long it is measured: while there is room every sample is a point of its
// own; beyond that, samples of the same stretch of time share one, which keeps the first, the last, the least and the
// greatest, so that no peak is lost. Stretches double as time goes on. A value; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "core/journal/eventindex.h"

namespace sockeye {

struct SeriesPoint {
    std::int64_t firstNs = 0, lastNs = 0; // wall time of its first and last sample
    std::int64_t first = 0, last = 0, least = 0, greatest = 0;
    Row firstRow = 0, lastRow = 0;
    // Takes in what came after it.
    void append(const SeriesPoint &next);
    friend bool operator==(const SeriesPoint &, const SeriesPoint &) = default;
};

class Series
{
public:
    static constexpr std::size_t kMaxPoints = 4096;

    explicit Series(std::size_t maxPoints = kMaxPoints) : m_maxPoints(maxPoints) {}

    // Rising in time; a sample whose clock says otherwise joins the last point, whose times stay.
    void add(std::int64_t ns, std::int64_t value, Row row);
    bool isEmpty() const { return m_points.empty(); }
    const std::vector<SeriesPoint> &points() const { return m_points; }
    // The stretch samples share; 0 while each has a point of its own.
    std::int64_t bucketNs() const { return m_bucketNs; }
    // The last point that began at or before `ns`; null when there is none.
    const SeriesPoint *at(std::int64_t ns) const;
    // The one whose first or last sample is nearest to `ns`; null when empty.
    const SeriesPoint *nearest(std::int64_t ns) const;

private:
    void join();

    std::size_t m_maxPoints;
    std::int64_t m_bucketNs = 0;
    std::vector<SeriesPoint> m_points;
};

} // namespace sockeye
