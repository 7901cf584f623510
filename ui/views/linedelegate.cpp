// SPDX-License-Identifier: MIT
#include "ui/views/linedelegate.h"

#include <algorithm>

#include <QPainter>
#include <QRegularExpression>

#include "ui/models/linemodel.h"
#include "ui/text/themeicon.h"
#include "ui/views/linelistview.h"
#include "ui/views/paint.h"
#include "ui/views/paragraph.h"

namespace sockeye {

namespace {

constexpr int kEdge = kPanelMargin;

const LineRow &rowOf(const QModelIndex &index)
{
    return static_cast<const LineModel *>(index.model())->row(index.row());
}

// The names of calls, to stand out.
std::vector<MarkedWord> callNames(const QString &text)
{
    static const QRegularExpression call(QStringLiteral("\\b([a-z_][a-z_0-9]*)\\("));
    std::vector<MarkedWord> names;
    for (auto at = call.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        names.push_back({match.capturedStart(1), match.capturedLength(1)});
    }
    return names;
}

// Among numbered lines of code what is no code is smaller, so that it does not stand out.
TextStyle styleOf(const LineRow &row, bool isCode)
{
    if (row.isStrong)
        return isCode ? TextStyle::MonoStrong : TextStyle::BodyStrong;
    return isCode ? TextStyle::Mono : row.number.isEmpty() ? TextStyle::Body : TextStyle::Secondary;
}

// Where everything of a row goes.
class RowLayout
{
public:
    RowLayout(const LineRow &row, int width)
        : m_left(kEdge)
        , m_numberWidth(
              row.number.isEmpty()
                  ? 0
                  : QFontMetrics(theme().font(TextStyle::Mono)).horizontalAdvance(QStringLiteral("00")) +
                        kGrid)
        , m_textLeft(m_left + m_numberWidth +
                     (row.number.isEmpty() && row.icon.isEmpty() ? 0 : kIconSize + kGrid))
        , m_trailing(row.trailing, TextStyle::BodyStrong, theme().color(Role::Accent), width)
        , m_room(width - m_textLeft - kEdge - (row.trailing.isEmpty() ? 0 : m_trailing.width() + kGrid))
        , m_text(row.text, styleOf(row, row.isCode), theme().color(row.isQuiet ? Role::TextDim : Role::Text),
                 m_room,
                 {row.words, row.isCode && !row.isQuiet ? callNames(row.text) : std::vector<MarkedWord>()})
        , m_detail(row.detail, row.isStrong ? TextStyle::Body : styleOf(row, row.detailIsCode),
                   row.detailTone ? theme().ink(*row.detailTone) : theme().color(Role::TextDim),
                   width - m_textLeft - kEdge, {row.detailWords, {}})
        , m_fits(m_detail.isOneLine() && m_text.lastWidth() + 2 * kGrid + m_detail.width() <= m_room)
        , m_isShown(!row.detail.isEmpty())
        , m_isBelow(m_isShown && (row.detailBelow || !m_fits))
        , m_pad(std::max(
              2,
              (theme().extent(Extent::TableRow) - QFontMetrics(theme().font(TextStyle::Body)).height()) / 2))
    {
    }

    int height() const { return m_text.height() + (m_isBelow ? m_detail.height() + 1 : 0) + 2 * m_pad; }

    void paint(QPainter &painter, const QRect &rect, const LineRow &row) const
    {
        const int line = QFontMetrics(theme().font(styleOf(row, row.isCode))).height();
        const QPoint text(rect.left() + m_textLeft, rect.top() + m_pad);
        if (!row.number.isEmpty()) {
            painter.setFont(theme().font(TextStyle::Mono));
            painter.setPen(theme().color(Role::TextFaint));
            painter.drawText(QRect(rect.left() + m_left, text.y(), m_numberWidth - kGrid, line),
                             Qt::AlignRight | Qt::AlignVCenter, row.number);
        }
        if (!row.icon.isEmpty())
            paintIcon(painter, QRectF(rect.left() + m_left + m_numberWidth, text.y(), kIconSize, line),
                      row.icon, row.iconTone ? theme().ink(*row.iconTone) : theme().color(row.iconRole));
        m_text.paint(painter, text);
        if (!row.trailing.isEmpty()) {
            painter.setFont(theme().font(TextStyle::BodyStrong));
            painter.setPen(theme().color(Role::Accent));
            painter.drawText(QRect(rect.left(), text.y(), rect.width() - kEdge, line),
                             Qt::AlignRight | Qt::AlignVCenter, row.trailing);
        }
        if (!m_isShown)
            return;
        if (m_isBelow)
            m_detail.paint(painter, {text.x(), text.y() + m_text.height() + 1});
        else
            m_detail.paint(painter, {rect.right() + 1 - kEdge - m_detail.width() -
                                         (row.trailing.isEmpty() ? 0 : m_trailing.width() + kGrid),
                                     text.y() + m_text.lastTop()});
    }

private:
    int m_left, m_numberWidth, m_textLeft;
    Paragraph m_trailing;
    int m_room;
    Paragraph m_text, m_detail;
    bool m_fits, m_isShown, m_isBelow;
    int m_pad;
};

int widthIn(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const LineListView *>(option.widget);
    return view ? view->lineWidth() : option.rect.width();
}

} // namespace

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {10, RowLayout(rowOf(index), widthIn(option)).height()};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const LineRow &row = rowOf(index);
    painter->save();
    if (row.isNext)
        paintSelectedRow(*painter, option.rect, true);
    else if (row.fill)
        painter->fillRect(option.rect, theme().tint(*row.fill));
    else if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme().color(Role::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme().color(Role::Surface));
    if ((option.state & QStyle::State_HasFocus) != 0)
        paintBox(*painter, option.rect, {}, theme().color(Role::Accent), 1, 0);
    QRect lines = option.rect;
    lines.setWidth(widthIn(option));
    RowLayout(row, lines.width()).paint(*painter, lines, row);
    painter->restore();
}

} // namespace sockeye
