// SPDX-License-Identifier: MIT
// The list of calls over a real journal, the selected one explained, and what still waits.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/filledjournal.h"
#include "tests/support/ui/recordingport.h"
#include "ui/bridge/journalpump.h"
#include "ui/bridge/waitingcalls.h"
#include "ui/panels/calldetail.h"
#include "ui/panels/callstab.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/text/explain.h"
#include "ui/views/hexview.h"
#include "ui/views/sockaddrview.h"
#include "ui/views/timelineview.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

struct Tab {
    FilledJournal journal;
    SessionSource source{journal.journal()};
    JournalPump pump{source};
    EventFetcher fetcher{journal.log()};
    test::RecordingPort port;
    WaitingCalls waiting{port};
    CallsTab tab{journal.log(), fetcher, waiting, nullptr};
    InspectorPanel inspector{journal.log(), fetcher};

    Tab()
    {
        QObject::connect(&pump, &JournalPump::advanced, &tab, &CallsTab::advance);
        tab.resize(1200, 600);
        tab.show();
        pump.start();
    }
    TimelineModel &model() const { return *tab.timeline()->model(); }
    void choose(SocketId id)
    {
        SocketSummary socket;
        socket.id = id;
        socket.name = journal.log()->socketName(id);
        tab.setSocket(socket);
    }
    template<typename T>
    T *find(const char *name) const
    {
        return tab.findChild<T *>(QString::fromLatin1(name));
    }
    QString cell(int row, int column) const
    {
        return model().index(row, column).data().toString().replace(QChar(0x202f), QLatin1Char(' '));
    }
    // Every row's call and result.
    QStringList rows()
    {
        tab.grab(); // looks at what is in sight
        QStringList rows;
        for (int row = 0; row < model().rowCount(); ++row)
            rows << (cell(row, TimelineModel::SocketColumn) + QLatin1Char(' ') +
                     cell(row, TimelineModel::WhatColumn) + QLatin1Char(' ') +
                     cell(row, TimelineModel::ResultColumn))
                        .trimmed();
        return rows;
    }
    QString waitingText() const
    {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("waitingRows")->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
};

} // namespace

class TestCallsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void listsTheCallsOfTheSocket();
    void listsTheCallsOfAllSockets();
    void filters();
    void keepsUpWithTheJournal();
    void explainsAFailedConnect();
    void followsWhatIsSelectedElsewhere();
    void dropsColumnsWhereNarrow_data();
    void dropsColumnsWhereNarrow();
    void whatWaitsIsShownAndCanBeCancelled();
    void anAddressOpensInTheInspector();
};

void TestCallsTab::listsTheCallsOfTheSocket()
{
    Tab tab;
    tab.journal.tellStory();
    tab.choose(1);
    QTRY_COMPARE(tab.model().rowCount(), 4);
    QTRY_COMPARE(tab.rows(), (QStringList{
                                 QStringLiteral("tcp#1 socket(AF_INET, SOCK_STREAM, 0) = 3"),
                                 QStringLiteral("tcp#1 bind(3, 127.0.0.1:7000) = 0"),
                                 QStringLiteral("tcp#1 listen(3, 128) = 0"),
                                 QStringLiteral("tcp#3 accept4(3, SOCK_CLOEXEC) = 30"),
                             }));
    QCOMPARE(tab.cell(1, TimelineModel::DurationColumn), QStringLiteral("4 µs"));
    // Those whose bytes follow as data too.
    tab.choose(2);
    QTRY_COMPARE(tab.rows(), (QStringList{
                                 QStringLiteral("tcp#2 socket(AF_INET, SOCK_STREAM, 0) = 5"),
                                 QStringLiteral("tcp#2 connect(5, 127.0.0.1:7000) = 0"),
                                 QStringLiteral("tcp#2 send(5, …, 7, 0) = 7"),
                                 QStringLiteral("tcp#2 shutdown(5, SHUT_WR) = 0"),
                             }));
}

void TestCallsTab::listsTheCallsOfAllSockets()
{
    Tab tab;
    tab.journal.tellStory();
    tab.choose(4);
    QTRY_COMPARE(tab.model().rowCount(), 2);
    tab.find<QToolButton>("allSockets")->click();
    QTRY_COMPARE(tab.model().rowCount(), 13);
    tab.choose(1);
    QCOMPARE(tab.model().rowCount(), 13);
    tab.find<QToolButton>("allSockets")->click();
    QTRY_COMPARE(tab.model().rowCount(), 4);
}

void TestCallsTab::filters()
{
    Tab tab;
    tab.journal.tellStory();
    tab.find<QToolButton>("allSockets")->click();
    QTRY_COMPARE(tab.model().rowCount(), 13);
    tab.tab.timeline()->filterField()->setText(QStringLiteral("errno:ECONNREFUSED"));
    QTRY_COMPARE(tab.rows(),
                 QStringList{QStringLiteral("tcp#4 connect(6, 127.0.0.1:7001) = -1 ECONNREFUSED nothing "
                                            "listens there")});
    QCOMPARE(tab.find<QLabel>("eventCount")->text(), QStringLiteral("1 of 13"));
}

void TestCallsTab::keepsUpWithTheJournal()
{
    Tab tab;
    QAbstractItemModelTester tester(&tab.model());
    tab.find<QToolButton>("allSockets")->click();
    tab.journal.tellStory();
    QTRY_COMPARE(tab.model().rowCount(), 13);
    tab.journal.flood(20'000); // data of nobody's call
    tab.journal.tellStory();
    QTRY_COMPARE(tab.model().rowCount(), 26);
}

void TestCallsTab::explainsAFailedConnect()
{
    Tab tab;
    tab.journal.tellStory();
    tab.choose(4);
    QTRY_COMPARE(tab.model().rowCount(), 2);
    tab.tab.timeline()->view()->selectRow(1);
    QTRY_COMPARE(tab.find<QLabel>("callLine")->text(),
                 QStringLiteral("connect(6, 127.0.0.1:7001) = -1 ECONNREFUSED"));
    QStringList seen;
    for (const QLabel *label : tab.tab.detail()->findChildren<QLabel *>()) {
        if (label->isVisible())
            seen << label->text();
    }
    const auto &words = *Explain::shipped().errnoOf(ECONNREFUSED, CallCode::Connect);
    for (const QString &text :
         {words.meaning.en, words.cause.en, words.next.en, QStringLiteral("ECONNREFUSED: ") + words.brief.en,
          Explain::shipped().call(CallCode::Connect)->what.en})
        QVERIFY2(seen.contains(text), qPrintable(text));
    tab.find<QToolButton>("copyCall")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), tab.tab.detail()->text());
    QVERIFY(tab.tab.detail()->text().startsWith(QStringLiteral("connect(6, 127.0.0.1:7001)")));
}

void TestCallsTab::followsWhatIsSelectedElsewhere()
{
    Tab tab;
    tab.journal.tellStory();
    tab.choose(4);
    QTRY_COMPARE(tab.model().rowCount(), 2);
    QSignalSpy selected(tab.tab.timeline(), &TimelinePanel::rowSelected);
    const Row connect = tab.model().logRow(1);
    tab.tab.select(connect);
    QCOMPARE(tab.tab.timeline()->selectedRow(), std::optional(connect));
    QTRY_VERIFY(tab.find<QLabel>("callLine")->text().startsWith(QStringLiteral("connect")));
    tab.tab.select(4); // a state
    QCOMPARE(tab.tab.timeline()->selectedRow(), std::optional(connect));
    QVERIFY(selected.isEmpty());
    // What was selected while it was out of sight is explained once it is seen.
    tab.tab.hide();
    tab.tab.select(tab.model().logRow(0));
    tab.tab.show();
    QTRY_VERIFY(tab.find<QLabel>("callLine")->text().startsWith(QStringLiteral("socket")));
}

void TestCallsTab::dropsColumnsWhereNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wide") << 1200 << QStringLiteral("time, s|Δ|socket|call|result|duration");
    QTest::newRow("narrow") << 700 << QStringLiteral("time, s|socket|call|result|duration");
    QTest::newRow("narrowest") << 460 << QStringLiteral("time, s|socket|call|result");
}

void TestCallsTab::dropsColumnsWhereNarrow()
{
    QFETCH(int, width);
    Tab tab;
    tab.journal.tellStory();
    tab.choose(1);
    QTRY_COMPARE(tab.model().rowCount(), 4);
    tab.tab.resize(width, 400);
    const auto columns = [&] {
        const QHeaderView *header = tab.tab.timeline()->view()->header();
        QStringList shown;
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column))
                shown << tab.model().headerData(column, Qt::Horizontal).toString();
        }
        return shown.join(QLatin1Char('|'));
    };
    QFETCH(QString, expected);
    QTRY_COMPARE(columns(), expected);
    QCOMPARE(tab.tab.detail()->isVisible(), width == 1200);
}

void TestCallsTab::whatWaitsIsShownAndCanBeCancelled()
{
    Tab tab;
    tab.journal.tellStory();
    tab.choose(1);
    tab.port.submit(1, AcceptCall{});
    QTRY_VERIFY(tab.waitingText().startsWith(QStringLiteral("accept4() has been waiting for ")));
    const QString first = tab.waitingText();
    QTRY_VERIFY(tab.waitingText() != first); // its time runs
    tab.choose(4);
    QCOMPARE(tab.waitingText(), QString());
    tab.find<QToolButton>("allSockets")->click();
    QVERIFY(tab.waitingText().startsWith(QStringLiteral("accept4() on tcp#1 has been waiting for ")));
    tab.find<QPushButton>("cancelCall")->click();
    QCOMPARE(tab.port.cancelled, std::vector<CommandId>{1});
    tab.waiting.takeOutcomes({{1, 1, CallCode::Accept, EINTR, 0}});
    QCOMPARE(tab.waitingText(), QString());
}

void TestCallsTab::anAddressOpensInTheInspector()
{
    Tab tab;
    tab.journal.tellStory();
    tab.choose(4);
    QTRY_COMPARE(tab.model().rowCount(), 2);
    QSignalSpy wanted(&tab.tab, &CallsTab::bytesRequested);
    auto *button = tab.find<QToolButton>("addressBytes");
    tab.tab.timeline()->view()->selectRow(0); // socket() has none
    QTRY_VERIFY(tab.find<QLabel>("callLine")->text().startsWith(QStringLiteral("socket")));
    QVERIFY(!button->isVisible());
    tab.tab.timeline()->view()->selectRow(1);
    QTRY_VERIFY(button->isVisible());
    button->click();
    QCOMPARE(wanted.size(), 1);
    tab.inspector.show(wanted[0][0].value<Row>());
    auto *view = tab.inspector.findChild<SockaddrView *>();
    QTRY_VERIFY(view->isVisibleTo(&tab.inspector));
    QCOMPARE(view->hexView()->bytes().size(), std::size_t(16));
    QCOMPARE(int(view->hexView()->bytes()[2]) << 8 | int(view->hexView()->bytes()[3]), 7001);
    tab.inspector.show(0); // a note
    QTRY_VERIFY(!view->isVisibleTo(&tab.inspector));
}

QTEST_MAIN(TestCallsTab)
#include "tst_callstab.moc"
