// SPDX-License-Identifier: MIT
#include "app/commands/livecommand.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "core/base/clocks.h"
#include "core/net/abilityprobe.h"

namespace sockeye {

namespace {

constexpr std::size_t kInputAtOnce = 64 * 1024;

// With the session whole, one more Ctrl+C may end what is still being printed.
void giveSignalsBack()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    pthread_sigmask(SIG_UNBLOCK, &ending, nullptr);
}

} // namespace

UniqueFd LiveCommand::takeSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    struct sigaction hangUp = {};
    if (sigaction(SIGHUP, nullptr, &hangUp) == 0 && hangUp.sa_handler != SIG_IGN)
        sigaddset(&ending, SIGHUP);
    sigset_t blocked = ending;
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    return UniqueFd(signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK));
}

OptionSpec LiveCommand::logOption()
{
    return {"--log", "FILE", "keep the session in this new file, which Wireshark opens"};
}

OptionSpec LiveCommand::captureOption()
{
    return {"--capture", "", "record the TCP segments too; that needs the right CAP_NET_RAW"};
}

OptionSpec LiveCommand::statesOption()
{
    return {"--states", "", "say each TCP state as it is entered, and what that rests on"};
}

OptionSpec LiveCommand::jsonOption()
{
    return {"--json", "", "print what happens, one JSON object a line, instead of the bytes alone"};
}

LiveCommand::LiveCommand(const Arguments &arguments)
    : m_logPath(arguments.text("--log"))
    , m_json(arguments.has("--json"))
    , m_captures(arguments.has("--capture"))
    , m_showingStates(arguments.has("--states"))
{
}

tl::expected<void, CommandFault> LiveCommand::run()
{
    m_signals = takeSignals();
    if (!m_signals || m_wakeup.error() != 0)
        return tl::unexpected(
            CommandFault{"this process has no descriptor left; raise its limit with 'ulimit -n'"});
    if (const int err = m_captures ? probe::packetCapture() : 0; err != 0)
        return tl::unexpected(CommandFault{fmt::format("segments cannot be captured here: {}, {}; 'sockeye "
                                                       "sockets --abilities' says what gives the right",
                                                       errnoName(err), std::strerror(err))});
    auto session = CommandSession::create(m_logPath);
    if (!session)
        return tl::unexpected(session.error());
    m_session = std::move(*session);
    m_output = std::make_unique<Output>(STDOUT_FILENO, "standard output", m_signals.value());
    m_printer = std::make_unique<EventPrinter>(EventFormat::Json, [this](SocketId id) { return nameOf(id); });
    m_session->journal().setWake([this] { m_wakeup.ring(); });
    EngineOptions options;
    options.trace = true;
    options.capture = m_captures;
    m_engine = std::make_unique<Engine>(m_session->journal(), options);

    begin();
    follow();
    return finish();
}

void LiveCommand::follow()
{
    while (!m_ended) {
        m_wakeup.clear();
        m_session->journal().rearmWake();
        readNew();
        m_output->flush();
        if (!m_ended && !m_output->isOpen())
            onInterrupted();
        if (!m_ended)
            onCaughtUp();
        if (!m_ended && m_deadlineNs >= 0 && monotonicNs() >= m_deadlineNs) {
            clearDeadline();
            onDeadline();
        }
        if (!m_ended)
            wait();
    }
}

void LiveCommand::readNew()
{
    const EventLog &log = m_session->journal().log();
    for (const Row end = log.size(); m_next < end && !m_ended; ++m_next) {
        if (!read(m_next, m_storage, Act::Yes))
            return;
    }
    m_session->forgetBefore(m_holding ? m_held : m_next);
}

// False when the session cannot be read back.
bool LiveCommand::read(Row row, EventStorage &storage, Act act)
{
    const EventLog &log = m_session->journal().log();
    const IndexEntry &entry = log.entry(row);
    if (!m_json && (entry.kind == EventKind::Sample || (entry.kind == EventKind::State && !m_showingStates)))
        return true;
    storage.clear();
    const auto event = log.read(row, storage);
    if (!event) {
        endFailed(
            fmt::format("the session could not be read back: {}, {}; check the disk of the session file",
                        errnoName(event.error().code), std::strerror(event.error().code)));
        return false;
    }
    if ((entry.flags & IndexEntry::kNotKept) && entry.kind == EventKind::Data &&
        !(entry.flags & IndexEntry::kOut))
        m_octetsLost += entry.value;
    if (!m_holding)
        print(*event);
    if (act == Act::Yes) {
        m_acting = true;
        onEvent(*event);
        m_acting = false;
    }
    return true;
}

void LiveCommand::print(const Event &event)
{
    if (m_json) {
        m_line.clear();
        m_printer->append(m_line, event);
        m_output->write(m_line);
    } else if (const auto *data = event.as<DataEvent>();
               data && m_showingData && data->dir == Direction::In && !(data->flags & kPeeked)) {
        m_output->write(textOf(data->payload));
    } else if (m_showingStates && event.as<StateEvent>()) {
        say(messageOf(event, [this](SocketId id) { return nameOf(id); }));
    }
}

void LiveCommand::releaseEvents()
{
    m_holding = false;
    const Row end = m_acting ? m_next + 1 : m_next;
    EventStorage storage;
    for (; m_held < end; ++m_held)
        read(m_held, storage, Act::No);
}

void LiveCommand::wait()
{
    pollfd watched[3] = {{m_signals.value(), POLLIN, 0},
                         {m_wakeup.fd(), POLLIN, 0},
                         {m_watchingInput ? STDIN_FILENO : -1, POLLIN, 0}};
    int timeoutMs = -1;
    if (m_deadlineNs >= 0)
        timeoutMs = static_cast<int>(
            std::clamp<std::int64_t>((m_deadlineNs - monotonicNs() + 999'999) / 1'000'000, 0, 60'000));
    if (::poll(watched, 3, timeoutMs) <= 0)
        return;
    if (watched[0].revents != 0) {
        signalfd_siginfo taken = {};
        (void)!::read(m_signals.value(), &taken, sizeof taken);
        m_output->stopWaiting();
        onInterrupted();
    } else if (watched[2].revents != 0) {
        readInput();
    }
}

void LiveCommand::readInput()
{
    std::array<std::uint8_t, kInputAtOnce> buffer;
    const auto n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (n <= 0)
        watchInput(false); // a closed standard input is an empty one
    onInput(ByteView{buffer}.first(n > 0 ? static_cast<std::size_t>(n) : 0));
}

// Closes everything and prints what is left.
tl::expected<void, CommandFault> LiveCommand::finish()
{
    m_session->journal().setWake({});
    m_engine->stop();
    m_session->journal().stop();
    giveSignalsBack();
    if (m_holding)
        releaseEvents();
    for (const Row end = m_session->journal().log().size(); m_next < end; ++m_next) {
        if (!read(m_next, m_storage, Act::No))
            break;
    }
    m_output->flush();

    const auto status = m_session->journal().status();
    if (!m_fault && !m_logPath.empty() && status.notKept > 0)
        m_fault = CommandFault{
            fmt::format("{} events are not in '{}': {}; free some space", status.notKept, m_logPath,
                        status.err != 0 ? std::strerror(status.err) : "its size limit was reached")};
    if (!m_fault && m_octetsLost > 0)
        m_fault =
            CommandFault{fmt::format("{} bytes that came were lost because the session file could not be "
                                     "written: {}; free some space",
                                     m_octetsLost, std::strerror(status.err))};
    if (!m_fault)
        m_fault = m_output->fault();
    if (m_fault)
        return tl::unexpected(*m_fault);
    return {};
}

tl::expected<Ticket, CommandFault> LiveCommand::open(OpenRequest request)
{
    return m_engine->open(std::move(request)).map_error([](Refusal) {
        return CommandFault{"too much is under way at once; try again"};
    });
}

std::optional<Ticket> LiveCommand::submit(SocketId socket, std::vector<Call> calls)
{
    Command command;
    command.socket = socket;
    command.calls = std::move(calls);
    const auto ticket = m_engine->submit(std::move(command));
    if (ticket)
        return *ticket;
    if (ticket.error() == Refusal::Busy)
        endFailed("too much is under way at once; try again with less");
    return std::nullopt;
}

void LiveCommand::endExactlyHere()
{
    m_ended = true;
    m_showingData = false;
}

void LiveCommand::endFailed(std::string sentence)
{
    m_ended = true;
    if (!m_fault)
        m_fault = CommandFault{std::move(sentence)};
}

void LiveCommand::setDeadline(Milliseconds fromNow)
{
    m_deadlineNs = monotonicNs() + std::chrono::nanoseconds(fromNow).count();
}

void LiveCommand::say(std::string_view sentence) const
{
    fmt::print(stderr, "{}\n", sentence);
}

} // namespace sockeye
