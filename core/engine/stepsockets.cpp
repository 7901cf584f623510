// SPDX-License-Identifier: MIT
#include "core/engine/stepsockets.h"

#include <cerrno>

namespace sockeye {

StepSockets::~StepSockets()
{
    closeAll();
}

std::shared_ptr<StepSockets::Entry> StepSockets::find(SocketId id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second;
}

void StepSockets::drop(SocketId id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_entries.erase(id);
    }
    m_context.forget(id);
}

void StepSockets::adopt(std::unique_ptr<ManagedSocket> socket)
{
    const auto entry = reserve(socket->id);
    m_context.announce(socket->id, nullptr);
    fill(*entry, std::move(socket));
}

// A place for a socket that is to come: a call asked for meanwhile finds it, and waits.
std::shared_ptr<StepSockets::Entry> StepSockets::reserve(SocketId id)
{
    auto entry = std::make_shared<Entry>();
    const std::lock_guard lock(m_mutex);
    m_entries.emplace(id, entry);
    return entry;
}

void StepSockets::fill(Entry &entry, std::unique_ptr<ManagedSocket> socket)
{
    const std::lock_guard lock(entry.mutex);
    entry.socket = std::move(socket);
    entry.opening = false;
    entry.opened.notify_all();
}

bool StepSockets::run(Job job)
{
    const bool urgent = job.isUrgent();
    const auto id = job.id;
    const auto socket = job.socket;
    const bool makes = job.makesSocket();
    if (makes)
        reserve(socket); // before its thread starts: a call asked for right behind this one must find it
    auto shared = std::make_shared<Job>(std::move(job));
    const bool taken = m_threads.run(
        id, [this, shared](CallerThreads::Running &running) { work(*shared, running); }, urgent);
    if (!taken && makes) {
        const std::lock_guard lock(m_mutex);
        m_entries.erase(socket);
    }
    return taken;
}

void StepSockets::work(Job &job, CallerThreads::Running &running)
{
    EventRecorder recorder(m_context, EventRecorder::Holding::Nothing);
    CallRunner runner(m_context, recorder);
    Lane lane{recorder, runner, running};
    auto entry = find(job.socket);
    int err = entry && job.makesSocket() ? openSocket(*entry, job, runner) : 0;
    if (!entry || !enter(*entry, job.id)) {
        if (err == 0 && !job.probes()) {
            recorder.note(0, NoteCode::Refused, "the socket is closed", Severity::Warning, job.id);
            err = EBADF;
        }
        return job.finish(err);
    }
    if (job.makesSocket())
        recorder.note(job.socket, NoteCode::ModeSet, "step by step", Severity::Info, job.id);
    while (err == 0 && job.next < job.calls.size() && !running.isCancelled()) {
        const auto &call = job.calls[job.next++];
        if (const auto *mode = std::get_if<ModeCall>(&call)) {
            if (mode->mode == Mode::Automatic) {
                const std::lock_guard lock(entry->mutex);
                entry->handOver = std::make_shared<Job>(std::move(job));
                for (const auto other : entry->commands) {
                    if (other != entry->handOver->id)
                        m_threads.cancel(other);
                }
                break;
            }
            continue;
        }
        err = runCall(*entry, job, call, lane);
        recorder.flush();
    }
    const bool cancelled = running.isCancelled();
    if (cancelled && !running.isTimedOut())
        recorder.note(job.socket, NoteCode::Cancelled, {}, Severity::Info, job.id);
    recorder.flush();
    leave(entry, running.command());
    job.finish(err, cancelled);
}

int StepSockets::openSocket(Entry &entry, Job &job, CallRunner &runner)
{
    int err = 0;
    std::unique_ptr<ManagedSocket> made;
    if (const auto *probe = std::get_if<ProbeCall>(&job.calls.front())) {
        err = runner.probe(*probe, job.id);
    } else {
        const auto &call = std::get<SocketCall>(job.calls.front());
        made = runner.open(call, job.socket, call.nonBlocking, job.id, err);
    }
    if (made)
        made->policy = job.policy;
    else
        drop(job.socket);
    job.next = 1;
    fill(entry, std::move(made));
    return err;
}

bool StepSockets::enter(Entry &entry, CommandId command)
{
    std::unique_lock lock(entry.mutex);
    entry.opened.wait(lock, [&entry] { return !entry.opening; }); // socket(2) does not block
    if (!entry.socket || entry.handOver)
        return false;
    ++entry.inUse;
    entry.commands.push_back(command);
    return true;
}

void StepSockets::leave(const std::shared_ptr<Entry> &entry, CommandId command)
{
    std::shared_ptr<Job> handOver;
    {
        const std::lock_guard lock(entry->mutex);
        std::erase(entry->commands, command);
        if (--entry->inUse == 0)
            handOver = std::exchange(entry->handOver, nullptr);
    }
    if (handOver)
        giveAway(entry, std::move(handOver));
}

void StepSockets::giveAway(const std::shared_ptr<Entry> &entry, std::shared_ptr<Job> job)
{
    std::unique_ptr<ManagedSocket> socket;
    {
        const std::lock_guard lock(entry->mutex);
        socket = std::move(entry->socket);
    }
    if (!socket)
        return job->finish(EBADF);
    {
        const std::lock_guard lock(m_mutex);
        m_entries.erase(socket->id);
    }
    plumbing::setNonBlocking(socket->fd.value(), true);
    socket->nonBlocking = true;
    EventRecorder recorder(m_context, EventRecorder::Holding::Nothing);
    recorder.note(socket->id, NoteCode::ModeSet, "automatic", Severity::Info, job->id);
    recorder.flush(); // before its next owner says anything
    m_context.adopt(std::move(socket), Mode::Automatic);
    if (job->next < job->calls.size())
        m_context.submitJob(std::move(*job));
    else
        job->finish(0);
}

int StepSockets::close(Entry &entry, bool reset, CommandId command, Lane &lane)
{
    // Taken away first: no call that comes later may touch a number that the kernel gives to another socket. One
    // that waits in the kernel already goes on waiting there, as close(2) says.
    std::unique_ptr<ManagedSocket> socket;
    {
        const std::lock_guard lock(entry.mutex);
        socket = std::move(entry.socket);
    }
    if (!socket)
        return EBADF;
    const auto outcome = reset ? lane.runner.reset(*socket, command) : lane.runner.close(*socket, command);
    drop(socket->id);
    return outcome.err;
}

void StepSockets::adoptMade(CallOutcome &outcome, EventRecorder &recorder)
{
    if (!outcome.made)
        return;
    const auto id = outcome.made->id;
    const auto entry = reserve(id);
    m_context.announce(id, nullptr); // whoever is told of it can call it
    recorder.note(id, NoteCode::ModeSet, "step by step", Severity::Info);
    recorder.flush(); // its birth comes before anything it does
    fill(*entry, std::move(outcome.made));
}

void StepSockets::closeAll()
{
    EventRecorder recorder(m_context, EventRecorder::Holding::Nothing);
    CallRunner runner(m_context, recorder);
    decltype(m_entries) entries;
    {
        const std::lock_guard lock(m_mutex);
        entries.swap(m_entries);
    }
    for (const auto &[id, entry] : entries) {
        if (!entry->socket)
            continue;
        plumbing::stopLingering(entry->socket->fd.value()); // exit does not wait for a peer
        runner.close(*entry->socket, 0);
    }
}

} // namespace sockeye
