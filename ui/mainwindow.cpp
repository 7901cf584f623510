// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include <algorithm>

#include <QCloseEvent>
#include <QMenuBar>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

#include "core/journal/filter.h"
#include "core/journal/sessionstore.h"
#include "ui/experiments.h"
#include "ui/models/socketmodel.h"
#include "ui/panels/callpanel.h"
#include "ui/panels/callstab.h"
#include "ui/panels/cataloguepanel.h"
#include "ui/panels/counterspanel.h"
#include "ui/panels/dialoguepanel.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/optionspanel.h"
#include "ui/panels/quickopen.h"
#include "ui/panels/sendpanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/panels/statepanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/panels/welcomepanel.h"
#include "ui/prompts.h"
#include "ui/sessionbanners.h"
#include "ui/sessionfiles.h"
#include "ui/socketcommands.h"
#include "ui/statusreporter.h"
#include "ui/tabdock.h"
#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/text/sockettext.h"
#include "ui/views/docktitle.h"
#include "ui/views/themedlabel.h"
#include "ui/views/timelineview.h"
#include "ui/windowlayout.h"

namespace sockeye {

MainWindow::MainWindow(const SessionSource &source, Engine *engine, Settings &settings, Prompts &prompts,
                       const QString &fileName)
    : m_settings(settings)
    , m_prompts(prompts)
    , m_source(source)
    , m_log(source.log())
    , m_fileName(fileName)
    , m_port(engine)
    , m_waiting(m_port)
    , m_player(engine, source.journal())
    , m_fetcher(m_log)
    , m_bookmarks(source, m_fetcher)
    , m_finder(m_log)
    , m_actions(this)
    , m_pump(source)
    , m_layout(new WindowLayout(*this, settings))
    , m_banners(new SessionBanners)
    , m_files(new SessionFiles(source, fileName, settings, prompts, *m_banners, this))
    , m_socketCommands(new SocketCommands(m_actions, m_port, m_waiting, prompts, this))
    , m_experiments(new Experiments(
          {source, engine, m_fetcher, settings, m_actions, *m_banners, prompts},
          [this](SocketId id) -> const SocketSummary * {
              return id == 0 ? nullptr : m_sockets->model()->summary(id);
          },
          this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildBars();
    buildCentre();
    buildDocks();
    connectPanels();
    connectActions();
    connectExperiments();
    connectJournal();
    m_layout->restore();
    m_layout->setWelcome(m_source.isLive());
    m_status->sayIdle(m_source.isLive());
    showTitle();
    showSocket();
    m_pump.start();
}

// The panels use what the window's members are, so they go first. A run that is under way is waited for.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
    qDeleteAll(findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly));
    delete m_experiments;
}

void MainWindow::open(const OpenRequest &request)
{
    const auto ticket = m_port.open(request);
    if (!ticket)
        return;
    m_bufferOf = request.role == OpenRequest::Role::Datagram ? ticket->socket : 0;
    m_sockets->select(ticket->socket);
    selectSocket(ticket->socket);
}

void MainWindow::makeBothEnds(Mode mode)
{
    OpenRequest request = quickopen::listen(*SocketUrl::parse("tcp://127.0.0.1:0"));
    request.mode = mode;
    const auto ticket = m_port.open(request);
    if (!ticket)
        return;
    m_waitsForClient = {ticket->socket, mode};
    m_sockets->select(ticket->socket);
    selectSocket(ticket->socket);
}

// Step by step the client is made but not connected: that is the person's next click.
void MainWindow::connectClient(const SocketSummary &listener)
{
    const auto [id, mode] = *m_waitsForClient;
    m_waitsForClient.reset();
    if (mode == Mode::Automatic) {
        SocketUrl url;
        url.kind = listener.kind;
        url.host = listener.local.hostText();
        url.port = listener.local.port();
        url.endpoint = listener.local;
        open(quickopen::connect(url));
        return;
    }
    Command command;
    command.mode = mode;
    command.calls.push_back(SocketCall{listener.kind, 0});
    const auto ticket = m_port.submit(std::move(command));
    if (!ticket)
        return;
    m_callPanel->suggestPeer(listener.local);
    m_sockets->select(ticket->socket);
    selectSocket(ticket->socket);
    m_tabs->showPage(m_calls);
}

void MainWindow::leaveWelcome()
{
    if (!m_layout->isWelcome())
        return;
    m_layout->setWelcome(false);
    if (m_layout->isExperiments())
        return showTitle();
    m_centre->setCurrentWidget(m_timeline);
    if (!focusWidget() || m_centre->isAncestorOf(focusWidget()))
        m_timeline->view()->setFocus();
    showTitle();
}

void MainWindow::showExperiments(bool shown)
{
    m_actions[ActionId::Experiments]->setChecked(shown);
    if (shown == m_layout->isExperiments())
        return;
    if (!shown) {
        m_layout->leaveExperiments();
        m_centre->setCurrentWidget(m_layout->isWelcome() ? static_cast<QWidget *>(m_welcome) : m_timeline);
        return;
    }
    if (!m_experimentsDock) {
        m_experiments->build();
        m_centre->addWidget(m_experiments->page());
        m_experimentsDock = new QDockWidget(tr("Experiments"), this);
        m_experimentsDock->setObjectName(QStringLiteral("experimentsDock"));
        m_experimentsDock->setWidget(m_experiments->panel());
        new DockTitle(m_experimentsDock);
    }
    m_layout->enterExperiments(m_experimentsDock);
    m_centre->setCurrentWidget(m_experiments->page());
    m_experiments->panel()->setFocus();
    showSocket();
}

void MainWindow::openExperiment(const QString &path)
{
    m_experiments->openFile(path);
}

void MainWindow::openPath(const QString &path)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) && !m_port.isReadOnly())
        openExperiment(path);
    else
        Q_EMIT fileRequested(path);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            openPath(url.toLocalFile());
    }
    event->acceptProposedAction();
}

void MainWindow::showTitle()
{
    QString title;
    const qint64 began = m_log->beganNs();
    if (!m_source.isLive())
        title = QFileInfo(m_fileName).fileName();
    else if (m_journal.saved)
        title = QFileInfo(QString::fromStdString(m_journal.path)).fileName();
    else if (m_layout->isWelcome() || began == 0)
        title = tr("New session");
    else
        title = tr("Session of %1, not saved").arg(dateTimeText(began));
    m_sessionLabel->setText(m_source.isLive() ? title : tr("%1, read only").arg(title));
    m_sessionLabel->setToolTip(QString::fromStdString(m_journal.path));
    menuBar()->setCornerWidget(m_sessionLabel); // the bar looks at a corner's size only when it is given one
    setWindowTitle(tr("%1 — Sockeye").arg(title));
}

const SocketSummary *MainWindow::socket() const
{
    return m_socket == 0 ? nullptr : m_sockets->model()->summary(m_socket);
}

void MainWindow::selectSocket(SocketId id)
{
    m_socket = id;
    showSocket();
}

void MainWindow::showSocket()
{
    const SocketSummary *now = socket();
    const std::optional<SocketSummary> summary = now ? std::optional(*now) : std::nullopt;
    m_send->setSocket(summary);
    m_callPanel->setSocket(summary);
    m_calls->setSocket(summary);
    m_counters->setSocket(summary);
    m_options->setSocket(summary);
    m_dialogue->setSocket(summary, m_port.isReadOnly());
    const SocketSummary *peer =
        now && now->peerSocket != 0 ? m_sockets->model()->summary(now->peerSocket) : nullptr;
    const std::optional<SocketSummary> other = peer ? std::optional(*peer) : std::nullopt;
    m_ladder->setSocket(summary, other);
    m_experiments->setSocket(summary, other);
    m_socketCommands->setSocket(summary);
    m_socketCommands->setSendReason(m_send->reasonWhyNot());
    if (now)
        m_state->setSocket(*now);
    else
        m_state->clear();

    const QString name = now ? QString::fromStdString(now->name) : QString();
    m_sendDock->setWindowTitle(now ? tr("Send from %1").arg(name) : tr("Send"));
    m_sendTitle->setDetail(now && now->peer.family() != Family::None
                               ? tr("to %1").arg(QString::fromStdString(now->peer.text()))
                               : QString());
    m_tabs->setDetail(now ? endsText(*now) : QString());
}

// Both ends where both are ours.
QString MainWindow::endsText(const SocketSummary &socket) const
{
    const SocketSummary *peer =
        socket.peerSocket != 0 ? m_sockets->model()->summary(socket.peerSocket) : nullptr;
    if (!peer)
        return plainText(socketTitle(socket));
    return tr("%1 %2 ⇄ %3 %4", "a socket, its address, the other end's address, and its name")
        .arg(QString::fromStdString(socket.name), QString::fromStdString(socket.local.text()),
             QString::fromStdString(peer->local.text()), QString::fromStdString(peer->name));
}

void MainWindow::selectRow(Row row)
{
    m_row = row;
    if (!m_inspector->isHidden())
        m_inspector->show(row);
    if (m_bytes->isVisible())
        m_bytes->show(row);
    m_calls->select(row);
    const IndexEntry &entry = m_log->entry(row);
    if (entry.socket != 0 && entry.socket != m_socket) {
        m_sockets->select(entry.socket);
        selectSocket(entry.socket);
    }
    m_ladder->select(row);
    m_experiments->showRow(row);
    m_counters->setSelectedRow(row);
    m_send->setReplyTo(Endpoint());
    const bool received = entry.kind == EventKind::Data && (entry.flags & IndexEntry::kOut) == 0;
    const SocketSummary *now = socket();
    if (received && now && now->kind.type == SocketType::Datagram)
        m_replyRequest = m_fetcher.request({row});
}

void MainWindow::selectEverywhere(Row row)
{
    m_timeline->select(row);
    selectRow(row);
}

void MainWindow::find(const QString &text, bool backwards)
{
    if (text.trimmed().isEmpty() || m_log->size() == 0)
        return;
    const auto filter = Filter::parse(text.trimmed().toStdString());
    if (filter)
        m_finder.find(*filter, m_row.value_or(backwards ? 0 : m_log->size() - 1), backwards);
    else
        m_status->sayRefused(tr("That cannot be looked for."), parseErrorText(filter.error()));
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool unsaved = m_source.isLive() && !m_journal.saved && !m_layout->isWelcome();
    if (unsaved && !m_closing) {
        event->ignore();
        const auto closeSoon = [this] {
            m_closing = true;
            // Not from within the event that asked.
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        };
        m_prompts.confirm(this, tr("Close this session without saving it?"),
                          tr("Its sockets are closed. It is kept for %n day(s) in %1, and then deleted.",
                             nullptr, static_cast<int>(SessionStore::kKeptFor.count() / 24))
                              .arg(QFileInfo(QString::fromStdString(m_journal.path)).path()),
                          tr("Close"), closeSoon,
                          {tr("Save as…"), [this, closeSoon] { m_files->saveAs(closeSoon); }});
        return;
    }
    m_layout->remember();
    m_settings.setColumns(QStringLiteral("timeline"), m_timeline->saveColumns());
    m_settings.sync();
    event->accept();
    Q_EMIT closed();
}

} // namespace sockeye
