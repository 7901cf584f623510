// SPDX-License-Identifier: MIT
// A ladder with its texts, laid out and ready to be painted: on the screen or into a picture. GUI thread only.
#pragma once

#include <functional>
#include <memory>

#include "ui/models/laddertext.h"
#include "ui/views/ladderlayout.h"

class QPainter;

namespace sockeye {

class LadderScene
{
public:
    struct End {
        QString name;    // "tcp#1"; empty for an end that is not ours
        QString address; // may be empty
    };
    // What the painter is to show beside the ladder itself.
    struct Look {
        std::optional<std::size_t> selected, hovered; // items
        bool hasFocus = false;
        bool hasNow = false; // a line at the end says that it is now
    };

    LadderScene();
    // The same ladder, to be laid out on its own.
    LadderScene copy() const;

    // Times are told from `beganNs`. `isLive`: calls without a return still wait.
    void setLadder(Ladder ladder, End left, End right, std::int64_t beganNs, bool isLive, SocketNamer names);
    void setNow(std::int64_t ns); // of calls that wait; only their texts change
    void lay(double width, LadderLayout::Spacing spacing, double pixelsPerSecond);

    const Ladder &ladder() const { return m_ladder; }
    const LadderLayout &layout() const { return *m_layout; }
    bool hasWaiting() const { return m_hasWaiting; }
    std::size_t itemCount() const { return m_layout->items().size(); }
    const std::vector<Row> &rowsOf(std::size_t item) const;
    QString describe(std::size_t item) const;
    const End &end(LadderSide side) const { return side == LadderSide::Left ? m_left : m_right; }
    QString title() const; // who its ends are
    double headerHeight() const;

    void paint(QPainter &painter, const QRectF &clip, const Look &look) const;
    // Not larger with the rest; `scale` tells where the lifelines are.
    void paintHeader(QPainter &painter, double width, double scale = 1) const;
    static void paintLegend(QPainter &painter, const QRectF &rect);

private:
    LadderText words() const;
    void makeTexts();
    LadderLayout::Sizes sizes(double width) const;
    void paintLifelines(QPainter &painter, const QRectF &clip) const;
    void paintTimes(QPainter &painter, const QRectF &clip) const;
    void paintArrow(QPainter &painter, LadderIndex index, bool strong) const;
    void paintPill(QPainter &painter, LadderIndex index, bool selected) const;
    void paintMark(QPainter &painter, LadderIndex index) const;
    void paintWaiting(QPainter &painter, LadderIndex index) const;
    void paintNow(QPainter &painter) const;

    Ladder m_ladder;
    End m_left, m_right;
    std::int64_t m_beganNs = 0, m_nowNs = 0;
    bool m_isLive = false;
    bool m_hasWaiting = false;
    SocketNamer m_names;
    std::vector<LadderText::MarkText> m_marks;
    std::vector<QStringList> m_arrows;
    double m_width = 0;
    std::unique_ptr<LadderLayout> m_layout;
};

} // namespace sockeye
