// SPDX-License-Identifier: MIT
// The panel of sequences over a real connection.
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/support/livesession.h"
#include "ui/models/dialoguemodel.h"
#include "ui/panels/dialoguepanel.h"
#include "ui/panels/markedtext.h"

using namespace sockeye;
using namespace sockeye::test;

namespace {

Policy echoing()
{
    Policy policy;
    policy.reply = Policy::Reply::Echo;
    return policy;
}

} // namespace

class TestDialoguePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
        m_session = std::make_unique<LiveSession>();
        m_player = std::make_unique<DialoguePlayer>(&m_session->engine(), &m_session->journal());
        make();
        m_client = m_session->connectTo(m_session->listen("tcp://127.0.0.1:0", echoing()).local);
    }
    void cleanup()
    {
        m_panel.reset();
        m_player.reset();
        m_session.reset();
    }

    void playsAndTellsHowItWent()
    {
        m_panel->setSocket(m_client, false);
        QCOMPARE(part<QToolButton>("dialoguePlay")->toolTip(), QStringLiteral("Add a message first."));
        part<QToolButton>("dialogueTake")->click();
        QCOMPARE(m_panel->model()->dialogue().steps.at(0).payload, std::string("ping"));
        edit(0, DialogueModel::kExpect, QStringLiteral("pi + any:1 + g"));
        QCOMPARE(note(), QString());
        part<QSpinBox>("dialogueRounds")->setValue(3);
        part<QToolButton>("dialoguePlay")->click();
        QTRY_COMPARE(note(), QStringLiteral("All was sent 3 times, and every reply came."));
        QVERIFY(!m_player->isPlaying());
    }

    void stops()
    {
        m_panel->setSocket(m_client, false);
        part<QToolButton>("dialogueAdd")->click();
        edit(0, DialogueModel::kExpect, QStringLiteral("never"));
        edit(0, DialogueModel::kWithin, QStringLiteral("60000"));
        auto *play = part<QToolButton>("dialoguePlay");
        play->click();
        QCOMPARE(play->text(), QStringLiteral("Stop"));
        QVERIFY(!part<QTableView>("dialogueTable")->isEnabled());
        QTRY_COMPARE(note(), QStringLiteral("Step 1 of 1"));
        play->click();
        QTRY_COMPARE(note(), QStringLiteral("Stopped in round 1, at step 1."));
        QVERIFY(part<QTableView>("dialogueTable")->isEnabled());
    }

    void saysWhyItCannot()
    {
        m_panel->setSocket(std::nullopt, false);
        auto *play = part<QToolButton>("dialoguePlay");
        QVERIFY(!play->isEnabled() && !play->toolTip().isEmpty());
        auto stepping = m_client;
        stepping.stepByStep = true;
        m_panel->setSocket(stepping, false);
        QVERIFY(play->toolTip().contains(QStringLiteral("step by step")));
        m_panel->setSocket(m_client, false);
        part<QToolButton>("dialogueAdd")->click();
        edit(0, DialogueModel::kSend, QStringLiteral("u16be:70000"));
        QVERIFY(note().startsWith(QStringLiteral("Step 1: 70000")));
        QVERIFY(!play->isEnabled());
        edit(0, DialogueModel::kSend, QStringLiteral("u16be:7000"));
        QCOMPARE(note(), QString());
        QVERIFY(play->isEnabled());
    }

    // Nothing typed is lost: neither by an end of the program nor by a slip.
    void remembers()
    {
        part<QToolButton>("dialogueTake")->click();
        edit(0, DialogueModel::kSend, QStringLiteral("u16be:70000"));
        part<QToolButton>("dialogueAdd")->click();
        part<QToolButton>("dialogueRemove")->click();
        make();
        QCOMPARE(m_panel->model()->rowCount(), 1);
        QCOMPARE(m_panel->model()->dialogue().steps[0].payload, std::string("u16be:70000"));
        part<QTableView>("dialogueTable")->selectRow(0);
        part<QToolButton>("dialogueRemove")->click();
        QCOMPARE(m_panel->model()->rowCount(), 0);
        part<QToolButton>("dialogueUndo")->click();
        QCOMPARE(m_panel->model()->dialogue().steps[0].payload, std::string("u16be:70000"));
    }

private:
    void make()
    {
        m_panel = std::make_unique<DialoguePanel>(
            *m_player, *m_settings,
            DialoguePanel::Sources{[]() -> tl::expected<Endpoint, QString> { return Endpoint(); },
                                   [] { return QStringLiteral("ping"); }});
    }
    template<typename T>
    T *part(const char *name) const
    {
        return m_panel->findChild<T *>(QLatin1String(name));
    }
    QString note() const { return part<MarkedText>("dialogueNote")->text(); }
    void edit(int row, int column, const QString &text)
    {
        m_panel->model()->setData(m_panel->model()->index(row, column), text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<LiveSession> m_session;
    std::unique_ptr<DialoguePlayer> m_player;
    std::unique_ptr<DialoguePanel> m_panel;
    SocketSummary m_client;
};

QTEST_MAIN(TestDialoguePanel)
#include "tst_dialoguepanel.moc"
