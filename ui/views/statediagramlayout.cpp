// SPDX-License-Identifier: MIT
#include "ui/views/statediagramlayout.h"

#include <algorithm>
#include <cmath>

#include <QLineF>
#include <QtGlobal>

namespace sockeye {

namespace {

using enum DiagramNode;

constexpr double kUprightBelow =
    6.9; // node widths: six stand beside each other, with room for a line between
constexpr double kNoLabelsBelow = 960;
constexpr double kRowPitch = .122;      // of the height, upright
constexpr double kLeastWidePitch = .22; // of the height, wide: above the highest row
constexpr double kArrow = 8;

struct Place {
    double x, y;
};

constexpr std::array<Place, kNodeCount> kWide{{
    {.074, .50},
    {.244, .22},
    {.244, .78},
    {.415, .50},
    {.415, .78},
    {.585, .22},
    {.756, .22},
    {.926, .22},
    {.756, .50},
    {.585, .78},
    {.756, .78},
    {.926, .78},
}};

constexpr double row(int n)
{
    return .07 + kRowPitch * n;
}
constexpr std::array<Place, kNodeCount> kUpright{{
    {.50, row(0)},
    {.26, row(1)},
    {.74, row(1)},
    {.50, row(3)},
    {.74, row(2)},
    {.26, row(4)},
    {.26, row(5)},
    {.26, row(7)},
    {.50, row(6)},
    {.74, row(4)},
    {.74, row(5)},
    {.74, row(7)},
}};

constexpr std::array<DiagramEdge, 21> kEdges{{
    {ClosedAtStart, SynSent, QT_TRANSLATE_NOOP("StateDiagram", "connect()"), "SYN", false},
    {ClosedAtStart, Listen, QT_TRANSLATE_NOOP("StateDiagram", "listen()"), "", false},
    {SynSent, Established, QT_TRANSLATE_NOOP("StateDiagram", "recv SYN+ACK"), "ACK", false},
    {SynSent, SynRecv, QT_TRANSLATE_NOOP("StateDiagram", "recv SYN"), "SYN+ACK", false},
    {Listen, SynRecv, QT_TRANSLATE_NOOP("StateDiagram", "recv SYN"), "SYN+ACK", false},
    {SynRecv, Established, QT_TRANSLATE_NOOP("StateDiagram", "recv ACK"), "", false},
    {Established, FinWait1, QT_TRANSLATE_NOOP("StateDiagram", "close()"), "FIN", false},
    {Established, CloseWait, QT_TRANSLATE_NOOP("StateDiagram", "recv FIN"), "ACK", false},
    {FinWait1, FinWait2, QT_TRANSLATE_NOOP("StateDiagram", "recv ACK"), "", false},
    {FinWait1, Closing, QT_TRANSLATE_NOOP("StateDiagram", "recv FIN"), "ACK", false},
    {FinWait2, TimeWait, QT_TRANSLATE_NOOP("StateDiagram", "recv FIN"), "ACK", false},
    {Closing, TimeWait, QT_TRANSLATE_NOOP("StateDiagram", "recv ACK"), "", false},
    {CloseWait, LastAck, QT_TRANSLATE_NOOP("StateDiagram", "close()"), "FIN", false},
    {LastAck, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "recv ACK"), "", false},
    {TimeWait, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "after 60 s"), "", false},
    {FinWait1, TimeWait, QT_TRANSLATE_NOOP("StateDiagram", "recv FIN+ACK"), "ACK", true},
    {SynSent, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "RST or given up"), "", true},
    {Listen, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "close()"), "", true},
    {Established, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "RST"), "", true},
    {CloseWait, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "RST"), "", true},
    {FinWait2, ClosedAtEnd, QT_TRANSLATE_NOOP("StateDiagram", "RST or given up"), "", true},
}};

constexpr std::array<TcpState, kNodeCount> kStates{
    TcpState::Closed,  TcpState::SynSent,   TcpState::Listen,   TcpState::Established,
    TcpState::SynRecv, TcpState::FinWait1,  TcpState::FinWait2, TcpState::TimeWait,
    TcpState::Closing, TcpState::CloseWait, TcpState::LastAck,  TcpState::Closed,
};

QPointF leftOf(const QRectF &r)
{
    return {r.left(), r.center().y()};
}
QPointF rightOf(const QRectF &r)
{
    return {r.right(), r.center().y()};
}
QPointF topOf(const QRectF &r, double dx = 0)
{
    return {r.center().x() + dx, r.top()};
}
QPointF bottomOf(const QRectF &r, double dx = 0)
{
    return {r.center().x() + dx, r.bottom()};
}

// Down or up from one, across, and on to the other.
QPolygonF throughMiddle(const QPointF &from, const QPointF &to)
{
    if (std::abs(from.x() - to.x()) < 1)
        return {from, to};
    const double y = (from.y() + to.y()) / 2;
    return {from, {from.x(), y}, {to.x(), y}, to};
}

} // namespace

StateDiagramLayout::StateDiagramLayout(const QSizeF &size, const QSizeF &chip)
    : m_size(size)
    , m_labels(size.width() >= kNoLabelsBelow)
{
    const double width = std::max(chip.width() + 8, 104.0);
    m_upright = size.width() < kUprightBelow * width;
    m_node = {width, chip.height() + (m_upright ? 6 : 10)};
    if (m_upright) // where it is low, boxes leave room for an arrow between them as long as their text has room
        m_node.setHeight(std::clamp(kRowPitch * size.height() - kArrow, chip.height() - 5, m_node.height()));
}

std::span<const DiagramEdge> StateDiagramLayout::edges()
{
    return kEdges;
}

TcpState StateDiagramLayout::stateOf(DiagramNode node)
{
    return kStates[static_cast<std::size_t>(node)];
}

DiagramNode StateDiagramLayout::nodeFor(TcpState state, bool atStart)
{
    if (state == TcpState::Closed)
        return atStart ? ClosedAtStart : ClosedAtEnd;
    const auto found = std::find(kStates.begin(), kStates.end(), state);
    return found == kStates.end() ? ClosedAtStart : static_cast<DiagramNode>(found - kStates.begin());
}

std::optional<std::size_t> StateDiagramLayout::edgeFor(TcpState from, TcpState to)
{
    const auto source = nodeFor(from, true), target = nodeFor(to, false);
    for (std::size_t i = 0; i < kEdges.size(); ++i) {
        if (kEdges[i].from == source && kEdges[i].to == target)
            return i;
    }
    return std::nullopt;
}

double StateDiagramLayout::roomAbove() const
{
    return (m_upright ? kRowPitch : kLeastWidePitch) * m_size.height() - m_node.height();
}

QRectF StateDiagramLayout::nodeRect(DiagramNode node) const
{
    const auto &place = (m_upright ? kUpright : kWide)[static_cast<std::size_t>(node)];
    const auto half = m_node.width() / 2 + 6;
    auto centre = at(place.x, place.y);
    centre.setX(std::clamp(centre.x(), half, std::max(half, m_size.width() - half)));
    return {centre - QPointF(m_node.width() / 2, m_node.height() / 2), m_node};
}

QPolygonF StateDiagramLayout::edgeLine(std::size_t edge) const
{
    const auto &e = kEdges[edge];
    if (e.rare && e.to == ClosedAtEnd)
        return fallLine(e.from);
    return m_upright ? uprightLine(e) : wideLine(e);
}

QPolygonF StateDiagramLayout::wideLine(const DiagramEdge &edge) const
{
    const auto a = nodeRect(edge.from), b = nodeRect(edge.to);
    const bool sameRow = std::abs(a.center().y() - b.center().y()) < 1;
    if (edge.from == FinWait1 && edge.to == TimeWait) { // over the top of FIN_WAIT2
        const double y = a.top() - m_node.height() * .8;
        return {topOf(a), {a.center().x(), y}, {b.center().x(), y}, topOf(b)};
    }
    if (sameRow)
        return {rightOf(a), leftOf(b)};
    if (std::abs(a.center().x() - b.center().x()) < 1)
        return a.center().y() < b.center().y() ? QPolygonF{bottomOf(a), topOf(b)}
                                               : QPolygonF{topOf(a), bottomOf(b)};
    switch (edge.from) {
    case ClosedAtStart: // up or down, then across
        return {edge.to == SynSent ? topOf(a) : bottomOf(a), {a.center().x(), b.center().y()}, leftOf(b)};
    case SynSent:
        if (edge.to == Established) // across, then down
            return {rightOf(a), {b.center().x(), a.center().y()}, topOf(b)};
        {
            const double y = b.top() - m_node.height() * .9, x = b.center().x() - m_node.width() * .3;
            return {bottomOf(a, -m_node.width() * .1),
                    {a.center().x() - m_node.width() * .1, y},
                    {x, y},
                    {x, b.top()}};
        }
    case Established: {
        const double x = (a.right() + b.left()) / 2;
        const double dy = edge.to == FinWait1 ? -m_node.height() * .16 : m_node.height() * .16;
        const QPointF start(a.right(), a.center().y() + dy);
        return {start, {x, start.y()}, {x, b.center().y()}, leftOf(b)};
    }
    case FinWait1: // to CLOSING
        return {bottomOf(a), {a.center().x(), b.center().y()}, leftOf(b)};
    case Closing: { // to TIME_WAIT
        const double x = b.center().x() - m_node.width() * .3;
        return {rightOf(a), {x, a.center().y()}, {x, b.bottom()}};
    }
    default:
        return throughMiddle(bottomOf(a), topOf(b));
    }
}

QPolygonF StateDiagramLayout::uprightLine(const DiagramEdge &edge) const
{
    const auto a = nodeRect(edge.from), b = nodeRect(edge.to);
    const double quarter = m_node.width() * .25;
    if (std::abs(a.center().y() - b.center().y()) < 1)
        return {rightOf(a), leftOf(b)};
    if (edge.from == SynSent && edge.to == SynRecv) {
        const double x = (a.right() + b.left()) / 2;
        return {rightOf(a), {x, a.center().y()}, {x, b.center().y()}, leftOf(b)};
    }
    if (edge.from == FinWait1 && edge.to == Closing)
        return {rightOf(a), {b.center().x(), a.center().y()}, topOf(b)};
    if (edge.from == FinWait1 && edge.to == TimeWait) { // round the outside
        const double x = std::max(4.0, a.left() - 10);
        return {leftOf(a), {x, a.center().y()}, {x, b.center().y()}, leftOf(b)};
    }
    const double side = b.center().x() < a.center().x() ? -1 : b.center().x() > a.center().x() ? 1 : 0;
    return throughMiddle(bottomOf(a, side * quarter), topOf(b, -side * quarter));
}

// A fall to CLOSED runs below everything.
QPolygonF StateDiagramLayout::fallLine(DiagramNode from) const
{
    const auto a = nodeRect(from), b = nodeRect(ClosedAtEnd);
    const double lane = std::min(m_size.height() - 8, b.bottom() + m_node.height() * .8);
    const double dx = m_node.width() * .35;
    if (m_upright) {
        const double x = std::min(m_size.width() - 4, b.right() + 10);
        return {rightOf(a), {x, a.center().y()}, {x, b.center().y()}, rightOf(b)};
    }
    return {bottomOf(a, dx), {a.center().x() + dx, lane}, {b.center().x(), lane}, bottomOf(b)};
}

QPointF StateDiagramLayout::labelPlace(std::size_t edge, bool &level) const
{
    const auto line = edgeLine(edge);
    const auto &e = kEdges[edge];
    QLineF best;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        const bool across = std::abs(part.dy()) < std::abs(part.dx());
        const bool bestAcross = std::abs(best.dy()) < std::abs(best.dx());
        if (best.isNull() || (across && !bestAcross) ||
            (across == bestAcross && part.length() > best.length()))
            best = part;
    }
    // From ESTABLISHED the level stretches are short; the text stands beside the upright one.
    if (e.from == Established && !e.rare && line.size() == 4)
        best = QLineF(line[1], line[2]);
    level = std::abs(best.dy()) < std::abs(best.dx());
    return best.center();
}

} // namespace sockeye
