// SPDX-License-Identifier: MIT
// The window's parts, and who hears whom.
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/experiments.h"
#include "ui/hexactions.h"
#include "ui/ladderexport.h"
#include "ui/lookactions.h"
#include "ui/maintoolbar.h"
#include "ui/mainwindow.h"
#include "ui/models/socketmodel.h"
#include "ui/opendrops.h"
#include "ui/panels/abilitiesdialog.h"
#include "ui/panels/byteorderpanel.h"
#include "ui/panels/bytespanel.h"
#include "ui/panels/callpanel.h"
#include "ui/panels/callstab.h"
#include "ui/panels/cataloguepanel.h"
#include "ui/panels/counterspanel.h"
#include "ui/panels/dialoguepanel.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/optionspanel.h"
#include "ui/panels/sendpanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/panels/statepanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/panels/watchdialog.h"
#include "ui/panels/welcomepanel.h"
#include "ui/sessionbanners.h"
#include "ui/sessionfiles.h"
#include "ui/socketcommands.h"
#include "ui/statusline.h"
#include "ui/statusreporter.h"
#include "ui/tabdock.h"
#include "ui/text/format.h"
#include "ui/views/decodeview.h"
#include "ui/views/docktitle.h"
#include "ui/views/themedlabel.h"
#include "ui/views/timelineview.h"
#include "ui/windowdialogs.h"
#include "ui/windowlayout.h"

namespace sockeye {

void MainWindow::buildBars()
{
    m_actions.fillMenuBar(menuBar(), m_files->recentMenu());
    m_sessionLabel = new ThemedLabel(TextStyle::Secondary, Role::TextDim);
    m_sessionLabel->setObjectName(QStringLiteral("sessionLabel"));
    m_sessionLabel->setContentsMargins(0, 0, 2 * kGrid, 0);
    m_sessionLabel->setMinimumHeight(theme().extent(Extent::MenuBar));
    menuBar()->setCornerWidget(m_sessionLabel);

    m_toolBar = new MainToolBar(m_actions, this);
    addToolBar(m_toolBar);
    if (!m_source.isLive())
        m_toolBar->showReadOnly();
    m_drops = new OpenDrops(m_settings, *m_toolBar, m_actions, this);

    auto *line = new StatusLine;
    statusBar()->addWidget(line, 1);
    statusBar()->setSizeGripEnabled(false);
    m_status = new StatusReporter(m_log, m_fetcher, *line, this);
}

void MainWindow::buildCentre()
{
    m_welcome = new WelcomePanel(m_settings);
    m_timeline = new TimelinePanel(m_log, m_fetcher, m_source.isLive());
    m_timeline->setObjectName(QStringLiteral("timelinePanel"));
    m_timeline->restoreColumns(m_settings.columns(QStringLiteral("timeline")));
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_timeline);
    m_centre->setCurrentIndex(m_source.isLive() ? 0 : 1);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_centre, 1);
    setCentralWidget(centre);
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *content,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    m_layout->add(dock, area, content == m_sockets);
    return dock;
}

void MainWindow::buildDocks()
{
    m_sockets = new SocketsPanel;
    QDockWidget *sockets =
        addDock(QStringLiteral("socketsDock"), tr("Sockets"), m_sockets, Qt::LeftDockWidgetArea);
    m_socketsTitle = new DockTitle(sockets);
    connectDockAction(ActionId::ShowSockets, sockets);

    m_inspector = new InspectorPanel(m_log, m_fetcher, &m_bookmarks);
    QDockWidget *inspector =
        addDock(QStringLiteral("inspectorDock"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    new DockTitle(inspector);
    connectDockAction(ActionId::ShowInspector, inspector);

    m_send = new SendPanel(m_port, m_settings);
    m_sendDock = addDock(QStringLiteral("sendDock"), tr("Send"), m_send, Qt::BottomDockWidgetArea);
    m_sendTitle = new DockTitle(m_sendDock);
    connectDockAction(ActionId::ShowSend, m_sendDock);

    m_state = new StatePanel(m_log);
    m_state->setObjectName(QStringLiteral("stateTab"));
    m_ladder = new LadderPanel(m_log, m_fetcher, m_source.isLive());
    m_ladder->setObjectName(QStringLiteral("ladderTab"));
    m_ladderExport = new LadderExport(*m_ladder, m_prompts, *m_banners, this);
    m_callPanel = new CallPanel(m_port);
    m_calls = new CallsTab(m_log, m_fetcher, m_waiting, m_callPanel);
    m_counters = new CountersPanel(m_log);
    m_counters->setObjectName(QStringLiteral("countersTab"));
    m_options = new OptionsPanel(m_port, m_fetcher, m_settings);
    m_options->setObjectName(QStringLiteral("optionsTab"));
    m_dialogue = new DialoguePanel(m_player, m_settings,
                                   {[this] { return m_send->destination(); },
                                    [this] { return QString::fromStdString(m_send->draft().payload()); }});
    m_dialogue->setObjectName(QStringLiteral("dialogueTab"));
    m_bytes = new InspectorPanel(m_log, m_fetcher, &m_bookmarks);
    m_bytes->setObjectName(QStringLiteral("bytesTab"));
    shareDecodeArrangement();
    m_byteOrder = new ByteOrderPanel(m_settings);
    m_byteOrder->setObjectName(QStringLiteral("byteOrderTab"));
    m_tabs = new TabDock(tr("Details"), this);
    m_tabs->setObjectName(QStringLiteral("tabsDock"));
    m_tabs->addPage(m_state, tr("State"));
    m_tabs->addPage(m_ladder, tr("Ladder"));
    m_tabs->addPage(m_calls, tr("Calls"));
    m_tabs->addPage(m_counters, tr("Counters"));
    m_tabs->addPage(m_options, tr("Options"));
    m_tabs->addPage(m_dialogue, tr("Sequence"));
    m_tabs->addPage(m_bytes, tr("Bytes"));
    m_tabs->addPage(m_byteOrder, tr("Byte order"));
    m_layout->add(m_tabs, Qt::BottomDockWidgetArea);
}

// Both decode views look alike, and as they did the last time.
void MainWindow::shareDecodeArrangement()
{
    const QString key = QStringLiteral("decode");
    for (InspectorPanel *panel : {m_inspector, m_bytes}) {
        DecodeView *view = panel->decodeView();
        view->setArrangement(DecodeArrangement::fromMap(m_settings.fields(key)));
        connect(view, &DecodeView::arrangementChanged, this, [this, view, key] {
            m_settings.setFields(key, view->arrangement().toMap());
            for (InspectorPanel *other : {m_inspector, m_bytes})
                other->decodeView()->setArrangement(view->arrangement());
        });
    }
}

// QDockWidget's own action knows when it may be used; ours has the words and the keys.
void MainWindow::connectDockAction(ActionId id, QDockWidget *dock)
{
    QAction *action = m_actions[id];
    connect(action, &QAction::triggered, dock, [dock](bool shown) { dock->setVisible(shown); });
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    action->setChecked(true);
}

void MainWindow::connectJournal()
{
    connect(&m_pump, &JournalPump::socketsChanged, m_sockets, &SocketsPanel::apply);
    connect(&m_pump, &JournalPump::socketsChanged, this, &MainWindow::takeSockets);
    connect(&m_pump, &JournalPump::advanced, m_timeline, &TimelinePanel::advance);
    connect(&m_pump, &JournalPump::advanced, m_ladder, &LadderPanel::advance);
    connect(&m_pump, &JournalPump::advanced, m_calls, &CallsTab::advance);
    connect(&m_pump, &JournalPump::advanced, m_counters, &CountersPanel::advance);
    connect(&m_pump, &JournalPump::advanced, m_experiments, &Experiments::advance);
    for (InspectorPanel *panel : {m_inspector, m_bytes})
        connect(&m_pump, &JournalPump::advanced, panel,
                [panel](Row, Row to) { panel->bytes()->advance(to); });
    connect(&m_pump, &JournalPump::advanced, &m_bookmarks, &BookmarkKeeper::advance);
    connect(&m_pump, &JournalPump::advanced, this, &MainWindow::takeAdvance);
    connect(&m_pump, &JournalPump::outcomes, this, &MainWindow::takeOutcomes);
    connect(&m_pump, &JournalPump::notable, this, [this](Row row) {
        if (!m_layout->isExperiments() || m_experiments->isNews(row))
            m_status->report(row);
    });
    connect(&m_pump, &JournalPump::statusChanged, this, &MainWindow::takeStatus);
    connect(&m_pump, &JournalPump::loadProgressed, this, &MainWindow::takeProgress);
    connect(&m_port, &CommandPort::refused, m_status, &StatusReporter::sayRefused);
    connect(&m_fetcher, &EventFetcher::fetched, this,
            [this](quint64 request, const std::shared_ptr<const EventPage> &page) {
                takeReplySource(request, *page);
            });
}

void MainWindow::connectPanels()
{
    connect(m_drops, &OpenDrops::openRequested, this, &MainWindow::open);
    connect(m_welcome, &WelcomePanel::openRequested, this, &MainWindow::open);
    connect(m_welcome, &WelcomePanel::bothEndsRequested, this, &MainWindow::makeBothEnds);
    connect(m_welcome, &WelcomePanel::openFileRequested, m_files, &SessionFiles::askAndOpen);
    connect(m_welcome, &WelcomePanel::experimentsRequested, this, [this] { showExperiments(true); });
    connect(m_files, &SessionFiles::openRequested, this, &MainWindow::openPath);

    connect(m_sockets, &SocketsPanel::socketSelected, this, &MainWindow::selectSocket);
    connect(m_sockets, &SocketsPanel::countChanged, this, [this](int all) {
        m_socketsTitle->setDetail(all > 0 ? groupedText(static_cast<qint64>(all)) : QString());
        m_timeline->setSocketNames(m_sockets->names());
        m_calls->timeline()->setSocketNames(m_sockets->names());
    });
    connect(m_sockets, &SocketsPanel::menuRequested, this, [this](SocketId id, const QPoint &at) {
        selectSocket(id);
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions.fillSocketMenu(menu);
        menu->popup(at);
    });
    connect(m_timeline, &TimelinePanel::rowSelected, this, &MainWindow::selectRow);
    const auto selectEverywhere = [this](Row row) { this->selectEverywhere(row); };
    connect(m_calls->timeline(), &TimelinePanel::rowSelected, this, selectEverywhere);
    for (InspectorPanel *panel : {m_inspector, m_bytes})
        connect(panel->bytes(), &BytesPanel::rowActivated, this, selectEverywhere);
    connect(m_calls, &CallsTab::bytesRequested, this, [this](Row row) {
        findChild<QDockWidget *>(QStringLiteral("inspectorDock"))->show();
        m_inspector->show(row);
    });
    connect(m_state, &StatePanel::rowActivated, this, selectEverywhere);
    connect(m_ladder, &LadderPanel::rowActivated, this, selectEverywhere);
    connect(m_ladder, &LadderPanel::exportRequested, m_ladderExport, &LadderExport::ask);
    connect(m_counters, &CountersPanel::rowActivated, this, selectEverywhere);
    connect(&m_finder, &Finder::found, this, selectEverywhere);
    connect(&m_finder, &Finder::notFound, this, [this] {
        m_status->sayRefused(tr("Nothing was found."), tr("No event of this session has it."));
    });
    connect(m_toolBar, &MainToolBar::searchEntered, this, &MainWindow::find);
    connect(m_toolBar, &MainToolBar::searchLeft, this, [this] { m_timeline->view()->setFocus(); });
    connect(m_send, &SendPanel::availabilityChanged, this,
            [this] { m_socketCommands->setSendReason(m_send->reasonWhyNot()); });
    connect(m_byteOrder, &ByteOrderPanel::sendRequested, this, [this](const QString &payload) {
        m_sendDock->show();
        m_send->setDraft({Draft::Kind::Typed, payload});
    });
    connect(m_callPanel, &CallPanel::sendRequested, m_send, &SendPanel::trigger);
    connect(m_callPanel, &CallPanel::optionsRequested, this, [this] { m_tabs->showPage(m_options); });
    connect(m_callPanel, &CallPanel::socketMade, this, [this](SocketId id) {
        m_sockets->select(id);
        selectSocket(id);
    });
    connect(m_tabs, &TabDock::pageShown, this, [this](QWidget *page) {
        if (page == m_bytes && m_row)
            m_bytes->show(*m_row);
    });
}

void MainWindow::connectExperiments()
{
    connect(m_experiments, &Experiments::rowWanted, this, &MainWindow::selectEverywhere);
    connect(m_experiments, &Experiments::said, m_status, [this](const RunSentence &sentence) {
        m_status->say(sentence.icon, sentence.tone, sentence.what, sentence.why);
    });
    connect(m_experiments, &Experiments::shownWanted, this, [this] { showExperiments(true); });
    connect(m_experiments, &Experiments::socketWanted, this, [this](SocketId id) {
        m_sockets->select(id);
        selectSocket(id);
    });
    connect(m_actions[ActionId::Experiments], &QAction::triggered, this, &MainWindow::showExperiments);
    connect(m_actions[ActionId::FindExperiment], &QAction::triggered, this, [this] {
        showExperiments(true);
        m_experimentsDock->show();
        m_experiments->panel()->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_experiments->panel()->searchField()->selectAll();
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::NewSession, [this] { Q_EMIT newSessionRequested(); });
    on(ActionId::Open, [this] { m_files->askAndOpen(); });
    on(ActionId::SaveAs, [this] { m_files->saveAs(); });
    on(ActionId::Export, [this] { m_files->askAndExport(m_socket); });
    on(ActionId::ExportLadder, [this] { m_ladderExport->ask(); });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [this] { Q_EMIT quitRequested(); });
    on(ActionId::Copy, [this] { m_timeline->view()->copyRow(); });
    on(ActionId::Find, [this] {
        m_toolBar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_toolBar->searchField()->selectAll();
    });
    on(ActionId::FindNext, [this] { find(m_toolBar->searchField()->text(), false); });
    on(ActionId::FindPrevious, [this] { find(m_toolBar->searchField()->text(), true); });
    on(ActionId::Filter, [this] { m_timeline->focusFilter(); });
    on(ActionId::JumpToTime, [this] { m_timeline->askForTime(); });
    on(ActionId::Preferences, [this] { windowdialogs::showPreferences(this, m_settings); });
    on(ActionId::BothEnds, [this] { makeBothEnds(Mode::Automatic); });
    on(ActionId::Send, [this] { m_send->trigger(); });
    on(ActionId::CloseAll, [this] {
        for (const SocketId id : m_openSockets)
            m_port.submit(id, CloseCall{});
    });
    on(ActionId::ShowLadder, [this] { m_tabs->showPage(m_ladder); });
    on(ActionId::ShowCalls, [this] { m_tabs->showPage(m_calls); });
    on(ActionId::ShowCounters, [this] { m_tabs->showPage(m_counters); });
    on(ActionId::ShowOptions, [this] { m_tabs->showPage(m_options); });
    on(ActionId::ShowBytes, [this] { m_tabs->showPage(m_bytes); });
    on(ActionId::ShowDialogue, [this] { m_tabs->showPage(m_dialogue); });
    on(ActionId::ShowByteOrder, [this] { m_tabs->showPage(m_byteOrder); });
    on(ActionId::FollowTail, [this](bool follow) { m_timeline->view()->setFollowing(follow); });
    connect(m_timeline, &TimelinePanel::followingChanged, m_actions[ActionId::FollowTail],
            &QAction::setChecked);
    m_actions[ActionId::FollowTail]->setChecked(m_timeline->view()->isFollowing());
    on(ActionId::ResetLayout, [this] {
        m_layout->reset();
        if (!m_layout->isExperiments())
            m_centre->setCurrentWidget(m_timeline);
    });
    on(ActionId::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(ActionId::FilterHelp, [this] { m_timeline->filterField()->showHelp(); });
    on(ActionId::WatchSocket, [this] { (new WatchDialog(m_port, this))->show(); });
    m_actions[ActionId::CaptureSegments]->setChecked(m_settings.capturesSegments());
    on(ActionId::CaptureSegments, [this](bool capture) {
        m_settings.setCapturesSegments(capture);
        m_port.setCapture(capture);
    });
    on(ActionId::Abilities, [this] { (new AbilitiesDialog(this))->show(); });
    on(ActionId::ShortcutHelp, [this] { windowdialogs::showKeys(this, m_actions); });
    on(ActionId::About, [this] { windowdialogs::showAbout(this); });
    connectLookActions(m_actions, m_settings, this);
    new HexActions(m_actions, m_settings, &m_bookmarks, {m_inspector->bytes(), m_bytes->bytes()}, this);
}

} // namespace sockeye
