// SPDX-License-Identifier: MIT
#include "core/journal/sessionloader.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "core/base/regularfile.h"
#include "core/base/threadsignals.h"
#include "core/journal/sessionindexer.h"
#include "core/journal/wakesignal.h"

namespace sockeye {

class SessionLoader::Private
{
public:
    explicit Private(RegularFile opened)
        : file(std::make_shared<const UniqueFd>(std::move(opened.fd)))
        , log(std::make_shared<EventLog>())
        , indexer(file->value(), opened.size, *log)
    {
        shown.bytesTotal = opened.size;
        log->setFile(file);
    }

    void run()
    {
        bool more = true;
        while (more && !cancelled) {
            more = indexer.step();
            show(!more);
            wake.fire();
        }
        if (more)
            show(true);
        wake.fire();
    }

    void show(bool finished)
    {
        {
            const std::lock_guard lock(mutex);
            shown.bytesDone = finished ? shown.bytesTotal : indexer.bytesDone();
            shown.damagedBytes = indexer.damagedBytes();
            shown.finished = finished;
            shown.notASession = !indexer.isSession() && indexer.err() == 0;
            shown.err = indexer.err();
        }
        if (finished)
            ended.notify_all();
    }

    std::shared_ptr<const UniqueFd> file;
    std::shared_ptr<EventLog> log;
    SessionIndexer indexer;
    WakeSignal wake;
    std::atomic<bool> cancelled{false};
    mutable std::mutex mutex;
    std::condition_variable ended;
    LoadProgress shown;
    std::thread thread;
};

SessionLoader::SessionLoader(std::unique_ptr<Private> loader) : d(std::move(loader)) {}

Result<std::unique_ptr<SessionLoader>> SessionLoader::open(const std::string &path)
{
    auto opened = RegularFile::open(path);
    if (!opened)
        return tl::make_unexpected(opened.error());
    auto loader = std::make_unique<Private>(std::move(*opened));
    auto *const run = loader.get();
    loader->thread = std::thread([run] {
        blockSignals();
        run->run();
    });
    return std::unique_ptr<SessionLoader>(new SessionLoader(std::move(loader)));
}

SessionLoader::~SessionLoader()
{
    cancel();
    d->thread.join();
}

std::shared_ptr<const EventLog> SessionLoader::log() const
{
    return d->log;
}

LoadProgress SessionLoader::progress() const
{
    const std::lock_guard lock(d->mutex);
    return d->shown;
}

void SessionLoader::setWake(std::function<void()> wake)
{
    d->wake.set(std::move(wake));
}

void SessionLoader::rearmWake()
{
    d->wake.rearm();
}

void SessionLoader::cancel()
{
    d->cancelled = true;
}

bool SessionLoader::wait(std::chrono::milliseconds bound)
{
    std::unique_lock lock(d->mutex);
    return d->ended.wait_for(lock, bound, [this] { return d->shown.finished; });
}

} // namespace sockeye
