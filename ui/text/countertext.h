// SPDX-License-Identifier: MIT
// The counters' names, units and meanings, translated. Pure; any thread.
#pragma once

#include <QString>

#include "core/journal/event.h"

namespace sockeye {

// A listener's queues count connections, everyone else's octets.
enum class CountedSocket { Other, Listener };

// False for what stands for "not known": a threshold of slow start that was never set, a queue that could not be
// asked for.
bool isMeasured(const MetricValue &value);

// "Round trip, smoothed", "Congestion window".
QString metricTitle(Metric metric, CountedSocket socket = CountedSocket::Other);
// One or two sentences: what the kernel counts there.
QString metricMeaning(Metric metric, CountedSocket socket = CountedSocket::Other);
// With its unit: "40.7 ms", "10 segments", "1.2 MB/s"; a threshold never set is "none yet".
QString metricValueText(Metric metric, std::int64_t value, CountedSocket socket = CountedSocket::Other);

// tcpi_ca_state by its name in the kernel: "Open", "Disorder", "CWR", "Recovery", "Loss".
QString congestionStateText(std::int64_t state);
QString congestionStateMeaning(std::int64_t state);

// "1.2 MB/s", "320 datagrams/s".
QString byteRateText(double octetsASecond);
QString datagramRateText(double datagramsASecond);

} // namespace sockeye
