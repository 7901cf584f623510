// SPDX-License-Identifier: MIT
// What is joined to what on a ladder, and what is left open because nobody can know.
#include <cerrno>

#include <QTest>

#include "core/journal/eventbatch.h"
#include "tests/support/eventmaker.h"
#include "ui/models/ladderfold.h"
#include "ui/models/ladderrows.h"
#include "ui/models/laddertext.h"

using namespace sockeye;

namespace {

constexpr SocketId kLeft = 2, kRight = 3;
constexpr std::int64_t kUs = 1000;

using Facts = std::vector<LadderFact>;

// Facts in the order they were recorded, with times of their own.
class Story
{
public:
    Facts facts;
    LadderEnds ends{kLeft, kRight, test::kTcp4, false};
    LadderBase base;
    bool reachesEnd = true;

    LadderFact &add(SocketId socket, EventKind kind, std::int64_t us)
    {
        LadderFact &fact = facts.emplace_back();
        fact.row = facts.size() - 1;
        fact.socket = socket;
        fact.kind = kind;
        fact.ns = us * kUs;
        return fact;
    }
    LadderFact &call(SocketId socket, CallCode code, std::int64_t us, std::int64_t ret = 0, int err = 0,
                     std::int64_t took = 1)
    {
        LadderFact &fact = add(socket, EventKind::Call, us + took);
        fact.call = code;
        fact.ret = ret;
        fact.err = err;
        fact.startNs = us * kUs;
        fact.durationNs = took * kUs;
        return fact;
    }
    // A call and its bytes.
    void data(SocketId socket, Direction dir, std::string_view text, std::int64_t us, std::uint8_t flags = 0,
              std::int64_t took = 1)
    {
        LadderFact &made = call(socket, dir == Direction::Out ? CallCode::Send : CallCode::Recv, us,
                                static_cast<std::int64_t>(text.size()), 0, took);
        made.carriedData = true;
        made.callId = facts.size();
        const CallId id = made.callId;
        DataEvent body;
        body.dir = dir;
        body.flags = flags;
        body.payload = viewOf(text);
        body.origLen = text.size();
        Event event;
        event.body = body;
        event.socket = socket;
        event.ns = (us + took) * kUs;
        event.callId = id;
        facts.push_back(ladderFact(facts.size(), event));
    }
    void out(SocketId socket, std::string_view text, std::int64_t us)
    {
        data(socket, Direction::Out, text, us);
    }
    void in(SocketId socket, std::string_view text, std::int64_t us, std::uint8_t flags = 0)
    {
        data(socket, Direction::In, text, us, flags);
    }
    void state(SocketId socket, TcpState from, TcpState to, std::int64_t us,
               Evidence evidence = Evidence::Observed)
    {
        LadderFact &fact = add(socket, EventKind::State, us);
        fact.from = from;
        fact.to = to;
        fact.evidence = evidence;
    }
    void segment(SocketId socket, Direction dir, SegmentFacts facts_, std::int64_t us)
    {
        LadderFact &fact = add(socket, EventKind::Segment, us);
        fact.dir = dir;
        fact.segment = facts_;
    }
    Ladder fold() const { return foldLadder(ends, base, facts, reachesEnd); }
};

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList strings;
    for (const char *text : texts)
        strings << QString::fromLatin1(text);
    return strings;
}

QString sideText(LadderSide side)
{
    return side == LadderSide::Left ? QStringLiteral("L") : QStringLiteral("R");
}

// "L>R 5 hello" of what was joined; "L>? " and "?>R" of what was not. '!' is for certain on the way.
QString arrowText(const LadderArrow &arrow)
{
    const QString from = arrow.departs == kNowhere ? QStringLiteral("?") : sideText(arrow.from);
    const QString to = arrow.arrives == kNowhere ? QStringLiteral("?") : sideText(otherSide(arrow.from));
    const QString what =
        arrow.kind == LadderArrow::Kind::Data
            ? QStringLiteral("%1 %2").arg(arrow.length).arg(QString::fromStdString(arrow.head))
            : segmentFlagsText(arrow.segment.flags);
    const QString kind = arrow.kind == LadderArrow::Kind::Segment ? QStringLiteral("captured ") : QString();
    return QStringLiteral("%1>%2 %3%4%5")
        .arg(from, to, kind, what, arrow.isOpen ? QStringLiteral(" !") : QString());
}

QStringList arrows(const Ladder &ladder)
{
    QStringList texts;
    for (const LadderArrow &arrow : ladder.arrows)
        texts << arrowText(arrow);
    texts.sort();
    return texts;
}

// What stands beside the lifelines, from top to bottom.
QStringList marks(const Ladder &ladder)
{
    QStringList texts;
    for (const LadderMark &mark : ladder.marks) {
        QString text = sideText(ladder.points[mark.point].side) + QLatin1Char(' ');
        const auto name = callName(mark.call);
        const QString call = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        const auto state = stateName(mark.to);
        switch (mark.kind) {
        case LadderMark::Kind::Called:
            text += call;
            break;
        case LadderMark::Kind::Began:
            text += call + (mark.until == kNowhere ? QStringLiteral(" waits") : QStringLiteral(" began"));
            break;
        case LadderMark::Kind::Returned:
            text += call + QStringLiteral(" returned");
            break;
        case LadderMark::Kind::State:
            text += QString::fromLatin1(state.data(), static_cast<qsizetype>(state.size()));
            break;
        case LadderMark::Kind::Drop:
            text += QStringLiteral("drop");
            break;
        }
        texts << text;
    }
    return texts;
}

using enum TcpState;

void openBoth(Story &story)
{
    story.call(kLeft, CallCode::Connect, 10, 0, 0, 3);
    story.state(kLeft, Closed, SynSent, 15, Evidence::Implied);
    story.state(kLeft, SynSent, Established, 16);
    story.call(kRight, CallCode::Accept, 30, 7).related = 1;
    story.state(kRight, Listen, SynRecv, 35, Evidence::Implied);
    story.state(kRight, SynRecv, Established, 36);
}

} // namespace

Q_DECLARE_METATYPE(Story)

class TestLadderFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsStreams_data();
    void joinsStreams();
    void joinsDatagrams_data();
    void joinsDatagrams();
    void impliesOnlyWhatIsCertain_data();
    void impliesOnlyWhatIsCertain();
    void putsCausesFirst();
    void callsThatWait();
    void arrivesNoEarlierThanItLeft();
    void capturedSegmentsTakeThePlaceOfOthers();
    void theOtherEndIsNotOurs();
    void rowsKnowWhatWentBefore();
    void readsSegments();
    void countsFromTheConnectionsSyn_data();
    void countsFromTheConnectionsSyn();
};

void TestLadderFold::joinsStreams_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, auto tell, std::initializer_list<const char *> expected) {
        Story story;
        tell(story);
        QTest::newRow(name) << story << list(expected);
    };
    row("one to one",
        [](Story &s) {
            s.out(kLeft, "hello", 10);
            s.in(kRight, "hello", 20);
            s.out(kRight, "bye", 30);
            s.in(kLeft, "bye", 40);
        },
        {"L>R 5 hello", "R>L 3 bye"});
    row("one send, three reads",
        [](Story &s) {
            s.out(kLeft, "hello world", 10);
            s.in(kRight, "hello", 20);
            s.in(kRight, " wor", 30);
            s.in(kRight, "ld", 40);
        },
        {"L>R 2 ld", "L>R 4  wor", "L>R 5 hello"});
    row("three sends, one read",
        [](Story &s) {
            s.out(kLeft, "a", 10);
            s.out(kLeft, "bb", 12);
            s.out(kLeft, "ccc", 14);
            s.in(kRight, "abbccc", 20);
        },
        {"L>R 1 a", "L>R 2 bb", "L>R 3 ccc"});
    row("reads across two sends",
        [](Story &s) {
            s.out(kLeft, "abcd", 10);
            s.out(kLeft, "efgh", 12);
            s.in(kRight, "ab", 20);
            s.in(kRight, "cdef", 22);
            s.in(kRight, "gh", 24);
        },
        {"L>R 2 ab", "L>R 2 cd", "L>R 2 ef", "L>R 2 gh"});
    row("recorded the read first",
        [](Story &s) {
            s.in(kRight, "hello", 20);
            s.out(kLeft, "hello", 10);
        },
        {"L>R 5 hello"});
    row("a part is not read",
        [](Story &s) {
            s.out(kLeft, "hello", 10);
            s.in(kRight, "he", 20);
        },
        {"L>? 3 llo !", "L>R 2 he"});
    row("not read in the part shown",
        [](Story &s) {
            s.reachesEnd = false;
            s.out(kLeft, "hello", 10);
        },
        {"L>? 5 hello"});
    row("a peek reads nothing away",
        [](Story &s) {
            s.out(kLeft, "hello", 10);
            s.in(kRight, "hel", 20, kPeeked);
            s.in(kRight, "hello", 30);
        },
        {"L>R 3 hel", "L>R 5 hello"});
    row("only a peek: it is still there",
        [](Story &s) {
            s.out(kLeft, "hello", 10);
            s.in(kRight, "hello", 20, kPeeked);
        },
        {"L>? 5 hello !", "L>R 5 hello"});
    row("thrown away counts",
        [](Story &s) {
            s.out(kLeft, "hello world", 10);
            s.in(kRight, "hello ", 20, kDiscarded);
            s.in(kRight, "world", 30);
        },
        {"L>R 5 world", "L>R 6 hello "});
    row("urgent: the streams can no longer be compared",
        [](Story &s) {
            s.out(kLeft, "ab", 10);
            s.data(kLeft, Direction::Out, "c!", 12, kOutOfBand);
            s.out(kLeft, "de", 14);
            s.in(kRight, "ab", 20);
            s.in(kRight, "cde", 22);
        },
        {"?>R 3 cde", "L>? 2 c!", "L>? 2 de", "L>R 2 ab"});
    row("other bytes than were sent there",
        [](Story &s) {
            s.out(kLeft, "hello", 10);
            s.in(kRight, "HELLO", 20);
        },
        {"?>R 5 HELLO", "L>? 5 hello"});
    row("more was read than was sent",
        [](Story &s) {
            s.out(kLeft, "he", 10);
            s.in(kRight, "hello", 20);
        },
        {"?>R 3 llo", "L>R 2 he"});
    row("began before: what was on the way then",
        [](Story &s) {
            s.base.rightward = {105, 100, true};
            s.out(kLeft, "new", 10);
            s.in(kRight, "older", 20);
            s.in(kRight, "ne", 30);
        },
        {"?>R 5 older", "L>? 1 w !", "L>R 2 ne"});
    row("read before, recorded after",
        [](Story &s) {
            s.base.rightward = {100, 103, true};
            s.out(kLeft, "abcde", 10);
            s.in(kRight, "de", 20);
        },
        {"L>R 2 de"});
}

void TestLadderFold::joinsStreams()
{
    QFETCH(Story, story);
    QFETCH(QStringList, expected);
    expected.sort();
    QCOMPARE(arrows(story.fold()), expected);
}

void TestLadderFold::joinsDatagrams_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, auto tell, std::initializer_list<const char *> expected) {
        Story story;
        story.ends.kind = test::kUdp4;
        tell(story);
        QTest::newRow(name) << story << list(expected);
    };
    row("each its own",
        [](Story &s) {
            s.out(kLeft, "one", 10);
            s.out(kLeft, "two", 12);
            s.in(kRight, "two", 20);
        },
        {"L>? 3 one", "L>R 3 two"});
    row("equal ones in order while none is lost",
        [](Story &s) {
            s.out(kLeft, "tick", 10);
            s.out(kLeft, "tick", 12);
            s.in(kRight, "tick", 20);
        },
        {"L>? 4 tick", "L>R 4 tick"});
    row("equal ones, and some were lost",
        [](Story &s) {
            s.base.lostDatagrams = true;
            s.out(kLeft, "tick", 10);
            s.out(kLeft, "tick", 12);
            s.in(kRight, "tick", 20);
        },
        {"?>R 4 tick", "L>? 4 tick", "L>? 4 tick"});
    row("another's",
        [](Story &s) {
            s.out(kLeft, "mine", 10);
            s.in(kRight, "else", 20);
        },
        {"?>R 4 else", "L>? 4 mine"});
    row("an empty one is one too",
        [](Story &s) {
            s.out(kLeft, "", 10);
            s.in(kRight, "", 20);
        },
        {"L>R 0 "});
    row("a third one's, where it is known who is where",
        [](Story &s) {
            s.ends.leftAt = test::at4(50000);
            s.ends.rightAt = Endpoint::inet({}, 7000); // all of this host's addresses
            s.out(kLeft, "mine", 10);
            s.facts.back().peer = test::at4(7000);
            s.out(kLeft, "away", 12);
            s.facts.back().peer = test::at4(7001);
            s.in(kRight, "else", 20);
            s.facts.back().peer = test::at4(50001);
            s.in(kRight, "mine", 22);
            s.facts.back().peer = test::at4(50000);
        },
        {"L>R 4 mine"});
    row("not sent yet",
        [](Story &s) {
            s.in(kRight, "echo", 10);
            s.out(kLeft, "echo", 20);
        },
        {"?>R 4 echo", "L>? 4 echo"});
}

void TestLadderFold::joinsDatagrams()
{
    joinsStreams();
}

void TestLadderFold::impliesOnlyWhatIsCertain_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, auto tell, std::initializer_list<const char *> expected) {
        Story story;
        tell(story);
        QTest::newRow(name) << story << list(expected);
    };
    const std::initializer_list<const char *> handshake = {"L>R ACK", "L>R SYN", "R>L SYN+ACK"};
    row("handshake", openBoth, handshake);
    row("an end nobody watched",
        [](Story &s) {
            s.state(kLeft, Closed, SynSent, 15);
            s.state(kLeft, SynSent, Established, 16);
        },
        {});
    row("the other end's SYN_RECV is missing",
        [](Story &s) {
            s.state(kLeft, Closed, SynSent, 15);
            s.state(kLeft, SynSent, Established, 16);
            s.state(kRight, Unknown, Established, 36);
        },
        {});
    row("not acknowledged yet",
        [](Story &s) {
            s.state(kLeft, Closed, SynSent, 15);
            s.state(kRight, Listen, SynRecv, 35);
        },
        {});
    row(
        "a try that failed before",
        [](Story &s) {
            s.state(kLeft, Closed, SynSent, 1);
            s.state(kLeft, SynSent, Closed, 2);
            openBoth(s);
        },
        handshake);
    row("four-way close",
        [](Story &s) {
            s.state(kLeft, Established, FinWait1, 10);
            s.state(kRight, Established, CloseWait, 12);
            s.state(kLeft, FinWait1, FinWait2, 14);
            s.state(kRight, CloseWait, LastAck, 20);
            s.state(kLeft, FinWait2, TimeWait, 22);
            s.state(kRight, LastAck, Closed, 24);
        },
        {"L>R ACK", "L>R FIN", "R>L ACK", "R>L FIN"});
    row("both close at once",
        [](Story &s) {
            s.state(kLeft, Established, FinWait1, 10);
            s.state(kRight, Established, FinWait1, 10);
            s.state(kLeft, FinWait1, Closing, 12);
            s.state(kRight, FinWait1, Closing, 12);
            s.state(kLeft, Closing, TimeWait, 14);
        },
        {"L>R FIN", "R>L ACK", "R>L FIN"});
    row("a FIN that is not known to have come",
        [](Story &s) {
            s.state(kLeft, Established, FinWait1, 10);
            s.state(kRight, Established, Closed, 12);
        },
        {});
    row("reset: one end was told",
        [](Story &s) {
            s.state(kLeft, Established, Closed, 10);
            s.state(kRight, Established, Closed, 12);
            s.call(kRight, CallCode::Recv, 20, -1, ECONNRESET);
        },
        {"L>R RST"});
    row("closed both, nobody knows how",
        [](Story &s) {
            s.state(kLeft, Established, Closed, 10);
            s.state(kRight, Established, Closed, 12);
        },
        {});
    row("UDP has no segments",
        [](Story &s) {
            openBoth(s);
            s.ends.kind = test::kUdp4;
        },
        {});
}

void TestLadderFold::impliesOnlyWhatIsCertain()
{
    joinsStreams();
}

// States are recorded when they are looked at: what they led to may have been recorded before.
void TestLadderFold::putsCausesFirst()
{
    Story story;
    openBoth(story);
    story.call(kLeft, CallCode::Shutdown, 50);
    story.call(kRight, CallCode::Recv, 55);
    story.state(kRight, Established, CloseWait, 58);
    story.state(kLeft, Established, FinWait1, 60);
    const Ladder ladder = story.fold();
    QCOMPARE(marks(ladder),
             list({"R LISTEN", "L connect", "L SYN_SENT", "R SYN_RECV", "L ESTABLISHED", "R ESTABLISHED",
                   "R accept4", "L shutdown", "L FIN_WAIT1", "R CLOSE_WAIT", "R recv"}));
    for (const LadderArrow &arrow : ladder.arrows)
        QVERIFY(arrow.departs < arrow.arrives);
    // What was moved has no time of its own any more.
    for (const LadderMark &mark : ladder.marks) {
        const LadderPoint &point = ladder.points[mark.point];
        QCOMPARE(point.isTimed,
                 point.order == point.ns && mark.evidence != Evidence::Implied && !mark.isBefore);
    }
}

void TestLadderFold::callsThatWait()
{
    Story story;
    LadderFact &waits = story.call(kRight, CallCode::Recv, 5, 0, 0, 0);
    waits.phase = CallPhase::Started;
    waits.callId = 90;
    LadderFact &started = story.call(kLeft, CallCode::Recv, 10, 0, 0, 0);
    started.phase = CallPhase::Started;
    started.callId = 91;
    story.out(kRight, "late", 5000);
    story.call(kLeft, CallCode::GetSockName, 6000); // by another thread
    LadderFact &done = story.call(kLeft, CallCode::Recv, 12, 4, 0, 8000);
    done.callId = 91;
    // Nothing happened while these went on: they need no end of their own.
    story.call(kLeft, CallCode::Close, 9000, 0, 0, 3000);
    QCOMPARE(marks(story.fold()),
             list({"R recv waits", "L recv began", "R send", "L getsockname", "L recv returned", "L close"}));
    const Ladder ladder = story.fold();
    const LadderMark &began = ladder.marks[1];
    QCOMPARE(began.until, ladder.marks[4].point);
    QCOMPARE(began.rows, (std::vector<Row>{1}));
    QCOMPARE(ladder.marks[4].rows.front(), Row{5});
}

void TestLadderFold::arrivesNoEarlierThanItLeft()
{
    Story story;
    story.data(kRight, Direction::In, "x", 100, 0, 20); // asked before it was sent, returned after
    story.data(kLeft, Direction::Out, "x", 110, 0, 30);
    const Ladder ladder = story.fold();
    QCOMPARE(arrows(ladder), list({"L>R 1 x"}));
    QCOMPARE(marks(ladder), list({"L send", "R recv"}));
    QVERIFY(ladder.points[0].isTimed && ladder.points[1].isTimed);
}

void TestLadderFold::capturedSegmentsTakeThePlaceOfOthers()
{
    const auto seg = [](std::uint8_t flags, std::uint32_t seq, std::uint32_t length) {
        SegmentFacts facts;
        facts.flags = flags;
        facts.seq = seq;
        facts.length = length;
        return facts;
    };
    Story story;
    openBoth(story);
    story.segment(kLeft, Direction::Out, seg(SegmentFacts::kSyn, 7, 0), 14);
    story.segment(kRight, Direction::In, seg(SegmentFacts::kSyn, 7, 0), 17);
    story.out(kLeft, "hello", 50);
    story.segment(kLeft, Direction::Out, seg(SegmentFacts::kAck, 8, 5), 51);
    story.in(kRight, "hello", 60);
    const Ladder ladder = story.fold();
    // One side is captured: what it sent without more than an ACK would have been seen.
    QCOMPARE(arrows(ladder), list({"L>? captured ACK", "L>R captured SYN", "R>L SYN+ACK"}));
    for (const LadderArrow &arrow : ladder.arrows) {
        if (arrow.segment.length > 0)
            QCOMPARE(arrow.numbers.seq, std::optional<std::uint32_t>(1));
    }
    QVERIFY(marks(ladder).contains(QStringLiteral("L send"))); // the call stays
}

void TestLadderFold::theOtherEndIsNotOurs()
{
    Story story;
    story.ends.right = 0;
    story.out(kLeft, "hello", 10);
    story.in(kLeft, "hi", 20);
    story.in(kRight, "hello", 20); // of no end of this ladder
    const Ladder ladder = story.fold();
    QCOMPARE(arrows(ladder), list({"?>L 2 hi", "L>? 5 hello"}));
    QVERIFY(!ladder.arrows[0].isOpen); // nobody knows what the other end has read
    QCOMPARE(ladder.points.size(), std::size_t{2});
}

void TestLadderFold::rowsKnowWhatWentBefore()
{
    EventLog log;
    const auto add = [&log](SocketId socket, Event::Body body) {
        Event event;
        event.seq = log.appended() + 1;
        event.ns = static_cast<std::int64_t>(event.seq);
        event.socket = socket;
        event.body = std::move(body);
        log.append(event, 0);
    };
    DataEvent out, in, peek;
    out.dir = Direction::Out;
    in.dir = peek.dir = Direction::In;
    out.origLen = in.origLen = peek.origLen = 10;
    peek.flags = kPeeked;
    add(kRight, StateEvent{Listen, SynRecv, Evidence::Implied, EvidenceSource::None});
    add(kRight, StateEvent{SynRecv, Established, Evidence::Observed, EvidenceSource::TcpInfo});
    for (int i = 0; i < 3000; ++i) {
        add(kLeft, out);
        add(9, out); // another's
        add(kRight, i % 2 == 0 ? in : peek);
    }
    log.publish(0);
    std::vector<Row> picked; // as a timeline has them: without the step that is folded into the next
    for (Row row = 1; row < log.size(); ++row)
        picked.push_back(row);
    LadderRows rows;
    rows.begin({kLeft, kRight, test::kTcp4, false});
    rows.take(log, picked);
    QCOMPARE(rows.size(), std::uint64_t{6002});
    QCOMPARE(rows.at(0), Row{0});
    for (const std::uint64_t place : {0, 1, 2, 3, 1024, 1025, 4001, 6002}) {
        std::uint64_t sent = 0, received = 0;
        for (std::uint64_t at = 0; at < place; ++at) {
            const IndexEntry &entry = log.entry(rows.at(at));
            if (entry.kind == EventKind::Data && entry.socket == kLeft)
                sent += 10;
            else if (entry.kind == EventKind::Data && (entry.dataFlags & kPeeked) == 0)
                received += 10;
        }
        const LadderBase base = rows.baseAt(log, place);
        QCOMPARE(base.rightward, (LadderBase::Stream{sent, received, true}));
        QCOMPARE(base.leftward, LadderBase::Stream());
        QCOMPARE(base.rightState, place == 0 ? Unknown : place == 1 ? SynRecv : Established);
    }
}

void TestLadderFold::readsSegments()
{
    Bytes frame(20 + 24 + 5);
    frame[0] = 0x45;
    frame[3] = static_cast<std::uint8_t>(frame.size());
    frame[9] = 6;
    frame[20 + 7] = 9; // seq
    frame[20 + 11] = 4;
    frame[20 + 12] = 6 << 4;
    frame[20 + 13] = SegmentFacts::kSyn | SegmentFacts::kAck;
    frame[20 + 14] = 1; // window 256
    SegmentFacts expected;
    expected.flags = SegmentFacts::kSyn | SegmentFacts::kAck;
    expected.seq = 9;
    expected.ack = 4;
    expected.window = 256;
    expected.length = 5;
    expected.windowScale = 7;
    frame[20 + 20] = 3;
    frame[20 + 21] = 3;
    frame[20 + 22] = 7;
    QCOMPARE(segmentFacts(frame, frame.size()), std::optional(expected));
    QCOMPARE(segmentFacts(ByteView(frame).first(44), frame.size()),
             std::optional(expected)); // cut short behind the header
    QVERIFY(!segmentFacts(ByteView(frame).first(39), frame.size()));
    QVERIFY(!segmentFacts({}, 0));
    frame[9] = 17;
    QVERIFY(!segmentFacts(frame, frame.size()));

    Bytes six(40 + 20 + 3);
    six[0] = 0x60;
    six[5] = 23;
    six[6] = 6;
    six[40 + 12] = 5 << 4;
    six[40 + 13] = SegmentFacts::kFin;
    QCOMPARE(segmentFacts(six, six.size())->length, 3U);
    QCOMPARE(segmentFacts(six, six.size())->flags, static_cast<std::uint8_t>(SegmentFacts::kFin));
}

void TestLadderFold::countsFromTheConnectionsSyn_data()
{
    using Flag = SegmentFacts;
    QTest::addColumn<Story>("story");
    QTest::addColumn<QStringList>("expected"); // what the ladder says, from top to bottom
    const auto row = [](const char *name, std::initializer_list<std::pair<char, SegmentFacts>> sent,
                        std::initializer_list<const char *> expected) {
        Story story;
        std::int64_t us = 10;
        for (const auto &[from, segment] : sent)
            story.segment(from == 'L' ? kLeft : kRight, Direction::Out, segment, us += 10);
        QTest::newRow(name) << story << list(expected);
    };
    const auto plain = [](std::uint32_t seq, std::uint32_t ack, std::uint16_t window,
                          std::uint32_t length = 0) {
        return SegmentFacts{Flag::kAck, seq, ack, window, length};
    };
    const SegmentFacts syn{Flag::kSyn, 1000, 0, 65495, 0, 7}, again{Flag::kSyn, 900, 0, 65495, 0, 7};
    const SegmentFacts synAck{Flag::kSyn | Flag::kAck, 5000, 1001, 65483, 0, 7};
    const SegmentFacts refusal{Flag::kRst | Flag::kAck, 0, 1001, 0, 0};
    row("a handshake, and windows by its scale",
        {{'L', syn}, {'R', synAck}, {'L', plain(1001, 5001, 512)}, {'L', plain(1001, 5001, 512, 5)}},
        {"SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483", "ACK 1 win 65536", "seq 1 ack 1, 5 B win 65536"});
    row("data with the SYN, RFC 7413",
        {{'L', SegmentFacts{Flag::kSyn, 1000, 0, 65495, 5, 7}},
         {'R', SegmentFacts{Flag::kSyn | Flag::kAck, 5000, 1006, 65483, 0, 7}},
         {'L', plain(1006, 5001, 512)}},
        {"SYN seq 0, 5 B", "SYN+ACK seq 0 ack 6 win 65483", "ACK 1 win 65536"});
    row("refused, then another connection of the same two",
        {{'L', syn},
         {'R', refusal},
         {'L', again},
         {'R', SegmentFacts{Flag::kSyn | Flag::kAck, 7000, 901, 65483, 0, 7}},
         {'L', SegmentFacts{Flag::kFin | Flag::kAck, 901, 7001, 2, 0}}},
        {"SYN seq 0", "RST ack 1 win 0", "SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483",
         "FIN seq 1 ack 1 win 256"});
    row("connected, then refused",
        {{'L', syn}, {'R', synAck}, {'L', again}, {'R', SegmentFacts{Flag::kRst | Flag::kAck, 0, 901, 0, 0}}},
        {"SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483", "SYN seq 0", "RST ack 1 win 0"});
    row("both at once",
        {{'L', syn},
         {'R', SegmentFacts{Flag::kSyn, 5000, 0, 65495, 0, 6}},
         {'L', SegmentFacts{Flag::kSyn | Flag::kAck, 1000, 5001, 65483, 0, 7}},
         {'R', plain(5001, 1001, 2)}},
        {"SYN seq 0", "SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483", "ACK 1 win 128"});
    row("the other's SYN was not seen, but answered: both have a scale, one is known",
        {{'R', SegmentFacts{Flag::kSyn | Flag::kAck, 1000, 5001, 65483, 0, 7}},
         {'L', plain(5001, 1001, 2)},
         {'R', plain(1001, 5001, 2)}},
        {"SYN+ACK seq 0 ack 1 win 65483", "ACK 1 win 2 unscaled", "ACK 1 win 256"});
    row("the answer was not seen", {{'L', syn}, {'L', plain(1001, 5001, 2)}},
        {"SYN seq 0", "ACK win 2 unscaled"});
    row("neither was", {{'L', plain(1001, 5001, 64)}, {'L', plain(1001, 5001, 64, 5)}},
        {"ACK win 64 unscaled", "5 B win 64 unscaled"});
    row("one offers no scale: there is none, RFC 7323 section 2.2",
        {{'L', syn},
         {'R', SegmentFacts{Flag::kSyn | Flag::kAck, 5000, 1001, 65483, 0}},
         {'L', plain(1001, 5001, 512)}},
        {"SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483", "ACK 1 win 512"});
    row("the options were cut off",
        {{'L', SegmentFacts{Flag::kSyn, 1000, 0, 65495, 0, {}, true}},
         {'R', synAck},
         {'L', plain(1001, 5001, 512)}},
        {"SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483", "ACK 1 win 512 unscaled"});
    row("a scale beyond the largest",
        {{'L', SegmentFacts{Flag::kSyn, 1000, 0, 65495, 0, 15}}, {'R', synAck}, {'L', plain(1001, 5001, 1)}},
        {"SYN seq 0", "SYN+ACK seq 0 ack 1 win 65483", "ACK 1 win 16384"});
}

void TestLadderFold::countsFromTheConnectionsSyn()
{
    QFETCH(const Story, story);
    QFETCH(const QStringList, expected);
    const Ladder ladder = story.fold();
    const LadderText text(ladder, 0, std::nullopt, [](SocketId) { return QString(); });
    QStringList said;
    for (const LadderArrow &arrow : ladder.arrows) {
        if (arrow.kind == LadderArrow::Kind::Segment)
            said << text.of(arrow).front();
    }
    QCOMPARE(said, expected);
}

QTEST_MAIN(TestLadderFold)
#include "tst_ladderfold.moc"
