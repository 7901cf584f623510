// SPDX-License-Identifier: MIT
// The parts of the window around its panels: banners, layout, exports, search, questions.
#include <QDockWidget>
#include <QLineEdit>

#include "tests/support/ui/windowfixture.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/optionspanel.h"
#include "ui/sessionbanners.h"

using namespace sockeye;

class TestWindowParts : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreReadAndSet();
    void aListenerBeyondThisHostIsWarnedOf();
    void theLayoutIsRemembered();
    void exports();
    void findsForwardsAndBackwards();
    void anUnsavedSessionIsSpokenOf();
    void itIsSavedOnTheWayOut();
    void aLadderThatCannotBeWrittenIsSpokenOf();
};

void TestWindowParts::optionsAreReadAndSet()
{
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#2"));
    trigger("showOptions");
    auto *panel = m_window->findChild<OptionsPanel *>();
    auto *model = panel->findChild<QAbstractItemModel *>();
    const auto value = [&](const char *name) {
        for (int at = 0; at < model->rowCount(); ++at) {
            if (model->index(at, 0).data().toString() == QLatin1String(name))
                return model->index(at, 1);
        }
        return QModelIndex();
    };
    QTRY_COMPARE(value("TCP_NODELAY").data().toString(), QStringLiteral("off"));
    QTRY_COMPARE(value("SO_TYPE").data().toString(), QStringLiteral("SOCK_STREAM"));
    QVERIFY(model->setData(value("TCP_NODELAY"), QStringLiteral("on")));
    QTRY_COMPARE(value("TCP_NODELAY").data().toString(), QStringLiteral("on"));
    model->setData(value("SO_RCVBUF"), QStringLiteral("many"));
    QTRY_VERIFY(part<QWidget>("optionsNote")->isVisible());
    QCOMPARE(part<QWidget>("optionsNote")->accessibleName(), QStringLiteral("“many” is not a number."));
}

void TestWindowParts::aListenerBeyondThisHostIsWarnedOf()
{
    OpenRequest request;
    request.role = OpenRequest::Role::Listen;
    request.url = *SocketUrl::parse("tcp://0.0.0.0:0");
    m_window->open(request);
    QTRY_VERIFY(isInState("tcp#1", TcpState::Listen));
    auto *banner = m_window->banners().banner(SessionBanners::Topic::Reachable);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("tcp#1 on 0.0.0.0:")));
    trigger("close");
    QTRY_VERIFY(!banner->isVisible());
}

void TestWindowParts::theLayoutIsRemembered()
{
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(part<QDockWidget>("inspectorDock")->isVisible());
    trigger("showInspector");
    QVERIFY(!part<QDockWidget>("inspectorDock")->isVisible());
    m_window->closeNow();
    m_window.reset();
    m_engine.reset();
    m_journal.reset();

    begin();
    QVERIFY(part<QWidget>("welcome")->isVisible());
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(part<QDockWidget>("sendDock")->isVisible());
    QVERIFY(!part<QDockWidget>("inspectorDock")->isVisible());
    trigger("resetLayout");
    QVERIFY(part<QDockWidget>("inspectorDock")->isVisible());
}

void TestWindowParts::exports()
{
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#2"));
    write(QStringLiteral("secret"));
    QTRY_COMPARE(socket("tcp#3")->bytesIn, std::uint64_t(6));
    auto *banner = m_window->banners().banner(SessionBanners::Topic::Export);
    const auto exported = [&](ExportFormat format, bool redacted) {
        m_prompts.choice = {m_folder->filePath(QStringLiteral("out")), format, redacted};
        QFile::remove(m_prompts.choice.path);
        trigger("export");
        return QTest::qWaitFor([&] { return banner->accessibleName().contains(QStringLiteral("were exported")); })
                   ? [&] {
                         QFile file(m_prompts.choice.path);
                         return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                     }()
                   : QByteArray();
    };
    QVERIFY(exported(ExportFormat::Text, false).contains("secret"));
    const QByteArray redacted = exported(ExportFormat::Text, true);
    QVERIFY(!redacted.isEmpty());
    QVERIFY2(!redacted.contains("secret"), redacted.constData());
    QVERIFY(select("tcp#3"));
    QCOMPARE(exported(ExportFormat::Raw, false), QByteArray("secret"));
}

void TestWindowParts::findsForwardsAndBackwards()
{
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#2"));
    write(QStringLiteral("needle"));
    QTRY_COMPARE(socket("tcp#3")->bytesIn, std::uint64_t(6));
    auto *search = part<QLineEdit>("searchField");
    search->setText(QStringLiteral("needle"));
    const auto selectedKind = [this] {
        const auto at = part<TimelinePanel>("timelinePanel")->selectedRow();
        return at ? m_journal->log().entry(*at).kind : EventKind::Note;
    };
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(selectedKind(), EventKind::Data);
    const Row first = *part<TimelinePanel>("timelinePanel")->selectedRow();
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(part<TimelinePanel>("timelinePanel")->selectedRow() > first);
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(part<TimelinePanel>("timelinePanel")->selectedRow(), std::optional<Row>(first));
    search->setText(QStringLiteral("haystack"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(status(), QStringLiteral("Nothing was found."));
}

void TestWindowParts::anUnsavedSessionIsSpokenOf()
{
    m_prompts.agrees = false;
    m_window->close(); // nothing happened in it yet
    QCOMPARE(m_prompts.said, QStringList());
    m_window->show();
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    m_window->close();
    QCOMPARE(m_prompts.said, QStringList{QStringLiteral("Close this session without saving it?")});
    QVERIFY(m_window->isVisible());
    m_prompts.agrees = true;
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestWindowParts::itIsSavedOnTheWayOut()
{
    m_window->show();
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    m_prompts.choosesOther = true;
    m_prompts.file = QStringLiteral("/proc/none/kept.pcapng");
    m_window->close();
    QTRY_COMPARE(m_prompts.said.size(), 2); // the question, and why it was not saved
    QVERIFY(m_prompts.said.last().startsWith(QStringLiteral("The session could not be saved")));
    QVERIFY(m_window->isVisible());
    QTemporaryDir folder;
    m_prompts.file = folder.filePath(QStringLiteral("kept.pcapng"));
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(QFileInfo(m_prompts.file).size() > 0);
}

void TestWindowParts::aLadderThatCannotBeWrittenIsSpokenOf()
{
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    QVERIFY(select("tcp#3"));
    trigger("showLadder");
    QTRY_VERIFY(part<LadderPanel>("ladderTab")->hasLadder());
    auto *banner = m_window->banners().banner(SessionBanners::Topic::Export);
    const auto says = [banner](const QString &text) {
        return QTest::qWaitFor([&] { return banner->accessibleName().contains(text); });
    };
    for (const auto *name : {"/proc/none/x.svg", "/proc/none/y.png"}) {
        m_prompts.file = QString::fromLatin1(name);
        trigger("exportLadder");
        QVERIFY2(says(QStringLiteral("The ladder could not be written to %1").arg(m_prompts.file)),
                 qPrintable(banner->accessibleName()));
        QVERIFY(banner->accessibleName().contains(QStringLiteral("ENOENT")));
    }
    QTemporaryDir folder;
    for (const auto *name : {"x.svg", "y.png"}) {
        m_prompts.file = folder.filePath(QString::fromLatin1(name));
        trigger("exportLadder");
        QVERIFY(says(QStringLiteral("The ladder was exported to %1").arg(QString::fromLatin1(name))));
        QVERIFY(QFileInfo(m_prompts.file).size() > 0);
    }
}

QTEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
