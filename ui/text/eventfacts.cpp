// SPDX-License-Identifier: MIT
#include "ui/text/eventfacts.h"

#include <QCoreApplication>

#include "core/journal/eventtext.h"
#include "core/tcp/segment.h"
#include "ui/text/errnotext.h"
#include "ui/text/eventsentence.h"
#include "ui/text/explain.h"
#include "ui/text/format.h"
#include "ui/text/notetext.h"
#include "ui/text/statefamily.h"

namespace sockeye {

namespace {

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::EventFacts)
};

class Facts
{
public:
    explicit Facts(const SocketNamer &names) : m_names(names) {}

    void add(const QString &label, const QString &value, TextStyle style = TextStyle::Body)
    {
        if (!value.isEmpty())
            m_facts.push_back({label, value, style});
    }
    void endpoint(const QString &label, const Endpoint &endpoint)
    {
        add(label, QString::fromStdString(endpoint.text()), TextStyle::Mono);
    }
    void paragraph(const QString &text)
    {
        if (!text.isEmpty())
            m_facts.push_back({{}, text});
    }
    std::vector<EventFact> take() { return std::move(m_facts); }

    void operator()(const CallEvent &call)
    {
        if (call.phase == CallPhase::Done && call.err != 0) {
            const ErrnoText text = errnoText(call.err, call.call, call.result);
            m_facts.push_back({FactWords::tr("Error"), QString::fromStdString(errnoName(call.err)),
                               TextStyle::BodyStrong,
                               isPassing(call.err) ? std::optional<Tone>() : Tone::Error});
            add(FactWords::tr("Meaning"), text.meaning);
            add(FactWords::tr("Usual cause"), text.cause);
            add(FactWords::tr("Try"), text.next);
        }
        add(FactWords::tr("Call"), callLine(call), TextStyle::Mono);
        add(FactWords::tr("Gave"), lineText(call.result), TextStyle::Mono);
        if (call.phase == CallPhase::Done && call.durationNs > 0)
            add(FactWords::tr("Took"), durationText(call.durationNs));
        endpoint(FactWords::tr("Local"), call.local);
        endpoint(FactWords::tr("Peer"), call.peer);
        if (call.related != 0)
            add(call.call == CallCode::Accept ? FactWords::tr("Listener") : FactWords::tr("Original"),
                m_names(call.related));
        if (call.fd >= 0)
            add(FactWords::tr("Descriptor"), QString::number(call.fd), TextStyle::Mono);
        if (const CallWording *words = Explain::shipped().call(call.call)) {
            add(FactWords::tr("What is this?"), words->what.text());
            add(FactWords::tr("Manual"), manualText(*words), TextStyle::Mono);
        }
    }
    void operator()(const DataEvent &data)
    {
        endpoint(FactWords::tr("Local"), data.local);
        endpoint(FactWords::tr("Peer"), data.peer);
    }
    void operator()(const StateEvent &state)
    {
        if (state.from != TcpState::Unknown)
            add(FactWords::tr("From"), stateText(state.from), TextStyle::Mono);
        m_facts.push_back({FactWords::tr("To"), stateText(state.to), TextStyle::Mono, stateTone(state.to)});
        if (const auto *step = Explain::shipped().transition(state.from, state.to))
            add(FactWords::tr("Why"), step->why.text());
        if (const auto *words = Explain::shipped().state(state.to))
            add(FactWords::tr("Next"), words->next.text());
        add(FactWords::tr("Evidence"), evidenceText(state.evidence));
        add(FactWords::tr("Source"), sourceText(state.source));
        switch (state.evidence) {
        case Evidence::Observed:
            paragraph(FactWords::tr("The kernel itself said so."));
            break;
        case Evidence::Captured:
            paragraph(FactWords::tr("A segment seen on the wire makes this step, RFC 9293."));
            break;
        case Evidence::Implied:
            paragraph(FactWords::tr(
                "Nobody saw it, but it lies on the only legal way between two states that were seen."));
            break;
        }
    }
    void operator()(const DropEvent &drop)
    {
        add(FactWords::tr("Now"), groupedText(static_cast<quint64>(drop.count)));
        add(FactWords::tr("In all"), groupedText(static_cast<quint64>(drop.total)));
        add(FactWords::tr("Source"), QStringLiteral("SO_MEMINFO"), TextStyle::Mono);
    }
    void operator()(const SampleEvent &sample)
    {
        for (const MetricValue &v : sample.values) {
            const std::string_view name = metricName(v.metric);
            add(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                groupedText(qint64{v.value}));
        }
    }
    void operator()(const SegmentEvent &segment)
    {
        const auto tcp = Segment::parse(segment.frame, segment.origLen);
        if (tcp) {
            endpoint(FactWords::tr("Sent from"), tcp->source);
            endpoint(FactWords::tr("Sent to"), tcp->destination);
            add(FactWords::tr("Flags"), QString::fromStdString(tcpFlagNames(tcp->flags)), TextStyle::Mono);
            add(FactWords::tr("Sequence number"), QString::number(tcp->seq), TextStyle::Mono);
            if (tcp->has(kTcpAck))
                add(FactWords::tr("Acknowledges up to"), QString::number(tcp->ack), TextStyle::Mono);
            add(FactWords::tr("Window, not scaled"), groupedText(qint64{tcp->window}));
            add(FactWords::tr("TCP options"), QString::fromStdString(tcpOptionsText(*tcp)), TextStyle::Mono);
            add(FactWords::tr("Payload"), byteCountText(tcp->payloadLength));
        }
        add(FactWords::tr("Length"), byteCountText(segment.origLen));
    }
    void operator()(const ResolveEvent &resolve)
    {
        add(FactWords::tr("Name"), lineText(resolve.host), TextStyle::Mono);
        for (const Endpoint &found : resolve.found)
            endpoint(FactWords::tr("Found"), found);
        if (resolve.error != 0) {
            const ErrnoText text = resolveErrorText(resolve.error);
            add(FactWords::tr("Meaning"), text.meaning);
            add(FactWords::tr("Usual cause"), text.cause);
            add(FactWords::tr("Try"), text.next);
        }
        if (resolve.phase == CallPhase::Done)
            add(FactWords::tr("Took"), durationText(resolve.durationNs));
    }
    void operator()(const NoteEvent &) {}
    void operator()(const MarkEvent &mark) { paragraph(lineText(mark.text)); }
    void operator()(const GapEvent &gap)
    {
        add(FactWords::tr("First"), groupedText(static_cast<quint64>(gap.first)));
        add(FactWords::tr("Last"), groupedText(static_cast<quint64>(gap.last)));
    }

private:
    const SocketNamer &m_names;
    std::vector<EventFact> m_facts;
};

} // namespace

QString callLine(const CallEvent &call)
{
    const std::string_view name = callName(call.call);
    QString line = QStringLiteral("%1(%2)").arg(
        QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), lineText(call.args));
    if (call.phase == CallPhase::Started)
        return line;
    line += QStringLiteral(" = %1").arg(call.ret);
    return call.err == 0 ? line : line + QLatin1Char(' ') + QString::fromStdString(errnoName(call.err));
}

std::vector<EventFact> eventFacts(const Event &event, std::int64_t beganNs, const SocketNamer &names)
{
    Facts facts(names);
    // What explains itself in the sentence above needs no word of its own below.
    const auto *call = event.as<CallEvent>();
    if (!call || call->err == 0)
        facts.paragraph(eventSentence(event, names).why);
    std::visit(facts, event.body);
    facts.add(FactWords::tr("Time"),
              FactWords::tr("%1 s, %2").arg(sessionTimeText(event.ns - beganNs), clockText(event.ns)),
              TextStyle::Mono);
    return facts.take();
}

} // namespace sockeye
