// SPDX-License-Identifier: MIT
#include "ui/models/counterfeed.h"

#include <algorithm>
#include <cstdlib>

namespace sockeye {

void CounterFeed::clear()
{
    m_whole.reset();
    m_detail.reset();
}

void CounterFeed::setDetail(std::shared_ptr<const CounterData> data, std::int64_t fromNs, std::int64_t toNs)
{
    m_detail = std::move(data);
    m_detailFromNs = fromNs;
    m_detailToNs = toNs;
}

const RateSeries &CounterFeed::flowOf(const CounterData &data, Flow flow)
{
    return flow == Flow::In ? data.in() : flow == Flow::Out ? data.out() : data.drops();
}

bool CounterFeed::isInDetail(std::int64_t fromNs, std::int64_t toNs) const
{
    return m_detail && m_detailFromNs <= fromNs && toNs <= m_detailToNs;
}

const CounterData *CounterFeed::dataFor(std::int64_t fromNs, std::int64_t toNs) const
{
    return isInDetail(fromNs, toNs) ? m_detail.get() : m_whole.get();
}

std::vector<SeriesPoint> CounterFeed::points(Metric metric, std::int64_t fromNs, std::int64_t toNs,
                                             std::int64_t pixelNs) const
{
    std::vector<SeriesPoint> found;
    if (!m_whole)
        return found;
    const auto take = [&](const Series &series, auto fits) {
        const auto &points = series.points();
        auto at = std::lower_bound(points.begin(), points.end(), fromNs,
                                   [](const SeriesPoint &p, std::int64_t ns) { return p.lastNs < ns; });
        if (at != points.begin())
            --at;
        for (; at != points.end(); ++at) {
            if (!fits(*at))
                continue;
            const bool joins = pixelNs > 0 && !found.empty() && at->firstNs > fromNs &&
                               at->firstNs / pixelNs == found.back().firstNs / pixelNs;
            if (joins)
                found.back().append(*at);
            else
                found.push_back(*at);
            if (at->firstNs > toNs)
                break;
        }
    };
    const Series &whole = m_whole->series(metric);
    if (!isInDetail(fromNs, toNs)) {
        take(whole, [](const SeriesPoint &) { return true; });
        return found;
    }
    // What holds when the detail begins comes from before it.
    take(whole, [this](const SeriesPoint &p) { return p.lastNs < m_detailFromNs; });
    take(m_detail->series(metric), [](const SeriesPoint &) { return true; });
    const SeriesPoint *after = whole.at(toNs);
    after = after ? after + 1 : whole.points().data();
    if (after < whole.points().data() + whole.points().size() && after->firstNs > m_detailToNs)
        found.push_back(*after);
    return found;
}

std::vector<CounterFeed::Stretch> CounterFeed::sampled(std::int64_t fromNs, std::int64_t toNs) const
{
    std::vector<Stretch> stretches;
    if (!m_whole)
        return stretches;
    const auto &points = m_whole->samples().points();
    auto at = std::lower_bound(points.begin(), points.end(), fromNs,
                               [](const SeriesPoint &p, std::int64_t ns) { return p.lastNs + kHoldNs < ns; });
    for (; at != points.end() && at->firstNs <= toNs; ++at) {
        const std::int64_t end = std::min(at->lastNs + kHoldNs, m_whole->lastNs());
        if (!stretches.empty() && at->firstNs <= stretches.back().toNs)
            stretches.back().toNs = end;
        else
            stretches.push_back({at->firstNs, end});
    }
    return stretches;
}

std::optional<CounterFeed::Reading> CounterFeed::reading(Metric metric, std::int64_t ns) const
{
    const auto around = points(metric, ns, ns);
    const SeriesPoint *here = nullptr;
    for (const SeriesPoint &point : around) {
        if (point.firstNs <= ns)
            here = &point;
    }
    if (!here || (ns > here->lastNs && sampled(ns, ns).empty()))
        return std::nullopt;
    if (ns >= here->lastNs)
        return Reading{here->last, here->last, here->lastNs};
    return Reading{here->least, here->greatest, here->lastNs};
}

std::int64_t CounterFeed::rateWidth(Flow flow, std::int64_t leastNs, std::int64_t fromNs,
                                    std::int64_t toNs) const
{
    const CounterData *data = dataFor(fromNs, toNs);
    return data ? flowOf(*data, flow).widthFor(leastNs) : RateSeries::kFirstWidthNs;
}

std::vector<RateBucket> CounterFeed::rates(Flow flow, std::int64_t leastNs, std::int64_t fromNs,
                                           std::int64_t toNs) const
{
    const CounterData *data = dataFor(fromNs, toNs);
    return data ? flowOf(*data, flow).widened(leastNs, fromNs, toNs) : std::vector<RateBucket>();
}

std::optional<CounterFeed::Moment> CounterFeed::nearest(std::int64_t ns) const
{
    std::optional<Moment> best;
    const CounterData *data = dataFor(ns, ns);
    if (!data)
        return best;
    const auto look = [&](std::int64_t at, Row row) {
        if (!best || std::abs(at - ns) < std::abs(best->ns - ns))
            best = Moment{at, row};
    };
    for (const CounterData *from : {data, static_cast<const CounterData *>(m_whole.get())}) {
        for (const Series *series : {&from->samples(), &from->passages()}) {
            if (const SeriesPoint *point = series->nearest(ns)) {
                look(point->firstNs, point->firstRow);
                look(point->lastNs, point->lastRow);
            }
        }
    }
    return best;
}

std::optional<CounterFeed::Moment> CounterFeed::next(std::int64_t ns, bool forward) const
{
    std::optional<Moment> best;
    if (!m_whole)
        return best;
    const bool sampled = !m_whole->samples().isEmpty();
    const auto look = [&](const Series &series) {
        const auto &points = series.points();
        const auto begins = [](std::int64_t t, const SeriesPoint &p) { return t < p.firstNs; };
        auto at = std::upper_bound(points.begin(), points.end(), forward ? ns : ns - 1, begins);
        if (!forward) {
            if (at == points.begin())
                return;
            --at;
        } else if (at == points.end()) {
            return;
        }
        if (!best || (forward ? at->firstNs < best->ns : at->firstNs > best->ns))
            best = Moment{at->firstNs, at->firstRow};
    };
    look(sampled ? m_whole->samples() : m_whole->passages());
    if (m_detail)
        look(sampled ? m_detail->samples() : m_detail->passages());
    return best;
}

bool CounterFeed::wantsDetail(std::int64_t fromNs, std::int64_t toNs, double nsAPixel) const
{
    if (!m_whole || isInDetail(fromNs, toNs))
        return false;
    std::int64_t coarsest = 0;
    for (std::size_t metric = 0; metric < kMetricCount; ++metric)
        coarsest = std::max(coarsest, m_whole->series(static_cast<Metric>(metric)).bucketNs());
    for (const Series *series : {&m_whole->samples(), &m_whole->passages()})
        coarsest = std::max(coarsest, series->bucketNs());
    for (const Flow flow : {Flow::In, Flow::Out, Flow::Drops}) {
        const RateSeries &rates = flowOf(*m_whole, flow);
        if (rates.widthNs() > RateSeries::kFirstWidthNs)
            coarsest = std::max(coarsest, rates.widthNs());
    }
    return static_cast<double>(coarsest) > nsAPixel;
}

} // namespace sockeye
