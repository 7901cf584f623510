// SPDX-License-Identifier: MIT
#include "tests/bench/support/figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <thread>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/utsname.h>

namespace sockeye::bench {

namespace {

using Json = nlohmann::ordered_json;

std::string processorName()
{
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name"))
            return line.substr(std::min(line.find(':') + 2, line.size()));
    }
    return {};
}

Json machine()
{
    utsname system{};
    uname(&system);
    return {
        {"cpu", processorName()}, {"cores", std::thread::hardware_concurrency()}, {"kernel", system.release}};
}

// Four digits say all that a measurement can.
Json rounded(double value)
{
    return std::isfinite(value) ? Json(std::stod(fmt::format("{:.4g}", value))) : Json();
}

template<typename Combine>
std::vector<double> ofPairs(const Figure &figure, Combine combine)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < std::min(figure.ours.size(), figure.bare.size()); ++i)
        values.push_back(combine(figure.ours[i], figure.bare[i]));
    return values;
}

std::string targetText(const Figure &figure)
{
    constexpr const char *kOf[] = {"ours", "ratio", "difference"};
    const bool isMost = figure.atMost.has_value();
    return fmt::format("{} {} {}", kOf[static_cast<int>(figure.of)],
                       isMost ? "<=" : ">=", isMost ? *figure.atMost : *figure.atLeast);
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void print(const Figure &figure)
{
    const double ours = median(figure.ours);
    const double ratio = median(ofPairs(figure, [](double a, double b) { return b == 0 ? 0 : a / b; }));
    const double difference = median(ofPairs(figure, [](double a, double b) { return a - b; }));
    const bool hasBare = !figure.bare.empty();
    const bool hasTarget = figure.atMost || figure.atLeast;
    const double judged = figure.of == Figure::Of::Ours    ? ours
                          : figure.of == Figure::Of::Ratio ? ratio
                                                           : difference;

    Json line;
    line["name"] = figure.name;
    line["ratio"] = hasBare ? rounded(ratio) : Json();
    line["difference"] = hasBare ? rounded(difference) : Json();
    line["ours"] = rounded(ours);
    line["bare"] = hasBare ? rounded(median(figure.bare)) : Json();
    line["unit"] = figure.unit;
    line["pairs"] = figure.ours.size();
    line["target"] = hasTarget ? Json(targetText(figure)) : Json();
    line["holds"] = hasTarget ? Json((!figure.atMost || judged <= *figure.atMost) &&
                                     (!figure.atLeast || judged >= *figure.atLeast))
                              : Json();
    if (!figure.note.empty())
        line["note"] = figure.note;
    line["machine"] = machine();
    std::puts(line.dump().c_str());
    std::fflush(stdout);
}

void Exactness::expect(std::string_view what, std::uint64_t seen, std::uint64_t expected)
{
    if (seen == expected)
        return;
    m_broken = true;
    fmt::print(stderr, "{}: {} where {} were expected\n", what, seen, expected);
}

} // namespace sockeye::bench
