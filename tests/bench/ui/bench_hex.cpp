// SPDX-License-Identifier: MIT
// The hex view over 1 GiB that is nowhere in memory, offscreen: what a frame costs while it is scrolled row by row, page
// by page and to places far apart, beside the same view over 64 KiB; and what memory it takes.
#include <algorithm>
#include <random>
#include <string_view>

#include <QApplication>
#include <QScrollBar>

#include "core/base/clocks.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/resources.h"
#include "ui/views/hexview.h"
#include "ui/views/style.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

// The same 64 KiB over and over.
class EndlessSource : public HexSource
{
public:
    explicit EndlessSource(quint64 size) : m_size(size), m_page(64 * 1024)
    {
        std::minstd_rand random(1);
        for (auto &octet : m_page)
            octet = static_cast<std::uint8_t>(random() >> 8);
    }
    quint64 size() const override { return m_size; }
    ByteView run(quint64 offset) const override { return ByteView(m_page).subspan(offset % m_page.size()); }
    std::vector<HexEdge> edges(quint64 begin, quint64 end) const override
    {
        std::vector<HexEdge> all;
        for (quint64 at = begin - begin % 48; at < end; at += 48) {
            if (at >= begin)
                all.push_back({at, at % 96 == 0});
        }
        return all;
    }
    std::shared_ptr<const ByteSource> bytes() const override { return nullptr; }

private:
    quint64 m_size;
    Bytes m_page;
};

double frameMs(HexView &view)
{
    const auto before = readClock(CLOCK_THREAD_CPUTIME_ID);
    view.viewport()->repaint();
    return static_cast<double>(readClock(CLOCK_THREAD_CPUTIME_ID) - before) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(double(values.size()) * share))];
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    const int frames = quick ? 20 : 600;
    QApplication::setStyle(new Style);
    Exactness exact;

    HexView large, small;
    large.setSource(std::make_shared<EndlessSource>(quint64{1} << 30));
    small.setSource(std::make_shared<EndlessSource>(64 * 1024));
    auto hits = std::make_shared<std::vector<ByteHit>>();
    for (quint64 at = 0; at < (quint64{1} << 30); at += 1 << 12)
        hits->push_back({at, 9});
    large.setHits(hits);
    for (HexView *view : {&large, &small}) {
        view->resize(1600, 1000);
        view->setForm({32, 4, Radix::Hex, Radix::Hex});
        view->show();
    }
    app.processEvents();
    exact.expect("rows", large.verticalScrollBar()->maximum() > (1 << 25) - 100 ? 1 : 0, 1);

    const auto resident = residentOctets();
    std::minstd_rand random(2);
    const auto scroll = [&](const std::string &name, auto next) {
        Figure figure;
        figure.name = "hex.frame." + name;
        figure.unit = "ms of CPU";
        std::vector<double> costs;
        for (int i = 0; i < frames; ++i) {
            QScrollBar *bar = large.verticalScrollBar(), *smallBar = small.verticalScrollBar();
            bar->setValue(next(bar));
            const double ours = frameMs(large);
            costs.push_back(ours);
            figure.ours.push_back(ours);
            smallBar->setValue(bar->value() % (smallBar->maximum() + 1));
            figure.bare.push_back(frameMs(small));
        }
        figure.of = Figure::Of::Ratio;
        figure.atMost = 1.5;
        figure.note = "1600x1000, 32 octets a row; bare: the same view over 64 KiB";
        print(figure);
        print({.name = figure.name + ".p99",
               .unit = "ms of CPU",
               .ours = {percentile(costs, 0.99)},
               .atMost = 16});
    };
    scroll("rows", [](const QScrollBar *bar) { return bar->value() + 3; });
    scroll("pages", [](const QScrollBar *bar) { return bar->value() + bar->pageStep(); });
    scroll("far", [&](const QScrollBar *bar) { return int(random() % unsigned(bar->maximum())); });
    print({.name = "hex.resident_growth",
           .unit = "octets",
           .ours = {static_cast<double>(std::max<std::int64_t>(0, residentOctets() - resident))},
           .atMost = 16e6});
    return exact.exitCode();
}
