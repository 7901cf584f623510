// SPDX-License-Identifier: MIT
#include "ui/views/plotscale.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QLocale>

#include "ui/text/format.h"

namespace sockeye {

namespace {

constexpr std::int64_t kSecondNs = 1'000'000'000;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

std::int64_t roundStep(std::int64_t least)
{
    std::int64_t power = 1;
    while (true) {
        for (const std::int64_t digit : {1, 2, 5}) {
            if (digit * power >= least)
                return digit * power;
        }
        if (power > std::numeric_limits<std::int64_t>::max() / 10)
            return 5 * power;
        power *= 10;
    }
}

TimeScale::TimeScale(std::int64_t fromNs, std::int64_t toNs, double left, double width)
    : m_fromNs(fromNs)
    , m_toNs(std::max(toNs, fromNs + kShortestNs))
    , m_left(left)
    , m_width(std::max(width, 1.0))
{
}

std::int64_t TimeScale::ns(double x) const
{
    const double share = std::clamp((x - m_left) / m_width, 0.0, 1.0);
    return m_fromNs + std::llround(share * static_cast<double>(spanNs()));
}

TimeScale TimeScale::zoomed(double times, std::int64_t ns) const
{
    const double before = static_cast<double>(ns - m_fromNs) * times;
    const double after = static_cast<double>(m_toNs - ns) * times;
    std::int64_t from = ns - std::llround(before), to = ns + std::llround(after);
    if (to - from < kShortestNs) {
        const double share = spanNs() > 0 ? static_cast<double>(ns - m_fromNs) / double(spanNs()) : 0.5;
        from = ns - std::llround(share * kShortestNs);
        to = from + kShortestNs;
    }
    return {from, to, m_left, m_width};
}

TimeScale TimeScale::moved(std::int64_t byNs) const
{
    return {m_fromNs + byNs, m_toNs + byNs, m_left, m_width};
}

TimeScale TimeScale::within(std::int64_t fromNs, std::int64_t toNs) const
{
    const std::int64_t span = std::min(spanNs(), toNs - fromNs);
    const std::int64_t from = std::clamp(m_fromNs, fromNs, std::max(fromNs, toNs - span));
    return {from, from + span, m_left, m_width};
}

std::int64_t TimeScale::tickStepNs(double leastPixels) const
{
    return roundStep(static_cast<std::int64_t>(std::ceil(leastPixels * nsAPixel())));
}

std::vector<std::int64_t> TimeScale::ticks(std::int64_t stepNs, std::int64_t originNs) const
{
    std::vector<std::int64_t> ticks;
    const std::int64_t first = floorDiv(m_fromNs - originNs + stepNs - 1, stepNs);
    for (std::int64_t ns = originNs + first * stepNs; ns <= m_toNs; ns += stepNs)
        ticks.push_back(ns);
    return ticks;
}

ValueScale::ValueScale(std::int64_t greatest, double top, double bottom, int mostSteps)
    : m_step(1)
    , m_top(top)
    , m_bottom(bottom)
{
    greatest = std::max<std::int64_t>(greatest, 1);
    const std::int64_t steps = std::max(mostSteps, 1);
    m_step = roundStep((greatest - 1) / steps + 1);
    m_greatest = ((greatest - 1) / m_step + 1) * m_step;
}

double ValueScale::y(double value) const
{
    return m_bottom - value / static_cast<double>(m_greatest) * (m_bottom - m_top);
}

std::vector<std::int64_t> ValueScale::ticks() const
{
    std::vector<std::int64_t> ticks;
    for (std::int64_t value = 0; value <= m_greatest; value += m_step)
        ticks.push_back(value);
    return ticks;
}

QString timeTickText(std::int64_t sinceBeganNs, std::int64_t stepNs)
{
    int decimals = 0;
    for (std::int64_t unit = kSecondNs; decimals < 9 && stepNs % unit != 0; unit /= 10)
        ++decimals;
    const bool negative = sinceBeganNs < 0;
    const std::int64_t magnitude = negative ? -sinceBeganNs : sinceBeganNs;
    QString text = groupedText(qint64{magnitude / kSecondNs});
    if (decimals > 0) {
        QString digits = QStringLiteral("%1").arg(magnitude % kSecondNs, 9, 10, QLatin1Char('0'));
        digits.truncate(decimals);
        for (qsizetype at = 3; at < digits.size(); at += 4)
            digits.insert(at, kThinSpace);
        text += QLocale().decimalPoint() + digits;
    }
    return negative ? QChar(0x2212) + text : text;
}

} // namespace sockeye
