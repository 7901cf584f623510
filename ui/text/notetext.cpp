// SPDX-License-Identifier: MIT
#include "ui/text/notetext.h"

#include <QCoreApplication>

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
        return NoteWords::tr("SIGPIPE was raised: the other end no longer reads");
    case NoteCode::BufferLimited:
        return NoteWords::tr("Asked for a buffer of %1 bytes, the kernel granted %2")
            .arg(groupedDigits(d.section(QLatin1Char(' '), 0, 0)),
                 groupedDigits(d.section(QLatin1Char(' '), 1, 1)));
    case NoteCode::LimitReached:
        return NoteWords::tr("Limit reached: %1").arg(d);
    case NoteCode::PolicySet:
        return d.isEmpty() ? NoteWords::tr("Answers are off") : NoteWords::tr("Policy: %1").arg(d);
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
        return NoteWords::tr("Not done: %1").arg(d);
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
