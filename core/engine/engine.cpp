// SPDX-License-Identifier: MIT
#include "core/engine/engine.h"

#include <algorithm>
#include <thread>
#include <unordered_map>

#include "core/engine/callerthreads.h"
#include "core/engine/capture.h"
#include "core/engine/enginecontext.h"
#include "core/engine/observer.h"
#include "core/engine/opener.h"
#include "core/engine/stepsockets.h"
#include "core/engine/worker.h"

namespace sockeye {

class Engine::Private
{
public:
    Private(Journal &journal, EngineOptions options);
    ~Private() { stop(); }

    tl::expected<Ticket, Refusal> submit(Command command);
    tl::expected<Ticket, Refusal> open(OpenRequest request);
    tl::expected<Ticket, Refusal> resolve(ResolveRequest request);
    tl::expected<Ticket, Refusal> watch(WatchRequest request);
    void cancel(CommandId command);
    void setCapture(bool on) { m_capture->setOn(on); }
    void stop();

private:
    struct Owner {
        Worker *worker = nullptr; // null: step by step
        bool isForeign = false;   // watched by the observer; nobody here has a descriptor of it
    };

    bool route(Job job);
    bool endWatch(const Job &job);
    static bool isClose(const Job &job);
    std::optional<Owner> ownerOf(SocketId socket);
    void announce(SocketId socket, Worker *worker);
    Worker *nextWorker();

    EngineOptions m_options;
    EngineContext m_context;
    std::mutex m_mutex;
    std::unordered_map<SocketId, Owner> m_owners;
    std::atomic<CommandId> m_lastCommand{0};
    std::atomic<unsigned> m_turn{0};
    std::atomic<bool> m_stopped{false};
    // Torn down in reverse: those who post before those who are posted to.
    std::unique_ptr<Observer> m_observer;
    std::unique_ptr<Capture> m_capture;
    CallerThreads m_threads;
    StepSockets m_steps;
    std::vector<std::unique_ptr<Worker>> m_workers;
    Opener m_opener;
};

Engine::Private::Private(Journal &journal, EngineOptions options)
    : m_options(options)
    , m_context(journal)
    , m_observer(options.observe ? std::make_unique<Observer>(m_context) : nullptr)
    , m_capture(std::make_unique<Capture>(m_context, options.capture, options.keptOctets))
    , m_threads(options.maxCallerThreads)
    , m_steps(m_context, m_threads)
    , m_opener(m_context)
{
    m_context.observer = m_observer.get();
    m_context.capture = m_capture.get();
    m_context.submitJob = [this](Job job) {
        if (!route(job))
            job.finish(EBUSY);
    };
    m_context.runAside = [this](std::function<void()> work) {
        return m_threads.run(0, [work = std::move(work)](CallerThreads::Running &) { work(); });
    };
    m_context.adopt = [this](std::unique_ptr<ManagedSocket> socket, Mode mode) {
        if (mode == Mode::StepByStep)
            return m_steps.adopt(std::move(socket));
        auto *worker = nextWorker();
        announce(socket->id, worker);
        worker->adopt(std::move(socket));
    };
    m_context.forget = [this](SocketId socket) {
        const std::lock_guard lock(m_mutex);
        m_owners.erase(socket);
    };
    m_context.announce = [this](SocketId socket, Worker *worker) { announce(socket, worker); };

    const auto cores = std::max(1u, std::thread::hardware_concurrency());
    const auto workers = options.workers > 0 ? options.workers : std::min(4u, cores);
    for (unsigned i = 0; i < workers; ++i)
        m_workers.push_back(std::make_unique<Worker>(m_context));
}

void Engine::Private::announce(SocketId socket, Worker *worker)
{
    const std::lock_guard lock(m_mutex);
    m_owners[socket] = {worker, false};
}

std::optional<Engine::Private::Owner> Engine::Private::ownerOf(SocketId socket)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_owners.find(socket);
    return found == m_owners.end() ? std::nullopt : std::optional{found->second};
}

Worker *Engine::Private::nextWorker()
{
    return m_workers[m_turn++ % m_workers.size()].get();
}

bool Engine::Private::route(Job job)
{
    if (job.makesSocket() && !ownerOf(job.socket))
        announce(job.socket, job.mode == Mode::Automatic ? nextWorker() : nullptr);
    const auto owner = ownerOf(job.socket);
    if (!owner)
        return false;
    const auto id = job.socket;
    const bool makes = job.makesSocket();
    if (owner->isForeign)
        return endWatch(job);
    const bool taken = owner->worker ? owner->worker->post(std::move(job)) : m_steps.run(std::move(job));
    if (!taken && makes)
        m_context.forget(id);
    return taken;
}

bool Engine::Private::isClose(const Job &job)
{
    return job.calls.size() == 1 && std::holds_alternative<CloseCall>(job.calls.front());
}

bool Engine::Private::endWatch(const Job &job)
{
    if (!isClose(job))
        return false;
    m_observer->endWatch(job.socket, job.id);
    return true;
}

tl::expected<Ticket, Refusal> Engine::Private::submit(Command command)
{
    if (m_stopped)
        return tl::unexpected(Refusal::Stopped);
    Job job;
    job.id = ++m_lastCommand;
    job.policy = std::move(command.policy);
    job.calls = std::move(command.calls);
    job.mode = job.probes() ? Mode::StepByStep : command.mode;
    job.done = std::move(command.done);
    job.socket = job.makesSocket() ? ++m_context.lastSocket : command.socket;
    const Ticket ticket{job.id, job.socket};
    if (!job.makesSocket()) {
        const auto owner = ownerOf(job.socket);
        if (!owner || (owner->isForeign && !isClose(job)))
            return tl::unexpected(Refusal::NoSuchSocket);
    }
    if (!route(std::move(job)))
        return tl::unexpected(Refusal::Busy);
    return ticket;
}

tl::expected<Ticket, Refusal> Engine::Private::open(OpenRequest request)
{
    if (m_stopped)
        return tl::unexpected(Refusal::Stopped);
    const Ticket ticket{++m_lastCommand, ++m_context.lastSocket};
    m_opener.open(std::move(request), ticket.command, ticket.socket);
    return ticket;
}

tl::expected<Ticket, Refusal> Engine::Private::resolve(ResolveRequest request)
{
    if (m_stopped)
        return tl::unexpected(Refusal::Stopped);
    const Ticket ticket{++m_lastCommand, 0};
    m_opener.resolve(std::move(request), ticket.command);
    return ticket;
}

tl::expected<Ticket, Refusal> Engine::Private::watch(WatchRequest request)
{
    if (m_stopped || !m_observer)
        return tl::unexpected(Refusal::Stopped);
    const Ticket ticket{++m_lastCommand, ++m_context.lastSocket};
    {
        const std::lock_guard lock(m_mutex);
        m_owners[ticket.socket] = {nullptr, true};
    }
    m_observer->watch(std::move(request), ticket.socket, ticket.command);
    return ticket;
}

void Engine::Private::cancel(CommandId command)
{
    m_opener.cancel(command);
    m_threads.cancel(command);
    for (const auto &worker : m_workers)
        worker->cancel(command);
}

void Engine::Private::stop()
{
    if (m_stopped.exchange(true))
        return;
    m_opener.stop();
    for (const auto &worker : m_workers)
        worker->stop();
    m_threads.stop();
    m_steps.closeAll();
    if (m_observer)
        m_observer->stop();
    m_capture->stop(); // after the last close: its segments are out by now
}

Engine::Engine(Journal &journal, EngineOptions options) : d(std::make_unique<Private>(journal, options)) {}
Engine::~Engine() = default;

tl::expected<Ticket, Refusal> Engine::submit(Command command)
{
    return d->submit(std::move(command));
}

tl::expected<Ticket, Refusal> Engine::open(OpenRequest request)
{
    return d->open(std::move(request));
}

tl::expected<Ticket, Refusal> Engine::resolve(ResolveRequest request)
{
    return d->resolve(std::move(request));
}

tl::expected<Ticket, Refusal> Engine::watch(WatchRequest request)
{
    return d->watch(std::move(request));
}

void Engine::cancel(CommandId command)
{
    d->cancel(command);
}

void Engine::setCapture(bool on)
{
    d->setCapture(on);
}

void Engine::stop()
{
    d->stop();
}

} // namespace sockeye
