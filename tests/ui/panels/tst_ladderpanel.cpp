// SPDX-License-Identifier: MIT
// The Ladder tab over a session: what it shows of whom, that clicks, keys and assistive tools reach every item, and
// that a long session costs no more than a short one.
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/filledjournal.h"
#include "ui/panels/ladderpanel.h"
#include "ui/text/theme.h"
#include "ui/views/ladderview.h"

using namespace sockeye;
using test::FilledJournal;

class TestLadderPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyStatesTeach();
    void bothEndsKeepTheirPlaces();
    void clicksAndKeysGoToEvents();
    void theSelectionIsShown();
    void assistiveToolsReadIt();
    void longSessionsStayBounded();
    void followsWhatComes();
    void zoomsAndSpaces();
    void picturesHoldAll();

private:
    std::optional<SocketSummary> socket(SocketId id) const;
    void showSocket(SocketId id);
    void begin(bool live);
    LadderView &view() const { return *m_panel->view(); }
    const LadderScene &scene() const { return view().scene(); }
    std::size_t itemSaying(const char *text) const; // itemCount() for none

    std::unique_ptr<FilledJournal> m_journal;
    std::unique_ptr<EventFetcher> m_fetcher;
    std::unique_ptr<LadderPanel> m_panel;
};

void TestLadderPanel::init()
{
    m_journal = std::make_unique<FilledJournal>();
    m_journal->tellStory();
}

void TestLadderPanel::cleanup()
{
    m_panel.reset();
    m_fetcher.reset();
    m_journal.reset();
}

void TestLadderPanel::begin(bool live)
{
    m_fetcher = std::make_unique<EventFetcher>(m_journal->log());
    m_panel = std::make_unique<LadderPanel>(m_journal->log(), *m_fetcher, live);
    m_panel->resize(700, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_panel->advance(0, m_journal->log()->size());
}

std::optional<SocketSummary> TestLadderPanel::socket(SocketId id) const
{
    std::uint64_t version = 0;
    for (const SocketSummary &summary : m_journal->log()->sockets().changedSince(version)) {
        if (summary.id == id)
            return summary;
    }
    return std::nullopt;
}

void TestLadderPanel::showSocket(SocketId id)
{
    const auto summary = socket(id);
    m_panel->setSocket(summary, summary->peerSocket != 0 ? socket(summary->peerSocket) : std::nullopt);
    QTRY_VERIFY(m_panel->feed().isSettled());
}

std::size_t TestLadderPanel::itemSaying(const char *text) const
{
    std::size_t item = 0;
    while (item < scene().itemCount() && !scene().describe(item).contains(QLatin1String(text)))
        ++item;
    return item;
}

void TestLadderPanel::emptyStatesTeach()
{
    begin(false);
    QVERIFY(!view().isVisible());
    QVERIFY(!m_panel->hasLadder());
    showSocket(2);
    QTRY_VERIFY(view().isVisible());
    m_panel->setSocket(std::nullopt, std::nullopt);
    QTRY_VERIFY(!view().isVisible());
}

void TestLadderPanel::bothEndsKeepTheirPlaces()
{
    begin(false);
    showSocket(3); // it was accepted: the one that connected stands left
    QCOMPARE(scene().end(LadderSide::Left).name, QStringLiteral("tcp#2"));
    QCOMPARE(scene().end(LadderSide::Right).name, QStringLiteral("tcp#3"));
    QTRY_COMPARE(scene().itemCount(), std::size_t{19});
    QStringList said;
    for (std::size_t i = 0; i < scene().itemCount(); ++i)
        said << scene().describe(i).section(QLatin1Char('\n'), 0, 0);
    const QStringList expected{
        QStringLiteral("SYN from tcp#2 to tcp#3."), QStringLiteral("SYN+ACK from tcp#3 to tcp#2."),
        QStringLiteral("ACK from tcp#2 to tcp#3."), QStringLiteral("FIN from tcp#2 to tcp#3.")};
    qsizetype at = -1;
    for (const QString &line : expected) {
        QVERIFY2(said.indexOf(line) > at, qPrintable(said.join(QLatin1Char('\n'))));
        at = said.indexOf(line);
    }
    showSocket(2);
    QCOMPARE(scene().end(LadderSide::Left).name, QStringLiteral("tcp#2"));
    showSocket(4); // nobody is at its other end
    QTRY_COMPARE(scene().itemCount(), std::size_t{2});
    QCOMPARE(scene().end(LadderSide::Right).name, QString());
    QVERIFY(itemSaying("ECONNREFUSED") == 1);
    showSocket(1); // a listener: what it gave out is told
    QTRY_VERIFY(itemSaying("accept4() on tcp#1 returned 30") < scene().itemCount());
}

void TestLadderPanel::clicksAndKeysGoToEvents()
{
    begin(false);
    showSocket(2);
    QTRY_VERIFY(scene().itemCount() > 0);
    QSignalSpy activated(m_panel.get(), &LadderPanel::rowActivated);
    const std::size_t data = itemSaying("7 bytes");
    QVERIFY(data < scene().itemCount());
    view().setCurrent(data);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().itemRect(data).center());
    QCOMPARE(activated.size(), 1);
    const Row row = activated.takeFirst()[0].toULongLong();
    QVERIFY(m_journal->log()->entry(row).kind == EventKind::Data);

    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(view().current(), std::optional<std::size_t>(0));
    QTest::keyClick(&view(), Qt::Key_Up); // no further
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().current(), std::optional<std::size_t>(1));
    QVERIFY(activated.isEmpty()); // walking is not going
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toULongLong(), scene().rowsOf(1).front());
    QTest::keyClick(&view(), Qt::Key_End);
    QCOMPARE(view().current(), std::optional(scene().itemCount() - 1));
    QVERIFY(view().viewport()->rect().contains(view().itemRect(scene().itemCount() - 1).center()));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(3, view().viewport()->height() - 3));
    QCOMPARE(activated.size(), 1); // nothing is there
}

void TestLadderPanel::theSelectionIsShown()
{
    m_journal->flood(3000);
    m_journal->flush();
    begin(false);
    showSocket(3);
    QTRY_VERIFY(m_panel->feed().count() == LadderFeed::kWindow);
    const Row last = m_journal->log()->size() - 1;
    m_panel->select(last); // not in the stretch that is held
    QTRY_VERIFY(view().current());
    QCOMPARE(scene().rowsOf(*view().current()).front(), last);
    QTRY_VERIFY(view().viewport()->rect().contains(view().itemRect(*view().current()).center()));
    QVERIFY(m_panel->feed().first() > 0);
    m_panel->select(1); // of another socket
    QVERIFY(!view().current());
}

void TestLadderPanel::assistiveToolsReadIt()
{
    begin(false);
    showSocket(2);
    QTRY_VERIFY(scene().itemCount() > 0);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(list != nullptr);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), static_cast<int>(scene().itemCount()));
    const auto data = static_cast<int>(itemSaying("7 bytes"));
    QAccessibleInterface *item = list->child(data);
    QVERIFY(
        item->text(QAccessible::Name).startsWith(QLatin1String("7 bytes \"hello\\r\\n\" from tcp#2 at ")));
    QCOMPARE(list->indexOfChild(item), data);
    QCOMPARE(item->parent(), list);
    QSignalSpy activated(m_panel.get(), &LadderPanel::rowActivated);
    item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    QVERIFY(item->state().selected);
    QCOMPARE(list->focusChild(), item);
    QVERIFY(list->child(list->childCount()) == nullptr);
    showSocket(4);
    QTRY_COMPARE(list->childCount(), 2);
    QVERIFY(!item->isValid()); // it has gone
}

void TestLadderPanel::longSessionsStayBounded()
{
    m_journal->flood(100'000);
    m_journal->flush();
    begin(false);
    showSocket(3);
    QTRY_COMPARE(m_panel->feed().count(), LadderFeed::kWindow);
    QVERIFY(m_panel->feed().total() > 100'000);
    const double whole = view().verticalScrollBar()->maximum();
    QVERIFY(whole > 100'000 * 10); // it scrolls over all of them
    for (const double part : {.5, 1.0, .25, 0.0}) {
        view().verticalScrollBar()->setValue(static_cast<int>(whole * part));
        const auto near = static_cast<std::uint64_t>(static_cast<double>(m_panel->feed().total() - 1) * part);
        QTRY_VERIFY(m_panel->feed().isSettled() && m_panel->feed().first() <= near &&
                    near < m_panel->feed().first() + m_panel->feed().count());
        QVERIFY(m_panel->feed().count() <= LadderFeed::kWindow);
        QVERIFY(scene().itemCount() <= 2 * LadderFeed::kWindow);
    }
}

void TestLadderPanel::followsWhatComes()
{
    begin(true);
    showSocket(3);
    QTRY_VERIFY(scene().itemCount() > 0);
    const auto comes = [this](std::uint64_t events) {
        m_journal->flood(events);
        m_journal->flush();
        m_panel->advance(0, m_journal->log()->size());
    };
    comes(30);
    QTRY_VERIFY(m_panel->feed().isSettled() && m_panel->feed().reachesEnd());
    QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    comes(50'000); // more than could be looked at on the way
    QTRY_VERIFY(m_panel->feed().isSettled() && m_panel->feed().reachesEnd());
    QVERIFY(m_panel->feed().count() <= LadderFeed::kWindow);
    QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    // Who scrolls up stays there.
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() - 400);
    QVERIFY(!view().isFollowing());
    QTRY_VERIFY(m_panel->feed().isSettled());
    const std::uint64_t first = m_panel->feed().first();
    comes(1000);
    QTRY_VERIFY(m_panel->feed().isSettled() && m_panel->feed().total() > 51'000);
    QCOMPARE(m_panel->feed().first(), first);
    view().setFollowing(true);
    QTRY_VERIFY(m_panel->feed().reachesEnd());
}

void TestLadderPanel::zoomsAndSpaces()
{
    begin(false);
    showSocket(2);
    QTRY_VERIFY(scene().itemCount() > 0);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(view().zoom() > 1);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&view(), Qt::Key_Minus);
    QCOMPARE(view().zoom(), LadderView::kSmallest);
    QTest::keyClick(&view(), Qt::Key_0);
    QCOMPARE(view().zoom(), 1.0);
    const double even = scene().layout().height();
    QTest::keyClick(&view(), Qt::Key_T);
    QVERIFY(view().isByTime());
    QVERIFY(scene().layout().height() > even);
    QVERIFY(!scene().layout().pauses().empty()); // two seconds passed between connect and send
    QTest::keyClick(&view(), Qt::Key_T);
    QCOMPARE(scene().layout().height(), even);
}

void TestLadderPanel::picturesHoldAll()
{
    begin(false);
    showSocket(2);
    QTRY_VERIFY(scene().itemCount() > 0);
    const LadderPicture picture = view().picture();
    const QByteArray svg = picture.svg();
    QVERIFY(svg.startsWith("<?xml") && svg.trimmed().endsWith("</svg>"));
    for (const char *text : {"connect()", "ESTABLISHED", "SYN+ACK", "tcp#3"})
        QVERIFY2(svg.contains(text), text);
    const QImage image = picture.image();
    QCOMPARE(image.deviceIndependentSize().toSize(), picture.size());
    QCOMPARE(image.pixelColor(1, image.height() / 2), theme().color(Role::SurfaceRaised));
    QVERIFY(picture.size().height() > scene().layout().height());
}

QTEST_MAIN(TestLadderPanel)
#include "tst_ladderpanel.moc"
