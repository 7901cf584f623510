// SPDX-License-Identifier: MIT
#include "ui/views/decodeview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/decodedelegate.h"
#include "ui/views/paint.h"
#include "ui/views/sumjob.h"

namespace sockeye {

namespace {

constexpr quint64 kSumsAtOnce = 64 * 1024; // octets summed here; more would be felt

} // namespace

DecodeView::DecodeView(QWidget *parent) : QTreeView(parent), m_model(new DecodeModel(this))
{
    setObjectName(QStringLiteral("decodeView"));
    setAccessibleName(tr("Values at the cursor"));
    setModel(m_model);
    setItemDelegate(new DecodeDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setProperty("band", true);
    header()->setSectionsClickable(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTreeView::entered, this, &DecodeView::pointAt);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeView::expanded, this, &DecodeView::rememberOpen);
    connect(this, &QTreeView::collapsed, this, &DecodeView::rememberOpen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DecodeView::openSections);
    connect(&theme(), &Theme::changed, this, &DecodeView::applyTheme);
    applyTheme();
}

QSize DecodeView::sizeHint() const
{
    const QFontMetrics metrics(theme().font(TextStyle::Mono));
    const int value = metrics.horizontalAdvance(QLatin1Char('0')) * 20 + 2 * kPanelMargin; // a whole u64
    return {columnWidth(DecodeModel::TypeColumn) + 2 * value, 10 * theme().extent(Extent::TableRow)};
}

void DecodeView::setBytes(std::shared_ptr<const Bytes> bytes)
{
    m_selected = 0;
    m_base = 0;
    m_isPart = false;
    showSource(std::move(bytes), 0);
    sumUp();
}

void DecodeView::setPart(std::shared_ptr<const Bytes> bytes, quint64 base)
{
    const quint64 at = m_base + m_model->offset();
    m_base = base;
    m_isPart = true;
    showSource(std::move(bytes), at >= base ? at - base : 0);
    sumUp();
}

void DecodeView::setOffset(quint64 offset)
{
    if (offset >= m_base && offset - m_base != m_model->offset())
        showSource(m_bytes, offset - m_base);
}

void DecodeView::setSelection(quint64 begin, quint64 length)
{
    const bool sameRun = length == m_selected && (length == 0 || begin == m_base + m_model->offset());
    setOffset(begin);
    m_selected = length;
    if (!sameRun)
        sumUp();
}

void DecodeView::showSource(std::shared_ptr<const Bytes> bytes, quint64 offset)
{
    m_bytes = std::move(bytes);
    m_model->setSource(m_bytes, offset, m_base);
    highlight(currentIndex());
}

// Only while they are looked at.
void DecodeView::sumUp()
{
    ++m_sumGeneration;
    const bool isWanted = m_isFiltered || arrangement().open.contains(QStringLiteral("sum"));
    const bool isThere = m_bytes != nullptr && m_model->offset() < m_bytes->size() &&
                         (!m_isPart || (m_selected > 0 && m_selected <= m_bytes->size() - m_model->offset()));
    if (!isThere || !isWanted) {
        m_model->setSums({}, 0, false);
        return;
    }
    const bool ofSelection = m_selected > 0;
    const quint64 begin = ofSelection ? m_model->offset() : 0;
    const quint64 length =
        ofSelection ? std::min<quint64>(m_selected, m_bytes->size() - begin) : m_bytes->size();
    if (length <= kSumsAtOnce) {
        m_model->setSums(sumsOf(ByteView(*m_bytes).subspan(begin, length)), length, ofSelection);
        return;
    }
    m_model->setSums({}, 0, false);
    auto *job = new SumJob(m_bytes, begin, length);
    connect(job, &SumJob::done, this,
            [this, length, ofSelection, generation = m_sumGeneration](const std::vector<SumRow> &sums) {
                if (generation == m_sumGeneration)
                    m_model->setSums(sums, length, ofSelection);
            });
    job->start();
}

void DecodeView::setFilter(const QString &text)
{
    const bool was = std::exchange(m_isFiltered, !text.trimmed().isEmpty());
    m_model->setFilter(text.trimmed());
    if (was != m_isFiltered)
        sumUp();
}

void DecodeView::setArrangement(const DecodeArrangement &arrangement)
{
    if (arrangement == m_model->arrangement())
        return;
    m_model->setArrangement(arrangement);
    openSections();
    sumUp();
}

void DecodeView::rearrange(const DecodeArrangement &arrangement)
{
    setArrangement(arrangement);
    Q_EMIT arrangementChanged();
}

// After a reset, too, what was open is open and what was chosen is chosen.
void DecodeView::openSections()
{
    const QScopedValueRollback opening(m_opening, true);
    for (int section = 0; section < m_model->rowCount(); ++section) {
        const QModelIndex index = m_model->index(section, 0);
        setFirstColumnSpanned(section, {}, true);
        setExpanded(index,
                    m_isFiltered || arrangement().open.contains(index.data(DecodeModel::IdRole).toString()));
    }
    if (const QModelIndex current = m_model->indexOf(m_current); current.isValid() && !m_current.isEmpty())
        setCurrentIndex(current);
    fitColumns();
}

void DecodeView::rememberOpen()
{
    if (m_opening || m_isFiltered)
        return;
    DecodeArrangement changed = arrangement();
    changed.open.clear();
    for (int section = 0; section < m_model->rowCount(); ++section) {
        const QModelIndex index = m_model->index(section, 0);
        if (isExpanded(index))
            changed.open += index.data(DecodeModel::IdRole).toString();
    }
    const bool sumsChange =
        changed.open.contains(QStringLiteral("sum")) != arrangement().open.contains(QStringLiteral("sum"));
    m_model->setArrangement(changed);
    if (sumsChange)
        sumUp();
    fitColumns();
    Q_EMIT arrangementChanged();
}

void DecodeView::applyTheme()
{
    m_model->refreshLook();
    scheduleDelayedItemsLayout();
    fitColumns();
}

void DecodeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void DecodeView::fitColumns()
{
    // The names leave room for the values: a third of a narrow panel at most.
    int type = 0;
    for (int section = 0; section < m_model->rowCount(); ++section) {
        const QModelIndex parent = m_model->index(section, 0);
        for (int row = 0; isExpanded(parent) && row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            type = std::max(type, itemDelegateForIndex(index)->sizeHint({}, index).width());
        }
    }
    const int width = viewport()->width();
    type = std::clamp(type, std::min(width / 4, 80), std::max(width / 3, 80));
    setColumnWidth(DecodeModel::TypeColumn, type);
    setColumnWidth(DecodeModel::LittleColumn, (width - type) / 2);
    setColumnWidth(DecodeModel::BigColumn, width - type - (width - type) / 2);
}

void DecodeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (index.parent().isValid()) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    painter->fillRect(row, theme().color(isPointedAt(index) ? Role::Sunken : Role::Surface));
    if (hasFocus() && index.row() == currentIndex().row() && !currentIndex().parent().isValid())
        paintBox(*painter, row, {}, theme().color(Role::Accent), 1, 0);
    const QString icon = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    const QRect mark(kHalfGrid, row.top() + (row.height() - kIconSize) / 2, kIconSize, kIconSize);
    paintIcon(*painter, QStyle::visualRect(layoutDirection(), row, mark), icon, theme().color(Role::TextDim));
    painter->save();
    painter->setFont(index.data(Qt::FontRole).value<QFont>());
    painter->setPen(theme().color(Role::TextDim));
    const QRect text = row.adjusted(mark.right() + kHalfGrid, 0, -kPanelMargin, 0);
    paintFigures(*painter, QStyle::visualRect(layoutDirection(), row, text),
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), index.data().toString());
    painter->restore();
}

bool DecodeView::isPointedAt(const QModelIndex &index) const
{
    return !m_pointed.isEmpty() && index.siblingAtColumn(0).data(DecodeModel::IdRole).toString() == m_pointed;
}

void DecodeView::highlight(const QModelIndex &row)
{
    const bool whole = row.isValid() && row.data(DecodeModel::NeedsRole).toULongLong() == 0;
    Q_EMIT highlightChanged(m_base + m_model->offset(),
                            whole ? row.data(DecodeModel::SizeRole).toULongLong() : 0);
}

void DecodeView::pointAt(const QModelIndex &index)
{
    m_pointed = index.siblingAtColumn(0).data(DecodeModel::IdRole).toString();
    viewport()->update();
    highlight(index.isValid() ? index : currentIndex());
}

void DecodeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        m_current = current.siblingAtColumn(0).data(DecodeModel::IdRole).toString();
    highlight(current);
}

bool DecodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        pointAt({});
    return QTreeView::viewportEvent(event);
}

bool DecodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void DecodeView::keyPressEvent(QKeyEvent *event)
{
    const bool isSection = currentIndex().isValid() && !currentIndex().parent().isValid();
    if (event->matches(QKeySequence::Copy))
        copyCell();
    else if (event->modifiers() == Qt::AltModifier &&
             (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        moveFirst(event->key() == Qt::Key_Up ? -1 : 1);
    else if (isSection && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return))
        setExpanded(currentIndex().siblingAtColumn(0), !isExpanded(currentIndex().siblingAtColumn(0)));
    else
        QTreeView::keyPressEvent(event);
}

void DecodeView::moveFirst(int step)
{
    DecodeArrangement changed = arrangement();
    const auto from = changed.first.indexOf(m_current);
    const auto to = from + step;
    if (from < 0 || to < 0 || to >= changed.first.size())
        return;
    changed.first.move(from, to);
    rearrange(changed);
}

// A section and what does not depend on the order have one value, whichever cell is chosen.
void DecodeView::copyCell() const
{
    QModelIndex cell = currentIndex();
    if (cell.column() == DecodeModel::TypeColumn && cell.data(DecodeModel::OrderlessRole).toBool())
        cell = cell.siblingAtColumn(DecodeModel::BigColumn);
    const QString text = cell.data(DecodeModel::PlainRole).toString();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DecodeView::copyRow() const
{
    QStringList cells;
    for (int column = 0; column < DecodeModel::ColumnCount; ++column)
        cells += currentIndex().siblingAtColumn(column).data(DecodeModel::PlainRole).toString();
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void DecodeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("decodeMenu"));
    const QModelIndex current = currentIndex();
    const DecodeArrangement now = arrangement();
    const QString id = m_current;
    const bool isType = current.parent().isValid() && current.data(DecodeModel::SizeRole).isValid();
    if (current.parent().isValid()) {
        menu.addAction(themeIcon(QStringLiteral("copy")), tr("&Copy value"), QKeySequence::Copy, this,
                       &DecodeView::copyCell);
        menu.addAction(tr("Copy &row"), this, &DecodeView::copyRow);
        menu.addSeparator();
    }
    const auto offer = [&](const QString &text, const DecodeArrangement &changed) {
        menu.addAction(text, this, [this, changed] { rearrange(changed); });
    };
    if (isType) {
        DecodeArrangement changed = now;
        if (changed.first.removeAll(id) == 0) {
            changed.first += id;
            offer(tr("Show at a &glance"), changed);
        } else {
            offer(tr("Move &back to its group"), changed);
            menu.addAction(tr("Move &up"), Qt::ALT | Qt::Key_Up, this, [this] { moveFirst(-1); });
            menu.addAction(tr("Move &down"), Qt::ALT | Qt::Key_Down, this, [this] { moveFirst(1); });
        }
    }
    if (current.parent().isValid()) {
        DecodeArrangement changed = now;
        changed.hidden.removeAll(id);
        if (now.hidden.contains(id)) {
            offer(tr("Do not &hide any more"), changed);
        } else {
            changed.hidden += id;
            offer(tr("&Hide"), changed);
        }
        menu.addSeparator();
    }
    if (!now.hidden.isEmpty()) {
        DecodeArrangement changed = now;
        changed.hidden.clear();
        offer(tr("&Show what is hidden"), changed);
    }
    offer(tr("&As in the beginning"), DecodeArrangement::standard());
    menu.exec(event->globalPos());
}

} // namespace sockeye
