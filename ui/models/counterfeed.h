// SPDX-License-Identifier: MIT
// What the plots draw: the whole session's counters of one socket and, for the stretch that is looked at closely, the
// same read finer. Nothing is interpolated. A sample names what changed since the one before, so a value holds until it
// is named again, while there are samples at all: kHoldNs after the last of them there is a gap. A value; GUI thread.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ui/models/counterdata.h"

namespace sockeye {

enum class Flow { In, Out, Drops };

class CounterFeed
{
public:
    // Sockets are looked at every second or so, however quiet; some looks find nothing new and leave no sample.
    static constexpr std::int64_t kHoldNs = 5'000'000'000;

    struct Moment {
        std::int64_t ns = 0;
        Row row = 0;
    };
    struct Stretch {
        std::int64_t fromNs = 0, toNs = 0;
    };
    // More than one sample lies at a time when they share a point of the series.
    struct Reading {
        std::int64_t least = 0, greatest = 0;
        std::int64_t ns = 0; // of the last sample
    };

    void clear();
    void setWhole(std::shared_ptr<const CounterData> data) { m_whole = std::move(data); }
    void setDetail(std::shared_ptr<const CounterData> data, std::int64_t fromNs, std::int64_t toNs);

    bool isEmpty() const { return !m_whole || m_whole->isEmpty(); }
    std::int64_t firstNs() const { return m_whole ? m_whole->firstNs() : 0; }
    std::int64_t lastNs() const { return m_whole ? m_whole->lastNs() : 0; }
    bool has(Metric metric) const { return m_whole && !m_whole->series(metric).isEmpty(); }
    bool has(Flow flow) const { return m_whole && !flowOf(*m_whole, flow).isEmpty(); }

    // Those that touch the stretch, and one on either side. At most one for each `pixelNs`, when that is given.
    std::vector<SeriesPoint> points(Metric metric, std::int64_t fromNs, std::int64_t toNs,
                                    std::int64_t pixelNs = 0) const;
    // Where values hold, rising; what touches the stretch that is asked for.
    std::vector<Stretch> sampled(std::int64_t fromNs, std::int64_t toNs) const;
    std::optional<Reading> reading(Metric metric, std::int64_t ns) const; // none in a gap
    // In stretches of `widthNs`, which is what rateWidth() said.
    std::int64_t rateWidth(Flow flow, std::int64_t leastNs, std::int64_t fromNs, std::int64_t toNs) const;
    std::vector<RateBucket> rates(Flow flow, std::int64_t leastNs, std::int64_t fromNs,
                                  std::int64_t toNs) const;

    // The event nearest in time.
    std::optional<Moment> nearest(std::int64_t ns) const;
    // The sample after or before that time; of sockets that were never sampled what passed.
    std::optional<Moment> next(std::int64_t ns, bool forward) const;
    // Whether a finer reading of the stretch would show more.
    bool wantsDetail(std::int64_t fromNs, std::int64_t toNs, double nsAPixel) const;

private:
    static const RateSeries &flowOf(const CounterData &data, Flow flow);
    bool isInDetail(std::int64_t fromNs, std::int64_t toNs) const;
    const CounterData *dataFor(std::int64_t fromNs, std::int64_t toNs) const; // null while there is none

    std::shared_ptr<const CounterData> m_whole, m_detail;
    std::int64_t m_detailFromNs = 0, m_detailToNs = 0;
};

} // namespace sockeye
