// SPDX-License-Identifier: MIT
#include "core/journal/eventtext.h"

#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/net/resolveerror.h"
#include "core/tcp/segment.h"

namespace sockeye {

namespace {

constexpr std::size_t kUsualLength = 48; // of the text of a call, beside its arguments

std::string oneLine(std::string_view text)
{
    return escapeText(viewOf(text), EscapeStyle::Display);
}

std::string bytesText(std::uint64_t count)
{
    return count == 1 ? "1 byte" : fmt::format("{} bytes", count);
}

std::string datagramsText(std::uint64_t count)
{
    return count == 1 ? "1 datagram" : fmt::format("{} datagrams", count);
}

// "5 ms" from the milliseconds a note carries.
std::string waitText(std::string_view milliseconds)
{
    return oneLine(milliseconds) + " ms";
}

struct Message {
    const Event &event;
    const SocketNames &names;

    std::string socket() const { return names(event.socket); }

    std::string operator()(const CallEvent &call) const
    {
        // There is one of these for every read and write, so it is put together without a format to parse.
        std::string text;
        text.reserve(kUsualLength + call.args.size());
        text += callName(call.call);
        text += '(';
        text += oneLine(call.args);
        text += ')';
        if (call.phase == CallPhase::Started)
            return text += " started";
        text += " = ";
        text += fmt::format_int(call.ret).c_str();
        if (call.err != 0)
            text += ' ' + errnoName(call.err);
        if (!call.result.empty())
            text += fmt::format(" ({})", oneLine(call.result));
        return text;
    }

    std::string operator()(const DataEvent &data) const
    {
        const bool out = data.dir == Direction::Out;
        std::string text =
            fmt::format("{} {} {}", socket(), out ? "sent" : "received", bytesText(data.origLen));
        if (data.peer.family() != Family::None)
            text += fmt::format(" {} {}", out ? "to" : "from", data.peer.text());
        if (data.flags & kPeeked)
            text += ", left in the queue";
        if (data.flags & kDiscarded)
            text += ", discarded unseen";
        else if (data.flags & kTruncated)
            text += fmt::format(", {} of them kept", data.payload.size());
        if (data.flags & kOutOfBand)
            text += ", out of band";
        return text;
    }

    std::string operator()(const StateEvent &state) const
    {
        auto step = state.to == TcpState::Unknown ? fmt::format("{} is there", socket())
                    : state.from == TcpState::Unknown
                        ? fmt::format("{} is {}", socket(), stateName(state.to))
                        : fmt::format("{} {} → {}", socket(), stateName(state.from), stateName(state.to));
        if (state.made.type != SocketType::None && state.related != 0)
            step += fmt::format(", not yet accepted from {}", names(state.related));
        if (state.peer.family() != Family::None)
            step += fmt::format(", peer {}", state.peer.text());
        if (state.source == EvidenceSource::None)
            return fmt::format("{} ({})", step, evidenceName(state.evidence));
        return fmt::format("{} ({}, {})", step, evidenceName(state.evidence),
                           state.source == EvidenceSource::TcpInfo ? "TCP_INFO" : sourceName(state.source));
    }

    std::string operator()(const DropEvent &drop) const
    {
        return fmt::format("{} lost {}, {} in all: its receive buffer was full", socket(),
                           datagramsText(drop.count), drop.total);
    }

    std::string operator()(const SampleEvent &sample) const
    {
        std::string text = socket();
        for (const MetricValue &v : sample.values)
            fmt::format_to(std::back_inserter(text), " {}={}", metricName(v.metric), v.value);
        return text;
    }

    std::string operator()(const SegmentEvent &segment) const
    {
        const auto *dir = segment.dir == Direction::Out ? "out" : "in";
        const auto tcp = Segment::parse(segment.frame, segment.origLen);
        if (!tcp)
            return fmt::format("{} segment {}, {}", socket(), dir, bytesText(segment.origLen));
        return fmt::format("{} segment {} {}", socket(), dir, tcp->text());
    }

    std::string operator()(const ResolveEvent &resolve) const
    {
        const std::string host = oneLine(resolve.host);
        if (resolve.phase == CallPhase::Started)
            return fmt::format("looking up {}", host);
        if (resolve.cancelled)
            return fmt::format("looking up {} was cancelled", host);
        if (resolve.timedOut)
            return fmt::format("looking up {} took too long", host);
        if (resolve.error != 0)
            return fmt::format("looking up {} failed: {}", host, resolveErrorName(resolve.error));
        std::string text = fmt::format("{} is", host);
        for (std::size_t i = 0; i < resolve.found.size(); ++i)
            text += (i == 0 ? " " : ", ") + resolve.found[i].hostText();
        return resolve.found.empty() ? fmt::format("{} has no address", host) : text;
    }

    std::string operator()(const NoteEvent &note) const { return noteText(note.code, note.detail); }

    std::string operator()(const MarkEvent &mark) const
    {
        switch (mark.action) {
        case MarkAction::Remark:
            return fmt::format("remark on event {}: {}{}", mark.target, oneLine(mark.text),
                               mark.color == MarkColor::None
                                   ? std::string()
                                   : fmt::format(" ({})", markColorName(mark.color)));
        case MarkAction::Bookmark:
            return fmt::format("bookmark on event {}{}{}{}", mark.target,
                               mark.length > 0 ? fmt::format(", {} octets from {}", mark.length, mark.begin)
                                               : std::string(),
                               mark.text.empty() ? "" : ": ", oneLine(mark.text));
        case MarkAction::Delete:
            return fmt::format("event {} deleted", mark.target);
        }
        return {};
    }

    std::string operator()(const GapEvent &gap) const
    {
        constexpr std::array<std::string_view, 3> kReasons{"the disk was full", "the size limit was reached",
                                                           "the file is damaged there"};
        return fmt::format("events {} to {} are missing: {}", gap.first, gap.last,
                           kReasons[static_cast<std::size_t>(gap.reason)]);
    }
};

} // namespace

std::string messageOf(const Event &event, const SocketNames &names)
{
    return std::visit(Message{event, names}, event.body);
}

std::string noteText(NoteCode code, std::string_view detail)
{
    const std::string d = oneLine(detail);
    switch (code) {
    case NoteCode::Text:
        return d;
    case NoteCode::SessionBegan:
        return d.empty() ? "session began" : fmt::format("session began: {}", d);
    case NoteCode::SessionEnded:
        return "session ended";
    case NoteCode::ReachableBeyondHost:
        return fmt::format("{} can be reached from other computers", d);
    case NoteCode::PortHeldBy:
        return d.empty() ? "the port is held by a process that cannot be seen"
                         : fmt::format("the port is held by process {}", d);
    case NoteCode::SigPipe:
        return "SIGPIPE was raised: nothing can be sent on this socket";
    case NoteCode::BufferLimited: {
        const auto space = detail.find(' ');
        if (space == std::string_view::npos)
            return fmt::format("the kernel granted a smaller buffer than asked for: {}", d);
        return fmt::format("asked for a buffer of {} bytes, the kernel granted {}",
                           oneLine(detail.substr(0, space)), oneLine(detail.substr(space + 1)));
    }
    case NoteCode::LimitReached:
        return fmt::format("limit reached: {}", d);
    case NoteCode::PolicySet:
        return d.empty() ? "policy set" : fmt::format("policy set: {}", d);
    case NoteCode::ModeSet:
        return fmt::format("mode set: {}", d);
    case NoteCode::Retrying:
        return fmt::format("trying again in {}", waitText(detail));
    case NoteCode::TimedOut:
        return fmt::format("given up after {}", waitText(detail));
    case NoteCode::Cancelled:
        return "cancelled by the user";
    case NoteCode::Refused:
        return fmt::format("not done: {}", d);
    case NoteCode::DescriptorsExhausted:
        return fmt::format("no descriptor left ({}): accepting is paused", d);
    case NoteCode::DataDiscarded:
        return fmt::format("{} bytes were discarded unsent", d);
    case NoteCode::WatchBegan:
        return d.empty() ? "watched only: it belongs to another process"
                         : fmt::format("watched only: it belongs to process {}", d);
    case NoteCode::WatchEnded:
        return d.empty() ? "no longer watched" : fmt::format("no longer watched: {}", d);
    case NoteCode::ExperimentBegan:
        return fmt::format("experiment {} begins", d);
    case NoteCode::ExperimentTidies:
        return fmt::format("experiment {} is over; its runner closes what is still open", d);
    case NoteCode::ExperimentEnded:
        return fmt::format("experiment {} ends", d);
    case NoteCode::SegmentsMissed:
        return fmt::format("{} packets passed too fast to be captured", d);
    }
    return d;
}

} // namespace sockeye
