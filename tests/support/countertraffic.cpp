// SPDX-License-Identifier: MIT
#include "tests/support/countertraffic.h"

#include <algorithm>
#include <array>
#include <string>

#include "tests/support/eventmaker.h"

namespace sockeye::test {

namespace {

DataEvent data(Direction dir, std::size_t octets)
{
    static const std::string kText(1024, 'x');
    DataEvent data;
    data.dir = dir;
    data.call = dir == Direction::Out ? CallCode::Send : CallCode::RecvMmsg;
    data.payload = viewOf(std::string_view(kText).substr(0, octets));
    data.origLen = octets;
    return data;
}

void sampleSender(FilledJournal &journal, std::int64_t ms)
{
    const bool lostOne = ms >= 50'000, recovers = lostOne && ms < 53'000;
    const std::int64_t wave = (ms / 50) % 17, age = ms - 20'000;
    const std::int64_t grown = !lostOne ? 10 + age / 200 : recovers ? 32 : 32 + (ms - 53'000) / 1000;
    const std::int64_t cwnd = std::min<std::int64_t>(grown, 64);
    const std::int64_t again = !lostOne ? 0 : 1 + (recovers ? (ms - 50'000) / 800 : 4);
    const std::int64_t sent = (age / 50 + 1) * 3072;
    const std::array values{MetricValue{Metric::RecvQueue, ms % 500 == 0 ? 400 : 0},
                            MetricValue{Metric::SendQueue, wave * 1024},
                            MetricValue{Metric::Unsent, std::max<std::int64_t>(wave - 10, 0) * 1024},
                            MetricValue{Metric::RttUs, 20'000 + wave * 700 + (recovers ? 15'000 : 0)},
                            MetricValue{Metric::RttVarUs, 2000 + wave * 300},
                            MetricValue{Metric::MinRttUs, 19'400},
                            MetricValue{Metric::RtoUs, 244'000},
                            MetricValue{Metric::CongestionWindow, cwnd},
                            MetricValue{Metric::SlowStartThreshold, lostOne ? 32 : 0x7fffffff},
                            MetricValue{Metric::InFlight, std::min(cwnd, wave * 3)},
                            MetricValue{Metric::Unacknowledged, wave * 3},
                            MetricValue{Metric::Retransmits, again},
                            MetricValue{Metric::Lost, recovers ? 3 - (ms - 50'000) / 1000 : 0},
                            MetricValue{Metric::SendWindow, 65'536 - wave * 1024},
                            MetricValue{Metric::RecvWindow, 64'256},
                            MetricValue{Metric::SendMss, 1448},
                            MetricValue{Metric::PacingRate, 1'250'000},
                            MetricValue{Metric::DeliveryRate, 61'000},
                            MetricValue{Metric::BytesSent, sent},
                            MetricValue{Metric::BytesAcked, sent - wave * 1024},
                            MetricValue{Metric::BytesReceived, age / 500 * 400},
                            MetricValue{Metric::CongestionState, recovers ? 3 : 0},
                            MetricValue{Metric::TimerKind, 1},
                            MetricValue{Metric::TimerMs, 204}};
    journal.add(2, ms * 1000, SampleEvent{values});
}

void receiveDatagram(FilledJournal &journal, std::int64_t ms)
{
    const std::int64_t us = ms * 1000;
    journal.add(5, us, data(Direction::In, 512));
    if (ms % 1000 == 0) {
        const std::array queue{MetricValue{Metric::RecvQueue, ms % 7000}};
        journal.add(5, us + 1, SampleEvent{queue});
    }
    if (ms == 45'000)
        journal.add(5, us + 2, DropEvent{7, 127});
}

} // namespace

int tellTraffic(FilledJournal &journal)
{
    int samples = 0;
    for (std::int64_t ms = 20'000; ms < 80'000; ms += 10) {
        if (ms % 50 == 0) {
            for (int i = 0; i < 3; ++i)
                journal.add(2, ms * 1000 - 3 + i, data(Direction::Out, 1024));
            if (ms % 500 == 0)
                journal.add(2, ms * 1000, data(Direction::In, 400));
            if (ms < 60'000 || ms >= 70'000) {
                sampleSender(journal, ms);
                ++samples;
            }
        }
        if (ms % 2000 == 0 && ms < 60'000) {
            const std::array queue{
                MetricValue{Metric::RecvQueue, std::min<std::int64_t>((ms - 20'000) / 2000, 12)},
                MetricValue{Metric::SendQueue, 128}, MetricValue{Metric::HalfOpen, ms / 2000 % 3}};
            journal.add(1, ms * 1000, SampleEvent{queue});
        }
        if (ms >= 30'000 && ms < 60'000)
            receiveDatagram(journal, ms);
    }
    journal.flush();
    return samples;
}

} // namespace sockeye::test
