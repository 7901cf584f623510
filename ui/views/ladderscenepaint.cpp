// SPDX-License-Identifier: MIT
// How the ladder looks.
#include <cmath>

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

#include "ui/text/format.h"
#include "ui/text/statefamily.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/arrowpaint.h"
#include "ui/views/chip.h"
#include "ui/views/ladderlook.h"
#include "ui/views/ladderscene.h"
#include "ui/views/paint.h"

namespace sockeye {

using namespace ladderlook;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::LadderScene)
};

constexpr double kWaitingBar = 4;
constexpr double kWaitingAway = 9; // its middle, from the lifeline's
constexpr double kNowAbove = 14;   // from the bottom

void paintText(QPainter &painter, const QRectF &rect, const QString &text, TextStyle style, const QColor &ink)
{
    painter.setFont(theme().font(style));
    painter.setPen(ink);
    painter.drawText(rect.adjusted(0, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

} // namespace

void LadderScene::paint(QPainter &painter, const QRectF &clip, const Look &look) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF around = clip.adjusted(0, -40, 0, 40);
    const auto &items = m_layout->items();
    const auto isSeen = [&](std::size_t item) {
        const QRectF rect = m_layout->itemRect(item);
        return rect.bottom() >= around.top() && rect.top() <= around.bottom();
    };
    for (const auto &[item, role] :
         {std::pair(look.hovered, Role::Surface), std::pair(look.selected, Role::Selection)}) {
        if (!item || *item >= items.size() || items[*item].isArrow)
            continue;
        const QRectF box = m_layout->itemRect(*item).adjusted(-5, -1, 5, 1);
        const bool isFocused = item == look.selected && look.hasFocus;
        paintBox(painter, box, theme().color(role), isFocused ? theme().color(Role::Accent) : QColor(), 1.5);
    }
    paintTimes(painter, around);
    paintLifelines(painter, around);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].isArrow && isSeen(i))
            paintArrow(painter, items[i].index, i == look.selected || i == look.hovered);
        else if (!items[i].isArrow)
            paintWaiting(painter, items[i].index);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!isSeen(i))
            continue;
        if (items[i].isArrow)
            paintPill(painter, items[i].index, i == look.selected);
        else
            paintMark(painter, items[i].index);
    }
    if (look.hasNow)
        paintNow(painter);
}

void LadderScene::paintLifelines(QPainter &painter, const QRectF &clip) const
{
    const double bottom = m_layout->height();
    for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
        if (side == LadderSide::Right && !m_layout->hasOther())
            continue;
        const double x = m_layout->lifeline(side);
        painter.setPen(dashes(theme().color(Role::IdleLine), 1.5, {1, 2.5}));
        painter.drawLine(QPointF(x, std::max(0.0, clip.top())), QPointF(x, std::min(bottom, clip.bottom())));
    }
    for (const LadderLayout::Bar &bar : m_layout->bars()) {
        if (bar.bottom < clip.top() || bar.top > clip.bottom())
            continue;
        const double x = m_layout->lifeline(bar.side), half = LadderLayout::kBar / 2;
        const QColor ink = theme().ink(stateTone(bar.state));
        painter.setPen(bar.isImplied ? dashes(ink, 1.2, {3, 2}) : QPen(ink, 1));
        painter.setBrush(bar.isImplied ? theme().color(Role::SurfaceRaised)
                                       : theme().tint(stateTone(bar.state)));
        painter.drawRect(QRectF(QPointF(x - half, bar.top), QPointF(x + half, bar.bottom)));
    }
    // Where time was cut short both lines break.
    painter.setFont(theme().font(TextStyle::Chip));
    const QFontMetricsF metrics(painter.font());
    const QColor ground = theme().color(Role::SurfaceRaised);
    for (const LadderLayout::Pause &pause : m_layout->pauses()) {
        if (pause.y < clip.top() || pause.y > clip.bottom())
            continue;
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            if (side == LadderSide::Right && !m_layout->hasOther())
                continue;
            const double x = m_layout->lifeline(side);
            painter.fillRect(QRectF(x - 8, pause.y - 3, 16, 6), ground);
            painter.setPen(QPen(theme().color(Role::TextDim), 1));
            for (const double dy : {-3.0, 3.0})
                painter.drawLine(QPointF(x - 7, pause.y + dy + 2), QPointF(x + 7, pause.y + dy - 2));
        }
        const QString text = Words::tr("%1 pass").arg(durationText(pause.ns));
        const double x =
            m_layout->hasOther()
                ? (m_layout->lifeline(LadderSide::Left) + m_layout->lifeline(LadderSide::Right)) / 2
                : m_layout->lifeline(LadderSide::Left) + 80;
        painter.setPen(theme().color(Role::TextDim));
        painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, pause.y + metrics.ascent() / 2 - 1),
                         text);
    }
}

void LadderScene::paintTimes(QPainter &painter, const QRectF &clip) const
{
    const double right = m_layout->timeRight();
    if (right <= 0)
        return;
    painter.setFont(theme().font(TextStyle::Mono));
    const double height = painter.fontMetrics().height();
    double free = -height;
    for (LadderIndex i = 0; i < m_ladder.points.size(); ++i) {
        const double y = m_layout->yOf(i);
        if (!m_ladder.points[i].isTimed || y - height / 2 < free)
            continue;
        free = y + height / 2;
        if (y < clip.top() || y > clip.bottom())
            continue;
        const QRectF rect(0, y - height / 2, right + kGrid, height);
        painter.setPen(theme().color(Role::TextFaint));
        paintFigures(painter, rect.toRect(), Qt::AlignRight,
                     sessionTimeText(m_ladder.points[i].ns - m_beganNs));
    }
}

void LadderScene::paintArrow(QPainter &painter, LadderIndex index, bool strong) const
{
    const LadderArrow &arrow = m_ladder.arrows[index];
    const QLineF line = m_layout->arrowLine(index);
    const QColor out = theme().color(Role::Out), in = theme().color(Role::In);
    const QColor dim = theme().color(Role::TextDim);
    const bool hasDeparture = arrow.departs != kNowhere, hasArrival = arrow.arrives != kNowhere;
    const bool bothOurs = m_ladder.ends.right != 0;
    const double more = strong ? .75 : 0;
    if (arrow.kind == LadderArrow::Kind::Implied) {
        painter.setPen(dashes(dim, 1.25 + more, {4, 3}));
        painter.drawLine(shaft(line));
        paintHead(painter, line, dim);
        return;
    }
    const bool isGrey = arrow.kind == LadderArrow::Kind::Segment && arrow.segment.length == 0;
    const double width = (isGrey ? 1.25 : 1.75) + more;
    const QColor leaves = isGrey ? dim : out, comes = isGrey ? dim : in;
    const QLineF first(line.p1(), line.center()), second(line.center(), line.p2());
    if (hasDeparture && hasArrival) {
        painter.setPen(QPen(leaves, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(first);
        painter.setPen(QPen(comes, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(shaft(second));
        paintHead(painter, line, comes);
    } else if (!bothOurs) {
        const QColor color = hasDeparture ? leaves : comes;
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(shaft(line));
        paintHead(painter, line, color);
    } else {
        // What is not known is dotted.
        painter.setPen(hasDeparture ? QPen(leaves, width, Qt::SolidLine, Qt::FlatCap)
                                    : dashes(leaves, width, {1, 2.5}));
        painter.drawLine(first);
        painter.setPen(hasDeparture ? dashes(comes, width, {1, 2.5})
                                    : QPen(comes, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(shaft(second));
        if (hasDeparture)
            paintHollowHead(painter, line, comes);
        else
            paintHead(painter, line, comes);
    }
    if (arrow.peer.family() != Family::None) {
        const QFontMetricsF metrics(theme().font(TextStyle::Secondary));
        const QRectF rect(m_layout->lifeline(LadderSide::Right) + kGrid,
                          (hasDeparture ? line.y2() : line.y1()) - metrics.height() / 2, 400,
                          metrics.height());
        paintText(painter, rect, peerText(arrow), TextStyle::Secondary, dim);
    }
}

void LadderScene::paintPill(QPainter &painter, LadderIndex index, bool selected) const
{
    const QRectF pill = m_layout->pillRect(index);
    if (pill.isEmpty())
        return;
    const LadderArrow &arrow = m_ladder.arrows[index];
    const QString &text = m_arrows[index][static_cast<qsizetype>(m_layout->pillText(index))];
    const bool isImplied = arrow.kind == LadderArrow::Kind::Implied;
    QColor line = isImplied ? QColor() : theme().color(Role::Outline);
    QColor fill = theme().color(Role::SurfaceRaised);
    if (arrow.isOpen && arrow.kind == LadderArrow::Kind::Data) {
        line = theme().color(Role::Accent);
        fill = theme().color(Role::AccentBg);
    }
    if (selected) {
        line = theme().color(Role::Accent);
        fill = theme().color(Role::Selection);
    }
    paintBox(painter, pill, fill, line, selected ? 1.75 : 1);
    QFont font = theme().font(isImplied ? TextStyle::Chip : TextStyle::Mono);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme().color(isImplied && !selected ? Role::TextDim : Role::Text));
    const QRectF inner = pill.adjusted(kPillSide - 2, 0, -kPillSide + 2, 0);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, inner.width() + 1));
}

void LadderScene::paintMark(QPainter &painter, LadderIndex index) const
{
    const LadderMark &mark = m_ladder.marks[index];
    const LadderText::MarkText &text = m_marks[index];
    QRectF name = m_layout->nameRect(index);
    if (mark.kind == LadderMark::Kind::State) {
        paintChip(painter, name.topLeft().toPoint(), stateChip(mark.to, mark.evidence));
        return;
    }
    const QColor error = theme().ink(Tone::Error), warning = theme().ink(Tone::Warning);
    const QColor dim = theme().color(Role::TextDim);
    const QColor ink = text.isWaiting                         ? warning
                       : mark.kind == LadderMark::Kind::Began ? dim
                       : mark.kind == LadderMark::Kind::Drop  ? error
                                                              : theme().color(Role::Text);
    if (mark.kind == LadderMark::Kind::Began || mark.kind == LadderMark::Kind::Drop) {
        const auto icon =
            mark.kind == LadderMark::Kind::Drop ? QStringLiteral("drop") : QStringLiteral("clock");
        paintIcon(painter, QRectF(name.left(), name.top(), 12, name.height()), icon, ink);
        name.setLeft(name.left() + kMarkIcon);
    }
    paintText(painter, name, text.name, TextStyle::Mono, ink);
    QRectF result = m_layout->resultRect(index);
    if (result.isEmpty())
        return;
    if (text.isWaiting) {
        painter.setFont(theme().font(TextStyle::Secondary));
        painter.setPen(dim);
        const bool isLeft = m_ladder.points[mark.point].side == LadderSide::Left;
        painter.drawText(result, (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text.result);
    } else if (text.isError) {
        paintIcon(painter, QRectF(result.left(), result.top(), 12, result.height()), QStringLiteral("error"),
                  error);
        result.setLeft(result.left() + kMarkIcon);
        paintText(painter, result, text.result, TextStyle::MonoStrong, error);
    } else {
        paintText(painter, result, text.result, TextStyle::Mono,
                  mark.err != 0 ? dim : theme().color(Role::Text));
    }
}

// A broken bar beside the lifeline, from where the call began to where it returned.
void LadderScene::paintWaiting(QPainter &painter, LadderIndex index) const
{
    const LadderMark &mark = m_ladder.marks[index];
    if (mark.kind != LadderMark::Kind::Began)
        return;
    const LadderSide side = m_ladder.points[mark.point].side;
    const bool waits = mark.until == kNowhere;
    const double x = m_layout->lifeline(side) + (side == LadderSide::Left ? -kWaitingAway : kWaitingAway);
    const double to = waits ? m_layout->height() - kNowAbove : m_layout->yOf(mark.until);
    painter.setPen(
        dashes(waits ? theme().ink(Tone::Warning) : theme().color(Role::IdleLine), kWaitingBar, {1, .5}));
    painter.drawLine(QPointF(x, m_layout->yOf(mark.point)), QPointF(x, to));
}

void LadderScene::paintNow(QPainter &painter) const
{
    const double y = m_layout->height() - kNowAbove;
    const QColor accent = theme().color(Role::Accent);
    painter.setPen(QPen(accent, 1));
    painter.drawLine(QPointF(0, y), QPointF(m_width, y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawPolygon(QPolygonF{QPointF(0, y - 5), QPointF(6, y), QPointF(0, y + 5)});
    QFont font = theme().font(TextStyle::Chip);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(accent);
    painter.drawText(QPointF(kGrid + 2, y - 3), Words::tr("now"));
}

void LadderScene::paintHeader(QPainter &painter, double width, double scale) const
{
    const double height = headerHeight();
    painter.fillRect(QRectF(0, 0, width, height), theme().color(Role::SurfaceRaised));
    painter.fillRect(QRectF(0, height - 1, width, 1), theme().color(Role::Border));
    const QFontMetricsF strong(theme().font(TextStyle::BodyStrong)), mono(theme().font(TextStyle::Mono));
    if (m_layout->timeRight() > 0)
        paintText(painter, QRectF(kGrid, 0, m_layout->timeRight(), height), Words::tr("time, s"),
                  TextStyle::Secondary, theme().color(Role::TextDim));
    double free = m_layout->timeRight() > 0 ? m_layout->timeRight() + kGrid : 0;
    for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
        if (side == LadderSide::Right && !m_layout->hasOther())
            continue;
        const End &who = end(side);
        const QString name = who.name.isEmpty() ? Words::tr("peer") : who.name;
        const double nameWidth = strong.horizontalAdvance(name);
        const double x = m_layout->lifeline(side) * scale;
        const double limit = side == LadderSide::Left && m_layout->hasOther()
                                 ? (x + m_layout->lifeline(LadderSide::Right) * scale) / 2
                                 : width;
        // The name stands over its line whatever room there is; the address beside it, where there is more of it.
        const double addressWidth = who.address.isEmpty() ? 0 : kGrid + mono.horizontalAdvance(who.address);
        const bool fits = x - (nameWidth + addressWidth) / 2 >= free + kGrid &&
                          x + (nameWidth + addressWidth) / 2 <= limit - kGrid;
        const double nameLeft = std::clamp(x - (nameWidth + (fits ? addressWidth : 0)) / 2, free + kGrid,
                                           std::max(free + kGrid, limit - nameWidth - kGrid));
        const double before = nameLeft - free - 2 * kGrid, behind = limit - nameLeft - nameWidth - 2 * kGrid;
        const bool isBehind = fits || behind >= before || behind >= addressWidth;
        const QString address =
            mono.elidedText(who.address, Qt::ElideMiddle, std::max(0.0, isBehind ? behind : before));
        const double shownWidth = mono.horizontalAdvance(address);
        paintText(painter, QRectF(nameLeft, 0, nameWidth, height), name, TextStyle::BodyStrong,
                  theme().color(who.name.isEmpty() ? Role::TextDim : Role::Text));
        paintText(painter,
                  QRectF(isBehind ? nameLeft + nameWidth + kGrid : nameLeft - kGrid - shownWidth, 0,
                         shownWidth + 1, height),
                  address, TextStyle::Mono, theme().color(Role::TextDim));
        free = nameLeft + nameWidth + (isBehind ? kGrid + shownWidth : 0) + kGrid;
    }
}

} // namespace sockeye
