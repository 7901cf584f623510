// SPDX-License-Identifier: MIT
// Where the TCP state diagram's nodes and lines lie: RFC 9293 figure 5 turned on its side, so that the end that
// connects and closes first runs along the top and the end that listens and closes second along the bottom.
// Plain geometry, no widget; any thread.
#pragma once

#include <array>
#include <optional>
#include <span>

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include "core/tcp/state.h"

namespace sockeye {

// CLOSED stands twice: where a connection begins and where it ends.
enum class DiagramNode : std::uint8_t {
    ClosedAtStart,
    SynSent,
    Listen,
    Established,
    SynRecv,
    FinWait1,
    FinWait2,
    TimeWait,
    Closing,
    CloseWait,
    LastAck,
    ClosedAtEnd,
};
inline constexpr int kNodeCount = 12;

struct DiagramEdge {
    DiagramNode from, to;
    const char *cause; // the call made or the segment received; translated in the context "StateDiagram"
    const char *sent;  // the segment sent; "" for none
    bool rare;         // drawn only when it was walked, or when asked for
};

class StateDiagramLayout
{
public:
    StateDiagramLayout(const QSizeF &size, const QSizeF &chip); // `chip`: what the longest state name needs

    static std::span<const DiagramEdge> edges();
    static TcpState stateOf(DiagramNode node);
    // The line for a step, or none where the figure has none. A fall to CLOSED ends at the second CLOSED.
    static std::optional<std::size_t> edgeFor(TcpState from, TcpState to);
    static DiagramNode nodeFor(TcpState state, bool atStart);

    QSizeF size() const { return m_size; }
    double roomAbove() const; // over a box, where nothing of another one is
    bool hasLabels() const { return m_labels; }
    QRectF nodeRect(DiagramNode node) const;
    QPolygonF edgeLine(std::size_t edge) const; // corners, from the first node's border to the second's
    // Where its two texts stand: the centre of the longest level stretch; upright stretches have them beside.
    QPointF labelPlace(std::size_t edge, bool &level) const;

private:
    QPointF at(double x, double y) const { return {x * m_size.width(), y * m_size.height()}; }
    QPolygonF wideLine(const DiagramEdge &edge) const;
    QPolygonF uprightLine(const DiagramEdge &edge) const;
    QPolygonF fallLine(DiagramNode from) const;

    QSizeF m_size, m_node;
    bool m_upright, m_labels;
};

} // namespace sockeye
