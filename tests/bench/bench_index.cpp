// SPDX-License-Identifier: MIT
// A long session opened again: 5 million datagrams. Time to the first screen and to the whole index, memory,
// screens anywhere in it, filters over all of it.
#include <algorithm>
#include <filesystem>
#include <random>
#include <string_view>

#include "core/journal/filtermatcher.h"
#include "core/journal/sessionloader.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/longsession.h"
#include "tests/bench/support/resources.h"
#include "tests/support/waiting.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

constexpr Row kScreen = 50; // rows

double secondsSince(std::int64_t ns)
{
    return static_cast<double>(monotonicNs() - ns) / 1e9;
}

bool isScreenRead(const EventLog &log, Row first, EventStorage &storage)
{
    storage.clear();
    for (Row row = first; row < std::min(first + kScreen, log.size()); ++row) {
        if (!log.read(row, storage))
            return false;
    }
    return true;
}

struct Filtered {
    std::uint64_t matched = 0;
    double rowsPerSecond = 0;
};

Filtered filterAll(const EventLog &log, std::string_view text)
{
    FilterMatcher matcher(Filter::parse(text).value());
    const auto begin = monotonicNs();
    const Row rows = log.size();
    matcher.update(log);
    Filtered result;
    EventStorage storage;
    for (Row row = 0; row < rows; ++row) {
        const auto &entry = log.entry(row);
        auto answer = matcher.matches(entry);
        if (answer == FilterMatcher::Answer::Maybe) {
            storage.clear();
            const auto event = log.read(row, storage);
            answer = event && matcher.matches(entry, *event) ? FilterMatcher::Answer::Yes
                                                             : FilterMatcher::Answer::No;
        }
        result.matched += answer == FilterMatcher::Answer::Yes ? 1 : 0;
    }
    result.rowsPerSecond = static_cast<double>(rows) / secondsSince(begin);
    return result;
}

void printOurs(std::string name, std::string unit, double value, std::optional<double> atMost = {})
{
    print({.name = std::move(name), .unit = std::move(unit), .ours = {value}, .atMost = atMost});
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const std::uint64_t datagrams = quick ? 50'000 : 5'000'000;
    char folder[] = "/tmp/sockeye-bench-XXXXXX";
    const std::string path = std::string(mkdtemp(folder)) + "/session.pcapng";
    Exactness exact;

    const auto begin = monotonicNs();
    writeSession(path, datagrams);
    printOurs("index.write_rate", "events/s", static_cast<double>(datagrams) / secondsSince(begin));
    const auto octets =
        static_cast<double>(std::filesystem::file_size(path)) / static_cast<double>(datagrams);
    printOurs("index.file_octets_per_event", "octets", octets);

    {
        const auto before = residentOctets();
        EventStorage storage;
        const auto opened = monotonicNs();
        const auto loader = SessionLoader::open(path).value();
        const auto log = loader->log();
        test::waitUntil([&] { return log->size() >= kScreen; });
        exact.expect("screens read", isScreenRead(*log, 0, storage) ? 1 : 0, 1);
        printOurs("index.first_screen", "s", secondsSince(opened), 1.0);
        loader->wait(std::chrono::seconds(60));
        printOurs("index.whole", "s", secondsSince(opened));
        exact.expect("events in the index", log->size(), datagrams + 1);
        printOurs("index.octets_per_event", "octets", sizeof(IndexEntry), 32);
        printOurs("index.resident_per_event", "octets",
                  static_cast<double>(residentOctets() - before) / static_cast<double>(datagrams));

        std::minstd_rand random(1);
        std::vector<double> screens;
        for (int i = 0; i < (quick ? 10 : 500); ++i) {
            const Row row = random() % (log->size() - kScreen);
            const auto from = monotonicNs();
            exact.expect("screens read", isScreenRead(*log, row, storage) ? 1 : 0, 1);
            screens.push_back(secondsSince(from) * 1000);
        }
        std::sort(screens.begin(), screens.end());
        printOurs("index.screen_p99", "ms", screens[screens.size() * 99 / 100], 16);

        const auto byIndex = filterAll(*log, "dir:in len>=64 kind:data");
        exact.expect("matched by the index", byIndex.matched, datagrams);
        printOurs("index.filter_by_index", "events/s", byIndex.rowsPerSecond);
        const auto byPayload = filterAll(*log, "hex:DEADBEEF");
        exact.expect("matched by payload", byPayload.matched, markedIn(datagrams));
        printOurs("index.filter_by_payload", "events/s", byPayload.rowsPerSecond);
        printOurs("index.resident", "octets", static_cast<double>(residentOctets()), 300e6);
    }
    std::filesystem::remove_all(folder);
    return exact.exitCode();
}
