// SPDX-License-Identifier: MIT
#include "ui/views/ladderlayout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sockeye {

namespace {

constexpr double kTop = 8;       // above the first moment
constexpr double kBottom = 42;   // below the last one and its time: room for "now"
constexpr double kStep = 10;     // from one moment to the next
constexpr double kApart = 3;     // between labels of one side
constexpr double kPillApart = 3; // between texts on arrows
constexpr double kBeside = 16;   // from a lifeline to its labels: a waiting bar lies between
constexpr double kMargin = 8;
constexpr double kMinLane = 150, kMaxLane = 460;
constexpr double kLongestGap = 160, kCutGap = 44; // of Spacing::ByTime
constexpr double kFan = 1.45;                     // times the usual distance
constexpr double kReach = 5;                      // pixels from a line that still mean it
constexpr std::size_t kNear = 24;                 // texts on arrows looked at for room
// Where on its arrow a text may stand, the best first.
constexpr std::array kPlaces{.5, .38, .62, .28, .72};

std::size_t sideIndex(LadderSide side)
{
    return side == LadderSide::Left ? 0 : 1;
}

double distance(const QLineF &line, const QPointF &point)
{
    const double length = line.length();
    if (length == 0)
        return QLineF(line.p1(), point).length();
    const double along = std::clamp(
        QPointF::dotProduct(point - line.p1(), line.p2() - line.p1()) / (length * length), 0.0, 1.0);
    return QLineF(line.pointAt(along), point).length();
}

} // namespace

LadderLayout::LadderLayout(const Ladder &ladder, Sizes sizes, Spacing spacing, double pixelsPerSecond)
    : m_sizes(std::move(sizes))
    , m_hasOther(!ladder.ends.listening)
{
    m_marks.resize(ladder.marks.size());
    m_arrows.resize(ladder.arrows.size());
    placeColumns(ladder);
    placePoints(ladder, spacing, pixelsPerSecond);
    for (LadderIndex mark = 0; mark < ladder.marks.size(); ++mark)
        placeMark(ladder, mark);
    placeArrows(ladder);
    placeBars(ladder);

    for (LadderIndex i = 0; i < ladder.marks.size(); ++i)
        m_items.push_back({false, i, m_y[ladder.marks[i].point]});
    for (LadderIndex i = 0; i < ladder.arrows.size(); ++i)
        m_items.push_back({true, i, std::min(m_arrows[i].line.y1(), m_arrows[i].line.y2())});
    std::stable_sort(m_items.begin(), m_items.end(), [](const Item &a, const Item &b) { return a.y < b.y; });
}

void LadderLayout::placeColumns(const Ladder &ladder)
{
    std::array<double, 2> whole{}, least{};
    for (LadderIndex i = 0; i < ladder.marks.size(); ++i) {
        const MarkSize &size = m_sizes.marks[i];
        const auto side = sideIndex(ladder.points[ladder.marks[i].point].side);
        const double narrow = std::max(size.name, size.result);
        const double wide = size.isUnder || size.result == 0 ? narrow : size.name + m_sizes.gap + size.result;
        whole[side] = std::max(whole[side], wide);
        least[side] = std::max(least[side], narrow);
    }
    if (ladder.ends.right == 0)
        whole[1] = least[1] = m_sizes.far;
    const double left = m_sizes.time > 0 ? m_sizes.time + 2 * kMargin : kMargin;
    const double room = std::max(m_sizes.width - left - kMargin, 0.0);
    const double forColumns = std::max(room - kMinLane - 2 * kBeside, 0.0);
    m_leftColumn = std::max(least[0], std::min(whole[0], forColumns / 2));
    m_rightColumn = m_hasOther ? std::max(least[1], std::min(whole[1], forColumns - m_leftColumn)) : 0;
    m_leftColumn = std::max(m_leftColumn, std::min(whole[0], forColumns - m_rightColumn));
    const double lane = std::clamp(room - m_leftColumn - m_rightColumn - 2 * kBeside, kMinLane / 2, kMaxLane);
    const double spare = std::max(0.0, room - m_leftColumn - m_rightColumn - 2 * kBeside - lane);
    m_leftX = left + m_leftColumn + kBeside + spare / 2;
    m_rightX = m_leftX + lane;
}

bool LadderLayout::isStacked(const MarkSize &size, double column) const
{
    return size.result > 0 && (size.isUnder || size.name + m_sizes.gap + size.result > column + .5);
}

double LadderLayout::heightOf(LadderIndex mark, LadderSide side) const
{
    const MarkSize &size = m_sizes.marks[mark];
    if (size.isChip)
        return m_sizes.chip;
    return isStacked(size, side == LadderSide::Left ? m_leftColumn : m_rightColumn) ? 2 * m_sizes.line
                                                                                    : m_sizes.line;
}

void LadderLayout::placePoints(const Ladder &ladder, Spacing spacing, double pixelsPerSecond)
{
    const std::size_t count = ladder.points.size();
    std::vector<std::vector<LadderIndex>> marksAt(count);
    std::vector<bool> hasText(count);  // an arrow with a text begins or ends there
    std::vector<bool> isFanned(count); // one of several ends whose arrows meet at the other
    std::vector<int> arrowsAt(count);
    std::vector<std::pair<LadderIndex, double>> after(count,
                                                      {kNowhere, 0}); // what it arrives from, how far below
    for (LadderIndex i = 0; i < ladder.marks.size(); ++i)
        marksAt[ladder.marks[i].point].push_back(i);
    for (const LadderArrow &arrow : ladder.arrows) {
        for (const LadderIndex end : {arrow.departs, arrow.arrives}) {
            if (end == kNowhere)
                continue;
            hasText[end] = true;
            ++arrowsAt[end];
        }
        // Texts on arrows that follow each other to and fro have room where the arrows slope.
        if (arrow.departs != kNowhere && arrow.arrives != kNowhere)
            after[arrow.arrives] = {arrow.departs,
                                    arrow.kind == LadderArrow::Kind::Implied ? m_sizes.pill : kStep};
    }
    for (const LadderArrow &arrow : ladder.arrows) {
        if (arrow.departs == kNowhere || arrow.arrives == kNowhere)
            continue;
        if (arrowsAt[arrow.departs] > 1)
            isFanned[arrow.arrives] = true;
        if (arrowsAt[arrow.arrives] > 1)
            isFanned[arrow.departs] = true;
    }
    m_y.resize(count);
    std::array<double, 2> free{kTop, kTop};                      // below the labels of each side
    std::array<double, 2> arrowAt{-m_sizes.pill, -m_sizes.pill}; // the last arrow's place on each side
    double y = kTop;
    for (LadderIndex i = 0; i < count; ++i) {
        const LadderPoint &point = ladder.points[i];
        const auto side = sideIndex(point.side);
        double step = i == 0 ? 0 : kStep;
        const double before = y;
        std::int64_t cut = 0;
        if (spacing == Spacing::ByTime && i > 0) {
            const std::int64_t ns = point.order - ladder.points[i - 1].order;
            const double inProportion = static_cast<double>(ns) * 1e-9 * pixelsPerSecond;
            cut = inProportion > kLongestGap ? ns : 0;
            step = std::max(step, cut != 0 ? kCutGap : inProportion);
        }
        y += step;
        if (after[i].first < i)
            y = std::max(y, m_y[after[i].first] + after[i].second);
        for (const LadderIndex mark : marksAt[i]) {
            const double above = (m_sizes.marks[mark].isChip ? m_sizes.chip : m_sizes.line) / 2;
            y = std::max(y, free[side] + above + kApart);
            free[side] = y - above + heightOf(mark, point.side);
        }
        if (hasText[i]) {
            // Arrows that meet are nearer to each other on their way than at their ends.
            y = std::max(y, arrowAt[side] + (m_sizes.pill + kPillApart) * (isFanned[i] ? kFan : 1));
            arrowAt[side] = y;
            for (const LadderIndex mark : marksAt[i])
                free[side] = y - m_sizes.line / 2 + heightOf(mark, point.side);
        }
        m_y[i] = y;
        if (cut != 0)
            m_pauses.push_back({(before + y) / 2, cut});
    }
    m_height = std::max({y, free[0], free[1]}) + kBottom;
}

void LadderLayout::placeMark(const Ladder &ladder, LadderIndex index)
{
    const LadderMark &mark = ladder.marks[index];
    const MarkSize &size = m_sizes.marks[index];
    const LadderSide side = ladder.points[mark.point].side;
    const bool isLeft = side == LadderSide::Left;
    const double height = size.isChip ? m_sizes.chip : m_sizes.line;
    const double top = m_y[mark.point] - height / 2;
    const double edge = isLeft ? m_leftX - kBeside : m_rightX + kBeside; // of the labels, beside the lifeline
    const bool stacked = isStacked(size, isLeft ? m_leftColumn : m_rightColumn);
    const double width = size.name + (size.result > 0 && !stacked ? m_sizes.gap + size.result : 0);
    const double left = isLeft ? edge - width : edge;
    MarkPlace &place = m_marks[index];
    place.name = QRectF(left, top, size.name, height);
    if (stacked)
        place.result = QRectF(isLeft ? edge - size.result : edge, top + height, size.result, m_sizes.line);
    else if (size.result > 0)
        place.result = QRectF(left + size.name + m_sizes.gap, top, size.result, height);
}

void LadderLayout::placeArrows(const Ladder &ladder)
{
    std::vector<LadderIndex> byHeight;
    for (LadderIndex i = 0; i < ladder.arrows.size(); ++i) {
        const LadderArrow &arrow = ladder.arrows[i];
        const double inner = kBar / 2 + 1;
        const double fromX = arrow.from == LadderSide::Left ? m_leftX + inner : m_rightX - inner;
        const double toX = arrow.from == LadderSide::Left ? m_rightX - inner : m_leftX + inner;
        const double known = m_y[arrow.departs != kNowhere ? arrow.departs : arrow.arrives];
        const double arrives = arrow.arrives != kNowhere ? m_y[arrow.arrives] : known;
        m_arrows[i].line = {fromX, known, toX, arrives};
        byHeight.push_back(i);
    }
    std::stable_sort(byHeight.begin(), byHeight.end(), [this](LadderIndex a, LadderIndex b) {
        return m_arrows[a].line.center().y() < m_arrows[b].line.center().y();
    });
    std::vector<QRectF> placed;
    for (const LadderIndex i : byHeight) {
        ArrowPlace &place = m_arrows[i];
        place.pill = placePill(place.line, m_sizes.arrows[i], place.text, placed);
        if (!place.pill.isEmpty())
            placed.push_back(place.pill);
    }
}

// In the middle, or where there is room; with as much text as leaves a piece of the arrow on both sides.
QRectF LadderLayout::placePill(const QLineF &line, const std::vector<double> &widths, std::size_t &text,
                               const std::vector<QRectF> &placed) const
{
    const double lane = std::abs(line.dx());
    for (text = 0; text < widths.size(); ++text) {
        const bool isLast = text + 1 == widths.size();
        if (widths[text] > lane * .7 && !isLast)
            continue;
        for (const double along : kPlaces) {
            QRectF pill(0, 0, std::min(widths[text], lane), m_sizes.pill);
            pill.moveCenter(line.pointAt(along));
            const double room = lane * .08; // for the head
            if (!isLast && (std::abs(pill.left() - std::min(line.x1(), line.x2())) < room ||
                            std::abs(pill.right() - std::max(line.x1(), line.x2())) < room))
                continue;
            const auto near = placed.end() - static_cast<std::ptrdiff_t>(std::min(placed.size(), kNear));
            if (std::none_of(near, placed.end(), [&](const QRectF &other) { return other.intersects(pill); }))
                return pill;
        }
    }
    text = 0;
    return {};
}

void LadderLayout::placeBars(const Ladder &ladder)
{
    for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
        Bar *open = nullptr;
        std::size_t last = 0;
        for (const LadderMark &mark : ladder.marks) {
            if (mark.kind != LadderMark::Kind::State || ladder.points[mark.point].side != side)
                continue;
            const double y = m_y[mark.point];
            if (open != nullptr)
                open->bottom = y;
            open = nullptr;
            if (mark.to == TcpState::Closed || mark.to == TcpState::Unknown)
                continue;
            m_bars.push_back({side, mark.to, mark.evidence == Evidence::Implied, mark.isBefore ? 0 : y, 0});
            last = m_bars.size() - 1;
            open = &m_bars[last];
        }
        if (open != nullptr)
            open->bottom = m_height - kBottom / 2;
    }
}

std::optional<std::size_t> LadderLayout::itemAt(const QPointF &at) const
{
    std::optional<std::size_t> line;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        const QRectF box = item.isArrow ? m_arrows[item.index].pill : markRect(item.index);
        if (box.adjusted(-2, -1, 2, 1).contains(at))
            return i;
        if (!item.isArrow)
            continue;
        const double d = distance(m_arrows[item.index].line, at);
        if (d < nearest) {
            nearest = d;
            line = i;
        }
    }
    return line;
}

std::optional<std::size_t> LadderLayout::itemOf(const Ladder &ladder, Row row) const
{
    std::optional<std::size_t> best;
    int bestRank = 4;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        const auto &rows = item.isArrow ? ladder.arrows[item.index].rows : ladder.marks[item.index].rows;
        const auto found = std::find(rows.begin(), rows.end(), row);
        if (found == rows.end())
            continue;
        // Bytes are on their arrow; a state is at its mark.
        const bool isImplied = item.isArrow && ladder.arrows[item.index].kind == LadderArrow::Kind::Implied;
        const bool isBefore = !item.isArrow && ladder.marks[item.index].isBefore;
        const int rank = isImplied || isBefore ? 3 : item.isArrow ? 0 : found == rows.begin() ? 1 : 2;
        if (rank < bestRank) {
            bestRank = rank;
            best = i;
        }
    }
    return best;
}

QRectF LadderLayout::itemRect(std::size_t index) const
{
    const Item &item = m_items[index];
    if (!item.isArrow)
        return markRect(item.index);
    const QLineF &line = m_arrows[item.index].line;
    return m_arrows[item.index].pill.united(QRectF(line.p1(), line.p2()).normalized().adjusted(0, -1, 0, 1));
}

} // namespace sockeye
