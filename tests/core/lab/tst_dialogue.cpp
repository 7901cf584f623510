// SPDX-License-Identifier: MIT
// Sequences of messages over real sockets: what is sent, what counts as a reply, and each way it can end.
#include <QtTest>

#include "core/lab/dialoguerun.h"
#include "tests/support/livesession.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::lab;
using namespace sockeye::test;
using namespace std::chrono_literals;

namespace {

using State = DialogueProgress::Step;
using End = DialogueProgress::End;

Policy replying(std::string_view text)
{
    Policy policy;
    policy.reply = Policy::Reply::Fixed;
    policy.fixed = std::make_shared<const Bytes>(viewOf(text).begin(), viewOf(text).end());
    return policy;
}

Policy echoing()
{
    Policy policy;
    policy.reply = Policy::Reply::Echo;
    return policy;
}

std::string sentBy(LiveSession &session, SocketId socket)
{
    session.journal().flush();
    std::string all;
    for (const auto &recorded : session.events()) {
        const auto *data = recorded->as<DataEvent>();
        if (data && recorded->socket == socket && data->dir == Direction::Out)
            all += std::string(textOf(data->payload)) + '|';
    }
    return all;
}

} // namespace

class TestDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndAnswers();
    void repeats();
    void leftoverBelongsToTheNext();
    void datagrams();
    void noReply();
    void peerEnds_data();
    void peerEnds();
    void badPayload();
    void sendFails();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void json();
    void refusesJson_data();
    void refusesJson();
};

void TestDialogue::asksAndAnswers()
{
    LiveSession session;
    const auto client = session.connectTo(session.listen("tcp://127.0.0.1:0", echoing()).local);
    int changes = 0;
    DialogueRun run(session.engine(), session.journal(),
                    {{{"ping\\n", 0ms, "p + any:2 + g", 2000ms}, {"hex:00 01", 20ms, {}, 0ms}}}, {client.id},
                    [&] { ++changes; });
    const auto progress = run.wait();
    QCOMPARE(progress.end, End::Done);
    QCOMPARE(progress.states, (std::vector{State::Done, State::Done}));
    QVERIFY(progress.replyNs[0] > 0 && progress.replyNs[1] == -1);
    QCOMPARE(QByteArray::fromStdString(sentBy(session, client.id)), QByteArray("ping\n|\0\x01|", 9));
    QVERIFY(changes >= 6);
}

// Macros are worked out for each round.
void TestDialogue::repeats()
{
    LiveSession session;
    const auto client = session.connectTo(session.listen("tcp://127.0.0.1:0", echoing()).local);
    DialogueRun run(session.engine(), session.journal(), {{{"n + counter:u8:0x30", 0ms, "n", 2000ms}}},
                    {client.id, true, {}, 3});
    QCOMPARE(run.wait().end, End::Done);
    QCOMPARE(run.progress().round, std::uint64_t{2});
    QCOMPARE(sentBy(session, client.id), std::string("n0|n1|n2|"));
}

void TestDialogue::leftoverBelongsToTheNext()
{
    LiveSession session;
    const auto client = session.connectTo(session.listen("tcp://127.0.0.1:0", replying("one two")).local);
    DialogueRun run(session.engine(), session.journal(),
                    {{{"x", 0ms, "one", 2000ms}, {"", 0ms, "two", 2000ms}, {"", 0ms, "one", 50ms}}},
                    {client.id});
    const auto progress = run.wait();
    QCOMPARE(progress.end, End::NoReply); // used up
    QCOMPARE(progress.step, std::size_t{2});
    QCOMPARE(progress.states, (std::vector{State::Done, State::Done, State::Failed}));
}

void TestDialogue::datagrams()
{
    LiveSession session;
    const auto server = session.bound("udp://127.0.0.1:0", echoing());
    const auto client = session.bound();
    // A reply lies in one datagram.
    DialogueRun run(session.engine(), session.journal(),
                    {{{"ab", 0ms, {}, 0ms}, {"cd", 0ms, "d", 2000ms}, {"e", 0ms, "d + e", 100ms}}},
                    {client.id, false, server.local});
    const auto progress = run.wait();
    QCOMPARE(progress.end, End::NoReply);
    QCOMPARE(progress.step, std::size_t{2});
    QCOMPARE(std::string(textOf(progress.unmatched)), std::string("e"));
}

void TestDialogue::noReply()
{
    LiveSession session;
    const auto client = session.connectTo(session.listen("tcp://127.0.0.1:0", replying("no")).local);
    DialogueRun run(session.engine(), session.journal(), {{{"x", 0ms, "yes", 60ms}, {"y", 0ms, {}, 0ms}}},
                    {client.id});
    const auto progress = run.wait();
    QCOMPARE(progress.end, End::NoReply);
    QCOMPARE(progress.states, (std::vector{State::Failed, State::ToCome}));
    QCOMPARE(std::string(textOf(progress.unmatched)), std::string("no"));
    QCOMPARE(sentBy(session, client.id), std::string("x|"));
}

void TestDialogue::peerEnds_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("with a FIN") << false;
    QTest::newRow("with a reset") << true;
}

void TestDialogue::peerEnds()
{
    QFETCH(const bool, isReset);
    LiveSession session;
    const auto listener = session.listen();
    const auto client = session.connectTo(listener.local);
    const auto accepted =
        session.waitForSocket([&](const SocketSummary &s) { return s.parent == listener.id; }).value();
    DialogueRun run(session.engine(), session.journal(), {{{"x", 0ms, "yes", 10'000ms}}}, {client.id});
    QVERIFY(session.waitFor([&](const Event &event) {
        return event.socket == client.id && event.as<DataEvent>(); // "x" is sent
    }));
    session.call(accepted.id, {isReset ? Call(ResetCall{}) : Call(ShutdownCall{1})});
    QCOMPARE(run.wait().end, End::PeerEnded);
}

void TestDialogue::badPayload()
{
    LiveSession session;
    const auto client = session.connectTo(session.listen().local);
    DialogueRun run(session.engine(), session.journal(), {{{"@/no/such/file", 0ms, {}, 0ms}}}, {client.id});
    QCOMPARE(run.wait().end, End::BadPayload);
}

void TestDialogue::sendFails()
{
    LiveSession session;
    const auto unconnected = session.bound();
    DialogueRun run(session.engine(), session.journal(), {{{"x", 0ms, {}, 0ms}}}, {unconnected.id, false});
    const auto progress = run.wait();
    QCOMPARE(progress.end, End::SendFailed);
    QCOMPARE(progress.err, EDESTADDRREQ);
    DialogueRun nowhere(session.engine(), session.journal(), {{{"x", 0ms, {}, 0ms}}}, {4711});
    QCOMPARE(nowhere.wait().end, End::Refused);
}

void TestDialogue::stopsAtOnce_data()
{
    QTest::addColumn<int>("delayMs");
    QTest::newRow("while it delays") << 60'000;
    QTest::newRow("while it waits for a reply") << 0;
}

void TestDialogue::stopsAtOnce()
{
    QFETCH(int, delayMs);
    LiveSession session;
    const auto client = session.connectTo(session.listen().local);
    DialogueRun run(session.engine(), session.journal(),
                    {{{"x", std::chrono::milliseconds(delayMs), "never", 60'000ms}}},
                    {client.id, true, {}, 0});
    const auto wanted = delayMs > 0 ? State::Delayed : State::Expecting;
    QVERIFY(waitUntil([&] { return run.progress().states[0] == wanted; }));
    run.stop();
    QCOMPARE(run.wait().end, End::Stopped);
}

void TestDialogue::json()
{
    const Dialogue dialogue{{{"ping\\n", 10ms, "any + pong", 500ms}, {"", 0ms, "한", 2000ms}}};
    QCOMPARE(Dialogue::fromJson(dialogue.json()).value(), dialogue);
    QCOMPARE(Dialogue::fromJson(R"({"format": 1, "steps": [{"send": "x"}]})").value(),
             (Dialogue{{{"x", 0ms, {}, 2000ms}}}));
}

void TestDialogue::refusesJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("this is not JSON, at byte 2");
    QTest::newRow("other") << QByteArray("{}") << QByteArray("\"format\": 1 is missing");
    QTest::newRow("no list") << QByteArray(R"({"format":1,"steps":3})") << QByteArray("\"steps\" is a list");
    QTest::newRow("a key") << QByteArray(R"({"format":1,"steps":[{},{"x":1}]})")
                           << QByteArray("step 2: \"x\" means nothing here");
    QTest::newRow("a delay") << QByteArray(R"({"format":1,"steps":[{"delay_ms":-1}]})")
                             << QByteArray("step 1: \"delay_ms\" is a number of milliseconds");
    QTest::newRow("a text") << QByteArray(R"({"format":1,"steps":[{"send":1}]})")
                            << QByteArray("step 1: \"send\" is a text");
}

void TestDialogue::refusesJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, said);
    const auto dialogue = Dialogue::fromJson(json.toStdString());
    QVERIFY(!dialogue);
    QVERIFY2(dialogue.error().starts_with(said.toStdString()), dialogue.error().c_str());
}

QTEST_GUILESS_MAIN(TestDialogue)
#include "tst_dialogue.moc"
