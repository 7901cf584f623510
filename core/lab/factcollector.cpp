// SPDX-License-Identifier: MIT
#include "core/lab/factcollector.h"

#include <algorithm>
#include <charconv>

#include "core/base/result.h"
#include "core/bytes/hex.h"
#include "core/net/resolveerror.h"
#include "core/tcp/segment.h"

namespace sockeye::lab {

namespace {

constexpr std::size_t kMostKept = 1 << 20;    // octets of what a step received
constexpr std::size_t kMostSegments = 10'000; // of a socket
constexpr std::size_t kMostParts = 400;       // octets of the list of lengths

std::int64_t &counter(Values &seen, std::string_view name)
{
    return std::get<std::int64_t>(seen.try_emplace(std::string(name), std::int64_t{0}).first->second);
}

std::string &textIn(Values &seen, std::string_view name)
{
    return std::get<std::string>(seen.try_emplace(std::string(name), std::string()).first->second);
}

// A text that is a whole number becomes one.
Value valueFrom(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size())
        return number;
    return std::string(text);
}

// "unacked 3, rtt 15 µs": each name with the word behind it.
void addFields(std::string_view text, Values &seen)
{
    if (text.find(", ") == text.npos)
        return;
    while (!text.empty()) {
        const auto piece = text.substr(0, text.find(", "));
        text.remove_prefix(std::min(text.size(), piece.size() + 2));
        const auto space = piece.find(' ');
        if (space == piece.npos)
            continue;
        const auto value = piece.substr(space + 1);
        seen.insert_or_assign("field." + std::string(piece.substr(0, space)),
                              valueFrom(value.substr(0, value.find(' '))));
    }
}

void addEndpoint(Values &seen, const std::string &name, const Endpoint &endpoint)
{
    if (endpoint.family() == Family::None)
        return;
    seen.insert_or_assign(name, endpoint.text());
    if (!endpoint.isInet())
        return;
    seen.insert_or_assign(name + ".host", endpoint.hostText());
    seen.insert_or_assign(name + ".port", std::int64_t{endpoint.port()});
}

bool receives(CallCode call)
{
    return call == CallCode::Recv || call == CallCode::RecvFrom || call == CallCode::Read ||
           call == CallCode::RecvMsg;
}

} // namespace

void FactCollector::expect(CommandId command, CallCode code, StepRecord &step)
{
    m_commands.emplace(command, Watched{code, &step});
}

void FactCollector::add(const Event &event)
{
    if (const auto *state = event.as<StateEvent>()) {
        // A connection that waits for accept() has states before that call gives it out.
        if (state->made.type != SocketType::None && knows(state->related))
            addSocket(event.socket);
        if (knows(event.socket))
            m_sockets[event.socket].states.push_back(state->to);
    }
    if (const auto *drop = event.as<DropEvent>(); drop && knows(event.socket))
        m_sockets[event.socket].drops = drop->total;
    if (const auto *sample = event.as<SampleEvent>(); sample && knows(event.socket)) {
        for (const auto &value : sample->values)
            m_sockets[event.socket].samples.insert_or_assign(std::string(metricName(value.metric)),
                                                             value.value);
    }
    if (const auto *data = event.as<DataEvent>();
        data && knows(event.socket) && data->dir == Direction::In && (data->flags & kPeeked) == 0)
        m_sockets[event.socket].octetsIn += data->origLen;

    if (const auto *segment = event.as<SegmentEvent>(); segment && knows(event.socket))
        addSegment(*segment, m_sockets[event.socket]);

    const auto found = m_commands.find(event.commandId);
    if (event.commandId == 0 || found == m_commands.end())
        return;
    auto &watched = found->second;
    auto &seen = watched.step->seen;
    if (const auto *call = event.as<CallEvent>())
        addCall(event, *call, watched);
    else if (const auto *data = event.as<DataEvent>())
        addData(*data, seen);
    else if (const auto *lookup = event.as<ResolveEvent>(); lookup && lookup->phase == CallPhase::Done)
        addLookup(*lookup, seen);
    else if (const auto *note = event.as<NoteEvent>(); note && note->code == NoteCode::SigPipe)
        seen.insert_or_assign("signal", std::string("SIGPIPE"));
}

void FactCollector::addCall(const Event &event, const CallEvent &call, Watched &watched)
{
    if (call.phase != CallPhase::Done || call.call != watched.code)
        return;
    auto &step = *watched.step;
    auto &seen = step.seen;
    if (call.made.type != SocketType::None) {
        addSocket(event.socket);
        step.socket = event.socket;
    }
    seen.insert_or_assign("ret", call.ret);
    seen.insert_or_assign("errno", std::string(call.err == 0 ? "none" : errnoName(call.err)));
    seen.insert_or_assign(
        "fd", std::int64_t{call.made.type != SocketType::None ? static_cast<int>(call.ret) : call.fd});
    if (call.call == CallCode::RecvMsg && call.made.type != SocketType::None)
        seen.insert_or_assign("fd", valueFrom(call.result)); // it returns octets, not what it made
    seen.insert_or_assign("took_ms", call.durationNs / 1'000'000);
    seen.try_emplace("signal", std::string("none"));
    if (call.err == 0) {
        ++counter(seen, "count");
        counter(seen, "octets") += call.ret;
        auto &parts = textIn(seen, "parts");
        if (parts.size() < kMostParts)
            parts += (parts.empty() ? "" : ",") + std::to_string(call.ret);
    } else {
        counter(seen, "count"); // none so far is a number too
    }
    if (receives(call.call))
        seen.insert_or_assign("end_of_stream",
                              std::int64_t{call.err == 0 && call.ret == 0 && !call.carriedData});
    if (!call.result.empty()) {
        seen.insert_or_assign("text", std::string(call.result));
        seen.insert_or_assign("value", valueFrom(call.result));
        addFields(call.result, seen);
    }
    addEndpoint(seen, "local", call.local);
    addEndpoint(seen, "peer", call.peer);
    const auto socket = m_sockets.find(event.socket);
    if (socket == m_sockets.end())
        return;
    for (const auto &[name, value] : socket->second.samples)
        seen.insert_or_assign("sample." + name, value);
    seen.insert_or_assign("drops", static_cast<std::int64_t>(socket->second.drops));
    if (const auto *unread = sample(event.socket, metricName(Metric::UnreadDatagramsAtClose)))
        seen.insert_or_assign("unread", *unread);
}

void FactCollector::addData(const DataEvent &data, Values &seen)
{
    if (data.dir != Direction::In)
        return;
    auto &kept = textIn(seen, "data");
    const auto room = kMostKept - std::min(kMostKept, kept.size());
    kept += textOf(data.payload.first(std::min(room, data.payload.size())));
    counter(seen, "length") += static_cast<std::int64_t>(data.origLen);
    seen.insert_or_assign("truncated", std::int64_t{(data.flags & kTruncated) != 0});
    addEndpoint(seen, "peer", data.peer);
}

void FactCollector::addLookup(const ResolveEvent &event, Values &seen)
{
    if (!event.timedOut && !event.cancelled)
        seen.insert_or_assign("ret", std::int64_t{event.error});
    seen.insert_or_assign("error", event.timedOut     ? std::string("timed out")
                                   : event.cancelled  ? std::string("cancelled")
                                   : event.error != 0 ? resolveErrorName(event.error)
                                                      : std::string("none"));
    seen.insert_or_assign("took_ms", event.durationNs / 1'000'000);
    seen.insert_or_assign("count", static_cast<std::int64_t>(event.found.size()));
    std::string hosts;
    for (const auto &address : event.found)
        hosts += (hosts.empty() ? "" : ", ") + address.hostText();
    seen.insert_or_assign("text", hosts);
}

void FactCollector::addSegment(const SegmentEvent &event, SocketFacts &facts)
{
    const auto segment = Segment::parse(event.frame, event.origLen);
    if (!segment || facts.segments.size() >= kMostSegments)
        return;
    const auto header = event.frame.subspan(segment->tcpAt);
    Values seen{{"flags", tcpFlagNames(segment->flags)},
                {"seq", std::int64_t{segment->seq}},
                {"ack", std::int64_t{segment->ack}},
                {"window", std::int64_t{segment->window}},
                {"header", static_cast<std::int64_t>(segment->headerLength)},
                {"length", static_cast<std::int64_t>(segment->payloadLength)},
                {"options", tcpOptionsText(*segment)},
                {"hex", toHex(header.first(std::min(header.size(), segment->headerLength)))}};
    // One option alone stands without a comma, which addFields() takes for a text.
    addFields(tcpOptionsText(*segment) + ", ", seen);
    facts.segments.emplace_back(event.dir, std::move(seen));
}

const std::vector<std::pair<Direction, Values>> &FactCollector::segments(SocketId socket) const
{
    static const std::vector<std::pair<Direction, Values>> kNone;
    const auto found = m_sockets.find(socket);
    return found == m_sockets.end() ? kNone : found->second.segments;
}

std::size_t FactCollector::stateCount(SocketId socket) const
{
    const auto found = m_sockets.find(socket);
    return found == m_sockets.end() ? 0 : found->second.states.size();
}

TcpState FactCollector::stateAt(SocketId socket, std::size_t place) const
{
    return m_sockets.at(socket).states[place];
}

std::uint64_t FactCollector::octetsReceived(SocketId socket) const
{
    const auto found = m_sockets.find(socket);
    return found == m_sockets.end() ? 0 : found->second.octetsIn;
}

const std::int64_t *FactCollector::sample(SocketId socket, std::string_view metric) const
{
    const auto found = m_sockets.find(socket);
    if (found == m_sockets.end())
        return nullptr;
    const auto value = found->second.samples.find(metric);
    return value == found->second.samples.end() ? nullptr : &value->second;
}

} // namespace sockeye::lab
