// SPDX-License-Identifier: MIT
#include "tests/support/eventdump.h"

#include <fmt/format.h>

#include "core/bytes/checksum.h"
#include "core/journal/sessionloader.h"

namespace sockeye::test {

namespace {

std::string bytesText(ByteView bytes)
{
    std::string text;
    if (bytes.size() > 64)
        return fmt::format("{} octets, crc {:08x}", bytes.size(), crc32(bytes));
    for (const auto octet : bytes)
        text += fmt::format("{:02x}", octet);
    return text;
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        out += octet < ' ' || octet >= 0x7f || c == '"' ? fmt::format("<{:02x}>", octet) : std::string(1, c);
    }
    return text.size() > 2000 ? fmt::format("{} octets, crc {:08x}", text.size(), crc32(viewOf(text)))
                              : out + '"';
}

std::string ends(const Endpoint &local, const Endpoint &peer)
{
    const auto one = [](const Endpoint &e) {
        return fmt::format("{}/{}/{}", static_cast<int>(e.family()),
                           e.isInet() ? e.text() : quoted(e.unixName()), e.scope());
    };
    return fmt::format("local={} peer={}", one(local), one(peer));
}

struct BodyText {
    const SocketNames &names;

    std::string operator()(const CallEvent &c) const
    {
        return fmt::format(
            "phase={} call={} carried={} fd={} args={} result={} ret={} err={} start={} took={} "
            "related={} otherEnd={} made={}/{} madeName={} {}",
            static_cast<int>(c.phase), callName(c.call), c.carriedData, c.fd, quoted(c.args),
            quoted(c.result), c.ret, c.err, c.startNs, c.durationNs, names(c.related), names(c.otherEnd),
            familyName(c.made.family), typeName(c.made.type), quoted(c.madeName), ends(c.local, c.peer));
    }
    std::string operator()(const DataEvent &d) const
    {
        return fmt::format("dir={} call={} flags={} payload={} origLen={} {}", static_cast<int>(d.dir),
                           callName(d.call), d.flags, bytesText(d.payload), d.origLen, ends(d.local, d.peer));
    }
    std::string operator()(const StateEvent &s) const
    {
        return fmt::format("{}->{} {} {} related={} made={}/{} madeName={} {}", stateName(s.from),
                           stateName(s.to), evidenceName(s.evidence), sourceName(s.source), names(s.related),
                           familyName(s.made.family), typeName(s.made.type), quoted(s.madeName),
                           ends(s.local, s.peer));
    }
    std::string operator()(const DropEvent &d) const
    {
        return fmt::format("count={} total={}", d.count, d.total);
    }
    std::string operator()(const SampleEvent &s) const
    {
        std::string text;
        for (const MetricValue &v : s.values)
            text += fmt::format("{}={} ", metricName(v.metric), v.value);
        return text;
    }
    std::string operator()(const SegmentEvent &s) const
    {
        return fmt::format("dir={} frame={} origLen={}", static_cast<int>(s.dir), bytesText(s.frame),
                           s.origLen);
    }
    std::string operator()(const ResolveEvent &r) const
    {
        std::string text = fmt::format("phase={} host={} error={} timedOut={} cancelled={} took={}",
                                       static_cast<int>(r.phase), quoted(r.host), r.error, r.timedOut,
                                       r.cancelled, r.durationNs);
        for (const Endpoint &found : r.found)
            text += " " + found.text();
        return text;
    }
    std::string operator()(const NoteEvent &n) const
    {
        return fmt::format("code={} severity={} detail={}", static_cast<int>(n.code),
                           static_cast<int>(n.severity), quoted(n.detail));
    }
    std::string operator()(const MarkEvent &m) const
    {
        return fmt::format("action={} target={} text={} octets={}+{} color={}", static_cast<int>(m.action),
                           m.target, quoted(m.text), m.begin, m.length, static_cast<int>(m.color));
    }
    std::string operator()(const GapEvent &g) const
    {
        return fmt::format("{}..{} reason={}", g.first, g.last, static_cast<int>(g.reason));
    }
};

} // namespace

std::string dump(const Event &event, const SocketNames &names)
{
    return fmt::format("#{} ns={} {} command={} call_id={} {}: {}", event.seq, event.ns, names(event.socket),
                       event.commandId, event.callId, kindName(event.kind()),
                       std::visit(BodyText{names}, event.body));
}

std::vector<std::string> dumpAll(const EventLog &log)
{
    const SocketNames names = [&log](SocketId id) { return log.socketName(id); };
    std::vector<std::string> all;
    EventStorage storage;
    for (Row row = 0; row < log.size(); ++row) {
        storage.clear();
        const auto event = log.read(row, storage);
        if (!event)
            all.push_back(
                fmt::format("row {}: {} {}", row, event.error().call, errnoName(event.error().code)));
        else if (event->seq != log.sequenceOf(row) || log.rowOf(event->seq) != row)
            all.push_back(
                fmt::format("row {} is event {}, but the log says {}", row, event->seq, log.sequenceOf(row)));
        else
            all.push_back(dump(*event, names));
    }
    return all;
}

std::shared_ptr<const EventLog> load(const std::string &path)
{
    const auto loader = SessionLoader::open(path);
    if (!loader || !(*loader)->wait(std::chrono::seconds(60)) || (*loader)->progress().notASession)
        return nullptr;
    return (*loader)->log();
}

} // namespace sockeye::test
