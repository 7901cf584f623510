// SPDX-License-Identifier: MIT
#include "core/journal/sessionloader.h"

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/threadsignals.h"
#include "core/base/uniquefd.h"
#include "core/journal/sessionindexer.h"
#include "core/journal/wakesignal.h"

namespace sockeye {

class SessionLoader::Private
{
public:
    Private(UniqueFd fd, std::uint64_t bytes)
        : file(std::make_shared<const UniqueFd>(std::move(fd)))
        , log(std::make_shared<EventLog>())
        , indexer(file->value(), bytes, *log)
    {
        shown.bytesTotal = bytes;
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
    UniqueFd fd(
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // a pipe in its place must not hang us
    struct stat info {};
    if (!fd)
        return tl::make_unexpected(SysError{"open", errno});
    if (fstat(fd.value(), &info) != 0)
        return tl::make_unexpected(SysError{"fstat", errno});
    if (!S_ISREG(info.st_mode))
        return tl::make_unexpected(SysError{"open", S_ISDIR(info.st_mode) ? EISDIR : ESPIPE});
    auto loader = std::make_unique<Private>(std::move(fd), static_cast<std::uint64_t>(info.st_size));
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
