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
    void causes_data();
    void causes();
    void everyOtherStepIsAFall();
    void shortest_data();
    void shortest();
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

// RFC 9293 section 3.3.2, figure 5, arrow by arrow, and what its notes and text add.
void TestTransitions::causes_data()
{
    using enum TcpState;
    QTest::addColumn<TcpState>("from");
    QTest::addColumn<TcpState>("to");
    QTest::addColumn<Cause>("cause");
    const auto arrow = [](const char *label, TcpState from, TcpState to, Cause cause) {
        QTest::newRow(label) << from << to << cause;
    };
    arrow("passive OPEN", Closed, Listen, Cause::ListenCall);
    arrow("active OPEN", Closed, SynSent, Cause::ConnectCall);
    arrow("CLOSE of a listener", Listen, Closed, Cause::CloseCall);
    arrow("rcv SYN, snd SYN,ACK", Listen, SynRecv, Cause::RecvSyn);
    arrow("SEND of a listener", Listen, SynSent, Cause::ConnectCall);
    arrow("CLOSE before the answer", SynSent, Closed, Cause::CloseCall);
    arrow("rcv SYN, simultaneous open", SynSent, SynRecv, Cause::RecvSyn);
    arrow("rcv SYN,ACK", SynSent, Established, Cause::RecvSynAck);
    arrow("rcv ACK of SYN", SynRecv, Established, Cause::RecvAckOfSyn);
    arrow("CLOSE in SYN-RECEIVED", SynRecv, FinWait1, Cause::CloseCall);
    arrow("rcv FIN with the ACK, 3.10.7.4", SynRecv, CloseWait, Cause::RecvFin);
    arrow("CLOSE", Established, FinWait1, Cause::CloseCall);
    arrow("rcv FIN", Established, CloseWait, Cause::RecvFin);
    arrow("rcv ACK of FIN", FinWait1, FinWait2, Cause::RecvAckOfFin);
    arrow("rcv FIN, simultaneous close", FinWait1, Closing, Cause::RecvFin);
    arrow("rcv FIN and ACK of FIN, note 2", FinWait1, TimeWait, Cause::RecvFinAckOfFin);
    arrow("rcv FIN in FIN-WAIT-2", FinWait2, TimeWait, Cause::RecvFin);
    arrow("rcv ACK of FIN in CLOSING", Closing, TimeWait, Cause::RecvAckOfFin);
    arrow("CLOSE in CLOSE-WAIT", CloseWait, LastAck, Cause::CloseCall);
    arrow("rcv ACK of FIN in LAST-ACK", LastAck, Closed, Cause::RecvAckOfFin);
    arrow("Timeout=2MSL", TimeWait, Closed, Cause::TimeWaitOver);
}

void TestTransitions::causes()
{
    QFETCH(TcpState, from);
    QFETCH(TcpState, to);
    QTEST(causeOf(from, to), "cause");
    QVERIFY(isLegalStep(from, to));
    QVERIFY(!causeName(causeOf(from, to)).empty());
}

// Beside the arrows there is only the fall to CLOSED by RST or abort.
void TestTransitions::everyOtherStepIsAFall()
{
    int arrows = 0;
    for (int from = 0; from <= static_cast<int>(TcpState::BoundInactive); ++from) {
        for (int to = 0; to <= static_cast<int>(TcpState::BoundInactive); ++to) {
            const auto a = static_cast<TcpState>(from), b = static_cast<TcpState>(to);
            const auto cause = causeOf(a, b);
            QCOMPARE(isLegalStep(a, b), cause != Cause::None);
            if (cause == Cause::RecvRst)
                QCOMPARE(stateName(b), stateName(TcpState::Closed));
            else
                arrows += cause != Cause::None;
        }
    }
    QCOMPARE(arrows, 21);
}

void TestTransitions::shortest_data()
{
    using enum TcpState;
    QTest::addColumn<TcpState>("from");
    QTest::addColumn<TcpState>("to");
    QTest::addColumn<QString>("path");
    QTest::newRow("connect") << Closed << Established << "CLOSED SYN_SENT ESTABLISHED";
    QTest::newRow("accept") << Listen << Established << "LISTEN SYN_RECV ESTABLISHED";
    QTest::newRow("to the end") << Established << TimeWait << "ESTABLISHED FIN_WAIT1 TIME_WAIT";
    QTest::newRow("passive end") << CloseWait << Closed << "CLOSE_WAIT LAST_ACK CLOSED";
    QTest::newRow("nowhere") << Established << Established << "ESTABLISHED";
    QTest::newRow("through CLOSED") << TimeWait << Listen << "TIME_WAIT CLOSED LISTEN";
    QTest::newRow("from nothing") << Unknown << Closed << "";
    QTest::newRow("to what the figure lacks") << Closed << BoundInactive << "";
}

void TestTransitions::shortest()
{
    QFETCH(TcpState, from);
    QFETCH(TcpState, to);
    QTEST(names(shortestPath(from, to)), "path");
}

QTEST_APPLESS_MAIN(TestTransitions)
#include "tst_transitions.moc"
