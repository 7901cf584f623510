// SPDX-License-Identifier: MIT
#include "ui/panels/experimentpage.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
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
#include "ui/views/linelistview.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kNarrowBelow = 900; // the ladder then goes below the code
constexpr int kWholeShare = 1000, kLeastShare = 50, kMostShare = 450;
constexpr int kLeastHeight = 400, kLeastNarrowHeight = 960; // what is lower scrolls

int widthToShare(const QSplitter &splitter)
{
    return splitter.width() - splitter.handleWidth() * (splitter.count() - 1);
}

} // namespace

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
    arrange(true);
}

void ExperimentPage::takeOut(QWidget *part)
{
    part->hide();
    part->setParent(this);
}

// Wide: code, ladder, code, and the teaching below them. Narrow: the teaching right below the code, where it is in
// sight with it, then the ladder.
void ExperimentPage::arrange(bool anew)
{
    const bool narrow = width() < kNarrowBelow;
    const bool isOther = m_isNarrow != narrow;
    if (!isOther && !anew)
        return;
    m_isNarrow = narrow;
    const QList<int> below = m_below->sizes();
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
        // Once it has a width to share.
        QTimer::singleShot(0, m_sides, [this, beside] { m_sides->setSizes({1000, beside * 1000}); });
        if (isOther)
            m_whole->setSizes({75 * unit, 25 * unit});
    } else {
        m_others->setOrientation(Qt::Vertical);
        applyCodeShares();
        if (isOther)
            m_whole->setSizes({68 * unit, 32 * unit});
        const bool isDragged = !isOther && below.size() == 2 && !below.contains(0);
        m_below->setSizes(isDragged ? below : QList<int>{54 * unit, 46 * unit});
    }
}

// From the shares and never from the widths of before: what was squeezed for a moment does not stay so.
void ExperimentPage::applyCodeShares()
{
    const int all = widthToShare(*m_columns), left = all * m_leftShare / kWholeShare;
    if (m_columns->count() > 2) {
        const int right = all * m_rightShare / kWholeShare;
        m_columns->setSizes({left, all - left - right, right});
    } else {
        m_columns->setSizes({left, all - left});
    }
}

void ExperimentPage::takeCodeShares()
{
    const QList<int> sizes = m_columns->sizes();
    const int all = widthToShare(*m_columns);
    if (m_isNarrow.value_or(true) || sizes.size() < 2 || all <= 0)
        return;
    m_leftShare = (sizes[0] * kWholeShare + all / 2) / all;
    if (sizes.size() > 2)
        m_rightShare = (sizes[2] * kWholeShare + all / 2) / all;
    m_sharesMoved.start();
}

void ExperimentPage::setCodeShares(int left, int right)
{
    m_leftShare = std::clamp(left, kLeastShare, kMostShare);
    m_rightShare = std::clamp(right, kLeastShare, kMostShare);
    if (m_isNarrow == false)
        applyCodeShares();
}

bool ExperimentPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_columns && event->type() == QEvent::Resize && m_isNarrow == false)
        applyCodeShares();
    return QWidget::eventFilter(watched, event);
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
        m_predict->show(state, quiz, score);
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
    auto octets = computedOctets(state, step);
    if (!m_row && m_octets == octets) // what a person has selected there stays
        return;
    m_row.reset();
    m_octets = std::move(octets);
    if (m_bytes->isVisible())
        showBytes();
}

void ExperimentPage::showBytes()
{
    if (m_row)
        m_bytes->showCarried(*m_row);
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
