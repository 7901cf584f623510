// SPDX-License-Identifier: MIT
// The TCP state diagram with the way one connection walked on it: the selected end in the accent colour and, when
// both ends are ours, its peer. A step into a state that nobody saw is dashed. Hover or focus explains a step,
// click or Enter goes to its event. GUI thread only.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/journal/sockettable.h"
#include "ui/views/statediagramlayout.h"

namespace sockeye {

struct DiagramEnd {
    QString name; // "tcp#1"
    std::vector<TrailStep> trail;
};

class StateDiagramView : public QWidget
{
    Q_OBJECT

public:
    explicit StateDiagramView(QWidget *parent = nullptr);

    void setEnds(DiagramEnd selected, std::optional<DiagramEnd> peer);
    void setBeganNs(std::int64_t ns); // times are told from there
    void setRareShown(bool shown);
    // The trail in words, for assistive tools.
    QString spokenText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepActivated(quint64 row); // of the selected end

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Walk { // how one end used one line, or stands on one node
        bool walked = false, implied = false;
    };

    StateDiagramLayout layoutNow() const; // in units of enlargement() pixels
    double enlargement() const;
    int legendHeight() const;
    Walk walkOf(const DiagramEnd &end, std::size_t edge) const;
    std::optional<std::size_t> stepAt(const QPointF &place) const; // of the selected end's trail
    QString describe(const TrailStep &step, std::size_t index) const;
    void focusStep(std::size_t step);
    void paintEdges(QPainter &painter, const StateDiagramLayout &layout) const;
    void paintNodes(QPainter &painter, const StateDiagramLayout &layout) const;
    void paintTokens(QPainter &painter, const StateDiagramLayout &layout) const;
    void paintLegend(QPainter &painter) const;
    void paintLabel(QPainter &painter, const StateDiagramLayout &layout, std::size_t edge, bool strong) const;

    DiagramEnd m_selected;
    std::optional<DiagramEnd> m_peer;
    std::int64_t m_beganNs = 0;
    std::optional<std::size_t> m_focused; // step of the selected end
    bool m_rare = false;
};

} // namespace sockeye
