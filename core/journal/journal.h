// SPDX-License-Identifier: MIT
// The live journal: the one writer thread that takes the producers' batches, gives every event its sequence,
// writes whole pcapng blocks, grows the index and folds the sockets. No lock is held over a system call.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/journal/eventbatch.h"
#include "core/journal/eventlog.h"

namespace sockeye {

struct JournalOptions {
    std::string path; // the session file; made with mode 0600, must not exist
    std::uint64_t sizeLimit = std::uint64_t{16} << 30; // octets; then events are indexed but not kept
    std::size_t batches = 16;                          // how many may be under way at once
    bool saved = false; // the user chose `path`: saveAs() leaves it where it is
};

struct JournalStatus {
    enum class Keeping : std::uint8_t { All, DiskFull, SizeLimit, Failed };
    Keeping keeping = Keeping::All;
    int err = 0;               // errno of the last failed write
    std::uint64_t notKept = 0; // events indexed without their bytes
    std::uint64_t fileBytes = 0;
    std::string path;
    bool saved = false; // the user has given it a name
};

class Journal
{
public:
    // Makes and locks the file and starts the writer. Fails with open(2)'s or flock(2)'s errno.
    static Result<std::unique_ptr<Journal>> create(JournalOptions options);
    ~Journal(); // stop()

    // Producers, any thread -------------------------------------------------------------------------------
    // An empty batch, or null when all are under way: the producer then stops reading, so that the kernel
    // counts what is lost. `freed` is called (on the writer thread, must not block) once when one comes back.
    std::unique_ptr<EventBatch> tryTake(std::function<void()> freed = {});
    // The same, waiting; for threads that may block.
    std::unique_ptr<EventBatch> take();
    // After stop() batches are still given, and what is submitted is gone.
    void submit(std::unique_ptr<EventBatch> batch);
    // A connect to `peer` is about to begin; the result names it in connectorKnown(), which must follow as
    // soon as the local address is known (None if the connect failed before it had one). Both ends of one
    // connection may be ours: this is how the writer knows which end is drawn as IP and which as data.
    std::uint64_t connectorBegins(const Endpoint &peer);
    void connectorKnown(std::uint64_t token, const Endpoint &local);
    // The socket's segments are captured: they are drawn as IP, and its data, which is the same bytes, is not. To be
    // said before the event of its connect or accept is submitted.
    void segmentsFollow(SocketId socket);

    // Readers, any thread ---------------------------------------------------------------------------------
    const EventLog &log() const;
    std::shared_ptr<const EventLog> sharedLog() const;
    JournalStatus status() const;
    // Called on the writer thread, must not block or rearm, after events were published; not again until
    // rearmed (then from rearmWake() itself, if any were published in between). An empty function detaches,
    // and returns only when no call is under way.
    void setWake(std::function<void()> wake);
    void rearmWake();
    // Further listeners, told every time events were published; the same rules as for the wake. Removing one
    // returns only when no call of it is under way, so not from within it.
    std::uint64_t addWatcher(std::function<void()> watcher);
    void removeWatcher(std::uint64_t watcher);

    // Waits until everything submitted before is published; for tests and the command line. False on
    // time-out.
    bool flush(std::chrono::milliseconds bound = std::chrono::seconds(10));
    // Moves (first save) or copies (later ones) the session to `path` and goes on recording there.
    // Asynchronous: `done` is called on the writer thread with 0 or errno: EBUSY while another is under way,
    // ESHUTDOWN after stop(), which waits for a copy under way. Never overwrites unless `replace`.
    void saveAs(const std::string &path, bool replace, std::function<void(int err)> done);
    // Writes what is left, the closing statistics, and ends the thread. Idempotent.
    void stop();

private:
    class Private;
    explicit Journal(std::unique_ptr<Private> journal);

    std::unique_ptr<Private> d;
};

} // namespace sockeye
