// SPDX-License-Identifier: MIT
#include "core/journal/journal.h"

#include <mutex>
#include <thread>
#include <utility>

#include "core/base/threadsignals.h"
#include "core/journal/batchqueue.h"
#include "core/journal/connectorregistry.h"
#include "core/journal/journalwriter.h"
#include "core/journal/saver.h"
#include "core/journal/wakesignal.h"
#include "core/journal/watchers.h"

namespace sockeye {

class Journal::Private
{
public:
    Private(SessionFile file, const JournalOptions &options)
        : queue(options.batches)
        , log(std::make_shared<EventLog>())
        , writer(std::move(file), options, connectors, log)
        , saver([this] { queue.kick(); })
    {
    }

    void run()
    {
        blockSignals(); // SIGXFSZ too, which would kill the program where EFBIG is enough, setrlimit(2)
        BatchQueue::Batches work;
        while (queue.collect(work)) {
            for (const auto &batch : work)
                writer.add(*batch);
            writer.flush();
            const bool any = !work.empty();
            queue.giveBack(work);
            if (any) {
                wake.fire();
                watchers.fire();
            }
            if (saver.work(writer, false))
                wake.fire(); // nothing else may happen for long that the new name would come along with
        }
        saver.work(writer, true);
        writer.end();
        wake.fire();
    }

    BatchQueue queue;
    ConnectorRegistry connectors;
    std::shared_ptr<EventLog> log;
    JournalWriter writer;
    Saver saver;
    WakeSignal wake;
    Watchers watchers;
    std::mutex stopping; // stop() may be called from several threads
    std::thread thread;
};

Journal::Journal(std::unique_ptr<Private> journal) : d(std::move(journal)) {}

Result<std::unique_ptr<Journal>> Journal::create(JournalOptions options)
{
    auto file = SessionFile::create(options.path);
    if (!file)
        return tl::make_unexpected(file.error());
    auto journal = std::make_unique<Private>(std::move(*file), options);
    if (const auto begun = journal->writer.begin(); !begun)
        return tl::make_unexpected(begun.error());
    journal->thread = std::thread([run = journal.get()] { run->run(); });
    return std::unique_ptr<Journal>(new Journal(std::move(journal)));
}

Journal::~Journal()
{
    stop();
}

std::unique_ptr<EventBatch> Journal::tryTake(std::function<void()> freed)
{
    return d->queue.tryTake(std::move(freed));
}

std::unique_ptr<EventBatch> Journal::take()
{
    return d->queue.take();
}

void Journal::submit(std::unique_ptr<EventBatch> batch)
{
    d->queue.submit(std::move(batch));
}

std::uint64_t Journal::connectorBegins(const Endpoint &peer)
{
    return d->connectors.begins(peer);
}

void Journal::connectorKnown(std::uint64_t token, const Endpoint &local)
{
    d->connectors.known(token, local);
}

void Journal::segmentsFollow(SocketId socket)
{
    d->connectors.segmentsFollow(socket);
}

const EventLog &Journal::log() const
{
    return *d->log;
}

std::shared_ptr<const EventLog> Journal::sharedLog() const
{
    return d->log;
}

JournalStatus Journal::status() const
{
    return d->writer.status();
}

void Journal::setWake(std::function<void()> wake)
{
    d->wake.set(std::move(wake));
}

void Journal::rearmWake()
{
    d->wake.rearm();
}

std::uint64_t Journal::addWatcher(std::function<void()> watcher)
{
    return d->watchers.add(std::move(watcher));
}

void Journal::removeWatcher(std::uint64_t watcher)
{
    d->watchers.remove(watcher);
}

bool Journal::flush(std::chrono::milliseconds bound)
{
    return d->queue.flush(bound);
}

void Journal::saveAs(const std::string &path, bool replace, std::function<void(int err)> done)
{
    d->saver.request(path, replace, std::move(done));
}

void Journal::stop()
{
    const std::lock_guard lock(d->stopping);
    d->queue.close();
    if (d->thread.joinable())
        d->thread.join();
}

} // namespace sockeye
