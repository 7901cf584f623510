// SPDX-License-Identifier: MIT
#include "ui/views/experimenttreeview.h"

#include <algorithm>

#include <QPainter>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include "ui/models/experimentcatalogue.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

class EntryDelegate : public QStyledItemDelegate
{
public:
    explicit EntryDelegate(ExperimentTreeView *view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {20 * kGrid, theme().extent(Extent::TableRow)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QModelIndex at = m_view->toCatalogue(index);
        QRect row = option.rect.adjusted(kHalfGrid, 0, -kPanelMargin, 0);
        if (const auto *entry = m_view->catalogue().entry(at)) {
            paintStatus(*painter, *entry,
                        QRect(row.right() - kIconSize + 1, row.top(), kIconSize, row.height()));
            row.setRight(row.right() - kIconSize - kGrid);
            text(*painter, row, index, TextStyle::Body, entry->lacking ? Role::TextDim : Role::Text);
            return;
        }
        const auto *chapter = m_view->catalogue().chapter(at);
        if (!chapter)
            return;
        const auto held = std::count_if(chapter->entries.begin(), chapter->entries.end(),
                                        [](const auto &entry) { return hasRun(entry); });
        const QString count = ExperimentTreeView::tr("%1 of %2", "how many experiments were run")
                                  .arg(held)
                                  .arg(chapter->entries.size());
        painter->setFont(theme().font(TextStyle::Secondary));
        painter->setPen(theme().color(Role::TextDim));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, count);
        row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(count) - kGrid);
        text(*painter, row, index, TextStyle::BodyStrong, Role::Text);
    }

private:
    static void text(QPainter &painter, const QRect &rect, const QModelIndex &index, TextStyle style,
                     Role role)
    {
        painter.setFont(theme().font(style));
        painter.setPen(theme().color(role));
        painter.drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    }
    static void paintStatus(QPainter &painter, const ExperimentCatalogue::Entry &entry, const QRect &rect)
    {
        QColor ink = theme().color(Role::TextDim);
        if (!entry.lacking && entry.verdict == lab::Holding::Holds)
            ink = theme().ink(Tone::Ok);
        else if (!entry.lacking && entry.verdict == lab::Holding::Fails)
            ink = theme().ink(Tone::Warning);
        paintIcon(painter, rect, entryStatusIcon(entry), ink);
    }

    ExperimentTreeView *m_view;
};

} // namespace

ExperimentTreeView::ExperimentTreeView(ExperimentCatalogue &catalogue, QWidget *parent)
    : QTreeView(parent)
    , m_catalogue(catalogue)
    , m_shown(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("experimentTree"));
    setAccessibleName(tr("Experiments"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(2 * kGrid + kHalfGrid);
    setItemDelegate(new EntryDelegate(this));
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    m_shown->setSourceModel(&m_catalogue);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setFilterRole(ExperimentCatalogue::SearchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_shown);
    expandAll();
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &chapter) {
        if (chapter.isValid())
            expand(chapter);
    });
    connect(m_shown, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const auto *entry = m_catalogue.entry(toCatalogue(now));
        if (entry && !m_selecting)
            Q_EMIT entryChosen(entry->key());
    });
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

QModelIndex ExperimentTreeView::toCatalogue(const QModelIndex &index) const
{
    return m_shown->mapToSource(index);
}

void ExperimentTreeView::setSearch(const QString &text)
{
    const QScopedValueRollback selecting(m_selecting, true); // rows that go take the selection with them
    const auto *entry = m_catalogue.entry(toCatalogue(currentIndex()));
    const QString key = entry ? entry->key() : QString();
    m_shown->setFilterFixedString(text.trimmed());
    expandAll();
    selectKey(key);
}

bool ExperimentTreeView::isEmpty() const
{
    return m_shown->rowCount() == 0;
}

QModelIndex ExperimentTreeView::firstEntry() const
{
    return isEmpty() ? QModelIndex() : m_shown->index(0, 0, m_shown->index(0, 0));
}

void ExperimentTreeView::selectKey(const QString &key)
{
    const QScopedValueRollback selecting(m_selecting, true);
    const QModelIndex at = m_shown->mapFromSource(m_catalogue.indexOf(key));
    setCurrentIndex(at);
    if (at.isValid())
        scrollTo(at);
}

void ExperimentTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selectionModel()->isSelected(index))
        paintSelectedRow(*painter, row, true);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().color(Role::Surface));
    if (hasFocus() && index == currentIndex())
        paintBox(*painter, row, {}, theme().color(Role::Accent), 1, 0);
    QStyleOptionViewItem cell = option;
    const int left = visualRect(index).left();
    drawBranches(painter, QRect(0, row.top(), left, row.height()), index);
    cell.rect = QRect(left, row.top(), row.width() - left, row.height());
    itemDelegateForIndex(index)->paint(painter, cell, index);
}

void ExperimentTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const QRect at(rect.right() + 1 - indentation(), rect.top(), indentation(), rect.height());
    paintIcon(*painter, QRectF(at.left() + 3, at.top(), kIconSize - 2, at.height()),
              isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              theme().color(Role::TextDim));
}

} // namespace sockeye
