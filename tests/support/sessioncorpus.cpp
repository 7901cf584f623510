// SPDX-License-Identifier: MIT
#include "tests/support/sessioncorpus.h"

#include <cerrno>
#include <limits>
#include <unordered_map>

#include <netdb.h>

#include <fmt/format.h>

#include "core/journal/synthheader.h"
#include "tests/support/eventdump.h"

namespace sockeye::test {

namespace {

using namespace std::string_view_literals;

constexpr auto kAwkward =
    "line one\nERRNO=5\r\n\ttab \\x41 \\ \"quote\" \x01\x7f nul\0end caf\xc3\xa9 \xff\xfe ="sv;

CallEvent fullCall(EventMaker &make, SocketId related)
{
    CallEvent call;
    call.call = CallCode::GetSockOpt;
    call.carriedData = true;
    call.fd = 17;
    call.args = make.batch().keep("17, SOL_SOCKET, SO_RCVBUF"sv);
    call.result = make.batch().keep("212992"sv);
    call.ret = std::numeric_limits<std::int64_t>::min();
    call.err = 4711;
    call.startNs = 1'760'000'000'000'000'001;
    call.durationNs = std::numeric_limits<std::int64_t>::max();
    call.related = related;
    call.otherEnd = related;
    call.local = at4(40007);
    call.peer = at6(40008, 3);
    return call;
}

void everyKind(EventMaker &make, Journal &)
{
    EventBatch &batch = make.batch();
    make.made(5, "tcp#1", kTcp4);
    make.made(6, "tcp#2", kTcp4, CallCode::Dup, 5);
    Event &full = make.add(6, fullCall(make, 5));
    full.callId = std::numeric_limits<CallId>::max();
    full.commandId = std::numeric_limits<CommandId>::max();
    CallEvent started;
    started.phase = CallPhase::Started;
    started.call = CallCode::Connect;
    make.add(5, started);
    make.call(0, CallCode::Socket, -1, EMFILE);
    make.call(0, CallCode::None);
    for (int call = 1; call <= static_cast<int>(CallCode::Unlink); ++call)
        make.call(5, static_cast<CallCode>(call), call);

    const Bytes payload = pattern(300);
    Event &data = make.add(5, DataEvent{Direction::Out, CallCode::SendTo, kOutOfBand | kKernelTime,
                                        batch.keep(ByteView(payload)), 300, at4(1), at4(2)});
    data.callId = 77;
    data.commandId = 78;
    make.add(5, DataEvent{});

    for (int state = 0; state <= static_cast<int>(TcpState::BoundInactive); ++state) {
        make.add(5, StateEvent{static_cast<TcpState>(state), TcpState::Closed,
                               static_cast<Evidence>(state % 3), static_cast<EvidenceSource>(state % 5)});
    }
    // Two that no call made: one waits for accept(), one belongs to another process.
    make.add(7, StateEvent{TcpState::Listen, TcpState::SynRecv, Evidence::Observed, EvidenceSource::SockDiag,
                           kTcp4, batch.keep("tcp#3"sv), 5, at4(40007), at4(51001)});
    make.add(8, StateEvent{TcpState::Unknown,
                           TcpState::Unknown,
                           Evidence::Observed,
                           EvidenceSource::SockDiag,
                           {Family::Unix, SocketType::Datagram},
                           batch.keep("unix-dgram#1"sv),
                           0,
                           Endpoint::unixName("/run/x"),
                           {}});
    make.made(7, "tcp#3", kTcp4, CallCode::Accept, 5, at4(40007), at4(51001));
    make.add(5, DropEvent{120, std::numeric_limits<std::uint64_t>::max()});
    std::vector<MetricValue> metrics;
    for (int metric = 0; metric < static_cast<int>(kMetricCount); ++metric)
        metrics.push_back({static_cast<Metric>(metric), metric % 2 ? -metric : std::int64_t{metric} << 40});
    metrics.push_back(metrics.front()); // twice is twice
    make.add(5, SampleEvent{batch.keepList(std::span<const MetricValue>(metrics))});
    make.add(5, SampleEvent{});

    ResolveEvent resolve;
    resolve.host = batch.keep("localhost"sv);
    resolve.durationNs = 12345;
    const std::vector<Endpoint> found{at4(80), at6(80), at6(80, 2), Endpoint::unixName("/x"), at4(80)};
    resolve.found = batch.keepEndpoints(found);
    make.add(0, resolve).commandId = 9;
    resolve.found = {};
    resolve.error = EAI_NONAME;
    resolve.timedOut = true;
    make.add(0, resolve);
    resolve = {};
    resolve.phase = CallPhase::Started;
    resolve.cancelled = true;
    make.add(0, resolve);

    for (int code = 0; code <= static_cast<int>(NoteCode::ExperimentEnded); ++code) {
        make.add(code % 2 ? 5 : 0, NoteEvent{static_cast<NoteCode>(code), static_cast<Severity>(code % 3),
                                             batch.keep(fmt::format("4711 detail {}", code))});
    }
    make.add(0, NoteEvent{});
    make.add(0, MarkEvent{MarkAction::Remark, 3, batch.keep("a remark"sv)});
    make.add(0, MarkEvent{MarkAction::Bookmark, std::numeric_limits<Sequence>::max(), {}});
    make.add(0, MarkEvent{MarkAction::Delete, 1, {}});
    make.add(
        0, MarkEvent{MarkAction::Bookmark, 3, batch.keep("length"sv), 17, 4'000'000'000, MarkColor::Violet});
    for (const auto reason : {GapReason::DiskFull, GapReason::SizeLimit, GapReason::Damaged})
        make.add(0, GapEvent{5, 9, reason});
}

void segments(EventMaker &make, Journal &)
{
    make.made(1, "tcp#1", kTcp4, CallCode::Accept, 0, at4(40007), at4(51000));
    const auto frame = [&](const Endpoint &from, const Endpoint &to, TcpFields tcp, std::string_view text,
                           std::size_t length) {
        Bytes bytes(SynthHeader::kMaxSize);
        bytes.resize(static_cast<std::size_t>(
            SynthHeader::putTcp(bytes.data(), from, to, tcp, viewOf(text), length) - bytes.data()));
        bytes.insert(bytes.end(), text.begin(), text.end());
        return make.batch().keep(ByteView(bytes));
    };
    const auto add = [&](Direction dir, ByteView bytes, std::uint64_t origLen) {
        make.add(1, SegmentEvent{dir, bytes, origLen});
    };
    add(Direction::In, frame(at4(51000), at4(40007), {100, 0, kTcpSyn}, "", 0), 40);
    add(Direction::Out, frame(at4(40007), at4(51000), {900, 101, kTcpSyn | kTcpAck}, "", 0), 40);
    add(Direction::In, frame(at4(51000), at4(40007), {101, 901}, "cut", 1000), 1040);
    add(Direction::Out, frame(at6(40007), at6(51000), {1, 1}, "IPv6", 4), 64);
    add(Direction::None, viewOf(make.batch().keep(std::string(300'000, 'x'))), 300'000); // no IP at all
    add(Direction::In, {}, 0);
    make.data(1, Direction::In, "seen on the wire already", at4(40007), at4(51000));
}

void awkwardTexts(EventMaker &make, Journal &)
{
    EventBatch &batch = make.batch();
    make.made(1, "unix#1", kUnixStream);
    CallEvent call = fullCall(make, 0);
    call.args = batch.keep(kAwkward);
    call.result = batch.keep(kAwkward);
    make.add(1, call);
    make.add(1, NoteEvent{NoteCode::Text, Severity::Error, batch.keep(kAwkward)});
    make.add(1,
             MarkEvent{MarkAction::Remark, 1, batch.keep("\xea\xb0\x80 \xed\x95\x9c\nSOCKEYE_KIND=gap"sv)});
    ResolveEvent resolve;
    resolve.host = batch.keep(kAwkward);
    make.add(0, resolve);
    make.add(
        0, NoteEvent{NoteCode::Text, Severity::Info, batch.keep(std::string(900'000, '\n'))}); // many blocks
    make.add(0, MarkEvent{MarkAction::Remark, 1, batch.keep(std::string(199'900, 'x'))});
}

void datagrams(EventMaker &make, Journal &)
{
    make.made(1, "udp#1", kUdp4);
    make.made(2, "udp#2", kUdp6);
    for (const std::size_t size : {0, 1, 2, 3, 4, 5, 1472, 4095, 4096, 65506, 65507})
        make.data(1, size % 2 ? Direction::In : Direction::Out, pattern(size), at4(9000), at4(9001));
    for (const std::size_t size : {0, 1, 65507, 65527})
        make.data(2, size % 2 ? Direction::In : Direction::Out, pattern(size), at6(9000), at6(9001));
    make.data(2, Direction::In, "scope", at6(9000, 7), at6(9001, 7));
    make.data(1, Direction::Out, "not bound yet", {}, at4(9001));
    make.data(1, Direction::In, "from nobody", at4(9000), {});
    make.data(1, Direction::In, "nobody at all");
    make.data(1, Direction::None, "no direction", at4(9000), at4(9001));
    // Cannot be on any wire, must come back all the same.
    make.data(1, Direction::Out, pattern(70'000), at4(9000), at4(9001));
    make.data(1, Direction::Out, "families mixed", at4(9000), at6(9001));
}

void oneRecvMmsg(EventMaker &make, Journal &)
{
    make.made(1, "udp#1", kUdp4);
    for (int i = 0; i < 64; ++i) {
        DataEvent &data = make.data(1, Direction::In, fmt::format("datagram {}", i), at4(9000),
                                    at4(static_cast<std::uint16_t>(50'000 + i)));
        data.call = CallCode::RecvMmsg;
        data.flags = kKernelTime;
        make.batch().events().back().callId = 12;
    }
    make.call(1, CallCode::RecvMmsg, 64).carriedData = true;
    make.batch().events().back().callId = 12;
}

void truncatedAndPeeked(EventMaker &make, Journal &)
{
    make.made(1, "udp#1", kUdp4);
    make.made(2, "udp#2", kUdp6);
    make.made(3, "tcp#1", kTcp4);
    make.made(4, "unix-dgram#1", kUnixDatagram);
    const auto cut = [&](SocketId socket, std::size_t kept, std::uint64_t whole, const Endpoint &local,
                         const Endpoint &peer) {
        DataEvent &data = make.data(socket, Direction::In, pattern(kept), local, peer);
        data.flags = kTruncated;
        data.origLen = whole;
    };
    cut(1, 10, 65507, at4(9000), at4(9001));
    cut(1, 0, 100, at4(9000), at4(9001));
    cut(2, 11, 100, at6(9000), at6(9001));
    cut(4, 10, 300'000, Endpoint::unixName("/run/x"), {});
    const auto peeked = [&](SocketId socket, const Endpoint &local, const Endpoint &peer) {
        make.data(socket, Direction::In, "looked at", local, peer).flags = kPeeked;
        make.data(socket, Direction::In, "looked at", local, peer);
    };
    peeked(1, at4(9000), at4(9001));
    peeked(3, at4(9000), at4(9001));
    peeked(4, Endpoint::unixName("/run/x"), Endpoint::unixName("/run/y"));
    DataEvent &cutPeek = make.data(1, Direction::In, "peek", at4(9000), at4(9001));
    cutPeek.flags = kPeeked | kTruncated;
    cutPeek.origLen = 99;
    const auto discarded = [&](std::uint64_t octets) {
        DataEvent &data = make.data(3, Direction::In, "", at4(9000), at4(9001));
        data.flags = kDiscarded;
        data.origLen = octets;
    };
    discarded(10);
    discarded(200'000);
    make.data(3, Direction::In, "after that", at4(9000), at4(9001)).flags = kOutOfBand;
    discarded(std::uint64_t{1} << 31);
}

void streams(EventMaker &make, Journal &)
{
    make.made(1, "tcp#1", kTcp4);
    make.made(2, "tcp#2", kTcp6, CallCode::Accept, 1, at6(40007), at6(51000));
    make.made(3, "unix#1", kUnixStream);
    for (const std::size_t size : {1, 64, 65'000, 65'001, 130'000, 400'000})
        make.data(1, size % 2 ? Direction::In : Direction::Out, pattern(size), at4(50000), at4(40007));
    for (const std::size_t size : {1, 64, 65'001, 100'000})
        make.data(2, size % 2 ? Direction::In : Direction::Out, pattern(size), at6(40007), at6(51000));
    make.data(2, Direction::In, "scope", at6(7000, 4), at6(51000, 4));
    for (const std::size_t size : {0, 1, 64, 200'000, 200'001, 400'000})
        make.data(3, size % 2 ? Direction::In : Direction::Out, pattern(size), Endpoint::unixName("/run/s"),
                  {});
    make.data(1, Direction::Out, "ends unknown");
}

void bothEnds(EventMaker &make, Journal &journal)
{
    journal.connectorKnown(journal.connectorBegins(at4(40007)), at4(50000));
    make.made(1, "tcp#1", kTcp4);
    make.made(2, "tcp#2", kTcp4);
    make.call(2, CallCode::Connect).local = at4(50000);
    make.made(3, "tcp#3", kTcp4, CallCode::Accept, 1, at4(40007), at4(50000));
    make.data(2, Direction::Out, "ping", at4(50000), at4(40007));
    make.data(3, Direction::In, "ping", at4(40007), at4(50000));
    make.data(3, Direction::Out, "pong", at4(40007), at4(50000));
    make.data(2, Direction::In, "pong", at4(50000), at4(40007));
    make.made(4, "tcp#4", kTcp4);
    make.data(4, Direction::Out, "to myself", at4(6000), at4(6000));
    make.data(4, Direction::In, "to myself", at4(6000), at4(6000));
}

void sameTupleTwice(EventMaker &make, Journal &)
{
    for (SocketId id = 1; id <= 2; ++id) {
        make.made(id, fmt::format("tcp#{}", id), kTcp4);
        make.data(id, Direction::Out, fmt::format("question {}\n", id), at4(50000), at4(40007));
        make.data(id, Direction::In, fmt::format("answer {}\n", id), at4(50000), at4(40007));
        make.call(id, CallCode::Close);
    }
}

void unixNames(EventMaker &make, Journal &)
{
    const std::string longest(108, 'p');
    const std::vector<std::string> names{"",
                                         "/run/x.sock",
                                         "relative",
                                         "@not abstract",
                                         std::string("\0abstract\0\n", 11),
                                         "127.0.0.1:7000",
                                         "(unnamed)",
                                         "caf\xc3\xa9\\x41\n",
                                         longest,
                                         std::string(1, '\0')};
    SocketId id = 0;
    for (const std::string &name : names) {
        const auto end = Endpoint::unixName(name);
        make.made(++id, fmt::format("unix-dgram#{}", id), kUnixDatagram);
        CallEvent &bound = make.call(id, CallCode::Bind);
        bound.local = end;
        bound.peer = Endpoint::unixName({});
        make.data(id, Direction::In, name, end, Endpoint::unixName({}));
        make.data(id, Direction::Out, name, {}, end);
    }
}

void unknownSocket(EventMaker &make, Journal &)
{
    make.data(4242, Direction::In, "whose?", at4(1), at4(2));
    make.call(4242, CallCode::Close);
    make.call(17, CallCode::Dup).related = 4242;
}

} // namespace

const std::vector<SessionCase> &sessionCases()
{
    static const std::vector<SessionCase> cases{
        {"nothing", [](EventMaker &, Journal &) {}},
        {"every kind", everyKind},
        {"segments", segments},
        {"awkward texts", awkwardTexts},
        {"datagrams", datagrams},
        {"one recvmmsg", oneRecvMmsg},
        {"truncated and peeked", truncatedAndPeeked},
        {"streams", streams},
        {"both ends", bothEnds},
        {"the same 4-tuple twice", sameTupleTwice},
        {"unix names", unixNames},
        {"a socket nobody made", unknownSocket},
    };
    return cases;
}

std::vector<std::string> record(const SessionCase &session, const std::string &path)
{
    JournalOptions options;
    options.path = path;
    const auto journal = Journal::create(options);
    if (!journal)
        return {std::string(journal.error().call)};
    auto batch = (*journal)->take();
    EventMaker make(*batch);
    session.fill(make, **journal);

    std::unordered_map<SocketId, std::string> called{{0, "session"}};
    for (const Event &event : batch->events()) {
        const auto *call = event.as<CallEvent>();
        if (call && !call->madeName.empty())
            called[event.socket] = call->madeName;
        if (const auto *state = event.as<StateEvent>(); state && !state->madeName.empty())
            called[event.socket] = state->madeName;
    }
    const SocketNames names = [&called](SocketId id) {
        const auto at = called.find(id);
        return at == called.end() ? fmt::format("socket#{}", id) : at->second;
    };
    std::vector<std::string> expected;
    for (const Event &event : batch->events()) {
        Event numbered = event;
        numbered.seq = expected.size() + 1;
        expected.push_back(dump(numbered, names));
    }
    (*journal)->submit(std::move(batch));
    (*journal)->stop();
    return expected;
}

} // namespace sockeye::test
