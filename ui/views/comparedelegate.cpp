// SPDX-License-Identifier: MIT
#include "ui/views/comparedelegate.h"

#include <QPainter>
#include <QTreeView>

#include "ui/models/comparemodel.h"
#include "ui/views/paint.h"
#include "ui/views/paragraph.h"

namespace sockeye {

namespace {

constexpr int kSide = kGrid;
constexpr int kAbove = kHalfGrid;

class Cell
{
public:
    Cell(const QModelIndex &index, int width)
        : m_model(*static_cast<const CompareModel *>(index.model()))
        , m_differs(m_model.differs(index.row()))
        , m_text(index.data().toString(), TextStyle::Mono,
                 theme().color(m_differs ? Role::Text : Role::TextDim), width - 2 * kSide,
                 {{}, m_model.changedWordsAt(index)})
    {
    }

    bool differs() const { return m_differs; }
    int height() const { return m_text.height() + 2 * kAbove; }
    void paint(QPainter &painter, const QRect &rect) const
    {
        m_text.paint(painter, rect.topLeft() + QPoint(kSide, kAbove));
    }

private:
    const CompareModel &m_model;
    bool m_differs;
    Paragraph m_text;
};

} // namespace

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const int width = view ? view->columnWidth(index.column()) : option.rect.width();
    return {10, Cell(index, width).height()};
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Cell cell(index, option.rect.width());
    painter->save();
    if (cell.differs())
        painter->fillRect(option.rect, theme().tint(Tone::Warning));
    else if ((option.state & QStyle::State_Selected) != 0)
        painter->fillRect(option.rect, theme().color(Role::Selection));
    if ((option.state & QStyle::State_HasFocus) != 0)
        paintBox(*painter, option.rect, {}, theme().color(Role::Accent), 1, 0);
    painter->setClipRect(option.rect);
    cell.paint(*painter, option.rect);
    painter->restore();
}

} // namespace sockeye
