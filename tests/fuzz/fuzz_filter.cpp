// SPDX-License-Identifier: MIT
// Whatever is typed as a filter is refused at a place inside the text or is a filter whose two tiers agree: where
// the index decides, the event decides the same.
#include <cerrno>

#include "core/journal/filtermatcher.h"
#include "tests/fuzz/require.h"

using namespace sockeye;

namespace {

std::vector<Event> someEvents()
{
    DataEvent data;
    data.dir = Direction::In;
    data.call = CallCode::Recv;
    data.payload = viewOf("hello");
    data.origLen = 5;
    data.peer = Endpoint::inet({127, 0, 0, 1}, 7000);
    CallEvent call;
    call.call = CallCode::Connect;
    call.args = "3, 127.0.0.1:7000";
    call.ret = -1;
    call.err = ECONNREFUSED;
    const std::vector<Event::Body> bodies{
        data,
        call,
        StateEvent{TcpState::SynSent, TcpState::Closed, Evidence::Observed, EvidenceSource::TcpInfo},
        DropEvent{1, 1},
        NoteEvent{},
        GapEvent{}};
    std::vector<Event> events;
    for (const Event::Body &body : bodies) {
        Event event;
        event.seq = events.size() + 1;
        event.ns = static_cast<std::int64_t>(event.seq) * 1'000'000'000;
        event.socket = static_cast<SocketId>(events.size() % 3);
        event.body = body;
        events.push_back(event);
    }
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::vector<Event> events = someEvents();
    const auto filter = Filter::parse(textOf(ByteView(data, size)));
    if (!filter) {
        require(filter.error().position <= size);
        return 0;
    }
    FilterMatcher matcher(*filter);
    matcher.setBegan(events.front().ns);
    SocketSummary socket;
    socket.id = 1;
    socket.name = "tcp#1";
    socket.kind = {Family::Inet, SocketType::Stream};
    matcher.learn({socket});
    for (const Event &event : events) {
        const IndexEntry entry = indexEntryOf(event, 0);
        const auto fast = matcher.matches(entry);
        const bool slow = matcher.matches(entry, event);
        require(fast == FilterMatcher::Answer::Maybe || (fast == FilterMatcher::Answer::Yes) == slow);
    }
    return 0;
}
