// SPDX-License-Identifier: MIT
// Whose a segment is, told by what the engine knows and when it knows it: every order in which the two may come.
#include <QTest>

#include <fmt/format.h>

#include "core/engine/flowbook.h"
#include "core/journal/synthheader.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kMs = 1'000'000;

Endpoint at(std::uint16_t port)
{
    return Endpoint::inet({127, 0, 0, 1}, port);
}

Bytes frameOf(const Endpoint &from, const Endpoint &to, std::uint8_t flags, std::uint32_t seq,
              std::size_t octets = 0)
{
    Bytes bytes(SynthHeader::kMaxSize + octets);
    const Bytes payload(octets, 'x');
    auto *end = SynthHeader::putTcp(bytes.data(), from, to, {seq, 0, flags}, payload, octets);
    end = std::copy(payload.begin(), payload.end(), end);
    bytes.resize(static_cast<std::size_t>(end - bytes.data()));
    return bytes;
}

} // namespace

class TestFlowBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aConnectorsSegmentsWaitForItsPort();
    void bothEndsGoToTheConnector_data();
    void bothEndsGoToTheConnector();
    void anAcceptorAloneHasThem();
    void anAcceptorWaitsOnlySoLong();
    void othersAreLeftAlone();
    void aRefusedConnectIsFoundByItsOnlySyn_data();
    void aRefusedConnectIsFoundByItsOnlySyn();
    void theSameAddressesAgain();
    void connectedToItself();
    void aListenerOfAllAddresses();
    void aBridgeShowsItTwice();
    void whatIsHeldIsBounded();

private:
    void see(const Endpoint &from, const Endpoint &to, std::uint8_t flags, std::int64_t ns,
             std::uint32_t seq = 1, unsigned interface = 1)
    {
        const auto bytes = frameOf(from, to, flags, seq);
        m_book->see({bytes, bytes.size(), ns, interface});
    }
    // "2 out SYN, 3 in ACK"
    QString given() const { return m_given.join(", "); }

    std::unique_ptr<FlowBook> m_book;
    QStringList m_given;
};

void TestFlowBook::init()
{
    m_given.clear();
    m_book = std::make_unique<FlowBook>([this](SocketId socket, Direction dir, const FlowBook::Taken &taken) {
        const auto segment = Segment::parse(taken.frame, taken.wireLength);
        m_given << QString::fromStdString(fmt::format(
            "{} {} {}", socket, dir == Direction::Out ? "out" : "in", tcpFlagNames(segment->flags)));
    });
}

void TestFlowBook::aConnectorsSegmentsWaitForItsPort()
{
    m_book->connectBegins(1, at(7000), 10 * kMs);
    see(at(5000), at(7000), kTcpSyn, 11 * kMs);
    see(at(7000), at(5000), kTcpSyn | kTcpAck, 12 * kMs);
    QCOMPARE(given(), QString());
    QVERIFY(m_book->isHolding());
    m_book->connectEnded(1, 2, at(5000), false, 13 * kMs);
    see(at(5000), at(7000), kTcpAck, 12 * kMs);
    QCOMPARE(given(), QString("2 out SYN, 2 in SYN ACK, 2 out ACK"));
    QVERIFY(!m_book->isHolding() && !m_book->isIdle());
}

void TestFlowBook::bothEndsGoToTheConnector_data()
{
    QTest::addColumn<QString>(
        "order"); // l listen, b connect begins, e it ended, a accepted; s S A the handshake
    QTest::newRow("the usual") << "lbsSAea";
    QTest::newRow("accept is told first") << "lbsSAae";
    QTest::newRow("all before its first segment is read") << "lbeasSA";
    QTest::newRow("accept before the last one is read") << "lbsSaAe";
    QTest::newRow("the listener is told late") << "bsSAlea";
}

void TestFlowBook::bothEndsGoToTheConnector()
{
    QFETCH(QString, order);
    for (const QChar step : order) {
        switch (step.toLatin1()) {
        case 'l':
            m_book->listens(1, at(7000));
            break;
        case 'b':
            m_book->connectBegins(1, at(7000), 10 * kMs);
            break;
        case 'e':
            m_book->connectEnded(1, 2, at(5000), false, 20 * kMs);
            break;
        case 'a':
            m_book->accepted(3, at(7000), at(5000));
            break;
        case 's':
            see(at(5000), at(7000), kTcpSyn, 11 * kMs);
            break;
        case 'S':
            see(at(7000), at(5000), kTcpSyn | kTcpAck, 12 * kMs);
            break;
        case 'A':
            see(at(5000), at(7000), kTcpAck, 13 * kMs);
            break;
        }
    }
    QCOMPARE(given(), QString("2 out SYN, 2 in SYN ACK, 2 out ACK"));
    m_book->closed(2, 30 * kMs);
    see(at(5000), at(7000), kTcpFin | kTcpAck, 31 * kMs); // it goes on after close()
    QCOMPARE(m_given.last(), QString("2 out FIN ACK"));
}

void TestFlowBook::anAcceptorAloneHasThem()
{
    m_book->listens(1, at(7000));
    see(at(5000), at(7000), kTcpSyn, 11 * kMs);
    m_book->accepted(3, at(7000), at(5000));
    see(at(7000), at(5000), kTcpSyn | kTcpAck, 12 * kMs);
    QCOMPARE(given(), QString("3 in SYN, 3 out SYN ACK"));
}

void TestFlowBook::anAcceptorWaitsOnlySoLong()
{
    m_book->listens(1, at(7000));
    m_book->connectBegins(9, at(7000), 1 * kMs); // another one, which does not return
    see(at(5000), at(7000), kTcpSyn, 11 * kMs);
    m_book->accepted(3, at(7000), at(5000));
    QCOMPARE(given(), QString());
    m_book->tick(11 * kMs + FlowBook::kUndecidedNs);
    QCOMPARE(given(), QString("3 in SYN"));
    // Decided is decided, or one connection would be told by halves.
    m_book->connectEnded(9, 2, at(5000), false, 900 * kMs);
    see(at(5000), at(7000), kTcpAck, 901 * kMs);
    QCOMPARE(given(), QString("3 in SYN, 3 in ACK"));
}

void TestFlowBook::othersAreLeftAlone()
{
    m_book->connectBegins(1, at(7000), 10 * kMs);
    see(at(5001), at(7001), kTcpSyn, 11 * kMs);
    QVERIFY(!m_book->isHolding());
    see(at(5001), at(7000), kTcpSyn, 11 * kMs); // another program's, to the same place
    m_book->connectEnded(1, 2, at(5000), false, 12 * kMs);
    QVERIFY(!m_book->isHolding());
    see(at(5001), at(7000), kTcpAck, 13 * kMs);
    QCOMPARE(given(), QString());
}

void TestFlowBook::aRefusedConnectIsFoundByItsOnlySyn_data()
{
    QTest::addColumn<int>("synMs");
    QTest::addColumn<bool>("another");
    QTest::addColumn<int>("port"); // that is left to it
    QTest::addColumn<bool>("missed");
    QTest::addColumn<QString>("given");
    QTest::newRow("the only one") << 11 << false << 0 << false << "2 out SYN, 2 in RST ACK";
    QTest::newRow("stamped when it was read") << 14 << false << 0 << false << "2 out SYN, 2 in RST ACK";
    QTest::newRow("one of two, by its port") << 11 << true << 5000 << false << "2 out SYN, 2 in RST ACK";
    QTest::newRow("one of two") << 11 << true << 0 << false << "";
    QTest::newRow("from before the call") << 9 << false << 0 << false << "";
    QTest::newRow("some were not captured") << 11 << false << 0 << true << "";
}

void TestFlowBook::aRefusedConnectIsFoundByItsOnlySyn()
{
    QFETCH(int, synMs);
    QFETCH(bool, another);
    QFETCH(int, port);
    QFETCH(bool, missed);
    m_book->connectBegins(1, at(7000), 10 * kMs);
    see(at(5000), at(7000), kTcpSyn, synMs * kMs);
    if (another)
        see(at(5001), at(7000), kTcpSyn, 12 * kMs);
    if (missed)
        m_book->missed(12 * kMs);
    see(at(7000), at(5000), kTcpRst | kTcpAck, 12 * kMs);
    m_book->connectEnded(1, 2, Endpoint::inet({}, static_cast<std::uint16_t>(port)), true,
                         13 * kMs); // the kernel has taken the port back
    QTEST(given(), "given");
    QVERIFY(!m_book->isHolding());
}

void TestFlowBook::theSameAddressesAgain()
{
    m_book->connectBegins(1, at(7000), 10 * kMs);
    m_book->connectEnded(1, 2, at(5000), false, 12 * kMs);
    see(at(5000), at(7000), kTcpSyn, 11 * kMs);
    m_book->closed(2, 20 * kMs);
    m_book->connectBegins(2, at(7000), 30 * kMs);
    see(at(5000), at(7000), kTcpSyn, 31 * kMs);
    m_book->connectEnded(2, 4, at(5000), false, 32 * kMs);
    see(at(5000), at(7000), kTcpAck, 33 * kMs);
    QCOMPARE(given(), QString("2 out SYN, 4 out SYN, 4 out ACK"));
    m_book->closed(2, 34 * kMs); // it has nothing more to do with them
    see(at(5000), at(7000), kTcpAck, 35 * kMs);
    QCOMPARE(m_given.last(), QString("4 out ACK"));
}

void TestFlowBook::connectedToItself()
{
    m_book->connectBegins(1, at(5000), 10 * kMs);
    see(at(5000), at(5000), kTcpSyn, 11 * kMs);
    m_book->connectEnded(1, 2, at(5000), false, 12 * kMs);
    QCOMPARE(given(), QString("2 out SYN"));
}

void TestFlowBook::aListenerOfAllAddresses()
{
    m_book->listens(1, Endpoint::inet6({}, 7000));
    see(at(5000), at(7000), kTcpSyn, 11 * kMs);
    // As the kernel names an IPv4 peer of an IPv6 socket.
    const std::array<std::uint8_t, 16> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 127, 0, 0, 1};
    m_book->accepted(3, Endpoint::inet6(mapped, 7000), Endpoint::inet6(mapped, 5000));
    QCOMPARE(given(), QString("3 in SYN"));
}

void TestFlowBook::aBridgeShowsItTwice()
{
    m_book->accepted(3, at(7000), at(5000));
    see(at(5000), at(7000), kTcpAck, 11 * kMs, 1, 4);
    see(at(5000), at(7000), kTcpAck, 11 * kMs + 1000, 1, 5); // on its way through
    QCOMPARE(given(), QString("3 in ACK"));
    see(at(5000), at(7000), kTcpAck, 11 * kMs + 2000, 2, 4); // another
    see(at(5000), at(7000), kTcpAck, 211 * kMs, 2, 4);       // and sent again
    QCOMPARE(given(), QString("3 in ACK, 3 in ACK, 3 in ACK"));
}

void TestFlowBook::whatIsHeldIsBounded()
{
    m_book->listens(1, at(7000));
    for (std::uint32_t i = 0; i < FlowBook::kMostHeld + 10; ++i)
        see(at(5000), at(7000), kTcpAck, 11 * kMs, i);
    m_book->accepted(3, at(7000), at(5000));
    QCOMPARE(m_given.size(), static_cast<qsizetype>(FlowBook::kMostHeld));
    QCOMPARE(m_book->takeOverflow(), std::uint64_t(10));
    QCOMPARE(m_book->takeOverflow(), std::uint64_t(0));
    see(at(5001), at(7000), kTcpAck, 12 * kMs);
    m_book->tick(12 * kMs + FlowBook::kHeldNs + 1);
    QVERIFY(!m_book->isHolding());
}

QTEST_APPLESS_MAIN(TestFlowBook)
#include "tst_flowbook.moc"
