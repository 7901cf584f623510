// SPDX-License-Identifier: MIT
#include "ui/text/eventsentence.h"

#include <cerrno>

#include <QCoreApplication>

#include "core/tcp/segment.h"
#include "ui/text/errnotext.h"
#include "ui/text/explain.h"
#include "ui/text/format.h"
#include "ui/text/notetext.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::EventSentence)
};

QString endpointText(const Endpoint &endpoint)
{
    return QString::fromStdString(endpoint.text());
}

// What happened, and what holds now.
QString stateReason(const StateEvent &state)
{
    const auto *step =
        state.from == TcpState::Unknown ? nullptr : Explain::shipped().transition(state.from, state.to);
    const auto *now = Explain::shipped().state(state.to);
    return QStringLiteral("%1 %2")
        .arg(step ? step->happened.text() : QString(), now ? now->now.text() : QString())
        .trimmed();
}

struct Sentence {
    const Event &event;
    const SocketNamer &names;
    const QString &peer;
    EventSentence s;

    QString socket() const { return names(event.socket); }
    static QString callText(CallCode call)
    {
        const std::string_view name = callName(call);
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) + QStringLiteral("()");
    }
    void say(const char *icon, Tone tone, const QString &what, const QString &why = {})
    {
        s.icon = QString::fromLatin1(icon);
        s.tone = tone;
        s.what = what;
        s.why = why;
    }

    void operator()(const CallEvent &call)
    {
        if (call.phase == CallPhase::Started)
            say("clock", Tone::Closed, Words::tr("%1 on %2 is waiting").arg(callText(call.call), socket()),
                Words::tr("The kernel has not answered yet; it can be cancelled."));
        else if (call.err != 0)
            failed(call);
        else
            done(call);
    }

    void failed(const CallEvent &call)
    {
        const ErrnoText text = errnoText(call.err, call.call, call.result);
        const QString name = QString::fromStdString(errnoName(call.err));
        const QString on = event.socket == 0 ? callText(call.call)
                                             : Words::tr("%1 on %2").arg(callText(call.call), socket());
        if (isPassing(call.err))
            say("clock", Tone::Closed, Words::tr("%1 returned %2").arg(on, name), text.meaning);
        else
            say("error", Tone::Error, Words::tr("%1 failed: %2").arg(on, name),
                QStringLiteral("%1 %2").arg(text.meaning, text.next).trimmed());
    }

    void done(const CallEvent &call)
    {
        switch (call.call) {
        case CallCode::Socket:
            say("phase-closed", Tone::Closed, Words::tr("%1 was made").arg(socket()),
                Words::tr("It has no address yet."));
            break;
        case CallCode::Bind:
            say("phase-closed", Tone::Closed,
                Words::tr("%1 is bound to %2").arg(socket(), endpointText(call.local)));
            break;
        case CallCode::Listen:
            say("phase-listen", Tone::Listen, Words::tr("%1 listens").arg(socket()),
                Words::tr("Connections wait in its queue until they are accepted."));
            break;
        case CallCode::Accept:
            say("phase-open", Tone::Open,
                Words::tr("%1 was accepted from %2").arg(socket(), endpointText(call.peer)),
                Words::tr("The kernel had finished the handshake before accept4() returned."));
            break;
        case CallCode::Connect:
            if (call.peer.family() == Family::None)
                say("phase-closed", Tone::Closed, Words::tr("%1 has no peer any more").arg(socket()));
            else
                say("phase-open", Tone::Open,
                    Words::tr("%1 is connected to %2").arg(socket(), endpointText(call.peer)),
                    Words::tr("It took %1.").arg(durationText(call.durationNs)));
            break;
        case CallCode::Shutdown:
            shutDown(call.args);
            break;
        case CallCode::Close:
            say("close-socket", Tone::Closed, Words::tr("%1 is closed here").arg(socket()),
                Words::tr("The kernel may still have to finish the connection by itself."));
            break;
        case CallCode::Recv:
        case CallCode::RecvFrom:
        case CallCode::RecvMsg:
        case CallCode::RecvMmsg:
            if (call.ret == 0 && !call.carriedData) {
                say("arrow-eos", Tone::Closing, Words::tr("%1 has read the end of the stream").arg(socket()),
                    Words::tr("The other end has finished sending. This end can still send."));
                break;
            }
            [[fallthrough]];
        default:
            say("calls", Tone::Closed,
                Words::tr("%1 on %2 returned %3").arg(callText(call.call), socket()).arg(call.ret),
                lineText(call.result));
        }
    }

    void shutDown(std::string_view args)
    {
        const auto ends = [&](std::string_view how) { return args.ends_with(how); };
        if (ends("SHUT_WR"))
            say("phase-closing", Tone::Closing, Words::tr("%1 has finished sending").arg(socket()),
                Words::tr(
                    "A FIN tells the other end, which then reads the end of the stream. %1 still receives.")
                    .arg(socket()));
        else if (ends("SHUT_RD"))
            say("phase-closing", Tone::Closing, Words::tr("%1 no longer reads").arg(socket()),
                Words::tr("The other end is not told; what it sends is still acknowledged."));
        else
            say("phase-closing", Tone::Closing, Words::tr("%1 is shut down both ways").arg(socket()),
                Words::tr("A FIN tells the other end. The descriptor stays open until it is closed."));
    }

    void operator()(const DataEvent &data)
    {
        const bool out = data.dir == Direction::Out;
        const QString count = byteCountText(data.origLen);
        say(out ? "arrow-out" : "arrow-in", Tone::Closed,
            out ? Words::tr("%1 sent by %2").arg(count, socket())
                : Words::tr("%1 received by %2").arg(count, socket()));
        s.role = out ? Role::Out : Role::In;
        const QString other = peer.isEmpty() ? endpointText(data.peer) : peer;
        if (!other.isEmpty())
            s.aside = out ? Words::tr("to %1").arg(other) : Words::tr("from %1").arg(other);
        if (data.flags & kDiscarded)
            s.why = Words::tr("MSG_TRUNC: the kernel counted the bytes and threw them away.");
        else if (data.flags & kTruncated)
            s.why = Words::tr("Only the first %1 fitted the buffer; the rest is lost.")
                        .arg(byteCountText(data.payload.size()));
        else if (data.flags & kPeeked)
            s.why = Words::tr("MSG_PEEK: the bytes stay in the queue and will be read again.");
        else if (data.flags & kOutOfBand)
            s.why = Words::tr("MSG_OOB: urgent data, past what waits in the queue.");
    }

    void operator()(const StateEvent &state)
    {
        const QByteArray icon = phaseIcon(state.to).toLatin1();
        say(icon.constData(), stateTone(state.to),
            Words::tr("%1 is in %2").arg(socket(), stateText(state.to)), stateReason(state));
        s.evidence = evidenceText(state.evidence);
        if (state.source != EvidenceSource::None)
            s.evidence += QStringLiteral(", ") + sourceText(state.source);
    }

    void operator()(const DropEvent &drop)
    {
        say("drop", Tone::Error,
            Words::tr("%1 lost %n datagram(s)", nullptr,
                      static_cast<int>(std::min<std::uint64_t>(drop.count, INT_MAX)))
                .arg(socket()),
            Words::tr("They came faster than they were read, and the receive buffer was full; %1 in all.")
                .arg(groupedText(static_cast<quint64>(drop.total))));
    }

    void operator()(const SampleEvent &sample)
    {
        say("note", Tone::Closed, Words::tr("%1 was measured").arg(socket()));
        QStringList values;
        for (const MetricValue &v : sample.values) {
            const std::string_view name = metricName(v.metric);
            values << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) +
                          QLatin1Char(' ') + groupedText(qint64{v.value});
        }
        s.why = values.join(QStringLiteral(", "));
    }

    void operator()(const SegmentEvent &segment)
    {
        const bool out = segment.dir == Direction::Out;
        say(out ? "arrow-out" : "arrow-in", Tone::Closed,
            out ? Words::tr("A segment left %1").arg(socket())
                : Words::tr("A segment reached %1").arg(socket()));
        if (const auto tcp = Segment::parse(segment.frame, segment.origLen))
            s.why = QString::fromStdString(tcp->text());
        s.role = out ? Role::Out : Role::In;
    }

    void operator()(const ResolveEvent &resolve)
    {
        const QString host = lineText(resolve.host);
        if (resolve.phase == CallPhase::Started)
            say("resolve", Tone::Closed, Words::tr("Looking up %1").arg(host));
        else if (resolve.cancelled)
            say("cancel", Tone::Closed, Words::tr("Looking up %1 was cancelled").arg(host));
        else if (resolve.timedOut)
            say("error", Tone::Error, Words::tr("Looking up %1 took too long").arg(host),
                Words::tr("No name server answered within %1.").arg(durationText(resolve.durationNs)));
        else if (resolve.error != 0 || resolve.found.empty()) {
            const ErrnoText text = resolveErrorText(resolve.error);
            say("error", Tone::Error, Words::tr("%1 could not be looked up").arg(host),
                QStringLiteral("%1 %2").arg(text.meaning, text.next).trimmed());
        } else {
            QStringList found;
            for (const Endpoint &endpoint : resolve.found)
                found << QString::fromStdString(endpoint.hostText());
            say("resolve", Tone::Closed, Words::tr("%1 is %2").arg(host, found.join(QStringLiteral(", "))));
        }
    }

    void operator()(const NoteEvent &note)
    {
        const bool info = note.severity == Severity::Info;
        say(info ? "note" : "warning",
            info                               ? Tone::Closed
            : note.severity == Severity::Error ? Tone::Error
                                               : Tone::Warning,
            noteSentence(note.code, note.detail));
        if (event.socket != 0)
            s.aside = socket();
    }

    void operator()(const MarkEvent &mark)
    {
        say("pin", Tone::Closed,
            Words::tr("Event %1 was marked").arg(groupedText(static_cast<quint64>(mark.target))),
            lineText(mark.text));
    }

    void operator()(const GapEvent &gap)
    {
        say("gap", Tone::Warning,
            Words::tr("Events %1 to %2 are missing")
                .arg(groupedText(static_cast<quint64>(gap.first)),
                     groupedText(static_cast<quint64>(gap.last))),
            Words::tr("Their bytes are not in the file: %1.").arg(gapText(gap.reason)));
    }
};

} // namespace

EventSentence eventSentence(const Event &event, const SocketNamer &names, const QString &peer)
{
    Sentence sentence{event, names, peer, {}};
    std::visit([&](const auto &body) { sentence(body); }, event.body);
    return std::move(sentence.s);
}

} // namespace sockeye
