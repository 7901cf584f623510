// SPDX-License-Identifier: MIT
#include "core/engine/sampler.h"

#include <vector>

#include "core/net/tcpdetails.h"
#include "core/tcp/state.h"

namespace sockeye {

namespace {

// One for all samplers of a thread: thousands of sockets would each keep half a kilobyte.
thread_local std::vector<MetricValue> changes;

} // namespace

void Sampler::put(Metric metric, std::int64_t value)
{
    auto &last = m_last[static_cast<std::size_t>(metric)];
    const bool isQueue = metric == Metric::RecvQueue || metric == Metric::SendQueue;
    if (last == value && !(m_isFirst && isQueue))
        return;
    last = value;
    changes.push_back({metric, value});
}

// The time left changes with every look: it is told when the timer is another one, or backed off.
void Sampler::putTimer(const DiagRow &row)
{
    const auto kind = m_last[static_cast<std::size_t>(Metric::TimerKind)];
    const bool isNew = row.timer != kind || row.retransmits != m_retransmits;
    m_retransmits = row.retransmits;
    put(Metric::TimerKind, row.timer);
    if (isNew)
        put(Metric::TimerMs, row.timer == 0 ? 0 : row.expiresMs);
}

std::span<const MetricValue> Sampler::changed(const DiagRow &row)
{
    changes.clear();
    put(Metric::RecvQueue, row.rqueue);
    put(Metric::SendQueue, row.wqueue);
    const bool isListener = stateFromKernel(row.state) == TcpState::Listen;
    if (row.kind.isTcp() && !isListener) {
        if (const auto details = readTcpDetails(row.tcpInfo)) {
            put(Metric::RttUs, details->rttUs);
            put(Metric::RttVarUs, details->rttVarUs);
            put(Metric::CongestionWindow, details->congestionWindow);
            put(Metric::SlowStartThreshold, details->slowStartThreshold);
            put(Metric::InFlight, details->inFlight);
            put(Metric::Retransmits, details->retransmits);
            putIfTold(Metric::MinRttUs, details->minRttUs);
            put(Metric::RtoUs, details->rtoUs);
            putIfTold(Metric::Unsent, details->unsent);
            put(Metric::Unacknowledged, details->unacknowledged);
            put(Metric::Lost, details->lost);
            putIfTold(Metric::SendWindow, details->sendWindow);
            putIfTold(Metric::RecvWindow, details->receiveWindow);
            put(Metric::SendMss, details->sendMss);
            putIfTold(Metric::PacingRate, details->pacingRate);
            putIfTold(Metric::DeliveryRate, details->deliveryRate);
            putIfTold(Metric::BytesSent, details->bytesSent);
            putIfTold(Metric::BytesAcked, details->bytesAcked);
            putIfTold(Metric::BytesReceived, details->bytesReceived);
            put(Metric::CongestionState, details->congestionState);
        }
        putTimer(row);
    }
    m_isFirst = false;
    return changes;
}

std::span<const MetricValue> Sampler::changedHalfOpen(std::int64_t halfOpen)
{
    changes.clear();
    put(Metric::HalfOpen, halfOpen);
    return changes;
}

} // namespace sockeye
