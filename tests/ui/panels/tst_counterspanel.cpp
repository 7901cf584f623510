// SPDX-License-Identifier: MIT
// The counters as a person meets them: what is empty and why, pointer and keys, what assistive tools hear, and that a
// socket never shows another's numbers.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include "tests/support/countertraffic.h"
#include "ui/models/countermodel.h"
#include "ui/panels/counterspanel.h"
#include "ui/text/theme.h"
#include "ui/views/counterplots.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::int64_t at(double seconds)
{
    return FilledJournal::kBeganNs + static_cast<std::int64_t>(seconds * 1e9);
}

} // namespace

class TestCountersPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_panel.reset(); }
    void cleanupTestCase() { m_journal.reset(); }
    void kindsHaveTheirPlots_data();
    void kindsHaveTheirPlots();
    void saysWhyNothingIsThere();
    void numbersAreTheNewest();
    void keysWalkTheSamples();
    void pointerReads();
    void pointerChoosesAStretch();
    void wheelZoomsAndPans();
    void clickGoesToTheEvent();
    void theWindowsEventIsMarked();
    void menuOffersWhatKeysDo();
    void speaks();
    void readsAStretchFiner();
    void anotherSocketShowsNothingOfTheLast();
    void readsNothingOutOfSight();
    void paints_data();
    void paints();

private:
    SocketSummary socket(SocketId id) const;
    void show(SocketId id, QSize size = {1000, 600});
    CounterPlots &plots() const { return *m_panel->plots(); }
    void point(double x, QEvent::Type type = QEvent::MouseMove, Qt::MouseButton button = Qt::NoButton);
    double xOf(double seconds) const { return plots().timeScale().x(at(seconds)); }
    QString value(const char *name) const;

    std::unique_ptr<FilledJournal> m_journal;
    std::unique_ptr<CountersPanel> m_panel;
};

void TestCountersPanel::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_journal = std::make_unique<FilledJournal>();
    m_journal->tellStory();
    test::tellTraffic(*m_journal);
}

void TestCountersPanel::init()
{
    m_panel = std::make_unique<CountersPanel>(m_journal->log());
    m_panel->advance(0, m_journal->log()->size());
}

SocketSummary TestCountersPanel::socket(SocketId id) const
{
    std::uint64_t version = 0;
    for (const SocketSummary &summary : m_journal->log()->sockets().changedSince(version)) {
        if (summary.id == id)
            return summary;
    }
    return {};
}

void TestCountersPanel::show(SocketId id, QSize size)
{
    m_panel->resize(size);
    m_panel->setSocket(socket(id));
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    if (id == 2)
        QTRY_COMPARE(plots().timeScale().toNs(), at(79.95));
    else if (id == 5)
        QTRY_COMPARE(plots().timeScale().toNs(), at(59.99));
    else if (id == 1)
        QTRY_COMPARE(plots().timeScale().toNs(), at(58));
}

void TestCountersPanel::point(double x, QEvent::Type type, Qt::MouseButton button)
{
    const QPointF place(x, 40);
    const auto held = type == QEvent::MouseMove ? Qt::MouseButtons(button) : Qt::MouseButtons();
    QMouseEvent event(type, place, plots().viewport()->mapToGlobal(place),
                      type == QEvent::MouseMove ? Qt::NoButton : button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(plots().viewport(), &event);
}

QString TestCountersPanel::value(const char *name) const
{
    for (int row = 0; row < m_panel->model()->rowCount(); ++row) {
        if (m_panel->model()->index(row, CounterModel::kName).data().toString() == QLatin1String(name))
            return m_panel->model()
                ->index(row, CounterModel::kValue)
                .data()
                .toString()
                .replace(QChar(0x202F), QLatin1Char('_'));
    }
    return QStringLiteral("not there");
}

void TestCountersPanel::kindsHaveTheirPlots_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("listener") << 1 << QStringList{QStringLiteral("Accept queue")};
    QTest::newRow("connection") << 2
                                << QStringList{QStringLiteral("Round trip"), QStringLiteral("Congestion"),
                                               QStringLiteral("Throughput"), QStringLiteral("Queues"),
                                               QStringLiteral("Losses"),     QStringLiteral("Windows")};
    QTest::newRow("datagrams") << 5
                               << QStringList{QStringLiteral("Datagrams"), QStringLiteral("Throughput"),
                                              QStringLiteral("Dropped"), QStringLiteral("Queues")};
}

void TestCountersPanel::kindsHaveTheirPlots()
{
    QFETCH(int, id);
    show(static_cast<SocketId>(id));
    QStringList titles;
    for (const PlotSpec &plot : plots().plots())
        titles << plot.title;
    QTEST(titles, "titles");
}

void TestCountersPanel::saysWhyNothingIsThere()
{
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QVERIFY(!plots().isVisible());
    m_panel->setSocket(socket(4)); // refused: never sampled, nothing passed
    QVERIFY(plots().isVisible());
    QVERIFY(plots().spokenText().startsWith(QStringLiteral("No sample yet: ")));
    for (const PlotSpec &plot : plots().plots())
        QVERIFY(plot.isEmpty(CounterFeed()) && !plot.whenEmpty.isEmpty());
    QTest::keyClick(&plots(), Qt::Key_Right);
    QTest::keyClick(&plots(), Qt::Key_Plus);
    QTest::keyClick(&plots(), Qt::Key_Return);
    QVERIFY(!plots().cursorNs());
    QVERIFY(!plots().isZoomed());
    QCOMPARE(value("Bytes in"), QStringLiteral("0 bytes"));
}

void TestCountersPanel::numbersAreTheNewest()
{
    QAbstractItemModelTester tester(m_panel->model());
    show(2);
    QTRY_COMPARE(value("Congestion state"), QStringLiteral("Open"));
    QCOMPARE(value("Congestion window"), QStringLiteral("58 segments"));
    QCOMPARE(value("Slow start threshold"), QStringLiteral("32 segments"));
    QCOMPARE(value("Timer"), QStringLiteral("retransmission"));
    QCOMPARE(value("Timer fires in"), QStringLiteral("204 ms"));
    QCOMPARE(value("Bytes out"), QStringLiteral("3_686_407 bytes"));
    QCOMPARE(value("Writes"), QStringLiteral("3_601"));
    const QModelIndex first = m_panel->model()->index(0, CounterModel::kTime);
    QCOMPARE(first.data().toString().remove(QChar(0x202F)), QStringLiteral("79.950000"));
    const auto row = m_panel->model()->rowOf(first);
    QVERIFY(row);
    QCOMPARE(m_journal->log()->entry(*row).ns, at(79.95));
    QSignalSpy activated(m_panel.get(), &CountersPanel::rowActivated);
    auto *view = m_panel->findChild<QTableView *>(QStringLiteral("counterNumbers"));
    Q_EMIT view->activated(first);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toULongLong(), *row);
    m_panel->setSocket(socket(1));
    QTRY_COMPARE(value("Accept queue"), QStringLiteral("12 connections"));
    QCOMPARE(value("Bytes in"), QStringLiteral("not there"));
}

void TestCountersPanel::keysWalkTheSamples()
{
    show(2);
    QTest::keyClick(&plots(), Qt::Key_Home);
    QCOMPARE(*plots().cursorNs(), at(20));
    QTest::keyClick(&plots(), Qt::Key_Right);
    QCOMPARE(*plots().cursorNs(), at(20.05));
    QTest::keyClick(&plots(), Qt::Key_End);
    QCOMPARE(*plots().cursorNs(), at(79.95));
    QTest::keyClick(&plots(), Qt::Key_Right);
    QCOMPARE(*plots().cursorNs(), at(79.95));
    QTest::keyClick(&plots(), Qt::Key_Left);
    QCOMPARE(*plots().cursorNs(), at(79.9));
    QSignalSpy activated(&plots(), &CounterPlots::rowActivated);
    QTest::keyClick(&plots(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    const IndexEntry &entry = m_journal->log()->entry(activated[0][0].toULongLong());
    QCOMPARE(entry.kind, EventKind::Sample);
    QCOMPARE(entry.ns, at(79.9));

    QTest::keyClick(&plots(), Qt::Key_Plus);
    QVERIFY(plots().isZoomed());
    const TimeScale zoomed = plots().timeScale();
    QVERIFY(zoomed.fromNs() < at(79.9) && zoomed.toNs() >= at(79.9));
    QTest::keyClick(&plots(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(plots().timeScale().fromNs() < zoomed.fromNs());
    QCOMPARE(plots().timeScale().spanNs(), zoomed.spanNs());
    // The cursor is followed.
    QTest::keyClick(&plots(), Qt::Key_Home);
    QVERIFY(plots().timeScale().fromNs() <= at(20));
    QTest::keyClick(&plots(), Qt::Key_0);
    QVERIFY(!plots().isZoomed());
    QTest::keyClick(&plots(), Qt::Key_Plus);
    QTest::keyClick(&plots(), Qt::Key_Minus);
    QVERIFY(!plots().isZoomed());
}

void TestCountersPanel::pointerReads()
{
    show(2);
    point(xOf(40));
    QVERIFY(plots().cursorNs());
    QVERIFY(std::abs(*plots().cursorNs() - at(40)) < plots().timeScale().spanNs() / 500);
    QVERIFY(plots().spokenText().contains(QStringLiteral("cwnd 64")));
    point(2); // over the names
    QVERIFY(!plots().cursorNs());
}

void TestCountersPanel::pointerChoosesAStretch()
{
    show(2);
    const double from = xOf(30), to = xOf(40);
    point(from, QEvent::MouseButtonPress, Qt::LeftButton);
    point(to, QEvent::MouseMove, Qt::LeftButton);
    point(to, QEvent::MouseButtonRelease, Qt::LeftButton);
    QVERIFY(plots().isZoomed());
    const TimeScale time = plots().timeScale();
    QVERIFY(std::abs(time.fromNs() - at(30)) < kSecond / 5);
    QVERIFY(std::abs(time.toNs() - at(40)) < kSecond / 5);
    point(300, QEvent::MouseButtonDblClick, Qt::LeftButton);
    QVERIFY(!plots().isZoomed());
}

void TestCountersPanel::wheelZoomsAndPans()
{
    show(2);
    const double x = xOf(40);
    const auto turn = [&](double place, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(QPointF(place, 40), plots().viewport()->mapToGlobal(QPointF(place, 40)), {},
                          {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plots().viewport(), &event);
    };
    turn(x, Qt::NoModifier);
    QVERIFY(plots().isZoomed());
    const TimeScale time = plots().timeScale();
    QVERIFY(std::abs(time.x(at(40)) - x) < 1); // what is under the pointer stays there
    turn(x, Qt::ShiftModifier);
    QVERIFY(plots().timeScale().fromNs() != time.fromNs());
    QCOMPARE(plots().timeScale().spanNs(), time.spanNs());
    // Over the names the plots scroll.
    m_panel->resize(1000, 300);
    QTRY_VERIFY(plots().verticalScrollBar()->maximum() > 0);
    plots().verticalScrollBar()->setValue(40);
    const TimeScale before = plots().timeScale();
    turn(20, Qt::NoModifier);
    QVERIFY(plots().verticalScrollBar()->value() < 40);
    QCOMPARE(plots().timeScale().fromNs(), before.fromNs());
}

void TestCountersPanel::clickGoesToTheEvent()
{
    show(2);
    QSignalSpy activated(m_panel.get(), &CountersPanel::rowActivated);
    const double x = xOf(40);
    point(x, QEvent::MouseButtonPress, Qt::LeftButton);
    point(x + 2, QEvent::MouseButtonRelease, Qt::LeftButton);
    QCOMPARE(activated.size(), 1);
    const IndexEntry &entry = m_journal->log()->entry(activated[0][0].toULongLong());
    QCOMPARE(entry.socket, SocketId{2});
    QVERIFY(std::abs(entry.ns - at(40)) < kSecond / 5);
    QVERIFY(!plots().isZoomed());
}

void TestCountersPanel::theWindowsEventIsMarked()
{
    show(2);
    const auto accents = [this] {
        const QImage image = plots().viewport()->grab().toImage();
        const QRgb accent = theme().color(Role::Accent).rgb();
        int found = 0;
        const int x = qRound(xOf(15)); // where nothing was sampled
        for (int y = 0; y < image.height(); ++y)
            found += image.pixel(x, y) == accent;
        return found;
    };
    const int before = accents();
    Row row = 0;
    while (m_journal->log()->entry(row).ns < at(15) || m_journal->log()->entry(row).socket != 2)
        ++row; // shutdown() at 15.01 s
    m_panel->setSelectedRow(row);
    QVERIFY(accents() > before + 100);
    m_panel->setSelectedRow(0); // the session's
    QCOMPARE(accents(), before);
}

void TestCountersPanel::menuOffersWhatKeysDo()
{
    show(2);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {400, 40}, plots().mapToGlobal(QPoint(400, 40)));
    QCoreApplication::sendEvent(&plots(), &event);
    auto *menu = plots().findChild<QMenu *>(QStringLiteral("counterPlotsMenu"));
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text().remove(QLatin1Char('&'));
    QCOMPARE(texts,
             (QStringList{QStringLiteral("Go to the nearest event"), QString(), QStringLiteral("Zoom in"),
                          QStringLiteral("Zoom out"), QStringLiteral("The whole session")}));
    menu->actions()[2]->trigger();
    QVERIFY(plots().isZoomed());
    menu->close();
}

void TestCountersPanel::speaks()
{
    show(2);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&plots());
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Counters over time"));
    QVERIFY(spoken->text(QAccessible::Description).contains(QStringLiteral("5.00 s")));
    QTest::keyClick(&plots(), Qt::Key_Home);
    const QString text = spoken->text(QAccessible::Value).remove(QChar(0x202F));
    QVERIFY2(text.startsWith(QStringLiteral("At 20.000000 s. Round trip: smoothed 26.3 ms")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Congestion: cwnd 10, in flight 10")));
    QVERIFY(!text.contains(QStringLiteral("ssthresh"))); // none yet
    // In the gap nothing is claimed but what passed.
    point(xOf(68));
    const QString gap = spoken->text(QAccessible::Value);
    QVERIFY2(!gap.contains(QStringLiteral("cwnd")) && gap.contains(QStringLiteral("Throughput")),
             qPrintable(gap));
}

void TestCountersPanel::readsAStretchFiner()
{
    FilledJournal journal;
    journal.tellStory();
    for (int i = 0; i < 20'000; ++i) {
        const std::array values{MetricValue{Metric::RttUs, 1000 + i}};
        journal.add(2, 20'000'000 + i * 1000, SampleEvent{values});
    }
    journal.flush();
    CountersPanel panel(journal.log());
    panel.setSocket(socket(2));
    panel.resize(1000, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.advance(0, journal.log()->size());
    CounterPlots &plots = *panel.plots();
    QTRY_COMPARE(plots.timeScale().toNs(), at(39.999));
    QSignalSpy wanted(&plots, &CounterPlots::detailWanted);
    QTest::keyClick(&plots, Qt::Key_End);
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(&plots, Qt::Key_Plus);
    QVERIFY(!wanted.isEmpty());
    // The keys then find every sample, a millisecond apart.
    QTest::keyClick(&plots, Qt::Key_End);
    const auto stepsAMillisecond = [&] {
        QTest::keyClick(&plots, Qt::Key_End);
        QTest::keyClick(&plots, Qt::Key_Left);
        return *plots.cursorNs() == at(39.998);
    };
    QTRY_VERIFY(stepsAMillisecond());
}

void TestCountersPanel::anotherSocketShowsNothingOfTheLast()
{
    show(2);
    QTest::keyClick(&plots(), Qt::Key_Home);
    QTest::keyClick(&plots(), Qt::Key_Plus);
    for (int i = 0; i < 20; ++i) {
        m_panel->setSocket(socket(2));
        m_panel->setSocket(socket(4));
        QVERIFY(!plots().cursorNs());
        QVERIFY(!plots().isZoomed());
        QCoreApplication::processEvents();
        QCOMPARE(value("Congestion window"), QStringLiteral("not there"));
        QVERIFY(plots().spokenText().startsWith(QStringLiteral("No sample yet")));
    }
    m_panel->setSocket(std::nullopt);
    QVERIFY(!plots().isVisible());
    m_panel->setSocket(socket(2));
    QTRY_COMPARE(value("Congestion window"), QStringLiteral("58 segments"));
}

void TestCountersPanel::readsNothingOutOfSight()
{
    m_panel->setSocket(socket(2));
    m_panel->advance(0, m_journal->log()->size());
    QCOMPARE(m_panel->model()->rowCount(), 0);
    show(2);
    QTRY_COMPARE(value("Congestion window"), QStringLiteral("58 segments"));
}

void TestCountersPanel::paints_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("id");
    for (const bool dark : {false, true}) {
        for (const QSize size : {QSize(500, 260), QSize(1200, 600), QSize(120, 60)}) {
            for (const int id : {1, 2, 4, 5})
                QTest::addRow("%s %d %d", dark ? "dark" : "light", size.width(), id) << dark << size << id;
        }
    }
}

void TestCountersPanel::paints()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(int, id);
    theme().setScheme(dark ? ColorScheme::Dark : ColorScheme::Light);
    show(static_cast<SocketId>(id), size);
    QTest::keyClick(&plots(), Qt::Key_End);
    const QImage image = plots().viewport()->grab().toImage();
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.contains(theme().color(Role::SurfaceRaised).rgb()));
    QVERIFY(colors.size() > 4);
    theme().setScheme(ColorScheme::System);
}

QTEST_MAIN(TestCountersPanel)
#include "tst_counterspanel.moc"
