// SPDX-License-Identifier: MIT
// Every action of the window in one table: its words, its keys, its icon and its place in the menus. Whoever
// can carry one out connects to it. GUI thread only; one set belongs to each window.
#pragma once

#include <map>
#include <vector>

#include <QAction>
#include <QObject>

class QMenu;
class QMenuBar;

namespace sockeye {

enum class ActionId {
    NewSession,
    Open,
    SaveAs,
    Export,
    ExportLadder,
    CloseWindow,
    Quit,
    Copy,
    Find,
    FindNext,
    FindPrevious,
    Filter,
    JumpToTime,
    Preferences,
    Listen,
    Connect,
    Datagram,
    BothEnds,
    Send,
    Close,
    ShutdownSend,
    ShutdownReceive,
    ShutdownBoth,
    Reset,
    CloseAll,
    Automatic,
    StepByStep,
    CancelWaiting,
    GetSockName,
    GetPeerName,
    Duplicate,
    JoinGroup,
    LeaveGroup,
    WatchSocket,
    CaptureSegments,
    ShowSockets,
    ShowInspector,
    ShowSend,
    ShowLadder,
    ShowCalls,
    ShowCounters,
    ShowOptions,
    ShowBytes,
    ShowDialogue,
    ShowByteOrder,
    ThemeDesktop,
    ThemeLight,
    ThemeDark,
    LanguageDesktop,
    LanguageEnglish,
    LanguageKorean,
    Experiments,
    FindExperiment,
    StepExperiment,
    RunExperiment,
    PauseExperiment,
    ResetExperiment,
    RunToLine,
    PredictFirst,
    RunAndCompare,
    CompareRuns,
    ExperimentAsC,
    ExperimentAsPython,
    ReportExperiment,
    FollowTail,
    ResetLayout,
    FullScreen,
    FindBytes,
    FindBytesNext,
    FindBytesPrevious,
    GoToOffset,
    JoinStream,
    SetAside,
    CompareBytes,
    AddBookmark,
    ShowBookmarks,
    UndoBookmark,
    RowFitted,
    Row8,
    Row16,
    Row32,
    Group1,
    Group2,
    Group4,
    Group8,
    OffsetsHex,
    OffsetsDecimal,
    OctetsHex,
    OctetsDecimal,
    OctetsOctal,
    OctetsBinary,
    FilterHelp,
    ShortcutHelp,
    Abilities,
    About,
};

enum class MenuPlace {
    File,
    Edit,
    Socket,
    View,
    ViewTheme,
    ViewLanguage,
    Octets,
    OctetsRow,
    OctetsGroup,
    OctetsOffset,
    OctetsDigits,
    Experiments,
    Help
};

struct ActionSpec {
    ActionId id;
    MenuPlace menu;
    const char *name; // objectName
    const char *text; // English, context sockeye::Actions; with its mnemonic
    const char *shortcut;
    const char *icon; // of themeIcon(), or null
    const char *tip;
    bool checkable = false;
    bool opensGroup = false;  // a separator stands before it
    bool needsSocket = false; // acts on the selected socket, which must be live
    bool needsEngine = false; // needs a live session
};

const std::vector<ActionSpec> &actionTable();

class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    QAction *operator[](ActionId id) const { return m_actions.at(id); }
    // Fills an empty menu bar; `recentFiles` comes after Open.
    void fillMenuBar(QMenuBar *bar, QMenu *recentFiles) const;
    // How octets are shown, as submenus.
    void fillFormMenus(QMenu *menu) const;
    // What can be done with one socket, for its context menu.
    void fillSocketMenu(QMenu *menu) const;

    // Enables the action, or says in its tool tip why it cannot be used.
    void setAvailable(ActionId id, const QString &reasonWhyNot = {});

private:
    void fill(QMenu *menu, MenuPlace place) const;

    std::map<ActionId, QAction *> m_actions;
};

} // namespace sockeye
