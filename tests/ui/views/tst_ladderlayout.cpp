// SPDX-License-Identifier: MIT
// The ladder's geometry, without a widget: nothing overlaps, whatever its size and however much happens at once.
#include <QTest>

#include "ui/views/ladderlayout.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kMs = 1'000'000;

class Builder
{
public:
    Ladder ladder;
    LadderLayout::Sizes sizes;

    explicit Builder(double width, SocketId right = 3)
    {
        ladder.ends = {2, right, {Family::Inet, SocketType::Stream}, false};
        sizes.width = width;
        sizes.line = 16;
        sizes.chip = 18;
        sizes.pill = 20;
        sizes.gap = 7;
        sizes.time = width >= 440 ? 76 : 0;
    }
    LadderIndex point(LadderSide side, std::int64_t ms)
    {
        ladder.points.push_back({side, ms * kMs, ms * kMs, true});
        return ladder.points.size() - 1;
    }
    LadderMark &mark(LadderIndex at, double name, double result,
                     LadderMark::Kind kind = LadderMark::Kind::Called)
    {
        LadderMark &mark = ladder.marks.emplace_back();
        mark.kind = kind;
        mark.point = at;
        mark.rows = {ladder.marks.size() * 10};
        const bool isState = kind == LadderMark::Kind::State;
        sizes.marks.push_back({name, result, isState, kind == LadderMark::Kind::Began && result > 0});
        return mark;
    }
    void state(LadderSide side, TcpState to, std::int64_t ms, Evidence evidence = Evidence::Observed)
    {
        LadderMark &made = mark(point(side, ms), 100, 0, LadderMark::Kind::State);
        made.to = to;
        made.evidence = evidence;
    }
    LadderArrow &arrow(LadderSide from, LadderIndex departs, LadderIndex arrives)
    {
        LadderArrow &arrow = ladder.arrows.emplace_back();
        arrow.from = from;
        arrow.departs = departs;
        arrow.arrives = arrives;
        arrow.rows = {ladder.arrows.size() * 10 + 1};
        sizes.arrows.push_back({380, 160, 90, 40});
        return arrow;
    }
    LadderLayout lay(LadderLayout::Spacing spacing = LadderLayout::Spacing::Even,
                     double pixelsPerSecond = 0) const
    {
        return {ladder, sizes, spacing, pixelsPerSecond};
    }
};

// Calls, states and data to and fro, some at the same moment, some crossing.
Builder talk(double width, int rounds, SocketId right = 3)
{
    using enum LadderSide;
    Builder b(width, right);
    b.state(Left, TcpState::Established, 0);
    if (right != 0)
        b.state(Right, TcpState::Established, 0);
    for (int i = 0; i < rounds; ++i) {
        const std::int64_t ms = 10 + 10 * i;
        const LadderIndex sent = b.point(Left, ms);
        b.mark(sent, 45, 24);
        if (right == 0) {
            b.arrow(Left, sent, kNowhere);
            continue;
        }
        const LadderIndex reply = b.point(Right, ms);
        b.mark(reply, 45, 24);
        const LadderIndex taken = b.point(Left, ms + 1), read = b.point(Right, ms + 1),
                          more = b.point(Right, ms + 1);
        b.mark(taken, 45, 24);
        b.mark(read, 45, i % 3 == 0 ? 95 : 24);
        b.mark(more, 45, 24);
        b.arrow(Left, sent, read);
        b.arrow(Left, sent, more);    // one send, two reads
        b.arrow(Right, reply, taken); // crosses both
    }
    return b;
}

} // namespace

class TestLadderLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void oneEndOnly();
    void longResultsStandBelow();
    void barsTellStates();
    void theLastTimeIsClearOfNow();
    void spacesByTime();
    void findsItems();
    void manyStayBounded();
};

void TestLadderLayout::nothingOverlaps_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("byTime");
    for (const double width : {320.0, 490.0, 700.0, 1000.0, 2000.0}) {
        for (const int rounds : {1, 40}) {
            for (const bool byTime : {false, true})
                QTest::addRow("%g, %d rounds%s", width, rounds, byTime ? ", by time" : "")
                    << width << rounds << byTime;
        }
    }
}

void TestLadderLayout::nothingOverlaps()
{
    QFETCH(double, width);
    QFETCH(int, rounds);
    QFETCH(bool, byTime);
    const Builder b = talk(width, rounds);
    const LadderLayout layout =
        byTime ? b.lay(LadderLayout::Spacing::ByTime, 500) : b.lay(LadderLayout::Spacing::Even);
    QVERIFY(layout.lifeline(LadderSide::Left) < layout.lifeline(LadderSide::Right));
    const QRectF whole(0, 0, width, layout.height());
    std::vector<QRectF> boxes;
    for (LadderIndex i = 0; i < b.ladder.marks.size(); ++i) {
        boxes.push_back(layout.nameRect(i));
        if (!layout.resultRect(i).isEmpty())
            boxes.push_back(layout.resultRect(i));
        QVERIFY(whole.contains(layout.markRect(i)));
        QVERIFY(layout.markRect(i).left() >= layout.timeRight());
    }
    for (LadderIndex i = 0; i < b.ladder.arrows.size(); ++i) {
        const QRectF pill = layout.pillRect(i);
        if (pill.isEmpty())
            continue;
        boxes.push_back(pill);
        QVERIFY(pill.left() > layout.lifeline(LadderSide::Left));
        QVERIFY(pill.right() < layout.lifeline(LadderSide::Right));
    }
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        for (std::size_t c = 0; c < a; ++c)
            QVERIFY2(!boxes[a].intersects(boxes[c]), qPrintable(QStringLiteral("%1 and %2").arg(c).arg(a)));
    }
    for (LadderIndex i = 1; i < b.ladder.points.size(); ++i)
        QVERIFY(layout.yOf(i) > layout.yOf(i - 1)); // no two moments look like one
    for (LadderIndex i = 0; i < b.ladder.arrows.size(); ++i)
        QVERIFY(layout.arrowLine(i).y2() > layout.arrowLine(i).y1()); // nothing arrives before it left
}

void TestLadderLayout::oneEndOnly()
{
    Builder b = talk(490, 5, 0);
    b.sizes.far = 60;
    LadderLayout layout = b.lay();
    QVERIFY(layout.hasOther());
    QVERIFY(layout.lifeline(LadderSide::Right) + 60 < 490); // room for where datagrams go
    for (LadderIndex i = 0; i < b.ladder.arrows.size(); ++i) {
        QCOMPARE(layout.arrowLine(i).y1(), layout.arrowLine(i).y2()); // when it came there nobody knows
        QVERIFY(!layout.pillRect(i).isEmpty());
    }
    b.ladder.ends.listening = true;
    QVERIFY(!b.lay().hasOther());
}

void TestLadderLayout::longResultsStandBelow()
{
    Builder b(490);
    const LadderIndex first = b.point(LadderSide::Left, 0), second = b.point(LadderSide::Left, 1),
                      third = b.point(LadderSide::Left, 2);
    b.mark(first, 65, 110); // connect() ECONNREFUSED
    b.mark(second, 65, 24);
    b.mark(third, 60, 80, LadderMark::Kind::Began); // recv(), waiting 3.2 s
    b.state(LadderSide::Right, TcpState::Established, 3);
    const LadderLayout layout = b.lay();
    QVERIFY(layout.resultRect(0).top() >= layout.nameRect(0).bottom()); // whole, below its call
    QCOMPARE(layout.resultRect(0).width(), 110.0);
    QCOMPARE(layout.resultRect(1).top(), layout.nameRect(1).top());
    QVERIFY(layout.nameRect(1).top() >= layout.resultRect(0).bottom());
    QVERIFY(layout.resultRect(2).top() >= layout.nameRect(2).bottom());
    QVERIFY(layout.height() > layout.resultRect(2).bottom());
}

void TestLadderLayout::barsTellStates()
{
    using enum LadderSide;
    Builder b(700);
    b.state(Left, TcpState::Listen, 0);
    b.ladder.marks.back().isBefore = true;
    b.state(Left, TcpState::SynRecv, 10, Evidence::Implied);
    b.state(Right, TcpState::Established, 20);
    b.state(Left, TcpState::Established, 30);
    b.state(Left, TcpState::Closed, 40);
    const LadderLayout layout = b.lay();
    const auto &bars = layout.bars();
    QCOMPARE(bars.size(), std::size_t{4});
    QCOMPARE(bars[0].top, 0.0); // it was in LISTEN before
    QCOMPARE(bars[0].bottom, layout.yOf(1));
    QVERIFY(bars[1].isImplied && !bars[2].isImplied);
    QCOMPARE(bars[1].bottom, bars[2].top);
    QCOMPARE(bars[2].bottom, layout.yOf(4)); // CLOSED has no bar
    QCOMPARE(bars[3].side, Right);
    QVERIFY(bars[3].bottom > layout.yOf(4)); // it still is
}

// The line that says "now" is 14 pixels from the bottom, and the word stands on it.
void TestLadderLayout::theLastTimeIsClearOfNow()
{
    const Builder b = talk(600, 3);
    const LadderLayout layout = b.lay();
    const double word = layout.height() - 14 - 3 - b.sizes.line;
    QVERIFY(layout.yOf(b.ladder.points.size() - 1) + b.sizes.line / 2 <= word);
}

void TestLadderLayout::spacesByTime()
{
    Builder b(700);
    for (const std::int64_t ms : {0, 100, 300, 300, 3'600'300})
        b.mark(b.point(LadderSide::Left, ms), 45, 24);
    const LadderLayout layout = b.lay(LadderLayout::Spacing::ByTime, 500);
    const auto step = [&](LadderIndex i) { return layout.yOf(i) - layout.yOf(i - 1); };
    QCOMPARE(step(1), 50.0);
    QCOMPARE(step(2), 100.0);
    QVERIFY(step(3) >= b.sizes.line); // at once, and still legible
    QVERIFY(step(4) < 100);           // an hour is cut
    QCOMPARE(layout.pauses().size(), std::size_t{1});
    QCOMPARE(layout.pauses()[0].ns, 3'600'000 * kMs);
    QVERIFY(layout.pauses()[0].y > layout.yOf(3) && layout.pauses()[0].y < layout.yOf(4));
    QVERIFY(b.lay().pauses().empty());
}

void TestLadderLayout::findsItems()
{
    const Builder b = talk(700, 3);
    const LadderLayout layout = b.lay();
    QCOMPARE(layout.items().size(), b.ladder.marks.size() + b.ladder.arrows.size());
    for (std::size_t i = 0; i < layout.items().size(); ++i) {
        const auto &item = layout.items()[i];
        if (i > 0)
            QVERIFY(item.y >= layout.items()[i - 1].y);
        const QRectF box = item.isArrow ? layout.pillRect(item.index) : layout.nameRect(item.index);
        if (!box.isEmpty())
            QCOMPARE(layout.itemAt(box.center()), std::optional(i));
        const auto &rows = item.isArrow ? b.ladder.arrows[item.index].rows : b.ladder.marks[item.index].rows;
        QCOMPARE(layout.itemOf(b.ladder, rows.front()), std::optional(i));
    }
    const QLineF line = layout.arrowLine(0);
    const auto onLine = layout.itemAt(line.pointAt(.05));
    QVERIFY(onLine && layout.items()[*onLine].isArrow);
    QVERIFY(!layout.itemAt({2, layout.height() - 2}));
    QVERIFY(!layout.itemOf(b.ladder, 99'999));
}

void TestLadderLayout::manyStayBounded()
{
    const Builder b = talk(700, 400); // as many as a stretch holds
    const LadderLayout layout = b.lay();
    QVERIFY(layout.height() < 100'000);
    std::size_t named = 0;
    for (LadderIndex i = 0; i < b.ladder.arrows.size(); ++i)
        named += layout.pillRect(i).isEmpty() ? 0 : 1;
    // Of three that cross at once two keep their texts.
    QVERIFY2(named * 3 >= b.ladder.arrows.size() * 2, qPrintable(QString::number(named)));
}

QTEST_GUILESS_MAIN(TestLadderLayout)
#include "tst_ladderlayout.moc"
