// SPDX-License-Identifier: MIT
#include <QtTest>

#include <poll.h>
#include <sys/socket.h>

#include "core/net/socketcalls.h"

using namespace sockeye;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};

} // namespace

class TestPlumbing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readToTheEnd_data();
    void readToTheEnd();
};

void TestPlumbing::readToTheEnd_data()
{
    QTest::addColumn<int>("flags"); // of the octet before the FIN
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("isAtTheEnd");
    QTest::newRow("unread") << 0 << false << false;
    QTest::newRow("read") << 0 << true << true;
    QTest::newRow("urgent, unread") << int(MSG_OOB) << false << false;
}

// As close() sees it: with anything unread it sends a reset, and the other end is told so.
void TestPlumbing::readToTheEnd()
{
    QFETCH(int, flags);
    QFETCH(bool, isRead);
    QFETCH(bool, isAtTheEnd);
    UniqueFd listener(static_cast<int>(calls::socket(kTcp4, 0, false).ret));
    QVERIFY(calls::bind(listener.value(), Endpoint::inet({127, 0, 0, 1}, 0)).ok());
    QVERIFY(calls::listen(listener.value(), 1).ok());
    UniqueFd client(static_cast<int>(calls::socket(kTcp4, 0, false).ret));
    QVERIFY(calls::connect(client.value(), plumbing::localOf(listener.value())).ok());
    Endpoint peer;
    UniqueFd server(static_cast<int>(calls::accept(listener.value(), false, peer).ret));
    QCOMPARE(::send(client.value(), "x", 1, flags), ssize_t{1});
    QVERIFY(calls::shutdown(client.value(), SHUT_WR).ok());
    pollfd finished{server.value(), POLLRDHUP, 0};
    QCOMPARE(::poll(&finished, 1, 5000), 1);
    char octet = 0;
    if (isRead)
        QCOMPARE(::recv(server.value(), &octet, 1, 0), ssize_t{1});
    QCOMPARE(plumbing::isReadToTheEnd(server.value()), isAtTheEnd);
    QVERIFY(calls::close(server).ok());
    pollfd told{client.value(), POLLIN, 0};
    QCOMPARE(::poll(&told, 1, 5000), 1);
    QCOMPARE(::recv(client.value(), &octet, 1, 0), isAtTheEnd ? ssize_t{0} : ssize_t{-1});
}

QTEST_GUILESS_MAIN(TestPlumbing)
#include "tst_plumbing.moc"
