// SPDX-License-Identifier: MIT
#include "ui/actions.h"

#include <algorithm>

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include "ui/text/themeicon.h"

namespace sockeye {

namespace {

constexpr bool kCheckable = true, kGroup = true, kSocket = true, kEngine = true, kNo = false;

// The table stands in a class of the actions' context, and resources/translations/update names T to lupdate, which
// reads no macros: so it finds the words.
struct ActionWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::Actions)

public:
    static const std::vector<ActionSpec> kTable;
};

#define T(text) QT_TR_NOOP(text)

// clang-format off
const std::vector<ActionSpec> ActionWords::kTable = {
    {ActionId::NewSession, MenuPlace::File, "newSession", T("&New session"), "Ctrl+N", "file",
     T("Start a new session in a window of its own")},
    {ActionId::Open, MenuPlace::File, "open", T("&Open…"), "Ctrl+O", "folder",
     T("Open a saved session in a window of its own")},
    {ActionId::SaveAs, MenuPlace::File, "saveAs", T("&Save as…"), "Ctrl+S", "save",
     T("Give this session a name and go on recording there"), kNo, kGroup},
    {ActionId::Export, MenuPlace::File, "export", T("&Export…"), "Ctrl+Shift+E", nullptr,
     T("Write the events as CSV, JSON lines, text or raw bytes, or as a program")},
    {ActionId::ExportLadder, MenuPlace::File, "exportLadder", T("Export the la&dder…"), "Ctrl+Alt+E", nullptr,
     T("Write the ladder as an SVG or PNG picture")},
    {ActionId::CloseWindow, MenuPlace::File, "closeWindow", T("&Close window"), "Ctrl+W", nullptr,
     T("Close this window and its sockets"), kNo, kGroup},
    {ActionId::Quit, MenuPlace::File, "quit", T("&Quit"), "Ctrl+Q", nullptr,
     T("Close every window and every socket")},

    {ActionId::Copy, MenuPlace::Edit, "copy", T("&Copy event"), "Ctrl+Shift+C", "copy",
     T("Copy the selected events as text")},
    {ActionId::Find, MenuPlace::Edit, "find", T("&Find…"), "Ctrl+F", "search",
     T("Look for text, bytes, a call or an errno"), kNo, kGroup},
    {ActionId::FindNext, MenuPlace::Edit, "findNext", T("Find &next"), "F3", nullptr,
     T("Go to the next event that was looked for")},
    {ActionId::FindPrevious, MenuPlace::Edit, "findPrevious", T("Find &previous"), "Shift+F3", nullptr,
     T("Go to the event before that was looked for")},
    {ActionId::Filter, MenuPlace::Edit, "filter", T("Fi&lter events"), "Ctrl+Shift+F", "filter",
     T("Show only the events that match")},
    {ActionId::JumpToTime, MenuPlace::Edit, "jumpToTime", T("&Jump to time…"), "Ctrl+J", "clock",
     T("Go to the first event at or after a time")},
    {ActionId::Preferences, MenuPlace::Edit, "preferences", T("P&references…"), "Ctrl+,", "settings",
     T("How large a session may grow"), kNo, kGroup},

    {ActionId::Listen, MenuPlace::Socket, "listen", T("&Listen…"), "Ctrl+L", "listen",
     T("Wait for connections on an address of this computer"), kNo, kNo, kNo, kEngine},
    {ActionId::Connect, MenuPlace::Socket, "connect", T("&Connect…"), "Ctrl+K", "connect",
     T("Connect to an address"), kNo, kNo, kNo, kEngine},
    {ActionId::Datagram, MenuPlace::Socket, "datagram", T("&Datagram…"), "Ctrl+D", "datagram",
     T("Open a datagram socket"), kNo, kNo, kNo, kEngine},
    {ActionId::BothEnds, MenuPlace::Socket, "bothEnds", T("Make &both ends here"), "Ctrl+B", "data",
     T("Make a listener on 127.0.0.1 and a client connected to it"), kNo, kNo, kNo, kEngine},
    {ActionId::Send, MenuPlace::Socket, "send", T("&Send"), "Ctrl+Return", "arrow-out",
     T("Send what the send panel holds"), kNo, kGroup, kSocket, kEngine},
    {ActionId::Close, MenuPlace::Socket, "close", T("Cl&ose"), "Ctrl+Shift+W", "close-socket",
     T("close(): this end is done; what was sent is still delivered"), kNo, kGroup, kSocket, kEngine},
    {ActionId::ShutdownSend, MenuPlace::Socket, "shutdownSend", T("S&hut down sending"), "Ctrl+Shift+H", "arrow-eos",
     T("shutdown(SHUT_WR): tell the other end that no more will come, and go on receiving"),
     kNo, kNo, kSocket, kEngine},
    {ActionId::ShutdownReceive, MenuPlace::Socket, "shutdownReceive", T("Shut down &receiving"), "Ctrl+Shift+R",
     nullptr, T("shutdown(SHUT_RD): read nothing more"), kNo, kNo, kSocket, kEngine},
    {ActionId::ShutdownBoth, MenuPlace::Socket, "shutdownBoth", T("Shut do&wn both"), "Ctrl+Shift+B", nullptr,
     T("shutdown(SHUT_RDWR): neither send nor receive"), kNo, kNo, kSocket, kEngine},
    {ActionId::Reset, MenuPlace::Socket, "reset", T("Rese&t"), "Ctrl+Shift+X", "drop",
     T("close() with SO_LINGER 0: a TCP peer gets RST, unsent bytes are thrown away"), kNo, kNo, kSocket, kEngine},
    {ActionId::CloseAll, MenuPlace::Socket, "closeAll", T("Close &all sockets"), "Ctrl+Shift+K", nullptr,
     T("close() every socket of this session"), kNo, kNo, kNo, kEngine},
    {ActionId::Automatic, MenuPlace::Socket, "automatic", T("A&utomatic"), "Ctrl+Alt+A", "play",
     T("Accept and read as fast as the kernel delivers"), kCheckable, kGroup, kSocket, kEngine},
    {ActionId::StepByStep, MenuPlace::Socket, "stepByStep", T("Step b&y step"), "Ctrl+Alt+S", "step",
     T("Nothing happens until you issue a call, and then it really blocks"), kCheckable, kNo, kSocket, kEngine},
    {ActionId::CancelWaiting, MenuPlace::Socket, "cancelWaiting", T("Cancel wa&iting calls"), "Ctrl+.", "cancel",
     T("End the calls of this socket that still wait"), kNo, kNo, kSocket, kEngine},
    {ActionId::GetSockName, MenuPlace::Socket, "getSockName", T("Ask for the local address"), "Ctrl+Alt+L", nullptr,
     T("getsockname(): the address of this end"), kNo, kGroup, kSocket, kEngine},
    {ActionId::GetPeerName, MenuPlace::Socket, "getPeerName", T("Ask for the peer’s address"), "Ctrl+Alt+P", nullptr,
     T("getpeername(): the address of the other end"), kNo, kNo, kSocket, kEngine},
    {ActionId::Duplicate, MenuPlace::Socket, "duplicate", T("Du&plicate"), "Ctrl+Alt+D", "copy",
     T("dup(): a second descriptor of the same socket"), kNo, kNo, kSocket, kEngine},
    {ActionId::JoinGroup, MenuPlace::Socket, "joinGroup", T("&Join a multicast group…"), "Ctrl+Alt+J", nullptr,
     T("Receive what is sent to a group"), kNo, kGroup, kSocket, kEngine},
    {ActionId::LeaveGroup, MenuPlace::Socket, "leaveGroup", T("Lea&ve a multicast group…"), "Ctrl+Alt+V", nullptr,
     T("Receive no more of what is sent to a group"), kNo, kNo, kSocket, kEngine},
    {ActionId::WatchSocket, MenuPlace::Socket, "watchSocket", T("Watch a&nother program’s connection…"), "Ctrl+Alt+W",
     nullptr, T("Record the states of a connection this program did not make"), kNo, kGroup, kNo, kEngine},
    {ActionId::CaptureSegments, MenuPlace::Socket, "captureSegments", T("Capture se&gments"), "Ctrl+Alt+C", nullptr,
     T("Record the TCP segments of connections made from now on, where this program has the right CAP_NET_RAW"),
     kCheckable, kNo, kNo, kEngine},

    {ActionId::ShowSockets, MenuPlace::View, "showSockets", T("&Sockets"), "Ctrl+1", nullptr,
     T("Show or hide the list of sockets"), kCheckable},
    {ActionId::ShowInspector, MenuPlace::View, "showInspector", T("&Inspector"), "Ctrl+2", nullptr,
     T("Show or hide the bytes of the selected event"), kCheckable},
    {ActionId::ShowSend, MenuPlace::View, "showSend", T("S&end"), "Ctrl+3", nullptr,
     T("Show or hide the send panel"), kCheckable},
    {ActionId::ShowLadder, MenuPlace::View, "showLadder", T("L&adder"), "Ctrl+Shift+L", nullptr,
     T("Show what the two ends called, sent and went through, in order")},
    {ActionId::ShowCalls, MenuPlace::View, "showCalls", T("&Calls"), "Ctrl+4", nullptr,
     T("Show the calls of the selected socket, and issue one")},
    {ActionId::ShowCounters, MenuPlace::View, "showCounters", T("Coun&ters"), "Ctrl+7", nullptr,
     T("Show the selected socket’s round trips, windows, queues and losses over time")},
    {ActionId::ShowOptions, MenuPlace::View, "showOptions", T("&Options"), "Ctrl+5", nullptr,
     T("Show the selected socket’s options, and set them")},
    {ActionId::ShowBytes, MenuPlace::View, "showBytes", T("&Bytes"), "Ctrl+6", nullptr,
     T("Show the bytes of the selected event across the window")},
    {ActionId::ShowDialogue, MenuPlace::View, "showDialogue", T("Se&quence of messages"), "Ctrl+Shift+Q", nullptr,
     T("Send messages one after another, and wait for the replies they should have")},
    {ActionId::ShowByteOrder, MenuPlace::View, "showByteOrder", T("B&yte order"), "Ctrl+Shift+O", nullptr,
     T("See what htons() and its kin do to a number, and what comes of forgetting them")},
    {ActionId::ThemeDesktop, MenuPlace::ViewTheme, "themeDesktop", T("As the &desktop"), "Ctrl+Alt+0", nullptr,
     T("Light or dark as the desktop is"), kCheckable},
    {ActionId::ThemeLight, MenuPlace::ViewTheme, "themeLight", T("&Light"), "Ctrl+Alt+1", nullptr,
     T("Dark text on light"), kCheckable},
    {ActionId::ThemeDark, MenuPlace::ViewTheme, "themeDark", T("Dar&k"), "Ctrl+Alt+2", nullptr,
     T("Light text on dark"), kCheckable},
    {ActionId::LanguageDesktop, MenuPlace::ViewLanguage, "languageDesktop", T("As the &desktop"), "Ctrl+Alt+7",
     nullptr, T("The desktop’s language from the next start on"), kCheckable},
    {ActionId::LanguageEnglish, MenuPlace::ViewLanguage, "languageEnglish", "&English", "Ctrl+Alt+8", nullptr,
     T("English from the next start on"), kCheckable},
    {ActionId::LanguageKorean, MenuPlace::ViewLanguage, "languageKorean", "&한국어", "Ctrl+Alt+9", nullptr,
     T("Korean from the next start on"), kCheckable},
    {ActionId::FollowTail, MenuPlace::View, "followTail", T("&Follow the newest event"), "Ctrl+End", "arrow-down",
     T("Go to the newest event and stay there"), kCheckable, kGroup},
    {ActionId::ResetLayout, MenuPlace::View, "resetLayout", T("&Reset the layout"), "Ctrl+Shift+0", nullptr,
     T("Put every panel back where it was at first")},
    {ActionId::FullScreen, MenuPlace::View, "fullScreen", T("F&ull screen"), "F11", nullptr,
     T("Use the whole screen"), kCheckable},

    {ActionId::Experiments, MenuPlace::Experiments, "experiments", T("Show the &experiments"), "Ctrl+E", "experiments",
     T("See what is taught about sockets on your own kernel, one call at a time"), kCheckable, kNo, kNo, kEngine},
    {ActionId::FindExperiment, MenuPlace::Experiments, "findExperiment", T("&Find an experiment"), "Ctrl+Alt+K",
     "search", T("Look for a call, a state or an errno among the experiments"), kNo, kNo, kNo, kEngine},
    // Whether these can be used is for ui/experiments.cpp to say.
    {ActionId::StepExperiment, MenuPlace::Experiments, "stepExperiment", T("&Step"), "F10", "step",
     T("Make the next call of the experiment, and wait"), kNo, kGroup},
    {ActionId::RunExperiment, MenuPlace::Experiments, "runExperiment", T("&Run"), "F5", "play",
     T("Make all calls of the experiment that are left")},
    {ActionId::PauseExperiment, MenuPlace::Experiments, "pauseExperiment", T("&Pause"), "F6", "pause",
     T("Stop before the next call of the experiment")},
    {ActionId::ResetExperiment, MenuPlace::Experiments, "resetExperiment", T("Rese&t"), "Shift+F5", "resend",
     T("Close what the experiment has opened, and go back to its beginning")},
    {ActionId::RunToLine, MenuPlace::Experiments, "runToLine", T("Run to the selected &line"), "Ctrl+F10", nullptr,
     T("Begin the experiment anew and pause before the selected line")},
    {ActionId::PredictFirst, MenuPlace::Experiments, "predictFirst", T("&Ask me to predict"), "Ctrl+Alt+Q", nullptr,
     T("Ask what you expect before each step that may surprise, and keep the score"), kCheckable, kGroup},
    {ActionId::RunAndCompare, MenuPlace::Experiments, "runAndCompare", T("Run aga&in and compare"), "Ctrl+F5", "play",
     T("Run it with the numbers that stand there now, and show what came out otherwise than the last time")},
    {ActionId::CompareRuns, MenuPlace::Experiments, "compareRuns", T("&Compare the last two runs"), "Ctrl+Alt+R",
     nullptr, T("Show what came out differently, step by step")},
    {ActionId::ExperimentAsC, MenuPlace::Experiments, "experimentAsC", T("Take away as C pro&gram…"), "Ctrl+Alt+G",
     nullptr, T("Write the experiment as a C program that compiles as it is"), kNo, kGroup},
    {ActionId::ExperimentAsPython, MenuPlace::Experiments, "experimentAsPython", T("Take away as Pytho&n program…"),
     "Ctrl+Alt+H", nullptr, T("Write the experiment as a Python program")},
    {ActionId::ReportExperiment, MenuPlace::Experiments, "reportExperiment", T("Rep&ort the last run…"), "Ctrl+Alt+O",
     nullptr, T("Write the last run as a page of HTML: calls, states and verdicts")},
    {ActionId::FindBytes, MenuPlace::Octets, "findBytes", T("&Find in the bytes…"), "Ctrl+Alt+F", "search",
     T("Look for text, hex, a value or a regular expression in the bytes shown")},
    {ActionId::FindBytesNext, MenuPlace::Octets, "findBytesNext", T("&Next hit"), "Ctrl+Alt+N", nullptr,
     T("Go to the next hit in the bytes")},
    {ActionId::FindBytesPrevious, MenuPlace::Octets, "findBytesPrevious", T("&Previous hit"), "Ctrl+Alt+Shift+N", nullptr,
     T("Go to the hit before in the bytes")},
    {ActionId::GoToOffset, MenuPlace::Octets, "goToOffset", T("&Go to offset…"), "Ctrl+G", nullptr,
     T("Put the cursor on the byte with a number")},
    {ActionId::JoinStream, MenuPlace::Octets, "joinStream", T("&Whole stream"), "Ctrl+Shift+T", nullptr,
     T("All that the socket sent or received, joined together, instead of one event"), kCheckable, kGroup},
    {ActionId::SetAside, MenuPlace::Octets, "setAside", T("Set a&side to compare"), "Ctrl+Alt+Y", nullptr,
     T("Keep what is shown for a comparison")},
    {ActionId::CompareBytes, MenuPlace::Octets, "compareBytes", T("&Compare with what was set aside"), "Ctrl+Alt+X",
     nullptr, T("Show it and what is shown now side by side, with what differs marked")},
    {ActionId::AddBookmark, MenuPlace::Octets, "addBookmark", T("Add a &bookmark…"), "Ctrl+M", "pin",
     T("Give the selected bytes a name and a colour, kept in the session"), kNo, kGroup},
    {ActionId::ShowBookmarks, MenuPlace::Octets, "showBookmarks", T("Boo&kmarks"), "Ctrl+Shift+M", nullptr,
     T("List the session’s bookmarks")},
    {ActionId::UndoBookmark, MenuPlace::Octets, "undoBookmark", T("&Undo bookmark"), "Ctrl+Alt+Z", nullptr,
     T("Take back the last bookmark, name or deletion")},
    {ActionId::RowFitted, MenuPlace::OctetsRow, "rowFitted", T("As &many as fit"), "Ctrl+H, R, F", nullptr,
     T("As many bytes in a row as there is room for"), kCheckable},
    {ActionId::Row8, MenuPlace::OctetsRow, "row8", "&8", "Ctrl+H, R, 8", nullptr, T("8 bytes in a row"), kCheckable},
    {ActionId::Row16, MenuPlace::OctetsRow, "row16", "&16", "Ctrl+H, R, 1", nullptr, T("16 bytes in a row"), kCheckable},
    {ActionId::Row32, MenuPlace::OctetsRow, "row32", "&32", "Ctrl+H, R, 3", nullptr, T("32 bytes in a row"), kCheckable},
    {ActionId::Group1, MenuPlace::OctetsGroup, "group1", "&1", "Ctrl+H, G, 1", nullptr,
     T("Every byte stands alone"), kCheckable},
    {ActionId::Group2, MenuPlace::OctetsGroup, "group2", "&2", "Ctrl+H, G, 2", nullptr,
     T("A gap after every 2 bytes"), kCheckable},
    {ActionId::Group4, MenuPlace::OctetsGroup, "group4", "&4", "Ctrl+H, G, 4", nullptr,
     T("A gap after every 4 bytes"), kCheckable},
    {ActionId::Group8, MenuPlace::OctetsGroup, "group8", "&8", "Ctrl+H, G, 8", nullptr,
     T("A gap after every 8 bytes"), kCheckable},
    {ActionId::OffsetsHex, MenuPlace::OctetsOffset, "offsetsHex", T("&Hexadecimal"), "Ctrl+H, O, X", nullptr,
     T("Offsets in hexadecimal"), kCheckable},
    {ActionId::OffsetsDecimal, MenuPlace::OctetsOffset, "offsetsDecimal", T("&Decimal"), "Ctrl+H, O, D", nullptr,
     T("Offsets in decimal"), kCheckable},
    {ActionId::OctetsHex, MenuPlace::OctetsDigits, "octetsHex", T("&Hexadecimal"), "Ctrl+H, X", nullptr,
     T("Bytes in hexadecimal"), kCheckable},
    {ActionId::OctetsDecimal, MenuPlace::OctetsDigits, "octetsDecimal", T("&Decimal"), "Ctrl+H, D", nullptr,
     T("Bytes in decimal"), kCheckable},
    {ActionId::OctetsOctal, MenuPlace::OctetsDigits, "octetsOctal", T("&Octal"), "Ctrl+H, C", nullptr,
     T("Bytes in octal"), kCheckable},
    {ActionId::OctetsBinary, MenuPlace::OctetsDigits, "octetsBinary", T("&Binary"), "Ctrl+H, B", nullptr,
     T("Bytes in binary"), kCheckable},

    {ActionId::FilterHelp, MenuPlace::Help, "filterHelp", T("What the &filter understands"), "F1", nullptr,
     T("The words and signs that choose events")},
    {ActionId::ShortcutHelp, MenuPlace::Help, "shortcutHelp", T("&Keys"), "Ctrl+F1", nullptr,
     T("Every action and its keys")},
    {ActionId::Abilities, MenuPlace::Help, "abilities", T("What can I &see here?"), "Ctrl+Shift+F1", nullptr,
     T("What this program may do on this computer, and how it may do more")},
    {ActionId::About, MenuPlace::Help, "about", T("&About Sockeye"), "Shift+F1", nullptr,
     T("Version, licence and where files are kept"), kNo, kGroup},
};
// clang-format on

#undef T

const auto &kTable = ActionWords::kTable;

const ActionSpec &specOf(ActionId id)
{
    const auto found =
        std::find_if(kTable.begin(), kTable.end(), [id](const ActionSpec &s) { return s.id == id; });
    Q_ASSERT(found != kTable.end());
    return *found;
}

} // namespace

const std::vector<ActionSpec> &actionTable()
{
    return kTable;
}

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionSpec &spec : kTable) {
        auto *action = new QAction(tr(spec.text), this);
        action->setObjectName(QLatin1String(spec.name));
        action->setShortcut(QKeySequence(QLatin1String(spec.shortcut)));
        action->setCheckable(spec.checkable);
        if (spec.icon)
            action->setIcon(themeIcon(QLatin1String(spec.icon)));
        m_actions.emplace(spec.id, action);
        setAvailable(spec.id);
    }
    const std::initializer_list<ActionId> choices[] = {
        {ActionId::ThemeDesktop, ActionId::ThemeLight, ActionId::ThemeDark},
        {ActionId::LanguageDesktop, ActionId::LanguageEnglish, ActionId::LanguageKorean},
        {ActionId::Automatic, ActionId::StepByStep},
        {ActionId::RowFitted, ActionId::Row8, ActionId::Row16, ActionId::Row32},
        {ActionId::Group1, ActionId::Group2, ActionId::Group4, ActionId::Group8},
        {ActionId::OffsetsHex, ActionId::OffsetsDecimal},
        {ActionId::OctetsHex, ActionId::OctetsDecimal, ActionId::OctetsOctal, ActionId::OctetsBinary},
    };
    for (const auto &choice : choices) {
        auto *group = new QActionGroup(this);
        for (const ActionId id : choice)
            group->addAction(m_actions.at(id));
    }
}

void Actions::setAvailable(ActionId id, const QString &reasonWhyNot)
{
    QAction *action = m_actions.at(id);
    const QString tip = reasonWhyNot.isEmpty() ? tr(specOf(id).tip) : reasonWhyNot;
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setEnabled(reasonWhyNot.isEmpty());
    action->setStatusTip(tip);
    action->setToolTip(reasonWhyNot.isEmpty() ? tr("%1 (%2)", "what it does (keys)").arg(tip, keys) : tip);
}

void Actions::fill(QMenu *menu, MenuPlace place) const
{
    menu->setToolTipsVisible(true);
    for (const ActionSpec &spec : kTable) {
        if (spec.menu != place)
            continue;
        if (spec.opensGroup)
            menu->addSeparator();
        menu->addAction(m_actions.at(spec.id));
    }
}

void Actions::fillMenuBar(QMenuBar *bar, QMenu *recentFiles) const
{
    QMenu *file = bar->addMenu(tr("&File"));
    fill(file, MenuPlace::File);
    const auto actions = file->actions();
    file->insertMenu(actions.at(actions.indexOf(m_actions.at(ActionId::Open)) + 1), recentFiles);
    fill(bar->addMenu(tr("&Edit")), MenuPlace::Edit);
    fill(bar->addMenu(tr("&Socket")), MenuPlace::Socket);
    QMenu *view = bar->addMenu(tr("&View"));
    fill(view, MenuPlace::View);
    view->addSeparator();
    fill(view->addMenu(tr("&Colours")), MenuPlace::ViewTheme);
    fill(view->addMenu(tr("&Language")), MenuPlace::ViewLanguage);
    fill(bar->addMenu(tr("E&xperiments")), MenuPlace::Experiments);
    QMenu *bytes = bar->addMenu(tr("&Bytes"));
    fill(bytes, MenuPlace::Octets);
    bytes->addSeparator();
    fillFormMenus(bytes);
    fill(bar->addMenu(tr("&Help")), MenuPlace::Help);
}

void Actions::fillFormMenus(QMenu *menu) const
{
    fill(menu->addMenu(tr("Bytes in a &row")), MenuPlace::OctetsRow);
    fill(menu->addMenu(tr("Gr&oups of")), MenuPlace::OctetsGroup);
    fill(menu->addMenu(tr("Offse&ts")), MenuPlace::OctetsOffset);
    fill(menu->addMenu(tr("&Digits")), MenuPlace::OctetsDigits);
}

void Actions::fillSocketMenu(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    for (const ActionSpec &spec : kTable) {
        if (!spec.needsSocket)
            continue;
        if (spec.opensGroup && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(m_actions.at(spec.id));
    }
    menu->addSeparator();
    menu->addAction(m_actions.at(ActionId::ShowCalls));
    menu->addAction(m_actions.at(ActionId::ShowOptions));
}

} // namespace sockeye
