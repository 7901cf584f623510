// SPDX-License-Identifier: MIT
#include "core/engine/worker.h"

#include <algorithm>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kWakeupData = ~std::uint64_t{0};
constexpr std::uint64_t kAlarmData = kWakeupData - 1;
constexpr std::int64_t kFlushAfterNs = 4'000'000; // events wait this long for company
constexpr std::int64_t kStalledNs = 5'000'000;    // sockets are left alone so long when the journal is behind
// Datagrams that come in quick succession are let gather: waking for each costs more than reading it. Their
// times are the kernel's own.
constexpr std::int64_t kGatherNs = 100'000;

std::uint64_t handleOf(std::uint32_t slot, std::uint32_t generation)
{
    return std::uint64_t{generation} << 32 | slot;
}

} // namespace

Worker::Worker(EngineContext &context)
    : m_context(context)
    , m_recorder(context, EventRecorder::Holding::Batch, [this] { m_wakeup.ring(); })
    , m_runner(context, m_recorder)
    , m_datagrams(*this)
{
    m_poller.add(m_wakeup.fd(), Poller::kReadable, kWakeupData);
    m_poller.add(m_alarm.fd(), Poller::kReadable, kAlarmData);
    m_thread = std::thread([this] { loop(); });
}

Worker::~Worker()
{
    stop();
}

void Worker::stop()
{
    m_inbox.close();
    m_stopping = true;
    m_wakeup.ring();
    if (m_thread.joinable())
        m_thread.join();
}

bool Worker::post(Job job)
{
    const bool urgent = job.isUrgent();
    const bool taken = urgent ? m_inbox.postExpress(std::move(job)) : m_inbox.post(std::move(job));
    if (taken)
        m_wakeup.ring();
    return taken;
}

void Worker::adopt(std::unique_ptr<ManagedSocket> socket)
{
    if (std::this_thread::get_id() == m_thread.get_id()) {
        const auto id = socket->id;
        insert(std::move(socket));
        settle(id);
        return;
    }
    if (m_inbox.postExpress(std::move(socket)))
        m_wakeup.ring();
}

void Worker::cancel(CommandId command)
{
    if (m_inbox.postExpress(Cancel{command}))
        m_wakeup.ring();
}

void Worker::loop()
{
    blockSignals();
    while (!m_stopping) {
        // Behind the journal the sockets are left alone, so that the kernel holds back or counts what comes.
        if (m_recorder.isBehind()) {
            m_wakeup.waitFor(kStalledNs);
            m_wakeup.clear();
            handleMessages();
            m_recorder.flush();
            continue;
        }
        if (m_datagrams.takeHurried())
            m_wakeup.waitFor(kGatherNs);
        const auto ready = waitForEvents();
        for (const auto &[data, events] : ready) {
            if (data == kWakeupData)
                m_wakeup.clear();
            else if (data == kAlarmData)
                m_alarm.clear();
        }
        handleMessages();
        for (const auto &[handle, events] : ready)
            deliver(handle, events);
        for (const auto id : std::exchange(m_again, {})) {
            if (auto *socket = find(id)) {
                socket->proceed();
                settle(id);
            }
        }
        const auto now = monotonicNs();
        runTimers(now);
        if (!m_recorder.hasEvents()) {
            m_flushByNs = 0;
        } else if (m_flushByNs == 0) {
            m_flushByNs = now + kFlushAfterNs;
        } else if (now >= m_flushByNs) {
            m_recorder.flush();
            m_flushByNs = 0;
        }
    }
    for (auto &slot : m_slots) {
        if (!slot.socket)
            continue;
        if (slot.watched != 0)
            m_poller.remove(slot.socket->socket().fd.value());
        slot.socket->closeForExit();
    }
    m_recorder.flush();
}

void Worker::deliver(std::uint64_t handle, std::uint32_t events)
{
    const auto index = static_cast<std::uint32_t>(handle);
    if (index >= m_slots.size()) // also the wakeup and the alarm
        return;
    const auto &slot = m_slots[index];
    if (!slot.socket || slot.generation != static_cast<std::uint32_t>(handle >> 32))
        return;
    const auto id = slot.socket->id();
    slot.socket->onReady(events); // may make sockets: `slot` is not to be used behind it
    settle(id);
}

std::span<const Poller::Ready> Worker::waitForEvents()
{
    if (!m_again.empty())
        return m_poller.wait(0);
    std::int64_t at = Alarm::kNever;
    if (const auto due = m_timers.nextDueNs())
        at = std::min(at, *due);
    if (m_recorder.hasEvents())
        at = std::min(at, m_flushByNs);
    if (m_alarm.set(at))
        return m_poller.wait(-1);
    return m_poller.wait(at == Alarm::kNever ? -1 : std::max<std::int64_t>(at - monotonicNs(), 0));
}

void Worker::handleMessages()
{
    std::vector<CommandId> cancelled; // a cancel overtakes the very job it is meant for
    std::vector<Job> early;           // a close may overtake the very job that makes its socket
    for (auto &message : m_inbox.takeAll()) {
        if (auto *job = std::get_if<Job>(&message)) {
            if (std::find(cancelled.begin(), cancelled.end(), job->id) == cancelled.end()) {
                if (job->isUrgent() && !find(job->socket))
                    early.push_back(std::move(*job));
                else
                    handle(std::move(*job));
                continue;
            }
            m_recorder.note(job->socket, NoteCode::Cancelled, {}, Severity::Info, job->id);
            job->finish(ECANCELED, true);
        } else if (auto *socket = std::get_if<std::unique_ptr<ManagedSocket>>(&message)) {
            const auto id = (*socket)->id;
            insert(std::move(*socket));
            settle(id);
        } else {
            const auto command = cancelled.emplace_back(std::get<Cancel>(message).command);
            for (std::size_t i = 0; i < m_slots.size(); ++i) {
                if (auto *owner = m_slots[i].socket.get(); owner && owner->cancel(command))
                    settle(owner->id());
            }
        }
    }
    for (auto &job : early)
        handle(std::move(job));
}

void Worker::handle(Job job)
{
    if (job.makesSocket())
        return openSocket(std::move(job));
    auto *socket = find(job.socket);
    if (!socket) {
        m_recorder.note(0, NoteCode::Refused, "the socket is closed", Severity::Warning, job.id);
        return job.finish(EBADF);
    }
    const auto id = socket->id();
    socket->run(std::move(job));
    settle(id);
}

void Worker::openSocket(Job job)
{
    int err = 0;
    auto made = m_runner.open(std::get<SocketCall>(job.calls.front()), job.socket, true, job.id, err);
    if (!made) {
        m_context.forget(job.socket);
        return job.finish(err);
    }
    made->policy = job.policy;
    job.next = 1;
    const auto id = made->id;
    insert(std::move(made)).run(std::move(job));
    settle(id);
}

AutoSocket &Worker::insert(std::unique_ptr<ManagedSocket> socket)
{
    std::uint32_t index = 0;
    if (m_freeSlots.empty()) {
        index = static_cast<std::uint32_t>(m_slots.size());
        m_slots.emplace_back();
    } else {
        index = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    const auto id = socket->id;
    m_slotOf[id] = index;
    m_context.announce(id, this);
    auto &slot = m_slots[index];
    slot.socket = std::make_unique<AutoSocket>(*this, std::move(socket));
    return *slot.socket;
}

AutoSocket *Worker::find(SocketId id)
{
    const auto found = m_slotOf.find(id);
    return found == m_slotOf.end() ? nullptr : m_slots[found->second].socket.get();
}

void Worker::settle(SocketId id)
{
    const auto found = m_slotOf.find(id);
    if (found == m_slotOf.end())
        return;
    const auto index = found->second;
    auto &slot = m_slots[index];
    if (slot.socket->isGone()) {
        slot.socket.reset();
        slot.watched = 0;
        ++slot.generation;
        m_freeSlots.push_back(index);
        m_slotOf.erase(found);
        return;
    }
    const auto wanted = slot.socket->wanted();
    if (wanted == slot.watched)
        return;
    const int fd = slot.socket->socket().fd.value();
    const auto handle = handleOf(index, slot.generation);
    if (wanted == 0)
        m_poller.remove(fd);
    else if (slot.watched == 0)
        m_poller.add(fd, wanted, handle);
    else
        m_poller.change(fd, wanted, handle);
    slot.watched = wanted;
}

void Worker::unwatch(SocketId id)
{
    const auto found = m_slotOf.find(id);
    if (found == m_slotOf.end())
        return;
    auto &slot = m_slots[found->second];
    if (std::exchange(slot.watched, 0) != 0)
        m_poller.remove(slot.socket->socket().fd.value());
}

std::uint64_t Worker::startTimer(SocketId socket, std::int64_t atNs)
{
    const auto id = m_timers.add(atNs);
    m_timerOwner.emplace(id, socket);
    return id;
}

void Worker::stopTimer(std::uint64_t timer)
{
    m_timers.cancel(timer);
    m_timerOwner.erase(timer);
}

void Worker::runTimers(std::int64_t now)
{
    while (const auto timer = m_timers.takeDue(now)) {
        const auto owner = m_timerOwner.extract(timer);
        if (owner.empty())
            continue;
        const auto id = owner.mapped();
        if (auto *socket = find(id)) {
            socket->onTimer(timer);
            settle(id);
        }
    }
}

void Worker::runAgain(SocketId socket)
{
    if (m_again.empty() || m_again.back() != socket)
        m_again.push_back(socket);
}

} // namespace sockeye
