// SPDX-License-Identifier: MIT
// What the timeline's rows say, whole rows compared; and that the model is one while another thread records.
#include <thread>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/filledjournal.h"
#include "ui/bridge/filterrunner.h"
#include "ui/bridge/journalpump.h"
#include "ui/models/rowpicker.h"
#include "ui/models/timelinemodel.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

constexpr char kThin[] = "\u202f"; // between groups of digits

std::vector<Row> pickedRows(const EventLog &log, const RowQuery &query)
{
    RowPicker picker(query);
    picker.update(log);
    std::vector<Row> rows;
    EventStorage storage;
    for (Row row = 0; row < log.size(); ++row) {
        const IndexEntry *next = row + 1 < log.size() ? &log.entry(row + 1) : nullptr;
        if (!picker.standsAlone(log.entry(row), next))
            continue;
        auto answer = picker.picks(log.entry(row));
        if (answer == FilterMatcher::Answer::Maybe) {
            const auto event = log.read(row, storage);
            answer =
                picker.picks(log.entry(row), *event) ? FilterMatcher::Answer::Yes : FilterMatcher::Answer::No;
        }
        if (answer == FilterMatcher::Answer::Yes)
            rows.push_back(row);
    }
    return rows;
}

QString rowText(const TimelineModel &model, int row, int firstColumn = 0)
{
    QStringList cells;
    for (int column = firstColumn; column < model.columnCount(); ++column)
        cells << model.index(row, column)
                     .data()
                     .toString()
                     .replace(QString::fromUtf8(kThin), QLatin1String(" "));
    return cells.join(QStringLiteral(" | "));
}

} // namespace

class TestTimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsTheStory();
    void choosesKinds_data();
    void choosesKinds();
    void readsOnlyWhatIsLookedAt();
    void growsUnderTheTester();
};

void TestTimelineModel::tellsTheStory()
{
    FilledJournal journal;
    journal.tellStory();
    const auto log = journal.log();
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLog(log);
    model.append(pickedRows(*log, {}));

    const QStringList fromIndex{
        QStringLiteral("0.000 000 |  |  |  |  | "),
        QStringLiteral("0.001 000 | +1.00 ms | tcp#1 | socket | = 3 | "),
        QStringLiteral("0.001 100 | +100 µs | tcp#1 | bind | = 0 | "),
        QStringLiteral("0.001 200 | +100 µs | tcp#1 | listen | = 0 | "),
        QStringLiteral("0.001 201 | +1 µs | tcp#1 | CLOSED → LISTEN | observed | "),
        QStringLiteral("12.300 000 | +12.3 s | tcp#2 | socket | = 5 | "),
        QStringLiteral("12.401 902 | +102 ms | tcp#2 | connect | = 0 | "),
        QStringLiteral(
            "12.401 913 | +11 µs | tcp#2 | CLOSED → SYN_SENT → ESTABLISHED | observed | SYN_SENT implied"),
        QStringLiteral("12.401 940 | +27 µs | tcp#3 | accept4 | = 30 | "),
        QStringLiteral(
            "12.401 946 | +6 µs | tcp#3 | LISTEN → SYN_RECV → ESTABLISHED | observed | SYN_RECV implied"),
        QStringLiteral("14.660 027 | +2.26 s | tcp#2 | send | 7 B | "),
        QStringLiteral("14.660 039 | +12 µs | tcp#3 | recv | 7 B | "),
        QStringLiteral("15.012 640 | +353 ms | tcp#2 | shutdown | = 0 | "),
        QStringLiteral("15.012 644 | +4 µs | tcp#2 | ESTABLISHED → FIN_WAIT1 | observed | "),
        QStringLiteral("15.012 663 | +19 µs | tcp#3 | recv | = 0 | end of stream"),
        QStringLiteral("15.012 671 | +8 µs | tcp#3 | ESTABLISHED → CLOSE_WAIT | observed | "),
        QStringLiteral("16.000 000 | +987 ms | tcp#4 | socket | = 6 | "),
        QStringLiteral("16.000 100 | +100 µs | tcp#4 | connect | ECONNREFUSED | nothing listens there"),
        QStringLiteral("17.000 000 | +1.00 s | udp#1 | socket | = 9 | "),
        QStringLiteral("17.000 100 | +100 µs | udp#1 | recvmmsg | 7 B | "),
        QStringLiteral("18.000 000 | +1.00 s | udp#1 | 120 datagram(s) dropped |  | receive buffer full"),
    };
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << rowText(model, row);
    QCOMPARE(rows, fromIndex);

    EventStorage storage;
    std::vector<Event> events;
    events.reserve(log->size());
    std::vector<std::pair<Row, const Event *>> read;
    for (Row row = 0; row < log->size(); ++row) {
        events.push_back(*log->read(row, storage));
        read.emplace_back(row, &events.back());
    }
    model.setEvents(read);
    const QStringList fromEvents{
        QStringLiteral("Session began, Sockeye 0.1.0 |  | "),
        QStringLiteral("socket AF_INET, SOCK_STREAM, 0 | = 3 | 4 µs"),
        QStringLiteral("bind 127.0.0.1:7000 | = 0 | 4 µs"),
        QStringLiteral("listen backlog 128 | = 0 | 4 µs"),
        QStringLiteral("CLOSED → LISTEN | observed | TCP_INFO"),
        QStringLiteral("socket AF_INET, SOCK_STREAM, 0 | = 5 | 4 µs"),
        QStringLiteral("connect 127.0.0.1:7000 | = 0 | 11 µs, from :51234"),
        QStringLiteral("CLOSED → SYN_SENT → ESTABLISHED | observed | SYN_SENT implied"),
        QStringLiteral("accept4 tcp#1 | = 30 | from :51234"),
        QStringLiteral("LISTEN → SYN_RECV → ESTABLISHED | observed | SYN_RECV implied"),
        QStringLiteral("send | 7 B | hello\\r\\n"),
        QStringLiteral("recv | 7 B | hello\\r\\n"),
        QStringLiteral("shutdown SHUT_WR | = 0 | 4 µs"),
        QStringLiteral("ESTABLISHED → FIN_WAIT1 | observed | TCP_INFO"),
        QStringLiteral("recv | = 0 | end of stream"),
        QStringLiteral("ESTABLISHED → CLOSE_WAIT | observed | sock_diag"),
        QStringLiteral("socket AF_INET, SOCK_STREAM, 0 | = 6 | 4 µs"),
        QStringLiteral("connect 127.0.0.1:7001 | ECONNREFUSED | nothing listens there"),
        QStringLiteral("socket AF_INET, SOCK_DGRAM, 0 | = 9 | 4 µs"),
        QStringLiteral("recvmmsg from 127.0.0.1:40112 | 7 B | status?"),
        QStringLiteral("120 datagram(s) dropped |  | receive buffer full"),
    };
    rows.clear();
    for (int row = 0; row < model.rowCount(); ++row)
        rows << rowText(model, row, TimelineModel::WhatColumn);
    QCOMPARE(rows, fromEvents);

    QCOMPARE(model.index(10, TimelineModel::WhatColumn).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("sent send"));
    QCOMPARE(model.rowAtTime(FilledJournal::kBeganNs + 14'660'039'000), 11);
    QCOMPARE(model.rowAtTime(FilledJournal::kBeganNs + 100'000'000'000), model.rowCount());
}

void TestTimelineModel::choosesKinds_data()
{
    QTest::addColumn<bool>("calls");
    QTest::addColumn<bool>("data");
    QTest::addColumn<bool>("states");
    QTest::addColumn<bool>("errors");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sequences");
    QTest::newRow("all") << true << true << true << true << QString()
                         << QStringLiteral("1 2 3 4 5 7 8 10 11 13 15 17 18 19 20 21 22 23 24 25 26");
    QTest::newRow("calls") << true << false << false << false << QString()
                           << QStringLiteral("1 2 3 4 7 8 11 18 20 22 24");
    QTest::newRow("data") << false << true << false << false << QString() << QStringLiteral("15 17 25");
    QTest::newRow("states") << false << false << true << false << QString()
                            << QStringLiteral("5 10 13 19 21");
    QTest::newRow("errors") << false << false << false << true << QString() << QStringLiteral("23 26");
    QTest::newRow("none") << false << false << false << false << QString() << QString();
    QTest::newRow("a filter") << true << true << true << true << QStringLiteral("socket:tcp#3")
                              << QStringLiteral("11 13 17 20 21");
    QTest::newRow("both") << false << true << false << false << QStringLiteral("socket:tcp#3")
                          << QStringLiteral("17");
    QTest::newRow("calls asked for are unfolded")
        << true << true << true << true << QStringLiteral("socket:tcp#3 kind:call")
        << QStringLiteral("11 16 20");
    QTest::newRow("samples asked for")
        << true << true << true << true << QStringLiteral("kind:sample") << QStringLiteral("6");
    QTest::newRow("read") << true << true << true << true << QStringLiteral("hello")
                          << QStringLiteral("15 17");
}

void TestTimelineModel::choosesKinds()
{
    QFETCH(bool, calls);
    QFETCH(bool, data);
    QFETCH(bool, states);
    QFETCH(bool, errors);
    QFETCH(QString, filter);
    FilledJournal journal;
    journal.tellStory();
    const auto log = journal.log();
    QStringList sequences;
    for (const Row row :
         pickedRows(*log, {*Filter::parse(filter.toStdString()), calls, data, states, errors}))
        sequences << QString::number(log->sequenceOf(row));
    QTEST(sequences.join(QLatin1Char(' ')), "sequences");
}

void TestTimelineModel::readsOnlyWhatIsLookedAt()
{
    FilledJournal journal;
    journal.tellStory();
    TimelineModel model;
    model.setLog(journal.log());
    model.append(pickedRows(*journal.log(), {}));
    QSignalSpy wanted(&model, &TimelineModel::wanted);
    model.text(3);
    model.text(4);
    model.text(3);
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<std::vector<Row>>(), (std::vector<Row>{3, 4}));

    // Asked for already.
    model.text(3);
    QCoreApplication::processEvents();
    QCOMPARE(wanted.size(), 1);
    // Nobody will bring it: asked for again.
    model.forgetWishes(std::vector<Row>{3});
    model.text(3);
    QVERIFY(wanted.wait());
    QCOMPARE(wanted[1][0].value<std::vector<Row>>(), (std::vector<Row>{3}));
    // Could not be read: what the index knows stays, and it is left alone.
    model.setEvents({{Row{3}, nullptr}});
    QCOMPARE(model.index(3, TimelineModel::WhatColumn).data().toString(), QStringLiteral("listen"));
    QCoreApplication::processEvents();
    QCOMPARE(wanted.size(), 2);
}

void TestTimelineModel::growsUnderTheTester()
{
    constexpr int kEvents = 100'000;
    FilledJournal journal;
    TimelineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLog(journal.log());
    FilterRunner runner(journal.log());
    connect(&runner, &FilterRunner::restarted, &model, &TimelineModel::clear);
    connect(&runner, &FilterRunner::picked, &model,
            [&](const PickedRows &picked) { model.append(picked.rows); });
    const SessionSource source(journal.journal());
    JournalPump pump(source);
    connect(&pump, &JournalPump::advanced, &runner, [&](Row, Row to) { runner.advance(to); });
    pump.start();

    std::thread recorder([&] { journal.flood(kEvents); });
    QTRY_VERIFY(model.rowCount() > 0);
    runner.setQuery({*Filter::parse("dir:in"), true, true, true, true}); // in the middle of it
    recorder.join();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), kEvents, 20'000);
    for (int row = 0; row < model.rowCount(); row += 997)
        QCOMPARE(model.logRow(row), static_cast<Row>(row));
}

QTEST_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
