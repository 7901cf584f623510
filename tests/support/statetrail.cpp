// SPDX-License-Identifier: MIT
#include "tests/support/statetrail.h"

#include <QProcess>

#include <fmt/format.h>

#include "core/tcp/transitions.h"
#include "tests/support/waiting.h"

namespace sockeye::test {

namespace {

constexpr std::chrono::seconds kPatience{20}; // sanitizers are slow
constexpr int kToolMs = 10'000;

} // namespace

StateTrail trailOf(LiveSession &session, SocketId socket)
{
    StateTrail trail;
    for (const auto &step : session.journal().log().sockets().trailOf(socket))
        trail.push_back(step.step);
    return trail;
}

std::string trailText(const StateTrail &trail)
{
    std::string text;
    for (const auto &step : trail) {
        if (text.empty())
            text = stateName(step.from);
        text += step.evidence == Evidence::Implied ? fmt::format(">({})", stateName(step.to))
                                                   : fmt::format(">{}", stateName(step.to));
    }
    return text;
}

std::string faultIn(const StateTrail &trail)
{
    for (std::size_t i = 0; i < trail.size(); ++i) {
        const auto &step = trail[i];
        if (i > 0 && step.from != trail[i - 1].to)
            return fmt::format("step {} begins elsewhere: {}", i, trailText(trail));
        if (step.from != TcpState::Unknown && !isLegalStep(step.from, step.to))
            return fmt::format("step {} is not legal: {}", i, trailText(trail));
        const bool isImplied = step.evidence == Evidence::Implied;
        if (isImplied != (step.source == EvidenceSource::None))
            return fmt::format("step {} names the wrong source: {}", i, trailText(trail));
    }
    return {};
}

bool waitForState(LiveSession &session, SocketId socket, TcpState state)
{
    return waitUntil(
        [&] {
            const auto trail = trailOf(session, socket);
            return !trail.empty() && trail.back().to == state && trail.back().evidence == Evidence::Observed;
        },
        kPatience);
}

std::string ssState(const Endpoint &local, const Endpoint &peer)
{
    QProcess ss;
    ss.start(QStringLiteral("ss"), {QStringLiteral("-Htan")});
    if (!ss.waitForFinished(kToolMs))
        return "ss did not run";
    const auto there = QString::fromStdString(local.text());
    const auto other =
        peer.family() == Family::None ? QStringLiteral("0.0.0.0:*") : QString::fromStdString(peer.text());
    for (const auto &line : QString::fromUtf8(ss.readAllStandardOutput()).split(QLatin1Char('\n'))) {
        const auto words = line.simplified().split(QLatin1Char(' ')); // state, queues, local, peer
        if (words.size() >= 5 && words[3] == there && words[4] == other)
            return words[0].toStdString();
    }
    return {};
}

} // namespace sockeye::test
