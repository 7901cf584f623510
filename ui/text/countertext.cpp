// SPDX-License-Identifier: MIT
#include "ui/text/countertext.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/text/format.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::CounterText)
};

constexpr std::int64_t kNoThreshold = 0x7fffffff; // TCP_INFINITE_SSTHRESH, net/tcp.h
constexpr std::int64_t kNoMinRtt = 0xffffffff;    // ~0U until the first measurement, tcp_minisocks.c

int plural(std::int64_t number)
{
    return static_cast<int>(std::clamp<std::int64_t>(number, 0, 1'000'000'000));
}

QString segments(std::int64_t number)
{
    return Words::tr("%1 segments", nullptr, plural(number)).arg(groupedText(qint64{number}));
}

QString connections(std::int64_t number)
{
    return Words::tr("%1 connections", nullptr, plural(number)).arg(groupedText(qint64{number}));
}

QString microseconds(std::int64_t us)
{
    return durationText(us * 1000);
}

QString timerText(std::int64_t kind)
{
    switch (kind) {
    case 0:
        return Words::tr("none");
    case 1:
        return Words::tr("retransmission");
    case 2:
        return Words::tr("keepalive");
    case 3:
        return QStringLiteral("TIME_WAIT");
    case 4:
        return Words::tr("zero window probe");
    default:
        return groupedText(qint64{kind});
    }
}

} // namespace

bool isMeasured(const MetricValue &value)
{
    if (value.value < 0)
        return false;
    if (value.metric == Metric::SlowStartThreshold)
        return value.value < kNoThreshold;
    return value.metric != Metric::MinRttUs || value.value < kNoMinRtt;
}

QString metricTitle(Metric metric, CountedSocket socket)
{
    const bool listens = socket == CountedSocket::Listener;
    switch (metric) {
    case Metric::RecvQueue:
        return listens ? Words::tr("Accept queue") : Words::tr("Recv-Q");
    case Metric::SendQueue:
        return listens ? Words::tr("Backlog") : Words::tr("Send-Q");
    case Metric::RecvBuffer:
        return Words::tr("Receive buffer");
    case Metric::SendBuffer:
        return Words::tr("Send buffer");
    case Metric::UnreadAtClose:
        return Words::tr("Unread at close");
    case Metric::UnreadDatagramsAtClose:
        return Words::tr("Unread datagrams at close");
    case Metric::RttUs:
        return Words::tr("Round trip, smoothed");
    case Metric::RttVarUs:
        return Words::tr("Round trip, variation");
    case Metric::CongestionWindow:
        return Words::tr("Congestion window");
    case Metric::SlowStartThreshold:
        return Words::tr("Slow start threshold");
    case Metric::InFlight:
        return Words::tr("In flight");
    case Metric::Retransmits:
        return Words::tr("Sent again");
    case Metric::Reads:
        return Words::tr("Looks by this program");
    case Metric::WouldBlock:
        return Words::tr("Would block");
    case Metric::MinRttUs:
        return Words::tr("Round trip, least");
    case Metric::RtoUs:
        return Words::tr("Retransmission timeout");
    case Metric::Unsent:
        return Words::tr("Not yet sent");
    case Metric::Unacknowledged:
        return Words::tr("Not acknowledged");
    case Metric::Lost:
        return Words::tr("Taken for lost");
    case Metric::SendWindow:
        return Words::tr("Peer’s window");
    case Metric::RecvWindow:
        return Words::tr("Own window");
    case Metric::SendMss:
        return Words::tr("Segment size");
    case Metric::PacingRate:
        return Words::tr("Pacing rate");
    case Metric::DeliveryRate:
        return Words::tr("Delivery rate");
    case Metric::BytesSent:
        return Words::tr("Bytes put on the wire");
    case Metric::BytesAcked:
        return Words::tr("Bytes acknowledged");
    case Metric::BytesReceived:
        return Words::tr("Bytes arrived");
    case Metric::CongestionState:
        return Words::tr("Congestion state");
    case Metric::TimerKind:
        return Words::tr("Timer");
    case Metric::TimerMs:
        return Words::tr("Timer fires in");
    case Metric::HalfOpen:
        return Words::tr("Half-open");
    }
    return {};
}

QString metricMeaning(Metric metric, CountedSocket socket)
{
    const bool listens = socket == CountedSocket::Listener;
    switch (metric) {
    case Metric::RecvQueue:
        return listens ? Words::tr("Connections that are established and wait for accept().")
                       : Words::tr("Bytes that have arrived and were not read yet.");
    case Metric::SendQueue:
        return listens
                   ? Words::tr("How many connections may wait for accept(): what listen() was given, "
                               "at most net.core.somaxconn.")
                   : Words::tr("Bytes that were written and that the other end has not acknowledged yet.");
    case Metric::RecvBuffer:
        return Words::tr("Room for arriving bytes, as the kernel granted it (SO_RCVBUF).");
    case Metric::SendBuffer:
        return Words::tr("Room for bytes to be sent, as the kernel granted it (SO_SNDBUF).");
    case Metric::UnreadAtClose:
        return Words::tr("Bytes nobody had read when the socket was closed. On TCP the other end then gets a "
                         "reset.");
    case Metric::UnreadDatagramsAtClose:
        return Words::tr("Datagrams nobody had read when the socket was closed.");
    case Metric::RttUs:
        return Words::tr("From a segment until its acknowledgement, averaged by the kernel over the last "
                         "measurements (srtt).");
    case Metric::RttVarUs:
        return Words::tr("How far the round trips stray from their average (rttvar).");
    case Metric::CongestionWindow:
        return Words::tr(
            "How many segments may be on their way at once, as congestion control has it (cwnd).");
    case Metric::SlowStartThreshold:
        return Words::tr("Below it the congestion window grows with every acknowledgement, above it slowly "
                         "(ssthresh). It is first set when a segment is lost.");
    case Metric::InFlight:
        return Words::tr("Segments that left and are neither acknowledged nor taken for lost.");
    case Metric::Retransmits:
        return Words::tr("Segments the kernel has sent again since the connection began.");
    case Metric::Reads:
        return Words::tr("Calls this program made to see whether there was something to read.");
    case Metric::WouldBlock:
        return Words::tr("How often such a call found nothing (EAGAIN).");
    case Metric::MinRttUs:
        return Words::tr("The shortest round trip of the last minutes: the way itself, without queues.");
    case Metric::RtoUs:
        return Words::tr("Without an acknowledgement in this time a segment is sent again (RTO).");
    case Metric::Unsent:
        return Words::tr("The part of the send queue that has never left.");
    case Metric::Unacknowledged:
        return Words::tr("Segments that were sent and not acknowledged.");
    case Metric::Lost:
        return Words::tr("Segments the kernel now takes for lost.");
    case Metric::SendWindow:
        return Words::tr("Bytes the other end is ready to take. At 0 nothing more is sent to it.");
    case Metric::RecvWindow:
        return Words::tr("Bytes this end has told the other it will take.");
    case Metric::SendMss:
        return Words::tr("The most payload of one segment sent (MSS).");
    case Metric::PacingRate:
        return Words::tr("How fast the kernel lets segments go at most.");
    case Metric::DeliveryRate:
        return Words::tr("How fast bytes lately reached the other end, by its acknowledgements.");
    case Metric::BytesSent:
        return Words::tr("Payload bytes sent, those sent again included.");
    case Metric::BytesAcked:
        return Words::tr("Payload bytes the other end has acknowledged.");
    case Metric::BytesReceived:
        return Words::tr("Payload bytes the kernel has received, read or not.");
    case Metric::CongestionState:
        return Words::tr("What congestion control now does: Open, Disorder, CWR, Recovery or Loss.");
    case Metric::TimerKind:
        return Words::tr("The timer of this connection that runs.");
    case Metric::TimerMs:
        return Words::tr("Time left when it was sampled.");
    case Metric::HalfOpen:
        return Words::tr("Handshakes that have begun and wait for the last ACK (SYN_RECV).");
    }
    return {};
}

QString metricValueText(Metric metric, std::int64_t value, CountedSocket socket)
{
    if (value < 0 && metric == Metric::PacingRate) // ~0
        return Words::tr("unlimited");
    if (value < 0)
        return Words::tr("not known");
    if (!isMeasured({metric, value}))
        return Words::tr("none yet");
    switch (metric) {
    case Metric::RttUs:
    case Metric::RttVarUs:
    case Metric::MinRttUs:
    case Metric::RtoUs:
        return microseconds(value);
    case Metric::TimerMs:
        return durationText(value * 1'000'000);
    case Metric::CongestionWindow:
    case Metric::SlowStartThreshold:
    case Metric::InFlight:
    case Metric::Unacknowledged:
    case Metric::Lost:
    case Metric::Retransmits:
        return segments(value);
    case Metric::PacingRate:
    case Metric::DeliveryRate:
        return byteRateText(static_cast<double>(value));
    case Metric::CongestionState:
        return congestionStateText(value);
    case Metric::TimerKind:
        return timerText(value);
    case Metric::RecvQueue:
    case Metric::SendQueue:
        return socket == CountedSocket::Listener ? connections(value)
                                                 : byteCountText(static_cast<quint64>(value));
    case Metric::HalfOpen:
        return connections(value);
    case Metric::UnreadDatagramsAtClose:
    case Metric::Reads:
    case Metric::WouldBlock:
        return groupedText(qint64{value});
    default:
        return byteCountText(static_cast<quint64>(value));
    }
}

QString congestionStateText(std::int64_t state)
{
    switch (state) {
    case 0:
        return QStringLiteral("Open");
    case 1:
        return QStringLiteral("Disorder");
    case 2:
        return QStringLiteral("CWR");
    case 3:
        return QStringLiteral("Recovery");
    case 4:
        return QStringLiteral("Loss");
    default:
        return groupedText(qint64{state});
    }
}

QString congestionStateMeaning(std::int64_t state)
{
    switch (state) {
    case 0:
        return Words::tr("Open: nothing unusual.");
    case 1:
        return Words::tr("Disorder: acknowledgements hint at a loss or at segments out of order; the kernel "
                         "still waits.");
    case 2:
        return Words::tr("CWR: the window is being made smaller, because the way or this host is congested.");
    case 3:
        return Words::tr("Recovery: lost segments are being sent again.");
    case 4:
        return Words::tr("Loss: the retransmission timer ran out; everything not acknowledged is sent again, "
                         "slowly at first.");
    default:
        return {};
    }
}

QString byteRateText(double octetsASecond)
{
    return Words::tr("%1/s", "bytes a second")
        .arg(sizeText(static_cast<quint64>(std::llround(octetsASecond))));
}

QString datagramRateText(double datagramsASecond)
{
    const qint64 whole = std::llround(datagramsASecond);
    return Words::tr("%1/s", "datagrams a second").arg(groupedText(whole));
}

} // namespace sockeye
