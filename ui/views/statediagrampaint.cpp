// SPDX-License-Identifier: MIT
// How the state diagram looks.
#include "ui/views/statediagramview.h"

#include <algorithm>

#include <QCoreApplication>

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include "ui/text/statefamily.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/chip.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr double kCorner = 8;
constexpr double kArrow = 7;

// Right-angled line with rounded corners.
QPainterPath rounded(const QPolygonF &line)
{
    QPainterPath path(line.front());
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const QLineF in(line[i], line[i - 1]), out(line[i], line[i + 1]);
        const double r = std::min({kCorner, in.length() / 2, out.length() / 2});
        path.lineTo(in.length() > 0 ? in.pointAt(r / in.length()) : line[i]);
        path.quadTo(line[i], out.length() > 0 ? out.pointAt(r / out.length()) : line[i]);
    }
    path.lineTo(line.back());
    return path;
}

void paintArrow(QPainter &painter, const QPolygonF &line, const QColor &color)
{
    const QLineF last(line[line.size() - 2], line.back());
    const QPointF along = (last.p2() - last.p1()) / std::max(1.0, last.length());
    const QPointF across(-along.y(), along.x());
    const QPointF tip = line.back(), base = tip - along * kArrow;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{tip, base + across * kArrow * .55, base - across * kArrow * .55});
}

void paintDiamond(QPainter &painter, const QPointF &centre, const QColor &color)
{
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(theme().color(Role::SurfaceRaised));
    painter.drawPolygon(QPolygonF{centre + QPointF(0, -5), centre + QPointF(5, 0), centre + QPointF(0, 5),
                                  centre + QPointF(-5, 0)});
}

QPen linePen(const QColor &color, double width, bool dashed)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({3.2, 2.4});
    return pen;
}

} // namespace

void StateDiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Role::SurfaceRaised));
    painter.setRenderHint(QPainter::Antialiasing);
    const auto layout = layoutNow();
    painter.save();
    painter.scale(enlargement(), enlargement());
    paintEdges(painter, layout);
    paintNodes(painter, layout);
    paintTokens(painter, layout);
    painter.restore();
    paintLegend(painter);
}

void StateDiagramView::paintEdges(QPainter &painter, const StateDiagramLayout &layout) const
{
    const auto edges = StateDiagramLayout::edges();
    const auto now = m_selected.trail.empty() ? TcpState::Unknown : m_selected.trail.back().step.to;
    // Idle lines first, so that walked ones lie on top.
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const auto mine = walkOf(m_selected, i);
            const auto theirs = m_peer ? walkOf(*m_peer, i) : Walk{};
            const bool walked = mine.walked || theirs.walked;
            if (walked != (pass == 1) || (edges[i].rare && !walked && !m_rare))
                continue;
            const bool next = StateDiagramLayout::stateOf(edges[i].from) == now && now != TcpState::Unknown;
            const auto color = mine.walked     ? theme().color(Role::Accent)
                               : theirs.walked ? theme().color(Role::Text)
                               : next          ? theme().color(Role::TextDim)
                                               : theme().color(Role::IdleLine);
            const double width = mine.walked ? 2.5 : theirs.walked ? 2 : next ? 1.75 : 1.25;
            const bool implied = mine.walked ? mine.implied : theirs.walked && theirs.implied;
            const auto line = layout.edgeLine(i);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(linePen(color, width, implied));
            painter.drawPath(rounded(line));
            paintArrow(painter, line, color);
            bool level = false;
            const auto middle = layout.labelPlace(i, level);
            if (implied)
                paintDiamond(painter,
                             level || !layout.hasLabels() ? middle : line.front() * .5 + line[1] * .5, color);
            if (layout.hasLabels())
                paintLabel(painter, layout, i, walked);
        }
    }
}

void StateDiagramView::paintLabel(QPainter &painter, const StateDiagramLayout &layout, std::size_t edge,
                                  bool strong) const
{
    const auto &e = StateDiagramLayout::edges()[edge];
    bool level = false;
    const auto place = layout.labelPlace(edge, level);
    auto font = theme().font(TextStyle::Chip);
    painter.setFont(font);
    painter.setPen(theme().color(strong ? Role::Text : Role::TextDim));
    const QFontMetricsF metrics(font);
    const auto cause = QCoreApplication::translate("StateDiagram", e.cause);
    const auto sent = QString::fromLatin1(e.sent);
    const double gap = 4;
    if (level) {
        painter.drawText(
            QPointF(place.x() - metrics.horizontalAdvance(cause) / 2, place.y() - gap - metrics.descent()),
            cause);
        painter.drawText(
            QPointF(place.x() - metrics.horizontalAdvance(sent) / 2, place.y() + gap + metrics.ascent()),
            sent);
    } else {
        const auto x = place.x() + 2 * gap;
        painter.drawText(QPointF(x, place.y() - (sent.isEmpty() ? -metrics.ascent() / 2 : 2)), cause);
        painter.drawText(QPointF(x, place.y() + metrics.ascent()), sent);
    }
}

void StateDiagramView::paintNodes(QPainter &painter, const StateDiagramLayout &layout) const
{
    for (int i = 0; i < kNodeCount; ++i) {
        const auto node = static_cast<DiagramNode>(i);
        const auto state = StateDiagramLayout::stateOf(node);
        bool visited = false, seen = false, live = false;
        const auto look = [&](const DiagramEnd &end) {
            for (std::size_t s = 0; s < end.trail.size(); ++s) {
                const auto &step = end.trail[s].step;
                const bool left = StateDiagramLayout::nodeFor(step.from, true) == node && s == 0 &&
                                  step.from != TcpState::Unknown;
                const bool entered = StateDiagramLayout::nodeFor(step.to, false) == node;
                visited |= left || entered;
                seen |= left || (entered && step.evidence != Evidence::Implied);
                live |= entered && s + 1 == end.trail.size();
            }
        };
        look(m_selected);
        if (m_peer)
            look(*m_peer);
        const auto tone = stateTone(state);
        const auto rect = layout.nodeRect(node);
        const auto ink = visited ? theme().ink(tone) : theme().color(Role::TextDim);
        painter.setPen(linePen(visited ? ink : theme().color(Role::IdleLine),
                               live      ? 2.25
                               : visited ? 1.5
                                         : 1.25,
                               visited && !seen));
        painter.setBrush(visited && seen ? theme().tint(tone) : theme().color(Role::SurfaceRaised));
        painter.drawRoundedRect(rect, kCardRadius, kCardRadius);

        auto font = theme().font(TextStyle::Chip);
        font.setWeight(visited ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        const auto name = stateText(state);
        const auto width = QFontMetricsF(font).horizontalAdvance(name) + 16;
        const double left = rect.center().x() - width / 2;
        paintIcon(painter, QRectF(left, rect.top(), 11, rect.height()), phaseIcon(state), ink);
        painter.setPen(ink);
        painter.drawText(QRectF(left + 16, rect.top(), width, rect.height()), Qt::AlignVCenter, name);
    }
}

void StateDiagramView::paintTokens(QPainter &painter, const StateDiagramLayout &layout) const
{
    const auto font = theme().font(TextStyle::BodyStrong);
    auto small = font;
    small.setPointSizeF(theme().font(TextStyle::Chip).pointSizeF());
    small.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    const auto nodeOf = [](const DiagramEnd &end) {
        return StateDiagramLayout::nodeFor(end.trail.back().step.to, false);
    };
    const auto draw = [&](const QRectF &pill, const QPolygonF &tip, const DiagramEnd &end, bool filled) {
        const auto line = theme().color(filled ? Role::Accent : Role::Text);
        painter.setPen(QPen(line, 2));
        painter.setBrush(filled ? line : theme().color(Role::SurfaceRaised));
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(line);
        painter.drawPolygon(tip);
        painter.setPen(theme().color(filled ? Role::OnAccent : Role::Text));
        painter.drawText(pill, Qt::AlignCenter, end.name);
    };
    const auto sizeOf = [&](const DiagramEnd &end) {
        return QSizeF(metrics.horizontalAdvance(end.name) + 18, metrics.height() + 4);
    };
    const auto above = [&](const DiagramEnd &end, bool filled, double dx) {
        const auto rect = layout.nodeRect(nodeOf(end));
        const auto size = sizeOf(end);
        const QPointF tip(rect.center().x() + dx, rect.top() - 1);
        const QRectF pill(QPointF(tip.x() - size.width() / 2, rect.top() - size.height() - 4), size);
        draw(pill, {tip, {tip.x() - 4, pill.bottom()}, {tip.x() + 4, pill.bottom()}}, end, filled);
    };
    // Upright and low, another box stands just above: the token goes beside its own, outside where it is alone.
    const auto beside = [&](const DiagramEnd &end, bool filled, bool isInside) {
        const auto rect = layout.nodeRect(nodeOf(end));
        const auto size = sizeOf(end);
        const double across = layout.size().width();
        const bool isLeft = (rect.center().x() < across / 2 - 1) != isInside;
        const double x = isLeft ? std::max(2.0, rect.left() - size.width() - 5)
                                : std::min(across - size.width() - 2, rect.right() + 5);
        const QRectF pill(QPointF(x, rect.center().y() - size.height() / 2), size);
        const QPointF tip(isLeft ? rect.left() - 1 : rect.right() + 1, rect.center().y());
        const double foot = isLeft ? pill.right() - 1 : pill.left() + 1;
        draw(pill, {tip, {foot, tip.y() - 4}, {foot, tip.y() + 4}}, end, filled);
    };
    const bool peer = m_peer && !m_peer->trail.empty(), own = !m_selected.trail.empty();
    const bool together = peer && own && nodeOf(*m_peer) == nodeOf(m_selected);
    const double apart = together ? metrics.horizontalAdvance(m_selected.name) / 2 + 12 : 0;
    const bool isBeside = layout.roomAbove() < metrics.height() + 12;
    if (peer)
        isBeside ? beside(*m_peer, false, together) : above(*m_peer, false, apart);
    if (own)
        isBeside ? beside(m_selected, true, false) : above(m_selected, true, -apart);
    if (m_focused && hasFocus() && *m_focused < m_selected.trail.size()) {
        const auto rect =
            layout.nodeRect(StateDiagramLayout::nodeFor(m_selected.trail[*m_focused].step.to, false));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().color(Role::Accent), 1.5, Qt::DotLine));
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), kCardRadius + 3, kCardRadius + 3);
    }
}

void StateDiagramView::paintLegend(QPainter &painter) const
{
    if (legendHeight() == 0)
        return;
    const double top = height() - legendHeight();
    painter.fillRect(QRectF(0, top, width(), 1), theme().color(Role::Border));
    painter.setFont(theme().font(TextStyle::Secondary));
    const QFontMetricsF metrics(painter.font());
    const double y = top + legendHeight() / 2.0;
    double x = kPanelMargin;
    const auto item = [&](const QColor &color, double width, bool dashed, const QString &text) {
        const double needed = 40 + metrics.horizontalAdvance(text);
        if (x + needed > this->width() - kGrid)
            return;
        const QPolygonF line{QPointF(x, y), QPointF(x + 28, y)};
        painter.setPen(linePen(color, width, dashed));
        painter.drawLine(line[0], line[1] - QPointF(kArrow - 1, 0));
        paintArrow(painter, line, color);
        painter.setPen(theme().color(Role::TextDim));
        painter.drawText(QPointF(x + 36, y + metrics.ascent() / 2 - 1), text);
        x += needed + 2 * kGrid;
    };
    if (!m_selected.name.isEmpty())
        item(theme().color(Role::Accent), 2.5, false, tr("%1, selected").arg(m_selected.name));
    if (m_peer)
        item(theme().color(Role::Text), 2, false, tr("%1, its peer").arg(m_peer->name));
    item(theme().color(Role::TextDim), 1.75, true, tr("implied, not seen"));
    item(theme().color(Role::TextDim), 1.75, false, tr("can happen next"));
    const auto hint = tr("above a line its cause, below it the segment sent");
    if (layoutNow().hasLabels() && x + metrics.horizontalAdvance(hint) < width() - kGrid)
        painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), hint);
}

} // namespace sockeye
