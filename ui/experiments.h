// SPDX-License-Identifier: MIT
// The window's experiments: which one is open, its run, what was predicted, what the last runs came to. Joins the
// catalogue, the page and the actions with the runner. The panels are made when they are first wanted. GUI thread
// only; owned by the window; everything it is given outlives it.
#pragma once

#include <map>
#include <optional>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/journal/sockettable.h"
#include "ui/actions.h"
#include "ui/bridge/eventfetcher.h"
#include "ui/bridge/experimentrunner.h"
#include "ui/bridge/sessionsource.h"
#include "ui/models/experimentcatalogue.h"
#include "ui/models/progress.h"
#include "ui/models/quiz.h"
#include "ui/models/runhistory.h"
#include "ui/models/runsentence.h"
#include "ui/models/runsockets.h"
#include "ui/panels/experimentpage.h"
#include "ui/settings.h"

namespace sockeye {

class CataloguePanel;
class ExperimentFiles;
class Prompts;
class SessionBanners;

class Experiments : public QObject
{
    Q_OBJECT

public:
    struct Given {
        SessionSource source;
        Engine *engine; // null: the session can only be read, and nothing here is used
        EventFetcher &fetcher;
        Settings &settings;
        Actions &actions;
        SessionBanners &banners;
        Prompts &prompts;
    };
    Experiments(const Given &given, SocketLookup lookup, QWidget *window);
    ~Experiments() override;

    // Both are made by the first call; whoever asks puts them into the window.
    void build();
    bool isBuilt() const { return m_page != nullptr; }
    ExperimentPage *page() const { return m_page; }
    CataloguePanel *panel() const { return m_panel; }

    const RunState &state() const { return m_state; }
    // Whether the row is worth a sentence here: none is of a run that was left, nor of what is closed behind one.
    bool isNews(Row row) const;
    void openFile(const QString &path); // shownWanted() or a banner follows

    // What the window knows.
    void advance(Row from, Row to); // of JournalPump
    void takeOutcomes(const std::vector<CommandOutcome> &outcomes);
    void takeSockets();
    void setSocket(const std::optional<SocketSummary> &socket, const std::optional<SocketSummary> &peer);
    void showRow(Row row);

Q_SIGNALS:
    void shownWanted();
    // Another is open, begins or has ended, as a sentence; what was said before is not so any more.
    void said(const sockeye::RunSentence &sentence);
    void socketWanted(sockeye::SocketId socket);
    void rowWanted(quint64 row);

private:
    void connectActions();
    void load();
    void openFirst();
    void open(const QString &key);
    void begin(std::size_t pauseBefore, std::chrono::milliseconds delay);
    void step();
    void run();
    void runAndCompare();
    void runTo(std::size_t step);
    void reset();
    void setPredicting(bool on);
    void take(const RunState &state);
    void finish();
    void show();
    void showRuns();
    void clearRun();
    void say(const QString &left = {});
    void followSocket();
    void followBytes();
    void showPair(SocketId socket);
    QString leftText() const;
    void chooseStep(std::size_t step);
    void showStepMenu(std::size_t step, const QPoint &at);
    void updateActions();
    QString whyNotRun() const;
    std::set<std::size_t> stops() const;
    void remember(const QString &field, const QVariant &value);

    Given m_given;
    SocketLookup m_lookup;
    ExperimentCatalogue m_catalogue;
    std::unique_ptr<ExperimentRunner> m_runner; // null without an engine
    ExperimentFiles *m_files;
    CataloguePanel *m_panel = nullptr;
    ExperimentPage *m_page = nullptr;

    QString m_key; // of the open one; empty: none
    RunState m_state;
    Quiz m_quiz;
    bool m_predicts = false;
    std::optional<std::size_t> m_runsTo; // at full speed
    std::optional<std::size_t> m_chosen; // the selected step
    RunCalls m_calls;
    SocketId m_followed = 0, m_shown = 0;
    bool m_pairIsChosen = false; // by a person: it does not follow the steps
    Row m_newsFrom = 0;
    bool m_compares = false; // the run under way, with the one before, when it has ended
    std::map<std::size_t, QElapsedTimer> m_waiting;
    QTimer m_waitTimer;
    RunHistory m_history;
    Progress m_progress; // from one start to the next
    bool m_isLoaded = false;
};

} // namespace sockeye
