// SPDX-License-Identifier: MIT
// Timeline, sockets and inspector as the window puts them together, over a real journal.
#include <thread>

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

#include "tests/support/filledjournal.h"
#include "ui/bridge/journalpump.h"
#include "ui/models/socketmodel.h"
#include "ui/models/timelinemodel.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/views/eventhead.h"
#include "ui/views/hexview.h"
#include "ui/views/sockettreeview.h"
#include "ui/views/timelineview.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

struct Window {
    FilledJournal journal;
    SessionSource source{journal.journal()};
    JournalPump pump{source};
    EventFetcher fetcher{journal.log()};
    TimelinePanel timeline{journal.log(), fetcher, true};
    SocketsPanel sockets;
    InspectorPanel inspector{journal.log(), fetcher};

    Window()
    {
        QObject::connect(&pump, &JournalPump::advanced, &timeline, &TimelinePanel::advance);
        QObject::connect(&pump, &JournalPump::socketsChanged, &sockets, &SocketsPanel::apply);
        QObject::connect(&timeline, &TimelinePanel::rowSelected, &inspector, &InspectorPanel::show);
        timeline.resize(1000, 600);
        timeline.show();
        pump.start();
    }
    int rows() const { return timeline.model()->rowCount(); }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return timeline.findChild<Widget *>(QString::fromLatin1(name));
    }
    QString count() const { return find<QLabel>("eventCount")->text().remove(QChar(0x202f)); }
    void type(const char *filter)
    {
        auto *edit = timeline.filterField()->edit();
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(filter));
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

} // namespace

class TestTimelinePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        qputenv("TZ", "UTC");
        tzset();
    }
    void filtersWhatIsShown();
    void saysWhatIsWrongWithAFilter();
    void keepsTheSelectionThroughAFilter();
    void jumpsToATime_data();
    void jumpsToATime();
    void previewsArrive();
    void inspectsBytes();
    void inspectsACall();
    void filtersWhileEventsPourIn();
    void selectsSockets();
};

void TestTimelinePanel::filtersWhatIsShown()
{
    Window window;
    QCOMPARE(window.find<QStackedWidget>("")->currentWidget()->objectName(), QStringLiteral("timelineEmpty"));
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    QCOMPARE(window.count(), QStringLiteral("21 of 21"));
    window.type("socket:tcp#1 kind:data");
    QTRY_COMPARE(window.count(), QStringLiteral("1 of 21"));
    window.type("text:nowhere");
    QTRY_COMPARE(window.count(), QStringLiteral("0 of 21"));
    QCOMPARE(window.find<QStackedWidget>("")->currentWidget()->objectName(), QStringLiteral("timelineEmpty"));
    QTest::keyClick(window.timeline.filterField()->edit(), Qt::Key_Escape);
    QTRY_COMPARE(window.count(), QStringLiteral("21 of 21"));
    for (const char *kind : {"showCalls", "showData", "showStates"})
        window.find<QToolButton>(kind)->click();
    QTRY_COMPARE(window.count(), QStringLiteral("2 of 21"));
}

void TestTimelinePanel::saysWhatIsWrongWithAFilter()
{
    Window window;
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    window.type("kind:data");
    QTRY_COMPARE(window.rows(), 3);
    window.type("kind:dats");
    QVERIFY(window.timeline.filterField()->errorText().contains(QStringLiteral("dats")));
    QTRY_COMPARE(window.rows(), 3); // what was understood last stays
    window.type("kind:drop");
    QCOMPARE(window.timeline.filterField()->errorText(), QString());
    QTRY_COMPARE(window.rows(), 1);
}

void TestTimelinePanel::keepsTheSelectionThroughAFilter()
{
    Window window;
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    QSignalSpy selected(&window.timeline, &TimelinePanel::rowSelected);
    window.timeline.view()->selectRow(11);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(*window.timeline.selectedRow(), Row{16});
    window.type("dir:in");
    QTRY_COMPARE(window.rows(), 2);
    QCOMPARE(*window.timeline.selectedRow(), Row{16});
    QCOMPARE(window.timeline.view()->currentIndex().row(), 0);
    QCOMPARE(selected.size(), 1); // nobody chose anything else
    window.type("kind:drop");
    QTRY_COMPARE(window.rows(), 1);
    QVERIFY(!window.timeline.selectedRow());

    // What has no row of its own selects the one it is folded into.
    window.type("");
    QTRY_COMPARE(window.rows(), 21);
    window.timeline.select(8);
    QCOMPARE(*window.timeline.selectedRow(), Row{9});
}

void TestTimelinePanel::jumpsToATime_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("row"); // -1: it cannot be understood
    QTest::newRow("seconds") << QStringLiteral("14.66003") << 11;
    QTest::newRow("the beginning") << QStringLiteral("0") << 0;
    QTest::newRow("beyond the end") << QStringLiteral("5000") << 20;
    QTest::newRow("clock") << QStringLiteral("14:03:32") << 12;
    QTest::newRow("clock to the minute") << QStringLiteral("14:03") << 0;
    QTest::newRow("date") << QStringLiteral("2025-11-20T14:03:33") << 16;
    QTest::newRow("words") << QStringLiteral("soon") << -1;
    QTest::newRow("nothing") << QString() << -1;
}

void TestTimelinePanel::jumpsToATime()
{
    QFETCH(QString, time);
    QFETCH(int, row);
    Window window;
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    QCOMPARE(window.timeline.jumpToTime(time).isEmpty(), row >= 0);
    QCOMPARE(window.timeline.view()->currentIndex().row(), row);
}

void TestTimelinePanel::previewsArrive()
{
    Window window;
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    window.timeline.grab(); // looks at what is in sight
    const auto preview = window.timeline.model()->index(11, TimelineModel::PreviewColumn);
    QTRY_COMPARE(preview.data().toString(), QStringLiteral("hello\\r\\n"));
}

void TestTimelinePanel::inspectsBytes()
{
    Window window;
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    window.timeline.view()->selectRow(11);
    auto *head = window.inspector.findChild<EventHead *>();
    QTRY_COMPARE(head->accessibleName(), QStringLiteral("7 bytes received by tcp#3, from tcp#2, "
                                                        "recv(30, …, 65536, 0) = 7, event 17"));
    QCOMPARE(std::string(textOf(window.inspector.hexView()->bytes())), std::string("hello\r\n"));
    window.inspector.clear();
    QVERIFY(!window.inspector.row());
}

void TestTimelinePanel::inspectsACall()
{
    Window window;
    window.journal.tellStory();
    QTRY_COMPARE(window.rows(), 21);
    window.timeline.view()->selectRow(17);
    auto *head = window.inspector.findChild<EventHead *>();
    QTRY_COMPARE(head->accessibleName(),
                 QStringLiteral("connect() on tcp#4 failed: ECONNREFUSED, "
                                "connect(6, 127.0.0.1:7001) = -1 ECONNREFUSED, event 23"));
    QVERIFY(!window.inspector.hexView()->isVisibleTo(&window.inspector));
}

void TestTimelinePanel::filtersWhileEventsPourIn()
{
    constexpr int kEvents = 200'000;
    Window window;
    window.journal.tellStory();
    std::thread recorder([&] { window.journal.flood(kEvents); });
    QTRY_VERIFY(window.rows() > 1000);
    window.type("state:CLOSE_WAIT");
    QTRY_COMPARE(window.rows(), 1);
    window.type("toc"); // must be read
    QTRY_VERIFY(window.rows() > 1000);
    window.type("kind:data");
    recorder.join();
    QTRY_COMPARE_WITH_TIMEOUT(window.rows(), kEvents + 3, 20'000);
    QVERIFY(window.timeline.view()->isFollowing());
    QTRY_VERIFY(!window.find<QProgressBar>("filterProgress")->isVisible());
}

void TestTimelinePanel::selectsSockets()
{
    Window window;
    QSignalSpy chosen(&window.sockets, &SocketsPanel::socketSelected);
    window.sockets.select(3); // not there yet
    QCOMPARE(window.sockets.selectedSocket(), SocketId{0});
    window.journal.tellStory();
    QTRY_COMPARE(window.sockets.selectedSocket(), SocketId{3});
    QCOMPARE(chosen.size(), 0); // not by the person
    QTest::keyClick(window.sockets.view(), Qt::Key_Down);
    QCOMPARE(window.sockets.selectedSocket(), SocketId{2});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<SocketId>(), SocketId{2});
    // The listener stands open, so that what it accepts is seen.
    QVERIFY(window.sockets.view()->isExpanded(window.sockets.model()->indexOf(1)));
}

QTEST_MAIN(TestTimelinePanel)
#include "tst_timelinepanel.moc"
