// SPDX-License-Identifier: MIT
#include "ui/panels/verdictpanel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>

#include "ui/models/comparemodel.h"
#include "ui/views/compareview.h"
#include "ui/views/linelistview.h"
#include "ui/views/segmentedcontrol.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
    , m_count(new ThemedLabel(TextStyle::Body, Role::TextDim))
    , m_choice(new SegmentedControl)
    , m_lines(new LineListView)
    , m_compared(new CompareModel(this))
    , m_table(new CompareView)
    , m_differences(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("verdictPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_count->setObjectName(QStringLiteral("verdictCount"));
    m_choice->setObjectName(QStringLiteral("verdictChoice"));
    m_choice->setAccessibleName(tr("What to show of the runs"));
    m_choice->addSegment(tr("This run"));
    m_choice->addSegment(tr("Two runs"));
    m_choice->hide();
    m_lines->setObjectName(QStringLiteral("verdictLines"));
    m_lines->setAccessibleName(tr("Verdicts"));
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("The last two runs, step by step"));
    m_table->setModel(m_compared);
    m_differences->setObjectName(QStringLiteral("compareCount"));
    m_differences->setContentsMargins(kPanelMargin, 0, kPanelMargin, kHalfGrid);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    head->setSpacing(kGrid);
    head->addWidget(new ThemedLabel(TextStyle::BodyStrong, Role::Text, tr("Verdicts")));
    head->addWidget(m_count, 1);
    head->addWidget(m_choice);
    auto *comparison = new QWidget;
    auto *both = new QVBoxLayout(comparison);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(m_differences);
    both->addWidget(m_table, 1);
    m_stack->addWidget(m_lines);
    m_stack->addWidget(comparison);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    connect(m_choice, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        Q_EMIT comparing(index == 1);
        if (index == 1)
            QTimer::singleShot(0, this, &VerdictPanel::showDifference); // once it has its place
    });
    connect(m_lines, &LineListView::stepChosen, this, &VerdictPanel::stepChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    Q_EMIT stepChosen(m_compared->stepOf(now.row()));
            });
}

void VerdictPanel::show(const RunState &state, const std::map<std::size_t, QString> &answers, Ahead ahead)
{
    auto rows = verdictLines(state, answers, ahead);
    const auto held = std::count_if(rows.begin(), rows.end(), [&state](const LineRow &row) {
        return state.markOf(row.step) == StepMark::Holds;
    });
    const bool isOver = state.phase == RunState::Phase::Ended;
    m_count->setText(state.phase == RunState::Phase::None ? QString()
                     : isOver ? tr("%1 of %2 statements hold").arg(held).arg(rows.size())
                              : tr("%1 of %2 statements hold so far").arg(held).arg(rows.size()));
    m_lines->lines()->setRows(std::move(rows));
}

void VerdictPanel::showRuns(const RunState *before, const RunState *now)
{
    const bool both = before && now;
    m_choice->setVisible(both);
    if (!both) {
        m_choice->setCurrentIndex(0);
        m_compared->clear();
        return;
    }
    m_compared->setRuns(*before, *now);
    const int count = m_compared->differenceCount();
    m_differences->setText(count == 0 ? tr("Both runs came to the same.")
                                      : tr("%n step(s) came out differently", nullptr, count));
    m_differences->setToolTip(
        tr("Ports the kernel chose, descriptors, the address of the run and times are others "
           "with each run: they do not count."));
    if (m_choice->currentIndex() == 1)
        QTimer::singleShot(0, this, &VerdictPanel::showDifference);
}

void VerdictPanel::showThisRun()
{
    m_choice->setCurrentIndex(0);
}

bool VerdictPanel::canCompare() const
{
    return m_compared->rowCount() > 0;
}

void VerdictPanel::compare()
{
    if (canCompare())
        m_choice->setCurrentIndex(1);
}

void VerdictPanel::showDifference()
{
    if (const int row = m_compared->firstDifference(); row >= 0)
        m_table->scrollTo(m_compared->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void VerdictPanel::selectStep(std::size_t step)
{
    m_lines->selectStep(step);
}

} // namespace sockeye
