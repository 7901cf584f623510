// SPDX-License-Identifier: MIT
#include "tests/support/filledjournal.h"

#include <cerrno>
#include <chrono>

#include "tests/support/eventmaker.h"

namespace sockeye::test {

namespace {

CallEvent call(CallCode code, std::string_view args, std::int64_t ret = 0, int err = 0,
               std::int64_t durationNs = 4000)
{
    CallEvent call;
    call.call = code;
    call.args = args;
    call.ret = err != 0 ? -1 : ret;
    call.err = err;
    call.durationNs = durationNs;
    return call;
}

DataEvent data(Direction dir, CallCode code, std::string_view text, const Endpoint &local,
               const Endpoint &peer)
{
    DataEvent data;
    data.dir = dir;
    data.call = code;
    data.payload = viewOf(text);
    data.origLen = text.size();
    data.local = local;
    data.peer = peer;
    return data;
}

StateEvent seen(TcpState from, TcpState to, EvidenceSource source = EvidenceSource::TcpInfo)
{
    return {from, to, Evidence::Observed, source};
}

} // namespace

FilledJournal::FilledJournal()
{
    JournalOptions options;
    options.path = m_folder.filePath(QStringLiteral("session.pcapng")).toStdString();
    m_journal = std::move(*Journal::create(options));
}

void FilledJournal::add(SocketId socket, std::int64_t us, Event::Body body, CallId callId)
{
    auto batch = m_journal->take();
    Event &event = batch->add();
    event.ns = kBeganNs + us * 1000;
    event.socket = socket;
    event.callId = callId;
    event.body = std::move(body);
    if (auto *c = std::get_if<CallEvent>(&event.body)) {
        c->args = batch->keep(c->args);
        c->result = batch->keep(c->result);
        c->madeName = batch->keep(c->madeName);
        c->startNs = event.ns - c->durationNs;
    } else if (auto *d = std::get_if<DataEvent>(&event.body)) {
        d->payload = batch->keep(d->payload);
    } else if (auto *n = std::get_if<NoteEvent>(&event.body)) {
        n->detail = batch->keep(n->detail);
    } else if (auto *s = std::get_if<SampleEvent>(&event.body)) {
        s->values = batch->keepList(s->values);
    }
    m_journal->submit(std::move(batch));
}

void FilledJournal::made(SocketId socket, std::int64_t us, std::string_view name, SocketKind kind, int fd)
{
    CallEvent made =
        call(CallCode::Socket, kind.isTcp() ? "AF_INET, SOCK_STREAM, 0" : "AF_INET, SOCK_DGRAM, 0", fd);
    made.made = kind;
    made.madeName = name;
    add(socket, us, made);
}

void FilledJournal::tellStory()
{
    add(0, 0, NoteEvent{NoteCode::SessionBegan, Severity::Info, "Sockeye 0.1.0"});
    made(1, 1'000, "tcp#1", kTcp4, 3);
    CallEvent bind = call(CallCode::Bind, "3, 127.0.0.1:7000");
    bind.local = at4(7000);
    add(1, 1'100, bind);
    add(1, 1'200, call(CallCode::Listen, "3, 128"));
    add(1, 1'201, seen(TcpState::Closed, TcpState::Listen));
    const std::array queue{MetricValue{Metric::RecvQueue, 0}, MetricValue{Metric::SendQueue, 128}};
    add(1, 1'210, SampleEvent{queue});

    made(2, 12'300'000, "tcp#2", kTcp4, 5);
    CallEvent connect = call(CallCode::Connect, "5, 127.0.0.1:7000", 0, 0, 11'000);
    connect.local = at4(51234);
    connect.peer = at4(7000);
    add(2, 12'401'902, connect);
    add(2, 12'401'913,
        StateEvent{TcpState::Closed, TcpState::SynSent, Evidence::Implied, EvidenceSource::None});
    add(2, 12'401'913, seen(TcpState::SynSent, TcpState::Established));
    CallEvent accept = call(CallCode::Accept, "3, SOCK_CLOEXEC", 30);
    accept.related = 1;
    accept.made = kTcp4;
    accept.madeName = "tcp#3";
    accept.local = at4(7000);
    accept.peer = at4(51234);
    add(3, 12'401'940, accept);
    add(3, 12'401'946,
        StateEvent{TcpState::Listen, TcpState::SynRecv, Evidence::Implied, EvidenceSource::None});
    add(3, 12'401'946, seen(TcpState::SynRecv, TcpState::Established));

    CallEvent send = call(CallCode::Send, "5, …, 7, 0", 7);
    send.carriedData = true;
    add(2, 14'660'027, send, 71);
    add(2, 14'660'027, data(Direction::Out, CallCode::Send, "hello\r\n", at4(51234), at4(7000)), 71);
    CallEvent recv = call(CallCode::Recv, "30, …, 65536, 0", 7);
    recv.carriedData = true;
    add(3, 14'660'039, recv, 72);
    add(3, 14'660'039, data(Direction::In, CallCode::Recv, "hello\r\n", at4(7000), at4(51234)), 72);
    add(2, 15'012'640, call(CallCode::Shutdown, "5, SHUT_WR"));
    add(2, 15'012'644, seen(TcpState::Established, TcpState::FinWait1));
    add(3, 15'012'663, call(CallCode::Recv, "30, …, 65536, 0"));
    add(3, 15'012'671, seen(TcpState::Established, TcpState::CloseWait, EvidenceSource::SockDiag));

    made(4, 16'000'000, "tcp#4", kTcp4, 6);
    CallEvent refused = call(CallCode::Connect, "6, 127.0.0.1:7001", -1, ECONNREFUSED, 80'000);
    refused.peer = at4(7001);
    add(4, 16'000'100, refused);
    made(5, 17'000'000, "udp#1", kUdp4, 9);
    add(5, 17'000'100,
        data(Direction::In, CallCode::RecvMmsg, "status?", Endpoint::inet({0, 0, 0, 0}, 9000), at4(40112)));
    add(5, 18'000'000, DropEvent{120, 120});
    flush();
}

void FilledJournal::flood(std::uint64_t events)
{
    const Endpoint local = at4(7000), peer = at4(51234);
    while (events > 0) {
        auto batch = m_journal->take();
        for (; events > 0 && !batch->isFull(); --events) {
            Event &event = batch->add();
            event.ns = kBeganNs + 20'000'000'000 + static_cast<std::int64_t>(m_flooded) * 10'000;
            event.socket = 3;
            event.body = data(Direction::In, CallCode::Recv,
                              batch->keep(std::string_view("tick tock")).substr(0, 8), local, peer);
            ++m_flooded;
        }
        m_journal->submit(std::move(batch));
    }
}

void FilledJournal::flush()
{
    m_journal->flush(std::chrono::seconds(60));
}

} // namespace sockeye::test
