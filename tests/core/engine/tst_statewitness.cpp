// SPDX-License-Identifier: MIT
// Steps too short for a look, which somebody else has seen. As root, or with the rights each source needs.
#include <QtTest>

#include <sched.h>
#include <sys/mount.h>

#include "core/engine/abilities.h"
#include "core/engine/statewitness.h"
#include "tests/support/livesession.h"
#include "tests/support/statetrail.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::test;

class TestStateWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shortStates_data();
    void shortStates();
    void withoutWitnessesTheyAreImplied();
    void aWordIsGivenOnce();
    void whatLiesBetweenTwoLooks_data() { shortStates_data(); }
    void whatLiesBetweenTwoLooks();
    void anEarlierLifeIsNotTold();
};

namespace {

bool canSee(Ability wanted)
{
    for (const auto &report : abilities()) {
        if (report.ability == wanted)
            return report.isAvailable();
    }
    return false;
}

StateStep stepInto(const StateTrail &trail, TcpState state)
{
    const auto found =
        std::find_if(trail.begin(), trail.end(), [state](const StateStep &step) { return step.to == state; });
    return found == trail.end() ? StateStep{} : *found;
}

// One whole life, closed by the connector first.
struct Life {
    LiveSession session;
    SocketSummary connector, acceptor;

    explicit Life(EngineOptions options) : session(options)
    {
        const auto listener = session.listen();
        connector = session.connectTo(listener.local);
        acceptor =
            session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; }).value();
        session.call(connector.id, {CloseCall{}});
        waitForState(session, acceptor.id, TcpState::CloseWait);
        session.call(acceptor.id, {CloseCall{}});
        waitForState(session, connector.id, TcpState::TimeWait);
    }
};

} // namespace

// Where nobody has mounted tracefs, it is mounted for this process alone.
void TestStateWitness::initTestCase()
{
    if (!canSee(Ability::Tracepoint) && unshare(CLONE_NEWNS) == 0 &&
        mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0)
        mount("tracefs", "/sys/kernel/tracing", "tracefs", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr);
}

void TestStateWitness::shortStates_data()
{
    QTest::addColumn<bool>("traces");
    QTest::addColumn<int>("ability");
    QTest::addColumn<int>("evidence");
    QTest::addColumn<int>("source");
    QTest::newRow("the kernel's tracepoint")
        << true << int(Ability::Tracepoint) << int(Evidence::Observed) << int(EvidenceSource::Tracepoint);
    QTest::newRow("segments on the wire")
        << false << int(Ability::Segments) << int(Evidence::Captured) << int(EvidenceSource::Segment);
}

void TestStateWitness::shortStates()
{
    QFETCH(bool, traces);
    QFETCH(int, ability);
    QFETCH(int, evidence);
    QFETCH(int, source);
    if (!canSee(static_cast<Ability>(ability)))
        QSKIP("that needs a right this process has not");
    EngineOptions options;
    options.trace = traces;
    options.capture = !traces;
    Life life(options);
    for (const auto &[socket, state] :
         {std::pair{life.connector.id, TcpState::SynSent}, std::pair{life.acceptor.id, TcpState::SynRecv}}) {
        const auto trail = trailOf(life.session, socket);
        const auto step = stepInto(trail, state);
        QVERIFY2(step.to == state, trailText(trail).c_str());
        QCOMPARE(int(step.evidence), evidence);
        QCOMPARE(int(step.source), source);
        QVERIFY2(faultIn(trail).empty(), faultIn(trail).c_str());
    }
    // When it happened, not when it was recorded: before the call that it happened in had returned.
    std::int64_t sentNs = 0, doneNs = 0;
    for (const auto &event : life.session.events()) {
        if (const auto *state = event->as<StateEvent>(); state && state->to == TcpState::SynSent)
            sentNs = event->ns;
        if (const auto *call = event->as<CallEvent>();
            call && call->call == CallCode::Connect && call->phase == CallPhase::Done)
            doneNs = call->startNs + call->durationNs;
    }
    QVERIFY(sentNs != 0);
    QVERIFY2(sentNs < doneNs, qPrintable(QString::number(sentNs - doneNs)));
}

void TestStateWitness::withoutWitnessesTheyAreImplied()
{
    Life life({});
    const auto step = stepInto(trailOf(life.session, life.connector.id), TcpState::SynSent);
    QCOMPARE(int(step.evidence), int(Evidence::Implied));
    QCOMPARE(int(step.source), int(EvidenceSource::None));
}

void TestStateWitness::aWordIsGivenOnce()
{
    if (!canSee(Ability::Segments))
        QSKIP("that needs CAP_NET_RAW");
    StateWitness witness(false);
    witness.setCapturing(true);
    Life life({});
    const FlowKey flow(life.connector.local, life.connector.peer);
    const auto ask = [&](std::int64_t since) {
        return witness.ask(flow, TcpState::Closed, TcpState::SynSent, since).has_value();
    };
    QVERIFY(!ask(INT64_MAX)); // not of what came before
    QVERIFY(ask(0));
    QVERIFY(!ask(0));
    QVERIFY(!witness.ask(flow.reversed(), TcpState::Closed, TcpState::SynSent, 0)); // it received that SYN
    QVERIFY(witness.ask(flow.reversed(), TcpState::Listen, TcpState::SynRecv, 0));
}

void TestStateWitness::whatLiesBetweenTwoLooks()
{
    QFETCH(bool, traces);
    QFETCH(int, ability);
    QFETCH(int, evidence);
    QFETCH(int, source);
    if (!canSee(static_cast<Ability>(ability)))
        QSKIP("that needs a right this process has not");
    StateWitness witness(traces);
    witness.setCapturing(!traces);
    Life life({});
    const FlowKey flow(life.acceptor.local, life.acceptor.peer);
    QTRY_VERIFY(ssState(life.acceptor.local, life.acceptor.peer).empty()); // its FIN is out
    const auto steps = witness.between(flow, TcpState::Established, TcpState::Closed, 0);
    QCOMPARE(steps.size(), std::size_t{2});
    QCOMPARE(stateName(steps[0].from), stateName(TcpState::Established));
    QCOMPARE(stateName(steps[0].to), stateName(TcpState::CloseWait));
    QCOMPARE(stateName(steps[1].from), stateName(TcpState::CloseWait));
    QCOMPARE(stateName(steps[1].to), stateName(TcpState::LastAck));
    QVERIFY(steps[0].word.ns <= steps[1].word.ns);
    QCOMPARE(int(steps[1].word.evidence), evidence);
    QCOMPARE(int(steps[1].word.source), source);
    QVERIFY(witness.between(flow, TcpState::Established, TcpState::Closed, INT64_MAX).empty());
    // The end that closed first; segments cannot tell what the other's FIN found it in.
    const auto first = witness.between(flow.reversed(), TcpState::Established, TcpState::Closed, 0);
    QVERIFY(!first.empty());
    QCOMPARE(stateName(first[0].to), stateName(TcpState::FinWait1));
    QVERIFY(traces || first.size() == 1);
}

// The same two ends once more: how the first life ended is not told of the second.
void TestStateWitness::anEarlierLifeIsNotTold()
{
    if (!canSee(Ability::Segments))
        QSKIP("that needs CAP_NET_RAW");
    StateWitness witness(false);
    witness.setCapturing(true);
    LiveSession session;
    Policy idle;
    idle.read = false;
    const auto listener = session.listen("tcp://127.0.0.1:0", idle);
    Endpoint from = Endpoint::inet({127, 0, 0, 1}, 0);
    FlowKey flow;
    for (const bool isFirst : {true, false}) {
        Command command;
        command.mode = Mode::StepByStep;
        const int on = 1;
        const auto *octets = reinterpret_cast<const std::uint8_t *>(&on);
        command.calls = {SocketCall{{Family::Inet, SocketType::Stream}, 0},
                         SetOptionCall{SOL_SOCKET, SO_REUSEADDR, Bytes(octets, octets + sizeof on)},
                         BindCall{from}, ConnectCall{listener.local, {}, {}}};
        const auto client = session.engine().submit(command).value();
        const auto connect = session.waitForCall(client.command, CallCode::Connect);
        QVERIFY(connect);
        QCOMPARE(connect->event.as<CallEvent>()->err, 0);
        from = connect->event.as<CallEvent>()->local;
        flow = FlowKey(from, listener.local);
        const auto server = session.waitForSocket(
            [&](const SocketSummary &s) { return s.parent == listener.id && s.peer == from && !s.closed; });
        QVERIFY(server);
        // The first ends by FINs, the server's first, so that TIME_WAIT is there and the port free; the second by RST.
        const auto end = isFirst ? Call(CloseCall{}) : Call(ResetCall{});
        session.waitForCall(session.call(server->id, {end}).command, CallCode::Close);
        if (isFirst)
            QVERIFY(waitForState(session, client.socket, TcpState::CloseWait));
        session.waitForCall(session.call(client.socket, {CloseCall{}}).command, CallCode::Close);
        if (isFirst) {
            QTRY_VERIFY(ssState(from, listener.local).empty());
            QTRY_VERIFY(!witness.between(flow, TcpState::Established, TcpState::Closed, 0).empty());
        }
    }
    QVERIFY(witness.between(flow, TcpState::Established, TcpState::Closed, 0).empty());
}

QTEST_GUILESS_MAIN(TestStateWitness)
#include "tst_statewitness.moc"
