// SPDX-License-Identifier: MIT
// The real window, offscreen: what one event costs the GUI thread and how long the window does not answer, while
// datagrams pour in, while thousands of connections come, and over a session of 5 million events.
#include <algorithm>
#include <filesystem>
#include <string_view>

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include "core/engine/engine.h"
#include "core/net/socketcalls.h"
#include "tests/bench/support/datagramsender.h"
#include "tests/bench/support/figure.h"
#include "tests/bench/support/longsession.h"
#include "tests/bench/support/resources.h"
#include "tests/bench/support/streampeer.h"
#include "tests/bench/ui/heartbeat.h"
#include "ui/mainwindow.h"
#include "ui/models/timelinemodel.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/timelinepanel.h"
#include "ui/prompts.h"
#include "ui/views/style.h"
#include "ui/views/timelineview.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

// Counts the CPU time of every event the GUI thread handles, those within another one as part of it.
class CountedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const auto before = readClock(CLOCK_THREAD_CPUTIME_ID);
        const bool handled = QApplication::notify(receiver, event);
        m_costsMs.push_back(static_cast<double>(readClock(CLOCK_THREAD_CPUTIME_ID) - before) / 1e6);
        --m_depth;
        return handled;
    }
    void begin() { m_costsMs.clear(); }
    double percentile(double share)
    {
        if (m_costsMs.empty())
            return 0;
        std::sort(m_costsMs.begin(), m_costsMs.end());
        return m_costsMs[std::min(m_costsMs.size() - 1,
                                  static_cast<std::size_t>(static_cast<double>(m_costsMs.size()) * share))];
    }

private:
    int m_depth = 0;
    std::vector<double> m_costsMs;
};

class SilentPrompts : public Prompts
{
public:
    void openFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)>) override
    {
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)>) override
    {
    }
    void exportSession(QWidget *, const QString &, std::function<void(const ExportChoice &)>) override {}
    void text(QWidget *, const QString &, const QString &, const QString &,
              std::function<void(const QString &)>) override
    {
    }
    void confirm(QWidget *, const QString &, const QString &, const QString &, std::function<void()>,
                 Other) override
    {
    }
    void message(QWidget *, const QString &, const QString &) override {}
};

struct Bench {
    CountedApplication &app;
    Heartbeat &heartbeat;
    Exactness exact;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    SilentPrompts prompts;

    void begin()
    {
        heartbeat.begin();
        app.begin();
    }
    void report(const std::string &name)
    {
        print({.name = name + ".event_p99",
               .unit = "ms of CPU",
               .ours = {app.percentile(0.99)},
               .atMost = 16,
               .note = fmt::format("longest {:.1f} ms", app.percentile(1))});
        print({.name = name + ".silence",
               .unit = "ms",
               .ours = {heartbeat.longestSilenceMs()},
               .bare = {heartbeat.canaryLatenessMs()},
               .of = Figure::Of::Difference,
               .atMost = 50,
               .note = "longest time without an answer; bare: the lateness of a thread that does nothing"});
    }
};

// A live session and its window.
struct Live {
    std::unique_ptr<Journal> journal;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<MainWindow> window;

    Live(Bench &bench, const QString &name)
    {
        JournalOptions options;
        options.path = bench.folder.filePath(name).toStdString();
        journal = Journal::create(options).value();
        engine = std::make_unique<Engine>(*journal);
        window = std::make_unique<MainWindow>(SessionSource(*journal), engine.get(), bench.settings,
                                              bench.prompts);
        window->resize(1440, 900);
        window->show();
        (void)QTest::qWaitForWindowExposed(window.get());
    }
    ~Live()
    {
        window.reset();
        engine->stop();
    }
    SocketSummary open(OpenRequest request) const
    {
        window->open(request);
        SocketSummary found;
        (void)QTest::qWaitFor([&] {
            std::uint64_t version = 0;
            for (const auto &socket : journal->log().sockets().changedSince(version))
                found = socket.local.family() != Family::None ? socket : found;
            return found.id != 0;
        });
        return found;
    }
    SocketSummary now(SocketId id) const
    {
        std::uint64_t version = 0;
        while (true) {
            const auto some = journal->log().sockets().changedSince(version);
            if (some.empty())
                return {};
            for (const auto &socket : some) {
                if (socket.id == id)
                    return socket;
            }
        }
    }
    TimelinePanel &timeline() const
    {
        return *window->findChild<TimelinePanel *>(QStringLiteral("timelinePanel"));
    }
};

OpenRequest requestFor(OpenRequest::Role role, const char *url)
{
    OpenRequest request;
    request.role = role;
    request.url = SocketUrl::parse(url).value();
    return request;
}

// At 100 000 datagrams a second, the timeline following its tail.
void flood(Bench &bench, const Line &sender, std::uint64_t count)
{
    const Live live(bench, QStringLiteral("flood.pcapng"));
    auto request = requestFor(OpenRequest::Role::Datagram, "udp://127.0.0.1:0");
    constexpr int kBuffer = 2 << 20;
    const auto *octets = reinterpret_cast<const std::uint8_t *>(&kBuffer);
    request.options.push_back({SOL_SOCKET, SO_RCVBUF, Bytes(octets, octets + sizeof kBuffer)});
    const auto socket = live.open(request);
    sender.put(socket.local.port());
    sender.put(Flood{count, 100'000});
    bench.begin();
    sender.put('x');
    const auto bound = static_cast<int>(count / 100) + 20'000;
    (void)QTest::qWaitFor([&] { return sender.hasMessage(); }, bound);
    const auto sent = sender.get<SendReport>().sent;
    (void)QTest::qWaitFor([&] { return live.now(socket.id).unitsIn >= sent; }, 5'000);
    const auto rows = static_cast<std::uint64_t>(live.timeline().model()->rowCount());
    (void)QTest::qWaitFor(
        [&] { return static_cast<std::uint64_t>(live.timeline().model()->rowCount()) >= sent; }, 5'000);
    bench.report("window.flood");
    const auto after = live.now(socket.id);
    bench.exact.expect("datagrams received and dropped", after.unitsIn + after.drops, sent);
    bench.exact.expect("following the tail", live.timeline().view()->isFollowing() ? 1 : 0, 1);
    print({.name = "window.flood.drops",
           .unit = "share",
           .ours = {static_cast<double>(after.drops) / static_cast<double>(sent)},
           .atMost = 0,
           .note = fmt::format("{} sent, {} rows when the last was sent, effective buffer {} octets", sent,
                               rows, after.recvBuffer)});
}

// Thousands of connections to one listener, all in the tree.
void connections(Bench &bench, const Line &client, std::uint64_t count)
{
    const Live live(bench, QStringLiteral("connections.pcapng"));
    auto request = requestFor(OpenRequest::Role::Listen, "tcp://127.0.0.1:0");
    request.backlog = 4096;
    const auto listener = live.open(request);
    bench.begin();
    client.put(StreamOrder{listener.local.port(), count});
    (void)QTest::qWaitFor([&] { return live.journal->log().sockets().size() >= count + 1; }, 30'000);
    QTest::qWait(500); // the tree and what is sampled come in batches
    bench.exact.expect("connections", live.journal->log().sockets().size(), count + 1);
    bench.report("window.connections");
    client.put('x');
}

void longSession(Bench &bench, std::uint64_t datagrams)
{
    const auto path = bench.folder.filePath(QStringLiteral("long.pcapng")).toStdString();
    writeSession(path, datagrams);
    const auto before = residentOctets();
    bench.begin();
    const auto opened = monotonicNs();
    const auto loader = SessionLoader::open(path).value();
    MainWindow window(SessionSource(*loader), nullptr, bench.settings, bench.prompts,
                      QString::fromStdString(path));
    window.resize(1440, 900);
    window.show();
    auto &timeline = *window.findChild<TimelinePanel *>(QStringLiteral("timelinePanel"));
    auto &model = *timeline.model();
    // Whole: what had to be read from the file is there too.
    (void)QTest::qWaitFor([&] { return model.rowCount() > 20 && !model.text(20).preview.empty(); }, 20'000);
    print({.name = "window.long.first_screen",
           .unit = "s",
           .ours = {static_cast<double>(monotonicNs() - opened) / 1e9},
           .atMost = 1});
    (void)QTest::qWaitFor([&] { return static_cast<std::uint64_t>(model.rowCount()) >= datagrams; }, 60'000);
    bench.exact.expect("rows", static_cast<std::uint64_t>(model.rowCount()) >= datagrams ? 1 : 0, 1);

    auto *bar = timeline.view()->verticalScrollBar();
    const auto scroll = [&](const std::string &name) {
        bench.begin();
        std::vector<double> frames;
        for (int step = 0; step < 240; ++step) {
            const auto from = readClock(CLOCK_THREAD_CPUTIME_ID);
            bar->setValue(static_cast<int>(static_cast<std::int64_t>(bar->maximum()) * step / 240));
            timeline.view()->viewport()->repaint();
            QCoreApplication::processEvents();
            frames.push_back(static_cast<double>(readClock(CLOCK_THREAD_CPUTIME_ID) - from) / 1e6);
        }
        std::sort(frames.begin(), frames.end());
        print({.name = name + ".frame_p99",
               .unit = "ms of CPU",
               .ours = {frames[frames.size() * 99 / 100]},
               .atMost = 1000.0 / 60});
        bench.report(name);
    };
    scroll("window.long.scroll");

    bench.begin();
    const auto asked = monotonicNs();
    auto *filter = window.findChild<QLineEdit *>(QStringLiteral("filter"));
    filter->setText(QStringLiteral("hex:DEADBEEF"));
    const auto marked = static_cast<int>(markedIn(datagrams));
    (void)QTest::qWaitFor([&] { return model.rowCount() == marked; }, 120'000);
    bench.exact.expect("filtered rows", static_cast<std::uint64_t>(model.rowCount()), markedIn(datagrams));
    print({.name = "window.long.filter",
           .unit = "s",
           .ours = {static_cast<double>(monotonicNs() - asked) / 1e9}});
    bench.report("window.long.filter");
    filter->setText(QStringLiteral("dir:in"));
    (void)QTest::qWaitFor([&] { return static_cast<std::uint64_t>(model.rowCount()) >= datagrams; }, 60'000);
    scroll("window.long.filtered_scroll");
    print({.name = "window.long.resident",
           .unit = "octets",
           .ours = {static_cast<double>(residentOctets())},
           .atMost = 300e6,
           .note = fmt::format("{:.0f} MB before it was opened", static_cast<double>(before) / 1e6)});
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    // Before this process has other threads.
    const Peer sender(sendFlood);
    const Peer client(holdConnections);
    raiseDescriptorLimit();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    CountedApplication app(argc, argv);
    applyTheme(app);
    Heartbeat heartbeat;
    Bench bench{app, heartbeat, {}, {}, {}, {}};
    // Opened first, so that what it takes is not hidden by what the others have left behind.
    longSession(bench, quick ? 50'000 : 5'000'000);
    flood(bench, sender.line(), quick ? 20'000 : 500'000);
    connections(bench, client.line(), quick ? 200 : 5'000);
    return bench.exact.exitCode();
}
