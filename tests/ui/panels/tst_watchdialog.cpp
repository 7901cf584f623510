// SPDX-License-Identifier: MIT
// The two dialogs that ask this computer something: what others' sockets there are, and what may be seen.
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

#include <unistd.h>

#include "core/net/socketcalls.h"
#include "tests/support/ui/recordingport.h"
#include "ui/panels/abilitiesdialog.h"
#include "ui/panels/watchdialog.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};

} // namespace

class TestWatchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // A listener that no longer belongs to this program: another one has inherited it.
        UniqueFd fd(static_cast<int>(calls::socket(kTcp4, 0, false).ret));
        QVERIFY(calls::bind(fd.value(), Endpoint::inet({127, 0, 0, 1}, 0)).ok());
        QVERIFY(calls::listen(fd.value(), 5).ok());
        m_local = plumbing::localOf(fd.value());
        m_other = std::make_unique<QProcess>();
        m_other->setChildProcessModifier([number = fd.value()] {
            if (dup(number) < 0) // which stays open across execve(2)
                _exit(1);
        });
        m_other->start(QStringLiteral("cat"), {});
        QVERIFY(m_other->waitForStarted());
        fd.reset();
    }
    void cleanup()
    {
        m_other->closeWriteChannel();
        QVERIFY(m_other->waitForFinished());
        m_other.reset();
    }

    void findsAnotherProgramsSocketAndWatchesIt()
    {
        RecordingPort port;
        QPointer<WatchDialog> dialog = new WatchDialog(port, nullptr);
        dialog->show();
        auto *filter = dialog->findChild<QLineEdit *>(QStringLiteral("watchFilter"));
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("watchTable"));
        auto *watch = dialog->findChild<QPushButton *>(QStringLiteral("watchBegin"));
        QVERIFY(filter && table && watch);
        QVERIFY(!watch->isEnabled()); // nothing is known yet
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QTest::keyClicks(filter, QString::fromStdString(m_local.text()));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->model()
                    ->index(0, HostSocketModel::kProcess)
                    .data()
                    .toString()
                    .contains(QStringLiteral("%1 cat").arg(m_other->processId())));
        table->selectRow(0);
        QVERIFY(watch->isEnabled());
        QTest::mouseClick(watch, Qt::LeftButton);
        QCOMPARE(port.watched.size(), std::size_t(1));
        QCOMPARE(port.watched[0].kind, kTcp4);
        QVERIFY(port.watched[0].local == m_local);
        QCOMPARE(port.watched[0].peer.family(), Family::None);
        QVERIFY(port.watched[0].cookie != 0);
        QTRY_VERIFY(!dialog);
    }

    void saysThatNothingMatches()
    {
        RecordingPort port;
        WatchDialog dialog(port, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *table = dialog.findChild<QTableView *>(QStringLiteral("watchTable"));
        auto *state = dialog.findChild<QLabel *>(QStringLiteral("watchState"));
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(!state->text().isEmpty());
        dialog.findChild<QLineEdit *>(QStringLiteral("watchFilter"))
            ->setText(QStringLiteral("no such thing"));
        QCOMPARE(table->model()->rowCount(), 0);
        QCOMPARE(state->text(), QStringLiteral("None of them has that in it."));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("watchBegin"))->isEnabled());
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("watchRefresh"))->isEnabled());
    }

    void goesAwayWhileItAsks()
    {
        RecordingPort port;
        for (int i = 0; i < 20; ++i)
            delete new WatchDialog(port, nullptr);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents(); // the answers find nobody
    }

    void tellsWhatMayBeSeen()
    {
        AbilitiesDialog dialog(nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.tell({{Ability::TcpInfo, 0, {}},
                     {Ability::Segments, EPERM, "sudo setcap cap_net_raw+ep /usr/bin/sockeye"},
                     {Ability::UserNamespaces, ENOSPC, {}}});
        QStringList said;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said << (label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
        QCOMPARE(said.filter(QStringLiteral("yes")).size(), 1);
        QCOMPARE(said.count(QStringLiteral("no")), 2);
        QVERIFY(said.contains(
            QStringLiteral("TCP segments are not captured (EPERM): that needs the right CAP_NET_RAW.")));
        const auto commands = dialog.findChildren<QLineEdit *>();
        QCOMPARE(commands.size(), 1);
        QCOMPARE(commands[0]->text(), QStringLiteral("sudo setcap cap_net_raw+ep /usr/bin/sockeye"));
        QVERIFY(commands[0]->isReadOnly());
    }

private:
    Endpoint m_local;
    std::unique_ptr<QProcess> m_other;
};

QTEST_MAIN(TestWatchDialog)
#include "tst_watchdialog.moc"
