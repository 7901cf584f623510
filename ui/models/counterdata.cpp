// SPDX-License-Identifier: MIT
#include "ui/models/counterdata.h"

#include <algorithm>

#include "ui/text/countertext.h"

namespace sockeye {

void CounterData::addSample(const SampleEvent &sample, std::int64_t ns, Row row)
{
    stretch(ns);
    m_samples.add(ns, 0, row);
    for (const MetricValue &value : sample.values) {
        const auto at = static_cast<std::size_t>(value.metric);
        if (at >= kMetricCount)
            continue;
        m_last[at] = LastValue{value.value, ns, row};
        if (isMeasured(value))
            m_series[at].add(ns, value.value, row);
    }
}

// Peeked octets are read again, and counted then.
void CounterData::addData(const IndexEntry &entry, Row row)
{
    stretch(entry.ns);
    m_passages.add(entry.ns, 0, row);
    if ((entry.dataFlags & kPeeked) == 0)
        ((entry.flags & IndexEntry::kOut) != 0 ? m_out : m_in).add(entry.ns, entry.value, 1, row);
}

void CounterData::addDrop(const IndexEntry &entry, Row row)
{
    stretch(entry.ns);
    m_passages.add(entry.ns, 0, row);
    m_drops.add(entry.ns, 0, entry.value, row);
}

void CounterData::stretch(std::int64_t ns)
{
    m_firstNs = isEmpty() ? ns : std::min(m_firstNs, ns);
    m_lastNs = std::max(m_lastNs, ns);
}

} // namespace sockeye
