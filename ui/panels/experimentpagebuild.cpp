// SPDX-License-Identifier: MIT
// How the page of an experiment is made: its head, its columns, what stands beside and below them.
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include "ui/panels/experimentpage.h"
#include "ui/panels/explainpanel.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/predictpanel.h"
#include "ui/panels/rolecolumn.h"
#include "ui/panels/statepanel.h"
#include "ui/panels/verdictpanel.h"
#include "ui/panels/wordspanel.h"
#include "ui/views/borderline.h"
#include "ui/views/linelistview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kSettledMs = 300; // a splitter is let go, as far as anyone knows
constexpr int kMostRoles = 4;

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

    m_columns->installEventFilter(this);
    connect(m_columns, &QSplitter::splitterMoved, this, &ExperimentPage::takeCodeShares);
    m_sharesMoved.setSingleShot(true);
    m_sharesMoved.setInterval(kSettledMs);
    connect(&m_sharesMoved, &QTimer::timeout, this, &ExperimentPage::codeSharesChanged);
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
        tr("Which sockets the ladder and the state diagram show. They follow the step that runs, "
           "until you choose others here."));
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

} // namespace sockeye
