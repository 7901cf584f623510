// SPDX-License-Identifier: MIT
// The pump: everything recorded is announced once and in order, bursts become few ticks, and nothing is left
// behind when it dies.
#include <cerrno>
#include <thread>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/eventmaker.h"
#include "tests/support/filledjournal.h"
#include "ui/bridge/journalpump.h"

using namespace sockeye;
using test::FilledJournal;

class TestJournalPump : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesTheStory();
    void announcesBurstsInFewTicks();
    void slowsDownForASlowWindow();
    void diesWhileTheJournalTalks();
    void tellsManySocketsInParts();
    void tellsOfANewNameThoughNothingElseHappens();
};

void TestJournalPump::announcesTheStory()
{
    FilledJournal journal;
    journal.tellStory(); // before the pump listens
    const SessionSource source(journal.journal());
    JournalPump pump(source);
    QStringList said;
    connect(&pump, &JournalPump::socketsChanged, this,
            [&](const std::vector<SocketSummary> &sockets, bool more) {
                said << QStringLiteral("sockets %1%2")
                            .arg(sockets.size())
                            .arg(more ? QStringLiteral(" more") : QString());
            });
    connect(&pump, &JournalPump::advanced, this,
            [&](Row from, Row to) { said << QStringLiteral("rows %1 to %2").arg(from).arg(to); });
    connect(&pump, &JournalPump::outcomes, this, [&](const std::vector<CommandOutcome> &ended) {
        said << QStringLiteral("outcome of %1: %2").arg(ended[0].command).arg(ended[0].err);
    });
    connect(&pump, &JournalPump::notable, this,
            [&](Row row) { said << QStringLiteral("notable %1").arg(row); });
    QSignalSpy status(&pump, &JournalPump::statusChanged);
    pump.start();
    QTRY_COMPARE(pump.position(), Row{26});
    QTRY_COMPARE(status.size(), 1);
    QCOMPARE(said, (QStringList{QStringLiteral("sockets 5"), QStringLiteral("rows 0 to 26"),
                                QStringLiteral("notable 25")}));
    QCOMPARE(status[0][0].value<JournalStatus>().keeping, JournalStatus::Keeping::All);

    said.clear();
    auto batch = journal.journal().take();
    test::EventMaker maker(*batch);
    maker.call(4, CallCode::Connect, -1, ETIMEDOUT);
    batch->events()[0].commandId = 9;
    journal.journal().submit(std::move(batch));
    QTRY_COMPARE(pump.position(), Row{27});
    QTRY_COMPARE(said, (QStringList{QStringLiteral("sockets 1"), QStringLiteral("rows 26 to 27"),
                                    QStringLiteral("outcome of 9: 110"), QStringLiteral("notable 26")}));
}

void TestJournalPump::tellsOfANewNameThoughNothingElseHappens()
{
    FilledJournal journal;
    journal.tellStory();
    const SessionSource source(journal.journal());
    JournalPump pump(source);
    JournalStatus status;
    connect(&pump, &JournalPump::statusChanged, this, [&](const JournalStatus &now) { status = now; });
    pump.start();
    QTRY_VERIFY(status.fileBytes > 0);
    QTest::qWait(
        500); // whatever the status waits for has been told: only the saving is left to wake the pump
    QTemporaryDir folder;
    journal.journal().saveAs(folder.filePath(QStringLiteral("named.pcapng")).toStdString(), false,
                             [](int) {});
    QTRY_VERIFY(status.saved);
}

void TestJournalPump::announcesBurstsInFewTicks()
{
    constexpr Row kEvents = 300'000;
    FilledJournal journal;
    const SessionSource source(journal.journal());
    JournalPump pump(source);
    Row next = 0;
    int ticks = 0;
    bool inOrder = true;
    connect(&pump, &JournalPump::advanced, this, [&](Row from, Row to) {
        inOrder &= from == next && to > from;
        next = to;
        ++ticks;
    });
    pump.start();
    QElapsedTimer clock;
    clock.start();
    std::thread recorder([&] { journal.flood(kEvents); });
    QTRY_COMPARE_WITH_TIMEOUT(pump.position(), kEvents, 20'000);
    recorder.join();
    QVERIFY(inOrder);
    const qint64 most = clock.elapsed() / JournalPump::kFastestMs + 2;
    QVERIFY2(ticks <= most, qPrintable(QStringLiteral("%1 ticks, %2 at most").arg(ticks).arg(most)));
}

void TestJournalPump::slowsDownForASlowWindow()
{
    FilledJournal journal;
    const SessionSource source(journal.journal());
    JournalPump pump(source);
    bool slow = true;
    connect(&pump, &JournalPump::advanced, this, [&] {
        QElapsedTimer busy;
        busy.start();
        while (slow && busy.elapsed() < pump.intervalMs()) {}
    });
    pump.start();
    QTRY_VERIFY_WITH_TIMEOUT((journal.flood(1), pump.intervalMs() == JournalPump::kSlowestMs), 10'000);
    slow = false;
    QTRY_VERIFY_WITH_TIMEOUT((journal.flood(1), pump.intervalMs() == JournalPump::kFastestMs), 10'000);
}

void TestJournalPump::diesWhileTheJournalTalks()
{
    FilledJournal journal;
    std::atomic<bool> enough = false;
    std::thread recorder([&] {
        while (!enough)
            journal.flood(100);
    });
    const SessionSource source(journal.journal());
    for (int i = 0; i < 200; ++i) {
        JournalPump pump(source);
        pump.start();
        QCoreApplication::processEvents();
    }
    enough = true;
    recorder.join();
    journal.flush();
    // What comes after still finds its listener.
    JournalPump pump(source);
    pump.start();
    QTRY_COMPARE(pump.position(), journal.log()->size());
}

void TestJournalPump::tellsManySocketsInParts()
{
    constexpr SocketId kSockets = 2500;
    FilledJournal journal;
    auto batch = journal.journal().take();
    test::EventMaker maker(*batch);
    for (SocketId id = 1; id <= kSockets; ++id)
        maker.made(id, "tcp#" + std::to_string(id), test::kTcp4);
    journal.journal().submit(std::move(batch));
    journal.flush();
    const SessionSource source(journal.journal());
    JournalPump pump(source);
    QStringList parts;
    connect(
        &pump, &JournalPump::socketsChanged, this, [&](const std::vector<SocketSummary> &sockets, bool more) {
            parts << QStringLiteral("%1%2").arg(sockets.size()).arg(more ? QStringLiteral("+") : QString());
        });
    pump.start();
    QTRY_COMPARE(parts,
                 (QStringList{QStringLiteral("1000+"), QStringLiteral("1000+"), QStringLiteral("500")}));
}

QTEST_GUILESS_MAIN(TestJournalPump)
#include "tst_journalpump.moc"
