// SPDX-License-Identifier: MIT
#include "core/lab/dialoguerun.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <thread>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"
#include "core/bytes/replypattern.h"
#include "core/bytes/payload.h"
#include "core/lab/runcontrol.h"

namespace sockeye::lab {

namespace {

constexpr std::size_t kMostKept = 1 << 20; // octets that no reply has used up yet
using Step = DialogueProgress::Step;
using End = DialogueProgress::End;

constexpr std::int64_t kSendLimitNs = 60'000'000'000;

} // namespace

class DialogueRun::Private
{
public:
    Private(Engine &engineIn, Journal &journalIn, Dialogue dialogueIn, DialogueOptions optionsIn,
            std::function<void()> changedIn)
        : engine(engineIn)
        , journal(journalIn)
        , log(journalIn.log())
        , dialogue(std::move(dialogueIn))
        , options(std::move(optionsIn))
        , changed(std::move(changedIn))
        , control(std::make_shared<RunControl>())
    {
        begin(0);
        thread = std::thread([this] {
            blockSignals();
            work();
        });
    }

    void work();
    void begin(std::uint64_t round);
    bool runStep(std::size_t at);
    bool waitDelay(std::chrono::milliseconds delay);
    bool send(const DialogueStep &step);
    bool awaitReply(const DialogueStep &step, std::size_t at, std::int64_t sinceNs);
    static bool isEnd(const CallEvent &call);
    void readNews();
    bool matches(const ReplyPattern &pattern);
    void set(std::size_t at, Step state);
    bool fail(End end, int err = 0);
    void publish();

    Engine &engine;
    Journal &journal;
    const EventLog &log;
    const Dialogue dialogue;
    const DialogueOptions options;
    const std::function<void()> changed;
    const std::shared_ptr<RunControl> control;

    // Of the run's thread.
    DialogueProgress now;
    Row next = 0;              // the row to read next
    std::vector<Bytes> pieces; // what came: datagrams one by one, a stream as a whole
    bool hasEnded = false;     // the stream

    mutable std::mutex mutex; // of what is shown
    DialogueProgress shown;
    std::mutex joining;
    std::thread thread;
};

void DialogueRun::Private::publish()
{
    {
        const std::lock_guard lock(mutex);
        shown = now;
    }
    if (changed)
        changed();
}

void DialogueRun::Private::begin(std::uint64_t round)
{
    now.round = round;
    now.step = 0;
    now.states.assign(dialogue.steps.size(), Step::ToCome);
    now.replyNs.assign(dialogue.steps.size(), -1);
    const std::lock_guard lock(mutex);
    shown = now;
}

void DialogueRun::Private::set(std::size_t at, Step state)
{
    now.step = at;
    now.states[at] = state;
    publish();
}

bool DialogueRun::Private::fail(End end, int err)
{
    now.end = control->isStopped() ? End::Stopped : end;
    now.err = err;
    return false;
}

void DialogueRun::Private::work()
{
    next = log.size();
    const auto watcher = journal.addWatcher([this] { control->journalGrew(); });
    bool goesOn = !dialogue.steps.empty();
    for (std::uint64_t round = 0; goesOn && (options.times == 0 || round < options.times); ++round) {
        begin(round);
        for (std::size_t at = 0; goesOn && at < dialogue.steps.size(); ++at)
            goesOn = runStep(at);
    }
    journal.removeWatcher(watcher);
    if (now.end == End::Running)
        now.end = End::Done;
    else if (now.end != End::Stopped)
        now.states[now.step] = Step::Failed;
    publish();
}

bool DialogueRun::Private::runStep(std::size_t at)
{
    const DialogueStep &step = dialogue.steps[at];
    now.unmatched.clear();
    if (step.delay.count() > 0)
        set(at, Step::Delayed);
    if (!waitDelay(step.delay))
        return fail(End::Stopped);
    set(at, Step::Sending);
    const auto sinceNs = monotonicNs();
    if (!step.payload.empty() && !send(step))
        return false;
    if (!step.expect.empty()) {
        set(at, Step::Expecting);
        if (!awaitReply(step, at, sinceNs))
            return false;
    }
    set(at, Step::Done);
    return true;
}

bool DialogueRun::Private::waitDelay(std::chrono::milliseconds delay)
{
    const auto untilNs = monotonicNs() + std::chrono::nanoseconds(delay).count();
    while (!control->isStopped() && control->waitForNews(untilNs)) {}
    return !control->isStopped();
}

bool DialogueRun::Private::send(const DialogueStep &step)
{
    auto octets = parsePayload(step.payload, readPayloadFile, PayloadMoment::now(now.round));
    if (!octets)
        return fail(End::BadPayload);
    SendCall call;
    call.payload = std::make_shared<const Bytes>(std::move(*octets));
    call.to = options.to;
    Command command;
    command.socket = options.socket;
    command.calls.push_back(std::move(call));
    // The engine may call it after this run is gone.
    const auto err = std::make_shared<std::atomic<int>>(0);
    command.done = [control = control, err](const JobResult &result) {
        *err = result.err;
        control->commandEnded(result.command);
    };
    const auto ticket = engine.submit(std::move(command));
    if (!ticket)
        return fail(End::Refused);
    const auto untilNs = monotonicNs() + kSendLimitNs;
    while (!control->hasEnded(ticket->command) && !control->isStopped() && monotonicNs() < untilNs)
        control->waitForNews(untilNs);
    if (!control->hasEnded(ticket->command)) {
        engine.cancel(ticket->command);
        return fail(End::SendFailed, ETIMEDOUT);
    }
    return *err == 0 || fail(End::SendFailed, *err);
}

// That there is nothing more to read: it was all read, or the connection was reset or has broken.
bool DialogueRun::Private::isEnd(const CallEvent &call)
{
    static constexpr std::array kBroken{ECONNRESET, ETIMEDOUT, EPIPE, EHOSTUNREACH, ENETUNREACH};
    return isEndOfStream(call) ||
           (isReceive(call.call) && std::find(kBroken.begin(), kBroken.end(), call.err) != kBroken.end());
}

// Everything published since, kept where it is of this socket and came in.
void DialogueRun::Private::readNews()
{
    EventStorage storage;
    for (const Row size = log.size(); next < size; ++next) {
        if (log.entry(next).socket != options.socket)
            continue;
        storage.clear();
        const auto event = log.read(next, storage);
        if (!event)
            continue;
        if (const auto *call = event->as<CallEvent>(); call && options.isStream)
            hasEnded |= isEnd(*call);
        const auto *data = event->as<DataEvent>();
        if (!data || data->dir != Direction::In || (data->flags & kPeeked) != 0)
            continue;
        if (pieces.empty() || !options.isStream)
            pieces.emplace_back();
        pieces.back().insert(pieces.back().end(), data->payload.begin(), data->payload.end());
    }
    std::size_t kept = 0;
    for (const auto &piece : pieces)
        kept += piece.size();
    while (kept > kMostKept && pieces.size() > 1) { // the oldest datagrams
        kept -= pieces.front().size();
        pieces.erase(pieces.begin());
    }
    if (kept > kMostKept)
        pieces.front().erase(pieces.front().begin(),
                             pieces.front().begin() + static_cast<std::ptrdiff_t>(kept - kMostKept));
}

// Takes what matched, and what stands before it, out of what came.
bool DialogueRun::Private::matches(const ReplyPattern &pattern)
{
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        const auto match = pattern.find(*piece);
        if (!match)
            continue;
        if (options.isStream)
            piece->erase(piece->begin(), piece->begin() + static_cast<std::ptrdiff_t>(match->end));
        else
            pieces.erase(pieces.begin(), piece + 1);
        return true;
    }
    return false;
}

bool DialogueRun::Private::awaitReply(const DialogueStep &step, std::size_t at, std::int64_t sinceNs)
{
    const auto pattern = ReplyPattern::parse(step.expect);
    if (!pattern)
        return fail(End::BadPayload);
    const auto untilNs = monotonicNs() + std::chrono::nanoseconds(step.timeout).count();
    for (;;) {
        const bool isLate = monotonicNs() >= untilNs;
        readNews();
        if (matches(*pattern)) {
            now.replyNs[at] = monotonicNs() - sinceNs;
            return true;
        }
        if (!pieces.empty()) {
            const auto &last = pieces.back();
            now.unmatched.assign(last.begin(),
                                 last.begin() + static_cast<std::ptrdiff_t>(
                                                    std::min(last.size(), DialogueProgress::kMostUnmatched)));
            publish();
        }
        if (hasEnded || isLate || control->isStopped())
            return fail(hasEnded ? End::PeerEnded : End::NoReply);
        control->waitForNews(untilNs);
    }
}

DialogueRun::DialogueRun(Engine &engine, Journal &journal, Dialogue dialogue, DialogueOptions options,
                         std::function<void()> changed)
    : d(std::make_unique<Private>(engine, journal, std::move(dialogue), std::move(options),
                                  std::move(changed)))
{
}

DialogueRun::~DialogueRun()
{
    stop();
    wait();
}

void DialogueRun::stop()
{
    d->control->stop();
}

DialogueProgress DialogueRun::progress() const
{
    const std::lock_guard lock(d->mutex);
    return d->shown;
}

DialogueProgress DialogueRun::wait()
{
    const std::lock_guard lock(d->joining);
    if (d->thread.joinable())
        d->thread.join();
    return progress();
}

} // namespace sockeye::lab
