// SPDX-License-Identifier: MIT
// What the journal costs: one JSON object a figure. Arguments: a folder for the files (about 1.2 GB are written),
// and the number of datagrams (5 000 000).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/base/uniquefd.h"
#include "core/journal/connectorregistry.h"
#include "core/journal/journalwriter.h"
#include "core/journal/sessionloader.h"

using namespace sockeye;

namespace {

constexpr SocketId kSocket = 1;

void print(const char *figure, double value, const char *unit)
{
    fmt::print("{{\"bench\":\"journal\",\"figure\":\"{}\",\"value\":{:.2f},\"unit\":\"{}\"}}\n", figure, value, unit);
    std::fflush(stdout);
}

std::int64_t threadNs()
{
    return readClock(CLOCK_THREAD_CPUTIME_ID);
}

std::size_t residentKib()
{
    std::size_t pages = 0;
    std::size_t resident = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%zu %zu", &pages, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) / 1024;
}

void addSocket(EventBatch &batch, SocketId id, SocketKind kind)
{
    Event &event = batch.add();
    event.ns = wallNs();
    event.socket = id;
    auto &call = event.body.emplace<CallEvent>();
    call.call = CallCode::Socket;
    call.ret = 5;
    call.made = kind;
    call.madeName = batch.keep(fmt::format("{}#{}", kindName(kind), id));
}

void addData(EventBatch &batch, SocketId id, Direction dir, std::size_t octets, const Endpoint &local,
             const Endpoint &peer)
{
    Event &event = batch.add();
    event.ns = 1'760'000'000'000'000'000;
    event.socket = id;
    event.callId = 7;
    auto &data = event.body.emplace<DataEvent>();
    data.dir = dir;
    data.call = CallCode::RecvMmsg;
    data.flags = kKernelTime;
    data.payload = batch.reserve(octets);
    batch.commit(octets);
    data.origLen = octets;
    data.local = local;
    data.peer = peer;
}

void addCall(EventBatch &batch, SocketId id)
{
    Event &event = batch.add();
    event.ns = 1'760'000'000'000'000'000;
    event.socket = id;
    event.callId = 7;
    auto &call = event.body.emplace<CallEvent>();
    call.call = CallCode::Recv;
    call.carriedData = true;
    call.fd = 5;
    call.args = "5, buf, 65536, 0";
    call.ret = 64;
    call.startNs = 1'760'000'000'000'000'000;
    call.durationNs = 1200;
}

// A writer without its thread, so that its own time can be told.
class Recording
{
public:
    explicit Recording(const std::string &path)
        : log(std::make_shared<EventLog>()), writer(create(path), JournalOptions{}, connectors, log)
    {
        if (!writer.begin())
            std::abort();
    }
    static SessionFile create(const std::string &path)
    {
        std::filesystem::remove(path);
        auto file = SessionFile::create(path);
        if (!file) {
            fmt::print(stderr, "{}: {}\n", path, errnoName(file.error().code));
            std::exit(1);
        }
        return std::move(*file);
    }

    ConnectorRegistry connectors;
    std::shared_ptr<EventLog> log;
    JournalWriter writer;
};

// Processor time of the writer, ns an event: batches like `fill` makes them, `count` events in all.
template<typename Fill>
double writerNs(const std::string &path, SocketKind kind, std::size_t count, Fill fill)
{
    Recording recording(path);
    EventBatch batch;
    addSocket(batch, kSocket, kind);
    recording.writer.add(batch);
    recording.writer.flush();
    batch.clear();
    std::size_t written = 0;
    std::int64_t ns = 0;
    while (written < count) {
        fill(batch);
        const std::int64_t begin = threadNs();
        recording.writer.add(batch);
        recording.writer.flush();
        ns += threadNs() - begin;
        written += batch.events().size();
        batch.clear();
    }
    recording.writer.end();
    return static_cast<double>(ns) / static_cast<double>(written);
}

void measureWriter(const std::string &path, std::size_t datagrams)
{
    const Endpoint local = Endpoint::inet({127, 0, 0, 1}, 9000);
    const Endpoint peer = Endpoint::inet({127, 0, 0, 1}, 50000);
    const SocketKind udp{Family::Inet, SocketType::Datagram};
    const SocketKind tcp{Family::Inet, SocketType::Stream};
    const auto datagramBatch = [&](EventBatch &batch) {
        while (!batch.isFull())
            addData(batch, kSocket, Direction::In, 64, local, peer);
    };

    EventBatch batch;
    std::int64_t begin = threadNs();
    for (int i = 0; i < 100; ++i) {
        batch.clear();
        datagramBatch(batch);
    }
    print("producer fills a 64-byte datagram", static_cast<double>(threadNs() - begin) / 100 / EventBatch::kMaxEvents,
          "ns");

    ConnectorRegistry connectors;
    EventEncoder encoder(connectors);
    BlockWriter blocks;
    begin = threadNs();
    for (int i = 0; i < 100; ++i) {
        blocks.clear();
        for (const Event &event : batch.events())
            encoder.encode(event, &blocks);
    }
    print("encode a datagram of an unknown socket", static_cast<double>(threadNs() - begin) / 100 / EventBatch::kMaxEvents, "ns");
    {
        EventBatch made;
        addSocket(made, kSocket, udp);
        encoder.encode(made.events()[0], &blocks);
    }
    begin = threadNs();
    for (int i = 0; i < 100; ++i) {
        blocks.clear();
        for (const Event &event : batch.events())
            encoder.encode(event, &blocks);
    }
    print("encode a 64-byte datagram", static_cast<double>(threadNs() - begin) / 100 / EventBatch::kMaxEvents, "ns");
    print("octets in the file a 64-byte datagram", static_cast<double>(blocks.size()) / EventBatch::kMaxEvents, "octets");

    SocketTable table;
    begin = threadNs();
    for (int i = 0; i < 100; ++i) {
        Row row = 0;
        for (const Event &event : batch.events())
            table.fold(event, ++row);
    }
    print("fold a datagram", static_cast<double>(threadNs() - begin) / 100 / EventBatch::kMaxEvents, "ns");

    print("writer, 64-byte datagram, all", writerNs(path, udp, datagrams, datagramBatch), "ns");
    print("writer, bare write of as many octets", [&] {
        const UniqueFd fd(open((path + ".bare").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600));
        const std::size_t octets = blocks.size();
        std::string piece(octets, 'x');
        const std::int64_t from = threadNs();
        std::size_t written = 0;
        for (std::size_t done = 0; done < datagrams; done += EventBatch::kMaxEvents)
            written += static_cast<std::size_t>(std::max<ssize_t>(write(fd.value(), piece.data(), octets), 0)) / octets;
        const double ns = static_cast<double>(threadNs() - from) / static_cast<double>(written * EventBatch::kMaxEvents);
        unlink((path + ".bare").c_str());
        return ns;
    }(), "ns");
    print("writer, call of an echo", writerNs(path + ".calls", tcp, 1'000'000, [&](EventBatch &b) {
              while (!b.isFull())
                  addCall(b, kSocket);
          }), "ns");
    print("writer, 64 bytes of a TCP stream", writerNs(path + ".calls", tcp, 1'000'000, [&](EventBatch &b) {
              while (!b.isFull())
                  addData(b, kSocket, Direction::In, 64, local, peer);
          }), "ns");
    constexpr std::size_t kBig = 256 * 1024;
    const double bigNs = writerNs(path + ".calls", tcp, 8192, [&](EventBatch &b) {
        while (b.room() >= kBig)
            addData(b, kSocket, Direction::In, kBig, local, peer);
    });
    print("writer, TCP in pieces of 256 KiB", kBig / bigNs, "GB/s");
    std::filesystem::remove(path + ".calls");
}

void measureLoader(const std::string &path, std::size_t datagrams)
{
    for (int i = 0; i < 3; ++i) {
        const std::size_t before = residentKib();
        const std::int64_t begin = monotonicNs();
        const std::int64_t cpuBegin = readClock(CLOCK_PROCESS_CPUTIME_ID);
        const auto loader = SessionLoader::open(path);
        if (!loader || !(*loader)->wait(std::chrono::seconds(60)))
            std::exit(1);
        const auto rows = (*loader)->log()->size();
        const double seconds = static_cast<double>(monotonicNs() - begin) / 1e9;
        const double cpu = static_cast<double>(readClock(CLOCK_PROCESS_CPUTIME_ID) - cpuBegin) / 1e9;
        print("loader, 5 million datagrams", seconds * 5e6 / static_cast<double>(rows), "s");
        print("loader, 5 million datagrams, processor", cpu * 5e6 / static_cast<double>(rows), "s");
        print("loader, memory an event", static_cast<double>(residentKib() - before) * 1024 / static_cast<double>(rows),
              "octets");
        if (rows != datagrams)
            print("loader, rows that should be", static_cast<double>(datagrams), "rows");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const std::string folder = argc > 1 ? argv[1] : "/tmp";
    const std::size_t datagrams = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5'000'000;
    const std::string path = folder + "/sockeye-bench-journal.pcapng";
    measureWriter(path, datagrams);
    measureLoader(path, (datagrams + EventBatch::kMaxEvents - 1) / EventBatch::kMaxEvents * EventBatch::kMaxEvents + 1);
    std::filesystem::remove(path);
    return 0;
}
