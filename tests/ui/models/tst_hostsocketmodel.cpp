// SPDX-License-Identifier: MIT
#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QTest>

#include "ui/models/hostsocketmodel.h"

using namespace sockeye;

namespace {

constexpr SocketKind kTcp{Family::Inet, SocketType::Stream};
constexpr SocketKind kUdp{Family::Inet, SocketType::Datagram};
constexpr int kListen = 10, kEstablished = 1, kClose = 7; // the kernel's numbers

Endpoint at(std::uint16_t port)
{
    return Endpoint::inet({127, 0, 0, 1}, port);
}

HostSocket made(SocketKind kind, int state, const Endpoint &local, const Endpoint &peer, std::uint32_t rqueue,
                std::uint32_t wqueue, std::vector<Process> processes)
{
    HostSocket socket;
    socket.row.kind = kind;
    socket.row.state = state;
    socket.row.local = local;
    socket.row.peer = peer;
    socket.row.rqueue = rqueue;
    socket.row.wqueue = wqueue;
    socket.processes = std::move(processes);
    return socket;
}

std::vector<HostSocket> some()
{
    return {made(kTcp, kListen, at(7000), {}, 2, 128, {{10, "server"}, {11, "server"}}),
            made(kTcp, kEstablished, at(40'001), at(7000), 17, 3, {{12, "client"}}),
            made(kUdp, kClose, at(53), {}, 0, 0, {})};
}

QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

} // namespace

class TestHostSocketModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachSocket()
    {
        HostSocketModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setSockets(some());
        QCOMPARE(
            rowsOf(model),
            (QStringList{QStringLiteral("tcp|LISTEN|127.0.0.1:7000||2 of 128||10 server, 11 server"),
                         QStringLiteral("tcp|ESTABLISHED|127.0.0.1:40001|127.0.0.1:7000|17 B|3 B|12 client"),
                         QStringLiteral("udp|UNCONNECTED|127.0.0.1:53||0 B|0 B|")}));
        model.setSockets({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsPortsAndQueuesAsNumbers_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("first");
        QTest::newRow("ports") << int(HostSocketModel::kLocal) << "127.0.0.1:53";
        QTest::newRow("octets") << int(HostSocketModel::kReceiveQueue) << "127.0.0.1:53";
        QTest::newRow("states") << int(HostSocketModel::kState) << "127.0.0.1:40001";
    }
    void sortsPortsAndQueuesAsNumbers()
    {
        QFETCH(int, column);
        HostSocketModel model;
        model.setSockets(some());
        QSortFilterProxyModel sorted;
        const QAbstractItemModelTester tester(&sorted,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        sorted.setSourceModel(&model);
        sorted.setSortRole(HostSocketModel::kSortRole);
        sorted.sort(column);
        QTEST(sorted.index(0, HostSocketModel::kLocal).data().toString(), "first");
        sorted.sort(HostSocketModel::kLocal, Qt::DescendingOrder); // 40001 before 7000 before 53
        QCOMPARE(sorted.index(1, HostSocketModel::kLocal).data().toString(),
                 QStringLiteral("127.0.0.1:7000"));
    }
};

QTEST_MAIN(TestHostSocketModel)
#include "tst_hostsocketmodel.moc"
