// SPDX-License-Identifier: MIT
// The whole window over a real session, driven by its widgets: what a person does in the first ten minutes.
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/support/ui/windowfixture.h"
#include "ui/panels/socketspanel.h"
#include "ui/views/hexview.h"

using namespace sockeye;

class TestMainWindow : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void itBeginsWithThreeFirstClicks();
    void aSessionFromListenToReopen();
    void stepByStep();
    void datagramsAndTheirReplies();
    void whatCannotBeDoneSaysWhy();
    void errorsAreExplained();
};

void TestMainWindow::itBeginsWithThreeFirstClicks()
{
    QVERIFY(part<QWidget>("welcome")->isVisible());
    QVERIFY(part<QDockWidget>("socketsDock")->isVisible());
    QVERIFY(!part<QDockWidget>("sendDock")->isVisible());
    QCOMPARE(status(), QStringLiteral("No sockets are open."));

    part<QLineEdit>("welcomeConnectUrl")->setText(QStringLiteral("127.0.0.1:70000"));
    part<QPushButton>("welcomeConnect")->click();
    QCOMPARE(part<QLabel>("welcomeConnectFault")->text(),
             QStringLiteral("Port 70000 does not exist. Ports go from 0 to 65535."));

    part<QLineEdit>("welcomeListenUrl")->setText(QStringLiteral("tcp://127.0.0.1:0"));
    part<QPushButton>("welcomeListen")->click();
    QTRY_VERIFY(isInState("tcp#1", TcpState::Listen));
    QVERIFY(!part<QWidget>("welcome")->isVisible());
    QVERIFY(part<QDockWidget>("sendDock")->isVisible());
    QTRY_COMPARE(status(), QStringLiteral("tcp#1 is in LISTEN."));
}

void TestMainWindow::aSessionFromListenToReopen()
{
    // Listen, by the panel and the keyboard.
    trigger("listen");
    auto *listen = part<QWidget>("listenPanel");
    QVERIFY(listen->isVisible());
    listen->findChild<QLineEdit *>(QStringLiteral("port"))->setText(QStringLiteral("0"));
    QTest::keyClick(listen, Qt::Key_Return);
    QVERIFY(!listen->isVisible());
    QTRY_VERIFY(isInState("tcp#1", TcpState::Listen));

    // Connect to it.
    trigger("connect");
    auto *connectTo = part<QWidget>("connectPanel")->findChild<QComboBox *>(QStringLiteral("to"));
    connectTo->setCurrentText(QString::fromStdString(socket("tcp#1")->local.text()));
    QTest::keyClick(connectTo, Qt::Key_Return);
    QTRY_VERIFY(isInState("tcp#2", TcpState::Established));
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));

    // Send each way. Which of the two was connected is for the kernel and the threads to say.
    QVERIFY(select("tcp#2"));
    write(QStringLiteral("ping\\r\\n"));
    QTRY_COMPARE(socket("tcp#3")->bytesIn, std::uint64_t(6));
    QVERIFY(select("tcp#3"));
    write(QStringLiteral("pong!"));
    QTRY_COMPARE(socket("tcp#2")->bytesIn, std::uint64_t(5));

    // Inspect what was received last.
    auto *timelinePanel = part<TimelinePanel>("timelinePanel");
    QTRY_VERIFY(timeline().rowCount() > 0 &&
                timeline().logRow(timeline().rowCount() - 1) + 1 >= m_journal->log().size() - 4);
    QVERIFY(lastReceived() >= 0);
    const Row received = timeline().logRow(lastReceived());
    timelinePanel->select(received);
    Q_EMIT timelinePanel->rowSelected(received);
    auto *hex = m_window->findChild<QDockWidget *>(QStringLiteral("inspectorDock"))->findChild<HexView *>();
    QTRY_COMPARE(QByteArray(reinterpret_cast<const char *>(hex->bytes().data()), int(hex->bytes().size())),
                 QByteArray("pong!"));

    // Half-close: the other end is told, and can still send.
    QVERIFY(select("tcp#2"));
    trigger("shutdownSend");
    QTRY_VERIFY(isInState("tcp#3", TcpState::CloseWait));
    QTRY_VERIFY(isInState("tcp#2", TcpState::FinWait2));
    QVERIFY(select("tcp#3"));
    write(QStringLiteral("still here"));
    QTRY_COMPARE(socket("tcp#2")->bytesIn, std::uint64_t(15));

    // Close everything.
    trigger("closeAll");
    QTRY_VERIFY(socket("tcp#1")->closed && socket("tcp#2")->closed && socket("tcp#3")->closed);
    QVERIFY(!part<QAction>("close")->isEnabled());

    // Save, and open again: the same rows.
    m_prompts.file = m_folder->filePath(QStringLiteral("saved.pcapng"));
    trigger("saveAs");
    QTRY_VERIFY(m_journal->status().saved);
    QTRY_COMPARE(part<QLabel>("sessionLabel")->text(), QStringLiteral("saved.pcapng"));
    QVERIFY(m_journal->flush());
    const auto told = [this] { // up to the last event that has a row; samples have none
        Row row = m_journal->log().size();
        while (row > 0 && m_journal->log().entry(row - 1).kind == EventKind::Sample)
            --row;
        return row;
    };
    QTRY_COMPARE(timeline().logRow(timeline().rowCount() - 1) + 1, told());
    const QStringList live = settledRows();
    const int liveSockets = socketCount();
    m_window.reset();
    m_engine.reset();
    m_journal.reset();

    openFile();
    QTRY_COMPARE(timeline().rowCount(), live.size());
    QTRY_COMPARE(rows(), live);
    QCOMPARE(socketCount(), liveSockets);
    QVERIFY(part<QLabel>("sessionLabel")->text().startsWith(QStringLiteral("saved.pcapng")));
    QVERIFY(!part<QAction>("listen")->isEnabled());
    QCOMPARE(part<QAction>("listen")->toolTip(), CommandPort::readOnlyReason());
}

void TestMainWindow::stepByStep()
{
    part<QPushButton>("welcomeStart")->click();
    QTRY_VERIFY(isInState("tcp#1", TcpState::Listen));
    QTRY_VERIFY(socket("tcp#2") && socket("tcp#2")->stepByStep);
    QVERIFY(part<QAction>("stepByStep")->isChecked());

    // accept() waits until there is somebody, and is seen to wait.
    QVERIFY(select("tcp#1"));
    part<QPushButton>("call_accept")->click();
    const auto waits = [this](const char *call) {
        for (const QLabel *label : part<QWidget>("waitingRows")->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(QLatin1String(call)))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(waits("accept4() has been waiting"));
    QVERIFY(select("tcp#2"));
    QCOMPARE(part<QComboBox>("connectAddress")->currentText(),
             QString::fromStdString(socket("tcp#1")->local.text()));
    part<QPushButton>("call_connect")->click();
    QTRY_VERIFY(isInState("tcp#2", TcpState::Established));
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#1"));
    QVERIFY(!waits("accept4()"));

    // recv() waits, and is cancelled.
    QVERIFY(select("tcp#3"));
    part<QPushButton>("call_recv")->click();
    QTRY_VERIFY(waits("recv() has been waiting"));
    trigger("cancelWaiting");
    QTRY_VERIFY(!waits("recv()"));
    QTRY_COMPARE(socket("tcp#3")->lastError, EINTR);

    // What is sent stays in the kernel until it is asked for.
    QVERIFY(select("tcp#2"));
    write(QStringLiteral("one"));
    QTRY_COMPARE(socket("tcp#2")->bytesOut, std::uint64_t(3));
    QCOMPARE(socket("tcp#3")->bytesIn, std::uint64_t(0));
    QVERIFY(select("tcp#3"));
    part<QPushButton>("call_recv")->click();
    QTRY_COMPARE(socket("tcp#3")->bytesIn, std::uint64_t(3));
    trigger("automatic");
    QTRY_VERIFY(!socket("tcp#3")->stepByStep);
}

void TestMainWindow::datagramsAndTheirReplies()
{
    for (int i = 0; i < 2; ++i) {
        trigger("datagram");
        auto *panel = part<QWidget>("datagramPanel");
        panel->findChild<QLineEdit *>(QStringLiteral("port"))->setText(QStringLiteral("0"));
        QTest::keyClick(panel, Qt::Key_Return);
        QTRY_VERIFY(socket(i == 0 ? "udp#1" : "udp#2") &&
                    socket(i == 0 ? "udp#1" : "udp#2")->local.port() != 0);
    }
    QVERIFY(select("udp#1"));
    part<QComboBox>("sendTo")->setCurrentText(QString::fromStdString(socket("udp#2")->local.text()));
    write(QStringLiteral("status?"));
    QTRY_COMPARE(socket("udp#2")->bytesIn, std::uint64_t(7));

    // Selecting the datagram selects its socket, and offers its sender.
    int received = -1;
    const auto find = [&] {
        for (int at = 0; at < timeline().rowCount(); ++at) {
            if (timeline().entry(at).kind == EventKind::Data &&
                !(timeline().entry(at).flags & IndexEntry::kOut))
                received = at;
        }
        return received >= 0;
    };
    QTRY_VERIFY(find());
    Q_EMIT part<TimelinePanel>("timelinePanel")->rowSelected(timeline().logRow(received));
    auto *reply = part<QPushButton>("replyTo");
    QTRY_VERIFY(reply->isVisible());
    QCOMPARE(sockets()->selectedSocket(), socket("udp#2")->id);
    reply->click();
    QCOMPARE(part<QComboBox>("sendTo")->currentText(), QString::fromStdString(socket("udp#1")->local.text()));
    write(QStringLiteral("ok"));
    QTRY_COMPARE(socket("udp#1")->bytesIn, std::uint64_t(2));
}

void TestMainWindow::whatCannotBeDoneSaysWhy()
{
    QVERIFY(!part<QAction>("close")->isEnabled());
    QCOMPARE(part<QAction>("close")->toolTip(), QStringLiteral("Select a socket first."));
    QCOMPARE(part<QAction>("send")->toolTip(), QStringLiteral("Select a socket to send from."));
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#1"));
    QCOMPARE(part<QAction>("send")->toolTip(),
             QStringLiteral("A listener only accepts. Select one of its connections."));
    QCOMPARE(part<QAction>("joinGroup")->toolTip(), QStringLiteral("Only UDP sockets join groups."));
    QVERIFY(part<QAction>("close")->isEnabled());
    trigger("close");
    QTRY_COMPARE(part<QAction>("close")->toolTip(), QStringLiteral("This socket is closed."));
}

void TestMainWindow::errorsAreExplained()
{
    // A port nobody listens on: one that was free a moment ago.
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#1", TcpState::Listen));
    const auto free = socket("tcp#1")->local;
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#1"));
    trigger("close");
    QTRY_VERIFY(isInState("tcp#1", TcpState::Closed));
    QTRY_COMPARE(status(), QStringLiteral("tcp#1 is in CLOSED."));
    trigger("connect");
    auto *connectTo = part<QWidget>("connectPanel")->findChild<QComboBox *>(QStringLiteral("to"));
    connectTo->setCurrentText(QString::fromStdString(free.text()));
    QTest::keyClick(connectTo, Qt::Key_Return);
    QTRY_VERIFY(socket("tcp#4") && socket("tcp#4")->lastError == ECONNREFUSED);
    QTRY_VERIFY2(status().contains(QStringLiteral("ECONNREFUSED")), qPrintable(status()));
    QVERIFY(!statusReason().isEmpty());
    QVERIFY(m_window->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
