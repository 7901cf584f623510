// SPDX-License-Identifier: MIT
// The ladder on the screen: scrolls over all of its events, of which it holds a stretch, and asks for another where
// that ends. Hover tells what an item is, a click goes to its event. Keyboard: up and down from item to item, Home
// and End, Enter goes to the event, + − 0 zoom, T spaces by time, F follows. GUI thread only.
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>

#include "ui/views/ladderpicture.h"

namespace sockeye {

class LadderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr double kSmallest = .5, kLargest = 3;

    explicit LadderView(QWidget *parent = nullptr);

    // Which part of the whole ladder is held.
    struct Stretch {
        std::uint64_t first = 0, count = 0, total = 0; // events
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };
    // `isLive`: it grows. `isOther`: of other ends than before.
    void setLadder(Ladder ladder, LadderScene::End left, LadderScene::End right, const Stretch &stretch,
                   std::int64_t beganNs, bool isLive, SocketNamer names, bool isOther);
    const LadderScene &scene() const { return m_scene; }
    LadderPicture picture() const { return {m_scene, m_spacing, m_pixelsPerSecond}; }

    // The item that stands for the event, in sight; false when it is not held.
    bool select(Row row);
    std::optional<std::size_t> current() const { return m_current; }
    void setCurrent(std::size_t item);      // brings it into sight, says nothing
    QRect itemRect(std::size_t item) const; // in the viewport
    std::optional<std::size_t> itemAt(const QPoint &at) const;

    bool isFollowing() const { return m_following; }
    bool isByTime() const { return m_spacing == LadderLayout::Spacing::ByTime; }
    double zoom() const { return m_zoom; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setFollowing(bool following);
    void setByTime(bool byTime);
    void zoomBy(double factor);
    void resetZoom();

Q_SIGNALS:
    void itemActivated(quint64 row);
    void followingChanged(bool following);
    void byTimeChanged(bool byTime);
    void placeWanted(quint64 place); // an event's, among those of the ladder

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Anchor { // what stays where it is while the rest changes
        Row row = 0;
        double y = 0; // in the viewport
    };

    void lay();
    void layAround(const std::optional<Anchor> &anchor);
    void setRange();
    std::optional<Anchor> anchorNow() const;
    double scale() const { return isByTime() ? 1 : m_zoom; }
    double before() const; // height of what comes before the stretch
    double top() const;    // of the stretch, in the viewport
    QPointF toScene(const QPointF &at) const;
    void scrollTo(double value);
    void showItem(std::size_t item);
    void askForMore();
    void step(std::size_t item);
    void activate();
    void hover(std::optional<std::size_t> item);
    void tick();
    void announceFocus();

    LadderScene m_scene;
    Stretch m_stretch;
    LadderLayout::Spacing m_spacing = LadderLayout::Spacing::Even;
    double m_zoom = 1;
    double m_pixelsPerSecond = 200;
    bool m_isLive = false;
    bool m_following = true;
    bool m_moving = false;                           // the scroll bar is being set by this view
    std::optional<std::size_t> m_current, m_hovered; // items
    std::optional<Row> m_selected;                   // the event of the current one
    std::optional<quint64> m_wantedPlace;            // asked for and not here yet
    QTimer m_clock;                                  // while calls wait
};

} // namespace sockeye
