// SPDX-License-Identifier: MIT
// What the journal says of one socket in numbers: every metric that was sampled, what passed in and out, what was
// dropped. Observed values only, with the row that says so. At most a few megabytes however long the session. A
// value: filled by one thread, read by any once it is no longer filled.
#pragma once

#include <array>
#include <optional>

#include "core/journal/eventindex.h"
#include "ui/models/rateseries.h"
#include "ui/models/series.h"

namespace sockeye {

// As metrics were last sampled.
struct LastValue {
    std::int64_t value = 0;
    std::int64_t ns = 0;
    Row row = 0;
};

class CounterData
{
public:
    void addSample(const SampleEvent &sample, std::int64_t ns, Row row);
    void addData(const IndexEntry &entry, Row row);
    void addDrop(const IndexEntry &entry, Row row);

    const Series &series(Metric metric) const { return m_series[static_cast<std::size_t>(metric)]; }
    const std::optional<LastValue> &last(Metric metric) const
    {
        return m_last[static_cast<std::size_t>(metric)];
    }
    const RateSeries &in() const { return m_in; }
    const RateSeries &out() const { return m_out; }
    const RateSeries &drops() const { return m_drops; }   // datagrams as units
    const Series &samples() const { return m_samples; }   // when it was sampled; the values mean nothing
    const Series &passages() const { return m_passages; } // when something passed or was dropped, likewise

    bool isEmpty() const { return m_samples.isEmpty() && m_passages.isEmpty(); }
    std::int64_t firstNs() const { return m_firstNs; } // 0 when empty
    std::int64_t lastNs() const { return m_lastNs; }

private:
    void stretch(std::int64_t ns);

    std::array<Series, kMetricCount> m_series;
    std::array<std::optional<LastValue>, kMetricCount> m_last;
    RateSeries m_in, m_out, m_drops;
    Series m_samples, m_passages;
    std::int64_t m_firstNs = 0, m_lastNs = 0;
};

} // namespace sockeye
