// SPDX-License-Identifier: MIT
#include "ui/panels/experimentpage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include "ui/panels/explainpanel.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/predictpanel.h"
#include "ui/panels/rolecolumn.h"
#include "ui/panels/statepanel.h"
#include "ui/panels/verdictpanel.h"
#include "ui/panels/wordspanel.h"
#include "ui/models/linemodel.h"
#include "ui/text/experimenttext.h"
#include "ui/views/borderline.h"
#include "ui/views/linelistview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kNarrowBelow = 900; // the ladder then goes below the code
constexpr int kMostRoles = 4;
constexpr int kLeastHeight = 400, kLeastNarrowHeight = 960; // what is lower scrolls

QSplitter *splitter(Qt::Orientation orientation, const char *name)
{
    auto *made = new QSplitter(orientation);
    made->setObjectName(QString::fromLatin1(name));
    made->setChildrenCollapsible(false);
    return made;
}

} // namespace

ExperimentPage::ExperimentPage(std::shared_ptr<const EventLog> log, EventFetcher &fetcher,
                               const ExperimentBar::Buttons &actions, SocketLookup lookup, QWidget *parent)
    : QWidget(parent)
    , m_lookup(std::move(lookup))
    , m_bar(new ExperimentBar(actions))
    , m_parameters(new ParameterBar(actions.again))
    , m_ladder(new LadderPanel(log, fetcher, true))
    , m_stateDiagram(new StatePanel(log))
    , m_bytes(new InspectorPanel(log, fetcher))
    , m_words(new WordsPanel)
    , m_predict(new PredictPanel)
    , m_explain(new ExplainPanel)
    , m_verdicts(new VerdictPanel)
    , m_columns(splitter(Qt::Horizontal, "experimentColumns"))
    , m_sides(splitter(Qt::Horizontal, "experimentSides"))
    , m_others(splitter(Qt::Vertical, "experimentOthers"))
    , m_below(splitter(Qt::Horizontal, "experimentBelow"))
    , m_whole(splitter(Qt::Vertical, "experimentWhole"))
{
    setObjectName(QStringLiteral("experimentPage"));
    m_ladder->setOrderKept(true);
    m_ladder->setObjectName(QStringLiteral("experimentLadder"));
    m_stateDiagram->setObjectName(QStringLiteral("experimentState"));
    m_bytes->setObjectName(QStringLiteral("experimentBytes"));
    m_ladder->setNoneText(tr("No socket has been made yet."),
                          tr("Once a step makes one, its calls, its bytes and its states stand here in the "
                             "order they happened, both ends beside each other."));
    m_stateDiagram->setNoneText(tr("No socket has been made yet."),
                                tr("Once a step makes a TCP socket, the way it walks is drawn here."));
    m_bytes->setNoneText(tr("Nothing selected."),
                         tr("Click a line of code that has run, or a call or an arrow "
                            "of the ladder, to see its bytes and what it means."));
    for (int i = 0; i < kMostRoles; ++i)
        m_roles.push_back(addColumn());
    m_middle = buildMiddle();
    m_whole->addWidget(m_columns);
    m_whole->addWidget(buildBelow());

    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_whole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(borderLine());
    column->addWidget(m_bar);
    column->addWidget(m_parameters);
    column->addWidget(borderLine());
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_bar);

    connect(m_predict, &PredictPanel::answered, this, &ExperimentPage::answered);
    connect(m_verdicts, &VerdictPanel::stepChosen, this, &ExperimentPage::stepChosen);
    connect(m_verdicts, &VerdictPanel::comparing, this, [this](bool on) {
        m_teaching->setHidden(on && !m_isNarrow.value_or(false)); // it takes all the width
        if (on)
            QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_verdicts, 0, 0); });
    });
    connect(m_predict, &PredictPanel::asked, this, [this] {
        // Once what was asked has its place.
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_teaching, 0, 0); });
    });
    connect(m_words, &WordsPanel::changed, this, [this] {
        m_tabs->setTabText(m_views->indexOf(m_words), tr("Words (%1)").arg(m_words->terms().size()));
        m_explain->setTerms(m_words->terms());
    });
    connect(m_explain, &ExplainPanel::termChosen, this, &ExperimentPage::showTerm);
    connect(m_ladder, &LadderPanel::rowActivated, this, &ExperimentPage::rowActivated);
    connect(m_stateDiagram, &StatePanel::rowActivated, this, &ExperimentPage::rowActivated);
}

QWidget *ExperimentPage::buildHead()
{
    m_topic = new ThemedLabel(TextStyle::Secondary, Role::TextDim);
    m_title = new ThemedLabel(TextStyle::Title, Role::Text);
    m_question = new ThemedLabel(TextStyle::Body, Role::Text);
    m_sources = new QLabel;
    m_topic->setObjectName(QStringLiteral("experimentTopic"));
    m_title->setObjectName(QStringLiteral("experimentTitle"));
    m_question->setObjectName(QStringLiteral("experimentQuestion"));
    m_title->setWordWrap(true);
    m_question->setWordWrap(true);
    m_sources->setTextFormat(Qt::RichText);
    m_sources->setOpenExternalLinks(true);
    m_sources->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_sources->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_sources->setWordWrap(true);

    auto *head = new QWidget;
    head->setBackgroundRole(QPalette::Base);
    head->setAutoFillBackground(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(kHalfGrid);
    texts->addWidget(m_topic);
    texts->addWidget(m_title);
    texts->addWidget(m_question);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(2 * kPanelMargin, kPanelMargin, 2 * kPanelMargin, kPanelMargin);
    row->setSpacing(2 * kGrid);
    row->addLayout(texts, 3);
    row->addWidget(m_sources, 1);
    return head;
}

QWidget *ExperimentPage::buildMiddle()
{
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("experimentTabs"));
    m_tabs->setAccessibleName(tr("Beside the code"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_views = new QStackedWidget;
    for (const auto &[title, view] : {std::pair<QString, QWidget *>{tr("Ladder"), m_ladder},
                                      std::pair<QString, QWidget *>{tr("State"), m_stateDiagram},
                                      std::pair<QString, QWidget *>{tr("Bytes"), m_bytes},
                                      std::pair<QString, QWidget *>{tr("Words"), m_words}}) {
        m_tabs->addTab(title);
        m_views->addWidget(view);
    }
    m_views->setBackgroundRole(QPalette::Base);
    m_views->setAutoFillBackground(true);
    m_pair = new QComboBox;
    m_pair->setObjectName(QStringLiteral("experimentPair"));
    m_pair->setAccessibleName(tr("Which sockets to show"));
    m_pair->setToolTip(
        tr("Which sockets the ladder and the state diagram show. While the experiment runs they "
           "follow the step that runs."));
    m_pair->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_pair->hide();
    connect(m_pair, &QComboBox::activated, this,
            [this](int place) { Q_EMIT pairChosen(m_pairs[static_cast<std::size_t>(place)].socket); });
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, kGrid, 0);
    bar->addWidget(m_tabs, 1);
    bar->addWidget(m_pair);
    auto *middle = new QWidget;
    middle->setBackgroundRole(QPalette::Window);
    middle->setAutoFillBackground(true);
    middle->setMinimumSize(40 * kGrid, 30 * kGrid);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(borderLine());
    column->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        if (m_views->currentWidget() == m_bytes)
            showBytes();
    });
    return middle;
}

QWidget *ExperimentPage::buildBelow()
{
    m_teaching = new QStackedWidget;
    m_teaching->addWidget(m_explain);
    m_teaching->addWidget(m_predict);
    m_teaching->setMinimumSize(30 * kGrid, 18 * kGrid);
    m_verdicts->setMinimumSize(30 * kGrid, 18 * kGrid);
    m_below->addWidget(m_verdicts);
    return m_below;
}

RoleColumn *ExperimentPage::addColumn()
{
    auto *column = new RoleColumn;
    column->setMinimumWidth(26 * kGrid);
    connect(column->lines(), &LineListView::stepChosen, this, &ExperimentPage::stepChosen);
    connect(column->lines(), &LineListView::stepMenuRequested, this, &ExperimentPage::stepMenuRequested);
    return column;
}

void ExperimentPage::setExperiment(const RunState &state, const QString &whyNot)
{
    m_whyNot = whyNot;
    const lab::Experiment &experiment = *state.experiment;
    m_topic->setText(topicTitle(QString::fromStdString(experiment.topic)));
    m_title->setText(localText(experiment.title));
    m_question->setText(localText(experiment.question));
    m_sources->setText(sourceLinks(experiment.sources));
    m_sources->setAccessibleName(tr("Written in"));
    const auto roles = stepsByRole(experiment);
    m_rolesUsed = std::min(roles.size(), m_roles.size());
    for (std::size_t i = 0; i < m_rolesUsed; ++i)
        m_roles[i]->setSteps(roles[i]);
    m_isNarrow.reset();
    arrange();
}

void ExperimentPage::takeOut(QWidget *part)
{
    part->hide();
    part->setParent(this);
}

// Wide: code, ladder, code, and the teaching below them. Narrow: the teaching right below the code, where it is in
// sight with it, then the ladder.
void ExperimentPage::arrange()
{
    const bool narrow = width() < kNarrowBelow;
    if (m_isNarrow == narrow)
        return;
    m_isNarrow = narrow;
    // Out of the splitters and out of sight; what is used goes in again.
    for (RoleColumn *column : m_roles)
        takeOut(column);
    takeOut(m_sides);
    takeOut(m_others);
    takeOut(m_teaching);
    m_columns->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_below->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    QSplitter *sides = narrow ? m_sides : m_columns;
    const auto putIn = [](QSplitter *splitter, int place, QWidget *widget) {
        splitter->insertWidget(place, widget);
        widget->show();
    };
    if (narrow)
        putIn(m_columns, 0, m_sides);
    if (m_rolesUsed > 0)
        putIn(sides, 0, m_roles[0]);
    putIn(narrow ? m_columns : m_below, narrow ? 1 : 0, m_teaching);
    putIn(m_columns, narrow ? 2 : 1, m_middle);
    if (m_rolesUsed > 1)
        putIn(sides, narrow ? 1 : 2, m_others);
    for (std::size_t i = 1; i < m_rolesUsed; ++i)
        putIn(m_others, static_cast<int>(i) - 1, m_roles[i]);
    for (RoleColumn *column : m_roles) // where columns share their height the code comes first
        column->setFactsShown(!narrow && m_rolesUsed <= 2);
    m_whole->setMinimumHeight(narrow ? kLeastNarrowHeight : kLeastHeight);
    const int unit = 100;
    if (narrow) {
        m_columns->setSizes({235, 150, 335}); // code and teaching are in sight in the smallest window
        // Three columns have room beside each other; of four, two stand above each other.
        const bool isRow = m_rolesUsed == 3;
        const int beside = isRow ? 2 : 1;
        m_others->setOrientation(isRow ? Qt::Horizontal : Qt::Vertical);
        m_sides->setStretchFactor(0, 1);
        m_sides->setStretchFactor(1, beside);
        m_sides->setSizes({unit, beside * unit});
        m_whole->setSizes({75 * unit, 25 * unit});
    } else {
        m_others->setOrientation(Qt::Vertical);
        m_columns->setSizes({27 * unit, 46 * unit, 27 * unit});
        m_whole->setSizes({68 * unit, 32 * unit});
        m_below->setSizes({54 * unit, 46 * unit});
    }
}

void ExperimentPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExperimentPage::showRun(const RunState &state, const Quiz &quiz, bool predicts,
                             const std::map<std::size_t, qint64> &waitedNs)
{
    const bool hasQuestions = predicts && !stepsWithQuestion(*state.experiment, state.values).empty();
    const bool asks = hasQuestions && m_whyNot.isEmpty() && state.phase != RunState::Phase::Ended;
    const Ahead ahead = asks ? Ahead::Covered : Ahead::Told;
    m_bar->show(state);
    for (std::size_t i = 0; i < m_rolesUsed; ++i)
        m_roles[i]->showRun(state, waitedNs, ahead);
    m_verdicts->show(state, quiz.answers(state), ahead);
    const auto score = quiz.score(state);
    const bool isScored = score.told > 0 || (predicts && score.leftOut > 0);
    const QString predicted = predicts && !hasQuestions ? nothingToGuessText()
                              : isScored                ? tr("Your predictions: %1.").arg(scoreText(score))
                                                        : QString();
    m_explain->show(state, m_whyNot, predicted);
    if (predicts)
        m_predict->show(state, quiz);
    m_teaching->setCurrentWidget(asks && m_predict->isNeeded(state) ? static_cast<QWidget *>(m_predict)
                                                                    : m_explain);
    showSockets(state);
    showWords();
}

// What stands on the page now, so that the list tells nothing that the page does not.
void ExperimentPage::showWords()
{
    QStringList texts{m_title->text(), m_question->text()};
    const auto addLines = [&texts](const LineListView *view) {
        for (int row = 0; row < view->lines()->rowCount(); ++row)
            texts << view->lines()->row(row).text << view->lines()->row(row).detail;
    };
    for (std::size_t i = 0; i < m_rolesUsed; ++i)
        addLines(m_roles[i]->lines());
    addLines(m_verdicts->lines());
    texts << (m_teaching->currentWidget() == m_predict ? m_predict->texts() : m_explain->texts());
    m_words->setTexts(texts);
}

void ExperimentPage::showTerm(const QString &name)
{
    m_tabs->setCurrentIndex(m_views->indexOf(m_words));
    m_words->showTerm(name);
    m_words->setFocus();
    m_scroll->ensureWidgetVisible(m_middle, 0, 0);
}

void ExperimentPage::showSockets(const RunState &state)
{
    for (std::size_t i = 0; i < m_rolesUsed; ++i)
        m_roles[i]->showSocket(m_lookup(m_roles[i]->socketIn(state)));
    showPairs(state);
    if (m_isPeerLeft == isPeerLeft(state))
        return;
    m_isPeerLeft = !m_isPeerLeft;
    placeLadder();
}

void ExperimentPage::showPairs(const RunState &state)
{
    auto pairs = pairsOf(state, m_lookup);
    if (pairs != m_pairs) {
        m_pairs = std::move(pairs);
        m_pair->clear();
        for (const RunPair &pair : m_pairs)
            m_pair->addItem(pair.name);
    }
    m_pair->setVisible(m_pairs.size() > 1);
    for (std::size_t i = 0; m_socket && i < m_pairs.size(); ++i) {
        if (m_pairs[i].socket == m_socket->id || m_pairs[i].peer == m_socket->id)
            m_pair->setCurrentIndex(static_cast<int>(i));
    }
}

void ExperimentPage::clearRun()
{
    setSocket({}, {}, {});
    m_row.reset();
    m_octets.reset();
    m_bytes->clear();
    m_verdicts->showThisRun();
}

void ExperimentPage::selectStep(std::size_t step)
{
    for (std::size_t i = 0; i < m_rolesUsed; ++i)
        m_roles[i]->selectStep(step);
    m_verdicts->selectStep(step);
}

void ExperimentPage::setSocket(const std::optional<SocketSummary> &socket,
                               const std::optional<SocketSummary> &peer, const RunState &state)
{
    m_socket = socket;
    m_peer = peer;
    m_isPeerLeft = isPeerLeft(state);
    if (state.experiment)
        showPairs(state);
    placeLadder();
    if (socket)
        m_stateDiagram->setSocket(*socket);
    else
        m_stateDiagram->clear();
}

// A connection that waits for accept() is the left role's already when its listener is.
bool ExperimentPage::isPeerLeft(const RunState &state) const
{
    return m_socket && m_peer && m_rolesUsed > 0 &&
           (m_roles[0]->actedOn(m_peer->id, state) ||
            (m_peer->parent != 0 && m_roles[0]->actedOn(m_peer->parent, state)));
}

void ExperimentPage::placeLadder()
{
    if (m_isPeerLeft)
        m_ladder->setSocket(m_peer, m_socket);
    else
        m_ladder->setSocket(m_socket, m_peer);
}

void ExperimentPage::showRow(Row row)
{
    m_ladder->select(row);
    showBytesOf(row);
}

void ExperimentPage::showBytesOf(Row row)
{
    if (m_row == row)
        return;
    m_row = row;
    m_octets.reset();
    if (m_bytes->isVisible())
        showBytes();
}

void ExperimentPage::showComputed(const RunState &state, std::size_t step)
{
    m_row.reset();
    m_octets = computedOctets(state, step);
    if (m_bytes->isVisible())
        showBytes();
}

void ExperimentPage::showBytes()
{
    if (m_row)
        m_bytes->show(*m_row);
    else if (m_octets)
        m_bytes->showOctets(m_octets->line, m_octets->octets, m_octets->address);
}

bool ExperimentPage::bringQuestionIntoSight()
{
    if (m_teaching->currentWidget() != m_predict || !m_predict->isVisible() || !m_predict->isOutOfSight())
        return false;
    m_scroll->ensureWidgetVisible(m_teaching, 0, 0);
    m_predict->pointAtQuestion();
    return true;
}

void ExperimentPage::raiseLadder()
{
    if (m_views->currentWidget() == m_bytes || m_views->currentWidget() == m_words)
        m_tabs->setCurrentIndex(0);
}

} // namespace sockeye
