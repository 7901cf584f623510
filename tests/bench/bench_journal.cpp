// SPDX-License-Identifier: MIT
// What the journal's writer costs by itself: CPU time an event, of events like the engine makes them, against
// a bare write of as many octets.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/clocks.h"
#include "core/base/uniquefd.h"
#include "core/journal/connectorregistry.h"
#include "core/journal/journalwriter.h"
#include "tests/bench/support/figure.h"

using namespace sockeye;
using namespace sockeye::bench;

namespace {

constexpr SocketId kSocket = 1;
constexpr std::int64_t kNs = 1'760'000'000'000'000'000;
constexpr SocketKind kUdp{Family::Inet, SocketType::Datagram};
constexpr SocketKind kTcp{Family::Inet, SocketType::Stream};

using Fill = std::function<void(EventBatch &)>; // until it is full

std::int64_t threadCpuNs()
{
    return readClock(CLOCK_THREAD_CPUTIME_ID);
}

Event &add(EventBatch &batch)
{
    auto &event = batch.add();
    event.ns = kNs;
    event.socket = kSocket;
    event.callId = 7;
    return event;
}

Fill dataOf(std::size_t octets)
{
    return [octets](EventBatch &batch) {
        while (!batch.isFull() && batch.room() >= octets) {
            auto &data = add(batch).body.emplace<DataEvent>();
            data.dir = Direction::In;
            data.call = CallCode::RecvMmsg;
            data.payload = batch.reserve(octets);
            batch.commit(octets);
            data.origLen = octets;
            data.local = Endpoint::inet({127, 0, 0, 1}, 9000);
            data.peer = Endpoint::inet({127, 0, 0, 1}, 50000);
        }
    };
}

void fillWithCalls(EventBatch &batch)
{
    while (!batch.isFull()) {
        auto &call = add(batch).body.emplace<CallEvent>();
        call.call = CallCode::Recv;
        call.carriedData = true;
        call.fd = 5;
        call.args = "5, …, 16384, 0";
        call.ret = 64;
        call.startNs = kNs;
        call.durationNs = 1200;
    }
}

// A writer without its thread, so that its own time can be told.
class Recording
{
public:
    Recording(const std::string &path, SocketKind kind)
        : m_log(std::make_shared<EventLog>())
        , m_writer(SessionFile::create(path).value(), JournalOptions{}, m_connectors, m_log)
    {
        if (!m_writer.begin())
            std::exit(2);
        EventBatch batch;
        auto &call = add(batch).body.emplace<CallEvent>();
        call.call = CallCode::Socket;
        call.made = kind;
        call.madeName = "made#1";
        write(batch);
    }
    void write(EventBatch &batch)
    {
        m_writer.add(batch);
        m_writer.flush();
    }
    std::uint64_t octets() const { return m_log->fileBytes(); }

private:
    ConnectorRegistry m_connectors;
    std::shared_ptr<EventLog> m_log;
    JournalWriter m_writer;
};

struct Cost {
    double ns = 0;     // an event
    double bareNs = 0; // of writing what one takes in the file
};

Cost costOf(const std::string &path, SocketKind kind, std::size_t events, const Fill &fill)
{
    std::size_t written = 0, batches = 0;
    std::int64_t ns = 0;
    std::uint64_t octets = 0;
    {
        Recording recording(path, kind);
        EventBatch batch;
        for (; written < events; written += batch.events().size(), ++batches) {
            batch.clear();
            fill(batch);
            const auto begin = threadCpuNs();
            recording.write(batch);
            ns += threadCpuNs() - begin;
        }
        octets = recording.octets();
    }
    unlink(path.c_str());

    const UniqueFd file(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    const std::string piece(octets / batches, 'x');
    const auto begin = threadCpuNs();
    for (std::size_t i = 0; i < batches; ++i) {
        if (::write(file.value(), piece.data(), piece.size()) != static_cast<ssize_t>(piece.size()))
            std::exit(2);
    }
    const auto bareNs = threadCpuNs() - begin;
    unlink(path.c_str());
    const auto each = [written](std::int64_t all) {
        return static_cast<double>(all) / static_cast<double>(written);
    };
    return {each(ns), each(bareNs)};
}

} // namespace

int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
    struct Kind {
        const char *name;
        SocketKind socket;
        std::size_t events;
        Fill fill;
    };
    const std::array kinds{
        Kind{"journal.datagram_64", kUdp, 500'000, dataOf(64)},
        Kind{"journal.stream_64", kTcp, 500'000, dataOf(64)},
        Kind{"journal.stream_256k", kTcp, 1'000, dataOf(256 * 1024)},
        Kind{"journal.call", kTcp, 200'000, fillWithCalls},
    };
    char folder[] = "/tmp/sockeye-bench-XXXXXX";
    const std::string path = std::string(mkdtemp(folder)) + "/session.pcapng";
    for (const auto &kind : kinds) {
        Figure figure{.name = kind.name,
                      .unit = "ns",
                      .of = Figure::Of::Ratio,
                      .note = "CPU time of the writer an event"};
        for (int i = 0; i < (quick ? 1 : 7); ++i) {
            const auto cost = costOf(path, kind.socket, quick ? kind.events / 50 : kind.events, kind.fill);
            figure.ours.push_back(cost.ns);
            figure.bare.push_back(cost.bareNs);
        }
        print(figure);
    }
    std::filesystem::remove_all(folder);
    return 0;
}
