// SPDX-License-Identifier: MIT
#include "ui/text/dialoguetext.h"

#include <QCoreApplication>

#include "core/base/result.h"
#include "core/bytes/hex.h"
#include "ui/text/errnotext.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

struct DialogueText {
    Q_DECLARE_TR_FUNCTIONS(sockeye::DialogueText)
};

using End = DialogueProgress::End;

QString hexOf(const Bytes &bytes)
{
    constexpr std::size_t kShown = 24;
    const auto shown = ByteView(bytes).first(std::min(bytes.size(), kShown));
    const auto hex = QString::fromStdString(toHex(shown, ' ', HexCase::Upper));
    return bytes.size() > kShown ? hex + QStringLiteral(" …") : hex;
}

QString why(const DialogueProgress &progress)
{
    switch (progress.end) {
    case End::BadPayload:
        return DialogueText::tr("What it sends cannot be made: a file is missing, or cannot be read.");
    case End::Refused:
        return DialogueText::tr("The socket takes no more commands: it is closed.");
    case End::SendFailed:
        return DialogueText::tr("Sending failed: %1, %2", "an errno, what it means")
            .arg(QString::fromStdString(errnoName(progress.err)),
                 errnoText(progress.err, CallCode::Send).meaning);
    case End::NoReply:
        return progress.unmatched.empty()
                   ? DialogueText::tr("Nothing came in time.")
                   : DialogueText::tr("What came does not match: %1").arg(hexOf(progress.unmatched));
    case End::PeerEnded:
        return DialogueText::tr("The other end closed before the reply came.");
    default:
        return {};
    }
}

} // namespace

DialogueSentence dialogueSentence(const DialogueProgress &progress, std::uint64_t times)
{
    const auto round = groupedText(static_cast<quint64>(progress.round) + 1);
    switch (progress.end) {
    case End::Running:
        if (progress.states.empty())
            return {};
        return {QStringLiteral("play"), Tone::Closed,
                times == 1
                    ? DialogueText::tr("Step %1 of %2").arg(progress.step + 1).arg(progress.states.size())
                : times == 0 ? DialogueText::tr("Round %1, step %2 of %3")
                                   .arg(round)
                                   .arg(progress.step + 1)
                                   .arg(progress.states.size())
                             : DialogueText::tr("Round %1 of %2, step %3 of %4")
                                   .arg(round, groupedText(static_cast<quint64>(times)))
                                   .arg(progress.step + 1)
                                   .arg(progress.states.size())};
    case End::Done:
        return {QStringLiteral("check"), Tone::Ok,
                times == 1 ? DialogueText::tr("All was sent, and every reply came.")
                           : DialogueText::tr("All was sent %1 times, and every reply came.").arg(round)};
    case End::Stopped:
        return {QStringLiteral("cancel"), Tone::Closed,
                DialogueText::tr("Stopped in round %1, at step %2.").arg(round).arg(progress.step + 1)};
    default:
        return {QStringLiteral("error"), Tone::Error,
                DialogueText::tr("Round %1, step %2: %3", "the last is a sentence")
                    .arg(round)
                    .arg(progress.step + 1)
                    .arg(why(progress))};
    }
}

} // namespace sockeye
