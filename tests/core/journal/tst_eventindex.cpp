// SPDX-License-Identifier: MIT
// What the index knows of an event, and where the log finds rows by sequence and time.
#include <atomic>
#include <cerrno>
#include <thread>

#include <QTest>

#include <fmt/format.h>

#include "core/journal/eventlog.h"
#include "tests/support/eventmaker.h"

using namespace sockeye;
using namespace sockeye::test;

class TestEventIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summarizes();
    void isReadWhileItGrows();
    void marksUnpublishedRows();
    void findsRowsBySequence();
    void findsRowsByTime();
};

namespace {

std::string textOf(const IndexEntry &entry)
{
    constexpr std::array<const char *, 8> kFlags{"notkept", "failed",  "carried", "started",
                                                 "out",     "implied", "made",    "eof"};
    std::string text = fmt::format("{} {} value={} err={}", kindName(entry.kind), callName(entry.call),
                                   entry.value, entry.err);
    for (std::size_t bit = 0; bit < kFlags.size(); ++bit) {
        if (entry.flags & 1 << bit)
            text += fmt::format(" {}", kFlags[bit]);
    }
    return text;
}

Event noteAt(Sequence seq, std::int64_t ns)
{
    Event event;
    event.seq = seq;
    event.ns = ns;
    event.body = NoteEvent{};
    return event;
}

CallEvent callOf(CallCode code, std::int64_t ret, int err = 0)
{
    CallEvent call;
    call.call = code;
    call.ret = ret;
    call.err = err;
    return call;
}

} // namespace

void TestEventIndex::summarizes()
{
    static const Endpoint found[]{at4(1), at4(2)};
    static const MetricValue metrics[]{{Metric::Reads, 1}};
    constexpr std::uint64_t kHuge = std::uint64_t{1} << 40;
    CallEvent started = callOf(CallCode::Connect, 0);
    started.phase = CallPhase::Started;
    CallEvent made = callOf(CallCode::Accept, 7);
    made.made = kTcp4;
    CallEvent emptyDatagram = callOf(CallCode::RecvFrom, 0);
    emptyDatagram.carriedData = true;
    ResolveEvent resolving;
    resolving.phase = CallPhase::Started;
    ResolveEvent resolved;
    resolved.found = found;
    DataEvent out;
    out.dir = Direction::Out;
    out.call = CallCode::Send;
    out.origLen = kHuge;
    DataEvent in;
    in.dir = Direction::In;
    in.origLen = 65507;
    const std::vector<std::pair<Event::Body, std::string>> cases{
        {callOf(CallCode::Bind, 0), "call bind value=0 err=0"},
        {callOf(CallCode::Bind, -1, EADDRINUSE),
         fmt::format("call bind value=4294967295 err={} failed", EADDRINUSE)},
        {started, "call connect value=0 err=0 started"},
        {made, "call accept4 value=7 err=0 made"},
        {callOf(CallCode::Recv, 0), "call recv value=0 err=0 eof"},
        {callOf(CallCode::Send, 0), "call send value=0 err=0"},
        {emptyDatagram, "call recvfrom value=0 err=0 carried"},
        {out, "data send value=4294967295 err=0 out"},
        {in, "data  value=65507 err=0"},
        {StateEvent{TcpState::SynSent, TcpState::Established}, "state  value=513 err=0"},
        {StateEvent{TcpState::Unknown, TcpState::Listen, Evidence::Implied}, "state  value=10 err=0 implied"},
        {DropEvent{3, 9}, "drop  value=3 err=0"},
        {DropEvent{kHuge, kHuge}, "drop  value=4294967295 err=0"},
        {SampleEvent{metrics}, "sample  value=1 err=0"},
        {SegmentEvent{Direction::Out, {}, 60}, "segment  value=60 err=0 out"},
        {resolving, "resolve  value=0 err=0 started"},
        {resolved, "resolve  value=2 err=0"},
        {ResolveEvent{}, "resolve  value=0 err=0 failed"},
        {NoteEvent{NoteCode::SigPipe, Severity::Info, {}}, "note  value=5 err=0"},
        {NoteEvent{NoteCode::Text, Severity::Warning, {}}, "note  value=0 err=0 failed"},
        {MarkEvent{MarkAction::Remark, 42, {}}, "mark  value=42 err=0"},
        {GapEvent{5, 9}, "gap  value=5 err=0"},
    };
    for (const auto &[body, text] : cases) {
        Event event = noteAt(1, 77);
        event.socket = 5;
        event.body = body;
        const IndexEntry entry = indexEntryOf(event, 1234);
        QCOMPARE(textOf(entry), text);
        QCOMPARE(entry.ns, std::int64_t{77});
        QCOMPARE(entry.offset, std::uint64_t{1234});
        QCOMPARE(entry.socket, SocketId{5});
    }
}

void TestEventIndex::isReadWhileItGrows()
{
    constexpr Row kRows = 200'000; // a dozen chunks
    EventIndex index;
    std::thread writer([&index] {
        for (Row row = 0; row < kRows; ++row) {
            IndexEntry entry;
            entry.offset = row * 3;
            index.append(entry);
            if (row % 100 == 99)
                index.publish();
        }
    });
    Row seen = 0;
    bool isRight = true;
    while (seen < kRows) {
        const Row size = index.size();
        for (; seen < size; ++seen)
            isRight &= index.at(seen).offset == seen * 3;
    }
    writer.join();
    QVERIFY(isRight);
    QCOMPARE(index.size(), kRows);
}

void TestEventIndex::marksUnpublishedRows()
{
    EventIndex index;
    for (int i = 0; i < 4; ++i)
        index.append({});
    QCOMPARE(index.size(), Row{0});
    index.markNotKept(2);
    index.publish();
    QCOMPARE(index.size(), Row{4});
    for (Row row = 0; row < 4; ++row)
        QCOMPARE(index.at(row).flags, static_cast<std::uint8_t>(row < 2 ? 0 : IndexEntry::kNotKept));
}

void TestEventIndex::findsRowsBySequence()
{
    EventLog log;
    QCOMPARE(log.rowOf(1), Row{0}); // none: the size
    for (const Sequence seq : {5, 6, 10, 11, 12, 100})
        log.append(noteAt(seq, 0), 0);
    log.publish(0);
    std::vector<Sequence> sequences;
    for (Row row = 0; row < log.size(); ++row)
        sequences.push_back(log.sequenceOf(row));
    QCOMPARE(sequences, (std::vector<Sequence>{5, 6, 10, 11, 12, 100}));
    const std::vector<std::pair<Sequence, Row>> rows{{0, 0},  {1, 0},   {5, 0},   {6, 1},
                                                     {7, 2},  {10, 2},  {12, 4},  {13, 5},
                                                     {99, 5}, {100, 5}, {101, 6}, {~Sequence{0}, 6}};
    for (const auto &[seq, row] : rows)
        QCOMPARE(log.rowOf(seq), row);
}

void TestEventIndex::findsRowsByTime()
{
    EventLog log;
    QCOMPARE(log.rowAtTime(5), Row{0});
    QCOMPARE(log.beganNs(), std::int64_t{0});
    Sequence seq = 0;
    for (const std::int64_t ns : {100, 200, 200, 300})
        log.append(noteAt(++seq, ns), 0);
    log.publish(0);
    QCOMPARE(log.beganNs(), std::int64_t{100});
    const std::vector<std::pair<std::int64_t, Row>> rows{{-1, 0},  {100, 0}, {101, 1}, {200, 1},
                                                         {201, 3}, {300, 3}, {301, 4}};
    for (const auto &[ns, row] : rows)
        QCOMPARE(log.rowAtTime(ns), row);
}

QTEST_APPLESS_MAIN(TestEventIndex)
#include "tst_eventindex.moc"
