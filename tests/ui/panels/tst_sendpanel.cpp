// SPDX-License-Identifier: MIT
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <sys/socket.h>

#include "tests/support/ui/commandtext.h"
#include "tests/support/ui/fields.h"
#include "tests/support/ui/recordingport.h"
#include "ui/panels/flagsbutton.h"
#include "ui/panels/payloadeditor.h"
#include "ui/panels/sendpanel.h"
#include "ui/text/format.h"

using namespace sockeye;

namespace {

SocketSummary socketOf(Family family, SocketType type)
{
    SocketSummary socket;
    socket.id = 7;
    socket.name = "x#7";
    socket.kind = {family, type};
    return socket;
}

SocketSummary connected()
{
    auto socket = socketOf(Family::Inet, SocketType::Stream);
    socket.state = TcpState::Established;
    socket.peer = *Endpoint::parseInet("127.0.0.1:51236");
    return socket;
}

SocketSummary datagram()
{
    return socketOf(Family::Inet, SocketType::Datagram);
}

QString shown(const QString &text)
{
    return QString(text).replace(kThinSpace, QLatin1Char('_'));
}

} // namespace

Q_DECLARE_METATYPE(sockeye::SocketSummary)

class TestSendPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
        m_port = std::make_unique<test::RecordingPort>();
        m_panel = std::make_unique<SendPanel>(*m_port, *m_settings);
    }

    void command_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<bool>("isDatagram");
        QTest::addColumn<int>("flags");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *payload, const char *fields, bool isDatagram,
                            int flags, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(payload) << QString::fromUtf8(fields) << isDatagram
                                << flags << QString::fromUtf8(expected);
        };
        row("text", "text:bye\\r\\n", "", false, 0, "7: send(\"bye\r\n\", 0)");
        row("text in several lines", "text:a\nb", "", false, 0, "7: send(\"a\nb\", 0)");
        row("appended", "text+lf:bye", "", false, 0, "7: send(\"bye\n\", 0)");
        row("appended by the list", "text:bye", "append=CRLF", false, 0, "7: send(\"bye\r\n\", 0)");
        row("nothing at all", "text:", "", false, 0, "7: send(\"\", 0)");
        row("hex", "hex:68 65 6C", "", false, 0, "7: send(\"hel\", 0)");
        row("typed", "typed:by + u16be:0x6521 + hex:41", "", false, 0, "7: send(\"bye!A\", 0)");
        row("flags", "text:!", "", false, MSG_OOB | MSG_DONTWAIT, "7: send(\"!\", MSG_OOB|MSG_DONTWAIT)");
        row("repeated", "text:x", "repeat=3; interval=2.5", false, 0,
            "7: send(\"x\", 0, 3 times every 2500 us)");
        row("until stopped", "text:x", "repeat=0; interval=0", false, 0,
            "7: send(\"x\", 0, 0 times every 0 us)");
        row("a file over a stream", "file:" SOCKEYE_SOURCE_DIR "/LICENSE", "", false, MSG_MORE,
            "7: sendfile(" SOCKEYE_SOURCE_DIR "/LICENSE, MSG_MORE)");
        row("a datagram", "text:ping", "sendTo=127.0.0.1:40112", true, 0,
            "7: send(\"ping\", 0, to 127.0.0.1:40112)");
    }

    void command()
    {
        QFETCH(QString, payload);
        QFETCH(QString, fields);
        QFETCH(bool, isDatagram);
        QFETCH(int, flags);
        QFETCH(QString, expected);
        m_panel->setSocket(isDatagram ? datagram() : connected());
        m_panel->findChild<PayloadEditor *>()->setDraft(*Draft::fromHistoryLine(payload));
        m_panel->findChild<FlagsButton *>(QStringLiteral("sendFlags"))->setFlags(flags);
        test::fillFields(m_panel.get(), fields);
        QCOMPARE(m_panel->reasonWhyNot(), QString());
        m_panel->trigger();
        QCOMPARE(m_port->commands.size(), std::size_t(1));
        QCOMPARE(test::commandText(m_port->commands.front()), expected);
    }

    // Each click sends the next number, a repeat the ones that follow, and an edit begins anew.
    void countersGoOn()
    {
        m_panel->setSocket(connected());
        auto *editor = m_panel->findChild<PayloadEditor *>();
        editor->setDraft({Draft::Kind::Typed, QStringLiteral("counter:u8:48")});
        m_panel->trigger();
        test::fillFields(m_panel.get(), QStringLiteral("repeat=3"));
        m_panel->trigger();
        const auto &call = std::get<SendCall>(m_port->commands.at(1).calls.front());
        QCOMPARE(*call.renew(1), (Bytes{'2'}));
        QCOMPARE(*editor->bytes(), (Bytes{'4'}));
        editor->setDraft({Draft::Kind::Typed, QStringLiteral("counter:u8:65")});
        QCOMPARE(*editor->bytes(), (Bytes{'A'}));
        QCOMPARE(test::commandText(m_port->commands.at(0)), QStringLiteral("7: send(\"0\", 0)"));
        QVERIFY(!std::get<SendCall>(m_port->commands.at(0).calls.front()).renew(0)->empty());
    }

    void whyNot_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *payload, const char *to, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(payload) << QString::fromUtf8(to)
                                << QString::fromUtf8(expected);
        };
        row("nobody", "text:x", "", "Say where the datagram goes.");
        row("no port", "text:x", "127.0.0.1", "The port is missing. Add it after a colon, like :7000.");
        row("other family", "text:x", "[::1]:9",
            "The socket and the destination must both be IPv4 or both IPv6.");
        row("bad escape", "text:ab\\q", "127.0.0.1:9",
            "“\\q” at 3 is not an escape. Use \\n, \\r, \\t, \\0, \\\\ or \\xHH.");
        row("odd digits", "hex:68 6", "127.0.0.1:9",
            "A digit is left over at 4. Write two digits for each byte.");
        row("too large", "typed:u8:300", "127.0.0.1:9",
            "300 does not fit. Choose a wider type or a smaller number.");
        row("no file", "file:/nonexistent", "127.0.0.1:9",
            "The file “/nonexistent” cannot be read. Check that it is there and that you may read it.");
    }

    void whyNot()
    {
        QFETCH(QString, payload);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        m_panel->setSocket(datagram());
        m_panel->findChild<PayloadEditor *>()->setDraft(*Draft::fromHistoryLine(payload));
        test::fillField(m_panel.get(), QStringLiteral("sendTo"), to);
        QCOMPARE(m_panel->reasonWhyNot(), expected);
        const auto *button = m_panel->findChild<QToolButton *>(QStringLiteral("sendButton"));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), expected);
        m_panel->trigger();
        QVERIFY(m_port->commands.empty());
    }

    void sendability_data()
    {
        QTest::addColumn<SocketSummary>("socket");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, auto change, bool allowed, const char *sentence) {
            auto socket = connected();
            change(socket);
            QTest::newRow(name) << socket << allowed << QString::fromUtf8(sentence);
        };
        row(
            "connected", [](SocketSummary &) {}, true, "");
        row(
            "listener", [](SocketSummary &s) { s.listening = true; }, false,
            "A listener only accepts. Select one of its connections.");
        row(
            "listener, step by step", [](SocketSummary &s) { s.listening = s.stepByStep = true; }, true,
            "A listener only accepts. Select one of its connections.");
        row(
            "connecting", [](SocketSummary &s) { s.connecting = true; }, false,
            "The connection is still being made.");
        row(
            "closed", [](SocketSummary &s) { s.closed = true; }, false,
            "This socket is closed: nothing can be sent from it.");
        row(
            "refused", [](SocketSummary &s) { s.state = TcpState::Closed; }, false,
            "It is not connected to anything.");
        row(
            "half closed by the peer", [](SocketSummary &s) { s.state = TcpState::CloseWait; }, true,
            "The other end has finished. This end can still send.");
        row(
            "half closed by us", [](SocketSummary &s) { s.state = TcpState::FinWait2; }, true,
            "This end has said that it is done. send() will give EPIPE.");
        row(
            "Unix, connected",
            [](SocketSummary &s) {
                s.kind.family = Family::Unix;
                s.state = TcpState::Unknown;
                s.peer = Endpoint::unixName("x");
            },
            true, "");
        row(
            "Unix, not connected",
            [](SocketSummary &s) {
                s.kind.family = Family::Unix;
                s.state = TcpState::Unknown;
                s.peer = Endpoint();
            },
            false, "It is not connected to anything.");
    }

    void sendability()
    {
        QFETCH(SocketSummary, socket);
        QFETCH(bool, allowed);
        QFETCH(QString, sentence);
        const Sendability answer = sockeye::sendability(&socket, false);
        QCOMPARE(answer.allowed, allowed);
        QCOMPARE(answer.sentence, sentence);
        QVERIFY(!sockeye::sendability(&socket, true).allowed);
    }

    void theBytesAreSeenWhileTheyAreWritten()
    {
        m_panel->setSocket(connected());
        m_panel->findChild<QPlainTextEdit *>(QStringLiteral("textEditor"))
            ->setPlainText(QStringLiteral("bye, and thanks\\r\\n"));
        QCOMPARE(m_panel->findChild<QLabel *>(QStringLiteral("bytesPreview"))->text(),
                 QStringLiteral("62 79 65 2C 20 61 6E 64 20 74 68 61 6E 6B 73 0D 0A"));
        QCOMPARE(shown(m_panel->findChild<QToolButton *>(QStringLiteral("sendButton"))->text()),
                 QStringLiteral("Send 17 bytes"));
    }

    // What is seen of a counter is what is sent next, and that it will be another one is to be seen as well.
    void changingBytesAreMarked()
    {
        m_panel->setSocket(connected());
        auto *editor = m_panel->findChild<PayloadEditor *>();
        const auto *preview = m_panel->findChild<QLabel *>(QStringLiteral("bytesPreview"));
        const auto marked = [preview] {
            QString text = preview->text();
            text.replace(QRegularExpression(QStringLiteral("<span[^>]*>")), QStringLiteral("["));
            return text.replace(QStringLiteral("</span>"), QStringLiteral("]"));
        };
        editor->setDraft(
            {Draft::Kind::Typed, QStringLiteral("id + counter:u16be:7 + ! + counter:u8"), Draft::Append::Lf});
        QCOMPARE(marked(), QStringLiteral("69 64 [00 07] 21 [00] 0A"));
        m_panel->trigger();
        QCOMPARE(marked(), QStringLiteral("69 64 [00 08] 21 [01] 0A"));
        QCOMPARE(preview->toolTip(), QStringLiteral("Bytes 3 to 4: a counter, one more each time\n"
                                                    "Byte 6: a counter, one more each time"));
        QVERIFY(preview->accessibleDescription().contains(QStringLiteral("Byte 6")));
        editor->setDraft({Draft::Kind::Typed, QStringLiteral("repeat:62:a + random:8")});
        QVERIFY(marked().contains(QRegularExpression(QStringLiteral("61 \\[[0-9A-F]{2} [0-9A-F]{2}\\] …$"))));
        editor->setDraft({Draft::Kind::Text, QStringLiteral("counter:u8 <b>")});
        QCOMPARE(preview->textFormat(), Qt::PlainText);
        QVERIFY(preview->toolTip().isEmpty() && preview->accessibleDescription().isEmpty());
    }

    void aReplyGoesToWhoeverSentTheSelectedDatagram()
    {
        m_panel->show();
        m_panel->setSocket(datagram());
        const auto *to = m_panel->findChild<QComboBox *>(QStringLiteral("sendTo"));
        auto *reply = m_panel->findChild<QPushButton *>(QStringLiteral("replyTo"));
        QVERIFY(!reply->isVisible());
        m_panel->setReplyTo(*Endpoint::parseInet("127.0.0.1:40112"));
        QVERIFY(reply->isVisible());
        reply->click();
        QCOMPARE(to->currentText(), QStringLiteral("127.0.0.1:40112"));
    }

    void whatRepeatsCanBeStopped()
    {
        m_panel->setSocket(connected());
        m_panel->findChild<PayloadEditor *>()->setDraft({Draft::Kind::Text, QStringLiteral("xy")});
        test::fillFields(m_panel.get(), QStringLiteral("repeat=3"));
        const auto *button = m_panel->findChild<QToolButton *>(QStringLiteral("sendButton"));
        m_panel->trigger();
        QCOMPARE(button->text(), QStringLiteral("Stop"));
        m_panel->takeOutcome({1, 7, CallCode::Send, 0, 0});
        QCOMPARE(button->text(), QStringLiteral("Stop"));
        m_panel->trigger();
        QCOMPARE(m_port->cancelled, std::vector<CommandId>{1});
        QCOMPARE(shown(button->text()), QStringLiteral("Send 2 bytes"));

        m_panel->trigger(); // again, and this time it comes to its end
        for (int i = 0; i < 3; ++i)
            m_panel->takeOutcome({2, 7, CallCode::Send, 0, 0});
        QCOMPARE(shown(button->text()), QStringLiteral("Send 2 bytes"));
        m_panel->trigger(); // and this time it fails
        m_panel->takeOutcome({3, 7, CallCode::Send, EPIPE, 0});
        QCOMPARE(shown(button->text()), QStringLiteral("Send 2 bytes"));
    }

    void aFileIsOneDatagram()
    {
        QFile file(m_folder->filePath(QStringLiteral("f")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("whole\n") == 6);
        file.close();
        m_panel->setSocket(datagram());
        m_panel->findChild<PayloadEditor *>()->setDraft({Draft::Kind::File, file.fileName()});
        test::fillFields(m_panel.get(), QStringLiteral("sendTo=127.0.0.1:9"));
        m_panel->trigger();
        QTRY_COMPARE(m_port->commands.size(), std::size_t(1));
        QCOMPARE(test::commandText(m_port->commands.front()),
                 QStringLiteral("7: send(\"whole\n\", 0, to 127.0.0.1:9)"));
    }

    void whatWasSentIsThereNextTime()
    {
        m_panel->setSocket(connected());
        m_panel->findChild<PayloadEditor *>()->setDraft(
            {Draft::Kind::Typed, QStringLiteral("a + u8:1"), Draft::Append::Cr});
        m_panel->trigger();
        SendPanel again(*m_port, *m_settings);
        QCOMPARE(again.findChild<PayloadEditor *>()->draft().historyLine(),
                 QStringLiteral("typed+cr:a + u8:1"));
        QCOMPARE(again.findChild<QComboBox *>(QStringLiteral("append"))->currentText(), QStringLiteral("CR"));
        auto *recent = again.findChild<QToolButton *>(QStringLiteral("recentPayloads"))->menu();
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().front()->text(), QStringLiteral("a + u8:1"));
    }

    void refusalsAreSaid()
    {
        QStringList said;
        connect(m_port.get(), &CommandPort::refused, this, [&said](const QString &what, const QString &why) {
            said.append(what + QLatin1Char(' ') + why);
        });
        m_panel->setSocket(connected());
        m_port->refusal = Refusal::Busy;
        m_panel->trigger();
        QCOMPARE(said, QStringList{QStringLiteral(
                           "That was not done. Too many calls are waiting. Cancel one, or close "
                           "its socket.")});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<test::RecordingPort> m_port;
    std::unique_ptr<SendPanel> m_panel;
};

QTEST_MAIN(TestSendPanel)
#include "tst_sendpanel.moc"
