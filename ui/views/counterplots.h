// SPDX-License-Identifier: MIT
// The counters of one socket drawn over time, one plot below the other with one axis of time. Drawn here with
// QPainter: of the plotting libraries Debian has, Qt Charts and KDChart bring a scene or a framework of their own,
// QCustomPlot and Qwt neither know this theme nor what a step, a gap or an assistive tool is. GUI thread only.
//
// Every line is a step from one sample to the next and ends where nothing was sampled for long. Drag chooses a stretch
// of time, the wheel zooms, a click or Enter goes to the event nearest in time.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractScrollArea>

#include "ui/models/counterfeed.h"
#include "ui/views/plotlayout.h"
#include "ui/views/plotscale.h"
#include "ui/views/plotspec.h"

namespace sockeye {

class CounterPlots : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit CounterPlots(QWidget *parent = nullptr);

    // Other plots, nothing in them yet, all of the time. `beganNs` is the session's.
    void setSocket(const SocketSummary &socket, std::int64_t beganNs);
    // The same socket, which may have begun to listen.
    void updateSocket(const SocketSummary &socket);
    void setWhole(std::shared_ptr<const CounterData> found);
    void setDetail(std::shared_ptr<const CounterData> found, std::int64_t fromNs, std::int64_t toNs);
    // The event that is selected in the window.
    void setSelectedNs(std::optional<std::int64_t> ns);

    const std::vector<PlotSpec> &plots() const { return m_plots; }
    TimeScale timeScale() const; // what is shown
    bool isZoomed() const { return m_stretch.has_value(); }
    std::optional<std::int64_t> cursorNs() const; // the pointer's, else the keyboard's
    // What the plots say at the cursor, for assistive tools.
    QString spokenText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToAll();

Q_SIGNALS:
    void rowActivated(quint64 row);
    // A stretch whose points are coarser than the pixels.
    void detailWanted(qint64 fromNs, qint64 toNs);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Drag { None, Choose, Pan };
    static constexpr double kTickPixels = 76; // between ticks of time

    PlotLayout layoutNow() const;
    void updateScrollBar();
    void setStretch(std::optional<TimeScale> scale); // none: all
    void zoom(double times, std::int64_t aroundNs);
    void pan(std::int64_t byNs);
    void askForDetail();
    void moveCursor(const std::optional<CounterFeed::Moment> &moment);
    void activate(std::int64_t ns);
    void tellAssistiveTools();
    std::int64_t zoomCentre() const;
    // A line's value at a time; empty in a gap.
    QString readingText(const PlotSpec &plot, const PlotLine &line, std::int64_t ns) const;

    // counterplotspaint.cpp
    double leastRateNs() const;
    ValueScale valueScale(const PlotSpec &plot, const QRectF &area, const TimeScale &time) const;
    void paintPlot(QPainter &painter, const PlotSpec &plot, const PlotPlace &place,
                   const TimeScale &time) const;
    void paintLine(QPainter &painter, const PlotLine &line, const TimeScale &time,
                   const ValueScale &values) const;
    void paintBand(QPainter &painter, const PlotLine &centre, const PlotLine &band, const TimeScale &time,
                   const ValueScale &values) const;
    void paintRates(QPainter &painter, const PlotSpec &plot, const PlotLine &line, const TimeScale &time,
                    const ValueScale &values) const;
    void paintRecovery(QPainter &painter, const QRectF &area, const TimeScale &time) const;
    // counterplotsframe.cpp
    void paintLegend(QPainter &painter, const PlotSpec &plot, const PlotPlace &place) const;
    void paintAxis(QPainter &painter, const PlotLayout &layout, const TimeScale &time) const;
    QRectF timeChip(const PlotLayout &layout, const TimeScale &time) const; // null without a cursor
    void paintTimes(QPainter &painter, const PlotLayout &layout, const TimeScale &time) const;

    std::vector<PlotSpec> m_plots;
    CounterFeed m_feed;
    std::int64_t m_beganNs = 0;
    bool m_listening = false;

    struct Stretch {
        std::int64_t fromNs, toNs;
    };
    std::optional<Stretch> m_stretch; // none: all that is known
    std::optional<std::int64_t> m_selectedNs;
    std::optional<double> m_hoverX;
    std::optional<CounterFeed::Moment> m_cursor; // the keyboard's
    Drag m_drag = Drag::None;
    double m_dragFrom = 0, m_dragTo = 0; // x
    bool m_suppressClick = false;        // the release of a double click
};

} // namespace sockeye
