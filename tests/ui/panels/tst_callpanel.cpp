// SPDX-License-Identifier: MIT
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <sys/socket.h>

#include "tests/support/ui/commandtext.h"
#include "tests/support/ui/fields.h"
#include "tests/support/ui/recordingport.h"
#include "ui/panels/callpanel.h"
#include "ui/panels/flagsbutton.h"
#include "ui/views/segmentedcontrol.h"

using namespace sockeye;

namespace {

SocketSummary stepping(SocketKind kind = {Family::Inet, SocketType::Stream})
{
    SocketSummary socket;
    socket.id = 7;
    socket.name = "tcp#7";
    socket.kind = kind;
    socket.stepByStep = true;
    return socket;
}

} // namespace

class TestCallPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_port = std::make_unique<test::RecordingPort>();
        m_panel = std::make_unique<CallPanel>(*m_port);
        m_panel->show();
    }

    void calls_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *button, const char *fields, const char *expected) {
            QTest::newRow(expected) << QString::fromLatin1(button) << QString::fromLatin1(fields)
                                    << QString::fromLatin1(expected);
        };
        row("bind", "", "7: bind(127.0.0.1:0)");
        row("bind", "bindAddress=0.0.0.0:7000", "7: bind(0.0.0.0:7000)");
        row("listen", "", "7: listen(128)");
        row("accept", "", "7: accept()");
        row("connect", "connectAddress=127.0.0.1:9", "7: connect(127.0.0.1:9)");
        row("connect", "connectAddress=", "7: connect()");
        row("recv", "", "7: recv(65536, 0)");
        row("recv", "recvSize=0", "7: recv(0, 0)");
        row("recvfrom", "recvSize=10", "7: recvfrom(10, 0)");
        row("shutdown", "", "7: shutdown(1)");
        row("close", "", "7: close()");
        row("reset", "", "7: reset()");
        row("dup", "", "7: dup()");
        row("getsockname", "", "7: getsockname()");
        row("getpeername", "", "7: getpeername()");
        row("socket", "", "0: socket(tcp)");
    }

    void calls()
    {
        QFETCH(QString, button);
        QFETCH(QString, fields);
        QFETCH(QString, expected);
        m_panel->setSocket(stepping());
        test::fillFields(m_panel.get(), fields);
        m_panel->findChild<QPushButton *>(QStringLiteral("call_") + button)->click();
        QCOMPARE(m_port->commands.size(), std::size_t(1));
        QCOMPARE(test::commandText(m_port->commands.front()), expected);
        if (button == QLatin1String("socket"))
            QCOMPARE(m_port->commands.front().mode, Mode::StepByStep);
    }

    void flagsAreNamedOnTheButton()
    {
        m_panel->setSocket(stepping());
        auto *flags = m_panel->findChild<FlagsButton *>(QStringLiteral("recvFlags"));
        QCOMPARE(flags->text(), QStringLiteral("none"));
        flags->setFlags(MSG_PEEK | MSG_DONTWAIT);
        QCOMPARE(flags->text(), QStringLiteral("MSG_PEEK|MSG_DONTWAIT"));
        m_panel->findChild<QPushButton *>(QStringLiteral("call_recv"))->click();
        QCOMPARE(test::commandText(m_port->commands.front()),
                 QStringLiteral("7: recv(65536, MSG_PEEK|MSG_DONTWAIT)"));
    }

    void anAddressIsOfTheSocketsFamily()
    {
        m_panel->setSocket(stepping({Family::Unix, SocketType::Stream}));
        test::fillFields(m_panel.get(), QStringLiteral("bindAddress=@lab"));
        m_panel->findChild<QPushButton *>(QStringLiteral("call_bind"))->click();
        QCOMPARE(test::commandText(m_port->commands.front()), QStringLiteral("7: bind(@lab)"));
        m_panel->setSocket(stepping());
        m_panel->findChild<QPushButton *>(QStringLiteral("call_bind"))->click();
        QCOMPARE(m_port->commands.size(), std::size_t(1));
        QVERIFY(m_panel->findChild<QWidget *>(QStringLiteral("callNote"))->isVisible());
    }

    void modeAndPolicy()
    {
        auto socket = stepping();
        socket.stepByStep = false;
        m_panel->setSocket(socket);
        QVERIFY(m_port->commands.empty()); // showing a mode does not set it
        test::fillFields(m_panel.get(), QStringLiteral("policyReply=echo; policyLimit=2"));
        m_panel->findChild<QPushButton *>(QStringLiteral("setPolicy"))->click();
        m_panel->findChild<SegmentedControl *>(QStringLiteral("socketMode"))->setCurrentIndex(1);
        QCOMPARE(m_port->commands.size(), std::size_t(2));
        QCOMPARE(test::commandText(m_port->commands[0]), QStringLiteral("7: policy(echo, limit 2)"));
        QCOMPARE(test::commandText(m_port->commands[1]), QStringLiteral("7: mode(step by step)"));
    }

    void nothingCanBeCalledOnWhatIsNotThere_data()
    {
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<bool>("selected");
        QTest::addColumn<QString>("note");
        QTest::newRow("none selected")
            << false << false << QStringLiteral("Select a socket to issue calls on it, or make one.");
        QTest::newRow("closed") << false << true << QStringLiteral("This socket is closed.");
        QTest::newRow("a file") << true << true << CommandPort::readOnlyReason();
    }

    void nothingCanBeCalledOnWhatIsNotThere()
    {
        QFETCH(bool, readOnly);
        QFETCH(bool, selected);
        QFETCH(QString, note);
        test::RecordingPort port(readOnly);
        CallPanel panel(port);
        auto closed = stepping();
        closed.closed = true;
        panel.setSocket(selected ? std::optional(closed) : std::nullopt);
        QCOMPARE(panel.findChild<QWidget *>(QStringLiteral("callNote"))->accessibleName(), note);
        for (const QPushButton *button : panel.findChildren<QPushButton *>()) {
            const bool makes = button->objectName() == QLatin1String("call_socket");
            if (button->objectName().startsWith(QLatin1String("call_")))
                QCOMPARE(button->isEnabled(), makes && !readOnly);
        }
    }

private:
    std::unique_ptr<test::RecordingPort> m_port;
    std::unique_ptr<CallPanel> m_panel;
};

QTEST_MAIN(TestCallPanel)
#include "tst_callpanel.moc"
