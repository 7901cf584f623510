// SPDX-License-Identifier: MIT
// Where times and values lie in a plot, and where its ticks stand: at 1, 2 or 5 times a power of ten. Values; any
// thread.
#pragma once

#include <cstdint>
#include <vector>

#include <QString>

namespace sockeye {

// The smallest of 1, 2, 5, 10, 20 … that is at least `least`; 1 for less.
std::int64_t roundStep(std::int64_t least);

// A stretch of time across `width` pixels from `left` on.
class TimeScale
{
public:
    static constexpr std::int64_t kShortestNs = 1000; // a wider look shows nothing more

    // A stretch shorter than kShortestNs grows to it.
    TimeScale(std::int64_t fromNs, std::int64_t toNs, double left, double width);

    std::int64_t fromNs() const { return m_fromNs; }
    std::int64_t toNs() const { return m_toNs; }
    std::int64_t spanNs() const { return m_toNs - m_fromNs; }
    double nsAPixel() const { return static_cast<double>(spanNs()) / m_width; }
    double x(std::int64_t ns) const { return m_left + static_cast<double>(ns - m_fromNs) / nsAPixel(); }
    std::int64_t ns(double x) const; // within the stretch

    // `times` as much of it, with what is at `ns` left where it is.
    TimeScale zoomed(double times, std::int64_t ns) const;
    TimeScale moved(std::int64_t byNs) const;
    // Inside [fromNs, toNs]; as much as that at most.
    TimeScale within(std::int64_t fromNs, std::int64_t toNs) const;

    // Ticks at whole steps since `originNs`, at least `leastPixels` apart.
    std::int64_t tickStepNs(double leastPixels) const;
    std::vector<std::int64_t> ticks(std::int64_t stepNs, std::int64_t originNs) const;

private:
    std::int64_t m_fromNs, m_toNs;
    double m_left, m_width;
};

// From 0 at `bottom` up to a round value at `top`, pixels.
class ValueScale
{
public:
    ValueScale(std::int64_t greatest, double top, double bottom, int mostSteps);

    double y(double value) const;
    std::int64_t step() const { return m_step; }
    std::int64_t greatest() const { return m_greatest; } // the topmost tick
    std::vector<std::int64_t> ticks() const;

private:
    std::int64_t m_step, m_greatest;
    double m_top, m_bottom;
};

// Seconds since the session began with as many decimals as the step of the ticks needs: "12", "12.35",
// "12.345 671".
QString timeTickText(std::int64_t sinceBeganNs, std::int64_t stepNs);

} // namespace sockeye
