// SPDX-License-Identifier: MIT
#include "ui/text/rowtext.h"

#include <QCoreApplication>

#include "core/net/resolveerror.h"
#include "core/tcp/segment.h"
#include "ui/text/errnotext.h"
#include "ui/text/format.h"
#include "ui/text/marktext.h"
#include "ui/text/notetext.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

constexpr std::size_t kPreviewOctets = 96;

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::RowText)
};

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

// On loopback the port says it all.
QString shortText(const Endpoint &endpoint)
{
    return endpoint.isInet() && endpoint.isLoopback() ? QStringLiteral(":%1").arg(endpoint.port())
                                                      : QString::fromStdString(endpoint.text());
}

TcpState fromState(const IndexEntry &entry)
{
    return static_cast<TcpState>(entry.value >> 8 & 0xff);
}

TcpState toState(const IndexEntry &entry)
{
    return static_cast<TcpState>(entry.value & 0xff);
}

bool isKnown(TcpState state)
{
    return state <= TcpState::BoundInactive;
}

TextSpan errorSpan(const QString &text)
{
    TextSpan span = strong(text);
    span.tone = Tone::Error;
    return span;
}

void setIcon(RowText &row, const char *icon, const QString &name, Role role = Role::TextDim)
{
    row.icon = QString::fromLatin1(icon);
    row.iconName = name;
    row.iconRole = role;
}

void setErrorIcon(RowText &row, const char *icon = "error")
{
    setIcon(row, icon, RowWords::tr("error"));
    row.iconTone = Tone::Error;
}

// What follows the descriptor: "5, 127.0.0.1:7001" says "127.0.0.1:7001".
QString argumentText(const CallEvent &call, const SocketNamer &names)
{
    const QString args = lineText(call.args);
    switch (call.call) {
    case CallCode::Accept:
        return call.related != 0 ? names(call.related) : QString();
    case CallCode::Socket:
        return args;
    case CallCode::Listen:
        return RowWords::tr("backlog %1").arg(args.section(QStringLiteral(", "), 1));
    case CallCode::Send:
    case CallCode::Recv:
    case CallCode::RecvFrom:
    case CallCode::RecvMsg: {
        const QString flags = args.section(QStringLiteral(", "), 3); // buffer and size say little
        return flags == QLatin1String("0") ? QString() : flags;
    }
    case CallCode::RecvMmsg:
        return {};
    case CallCode::SendTo:
        return args.section(QStringLiteral(", "), 4);
    default:
        return args.section(QStringLiteral(", "), 1);
    }
}

// What came back beside the number: an address, how long it took.
QString outcomeText(const CallEvent &call)
{
    QStringList parts;
    if (call.call == CallCode::Accept && call.peer.family() != Family::None)
        return RowWords::tr("from %1").arg(shortText(call.peer));
    if (!call.result.empty())
        parts << lineText(call.result);
    if (call.durationNs > 0)
        parts << durationText(call.durationNs);
    if (call.call == CallCode::Connect && call.local.family() != Family::None)
        parts << RowWords::tr("from %1").arg(shortText(call.local));
    return parts.join(QStringLiteral(", "));
}

void describeCall(RowText &row, const IndexEntry &entry, const CallEvent *call, const SocketNamer &names)
{
    row.what.push_back(mono(latin(callName(entry.call))));
    if (call != nullptr) {
        if (const QString args = argumentText(*call, names); !args.isEmpty())
            row.what.push_back(mono(QLatin1Char(' ') + args, Role::TextDim));
    }
    const bool failed = (entry.flags & IndexEntry::kFailed) != 0;
    if ((entry.flags & IndexEntry::kStarted) != 0) {
        setIcon(row, "clock", RowWords::tr("call started"));
        row.result.push_back(dim(RowWords::tr("started")));
        return;
    }
    if (failed && !isPassing(entry.err)) {
        setErrorIcon(row);
        row.result.push_back(errorSpan(QString::fromStdString(errnoName(entry.err))));
        row.preview.push_back(dim(errnoText(entry.err, entry.call).brief));
        return;
    }
    setIcon(row, "calls", RowWords::tr("call"));
    if (failed) {
        row.result.push_back(mono(QString::fromStdString(errnoName(entry.err)), Role::TextDim));
        row.preview.push_back(dim(errnoText(entry.err, entry.call).brief));
    } else if ((entry.flags & IndexEntry::kEndOfStream) != 0) {
        setIcon(row, "arrow-eos", RowWords::tr("end of stream"), Role::In);
        row.result.push_back(mono(QStringLiteral("= 0"), Role::TextDim));
        row.preview.push_back(dim(RowWords::tr("end of stream")));
    } else {
        row.result.push_back(
            mono(QStringLiteral("= %1").arg(static_cast<std::int32_t>(entry.value)), Role::TextDim));
        if (call != nullptr)
            row.preview.push_back(dim(outcomeText(*call)));
    }
}

QString flagText(std::uint8_t flags)
{
    if (flags & kPeeked)
        return RowWords::tr("peeked");
    if (flags & kOutOfBand)
        return RowWords::tr("out of band");
    if (flags & kDiscarded)
        return RowWords::tr("discarded");
    return flags & kTruncated ? RowWords::tr("truncated") : QString();
}

void describeData(RowText &row, const IndexEntry &entry, const DataEvent *data)
{
    const bool out = (entry.flags & IndexEntry::kOut) != 0;
    setIcon(row, out ? "arrow-out" : "arrow-in", out ? RowWords::tr("sent") : RowWords::tr("received"),
            out ? Role::Out : Role::In);
    row.what.push_back(mono(latin(callName(entry.call))));
    row.result.push_back({sizeText(entry.value)});
    if (data == nullptr) {
        if ((entry.flags & IndexEntry::kNotKept) != 0)
            row.preview.push_back(dim(RowWords::tr("not kept")));
        return;
    }
    // A connected socket's peer is in the sockets list; only calls that name one say it here.
    const bool names = data->call == CallCode::SendTo || data->call == CallCode::RecvFrom ||
                       data->call == CallCode::RecvMsg || data->call == CallCode::RecvMmsg;
    if (names && data->peer.family() != Family::None) {
        const QString peer = QString::fromStdString(data->peer.text());
        row.what.push_back(
            mono(QLatin1Char(' ') + (out ? peer : RowWords::tr("from %1").arg(peer)), Role::TextDim));
    }
    if (const QString flags = flagText(data->flags); !flags.isEmpty())
        row.what.push_back(dim(QLatin1Char(' ') + flags));
    if (data->payload.empty() && data->origLen == 0)
        row.preview.push_back(dim(RowWords::tr("empty")));
    else
        row.preview = payloadLine(data->payload, kPreviewOctets);
}

void describeState(RowText &row, const IndexEntry &entry, const StateEvent *state,
                   std::span<const IndexEntry> implied)
{
    const TcpState to = toState(entry), first = fromState(implied.empty() ? entry : implied.front());
    if (!isKnown(to) || !isKnown(first))
        return;
    const bool wasSeen = (entry.flags & IndexEntry::kImplied) == 0;
    row.icon = phaseIcon(to);
    row.iconTone = stateTone(to);
    row.iconName = RowWords::tr("state");
    if (first != TcpState::Unknown)
        row.what.push_back(stateSpan(first, false));
    QStringList unseen;
    const auto step = [&](TcpState into, bool isImplied) {
        if (!row.what.empty())
            row.what.push_back(arrow(isImplied));
        row.what.push_back(stateSpan(into, isImplied));
    };
    for (const IndexEntry &e : implied) {
        step(toState(e), true);
        unseen << stateText(toState(e));
    }
    step(to, !wasSeen);

    const Evidence evidence = state != nullptr ? state->evidence
                              : wasSeen        ? Evidence::Observed
                                               : Evidence::Implied;
    row.result = {iconSpan(evidenceIcon(evidence)), dim(evidenceText(evidence))};
    if (!unseen.isEmpty())
        row.preview.push_back(dim(RowWords::tr("%1 implied").arg(unseen.join(QStringLiteral(", ")))));
    else if (state != nullptr)
        row.preview.push_back(dim(sourceText(state->source)));
}

void describeResolve(RowText &row, const IndexEntry &entry, const ResolveEvent *resolve)
{
    setIcon(row, "resolve", RowWords::tr("lookup"));
    row.what.push_back(mono(QStringLiteral("getaddrinfo")));
    if (resolve != nullptr)
        row.what.push_back(mono(QLatin1Char(' ') + lineText(resolve->host), Role::TextDim));
    if ((entry.flags & IndexEntry::kStarted) != 0) {
        row.result.push_back(dim(RowWords::tr("started")));
        return;
    }
    if ((entry.flags & IndexEntry::kFailed) != 0)
        setErrorIcon(row);
    else
        row.result.push_back(dim(RowWords::tr("%n address(es)", nullptr, static_cast<int>(entry.value))));
    if (resolve == nullptr)
        return;
    if (resolve->cancelled) {
        row.result.push_back(dim(RowWords::tr("cancelled")));
    } else if (resolve->timedOut) {
        row.result.push_back(errorSpan(RowWords::tr("no answer")));
        row.preview.push_back(dim(durationText(resolve->durationNs)));
    } else if (resolve->error != 0) {
        row.result.push_back(errorSpan(QString::fromStdString(resolveErrorName(resolve->error))));
        row.preview.push_back(dim(resolveErrorText(resolve->error).brief));
    } else {
        QStringList found{durationText(resolve->durationNs)};
        for (const Endpoint &endpoint : resolve->found)
            found << QString::fromStdString(endpoint.hostText());
        row.preview.push_back(dim(found.join(QStringLiteral(", "))));
    }
}

void describeNote(RowText &row, const IndexEntry &entry, const NoteEvent *note)
{
    row.isWide = true;
    setIcon(row, "note", RowWords::tr("note"));
    if ((entry.flags & IndexEntry::kFailed) != 0) {
        setIcon(row, "warning", RowWords::tr("warning"));
        row.iconTone = note != nullptr && note->severity == Severity::Error ? Tone::Error : Tone::Warning;
    }
    if (note != nullptr)
        row.what.push_back({noteSentence(note->code, note->detail)});
}

void describeMark(RowText &row, const MarkEvent *mark)
{
    row.isWide = true;
    setIcon(row, "pin", RowWords::tr("mark"), Role::Accent);
    if (mark == nullptr)
        return;
    const QString target = groupedText(static_cast<quint64>(mark->target));
    switch (mark->action) {
    case MarkAction::Remark:
        row.what.push_back({RowWords::tr("On event %1: %2").arg(target, lineText(mark->text))});
        if (mark->color != MarkColor::None)
            row.what.push_back({QStringLiteral(" (%1)").arg(markColorText(mark->color))});
        break;
    case MarkAction::Bookmark:
        if (mark->length > 0)
            row.what.push_back({RowWords::tr("Bookmark on %1 of event %2: %3", "%1: 4 bytes")
                                    .arg(byteCountText(mark->length), target, lineText(mark->text))});
        else
            row.what.push_back(
                {RowWords::tr("Bookmark on event %1 %2").arg(target, lineText(mark->text)).trimmed()});
        break;
    case MarkAction::Delete:
        row.what.push_back({RowWords::tr("Mark on event %1 removed").arg(target)});
        break;
    }
}

} // namespace

RowText rowTextOf(const IndexEntry &entry, const Event *event, std::span<const IndexEntry> implied,
                  const SocketNamer &names)
{
    RowText row;
    switch (entry.kind) {
    case EventKind::Call:
        describeCall(row, entry, event ? event->as<CallEvent>() : nullptr, names);
        break;
    case EventKind::Data:
        describeData(row, entry, event ? event->as<DataEvent>() : nullptr);
        break;
    case EventKind::State:
        describeState(row, entry, event ? event->as<StateEvent>() : nullptr, implied);
        break;
    case EventKind::Drop:
        setErrorIcon(row, "drop");
        row.what.push_back({RowWords::tr("%n datagram(s) dropped", nullptr, static_cast<int>(entry.value))});
        row.preview.push_back(dim(RowWords::tr("receive buffer full")));
        break;
    case EventKind::Sample:
        setIcon(row, "note", RowWords::tr("sample"));
        row.isWide = true;
        if (const auto *sample = event ? event->as<SampleEvent>() : nullptr) {
            for (const MetricValue &v : sample->values)
                row.what.push_back(
                    mono(QStringLiteral("%1 %2  ").arg(latin(metricName(v.metric))).arg(v.value)));
        }
        break;
    case EventKind::Segment: {
        const bool out = (entry.flags & IndexEntry::kOut) != 0;
        setIcon(row, out ? "arrow-out" : "arrow-in", out ? RowWords::tr("sent") : RowWords::tr("received"));
        const auto *segment = event ? event->as<SegmentEvent>() : nullptr;
        const auto tcp =
            segment ? Segment::parse(segment->frame, segment->origLen) : std::optional<Segment>();
        row.what.push_back({RowWords::tr("segment")});
        row.result.push_back({sizeText(entry.value)});
        if (tcp)
            row.preview.push_back(mono(QString::fromStdString(tcp->text())));
        break;
    }
    case EventKind::Resolve:
        describeResolve(row, entry, event ? event->as<ResolveEvent>() : nullptr);
        break;
    case EventKind::Note:
        describeNote(row, entry, event ? event->as<NoteEvent>() : nullptr);
        break;
    case EventKind::Mark:
        describeMark(row, event ? event->as<MarkEvent>() : nullptr);
        break;
    case EventKind::Gap:
        setIcon(row, "gap", RowWords::tr("gap"));
        row.iconTone = Tone::Warning;
        row.isWide = true;
        row.what.push_back({RowWords::tr("%n event(s) missing", nullptr, static_cast<int>(entry.value))});
        if (const auto *gap = event ? event->as<GapEvent>() : nullptr)
            row.what.push_back(dim(QStringLiteral(": ") + gapText(gap->reason)));
        break;
    }
    return row;
}

} // namespace sockeye
