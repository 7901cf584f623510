// SPDX-License-Identifier: MIT
// One session's window: sockets, timeline, inspector, send panel and tabs around what the journal says, and the
// actions that ask for more. A live session or an opened file, which can only be read. GUI thread only; owned by
// whoever made it; session, engine, settings and prompts outlive it.
#pragma once

#include <optional>
#include <set>

#include <QMainWindow>

#include "ui/actions.h"
#include "ui/bridge/bookmarkkeeper.h"
#include "ui/bridge/commandport.h"
#include "ui/bridge/dialogueplayer.h"
#include "ui/bridge/eventfetcher.h"
#include "ui/bridge/finder.h"
#include "ui/bridge/journalpump.h"
#include "ui/bridge/waitingcalls.h"
#include "ui/settings.h"

class QLabel;
class QStackedWidget;

namespace sockeye {

class ByteOrderPanel;
class CallPanel;
class CallsTab;
class CountersPanel;
class DialoguePanel;
class DockTitle;
class Experiments;
class InspectorPanel;
class LadderExport;
class LadderPanel;
class MainToolBar;
class OpenDrops;
class OptionsPanel;
class Prompts;
class SendPanel;
class SessionBanners;
class SessionFiles;
class SocketCommands;
class SocketsPanel;
class StatePanel;
class StatusReporter;
class TabDock;
class ThemedLabel;
class TimelinePanel;
class WelcomePanel;
class WindowLayout;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Without an engine the session can only be read. `fileName` is that of an opened file.
    MainWindow(const SessionSource &source, Engine *engine, Settings &settings, Prompts &prompts,
               const QString &fileName = {});
    ~MainWindow() override;

    SessionBanners &banners() { return *m_banners; }
    // Opens it and selects the socket it makes.
    void open(const OpenRequest &request);
    // A listener on this host and a client that is, or can be, connected to it.
    void makeBothEnds(Mode mode);
    void closeNow();                          // without asking
    void openExperiment(const QString &path); // a file of the reader's own

Q_SIGNALS:
    void newSessionRequested();
    void fileRequested(const QString &path);
    void quitRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindowbuild.cpp: once, by the constructor.
    void buildBars();
    void buildCentre();
    void buildDocks();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *content,
                         Qt::DockWidgetArea area);
    void connectJournal();
    void connectPanels();
    void connectActions();
    void shareDecodeArrangement();
    void connectExperiments();
    void connectDockAction(ActionId id, QDockWidget *dock);

    // What happened.
    void takeSockets(const std::vector<SocketSummary> &changed);
    void takeAdvance(Row from, Row to);
    void takeOutcomes(const std::vector<CommandOutcome> &outcomes);
    void takeStatus(const JournalStatus &status);
    void takeProgress(const LoadProgress &progress);
    void takeReplySource(quint64 request, const EventPage &page);
    void showTitle();
    void leaveWelcome();
    void showExperiments(bool shown);
    void openPath(const QString &path); // a session, or an experiment

    // What is selected.
    void selectSocket(SocketId id);
    void showSocket();
    void selectRow(Row row);
    void selectEverywhere(Row row);
    void find(const QString &text, bool backwards);

    const SocketSummary *socket() const; // the selected one; null for none
    QString endsText(const SocketSummary &socket) const;
    void connectClient(const SocketSummary &listener);

    Settings &m_settings;
    Prompts &m_prompts;
    SessionSource m_source;
    const std::shared_ptr<const EventLog> m_log;
    const QString m_fileName;
    CommandPort m_port;
    WaitingCalls m_waiting;
    DialoguePlayer m_player;
    EventFetcher m_fetcher;
    BookmarkKeeper m_bookmarks;
    Finder m_finder;
    Actions m_actions;
    JournalPump m_pump;

    WindowLayout *m_layout;
    SessionBanners *m_banners;
    SessionFiles *m_files;
    SocketCommands *m_socketCommands;
    Experiments *m_experiments;
    MainToolBar *m_toolBar = nullptr;
    OpenDrops *m_drops = nullptr;
    StatusReporter *m_status = nullptr;
    ThemedLabel *m_sessionLabel = nullptr;
    QStackedWidget *m_centre = nullptr;
    WelcomePanel *m_welcome = nullptr;
    TimelinePanel *m_timeline = nullptr;
    SocketsPanel *m_sockets = nullptr;
    InspectorPanel *m_inspector = nullptr;
    SendPanel *m_send = nullptr;
    StatePanel *m_state = nullptr;
    LadderPanel *m_ladder = nullptr;
    LadderExport *m_ladderExport = nullptr;
    CallPanel *m_callPanel = nullptr;
    CallsTab *m_calls = nullptr;
    CountersPanel *m_counters = nullptr;
    OptionsPanel *m_options = nullptr;
    InspectorPanel *m_bytes = nullptr;
    DialoguePanel *m_dialogue = nullptr;
    ByteOrderPanel *m_byteOrder = nullptr;
    TabDock *m_tabs = nullptr;
    DockTitle *m_socketsTitle = nullptr;
    DockTitle *m_sendTitle = nullptr;
    QDockWidget *m_sendDock = nullptr;
    QDockWidget *m_experimentsDock = nullptr; // made when first shown

    std::set<SocketId> m_openSockets;
    SocketId m_socket = 0;    // the selected one, maybe not there yet
    std::optional<Row> m_row; // the selected event
    quint64 m_replyRequest = 0;
    std::optional<std::pair<SocketId, Mode>> m_waitsForClient; // a listener of makeBothEnds()
    SocketId m_bufferOf = 0; // a datagram socket opened here whose receive buffer is not known yet
    JournalStatus m_journal;
    bool m_closing = false;
};

} // namespace sockeye
