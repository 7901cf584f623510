// SPDX-License-Identifier: MIT
// The page of one experiment: its question, the roles' code side by side with the ladder, the state diagram and the
// bytes between them, and below what to predict, why, and the verdicts. Draws what it is told; its owner runs it. GUI
// thread only.
#pragma once

#include <memory>
#include <set>

#include <QTimer>
#include <QWidget>

#include "ui/bridge/eventfetcher.h"
#include "ui/models/computedoctets.h"
#include "ui/models/quiz.h"
#include "ui/models/runsockets.h"
#include "ui/panels/experimentbar.h"
#include "ui/panels/parameterbar.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace sockeye {

class ElidedLabel;
class ExplainPanel;
class InspectorPanel;
class LadderPanel;
class PredictPanel;
class RoleColumn;
class StatePanel;
class VerdictPanel;
class WordsPanel;

class ExperimentPage : public QWidget
{
    Q_OBJECT

public:
    // `fetcher` outlives it.
    ExperimentPage(std::shared_ptr<const EventLog> log, EventFetcher &fetcher,
                   const ExperimentBar::Buttons &actions, SocketLookup lookup, QWidget *parent = nullptr);

    ExperimentBar *bar() const { return m_bar; }
    ParameterBar *parameters() const { return m_parameters; }
    VerdictPanel *verdicts() const { return m_verdicts; }
    LadderPanel *ladder() const { return m_ladder; }
    StatePanel *stateDiagram() const { return m_stateDiagram; }
    InspectorPanel *bytes() const { return m_bytes; }
    WordsPanel *words() const { return m_words; }

    // Another experiment, or the same again: its columns are made anew.
    void setExperiment(const RunState &state, const QString &whyNot);
    void showRun(const RunState &state, const Quiz &quiz, bool predicts,
                 const std::map<std::size_t, qint64> &waitedNs);
    void showSockets(const RunState &state); // they have changed
    void clearRun();                         // ladder, diagram and bytes are of none
    void selectStep(std::size_t step);
    // The ladder has that of the left role on its left.
    void setSocket(const std::optional<SocketSummary> &socket, const std::optional<SocketSummary> &peer,
                   const RunState &state);
    void showRow(Row row);
    void showBytesOf(Row row); // without selecting it
    // Of a step that is no call: what it computed lies in memory as these octets.
    void showComputed(const RunState &state, std::size_t step);
    // Whether a question that nobody has seen yet had to be scrolled to.
    bool bringQuestionIntoSight();
    void raiseLadder(); // unless the state diagram is in front
    // How wide the code stands on the left and the right, as a person dragged it: thousandths of the page.
    std::pair<int, int> codeShares() const { return {m_leftShare, m_rightShare}; }
    void setCodeShares(int left, int right);

Q_SIGNALS:
    void stepChosen(std::size_t step);
    void stepMenuRequested(std::size_t step, const QPoint &globalAt);
    void answered(std::size_t step, int choice);
    void rowActivated(quint64 row);
    void pairChosen(sockeye::SocketId socket); // another is to be shown beside the code
    void codeSharesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildMiddle();
    QWidget *buildBelow();
    RoleColumn *addColumn();
    bool isPeerLeft(const RunState &state) const;
    void placeLadder();
    void showPairs(const RunState &state);
    void showWords();
    void showTerm(const QString &name);
    void showBytes();
    void takeOut(QWidget *part);
    void arrange(bool anew = false);
    void applyCodeShares();
    void takeCodeShares();

    SocketLookup m_lookup;
    ExperimentBar *m_bar;
    ParameterBar *m_parameters;
    LadderPanel *m_ladder;
    StatePanel *m_stateDiagram;
    InspectorPanel *m_bytes;
    WordsPanel *m_words;
    PredictPanel *m_predict;
    ExplainPanel *m_explain;
    VerdictPanel *m_verdicts;
    QLabel *m_topic, *m_title, *m_question, *m_sources;
    QTabBar *m_tabs;
    QComboBox *m_pair; // which sockets the ladder and the diagram are of
    std::vector<RunPair> m_pairs;
    QStackedWidget *m_views, *m_teaching;
    QScrollArea *m_scroll;
    QWidget *m_middle;
    QSplitter *m_columns, *m_sides, *m_others, *m_below, *m_whole;
    std::vector<RoleColumn *> m_roles; // those in use come first
    std::size_t m_rolesUsed = 0;
    std::optional<Row> m_row; // what the bytes are of, or
    std::optional<ComputedOctets> m_octets;
    std::optional<SocketSummary> m_socket, m_peer; // of the ladder
    bool m_isPeerLeft = false;
    std::optional<bool> m_isNarrow;
    int m_leftShare = 270, m_rightShare = 270;
    QTimer m_sharesMoved; // told once a person lets go
    QString m_whyNot;
};

} // namespace sockeye
