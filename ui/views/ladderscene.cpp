// SPDX-License-Identifier: MIT
#include "ui/views/ladderscene.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/chip.h"
#include "ui/views/ladderlook.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr double kTimesFrom = 440; // where it is narrower, times are left to tool tips

} // namespace

LadderScene::LadderScene()
{
    makeTexts();
    lay(0, LadderLayout::Spacing::Even, 0);
}

LadderScene LadderScene::copy() const
{
    LadderScene scene;
    scene.m_nowNs = m_nowNs;
    scene.setLadder(m_ladder, m_left, m_right, m_beganNs, m_isLive, m_names);
    return scene;
}

QString LadderScene::title() const
{
    const auto text = [](const End &who) {
        return who.name.isEmpty() ? who.address : (who.name + QLatin1Char(' ') + who.address).trimmed();
    };
    return m_layout->hasOther() ? text(m_left) + QStringLiteral(" ⇄ ") + text(m_right) : text(m_left);
}

void LadderScene::setLadder(Ladder ladder, End left, End right, std::int64_t beganNs, bool isLive,
                            SocketNamer names)
{
    m_ladder = std::move(ladder);
    m_left = std::move(left);
    m_right = std::move(right);
    m_beganNs = beganNs;
    m_isLive = isLive;
    m_names = std::move(names);
    makeTexts();
}

void LadderScene::setNow(std::int64_t ns)
{
    m_nowNs = ns;
    const LadderText text = words();
    for (LadderIndex i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].isWaiting)
            m_marks[i] = text.of(m_ladder.marks[i]);
    }
}

LadderText LadderScene::words() const
{
    return LadderText(m_ladder, m_beganNs, m_isLive ? std::optional(m_nowNs) : std::nullopt, m_names);
}

void LadderScene::makeTexts()
{
    const LadderText text = words();
    m_marks.clear();
    m_arrows.clear();
    m_hasWaiting = false;
    for (const LadderMark &mark : m_ladder.marks) {
        m_marks.push_back(text.of(mark));
        m_hasWaiting |= m_marks.back().isWaiting;
    }
    for (const LadderArrow &arrow : m_ladder.arrows)
        m_arrows.push_back(text.of(arrow));
}

LadderLayout::Sizes LadderScene::sizes(double width) const
{
    using namespace ladderlook;
    const QFontMetricsF mono(theme().font(TextStyle::Mono)), strong(theme().font(TextStyle::MonoStrong)),
        secondary(theme().font(TextStyle::Secondary)), chip(theme().font(TextStyle::Chip));
    LadderLayout::Sizes sizes;
    sizes.width = width;
    sizes.line = std::ceil(mono.height()) + 1;
    sizes.chip = theme().extent(Extent::Chip);
    sizes.pill = std::ceil(mono.height()) + 4;
    sizes.gap = mono.horizontalAdvance(QLatin1Char(' '));
    if (width >= kTimesFrom && !m_ladder.points.empty()) {
        for (const LadderPoint &point : {m_ladder.points.front(), m_ladder.points.back()})
            sizes.time =
                std::max<double>(sizes.time, figuresWidth(QFontMetrics(theme().font(TextStyle::Mono)),
                                                          sessionTimeText(point.ns - m_beganNs)));
    }
    for (const LadderArrow &arrow : m_ladder.arrows) {
        if (arrow.peer.family() != Family::None)
            sizes.far = std::max(sizes.far, secondary.horizontalAdvance(peerText(arrow)));
    }
    for (LadderIndex i = 0; i < m_marks.size(); ++i) {
        const LadderMark &mark = m_ladder.marks[i];
        const LadderText::MarkText &text = m_marks[i];
        LadderLayout::MarkSize &size = sizes.marks.emplace_back();
        if (mark.kind == LadderMark::Kind::State) {
            size.name = chipSize(stateChip(mark.to, mark.evidence)).width();
            size.isChip = true;
            continue;
        }
        const bool hasIcon = mark.kind == LadderMark::Kind::Began || mark.kind == LadderMark::Kind::Drop;
        size.name = mono.horizontalAdvance(text.name) + (hasIcon ? kMarkIcon : 0);
        size.isUnder = text.isWaiting;
        if (text.isWaiting) // it grows: no figure moves the rest
            size.result = secondary.horizontalAdvance(text.result + QStringLiteral("00"));
        else if (!text.result.isEmpty())
            size.result = text.isError ? strong.horizontalAdvance(text.result) + kMarkIcon
                                       : mono.horizontalAdvance(text.result);
    }
    for (LadderIndex i = 0; i < m_arrows.size(); ++i) {
        std::vector<double> &widths = sizes.arrows.emplace_back();
        const bool isImplied = m_ladder.arrows[i].kind == LadderArrow::Kind::Implied;
        for (const QString &text : m_arrows[i])
            widths.push_back((isImplied ? chip : mono).horizontalAdvance(text) + 2 * kPillSide);
    }
    return sizes;
}

void LadderScene::lay(double width, LadderLayout::Spacing spacing, double pixelsPerSecond)
{
    m_width = width;
    m_layout = std::make_unique<LadderLayout>(m_ladder, sizes(width), spacing, pixelsPerSecond);
}

const std::vector<Row> &LadderScene::rowsOf(std::size_t item) const
{
    const auto &[isArrow, index, y] = m_layout->items()[item];
    return isArrow ? m_ladder.arrows[index].rows : m_ladder.marks[index].rows;
}

QString LadderScene::describe(std::size_t item) const
{
    const auto &[isArrow, index, y] = m_layout->items()[item];
    const LadderText text = words();
    return isArrow ? text.describe(m_ladder.arrows[index]) : text.describe(m_ladder.marks[index]);
}

double LadderScene::headerHeight() const
{
    return theme().extent(Extent::Header);
}

} // namespace sockeye
