// SPDX-License-Identifier: MIT
#include "ui/views/linedelegate.h"

#include <algorithm>
#include <cmath>

#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include "ui/models/linemodel.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kEdge = kPanelMargin;

const LineRow &rowOf(const QModelIndex &index)
{
    return static_cast<const LineModel *>(index.model())->row(index.row());
}

constexpr qsizetype kLongWord = 24;

// A long name or path may go on below where one of its parts ends, rather than anywhere.
QString withPlacesToBreak(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[\\w./:-]{%1,}").arg(kLongWord));
    static const QRegularExpression part(QStringLiteral("([._/:-])(?=\\w)"));
    QString broken = text;
    qsizetype added = 0;
    for (auto at = word.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        const QString marked = match.captured().replace(part, QStringLiteral("\\1\u200B"));
        broken.replace(match.capturedStart() + added, match.capturedLength(), marked);
        added += marked.size() - match.capturedLength();
    }
    return broken;
}

// Wrapped text; the names of calls in bold if wanted.
class Paragraph
{
public:
    Paragraph(const QString &text, TextStyle style, const QColor &ink, bool boldCalls, int width)
        : m_layout(withPlacesToBreak(text), theme().font(style))
        , m_ink(ink)
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        if (boldCalls)
            m_layout.setFormats(boldNames(m_layout.text()));
        m_layout.beginLayout();
        qreal y = 0;
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(std::max(width, 1));
            line.setPosition({0, y});
            m_lastTop = static_cast<int>(y);
            y += line.height();
            m_lastWidth = line.naturalTextWidth();
            m_width = std::max(m_width, m_lastWidth);
        }
        m_layout.endLayout();
        m_height = static_cast<int>(std::ceil(y));
    }

    int height() const { return m_height; }
    int width() const { return static_cast<int>(std::ceil(m_width)); }
    bool isOneLine() const { return m_layout.lineCount() <= 1; }
    int lastTop() const { return m_lastTop; } // of its last line
    int lastWidth() const { return static_cast<int>(std::ceil(m_lastWidth)); }
    void paint(QPainter &painter, const QPoint &at) const
    {
        painter.setPen(m_ink);
        m_layout.draw(&painter, at);
    }

private:
    static QList<QTextLayout::FormatRange> boldNames(const QString &text)
    {
        static const QRegularExpression call(QStringLiteral("\\b([a-z_][a-z_0-9]*)\\("));
        QList<QTextLayout::FormatRange> ranges;
        for (auto at = call.globalMatch(text); at.hasNext();) {
            const auto match = at.next();
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(match.capturedStart(1));
            range.length = static_cast<int>(match.capturedLength(1));
            range.format.setFontWeight(theme().font(TextStyle::MonoStrong).weight());
            ranges << range;
        }
        return ranges;
    }

    QTextLayout m_layout;
    QColor m_ink;
    qreal m_width = 0, m_lastWidth = 0;
    int m_height = 0, m_lastTop = 0;
};

// Among numbered lines of code what is no code is smaller, so that it does not stand out.
TextStyle styleOf(const LineRow &row, bool isCode)
{
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
        , m_textLeft(m_left + m_numberWidth + kIconSize + kGrid)
        , m_trailing(row.trailing, TextStyle::BodyStrong, theme().color(Role::Accent), false, width)
        , m_room(width - m_textLeft - kEdge - (row.trailing.isEmpty() ? 0 : m_trailing.width() + kGrid))
        , m_text(row.text, styleOf(row, row.isCode), theme().color(row.isQuiet ? Role::TextDim : Role::Text),
                 row.isCode && !row.isQuiet, m_room)
        , m_detail(row.detail, styleOf(row, row.detailIsCode),
                   row.detailTone ? theme().ink(*row.detailTone) : theme().color(Role::TextDim), false,
                   width - m_textLeft - kEdge)
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

} // namespace

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {10, RowLayout(rowOf(index), width).height()};
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
    RowLayout(row, option.rect.width()).paint(*painter, option.rect, row);
    painter->restore();
}

} // namespace sockeye
