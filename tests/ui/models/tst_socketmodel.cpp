// SPDX-License-Identifier: MIT
// The sockets tree: whole trees compared as text, fed in awkward orders, and many children at once.
#include <algorithm>
#include <cerrno>
#include <random>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/eventmaker.h"
#include "tests/support/filledjournal.h"
#include "ui/models/socketmodel.h"
#include "ui/text/sockettext.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

SocketSummary socket(SocketId id, const char *name, SocketId parent = 0, SocketKind kind = kTcp4)
{
    SocketSummary s;
    s.id = id;
    s.name = name;
    s.kind = kind;
    s.parent = parent;
    return s;
}

// "tcp#1(tcp#3 tcp#4) tcp#2"
QString treeText(const SocketModel &model, const QModelIndex &parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = treeText(model, index);
        parts << index.data().toString() + (below.isEmpty() ? QString() : QStringLiteral("(%1)").arg(below));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

class TestSocketModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void makesATree_data();
    void makesATree();
    void tellsTheStory();
    void saysOfEach_data();
    void saysOfEach();
    void holdsFiveThousand();
};

void TestSocketModel::makesATree_data()
{
    QTest::addColumn<QList<int>>("order"); // ids; -1 ends a batch that others follow
    QTest::addColumn<QString>("tree");
    const QString whole = QStringLiteral("tcp#1(tcp#3(tcp#5) tcp#4) tcp#2");
    QTest::newRow("as made") << QList<int>{1, 2, 3, 4, 5} << whole;
    QTest::newRow("backwards") << QList<int>{5, 4, 3, 2, 1} << whole;
    QTest::newRow("children first, in batches") << QList<int>{5, -1, 4, -1, 3, -1, 2, -1, 1} << whole;
    QTest::newRow("twice") << QList<int>{1, 2, 3, -1, 3, 4, 5, 1} << whole;
    QTest::newRow("a parent that is lost")
        << QList<int>{2, 3, 4, 5} << QStringLiteral("tcp#2 tcp#3(tcp#5) tcp#4");
    QTest::newRow("parents in a circle") << QList<int>{2, 7, 8} << QStringLiteral("tcp#2 tcp#8(tcp#7)");
    QTest::newRow("its own parent") << QList<int>{9} << QStringLiteral("tcp#9");
}

void TestSocketModel::makesATree()
{
    QFETCH(QList<int>, order);
    const std::map<int, SocketSummary> all{{1, socket(1, "tcp#1")},    {2, socket(2, "tcp#2")},
                                           {3, socket(3, "tcp#3", 1)}, {4, socket(4, "tcp#4", 1)},
                                           {5, socket(5, "tcp#5", 3)}, {7, socket(7, "tcp#7", 8)},
                                           {8, socket(8, "tcp#8", 7)}, {9, socket(9, "tcp#9", 9)}};
    SocketModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<SocketSummary> batch;
    for (const int id : order) {
        if (id == -1) {
            model.apply(batch, true);
            batch.clear();
        } else {
            batch.push_back(all.at(id));
        }
    }
    model.apply(batch, false);
    QTEST(treeText(model), "tree");
    for (const int id : order) {
        if (id != -1)
            QCOMPARE(model.summary(model.indexOf(static_cast<SocketId>(id)))->id, static_cast<SocketId>(id));
    }
}

void TestSocketModel::tellsTheStory()
{
    FilledJournal journal;
    journal.tellStory();
    SocketModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::uint64_t version = 0;
    model.apply(journal.log()->sockets().changedSince(version));
    QCOMPARE(treeText(model), QStringLiteral("tcp#1(tcp#3) tcp#2 tcp#4 udp#1"));
    QCOMPARE(model.count(), 5);
    QCOMPARE(model.names(), QStringLiteral("tcp#1 tcp#2 tcp#3 tcp#4 udp#1").split(QLatin1Char(' ')));
    QStringList spoken;
    for (SocketId id = 1; id <= 5; ++id)
        spoken << model.indexOf(id).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, (QStringList{
                         QStringLiteral("tcp#1 127.0.0.1:7000, LISTEN, queue 0 of 128"),
                         QStringLiteral("tcp#2 to 127.0.0.1:7000, FIN_WAIT1, from :51234, 7 bytes sent"),
                         QStringLiteral("tcp#3 from :51234, CLOSE_WAIT, peer tcp#2, 7 bytes received"),
                         QStringLiteral("tcp#4 to 127.0.0.1:7001, new, ECONNREFUSED"),
                         QStringLiteral("udp#1, new, 120 dropped, 1 datagrams received"),
                     }));

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    SocketSummary news = *model.summary(SocketId{3});
    news.state = TcpState::LastAck;
    news.closed = true;
    model.apply({news});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.indexOf(3));
    QCOMPARE(model.openCount(), 4);
    QCOMPARE(model.indexOf(3).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("tcp#3 from :51234, LAST_ACK, peer tcp#2, closed here, 7 bytes received"));
}

void TestSocketModel::saysOfEach_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("text");
    int index = 0;
    const auto row = [&](const char *name, const char *text) {
        QTest::newRow(name) << index++ << QString::fromUtf8(text);
    };
    row("just made", "tcp#1 | new | ");
    row("bound", "tcp#1 127.0.0.1:7000 | bound | ");
    row("connecting", "tcp#1 to 127.0.0.1:7000 | connecting | ");
    row("implied state", "tcp#1 to 127.0.0.1:7000 | SYN_SENT | from :51234");
    row("unread", "tcp#1 to 127.0.0.1:7000 | ESTABLISHED | from :51234, 48 B unread, 1.2 kB unacknowledged");
    row("step by step", "tcp#1 | new | step by step");
    row("unix listening", "unix#1 /run/x.sock | listening | ");
    row("unix connected", "unix#1 to /run/x.sock | connected | ");
    row("closed", "unix#1 to /run/x.sock | closed | ");
    row("datagram", "udp#1 0.0.0.0:9000 | bound | all addresses, 7 dropped");
    row("closed with bytes in its queues", "tcp#1 to 127.0.0.1:7000 | FIN_WAIT2 | from :51234, closed here");
    row("closed listener", "tcp#1 | CLOSED | ");
    row("old error, connected now", "tcp#1 to 127.0.0.1:7000 | ESTABLISHED | from :51234");
}

void TestSocketModel::saysOfEach()
{
    QFETCH(int, index);
    std::vector<SocketSummary> sockets(13, socket(1, "tcp#1"));
    const Endpoint path = Endpoint::unixName("/run/x.sock");
    sockets[1].local = at4(7000);
    for (const std::size_t i : {2, 3, 4, 10, 12})
        sockets[i].peer = at4(7000);
    sockets[2].connecting = true;
    for (const std::size_t i : {3, 4, 10, 12})
        sockets[i].local = at4(51234);
    sockets[3].state = TcpState::SynSent;
    sockets[4].state = sockets[12].state = TcpState::Established;
    // What they held when they were last looked at is not so any more.
    sockets[10] = sockets[4];
    sockets[10].state = TcpState::FinWait2;
    sockets[10].closed = sockets[11].closed = sockets[11].listening = true;
    sockets[11].state = TcpState::Closed;
    for (const std::size_t i : {4, 10, 11}) {
        sockets[i].recvQueue = 48;
        sockets[i].sendQueue = 1200;
    }
    sockets[5].stepByStep = true;
    for (const std::size_t i : {6, 7, 8}) {
        sockets[i].kind = kUnixStream;
        sockets[i].name = "unix#1";
    }
    sockets[6].local = path;
    sockets[6].listening = true;
    sockets[7].peer = sockets[8].peer = path;
    sockets[8].closed = true;
    sockets[9] = socket(1, "udp#1", 0, kUdp4);
    sockets[9].local = Endpoint::inet({0, 0, 0, 0}, 9000);
    sockets[9].drops = 7;
    sockets[12].lastError = ECONNREFUSED;
    const SocketSummary &s = sockets[static_cast<std::size_t>(index)];
    const auto text = QStringLiteral("%1 | %2 | %3")
                          .arg(plainText(socketTitle(s)), socketStatus(s).text,
                               plainText(socketDetail(s, [](SocketId) { return QString(); })));
    QTEST(text, "text");
}

// What 5 000 connections do to the tree: they come in batches and all change at once.
void TestSocketModel::holdsFiveThousand()
{
    constexpr SocketId kChildren = 5000;
    std::vector<SocketSummary> children;
    for (SocketId id = 2; id < kChildren + 2; ++id)
        children.push_back(socket(id, "tcp#n", 1));
    SocketModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(children, true);
    QCOMPARE(inserted.size(), 0); // their listener is not there yet
    model.apply({socket(1, "tcp#1")}, false);
    QCOMPARE(inserted.size(), 2); // the listener, and all of them at once
    QCOMPARE(model.rowCount(model.indexOf(1)), static_cast<int>(kChildren));
    model.apply(children, false);
    QCOMPARE(changed.size(), 1);
}

QTEST_APPLESS_MAIN(TestSocketModel)
#include "tst_socketmodel.moc"
