// SPDX-License-Identifier: MIT
#include "core/lab/steprunner.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/lab/compute.h"
#include "core/lab/stepcalls.h"

namespace sockeye::lab {

namespace {

constexpr std::int64_t kCleanUpNs = 2'000'000'000; // for closing everything
constexpr std::int64_t kCancelNs = 1'000'000'000;  // for a cancelled call to come back

std::int64_t toNs(std::chrono::milliseconds time)
{
    return std::chrono::nanoseconds(time).count();
}

} // namespace

StepRunner::StepRunner(Engine &engine, Journal &journal, const Experiment &experiment,
                       const RunOptions &options, std::shared_ptr<RunControl> control, RunRecord &record,
                       std::function<void()> changed)
    : m_engine(engine)
    , m_journal(journal)
    , m_experiment(experiment)
    , m_options(options)
    , m_control(std::move(control))
    , m_record(record)
    , m_changed(std::move(changed))
    , m_next(journal.log().size())
    , m_values(record.given)
{
    m_captures = options.abilities.has(Need::Cap) &&
                 std::any_of(experiment.steps.begin(), experiment.steps.end(), [](const Step &step) {
                     return step.kind == StepKind::Await && step.await == AwaitKind::Segment;
                 });
}

void StepRunner::run(std::size_t place)
{
    const auto &step = m_experiment.steps[place];
    auto &record = m_record.steps[place];
    record.status = Status::Running;
    m_changed();
    if (auto why = m_options.abilities.lacking(step.needs); !why.empty()) {
        record.lacking = true;
        return skip(record, std::move(why));
    }
    settle();
    switch (step.kind) {
    case StepKind::Call:
        // One thread makes one call at a time: its last one returns first.
        for (std::size_t i = 0; i < place; ++i) {
            if (m_experiment.steps[i].role == step.role && m_record.steps[i].status == Status::Running)
                waitForReturn(i, deadline(m_experiment.steps[i]));
        }
        call(step, record);
        if (record.status == Status::Running && !step.waits)
            waitForReturn(place, deadline(step));
        break;
    case StepKind::Await:
        await(step, record);
        break;
    case StepKind::Cancel:
        cancel(placeOf(step.of), true);
        record.status = Status::Done;
        break;
    case StepKind::Compute:
        compute(step, record);
        break;
    case StepKind::Check:
    case StepKind::Note:
        record.status = Status::Done;
        break;
    }
    m_stepEndedNs = monotonicNs();
    m_changed();
}

void StepRunner::skip(StepRecord &record, std::string why)
{
    record.status = Status::Skipped;
    record.why = std::move(why);
    m_changed();
}

std::int64_t StepRunner::deadline(const Step &step) const
{
    return monotonicNs() + toNs(step.within);
}

std::size_t StepRunner::placeOf(const std::string &name) const
{
    std::size_t place = 0;
    while (m_experiment.steps[place].name != name) // the loader has seen that there is one
        ++place;
    return place;
}

// The socket of that name; waits for the call that makes it where that has not returned.
std::optional<SocketId> StepRunner::socketOf(const std::string &name, StepRecord &record)
{
    for (std::size_t i = 0; i < m_experiment.steps.size(); ++i) {
        if (m_experiment.steps[i].as == name && &m_record.steps[i] != &record &&
            m_record.steps[i].status == Status::Running)
            waitForReturn(i, deadline(m_experiment.steps[i]));
    }
    const auto found = m_sockets.find(name);
    if (found != m_sockets.end() && found->second != 0)
        return found->second;
    skip(record, fmt::format("there is no socket '{}'", name));
    return std::nullopt;
}

// Whether a bind of the socket has succeeded.
bool StepRunner::isBound(const std::string &name) const
{
    for (std::size_t i = 0; i < m_experiment.steps.size(); ++i) {
        const auto &step = m_experiment.steps[i];
        const auto &seen = m_record.steps[i].seen;
        const auto error = seen.find("errno");
        if (step.word == "bind" && step.on == name && error != seen.end() &&
            error->second == Value(std::string("none")))
            return true;
    }
    return false;
}

void StepRunner::lookUp(const Step &step, StepRecord &record)
{
    auto request = lookupFor(step, m_values);
    if (!request)
        return skip(record, request.error());
    request->done = [control = m_control](const JobResult &result) { control->commandEnded(result.command); };
    const auto ticket = m_engine.resolve(std::move(*request));
    if (!ticket)
        return skip(record, "the program is ending");
    record.command = ticket->command;
    m_facts.expect(ticket->command, CallCode::None, record);
}

void StepRunner::call(const Step &step, StepRecord &record)
{
    if (step.word == "getaddrinfo")
        return lookUp(step, record);
    if (!step.on.empty()) {
        const auto socket = socketOf(step.on, record);
        if (!socket)
            return;
        record.socket = *socket;
    }
    // A bind that failed, or was not done, leaves the choice of the address to the kernel, which takes all of them.
    if (step.word == "listen" && !m_options.addresses.beyondLoopback && !isBound(step.on))
        return skip(record,
                    fmt::format("'{}' is not bound; listen() would open a port to the network", step.on));
    auto calls = callsFor(step, m_values, m_options.addresses);
    if (!calls)
        return skip(record, calls.error());
    if (auto *socketCall = std::get_if<SocketCall>(&calls->front()))
        socketCall->captured = m_captures, socketCall->isBare = true;
    if (step.word == "sendmsg") {
        const auto passed = socketOf(valueText(step.arguments.at("descriptor")), record);
        if (!passed)
            return;
        std::get<DescriptorCall>(calls->front()).passed = *passed;
    }
    if (!submit(step, record, std::move(*calls)))
        return;
    if (step.word == "close" || step.word == "reset")
        m_sockets[step.on] = 0;
}

bool StepRunner::submit(const Step &step, StepRecord &record, std::vector<Call> calls)
{
    Command command;
    command.socket = record.socket;
    command.mode = Mode::StepByStep;
    command.calls = std::move(calls);
    command.done = [control = m_control](const JobResult &result) { control->commandEnded(result.command); };
    const auto ticket = m_engine.submit(std::move(command));
    if (!ticket) {
        skip(record,
             ticket.error() == Refusal::Busy ? "too many calls wait at once" : "the socket is closed");
        return false;
    }
    record.command = ticket->command;
    m_facts.addSocket(ticket->socket);
    m_facts.expect(ticket->command, callCodeOf(step), record);
    if (step.word == "socket")
        record.socket = ticket->socket;
    return true;
}

void StepRunner::waitForReturn(std::size_t place, std::int64_t untilNs)
{
    auto &record = m_record.steps[place];
    waitFor(untilNs, [&record] { return record.status != Status::Running; });
    if (record.status == Status::Running)
        cancel(place, false);
}

void StepRunner::cancel(std::size_t place, bool inTime)
{
    auto &record = m_record.steps[place];
    if (record.status != Status::Running || record.command == 0)
        return;
    m_engine.cancel(record.command);
    m_control->waitForEnd(record.command, monotonicNs() + kCancelNs);
    settle();
    if (!inTime && m_control->isStopped()) { // says nothing of the kernel
        record.lacking = true;
        return skip(record, "it was stopped");
    }
    record.status = Status::Done;
    if (!inTime)
        record.seen.insert_or_assign("timed_out", std::int64_t{1});
    m_changed();
}

// False when the time was over, or the run is to stop, before that had come.
bool StepRunner::waitFor(std::int64_t untilNs, const std::function<bool()> &done)
{
    while (true) {
        settle();
        if (done())
            return true;
        if (!m_control->waitForNews(untilNs)) {
            settle();
            return done();
        }
    }
}

void StepRunner::settle()
{
    bool any = false;
    std::vector<std::size_t> ended;
    for (std::size_t i = 0; i < m_record.steps.size(); ++i) {
        const auto &record = m_record.steps[i];
        if (record.status == Status::Running && record.command != 0 && m_control->hasEnded(record.command))
            ended.push_back(i);
    }
    if (!ended.empty())
        m_journal.flush(); // what they did is submitted, and now it is to be read
    readJournal();
    for (const auto i : ended) {
        auto &record = m_record.steps[i];
        const auto &step = m_experiment.steps[i];
        record.status = Status::Done;
        if (!step.as.empty()) {
            const bool isMade = record.seen.contains("errno") &&
                                record.seen.at("errno") == Value(std::string("none")) &&
                                (step.on.empty() || record.socket != m_sockets[step.on]);
            m_sockets[step.as] = isMade ? record.socket : 0;
        }
        takeValues(step, record);
        any = true;
    }
    if (any)
        m_changed();
}

void StepRunner::readJournal()
{
    const auto &log = m_journal.log();
    for (const Row end = log.size(); m_next < end; ++m_next) {
        const auto &entry = log.entry(m_next);
        const bool concerns =
            m_facts.knows(entry.socket) || (entry.flags & IndexEntry::kMadeSocket) != 0 ||
            (entry.socket == 0 && (entry.kind == EventKind::Call || entry.kind == EventKind::Resolve));
        if (!concerns)
            continue;
        m_storage.clear();
        if (const auto event = log.read(m_next, m_storage))
            m_facts.add(*event);
    }
}

void StepRunner::takeValues(const Step &step, const StepRecord &record)
{
    for (const auto &[name, observed] : step.saves) {
        if (const auto found = record.seen.find(observed); found != record.seen.end())
            m_values.insert_or_assign(name, found->second);
    }
}

void StepRunner::compute(const Step &step, StepRecord &record)
{
    auto of = step.arguments.at("of");
    if (const auto *text = std::get_if<std::string>(&of)) {
        const auto filled = substitute(*text, m_values);
        if (!filled)
            return skip(record, filled.error());
        of = *filled;
    }
    auto seen = lab::compute(step.word, of);
    if (!seen)
        return skip(record, seen.error());
    record.seen = std::move(*seen);
    record.status = Status::Done;
    takeValues(step, record);
}

void StepRunner::finish()
{
    for (std::size_t i = 0; i < m_record.steps.size(); ++i) {
        if (m_record.steps[i].status == Status::Running && m_record.steps[i].command != 0)
            waitForReturn(i, deadline(m_experiment.steps[i]));
    }
}

bool StepRunner::hasOpenSockets() const
{
    return std::any_of(m_sockets.begin(), m_sockets.end(), [](const auto &one) { return one.second != 0; });
}

void StepRunner::cleanUp()
{
    const auto untilNs = monotonicNs() + kCleanUpNs;
    for (std::size_t i = 0; i < m_record.steps.size(); ++i) {
        if (m_record.steps[i].status == Status::Running)
            cancel(i, false);
    }
    std::vector<CommandId> closing;
    for (auto &[name, socket] : m_sockets) {
        Command command;
        command.socket = std::exchange(socket, 0);
        command.calls = {CloseCall{}};
        command.done = [control = m_control](const JobResult &result) {
            control->commandEnded(result.command);
        };
        if (command.socket == 0)
            continue;
        if (const auto ticket = m_engine.submit(std::move(command)))
            closing.push_back(ticket->command);
    }
    for (const auto command : closing)
        m_control->waitForEnd(command, untilNs);
}

} // namespace sockeye::lab
