// SPDX-License-Identifier: MIT
#include "core/journal/eventfields.h"

#include <algorithm>
#include <charconv>

#include "core/journal/fieldnames.h"

namespace sockeye {

using namespace fieldnames;

namespace {

constexpr std::size_t kMaxMessage = 1024; // octets; the whole text stands in its own field

class FieldWriter
{
public:
    explicit FieldWriter(std::string &to) : m_to(to) {}

    void text(std::string_view key, std::string_view value)
    {
        begin(key);
        while (true) {
            const auto plain = static_cast<std::size_t>(
                std::find_if(value.begin(), value.end(), wantsEscape) - value.begin());
            m_to += value.substr(0, plain);
            if (plain == value.size())
                break;
            constexpr std::string_view kDigits = "0123456789abcdef";
            const auto octet = static_cast<unsigned char>(value[plain]);
            const char escape[]{'\\', 'x', kDigits[octet >> 4], kDigits[octet & 15]};
            m_to.append(escape, sizeof escape);
            value.remove_prefix(plain + 1);
        }
        m_to += '\n';
    }
    // One of our own names: nothing in it wants an escape.
    void word(std::string_view key, std::string_view value)
    {
        begin(key);
        m_to += value;
        m_to += '\n';
    }
    void wordIfAny(std::string_view key, std::string_view value)
    {
        if (!value.empty())
            word(key, value);
    }
    void textIfAny(std::string_view key, std::string_view value)
    {
        if (!value.empty())
            text(key, value);
    }
    template<typename T>
    void number(std::string_view key, T value)
    {
        begin(key);
        append(value);
        m_to += '\n';
    }
    template<typename T>
    void numberUnless(T usual, std::string_view key, T value)
    {
        if (value != usual)
            number(key, value);
    }
    void flag(std::string_view key, bool on)
    {
        if (on)
            number(key, 1);
    }
    void endpoint(std::string_view key, const Endpoint &value)
    {
        // A Unix name as the kernel has it: its text form cannot say every one.
        if (value.family() == Family::Unix) {
            m_scratch = kUnixPrefix;
            m_scratch += value.unixName();
            text(key, m_scratch);
        } else if (value.isInet()) {
            text(key, value.text());
        }
    }
    void pair(std::string_view key, std::string_view name, std::int64_t value)
    {
        begin(key);
        m_to += name;
        m_to += ' ';
        append(value);
        m_to += '\n';
    }

private:
    static bool wantsEscape(char c)
    {
        const auto octet = static_cast<unsigned char>(c);
        return octet < ' ' || octet == 0x7f || octet == '\\';
    }
    void begin(std::string_view key)
    {
        m_to += key;
        m_to += '=';
    }
    template<typename T>
    void append(T value)
    {
        char digits[24];
        m_to.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }

    std::string &m_to;
    std::string m_scratch;
};

// syslog(3) levels, for Wireshark's colours.
int priorityOf(const Event &event)
{
    constexpr int kError = 3, kWarning = 4, kInfo = 6;
    if (const auto *call = event.as<CallEvent>())
        return call->err != 0 ? kWarning : kInfo;
    if (const auto *note = event.as<NoteEvent>())
        return note->severity == Severity::Error     ? kError
               : note->severity == Severity::Warning ? kWarning
                                                     : kInfo;
    const EventKind kind = event.kind();
    return kind == EventKind::Drop || kind == EventKind::Gap ? kWarning : kInfo;
}

struct BodyWriter {
    FieldWriter &out;
    const SocketNames &names;

    void operator()(const CallEvent &call)
    {
        out.flag(kStarted, call.phase == CallPhase::Started);
        out.wordIfAny(kCall, callName(call.call));
        out.flag(kCarriedData, call.carriedData);
        out.numberUnless(-1, kFd, call.fd);
        out.textIfAny(kArgs, call.args);
        out.textIfAny(kResult, call.result);
        out.numberUnless(std::int64_t{0}, kRet, call.ret);
        out.numberUnless(0, kErrno, call.err);
        out.numberUnless(std::int64_t{0}, kStartNs, call.startNs);
        out.numberUnless(std::int64_t{0}, kDurationNs, call.durationNs);
        if (call.otherEnd != 0)
            out.text(kOtherEnd, names(call.otherEnd));
        birth(call);
    }
    // What a call that makes a socket tells of it, and the first state of one that no call of ours made.
    template<typename Body>
    void birth(const Body &body)
    {
        if (body.related != 0)
            out.text(kRelated, names(body.related));
        out.wordIfAny(kMadeFamily, familyName(body.made.family));
        out.wordIfAny(kMadeType, typeName(body.made.type));
        out.textIfAny(kMadeName, body.madeName);
        out.endpoint(kLocal, body.local);
        out.endpoint(kPeer, body.peer);
    }
    void operator()(const StateEvent &state)
    {
        out.wordIfAny(kFrom, stateName(state.from));
        out.wordIfAny(kTo, stateName(state.to));
        out.word(kEvidence, evidenceName(state.evidence));
        out.wordIfAny(kSource, sourceName(state.source));
        birth(state);
    }
    void operator()(const DropEvent &drop)
    {
        out.number(kCount, drop.count);
        out.number(kTotal, drop.total);
    }
    void operator()(const SampleEvent &sample)
    {
        for (const MetricValue &v : sample.values)
            out.pair(kMetric, metricName(v.metric), v.value);
    }
    void operator()(const ResolveEvent &resolve)
    {
        out.flag(kStarted, resolve.phase == CallPhase::Started);
        out.textIfAny(kHost, resolve.host);
        out.numberUnless(0, kResolveError, resolve.error);
        out.flag(kTimedOut, resolve.timedOut);
        out.flag(kCancelled, resolve.cancelled);
        out.numberUnless(std::int64_t{0}, kDurationNs, resolve.durationNs);
        for (const Endpoint &found : resolve.found)
            out.endpoint(kFound, found);
    }
    void operator()(const NoteEvent &note)
    {
        out.word(kCode, noteCodeName(note.code));
        out.word(kSeverity, severityName(note.severity));
        out.textIfAny(kDetail, note.detail);
    }
    void operator()(const MarkEvent &mark)
    {
        out.word(kAction, markActionName(mark.action));
        out.number(kTarget, mark.target);
        out.textIfAny(kText, mark.text);
        out.numberUnless(std::uint64_t{0}, kBegin, mark.begin);
        out.numberUnless(std::uint64_t{0}, kLength, mark.length);
        if (mark.color != MarkColor::None)
            out.text(kColor, markColorName(mark.color));
    }
    void operator()(const GapEvent &gap)
    {
        out.number(kFirst, gap.first);
        out.number(kLast, gap.last);
        out.word(kReason, gapReasonName(gap.reason));
    }
    // These two are packets of their own and never come here.
    void operator()(const DataEvent &) {}
    void operator()(const SegmentEvent &) {}
};

} // namespace

void writeFields(std::string &to, const Event &event, const SocketNames &names)
{
    FieldWriter out(to);
    const std::string message = messageOf(event, names);
    out.text(kMessage, std::string_view(message).substr(0, kMaxMessage));
    out.number(kPriority, priorityOf(event));
    out.word(kKind, kindName(event.kind()));
    out.numberUnless(CallId{0}, kCallId, event.callId);
    out.numberUnless(CommandId{0}, kCommandId, event.commandId);
    std::visit(BodyWriter{out, names}, event.body);
}

} // namespace sockeye
