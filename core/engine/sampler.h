// SPDX-License-Identifier: MIT
// What one answer of sock_diag measures of a socket, and which of it is news. Owned by the observer's thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "core/journal/event.h"
#include "core/net/diagrow.h"

namespace sockeye {

class Sampler
{
public:
    // What changed since the last time, in the order of Metric; empty when nothing did. Valid until the next call of any
    // sampler on this thread.
    // The first time all that is not zero, and the queues.
    std::span<const MetricValue> changed(const DiagRow &row);
    // Of a listener: connections whose handshake is not finished.
    std::span<const MetricValue> changedHalfOpen(std::int64_t halfOpen);

private:
    void put(Metric metric, std::int64_t value);
    template<typename T>
    void putIfTold(Metric metric, const std::optional<T> &value)
    {
        if (value)
            put(metric, static_cast<std::int64_t>(*value));
    }
    void putTimer(const DiagRow &row);

    std::array<std::int64_t, kMetricCount> m_last{};
    std::uint8_t m_retransmits = 0; // of what the timer is about
    bool m_isFirst = true;
};

} // namespace sockeye
