// SPDX-License-Identifier: MIT
// Where the cells of a HexView stand and how they are painted.
#include "ui/views/hexview.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetrics>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/celltext.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kTop = kHalfGrid;    // above the column numbers
constexpr qreal kRoomyCell = 1.12; // of a character, where there is room
constexpr qreal kEdgeWidth = 2;

// The digits of every octet, so that painting allocates nothing.
const QString &digitsOf(std::uint8_t octet, Radix radix)
{
    using Texts = std::array<QString, 256>;
    static const auto all = [] {
        std::array<Texts, 4> texts;
        constexpr int kBases[] = {16, 10, 8, 2};
        for (std::size_t form = 0; form < texts.size(); ++form) {
            const int digits = octetDigits(static_cast<Radix>(form));
            for (std::size_t i = 0; i < 256; ++i)
                texts[form][i] = QStringLiteral("%1")
                                     .arg(i, form == 1 ? 1 : digits, kBases[form], QLatin1Char('0'))
                                     .rightJustified(digits)
                                     .toUpper();
        }
        return texts;
    }();
    return all[static_cast<std::size_t>(radix)][octet];
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

qreal HexView::rowY(quint64 row) const
{
    return kTop + double(static_cast<qint64>(row) - verticalScrollBar()->value() + 1) * rowHeight();
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
    const quint64 size = m_source != nullptr ? m_source->size() : 0;
    // As if the scroll bar were always there, or it would come and go with the rows it makes necessary.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int room = width() - bar - 2 * kPanelMargin;
    m_layout = HexLayout::fitting(size, m_form, static_cast<int>(room / advance));
    m_cellWidth = std::clamp(room / qreal(m_layout.width()), advance, advance * kRoomyCell);

    const auto rows = static_cast<int>(std::min<quint64>(m_layout.rowCount(), 0x7FFFFFFF));
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRows()));
    const int wanted = static_cast<int>(std::ceil(m_layout.width() * m_cellWidth)) + 2 * kPanelMargin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, wanted - viewport()->width()));
}

// A cursor that was in sight stays there.
void HexView::resizeEvent(QResizeEvent *event)
{
    const int rowsBefore = std::max(1, (event->oldSize().height() - kTop) / rowHeight() - 1);
    const auto row = static_cast<qint64>(m_layout.rowOf(m_cursor)) - verticalScrollBar()->value();
    const bool wasInSight = row >= 0 && row < rowsBefore;
    relayoutInPlace();
    if (wasInSight)
        bringToSight(m_cursor);
}

void HexView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT scrolled(m_layout.offsetOf(static_cast<quint64>(verticalScrollBar()->value())));
}

void HexView::relayoutInPlace()
{
    const quint64 first = m_layout.offsetOf(static_cast<quint64>(verticalScrollBar()->value()));
    relayout();
    verticalScrollBar()->setValue(static_cast<int>(m_layout.rowOf(first)));
}

QSize HexView::sizeHint() const
{
    const QFontMetricsF metrics(theme().font(TextStyle::Mono));
    const qreal advance = metrics.horizontalAdvance(QLatin1Char('0'));
    const HexLayout narrow(0x10000, 8, HexForm().groupSize);
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
    const qreal right = columnX(hex ? m_layout.hexColumn(lastByte) + m_layout.octetDigits()
                                    : m_layout.textColumn(lastByte) + 1);
    const qreal margin = hex ? m_cellWidth / 2 : 1;
    return QRectF(std::round(left - margin), rowY(row), std::round(right - left + 2 * margin), rowHeight());
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

// Ranges and hits below what the person points at; the side they drag in is filled, the other outlined.
void HexView::paintMarks(QPainter &painter, quint64 row, const Span &selection) const
{
    const Theme &t = theme();
    const quint64 begin = m_layout.offsetOf(row);
    const quint64 end = begin + static_cast<quint64>(m_layout.bytesInRow(row));
    const QColor accent = t.color(Role::Accent);
    const QColor tint = t.color(Role::AccentBg);
    for (const HexArea area : {HexArea::Hex, HexArea::Text}) {
        for (const HexRange &range : m_ranges) {
            if (range.begin < end && range.begin + range.length > begin)
                paintRun(painter, row, {range.begin, range.length}, t.tint(range.tone), {}, area);
        }
        if (m_hits != nullptr) {
            auto hit = std::partition_point(m_hits->begin(), m_hits->end(), [&](const ByteHit &h) {
                return h.end() < begin || (h.end() == begin && h.length > 0);
            });
            // One without octets is a place between two.
            for (; hit != m_hits->end() && hit->begin < end; ++hit) {
                paintRun(painter, row, {hit->begin, hit->length}, t.tint(m_hitTone), t.ink(m_hitTone), area);
                if (hit->length > 0)
                    continue;
                QRectF place =
                    runRect(row, m_layout.byteInRow(hit->begin), m_layout.byteInRow(hit->begin), area);
                place.setWidth(kEdgeWidth);
                painter.fillRect(place, t.ink(m_hitTone));
            }
        }
        paintRun(painter, row, m_highlight, tint, accent, area);
        paintRun(painter, row, selection, area == m_dragArea ? accent : tint, accent, area);
    }
}

// Without a selection the cursor is a frame of its own, stronger while the keyboard is here.
void HexView::paintCursor(QPainter &painter, quint64 row, const Span &selection) const
{
    if (selection.length > 0 && !hasFocus())
        return;
    const Role role = !hasFocus()                    ? Role::TextFaint
                      : selection.contains(m_cursor) ? Role::Text
                                                     : Role::Accent;
    for (const HexArea area : {HexArea::Hex, HexArea::Text})
        paintRun(painter, row, {m_cursor, 1}, {}, theme().color(role), area);
}

void HexView::paintEdges(QPainter &painter, quint64 begin, quint64 end) const
{
    if (m_source == nullptr)
        return;
    for (const HexEdge &edge : m_source->edges(begin, end)) {
        const QColor color = theme().color(edge.isSent ? Role::Out : Role::In);
        for (const HexArea area : {HexArea::Hex, HexArea::Text}) {
            const int byte = m_layout.byteInRow(edge.offset);
            QRectF place = runRect(m_layout.rowOf(edge.offset), byte, byte, area);
            place.setWidth(area == HexArea::Hex ? kEdgeWidth : 1); // there is no blank between characters
            const qreal half = std::floor(place.height() / 2);
            if (edge.isSent)
                place.setHeight(half - 1);
            else
                place.setTop(place.top() + half + 1);
            painter.fillRect(place, color);
        }
    }
}

void HexView::gatherRow(CellText &cells, quint64 row, const Span &selection) const
{
    const Theme &t = theme();
    const QColor text = t.color(Role::Text);
    const QColor faint = t.color(Role::TextFaint);
    const QColor dimOnTint = t.color(Role::TextDim);
    const QColor onAccent = t.color(Role::OnAccent);
    const bool hexLeads = m_dragArea == HexArea::Hex;
    const qreal base = cells.baseline(rowY(row), rowHeight());
    const quint64 begin = m_layout.offsetOf(row);
    const int octets = m_layout.bytesInRow(row);

    cells.add(faint, std::round(columnX(0)), base,
              offsetText(begin, m_layout.offsetDigits(), m_layout.offsetRadix()));
    ByteView atHand;
    for (int i = 0; i < octets; ++i) {
        const quint64 offset = begin + static_cast<quint64>(i);
        const qreal digitsX = std::round(columnX(m_layout.hexColumn(i)));
        const qreal textX = std::round(columnX(m_layout.textColumn(i)));
        if (atHand.empty())
            atHand = run(offset, static_cast<quint64>(octets - i));
        if (atHand.empty()) { // on its way, or never kept
            const QChar sign = m_source->isMissing(offset) ? QLatin1Char('?') : CellText::kDot;
            cells.add(faint, digitsX, base, QString(m_layout.octetDigits(), sign));
            continue;
        }
        const std::uint8_t octet = atHand.front();
        atHand = atHand.subspan(1);
        const bool chosen = selection.contains(offset);
        const QColor dim = chosen || m_highlight.contains(offset) ? dimOnTint : faint;
        cells.add(chosen && hexLeads ? onAccent
                  : octet == 0       ? dim
                                     : text,
                  digitsX, base, digitsOf(octet, m_layout.octetRadix()));
        cells.add(chosen && !hexLeads ? onAccent
                  : isShown(octet)    ? text
                                      : dim,
                  textX, base,
                  isShown(octet) ? QChar(QLatin1Char(static_cast<char>(octet))) : CellText::kDot);
    }
}

void HexView::paintHeader(QPainter &painter, CellText &cells) const
{
    painter.fillRect(QRect(0, 0, viewport()->width(), kTop + rowHeight()),
                     theme().color(Role::SurfaceRaised));
    const int base = m_layout.offsetRadix() == Radix::Decimal ? 10 : 16;
    const int digits = m_layout.octetDigits();
    for (int i = 0; i < m_layout.bytesPerRow(); ++i) {
        const QString number = QString::number(i, base).toUpper();
        const qreal middle = std::round(columnX(m_layout.hexColumn(i))) + cells.width(digits) / 2;
        cells.add(theme().color(Role::TextFaint), std::round(middle - cells.width(number.size()) / 2),
                  cells.baseline(kTop, rowHeight()), number);
    }
    cells.draw(painter);
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Role::SurfaceRaised));
    CellText cells(theme().font(TextStyle::Mono));
    const Span selection{selectionBegin(), selectionLength()};
    const auto first = static_cast<quint64>(verticalScrollBar()->value());
    const quint64 end =
        std::min<quint64>(m_layout.rowCount(), first + static_cast<quint64>(visibleRows()) + 2);
    if (first < end) {
        const quint64 begin = m_layout.offsetOf(first);
        m_source->want(begin, m_layout.offsetOf(end) - begin);
        for (quint64 row = first; row < end; ++row) {
            paintMarks(painter, row, selection);
            gatherRow(cells, row, selection);
        }
        paintEdges(painter, begin, m_layout.offsetOf(end));
        cells.draw(painter);
        for (quint64 row = first; row < end; ++row)
            paintCursor(painter, row, selection);
    }
    paintHeader(painter, cells);
}

} // namespace sockeye
