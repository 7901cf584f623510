// SPDX-License-Identifier: MIT
// The whole window over a real session, driven by its widgets: what a person does in the first ten minutes.
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/engine/engine.h"
#include "core/journal/sessionloader.h"
#include "ui/mainwindow.h"
#include "ui/models/socketmodel.h"
#include "ui/models/timelinemodel.h"
#include "ui/panels/droppanel.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/optionspanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/prompts.h"
#include "ui/sessionbanners.h"
#include "ui/statusline.h"
#include "ui/text/format.h"
#include "ui/views/hexview.h"
#include "ui/views/sockettreeview.h"

using namespace sockeye;

namespace {

// Answers at once with what the test has laid ready.
class ReadyPrompts : public Prompts
{
public:
    QString file;
    ExportChoice choice;
    QString words;
    bool agrees = true;
    QStringList said;

    void openFile(QWidget *, const QString &, const QString &,
                  std::function<void(const QString &)> done) override
    {
        done(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> done) override
    {
        done(file);
    }
    void exportSession(QWidget *, const QString &, std::function<void(const ExportChoice &)> done) override
    {
        done(choice);
    }
    void text(QWidget *, const QString &, const QString &, const QString &,
              std::function<void(const QString &)> done) override
    {
        done(words);
    }
    void confirm(QWidget *, const QString &question, const QString &, const QString &,
                 std::function<void()> done) override
    {
        said.append(question);
        if (agrees)
            done();
    }
    void message(QWidget *, const QString &what, const QString &why) override
    {
        said.append(what + QLatin1Char(' ') + why);
    }
};

QString row(const TimelineModel &model, int at)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(at, column).data().toString());
    return cells.join(QLatin1Char('|'));
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itBeginsWithThreeFirstClicks();
    void aSessionFromListenToReopen();
    void stepByStep();
    void datagramsAndTheirReplies();
    void whatCannotBeDoneSaysWhy();
    void errorsAreExplained();
    void optionsAreReadAndSet();
    void aListenerBeyondThisHostIsWarnedOf();
    void theLayoutIsRemembered();
    void exports();
    void findsForwardsAndBackwards();
    void anUnsavedSessionIsSpokenOf();

private:
    void begin();
    void makeWindow();
    void openFile();
    template<typename T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void trigger(const char *action) { part<QAction>(action)->trigger(); }
    SocketsPanel *sockets() const { return m_window->findChild<SocketsPanel *>(); }
    const SocketModel &socketModel() const { return *sockets()->model(); }
    const SocketSummary *socket(const char *name) const;
    bool select(const char *name);
    TimelineModel &timeline() const { return *part<TimelinePanel>("timelinePanel")->model(); }
    QStringList rows() const;
    QStringList settledRows() const;
    void write(const QString &text);
    QString status() const { return m_window->findChild<StatusLine *>()->what(); }
    bool isInState(const char *name, TcpState state) const
    {
        const auto *found = socket(name);
        return found && found->state == state;
    }

    int m_begun = 0; // sessions
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    ReadyPrompts m_prompts;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<SessionLoader> m_loader;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_prompts = ReadyPrompts();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
    begin();
}

void TestMainWindow::begin()
{
    JournalOptions options;
    options.path = m_folder->filePath(QStringLiteral("session-%1.pcapng").arg(++m_begun)).toStdString();
    auto journal = Journal::create(options);
    QVERIFY(journal);
    m_journal = std::move(*journal);
    m_engine = std::make_unique<Engine>(*m_journal);
    makeWindow();
}

void TestMainWindow::makeWindow()
{
    m_window =
        std::make_unique<MainWindow>(SessionSource(*m_journal), m_engine.get(), *m_settings, m_prompts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_loader.reset();
    m_engine.reset();
    m_journal.reset();
}

const SocketSummary *TestMainWindow::socket(const char *name) const
{
    for (SocketId id = 1; id <= static_cast<SocketId>(socketModel().count()) + 8; ++id) {
        const auto *found = socketModel().summary(id);
        if (found && found->name == name)
            return found;
    }
    return nullptr;
}

// As a click does.
bool TestMainWindow::select(const char *name)
{
    const auto *found = socket(name);
    if (!found)
        return false;
    sockets()->view()->setCurrentIndex(socketModel().indexOf(found->id));
    return true;
}

QStringList TestMainWindow::rows() const
{
    QStringList texts;
    for (int at = 0; at < timeline().rowCount(); ++at)
        texts.append(row(timeline(), at));
    return texts;
}

// Looking at a row asks for its details, which come later: until nothing more comes.
QStringList TestMainWindow::settledRows() const
{
    QStringList texts = rows();
    int unchanged = 0;
    const auto settled = [&] {
        const QStringList now = rows();
        unchanged = now == texts ? unchanged + 1 : 0;
        texts = now;
        return unchanged == 20;
    };
    return QTest::qWaitFor(settled) ? texts : QStringList();
}

void TestMainWindow::write(const QString &text)
{
    part<QPlainTextEdit>("textEditor")->setPlainText(text);
    trigger("send");
}

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
    int last = -1;
    for (int at = 0; at < timeline().rowCount(); ++at) {
        if (timeline().entry(at).kind == EventKind::Data && !(timeline().entry(at).flags & IndexEntry::kOut))
            last = at;
    }
    QVERIFY(last >= 0);
    const Row received = timeline().logRow(last);
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
    QTRY_COMPARE(timeline().logRow(timeline().rowCount() - 1) + 1, m_journal->log().size());
    const QStringList live = settledRows();
    const int liveSockets = socketModel().count();
    m_window.reset();
    m_engine.reset();
    m_journal.reset();

    openFile();
    QTRY_COMPARE(timeline().rowCount(), live.size());
    QTRY_COMPARE(rows(), live);
    QCOMPARE(socketModel().count(), liveSockets);
    QVERIFY(part<QLabel>("sessionLabel")->text().startsWith(QStringLiteral("saved.pcapng")));
    QVERIFY(!part<QAction>("listen")->isEnabled());
    QCOMPARE(part<QAction>("listen")->toolTip(), CommandPort::readOnlyReason());
}

void TestMainWindow::openFile()
{
    auto loader = SessionLoader::open(m_prompts.file.toStdString());
    QVERIFY(loader);
    m_loader = std::move(*loader);
    m_window = std::make_unique<MainWindow>(SessionSource(*m_loader), nullptr, *m_settings, m_prompts,
                                            m_prompts.file);
    m_window->show();
    QVERIFY(m_loader->wait(std::chrono::seconds(10)));
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
        for (const QLabel *label : part<QWidget>("callPanel")->findChildren<QLabel *>()) {
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
    QVERIFY(!m_window->findChild<StatusLine *>()->why().isEmpty());
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::optionsAreReadAndSet()
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

void TestMainWindow::aListenerBeyondThisHostIsWarnedOf()
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

void TestMainWindow::theLayoutIsRemembered()
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

void TestMainWindow::exports()
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

void TestMainWindow::findsForwardsAndBackwards()
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

void TestMainWindow::anUnsavedSessionIsSpokenOf()
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

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
