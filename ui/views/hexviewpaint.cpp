// SPDX-License-Identifier: MIT
// Where the cells of a HexView stand and how they are painted.
#include "ui/views/hexview.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kTop = kHalfGrid; // above the column numbers
constexpr int kGroup = 4;
constexpr qreal kRoomyCell = 1.12; // of a character, where there is room
constexpr char kDigits[] = "0123456789ABCDEF";

// One QString for each octet, so that painting allocates nothing.
const QString &hexText(std::uint8_t octet)
{
    static const auto texts = [] {
        std::array<QString, 256> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = QString(QLatin1Char(kDigits[i >> 4])) + QLatin1Char(kDigits[i & 15]);
        return all;
    }();
    return texts[octet];
}

bool isShown(std::uint8_t octet)
{
    return octet >= 0x20 && octet < 0x7F;
}

} // namespace

int HexView::rowHeight() const
{
    return theme().extent(Extent::HexRow);
}

// The first row of the viewport holds the column numbers.
int HexView::visibleRows() const
{
    return std::max(1, (viewport()->height() - kTop) / rowHeight() - 1);
}

qreal HexView::columnX(int column) const
{
    return kPanelMargin + column * m_cellWidth - horizontalScrollBar()->value();
}

int HexView::columnAt(int x) const
{
    // Between two octets the nearer one is meant: half a cell of the blank belongs to each.
    return static_cast<int>(std::floor((x - columnX(0)) / m_cellWidth));
}

qint64 HexView::rowAt(int y) const
{
    return verticalScrollBar()->value() + static_cast<qint64>(std::floor(double(y - kTop) / rowHeight())) - 1;
}

void HexView::relayout()
{
    const QFontMetricsF metrics(theme().font(TextStyle::Mono));
    const qreal advance = metrics.horizontalAdvance(QLatin1Char('0'));
    const quint64 size = bytes().size();
    // As if the scroll bar were always there, or it would come and go with the rows it makes necessary.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int room = width() - bar - 2 * kPanelMargin;
    const HexLayout wide(size, 16, kGroup);
    m_layout = wide.width() * advance <= room ? wide : HexLayout(size, 8, kGroup);
    m_cellWidth = std::clamp(room / qreal(m_layout.width()), advance, advance * kRoomyCell);

    const auto rows = static_cast<int>(std::min<quint64>(m_layout.rowCount(), 0x7FFFFFFF));
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRows()));
    const int wanted = static_cast<int>(std::ceil(m_layout.width() * m_cellWidth)) + 2 * kPanelMargin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, wanted - viewport()->width()));
}

void HexView::resizeEvent(QResizeEvent *)
{
    const quint64 first = m_layout.offsetOf(static_cast<quint64>(verticalScrollBar()->value()));
    relayout();
    verticalScrollBar()->setValue(static_cast<int>(m_layout.rowOf(first)));
}

QSize HexView::sizeHint() const
{
    const QFontMetricsF metrics(theme().font(TextStyle::Mono));
    const qreal advance = metrics.horizontalAdvance(QLatin1Char('0'));
    const HexLayout narrow(0x10000, 8, kGroup);
    return {static_cast<int>(narrow.width() * advance * kRoomyCell) + 2 * kPanelMargin + 10, 9 * rowHeight()};
}

QSize HexView::minimumSizeHint() const
{
    return {sizeHint().width() / 2, 3 * rowHeight()};
}

QRect HexView::cellRect(quint64 offset, HexArea area) const
{
    const int byte = m_layout.byteInRow(offset);
    return runRect(m_layout.rowOf(offset), byte, byte, area).toAlignedRect();
}

// From one octet of a row to another, with the half cell around the digits that a mark takes.
QRectF HexView::runRect(quint64 row, int firstByte, int lastByte, HexArea area) const
{
    const bool hex = area != HexArea::Text;
    const qreal left = columnX(hex ? m_layout.hexColumn(firstByte) : m_layout.textColumn(firstByte));
    const qreal right = columnX(hex ? m_layout.hexColumn(lastByte) + 2 : m_layout.textColumn(lastByte) + 1);
    const qreal margin = hex ? m_cellWidth / 2 : 1;
    const auto line = static_cast<qint64>(row) - verticalScrollBar()->value() + 1;
    return QRectF(std::round(left - margin), double(kTop + line * rowHeight()),
                  std::round(right - left + 2 * margin), rowHeight());
}

void HexView::paintRun(QPainter &painter, quint64 row, const Span &span, const QColor &fill,
                       const QColor &line, HexArea area) const
{
    const quint64 rowBegin = m_layout.offsetOf(row);
    const quint64 rowEnd = rowBegin + static_cast<quint64>(m_layout.bytesInRow(row));
    const quint64 begin = std::max(span.begin, rowBegin);
    const quint64 end = std::min(span.begin + span.length, rowEnd);
    if (begin >= end)
        return;
    const QRectF rect = runRect(row, m_layout.byteInRow(begin), m_layout.byteInRow(end - 1), area);
    paintBox(painter, rect, fill, line, 1, 2);
}

void HexView::paintRow(QPainter &painter, quint64 row, const Span &selection) const
{
    const Theme &t = theme();
    const QColor text = t.color(Role::Text);
    const QColor faint = t.color(Role::TextFaint);
    const int top =
        kTop + static_cast<int>(static_cast<qint64>(row) - verticalScrollBar()->value() + 1) * rowHeight();
    const auto draw = [&](int column, int cells, const QColor &color, const QString &what) {
        painter.setPen(color);
        painter.drawText(QRectF(std::round(columnX(column)), top, cells * m_cellWidth, rowHeight()),
                         Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, what);
    };

    // The side the person drags in is filled, the other outlined.
    const bool hexLeads = m_dragArea == HexArea::Hex;
    const QColor accent = t.color(Role::Accent);
    const QColor tint = t.color(Role::AccentBg);
    paintRun(painter, row, m_highlight, tint, accent, HexArea::Hex);
    paintRun(painter, row, selection, hexLeads ? accent : tint, accent, HexArea::Hex);
    paintRun(painter, row, m_highlight, tint, accent, HexArea::Text);
    paintRun(painter, row, selection, hexLeads ? tint : accent, accent, HexArea::Text);

    const quint64 begin = m_layout.offsetOf(row);
    draw(0, m_layout.offsetDigits(), faint, offsetText(begin, m_layout.offsetDigits()));
    const QString dot(QChar(0x00B7));
    for (int i = 0; i < m_layout.bytesInRow(row); ++i) {
        const quint64 offset = begin + static_cast<quint64>(i);
        const std::uint8_t octet = bytes()[offset];
        const bool marked = selection.contains(offset) || m_highlight.contains(offset);
        const QColor dim = marked ? t.color(Role::TextDim) : faint;
        const QColor onAccent = t.color(Role::OnAccent);
        const bool chosen = selection.contains(offset);
        draw(m_layout.hexColumn(i), 2,
             chosen && hexLeads ? onAccent
             : octet == 0       ? dim
                                : text,
             hexText(octet));
        draw(m_layout.textColumn(i), 1,
             chosen && !hexLeads ? onAccent
             : isShown(octet)    ? text
                                 : dim,
             isShown(octet) ? QString(QLatin1Char(static_cast<char>(octet))) : dot);
    }

    // Without a selection the cursor is a frame of its own, stronger while the keyboard is here.
    if (selection.length == 0 || hasFocus()) {
        const QColor line =
            hasFocus() ? (selection.contains(m_cursor) ? t.color(Role::Text) : accent) : faint;
        for (const HexArea area : {HexArea::Hex, HexArea::Text})
            paintRun(painter, row, {m_cursor, 1}, {}, line, area);
    }
}

void HexView::paintHeader(QPainter &painter) const
{
    painter.fillRect(QRect(0, 0, viewport()->width(), kTop + rowHeight()),
                     theme().color(Role::SurfaceRaised));
    painter.setPen(theme().color(Role::TextFaint));
    for (int i = 0; i < m_layout.bytesPerRow(); ++i) {
        painter.drawText(
            QRectF(std::round(columnX(m_layout.hexColumn(i))), kTop, 2 * m_cellWidth, rowHeight()),
            Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextSingleLine, QString(QLatin1Char(kDigits[i])));
    }
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Role::SurfaceRaised));
    painter.setFont(theme().font(TextStyle::Mono));
    const Span selection{selectionBegin(), selectionLength()};
    const auto first = static_cast<quint64>(verticalScrollBar()->value());
    const quint64 end =
        std::min<quint64>(m_layout.rowCount(), first + static_cast<quint64>(visibleRows()) + 1);
    for (quint64 row = first; row < end; ++row)
        paintRow(painter, row, selection);
    paintHeader(painter);
}

} // namespace sockeye
