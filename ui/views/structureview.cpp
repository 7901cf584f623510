// SPDX-License-Identifier: MIT
#include "ui/views/structureview.h"

#include <algorithm>

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"
#include "ui/views/structuredelegate.h"

namespace sockeye {

namespace {

constexpr int kOpenRows = 60;  // below a group that opens by itself
constexpr int kNameShare = 45; // of a hundred

} // namespace

StructureView::StructureView(QWidget *parent) : QTreeView(parent), m_model(new StructureModel(this))
{
    setObjectName(QStringLiteral("structureView"));
    setAccessibleName(tr("Fields of the structure"));
    setModel(m_model);
    setItemDelegate(new StructureDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(2 * kGrid);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setProperty("band", true);
    header()->setSectionsClickable(false);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&theme(), &Theme::changed, this, &StructureView::applyTheme);
}

QSize StructureView::sizeHint() const
{
    return {40 * kGrid, 10 * theme().extent(Extent::TableRow)};
}

void StructureView::setOverlay(std::shared_ptr<const Overlay> overlay)
{
    m_model->setOverlay(std::move(overlay));
    spanStops({});
    openSome();
    fitColumns();
}

void StructureView::spanStops(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (m_model->isStop(index))
            setFirstColumnSpanned(row, parent, true);
        else if (m_model->hasChildren(index))
            spanStops(index);
    }
}

// Groups at the top that are not long, and whatever holds a place where it stopped.
void StructureView::openSome()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const auto *overlay = m_model->overlay();
        const bool isPart = overlay != nullptr && m_model->hasChildren(index) &&
                            !m_model->index(0, StructureModel::ValueColumn, index).data().isNull() &&
                            !index.siblingAtColumn(StructureModel::ValueColumn).data().toString().isEmpty();
        if (m_model->hasChildren(index) && m_model->rowCount(index) <= kOpenRows && !isPart)
            expand(index);
    }
    const auto stops = m_model->match(m_model->index(0, 0), StructureModel::MarkRole,
                                      static_cast<int>(StructureModel::Mark::Stop), 1,
                                      Qt::MatchExactly | Qt::MatchRecursive);
    for (const QModelIndex &stop : stops) {
        for (QModelIndex around = stop.parent(); around.isValid(); around = around.parent())
            expand(around);
    }
}

void StructureView::showOctet(quint64 octet)
{
    const QModelIndex current = currentIndex();
    const auto begin = current.data(StructureModel::BeginRole).toULongLong();
    const bool isIn = current.isValid() && octet >= begin &&
                      octet - begin < current.data(StructureModel::LengthRole).toULongLong();
    if (isIn && !m_model->hasChildren(current))
        return;
    const QModelIndex index = m_model->indexAt(octet);
    m_isShowing = true;
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        selectionModel()->clear();
    }
    m_isShowing = false;
}

void StructureView::applyTheme()
{
    m_model->refreshLook();
    scheduleDelayedItemsLayout();
    fitColumns();
}

void StructureView::fitColumns()
{
    // Two thirds of the names are short; the value matters more.
    const int wanted = std::max(sizeHintForColumn(StructureModel::FieldColumn), 12 * kGrid);
    const int most = viewport()->width() * kNameShare / 100;
    header()->resizeSection(StructureModel::FieldColumn, std::min(wanted, most));
}

void StructureView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void StructureView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid() && !m_isShowing)
        Q_EMIT fieldChosen(current.data(StructureModel::BeginRole).toULongLong(),
                           current.data(StructureModel::LengthRole).toULongLong());
}

bool StructureView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || actionFor(key) != nullptr) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void StructureView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyValue();
    else if (QAction *action = actionFor(event))
        action->trigger();
    else
        QTreeView::keyPressEvent(event);
}

// Of those added to the view; the window's own keys come after them.
QAction *StructureView::actionFor(const QKeyEvent *event) const
{
    const QKeySequence pressed(event->keyCombination());
    for (QAction *action : actions()) {
        if (action->isEnabled() && action->shortcuts().contains(pressed))
            return action;
    }
    return nullptr;
}

void StructureView::copyValue() const
{
    const QModelIndex value = currentIndex().siblingAtColumn(StructureModel::ValueColumn);
    QString text = value.data(StructureModel::PlainRole).toString();
    if (text.isEmpty())
        text = currentIndex()
                   .siblingAtColumn(StructureModel::FieldColumn)
                   .data(StructureModel::PlainRole)
                   .toString();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void StructureView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addActions(actions());
    if (!actions().isEmpty())
        menu.addSeparator();
    if (currentIndex().isValid())
        menu.addAction(themeIcon(QStringLiteral("copy")), tr("&Copy value"), QKeySequence::Copy, this,
                       &StructureView::copyValue);
    menu.addAction(tr("&Expand all"), this, &QTreeView::expandAll);
    menu.addAction(tr("C&ollapse all"), this, &QTreeView::collapseAll);
    menu.exec(event->globalPos());
}

void StructureView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selectionModel()->isSelected(index))
        paintSelectedRow(*painter, row, true);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().color(Role::Surface));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme().color(Role::Grid));
    if (hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0))
        paintBox(*painter, row, {}, theme().color(Role::Accent), 1, 0);
    // The delegate alone: the row's own background is painted above.
    QStyleOptionViewItem cell = option;
    const QModelIndex name = index.siblingAtColumn(StructureModel::FieldColumn);
    QRect at = visualRect(name);
    drawBranches(painter, QRect(0, row.top(), at.left(), row.height()), name);
    if (m_model->isStop(name))
        at.setRight(row.right());
    cell.rect = at;
    itemDelegate()->paint(painter, cell, name);
    if (m_model->isStop(name))
        return;
    const QModelIndex value = index.siblingAtColumn(StructureModel::ValueColumn);
    cell.rect = visualRect(value);
    itemDelegate()->paint(painter, cell, value);
}

void StructureView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!m_model->hasChildren(index))
        return;
    const QRect at(rect.right() + 1 - indentation(), rect.top(), indentation(), rect.height());
    const QString icon = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    paintIcon(*painter, QRectF(at).adjusted(1, 1, -1, -1), icon, theme().color(Role::TextDim));
}

} // namespace sockeye
