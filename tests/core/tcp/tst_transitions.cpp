// SPDX-License-Identifier: MIT
#include <QtTest>

#include "core/tcp/transitions.h"

using namespace sockeye;

namespace {

QString names(const std::vector<TcpState> &states)
{
    QStringList list;
    for (const auto state : states)
        list << QString::fromUtf8(stateName(state).data(), int(stateName(state).size()));
    return list.join(' ');
}

} // namespace

class TestTransitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void implied_data();
    void implied();
    void steps_data();
    void steps();
};

void TestTransitions::implied_data()
{
    using enum TcpState;
    QTest::addColumn<TcpState>("from");
    QTest::addColumn<TcpState>("to");
    QTest::addColumn<std::vector<TcpState>>("never");
    QTest::addColumn<QString>("between");
    const std::vector<TcpState> anything, active{Listen}, passive{Closed, SynSent};
    QTest::newRow("a connector was in SYN_SENT") << Closed << Established << active << "SYN_SENT";
    QTest::newRow("without knowing the side nothing is certain") << Closed << Established << anything << "";
    QTest::newRow("an acceptor was in SYN_RECV") << Listen << Established << passive << "SYN_RECV";
    QTest::newRow("a closer passed FIN_WAIT1 for certain")
        << Established << FinWait2 << anything << "FIN_WAIT1";
    QTest::newRow("but FIN_WAIT2 or CLOSING is open") << Established << TimeWait << anything << "FIN_WAIT1";
    QTest::newRow("the passive side") << Established << LastAck << anything << "CLOSE_WAIT";
    QTest::newRow("CLOSING comes only from FIN_WAIT1") << Established << Closing << anything << "FIN_WAIT1";
    QTest::newRow("one step needs nothing between") << Established << CloseWait << anything << "";
    QTest::newRow("a reset needs nothing between") << Established << Closed << anything << "";
    QTest::newRow("no way leads there") << TimeWait << CloseWait << anything << "";
}

void TestTransitions::implied()
{
    QFETCH(TcpState, from);
    QFETCH(TcpState, to);
    QFETCH(std::vector<TcpState>, never);
    QFETCH(QString, between);
    if (from == TcpState::TimeWait)
        never.push_back(TcpState::Closed); // a new connection on the same tuple is another socket
    QCOMPARE(names(impliedBetween(from, to, never)), between);
}

void TestTransitions::steps_data()
{
    using enum TcpState;
    QTest::addColumn<TcpState>("from");
    QTest::addColumn<TcpState>("to");
    QTest::addColumn<bool>("legal");
    QTest::newRow("connect") << Closed << SynSent << true;
    QTest::newRow("SYN+ACK") << SynSent << Established << true;
    QTest::newRow("simultaneous open") << SynSent << SynRecv << true;
    QTest::newRow("simultaneous close") << FinWait1 << Closing << true;
    QTest::newRow("FIN and its ACK together") << FinWait1 << TimeWait << true;
    QTest::newRow("RST anywhere") << CloseWait << Closed << true;
    QTest::newRow("no shortcut to the end") << Established << TimeWait << false;
    QTest::newRow("no way back") << CloseWait << Established << false;
    QTest::newRow("nothing from nothing") << Unknown << Listen << false;
}

void TestTransitions::steps()
{
    QFETCH(TcpState, from);
    QFETCH(TcpState, to);
    QTEST(isLegalStep(from, to), "legal");
}

QTEST_APPLESS_MAIN(TestTransitions)
#include "tst_transitions.moc"
