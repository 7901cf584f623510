// SPDX-License-Identifier: MIT
// Turns an OpenRequest into jobs: looks the host up where it is a name, then tries each address until one works.
// Any thread; its callbacks run on the resolver's or a worker's.
#pragma once

#include <memory>
#include <mutex>
#include <unordered_map>

#include "core/engine/enginecontext.h"
#include "core/engine/job.h"
#include "core/net/resolver.h"

namespace sockeye {

class Opener
{
public:
    explicit Opener(EngineContext &context) : m_context(context) {}

    void open(OpenRequest request, CommandId command, SocketId socket);
    void resolve(ResolveRequest request, CommandId command);
    void cancel(CommandId command); // a lookup under way
    void stop();

private:
    struct Attempt;

    enum class Wanted : std::uint8_t { Here, Peer }; // which of the request's two URLs

    void resolveNext(std::shared_ptr<Attempt> attempt);
    void lookUp(std::shared_ptr<Attempt> attempt, Wanted wanted);
    void lookedUp(const std::shared_ptr<Attempt> &attempt, Wanted wanted, const Resolution &resolution);
    void tryNext(std::shared_ptr<Attempt> attempt);
    void recordLookup(CommandId command, const ResolveEvent &event);

    EngineContext &m_context;
    Resolver m_resolver;
    std::mutex m_mutex;
    std::unordered_map<CommandId, std::uint64_t> m_lookups; // by command: the resolver's number
};

} // namespace sockeye
