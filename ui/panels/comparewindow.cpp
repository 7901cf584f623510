// SPDX-License-Identifier: MIT
#include "ui/panels/comparewindow.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/format.h"
#include "ui/text/themeicon.h"
#include "ui/views/hexview.h"
#include "ui/views/segmentedcontrol.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

CompareWindow::CompareWindow(const CompareSide &a, const CompareSide &b, const HexForm &form, QWidget *parent)
    : QDialog(parent)
    , m_sides{a, b}
    , m_views{new HexView, new HexView}
    , m_by(new SegmentedControl)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_stop(new QToolButton)
    , m_progress(new QProgressBar)
    , m_state(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
{
    setObjectName(QStringLiteral("compareWindow"));
    setWindowTitle(tr("Compare bytes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(1);
    grid->setVerticalSpacing(0);
    for (std::size_t side = 0; side < m_sides.size(); ++side) {
        HexView *view = m_views[side];
        auto *title = new ThemedLabel(TextStyle::BodyStrong, Role::Text, m_sides[side].title);
        title->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
        grid->addWidget(title, 0, static_cast<int>(side));
        grid->addWidget(view, 1, static_cast<int>(side));
        grid->setColumnStretch(static_cast<int>(side), 1);
        view->setAccessibleName(m_sides[side].title);
        view->setForm(form);
        view->setSource(m_sides[side].source);
        HexView *other = m_views[1 - side];
        connect(view, &HexView::scrolled, this, [this, side, other](quint64 first) {
            if (m_following)
                return;
            const QScopedValueRollback following(m_following, true);
            other->scrollTo(across(side, first));
        });
        connect(view, &HexView::cursorMoved, this, [this, side, other, view](quint64 offset) {
            if (view->hasFocus())
                other->setHighlight(across(side, offset), 1);
        });
    }
    buildBar();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    bar->setSpacing(kGrid);
    bar->addWidget(m_by);
    bar->addWidget(m_state, 1);
    bar->addWidget(m_progress);
    bar->addWidget(m_stop);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(grid, 1);
    resize(2 * m_views[0]->sizeHint().width() + 20 * kGrid, 60 * kGrid);

    connect(&m_comparer, &ByteComparer::progressed, this,
            [this](double share) { m_progress->setValue(static_cast<int>(share * 100)); });
    connect(&m_comparer, &ByteComparer::compared, this, &CompareWindow::take);
    compare();
}

void CompareWindow::buildBar()
{
    m_by->setObjectName(QStringLiteral("compareBy"));
    m_by->setAccessibleName(tr("How to compare"));
    m_by->addSegment(tr("Aligned"));
    m_by->addSegment(tr("By place"));
    m_by->setToolTip(
        tr("Aligned: what was put in or left out is one difference, where both go on alike within %1 bytes. "
           "By place: each byte against the one at the same offset.")
            .arg(groupedText(quint64(kResync))));
    m_state->setObjectName(QStringLiteral("compareState"));
    m_state->setWordWrap(true);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(12 * kGrid);
    m_progress->setAccessibleName(tr("How far it is"));
    const auto button = [](QToolButton *of, const char *name, const QString &says, const char *icon) {
        of->setObjectName(QLatin1String(name));
        of->setAccessibleName(says);
        of->setToolTip(says);
        of->setIcon(themeIcon(QLatin1String(icon)));
        of->setAutoRaise(true);
    };
    button(m_stop, "compareStop", tr("Stop comparing"), "cancel");
    button(m_previous, "comparePrevious", tr("Previous difference (Shift+F8)"), "chevron-up");
    button(m_next, "compareNext", tr("Next difference (F8)"), "chevron-down");
    connect(m_by, &SegmentedControl::currentIndexChanged, this, &CompareWindow::compare);
    connect(m_stop, &QToolButton::clicked, this, &CompareWindow::stop);
    connect(m_next, &QToolButton::clicked, this, &CompareWindow::goNext);
    connect(m_previous, &QToolButton::clicked, this, &CompareWindow::goPrevious);
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, this, &CompareWindow::goNext);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F8, this), &QShortcut::activated, this,
            &CompareWindow::goPrevious);
}

QString CompareWindow::stateText() const
{
    return m_state->text();
}

void CompareWindow::setBy(CompareBy by)
{
    m_by->setCurrentIndex(by == CompareBy::Alignment ? 0 : 1);
}

void CompareWindow::say(const QString &text)
{
    const bool busy = m_comparer.isBusy();
    const bool some = m_result != nullptr && !m_result->differences.empty();
    m_state->setText(text);
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    m_previous->setEnabled(some);
    m_next->setEnabled(some);
}

void CompareWindow::compare()
{
    m_result.reset();
    m_at.reset();
    m_progress->setValue(0);
    for (HexView *view : m_views)
        view->setHits(nullptr);
    m_comparer.compare(m_sides[0].source->bytes(), m_sides[1].source->bytes(),
                       m_by->currentIndex() == 0 ? CompareBy::Alignment : CompareBy::Place);
    say(tr("Comparing…"));
}

void CompareWindow::stop()
{
    m_comparer.cancel();
    say(tr("Stopped: what differs is not known."));
}

void CompareWindow::take(const std::shared_ptr<const CompareResult> &result)
{
    m_result = result;
    const auto &differences = result->differences;
    auto inA = std::make_shared<std::vector<ByteHit>>(), inB = std::make_shared<std::vector<ByteHit>>();
    for (const ByteDifference &difference : differences) {
        inA->push_back({difference.aBegin, difference.aLength});
        inB->push_back({difference.bBegin, difference.bLength});
    }
    m_views[0]->setHits(inA, Tone::Error);
    m_views[1]->setHits(inB, Tone::Error);
    if (differences.empty())
        say(tr("They are the same."));
    else if (result->isCut)
        say(tr("More than %1 differences; those behind are not marked.")
                .arg(groupedText(quint64(differences.size()))));
    else
        say(tr("%n difference(s)", nullptr, static_cast<int>(differences.size())));
    if (!differences.empty())
        goTo(0);
}

quint64 CompareWindow::across(std::size_t side, quint64 offset) const
{
    static const std::vector<ByteDifference> kNone;
    const auto &differences = m_result != nullptr ? m_result->differences : kNone;
    return side == 0 ? acrossToB(differences, offset) : acrossToA(differences, offset);
}

void CompareWindow::goTo(std::size_t index)
{
    m_at = index;
    const ByteDifference &difference = m_result->differences[index];
    const QScopedValueRollback following(m_following, true);
    m_views[0]->setHighlight(0, 0);
    m_views[1]->setHighlight(0, 0);
    m_views[0]->select(difference.aBegin, difference.aLength);
    m_views[1]->select(difference.bBegin, difference.bLength);
    m_views[0]->bringToSight(difference.aBegin);
    m_views[1]->bringToSight(difference.bBegin);
    if (!m_result->isCut)
        say(tr("Difference %1 of %2")
                .arg(groupedText(quint64(index + 1)), groupedText(quint64(m_result->differences.size()))));
}

// From the cursor of the side that has the keyboard.
void CompareWindow::goNext()
{
    if (m_result == nullptr || m_result->differences.empty())
        return;
    const bool inB = m_views[1]->hasFocus();
    const quint64 from = m_views[inB ? 1 : 0]->selectionBegin();
    const auto &all = m_result->differences;
    auto next = std::partition_point(all.begin(), all.end(), [&](const ByteDifference &difference) {
        return (inB ? difference.bBegin : difference.aBegin) <= from;
    });
    if (m_at &&
        static_cast<std::ptrdiff_t>(*m_at) == next - all.begin()) // at the end of one side two may begin
        ++next;
    goTo(next == all.end() ? 0 : static_cast<std::size_t>(next - all.begin()));
}

void CompareWindow::goPrevious()
{
    if (m_result == nullptr || m_result->differences.empty())
        return;
    const bool inB = m_views[1]->hasFocus();
    const quint64 from = m_views[inB ? 1 : 0]->selectionBegin();
    const auto &all = m_result->differences;
    const auto at = std::partition_point(all.begin(), all.end(), [&](const ByteDifference &difference) {
        return (inB ? difference.bBegin : difference.aBegin) < from;
    });
    goTo(static_cast<std::size_t>((at == all.begin() ? all.end() : at) - all.begin()) - 1);
}

} // namespace sockeye
