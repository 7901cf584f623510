// SPDX-License-Identifier: MIT
#include "ui/models/laddertext.h"

#include <QCoreApplication>

#include "ui/text/errnotext.h"
#include "ui/text/format.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::LadderText)
};

QString callText(CallCode call)
{
    const std::string_view name = callName(call);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) + QStringLiteral("()");
}

// The first octets as a person types them, in quotes.
QString headText(const LadderArrow &arrow, std::size_t octets)
{
    const ByteView head = viewOf(arrow.head);
    if (head.empty())
        return {};
    QString text = plainText(payloadLine(head, octets));
    if (head.size() <= octets && arrow.length > head.size())
        text += QChar(0x2026);
    return QLatin1Char('"') + text + QLatin1Char('"');
}

// "seq 6"; nothing where the connection's SYN is not known to count from.
QString numberText(const char *name, std::optional<std::uint32_t> number, const QString &unknown = {})
{
    return number ? QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(*number) : unknown;
}

// What the header has is octets only together with the scale of both SYNs.
QString windowText(const LadderArrow &arrow)
{
    return arrow.numbers.window
               ? QStringLiteral("win %1").arg(*arrow.numbers.window)
               : Words::tr("win %1 unscaled", "a TCP window, as the header has it").arg(arrow.segment.window);
}

QString listed(const QString &words, const QString &size)
{
    return words.isEmpty() ? size : size.isEmpty() ? words : words + QStringLiteral(", ") + size;
}

} // namespace

QString segmentFlagsText(std::uint8_t flags)
{
    QStringList names;
    const auto name = [&](SegmentFacts::Flag flag, const char *text) {
        if ((flags & flag) != 0)
            names << QLatin1String(text);
    };
    name(SegmentFacts::kSyn, "SYN");
    name(SegmentFacts::kFin, "FIN");
    name(SegmentFacts::kRst, "RST");
    // Nearly every segment acknowledges: it is worth a word where there is nothing else, and in the handshake.
    if (names.isEmpty() || (flags & SegmentFacts::kSyn) != 0)
        name(SegmentFacts::kAck, "ACK");
    return names.join(QLatin1Char('+'));
}

LadderText::LadderText(const Ladder &ladder, std::int64_t beganNs, std::optional<std::int64_t> nowNs,
                       const SocketNamer &names)
    : m_ladder(ladder)
    , m_beganNs(beganNs)
    , m_nowNs(nowNs)
    , m_names(names)
{
}

QString LadderText::nameOf(LadderSide side) const
{
    const SocketId id = m_ladder.ends.of(side);
    return id != 0 ? m_names(id) : Words::tr("the peer");
}

QString LadderText::waitingText(const LadderMark &mark) const
{
    if (mark.until != kNowhere)
        return {};
    if (!m_ladder.reachesEnd)
        return Words::tr("returns later");
    if (!m_nowNs)
        return Words::tr("never returned");
    return Words::tr("waiting %1").arg(durationText(*m_nowNs - m_ladder.points[mark.point].ns));
}

LadderText::MarkText LadderText::of(const LadderMark &mark) const
{
    MarkText text;
    switch (mark.kind) {
    case LadderMark::Kind::State:
        break;
    case LadderMark::Kind::Drop:
        text.name = Words::tr("%n dropped", "datagrams", static_cast<int>(mark.count));
        text.isError = true;
        break;
    case LadderMark::Kind::Began:
        text.name = callText(mark.call);
        text.result = waitingText(mark);
        text.isWaiting = mark.until == kNowhere;
        break;
    case LadderMark::Kind::Called:
    case LadderMark::Kind::Returned:
        text.name = callText(mark.call);
        text.result = mark.err != 0 ? QString::fromStdString(errnoName(mark.err))
                                    : QStringLiteral("= %1").arg(mark.ret);
        text.isError = mark.err != 0 && !isPassing(mark.err);
        break;
    }
    return text;
}

QStringList LadderText::of(const LadderArrow &arrow) const
{
    if (arrow.kind == LadderArrow::Kind::Implied)
        return {segmentFlagsText(arrow.segment.flags)};
    if (arrow.kind == LadderArrow::Kind::Segment) {
        const QString flags = segmentFlagsText(arrow.segment.flags);
        const bool isPlain = flags == QLatin1String("ACK"); // no more than data or an acknowledgement
        const bool isEmpty = arrow.segment.length == 0;
        const QString seq = numberText("seq", arrow.numbers.seq), ack = numberText("ack", arrow.numbers.ack);
        const QString window = windowText(arrow), size = isEmpty ? QString() : sizeText(arrow.segment.length);
        if (isPlain && isEmpty) {
            const QString brief = numberText("ACK", arrow.numbers.ack, QStringLiteral("ACK"));
            QStringList texts{brief + QLatin1Char(' ') + window, brief, QStringLiteral("ACK")};
            texts.removeDuplicates();
            return texts;
        }
        const QString shortest = isPlain ? size : flags;
        QStringList words = isPlain ? QStringList{seq} : QStringList{flags, seq};
        words.removeAll(QString());
        const QString brief = listed(words.join(QLatin1Char(' ')), size);
        QStringList texts;
        if ((arrow.segment.flags & SegmentFacts::kAck) != 0) {
            words << ack;
            words.removeAll(QString());
            const QString full = listed(words.join(QLatin1Char(' ')), size);
            texts << full + QLatin1Char(' ') + window;
        }
        texts << brief << shortest;
        texts.removeDuplicates();
        return texts;
    }
    const QString count = byteCountText(arrow.length);
    QStringList texts;
    const QString peeked = (arrow.flags & kPeeked) != 0 ? Words::tr(", peeked") : QString();
    for (const std::size_t octets : {LadderFact::kHead, std::size_t{32}, std::size_t{20}, std::size_t{12}}) {
        const QString head = headText(arrow, octets);
        if (!head.isEmpty())
            texts << count + QLatin1Char(' ') + head + peeked;
    }
    if (!texts.isEmpty())
        texts << sizeText(arrow.length) + QLatin1Char(' ') + headText(arrow, 12) + peeked;
    texts.removeDuplicates();
    return texts << count + peeked << sizeText(arrow.length);
}

QString LadderText::timeOf(LadderIndex point) const
{
    return Words::tr("%1 s", "seconds since the session began")
        .arg(sessionTimeText(m_ladder.points[point].ns - m_beganNs));
}

QString LadderText::describe(const LadderMark &mark) const
{
    const LadderPoint &point = m_ladder.points[mark.point];
    const QString socket = nameOf(point.side), time = timeOf(mark.point);
    const QString call = callText(mark.call);
    QStringList lines;
    switch (mark.kind) {
    case LadderMark::Kind::State:
        if (mark.isBefore)
            return Words::tr("%1 begins here in %2.").arg(socket, stateText(mark.to));
        lines << (mark.from == TcpState::Unknown
                      ? Words::tr("%1 is in %2.").arg(socket, stateText(mark.to))
                      : Words::tr("%1 goes from %2 to %3.")
                            .arg(socket, stateText(mark.from), stateText(mark.to)));
        if (mark.evidence == Evidence::Implied)
            lines << Words::tr(
                "Implied: nobody saw it, but every legal way between the states seen passes here.");
        else
            lines << Words::tr("Seen at %1: %2, %3.")
                         .arg(time, evidenceText(mark.evidence), sourceText(mark.source));
        if (mark.evidence != Evidence::Implied && !point.isTimed)
            lines << Words::tr("It stands before what followed from it and was seen earlier.");
        break;
    case LadderMark::Kind::Drop:
        lines << Words::tr("%n datagram(s) to %1 dropped: the receive buffer was full.", nullptr,
                           static_cast<int>(mark.count))
                     .arg(socket);
        break;
    case LadderMark::Kind::Began:
        if (mark.until != kNowhere)
            lines << Words::tr("%1 calls %2 at %3; it returns after %4.")
                         .arg(socket, call, time, durationText(mark.durationNs));
        else
            lines << Words::tr("%1 calls %2 at %3: %4.").arg(socket, call, time, waitingText(mark));
        break;
    case LadderMark::Kind::Called:
    case LadderMark::Kind::Returned:
        if (mark.err != 0) {
            lines << Words::tr("%1 on %2 returned %3 after %4, at %5.")
                         .arg(call, socket, QString::fromStdString(errnoName(mark.err)),
                              durationText(mark.durationNs), time)
                  << errnoText(mark.err, mark.call).meaning;
        } else {
            lines << Words::tr("%1 on %2 returned %3 after %4, at %5.")
                         .arg(call, socket)
                         .arg(mark.ret)
                         .arg(durationText(mark.durationNs), time);
            if (mark.isEndOfStream)
                lines << Words::tr("End of stream: the other end has finished sending.");
        }
        if (mark.call == CallCode::Accept && mark.err == 0 && m_ladder.ends.listening)
            lines << Words::tr("It gave out a connection; select its socket to see what it did.");
        break;
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString LadderText::whatOf(const LadderArrow &arrow) const
{
    if (arrow.kind == LadderArrow::Kind::Data) {
        const QString count = byteCountText(arrow.length), head = headText(arrow, LadderFact::kHead);
        return head.isEmpty() ? count : count + QLatin1Char(' ') + head;
    }
    return of(arrow).front();
}

QString LadderText::describe(const LadderArrow &arrow) const
{
    const QString what = whatOf(arrow);
    const QString from = nameOf(arrow.from), to = nameOf(otherSide(arrow.from));
    const bool bothOurs = m_ladder.ends.right != 0;
    const bool leaves = arrow.departs != kNowhere, comes = arrow.arrives != kNowhere;
    QStringList lines;
    if (arrow.kind == LadderArrow::Kind::Implied) {
        lines << Words::tr("%1 from %2 to %3.").arg(what, from, to)
              << Words::tr("Implied: it was not captured, but the states of both ends leave no other way.");
        return lines.join(QLatin1Char('\n'));
    }
    if (leaves && comes)
        lines << Words::tr("%1 from %2 at %3 to %4 at %5.")
                     .arg(what, from, timeOf(arrow.departs), to, timeOf(arrow.arrives));
    else if (leaves)
        lines << Words::tr("%1 from %2 at %3 to %4.").arg(what, from, timeOf(arrow.departs), to);
    else
        lines << Words::tr("%1 from %2 to %3 at %4.").arg(what, from, to, timeOf(arrow.arrives));
    if (arrow.kind == LadderArrow::Kind::Segment) {
        lines << Words::tr("Captured.");
    } else if (arrow.isOpen) {
        lines << Words::tr("%1 has not read it yet.").arg(to);
    } else if (bothOurs && !comes) {
        lines << Words::tr("Where it was read is not certain, or beyond what is shown.");
    } else if (bothOurs && !leaves) {
        lines << Words::tr("Where it was sent is not certain, or beyond what is shown.");
    } else if (!bothOurs && leaves) {
        lines << Words::tr("The other end is not ours: whether it came there is not known.");
    }
    if (arrow.peer.family() != Family::None)
        lines << (leaves ? Words::tr("To %1.") : Words::tr("From %1."))
                     .arg(QString::fromStdString(arrow.peer.text()));
    if ((arrow.flags & kPeeked) != 0)
        lines << Words::tr("MSG_PEEK: the bytes stay in the queue and will be read again.");
    if ((arrow.flags & kTruncated) != 0)
        lines << Words::tr("It did not fit the buffer; its end is lost.");
    if ((arrow.flags & kDiscarded) != 0)
        lines << Words::tr("MSG_TRUNC: the kernel counted the bytes and threw them away.");
    if ((arrow.flags & kOutOfBand) != 0)
        lines << Words::tr("MSG_OOB: urgent data.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace sockeye
