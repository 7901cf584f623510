// SPDX-License-Identifier: MIT
#include "ui/views/decodeview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

// The type's size beside its name, figures with thin spaces, a hairline below each row.
class DecodeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect all = option.rect;
        const QRect inner = all.adjusted(kPanelMargin, 0, -kPanelMargin, -1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const auto side = [&option](Qt::Alignment alignment) {
            return QStyle::visualAlignment(option.direction, alignment);
        };
        painter->save();
        painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), theme().color(Role::Grid));
        const QString text = index.data().toString();
        painter->setFont(index.data(Qt::FontRole).value<QFont>());
        painter->setPen(selected ? theme().color(Role::Text)
                                 : index.data(Qt::ForegroundRole).value<QColor>());
        if (index.column() == DecodeModel::TypeColumn) {
            const int name = painter->fontMetrics().horizontalAdvance(text);
            paintFigures(*painter, inner, side(Qt::AlignLeft), text);
            const QRect size = inner.adjusted(name + kGrid, 0, 0, 0);
            painter->setFont(theme().font(TextStyle::Secondary));
            painter->setPen(theme().color(selected ? Role::TextDim : Role::TextFaint));
            paintFigures(*painter, QStyle::visualRect(option.direction, inner, size), side(Qt::AlignLeft),
                         index.data(DecodeModel::SizeRole).toString());
        } else {
            paintFigures(*painter, inner, side(Qt::AlignRight), text);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics name(theme().font(TextStyle::Body));
        const QFontMetrics size(theme().font(TextStyle::Secondary));
        const int width = name.horizontalAdvance(index.data().toString()) + kGrid +
                          size.horizontalAdvance(index.data(DecodeModel::SizeRole).toString());
        return {width + 2 * kPanelMargin, theme().extent(Extent::TableRow)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.clear(); // paint() writes it
        const auto *view = qobject_cast<const DecodeView *>(option->widget);
        option->state.setFlag(QStyle::State_MouseOver, view != nullptr && view->pointedRow() == index.row());
    }
};

} // namespace

DecodeView::DecodeView(QWidget *parent) : QTableView(parent), m_model(new DecodeModel(this))
{
    setObjectName(QStringLiteral("decodeView"));
    setAccessibleName(tr("Values at the cursor"));
    setModel(m_model);
    setItemDelegate(new DecodeDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setProperty("band", true);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::entered, this, [this](const QModelIndex &index) { pointAt(index.row()); });
    connect(&theme(), &Theme::changed, this, &DecodeView::applyTheme);
    applyTheme();
}

QSize DecodeView::sizeHint() const
{
    const QFontMetrics metrics(theme().font(TextStyle::Mono));
    const int value = metrics.horizontalAdvance(QLatin1Char('0')) * 20 + 2 * kPanelMargin; // a whole u64
    return {sizeHintForColumn(DecodeModel::TypeColumn) + 2 * value, 10 * theme().extent(Extent::TableRow)};
}

void DecodeView::setBytes(std::shared_ptr<const Bytes> bytes)
{
    showSource(std::move(bytes), 0);
}

void DecodeView::setOffset(quint64 offset)
{
    if (offset != m_model->offset())
        showSource(m_bytes, offset);
}

void DecodeView::showSource(std::shared_ptr<const Bytes> bytes, quint64 offset)
{
    m_bytes = std::move(bytes);
    const int before = m_model->rowCount();
    m_model->setSource(m_bytes, offset);
    if (m_model->rowCount() != before) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->isOrderless(row))
                setSpan(row, DecodeModel::LittleColumn, 1, 2);
        }
        applyTheme();
    }
    highlight(currentIndex());
}

void DecodeView::applyTheme()
{
    verticalHeader()->setDefaultSectionSize(theme().extent(Extent::TableRow));
    m_model->refreshLook();
    fitColumns();
}

void DecodeView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DecodeView::fitColumns()
{
    const int type = sizeHintForColumn(DecodeModel::TypeColumn);
    const int rest = viewport()->width() - type;
    setColumnWidth(DecodeModel::TypeColumn, type);
    setColumnWidth(DecodeModel::LittleColumn, rest / 2);
    setColumnWidth(DecodeModel::BigColumn, rest - rest / 2);
}

void DecodeView::highlight(const QModelIndex &row)
{
    const bool whole = row.isValid() && row.data(DecodeModel::NeedsRole).toULongLong() == 0;
    Q_EMIT highlightChanged(m_model->offset(), whole ? row.data(DecodeModel::SizeRole).toULongLong() : 0);
}

void DecodeView::pointAt(int row)
{
    m_pointedRow = row;
    viewport()->update();
    highlight(row >= 0 ? m_model->index(row, 0) : currentIndex());
}

void DecodeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    highlight(current);
}

bool DecodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        pointAt(-1);
    return QTableView::viewportEvent(event);
}

bool DecodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void DecodeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyCell();
    else
        QTableView::keyPressEvent(event);
}

void DecodeView::copyCell() const
{
    const QString text = currentIndex().data(DecodeModel::PlainRole).toString();
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
    if (!currentIndex().isValid())
        return;
    QMenu menu(this);
    menu.addAction(themeIcon(QStringLiteral("copy")), tr("&Copy value"), QKeySequence::Copy, this,
                   &DecodeView::copyCell);
    menu.addAction(tr("Copy &row"), this, &DecodeView::copyRow);
    menu.exec(event->globalPos());
}

} // namespace sockeye
