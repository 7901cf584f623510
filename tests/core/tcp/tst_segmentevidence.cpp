// SPDX-License-Identifier: MIT
#include <QtTest>

#include "core/tcp/segment.h"
#include "core/tcp/segmentevidence.h"
#include "core/tcp/transitions.h"

using namespace sockeye;

namespace {

std::vector<TcpState> allStates()
{
    std::vector<TcpState> all;
    for (int number = 1; number <= static_cast<int>(TcpState::BoundInactive); ++number)
        all.push_back(static_cast<TcpState>(number));
    return all;
}

} // namespace

class TestSegmentEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesExactly_data();
    void provesExactly();
    void onlyLegalSteps();
};

// Each row is the only step out of its state that such a segment proves.
void TestSegmentEvidence::provesExactly_data()
{
    using enum TcpState;
    QTest::addColumn<TcpState>("from");
    QTest::addColumn<int>("flags");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<TcpState>("to"); // Unknown: none
    QTest::newRow("a SYN leaves") << Closed << int(kTcpSyn) << true << SynSent;
    QTest::newRow("with ECN asked for") << Closed << int(kTcpSyn | kTcpEce | kTcpCwr) << true << SynSent;
    QTest::newRow("a SYN comes: no step of a closed socket") << Closed << int(kTcpSyn) << false << Unknown;
    QTest::newRow("the listener answers") << Listen << int(kTcpSyn | kTcpAck) << true << SynRecv;
    QTest::newRow("the answer comes") << SynSent << int(kTcpSyn | kTcpAck) << false << Established;
    QTest::newRow("both open at once") << SynSent << int(kTcpSyn) << false << SynRecv;
    QTest::newRow("refused") << SynSent << int(kTcpRst | kTcpAck) << false << Closed;
    QTest::newRow("we close first") << Established << int(kTcpFin | kTcpAck) << true << FinWait1;
    QTest::newRow("with the last data")
        << Established << int(kTcpFin | kTcpAck | kTcpPsh) << true << FinWait1;
    QTest::newRow("they close first") << Established << int(kTcpFin | kTcpAck) << false << CloseWait;
    QTest::newRow("we close second") << CloseWait << int(kTcpFin | kTcpAck) << true << LastAck;
    QTest::newRow("both at once") << FinWait1 << int(kTcpFin | kTcpAck) << false << Closing;
    QTest::newRow("theirs comes after its ACK") << FinWait2 << int(kTcpFin | kTcpAck) << false << TimeWait;
    QTest::newRow("reset") << Established << int(kTcpRst) << false << Closed;
    QTest::newRow("a reset with a FIN is a reset")
        << Established << int(kTcpRst | kTcpFin) << false << Closed;
    QTest::newRow("data proves nothing") << Established << int(kTcpAck | kTcpPsh) << true << Unknown;
    QTest::newRow("a bare ACK could be any") << FinWait1 << int(kTcpAck) << false << Unknown;
    QTest::newRow("TIME_WAIT ends by its timer") << TimeWait << int(kTcpRst) << true << Unknown;
}

void TestSegmentEvidence::provesExactly()
{
    QFETCH(TcpState, from);
    QFETCH(int, flags);
    QFETCH(bool, isSent);
    QFETCH(TcpState, to);
    for (const auto other : allStates())
        QCOMPARE(isStepOfSegment(from, other, static_cast<std::uint8_t>(flags), isSent), other == to);
}

void TestSegmentEvidence::onlyLegalSteps()
{
    for (const auto from : allStates()) {
        for (const auto to : allStates()) {
            for (int flags = 0; flags < 64; ++flags) {
                for (const bool isSent : {false, true}) {
                    if (isStepOfSegment(from, to, static_cast<std::uint8_t>(flags), isSent))
                        QVERIFY(isLegalStep(from, to));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSegmentEvidence)
#include "tst_segmentevidence.moc"
