// SPDX-License-Identifier: MIT
#include "core/engine/opener.h"

#include <cerrno>

#include "core/base/clocks.h"
#include "core/engine/eventrecorder.h"

namespace sockeye {

struct Opener::Attempt {
    OpenRequest request;
    CommandId command = 0;
    SocketId socket = 0; // the one that is being tried
    std::vector<Endpoint> addresses;
    std::size_t next = 0;
};

namespace {

SocketKind kindFor(const SocketUrl &url, const Endpoint &address)
{
    return {address.family(), url.kind.type};
}

} // namespace

void Opener::open(OpenRequest request, CommandId command, SocketId socket)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->request = std::move(request);
    attempt->command = command;
    attempt->socket = socket;
    if (attempt->request.url.needsResolving())
        return lookUp(std::move(attempt));
    attempt->addresses = {attempt->request.url.endpoint};
    tryNext(std::move(attempt));
}

void Opener::lookUp(std::shared_ptr<Attempt> attempt)
{
    const auto &request = attempt->request;
    const auto &url = request.url;
    recordLookup(*attempt, ResolveEvent{CallPhase::Started, url.host, 0, false, false, {}, 0});
    const auto family = request.local.family();
    // The callback may come before start() has returned, so the number is noted under the lock.
    const std::lock_guard lock(m_mutex);
    const auto lookup = m_resolver.start(url.host, url.port, url.kind.type, family, request.resolveTimeout,
                                         [this, attempt](const Resolution &found) {
                                             {
                                                 const std::lock_guard done(m_mutex);
                                                 m_lookups.erase(attempt->command);
                                             }
                                             recordLookup(*attempt,
                                                          ResolveEvent{CallPhase::Done, attempt->request.url.host,
                                                                       found.error, found.timedOut, found.cancelled,
                                                                       found.addresses, found.durationNs});
                                             attempt->addresses = found.addresses;
                                             if (!attempt->addresses.empty())
                                                 tryNext(attempt);
                                         });
    m_lookups[attempt->command] = lookup;
}

void Opener::recordLookup(const Attempt &attempt, const ResolveEvent &event)
{
    EventRecorder recorder(m_context.journal, EventRecorder::Holding::Nothing);
    auto kept = event;
    kept.host = recorder.batch().keep(event.host);
    kept.found = recorder.batch().keepList(event.found);
    recorder.add(0, wallNs(), {attempt.command, 0}).body = kept;
    recorder.flush();
}

void Opener::tryNext(std::shared_ptr<Attempt> attempt)
{
    const auto &request = attempt->request;
    const auto address = attempt->addresses[attempt->next++];
    Job job;
    job.id = attempt->command;
    job.socket = attempt->socket;
    job.mode = request.mode;
    job.policy = request.policy;
    job.calls = callsFor(request, address, kindFor(request.url, address));
    if (attempt->next < attempt->addresses.size()) {
        job.done = [this, attempt](const JobResult &result) {
            if (result.err == 0 || result.cancelled)
                return;
            Job close;
            close.id = 0;
            close.socket = result.socket;
            close.calls = {CloseCall{}};
            m_context.submitJob(std::move(close));
            attempt->socket = ++m_context.lastSocket;
            tryNext(attempt);
        };
    }
    m_context.submitJob(std::move(job));
}

void Opener::cancel(CommandId command)
{
    std::uint64_t lookup = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_lookups.find(command);
        if (found == m_lookups.end())
            return;
        lookup = found->second;
    }
    m_resolver.cancel(lookup);
}

void Opener::stop()
{
    m_resolver.stop();
}

} // namespace sockeye
