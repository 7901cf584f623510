// SPDX-License-Identifier: MIT
#include "app/commands/socketrows.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "core/journal/jsonlines.h"
#include "core/tcp/rowstate.h"

namespace sockeye {

namespace {

constexpr std::array<std::string_view, 5> kTimers{"", "retransmission", "keepalive", "TIME_WAIT", "probe"};

bool isStreamListener(const HostSocket &one)
{
    return one.row.kind.type != SocketType::Datagram && one.isListening();
}

std::string_view timerName(const DiagRow &row)
{
    return row.timer < kTimers.size() ? kTimers[row.timer] : std::string_view();
}

std::string timerText(const DiagRow &row)
{
    const auto name = timerName(row);
    if (name.empty())
        return "-";
    if (row.expiresMs < 1000)
        return fmt::format("{} {} ms", name, row.expiresMs);
    if (row.expiresMs < 120'000)
        return fmt::format("{} {:.1f} s", name, row.expiresMs / 1000.0);
    return fmt::format("{} {} min", name, row.expiresMs / 60'000);
}

// A listener's two numbers are the connections that wait for accept() and how many may.
std::string receiveQueue(const HostSocket &one)
{
    return isStreamListener(one) ? fmt::format("{} of {}", one.row.rqueue, one.row.wqueue)
                                 : fmt::format("{} B", one.row.rqueue);
}

std::string sendQueue(const HostSocket &one)
{
    return isStreamListener(one) ? "-" : fmt::format("{} B", one.row.wqueue);
}

std::string endText(const Endpoint &end)
{
    const bool isNone =
        end.family() == Family::None || (end.family() == Family::Unix && end.unixName().empty());
    return isNone ? "-" : end.text();
}

std::string processText(const HostSocket &one)
{
    std::string text;
    for (const auto &process : one.processes)
        fmt::format_to(std::back_inserter(text), "{}{} {}", text.empty() ? "" : ", ", process.pid,
                       process.name);
    return text.empty() ? "-" : text;
}

} // namespace

std::string socketTable(std::span<const HostSocket> sockets)
{
    using Row = std::array<std::string, 8>;
    std::vector<Row> rows{{"KIND", "STATE", "RECV-Q", "SEND-Q", "LOCAL", "PEER", "TIMER", "PROCESS"}};
    for (const auto &one : sockets)
        rows.push_back({std::string(kindName(one.row.kind)), std::string(rowStateName(one.row)),
                        receiveQueue(one), sendQueue(one), endText(one.row.local), endText(one.row.peer),
                        timerText(one.row), processText(one)});
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string text;
    for (const auto &row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            const bool isNumber = i == 2 || i == 3;
            const std::string room(widths[i] - row[i].size(), ' ');
            text += (isNumber ? room + row[i] : row[i] + room) + "  ";
        }
        text += row.back() + '\n';
    }
    return text;
}

std::string socketLines(std::span<const HostSocket> sockets)
{
    std::string text;
    const auto out = std::back_inserter(text);
    const auto field = [&](std::string_view name, std::string_view value) {
        fmt::format_to(out, ",\"{}\":", name);
        appendJsonText(text, value);
    };
    for (const auto &one : sockets) {
        const auto &row = one.row;
        fmt::format_to(out, R"({{"kind":"{}","state":"{}")", kindName(row.kind), rowStateName(row));
        if (row.local.family() != Family::None)
            field("local", row.local.text());
        if (row.peer.family() != Family::None)
            field("peer", row.peer.text());
        if (isStreamListener(one))
            fmt::format_to(out, R"(,"waiting":{},"backlog":{})", row.rqueue, row.wqueue);
        else
            fmt::format_to(out, R"(,"recv_q":{},"send_q":{})", row.rqueue, row.wqueue);
        if (!timerName(row).empty())
            fmt::format_to(out, R"(,"timer":"{}","timer_ms":{})", timerName(row), row.expiresMs);
        fmt::format_to(out, R"(,"uid":{},"inode":{},"cookie":{},"processes":[)", row.uid, row.inode,
                       row.cookie);
        for (const auto &process : one.processes) {
            fmt::format_to(out, R"({}{{"pid":{},"name":)", text.back() == '[' ? "" : ",", process.pid);
            appendJsonText(text, process.name);
            text += '}';
        }
        text += "]}\n";
    }
    return text;
}

} // namespace sockeye
