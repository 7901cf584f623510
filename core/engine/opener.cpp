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
    resolveNext(std::move(attempt));
}

void Opener::resolveNext(std::shared_ptr<Attempt> attempt)
{
    auto &request = attempt->request;
    if (attempt->addresses.empty()) {
        if (request.url.needsResolving())
            return lookUp(std::move(attempt), Wanted::Here);
        attempt->addresses = {request.url.endpoint};
    }
    if (request.peer && request.peer->endpoint.family() == Family::None)
        return lookUp(std::move(attempt), Wanted::Peer);
    tryNext(std::move(attempt));
}

void Opener::lookUp(std::shared_ptr<Attempt> attempt, Wanted wanted)
{
    const auto &request = attempt->request;
    const auto &url = wanted == Wanted::Here ? request.url : *request.peer;
    recordLookup(attempt->command, ResolveEvent{CallPhase::Started, url.host, 0, false, false, {}, 0});
    // Both ends of one socket are of one family.
    const auto family = wanted == Wanted::Here ? request.local.family() : attempt->addresses.front().family();
    // Held over start(), so that the number is noted before the callback takes it away again.
    const std::lock_guard lock(m_mutex);
    m_lookups[attempt->command] = m_resolver.start(
        url.host, url.port, url.kind.type, family, request.resolveTimeout,
        [this, attempt, wanted](const Resolution &resolution) { lookedUp(attempt, wanted, resolution); });
}

void Opener::lookedUp(const std::shared_ptr<Attempt> &attempt, Wanted wanted, const Resolution &resolution)
{
    {
        const std::lock_guard lock(m_mutex);
        m_lookups.erase(attempt->command);
    }
    auto &request = attempt->request;
    const auto &host = wanted == Wanted::Here ? request.url.host : request.peer->host;
    recordLookup(attempt->command,
                 ResolveEvent{CallPhase::Done, host, resolution.error, resolution.timedOut,
                              resolution.cancelled, resolution.addresses, resolution.durationNs});
    if (resolution.addresses.empty())
        return;
    if (wanted == Wanted::Here)
        attempt->addresses = resolution.addresses;
    else
        request.peer->endpoint = resolution.addresses.front();
    resolveNext(attempt);
}

void Opener::recordLookup(CommandId command, const ResolveEvent &event)
{
    EventRecorder recorder(m_context.journal, EventRecorder::Holding::Nothing);
    auto kept = event;
    kept.host = recorder.batch().keep(event.host);
    kept.found = recorder.batch().keepList(event.found);
    recorder.add(0, wallNs(), {command, 0}).body = kept;
    recorder.flush();
}

void Opener::resolve(ResolveRequest request, CommandId command)
{
    recordLookup(command, ResolveEvent{CallPhase::Started, request.host, 0, false, false, {}, 0});
    auto finished = [this, command, host = request.host,
                     done = std::move(request.done)](const Resolution &resolution) {
        {
            const std::lock_guard lock(m_mutex);
            m_lookups.erase(command);
        }
        recordLookup(command,
                     ResolveEvent{CallPhase::Done, host, resolution.error, resolution.timedOut,
                                  resolution.cancelled, resolution.addresses, resolution.durationNs});
        if (done)
            done({command, 0, 0, resolution.cancelled});
    };
    // Held over start(), so that the number is noted before the callback takes it away again.
    const std::lock_guard lock(m_mutex);
    m_lookups[command] = m_resolver.start(std::move(request.host), 0, SocketType::Stream, request.family,
                                          request.timeout, std::move(finished), request.flags);
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
