// SPDX-License-Identifier: MIT
#include "ui/text/notetext.h"

#include <QCoreApplication>
#include <QHash>

#include "core/bytes/escape.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

struct NoteWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::NoteText)
};

QString waitText(const QString &milliseconds)
{
    bool isNumber = false;
    const qint64 ms = milliseconds.toLongLong(&isNumber);
    return isNumber ? durationText(ms * 1'000'000) : milliseconds;
}

} // namespace

QString lineText(std::string_view text)
{
    return QString::fromStdString(escapeText(viewOf(text), EscapeStyle::Display));
}

QString policySentence(std::string_view policy)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("read"), QT_TRANSLATE_NOOP("sockeye::NoteText", "read")},
        {QStringLiteral("leave unread"), QT_TRANSLATE_NOOP("sockeye::NoteText", "leave unread")},
        {QStringLiteral("echo"), QT_TRANSLATE_NOOP("sockeye::NoteText", "echo")},
        {QStringLiteral("discard"), QT_TRANSLATE_NOOP("sockeye::NoteText", "discard")},
        {QStringLiteral("chargen"), QT_TRANSLATE_NOOP("sockeye::NoteText", "chargen")},
        {QStringLiteral("daytime"), QT_TRANSLATE_NOOP("sockeye::NoteText", "daytime")},
        {QStringLiteral("accept by hand"), QT_TRANSLATE_NOOP("sockeye::NoteText", "accept by hand")},
    };
    QStringList parts = lineText(policy).split(QStringLiteral(", "));
    for (QString &part : parts) {
        const QString number = part.section(QLatin1Char(' '), -1);
        if (const char *word = words.value(part))
            part = NoteWords::tr(word);
        else if (part.startsWith(QLatin1String("fixed reply of ")))
            part = NoteWords::tr("fixed reply of %1 bytes")
                       .arg(groupedDigits(part.section(QLatin1Char(' '), 3, 3)));
        else if (part.startsWith(QLatin1String("limit ")))
            part = NoteWords::tr("limit %1").arg(groupedDigits(number));
    }
    return parts.join(QStringLiteral(", "));
}

QString noteSentence(NoteCode code, std::string_view detail)
{
    const QString d = lineText(detail);
    switch (code) {
    case NoteCode::Text:
        return d;
    case NoteCode::SessionBegan:
        return d.isEmpty() ? NoteWords::tr("Session began") : NoteWords::tr("Session began, %1").arg(d);
    case NoteCode::SessionEnded:
        return NoteWords::tr("Session ended");
    case NoteCode::ReachableBeyondHost:
        return NoteWords::tr("%1 can be reached from other computers").arg(d);
    case NoteCode::PortHeldBy:
        return d.isEmpty() ? NoteWords::tr("The port is held by a process that cannot be seen")
                           : NoteWords::tr("The port is held by process %1").arg(d);
    case NoteCode::SigPipe:
        return NoteWords::tr("SIGPIPE was raised: nothing can be sent on this socket");
    case NoteCode::BufferLimited:
        return NoteWords::tr("Asked for a buffer of %1 bytes, the kernel granted %2")
            .arg(groupedDigits(d.section(QLatin1Char(' '), 0, 0)),
                 groupedDigits(d.section(QLatin1Char(' '), 1, 1)));
    case NoteCode::LimitReached:
        return NoteWords::tr("Limit reached: %1").arg(policySentence(detail));
    case NoteCode::PolicySet:
        return d.isEmpty() ? NoteWords::tr("Answers are off")
                           : NoteWords::tr("Policy: %1").arg(policySentence(detail));
    case NoteCode::ModeSet:
        return detail == "step by step" ? NoteWords::tr("Step by step from here on")
                                        : NoteWords::tr("Automatic from here on");
    case NoteCode::Retrying:
        return NoteWords::tr("Trying again in %1").arg(waitText(d));
    case NoteCode::TimedOut:
        return NoteWords::tr("Given up after %1").arg(waitText(d));
    case NoteCode::Cancelled:
        return NoteWords::tr("Cancelled");
    case NoteCode::Refused:
        return detail == "the socket is closed" ? NoteWords::tr("Not done: the socket is closed")
                                                : NoteWords::tr("Not done: %1").arg(d);
    case NoteCode::DescriptorsExhausted:
        return NoteWords::tr("No descriptor is left (%1); accepting is paused").arg(d);
    case NoteCode::DataDiscarded:
        return NoteWords::tr("%1 bytes were discarded unsent").arg(groupedDigits(d));
    case NoteCode::WatchBegan:
        return d.isEmpty() ? NoteWords::tr("Watched only: it belongs to another process")
                           : NoteWords::tr("Watched only: it belongs to process %1").arg(d);
    case NoteCode::WatchEnded:
        return d.isEmpty() ? NoteWords::tr("No longer watched")
                           : NoteWords::tr("No longer watched: %1").arg(d);
    case NoteCode::ExperimentBegan:
        return NoteWords::tr("Experiment %1 begins").arg(d);
    case NoteCode::ExperimentTidies:
        return NoteWords::tr("Experiment %1 is over; its runner closes what is still open").arg(d);
    case NoteCode::ExperimentEnded:
        return NoteWords::tr("Experiment %1 ends").arg(d);
    case NoteCode::SegmentsMissed:
        return NoteWords::tr("%1 packets passed too fast to be captured").arg(groupedDigits(d));
    }
    return d;
}

QString gapText(GapReason reason)
{
    switch (reason) {
    case GapReason::DiskFull:
        return NoteWords::tr("the disk was full");
    case GapReason::SizeLimit:
        return NoteWords::tr("the size limit was reached");
    case GapReason::Damaged:
        break;
    }
    return NoteWords::tr("the file is damaged there");
}

} // namespace sockeye
