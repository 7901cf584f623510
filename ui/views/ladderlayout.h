// SPDX-License-Identifier: MIT
// Where the parts of a ladder lie: a lifeline or two from top to bottom, what stands beside them, what runs between
// them. Moments follow each other at even steps, or at steps in proportion to the time between. Labels of one side
// and texts on arrows never overlap. Plain geometry, no widget; any thread.
#pragma once

#include <optional>

#include <QLineF>
#include <QRectF>

#include "ui/models/ladder.h"

namespace sockeye {

class LadderLayout
{
public:
    enum class Spacing : std::uint8_t { Even, ByTime };

    // What the texts need, measured by whoever paints.
    struct MarkSize {
        double name = 0;   // width of the first part: a call's name, or a state's chip
        double result = 0; // width of the rest; 0 for none
        bool isChip = false;
        bool isUnder = false; // the rest always stands below the first part
    };
    struct Sizes {
        double width = 0;
        double line = 0; // height of a line of text
        double chip = 0; // height of a chip
        double pill = 0; // height of a text on an arrow
        double gap = 0;  // between a call's name and its result
        double time = 0; // width of a time; 0 where there are to be none
        double far = 0;  // width of the longest address at the other end, where it has no marks
        std::vector<MarkSize> marks;
        std::vector<std::vector<double>> arrows; // widths of each arrow's texts, the longest first
    };
    struct Pause { // a stretch of time that was cut short
        double y = 0;
        std::int64_t ns = 0;
    };
    struct Bar { // the state a side was in
        LadderSide side = LadderSide::Left;
        TcpState state = TcpState::Unknown;
        bool isImplied = false;
        double top = 0, bottom = 0;
    };
    // An arrow or a mark, in the order a person reads them.
    struct Item {
        bool isArrow = false;
        LadderIndex index = 0;
        double y = 0;
    };

    // `pixelsPerSecond` is of Spacing::ByTime.
    LadderLayout(const Ladder &ladder, Sizes sizes, Spacing spacing = Spacing::Even,
                 double pixelsPerSecond = 0);

    double height() const { return m_height; }
    double lifeline(LadderSide side) const { return side == LadderSide::Left ? m_leftX : m_rightX; }
    bool hasOther() const { return m_hasOther; } // a second lifeline, be it the peer's
    double timeRight() const { return m_sizes.time; }
    static constexpr double kBar = 9; // width of a lifeline's bar

    double yOf(LadderIndex point) const { return m_y[point]; }
    QRectF nameRect(LadderIndex mark) const { return m_marks[mark].name; }
    QRectF resultRect(LadderIndex mark) const { return m_marks[mark].result; } // empty for none
    QRectF markRect(LadderIndex mark) const { return m_marks[mark].name.united(m_marks[mark].result); }
    // From where it departs to where it arrives; `cut` tells at which part of it its text ends what is known.
    QLineF arrowLine(LadderIndex arrow) const { return m_arrows[arrow].line; }
    QRectF pillRect(LadderIndex arrow) const { return m_arrows[arrow].pill; } // empty where there is no room
    std::size_t pillText(LadderIndex arrow) const { return m_arrows[arrow].text; }
    const std::vector<Bar> &bars() const { return m_bars; }
    const std::vector<Pause> &pauses() const { return m_pauses; }
    const std::vector<Item> &items() const { return m_items; }

    // The item at a place, within a few pixels.
    std::optional<std::size_t> itemAt(const QPointF &at) const;
    std::optional<std::size_t> itemOf(const Ladder &ladder, Row row) const;
    QRectF itemRect(std::size_t item) const;

private:
    struct MarkPlace {
        QRectF name, result;
    };
    struct ArrowPlace {
        QLineF line;
        QRectF pill;
        std::size_t text = 0;
    };

    void placeColumns(const Ladder &ladder);
    void placePoints(const Ladder &ladder, Spacing spacing, double pixelsPerSecond);
    void placeMark(const Ladder &ladder, LadderIndex mark);
    void placeArrows(const Ladder &ladder);
    QRectF placePill(const QLineF &line, const std::vector<double> &widths, std::size_t &text,
                     const std::vector<QRectF> &placed) const;
    void placeBars(const Ladder &ladder);
    bool isStacked(const LadderLayout::MarkSize &size, double column) const;
    double heightOf(LadderIndex mark, LadderSide side) const;

    Sizes m_sizes;
    bool m_hasOther = true;
    double m_leftX = 0, m_rightX = 0;
    double m_leftColumn = 0, m_rightColumn = 0; // widths
    double m_height = 0;
    std::vector<double> m_y;
    std::vector<MarkPlace> m_marks;
    std::vector<ArrowPlace> m_arrows;
    std::vector<Bar> m_bars;
    std::vector<Pause> m_pauses;
    std::vector<Item> m_items;
};

} // namespace sockeye
