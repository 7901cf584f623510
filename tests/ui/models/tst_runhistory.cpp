// SPDX-License-Identifier: MIT
// What is kept of runs, where the journal has their calls, and which sockets are theirs.
#include <QtTest>

#include "ui/models/runhistory.h"
#include "ui/models/runsockets.h"

using namespace sockeye;

namespace {

std::shared_ptr<const lab::Experiment> experimentOf(std::initializer_list<const char *> words)
{
    auto made = std::make_shared<lab::Experiment>();
    for (const char *word : words) {
        lab::Step step;
        step.kind = lab::StepKind::Call;
        step.word = word;
        made->steps.push_back(step);
    }
    return made;
}

RunState ended(const std::shared_ptr<const lab::Experiment> &experiment)
{
    auto state = RunState::of(experiment);
    state.phase = RunState::Phase::Ended;
    return state;
}

// Sockets 1 to 4: 2 and 3 are each other's ends, 3 came from the listener 1, 4 is alone.
const SocketSummary *socketOf(SocketId id)
{
    static const std::map<SocketId, SocketSummary> all = [] {
        std::map<SocketId, SocketSummary> made;
        for (SocketId each = 1; each <= 4; ++each)
            made[each].id = each;
        made[2].peerSocket = 3;
        made[3].peerSocket = 2;
        made[3].parent = 1;
        made[1].listening = true;
        return made;
    }();
    const auto found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}

} // namespace

class TestRunHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnEndedRunIsKept()
    {
        const auto experiment = experimentOf({"socket"});
        RunHistory history;
        auto state = RunState::of(experiment);
        state.phase = RunState::Phase::Paused;
        history.keep(QStringLiteral("a"), {state, {}, {}});
        QVERIFY(!history.kept(QStringLiteral("a"), experiment));
        history.keep(QStringLiteral("a"), {ended(experiment), {}, {}});
        QVERIFY(history.kept(QStringLiteral("a"), experiment));
        QVERIFY(!history.kept(QStringLiteral("b"), experiment));
        QVERIFY(!history.kept(QStringLiteral("a"), experimentOf({"socket"}))); // the file was read anew
        history.forget(QStringLiteral("a"));
        QVERIFY(!history.kept(QStringLiteral("a"), experiment));
    }

    void theLastTwoAreCompared()
    {
        const QString key = QStringLiteral("a");
        const auto experiment = experimentOf({"socket"}), changed = experimentOf({"socket", "bind"});
        RunHistory history;
        QVERIFY(!history.hasRun(key, experiment));
        for (std::size_t i = 1; i <= 3; ++i) {
            auto state = ended(experiment);
            state.next = i;
            history.add(key, state);
            const auto [before, now] = history.lastTwo(key);
            QCOMPARE(before != nullptr, i > 1);
            QCOMPARE(now != nullptr, i > 1);
            if (before && now)
                QCOMPARE(std::pair(before->next, now->next), std::pair(i - 1, i));
        }
        QVERIFY(history.hasRun(key, experiment));
        history.add(key, ended(changed));
        QVERIFY(!history.lastTwo(key).first);
        QVERIFY(history.hasRun(key, changed) && !history.hasRun(key, experiment));
    }

    void aStepFindsItsCall()
    {
        auto state = RunState::of(experimentOf({"bind", "listen", "close"}));
        state.record.steps[0].command = 7;
        state.record.steps[1].command = 8;
        RunCalls calls;
        const auto outcome = [](CommandId command, CallCode call, Row row) {
            CommandOutcome made;
            made.command = command;
            made.call = call;
            made.row = row;
            return made;
        };
        calls.take({outcome(7, CallCode::SetSockOpt, 3), outcome(7, CallCode::Bind, 4),
                    outcome(8, CallCode::Close, 9)});
        QCOMPARE(calls.rowOf(state, 0), std::optional<Row>(4));
        QCOMPARE(calls.rowOf(state, 1), std::optional<Row>(9)); // none of its kind: what the command did
        QCOMPARE(calls.rowOf(state, 2), std::optional<Row>());  // it has not been made
        calls.clear();
        QCOMPARE(calls.rowOf(state, 0), std::optional<Row>());
    }

    void socketsOfARun()
    {
        auto state = RunState::of(experimentOf({"listen", "connect", "close"}));
        QVERIFY(!isOfRun(state, 1, socketOf) && socketToFollow(state, 0, socketOf) == 0);
        state.record.steps[0].socket = 1;
        QVERIFY(isOfRun(state, 1, socketOf));
        QVERIFY(isOfRun(state, 3, socketOf)); // waits at the listener
        QVERIFY(!isOfRun(state, 2, socketOf) && !isOfRun(state, 4, socketOf));
        QCOMPARE(socketToFollow(state, 0, socketOf), SocketId(1));
        state.next = 1;
        state.record.steps[1].socket = 2;
        QVERIFY(isOfRun(state, 2, socketOf));
        QCOMPARE(socketToFollow(state, 0, socketOf), SocketId(2));
        QCOMPARE(socketToFollow(state, 3, socketOf), SocketId(3)); // its other end is shown already
        // A step on the listener does not take the pair away, one on a socket that is alone does.
        state.next = 2;
        state.record.steps[2].socket = 1;
        QCOMPARE(socketToFollow(state, 2, socketOf), SocketId(2));
        state.record.steps[2].socket = 4;
        QCOMPARE(socketToFollow(state, 2, socketOf), SocketId(4));
        state.record.steps[2].socket = 99; // unknown here
        QCOMPARE(socketToFollow(state, 2, socketOf), SocketId(2));
    }
};

QTEST_GUILESS_MAIN(TestRunHistory)
#include "tst_runhistory.moc"
