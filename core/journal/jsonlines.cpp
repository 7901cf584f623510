// SPDX-License-Identifier: MIT
#include "core/journal/jsonlines.h"

#include <iterator>

#include <fmt/format.h>

#include "core/bytes/hex.h"
#include "core/bytes/utf8.h"
#include "core/journal/fieldnames.h"
#include "core/net/resolveerror.h"
#include "core/tcp/segment.h"

namespace sockeye {

namespace {

// The fields of one object, in the order they are added.
class Object
{
public:
    explicit Object(std::string &out) : m_out(out) { m_out += '{'; }
    ~Object() { m_out += '}'; }
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;

    std::string &name(std::string_view name)
    {
        if (m_out.back() != '{')
            m_out += ',';
        m_out += '"';
        m_out += name;
        m_out += "\":";
        return m_out;
    }
    void text(std::string_view field, std::string_view value) { appendJsonText(name(field), value); }
    void someText(std::string_view field, std::string_view value)
    {
        if (!value.empty())
            text(field, value);
    }
    template<typename T>
    void number(std::string_view field, T value)
    {
        fmt::format_to(std::back_inserter(name(field)), "{}", value);
    }
    template<typename T>
    void someNumber(std::string_view field, T value)
    {
        if (value != 0)
            number(field, value);
    }
    void flag(std::string_view field, bool value)
    {
        if (value)
            name(field) += "true";
    }
    void endpoint(std::string_view field, const Endpoint &value)
    {
        if (value.family() != Family::None)
            text(field, value.text());
    }
    void octets(std::string_view field, ByteView value)
    {
        std::string &out = name(field);
        out += '"';
        out += toHex(value);
        out += '"';
    }
    // As many decimals as there are.
    void microseconds(std::string_view field, std::int64_t ns)
    {
        number(field, ns / 1000);
        if (ns % 1000 == 0)
            return;
        fmt::format_to(std::back_inserter(m_out), ".{:03}", ns % 1000);
        m_out.erase(m_out.find_last_not_of('0') + 1);
    }

private:
    std::string &m_out;
};

std::string_view phaseName(CallPhase phase)
{
    return phase == CallPhase::Started ? "started" : "done";
}

std::string_view directionName(Direction dir)
{
    return dir == Direction::None ? "" : dir == Direction::In ? "in" : "out";
}

struct Writer {
    Object &json;
    const Event &event;
    const SocketNames &names;

    void socket()
    {
        if (event.socket == 0)
            json.name("socket") += "null";
        else
            json.text("socket", names(event.socket));
    }
    void ids()
    {
        json.someNumber("call_id", event.callId);
        json.someNumber("command_id", event.commandId);
    }

    void operator()(const CallEvent &call)
    {
        json.text("phase", phaseName(call.phase));
        ids();
        socket();
        json.text("call", callName(call.call));
        json.text("args", call.args);
        if (call.phase == CallPhase::Done) {
            json.number("ret", call.ret);
            if (call.err != 0)
                json.text("errno", errnoName(call.err));
            json.someText("result", call.result);
        }
        json.number("start_ns", call.startNs);
        if (call.phase == CallPhase::Done)
            json.microseconds("us", call.durationNs);
        if (call.fd >= 0)
            json.number("fd", call.fd);
        json.flag("carried_data", call.carriedData);
        if (call.otherEnd != 0)
            json.text("other_end", names(call.otherEnd));
        birth(call);
    }

    template<typename Body>
    void birth(const Body &body)
    {
        if (body.related != 0)
            json.text("related", names(body.related));
        if (body.made.type != SocketType::None) {
            json.text("family", familyName(body.made.family));
            json.text("type", typeName(body.made.type));
        }
        json.endpoint("local", body.local);
        json.endpoint("peer", body.peer);
    }

    void operator()(const DataEvent &data)
    {
        socket();
        json.someText("dir", directionName(data.dir));
        json.number("len", data.payload.size());
        json.number("orig_len", data.origLen);
        json.endpoint("local", data.local);
        json.endpoint("peer", data.peer);
        json.octets("hex", data.payload);
        ids();
        json.someText("call", callName(data.call));
        json.flag("peeked", (data.flags & kPeeked) != 0);
        json.flag("truncated", (data.flags & kTruncated) != 0);
        json.flag("out_of_band", (data.flags & kOutOfBand) != 0);
        json.flag("discarded", (data.flags & kDiscarded) != 0);
        json.flag("kernel_time", (data.flags & kKernelTime) != 0);
    }

    void operator()(const StateEvent &state)
    {
        socket();
        json.someText("from", stateName(state.from));
        json.someText("to", stateName(state.to));
        json.text("evidence", evidenceName(state.evidence));
        json.someText("source", sourceName(state.source));
        birth(state);
        ids();
    }

    void operator()(const DropEvent &drop)
    {
        socket();
        json.number("count", drop.count);
        json.number("total", drop.total);
        ids();
    }

    void operator()(const SampleEvent &sample)
    {
        socket();
        for (const MetricValue &v : sample.values)
            json.number(metricName(v.metric), v.value);
        ids();
    }

    void operator()(const SegmentEvent &segment)
    {
        socket();
        json.someText("dir", directionName(segment.dir));
        json.number("len", segment.frame.size());
        json.number("orig_len", segment.origLen);
        if (const auto tcp = Segment::parse(segment.frame, segment.origLen)) {
            json.endpoint("source", tcp->source);
            json.endpoint("destination", tcp->destination);
            json.text("flags", tcpFlagNames(tcp->flags));
            json.number("tcp_seq", tcp->seq);
            json.number("tcp_ack", tcp->ack);
            json.number("window", tcp->window);
            json.number("payload_len", tcp->payloadLength);
        }
        json.octets("hex", segment.frame);
        ids();
    }

    void operator()(const ResolveEvent &resolve)
    {
        json.text("phase", phaseName(resolve.phase));
        ids();
        socket();
        json.text("host", resolve.host);
        if (resolve.phase == CallPhase::Started)
            return;
        if (resolve.error != 0)
            json.text("error", resolveErrorName(resolve.error));
        json.flag("timed_out", resolve.timedOut);
        json.flag("cancelled", resolve.cancelled);
        std::string &out = json.name("found");
        out += '[';
        for (const Endpoint &found : resolve.found) {
            if (out.back() != '[')
                out += ',';
            appendJsonText(out, found.text());
        }
        out += ']';
        json.microseconds("us", resolve.durationNs);
    }

    void operator()(const NoteEvent &note)
    {
        socket();
        json.text("text", noteText(note.code, note.detail));
        json.text("code", fieldnames::noteCodeName(note.code));
        json.text("severity", fieldnames::severityName(note.severity));
        json.someText("detail", note.detail);
        ids();
    }

    void operator()(const MarkEvent &mark)
    {
        socket();
        json.text("action", fieldnames::markActionName(mark.action));
        json.number("target", mark.target);
        json.someText("text", mark.text);
        if (mark.length > 0) {
            json.number("begin", mark.begin);
            json.number("len", mark.length);
        }
        if (mark.color != MarkColor::None)
            json.text("color", markColorName(mark.color));
        ids();
    }

    void operator()(const GapEvent &gap)
    {
        json.number("first", gap.first);
        json.number("last", gap.last);
        json.text("reason", fieldnames::gapReasonName(gap.reason));
    }
};

} // namespace

void appendJsonLine(std::string &out, const Event &event, const SocketNames &names)
{
    {
        Object json(out);
        json.number("seq", event.seq);
        json.number("ns", event.ns);
        json.text("kind", kindName(event.kind()));
        std::visit(Writer{json, event, names}, event.body);
    }
    out += '\n';
}

void appendJsonText(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        const auto c = static_cast<unsigned char>(text.front());
        std::size_t taken = 1;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += text.front();
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < 0x20) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
        } else if (c < 0x80) {
            out += text.front();
        } else if (const Utf8Character character = readUtf8(viewOf(text)); character.isWhole()) {
            taken = character.length;
            out += text.substr(0, taken);
        } else {
            out += "\xef\xbf\xbd";
        }
        text.remove_prefix(taken);
    }
    out += '"';
}

} // namespace sockeye
