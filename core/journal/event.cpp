// SPDX-License-Identifier: MIT
#include "core/journal/event.h"

#include <array>

namespace sockeye {

namespace {

constexpr std::array<std::string_view, 10> kKinds{"call",    "data",    "state", "drop", "sample",
                                                  "segment", "resolve", "note",  "mark", "gap"};
static_assert(kKinds.size() == std::variant_size_v<Event::Body>);

constexpr std::array<std::string_view, kMetricCount> kMetrics{
    "recv_q",      "send_q",          "recv_buffer",
    "send_buffer", "unread_at_close", "unread_datagrams_at_close",
    "rtt_us",      "rtt_var_us",      "cwnd",
    "ssthresh",    "in_flight",       "retransmits",
    "reads",       "would_block",     "min_rtt_us",
    "rto_us",      "unsent",          "unacked",
    "lost",        "send_window",     "recv_window",
    "send_mss",    "pacing_rate",     "delivery_rate",
    "bytes_sent",  "bytes_acked",     "bytes_received",
    "ca_state",    "timer",           "timer_ms",
    "half_open"};

static_assert(!kMetrics.back().empty());

constexpr std::array<std::string_view, 3> kEvidence{"observed", "captured", "implied"};
constexpr std::array<std::string_view, 5> kSources{"", "tcp_info", "sock_diag", "tracepoint", "segment"};

template<typename Names, typename Code>
std::string_view nameIn(const Names &names, Code code)
{
    const auto at = static_cast<std::size_t>(code);
    return at < names.size() ? names[at] : std::string_view{};
}

} // namespace

std::string_view kindName(EventKind kind)
{
    return nameIn(kKinds, kind);
}

std::string_view metricName(Metric metric)
{
    return nameIn(kMetrics, metric);
}

std::string_view markColorName(MarkColor color)
{
    constexpr std::string_view kNames[] = {"none", "slate", "olive", "green", "violet", "red", "amber"};
    const auto at = static_cast<std::size_t>(color);
    return at < kMarkColorCount ? kNames[at] : std::string_view();
}

std::string_view evidenceName(Evidence evidence)
{
    return nameIn(kEvidence, evidence);
}

std::string_view sourceName(EvidenceSource source)
{
    return nameIn(kSources, source);
}

} // namespace sockeye
