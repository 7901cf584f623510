// SPDX-License-Identifier: MIT
#include "ui/views/plotspec.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::PlotSpec)
};

using Look = PlotLine::Look;
using Ink = PlotLine::Ink;

PlotSpec roundTrip()
{
    return {Words::tr("Round trip"),
            PlotUnit::Microseconds,
            {{Metric::RttUs, Look::Steps, Ink::In, Words::tr("smoothed")},
             {Metric::RttVarUs, Look::Band, Ink::In, Words::tr("± variation")},
             {Metric::MinRttUs, Look::Dashed, Ink::Dim, Words::tr("least")}},
            Words::tr("No sample yet: round trips are measured once a segment is acknowledged.")};
}

PlotSpec congestion()
{
    return {Words::tr("Congestion"),
            PlotUnit::Segments,
            {{Metric::CongestionWindow, Look::Steps, Ink::Accent, QStringLiteral("cwnd")},
             {Metric::SlowStartThreshold, Look::Dashed, Ink::Text, QStringLiteral("ssthresh")},
             {Metric::InFlight, Look::Area, Ink::Dim, Words::tr("in flight")}},
            Words::tr("No sample yet: there is a congestion window once the connection is made.")};
}

PlotSpec queues(bool unsent)
{
    PlotSpec plot{Words::tr("Queues"),
                  PlotUnit::Octets,
                  {{Metric::RecvQueue, Look::Steps, Ink::In, Words::tr("Recv-Q")},
                   {Metric::SendQueue, Look::Steps, Ink::Out, Words::tr("Send-Q")}},
                  Words::tr("No sample yet: queues are looked at when something passes.")};
    if (unsent)
        plot.lines.push_back({Metric::Unsent, Look::Dashed, Ink::Out, Words::tr("not yet sent")});
    return plot;
}

PlotSpec acceptQueue()
{
    return {Words::tr("Accept queue"),
            PlotUnit::Connections,
            {{Metric::RecvQueue, Look::Area, Ink::Accent, Words::tr("waiting")},
             {Metric::SendQueue, Look::Dashed, Ink::Text, Words::tr("backlog")},
             {Metric::HalfOpen, Look::Steps, Ink::Opening, Words::tr("half-open")}},
            Words::tr("No sample yet: the queue is looked at once listen() was called.")};
}

PlotSpec throughput()
{
    return {Words::tr("Throughput"),
            PlotUnit::OctetsASecond,
            {{Flow::In, Look::Area, Ink::In, Words::tr("in")},
             {Flow::Out, Look::Area, Ink::Out, Words::tr("out")}},
            Words::tr("Nothing was sent or received yet.")};
}

PlotSpec datagrams()
{
    PlotSpec plot = throughput();
    plot.title = Words::tr("Datagrams");
    plot.unit = PlotUnit::DatagramsASecond;
    return plot;
}

PlotSpec drops()
{
    return {Words::tr("Dropped"),
            PlotUnit::Datagrams,
            {{Flow::Drops, Look::Area, Ink::Error, Words::tr("dropped")}},
            Words::tr("No datagram was dropped.")};
}

PlotSpec losses()
{
    return {Words::tr("Losses"),
            PlotUnit::Segments,
            {{Metric::Retransmits, Look::Marks, Ink::Warning, Words::tr("sent again")},
             {Metric::Lost, Look::Area, Ink::Error, Words::tr("taken for lost")}},
            Words::tr("No segment that was sent again or taken for lost has been recorded.")};
}

PlotSpec windows()
{
    return {Words::tr("Windows"),
            PlotUnit::Octets,
            {{Metric::SendWindow, Look::Steps, Ink::Out, Words::tr("peer’s")},
             {Metric::RecvWindow, Look::Steps, Ink::In, Words::tr("own")}},
            Words::tr("No sample yet: ends tell their windows once the connection is made.")};
}

} // namespace

QColor PlotLine::color() const
{
    switch (ink) {
    case Ink::Accent:
        return theme().color(Role::Accent);
    case Ink::In:
        return theme().color(Role::In);
    case Ink::Out:
        return theme().color(Role::Out);
    case Ink::Text:
        return theme().color(Role::Text);
    case Ink::Dim:
        return theme().color(Role::TextDim);
    case Ink::Opening:
        return theme().ink(Tone::Opening);
    case Ink::Warning:
        return theme().ink(Tone::Warning);
    case Ink::Error:
        return theme().ink(Tone::Error);
    }
    return {};
}

bool PlotSpec::isEmpty(const CounterFeed &feed) const
{
    return std::none_of(lines.begin(), lines.end(), [&](const PlotLine &line) {
        return std::visit([&](auto source) { return feed.has(source); }, line.source);
    });
}

std::vector<PlotSpec> plotsOf(const SocketSummary &socket)
{
    if (socket.listening)
        return socket.kind.isTcp() ? std::vector{acceptQueue()} : std::vector{queues(false)};
    if (socket.kind.isTcp())
        return {roundTrip(), congestion(), throughput(), queues(true), losses(), windows()};
    if (socket.kind.type == SocketType::Datagram)
        return {datagrams(), throughput(), drops(), queues(false)};
    return {throughput(), queues(false)};
}

QString plotTickText(PlotUnit unit, std::int64_t value)
{
    if (value == 0)
        return QStringLiteral("0");
    switch (unit) {
    case PlotUnit::Microseconds: {
        // As durationText() without the digits a round number does not need.
        const std::int64_t scale = value >= 1'000'000 ? 1'000'000 : value >= 1000 ? 1000 : 1;
        QString text = durationText(scale * 1000); // in some languages nothing stands before the unit
        const auto isNumber = [](QChar c) { return c.isDigit() || c.isPunct(); };
        const auto unitAt = std::find_if_not(text.cbegin(), text.cend(), isNumber) - text.cbegin();
        text.replace(0, unitAt,
                     QLocale().toString(static_cast<double>(value) / static_cast<double>(scale), 'g', 6));
        return text;
    }
    case PlotUnit::Octets:
        return sizeText(static_cast<quint64>(value));
    case PlotUnit::OctetsASecond:
        return byteRateText(static_cast<double>(value));
    case PlotUnit::DatagramsASecond:
        return datagramRateText(static_cast<double>(value));
    default:
        return groupedText(qint64{value});
    }
}

QString plotValueText(PlotUnit unit, double value)
{
    switch (unit) {
    case PlotUnit::Microseconds:
        return durationText(std::llround(value * 1000));
    case PlotUnit::Octets:
        return sizeText(static_cast<quint64>(std::llround(value)));
    case PlotUnit::OctetsASecond:
        return byteRateText(value);
    case PlotUnit::DatagramsASecond:
        return datagramRateText(value);
    default:
        return groupedText(qint64{std::llround(value)});
    }
}

} // namespace sockeye
