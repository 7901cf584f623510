// SPDX-License-Identifier: MIT
// What the ladder's marks and arrows say: beside the lifelines, on the arrows, and whole, for tool tips and
// assistive tools. Translated. Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include "ui/models/ladder.h"
#include "ui/text/textspan.h"

namespace sockeye {

class LadderText
{
public:
    // Times are told from `beganNs`. A call still waits when there is no `now`, as in a file.
    LadderText(const Ladder &ladder, std::int64_t beganNs, std::optional<std::int64_t> nowNs,
               const SocketNamer &names);

    struct MarkText {
        QString name;   // "connect()"
        QString result; // "= 0", "ECONNREFUSED"; of a call that waits, how long
        bool isError = false;
        bool isWaiting = false;
    };
    MarkText of(const LadderMark &mark) const; // a state has none: its chip says it
    // The longest first; the last always fits.
    QStringList of(const LadderArrow &arrow) const;

    QString describe(const LadderMark &mark) const;
    QString describe(const LadderArrow &arrow) const;

private:
    QString timeOf(LadderIndex point) const;
    QString waitingText(const LadderMark &mark) const;
    QString nameOf(LadderSide side) const;
    QString whatOf(const LadderArrow &arrow) const;

    const Ladder &m_ladder;
    const std::int64_t m_beganNs;
    const std::optional<std::int64_t> m_nowNs;
    const SocketNamer &m_names;
};

QString segmentFlagsText(std::uint8_t flags); // "SYN+ACK"; an ACK alone is "ACK"

} // namespace sockeye
