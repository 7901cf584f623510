// SPDX-License-Identifier: MIT
#include "app/commands/sendcommand.h"

#include <cerrno>

#include <fmt/format.h>

#include "app/commands/failuretext.h"
#include "core/engine/renewal.h"
#include "core/net/socketoptions.h"

namespace sockeye {

namespace {

constexpr int kShutWrite = 1; // SHUT_WR, shutdown(2)
constexpr std::uint64_t kMostRepeats = 1'000'000'000'000;
// Closing with unread bytes makes the kernel reset the connection, which may cost the other end what it has
// not read yet, tcp(7): so the other end is given this long to close first.
constexpr std::chrono::milliseconds kFarewell{1000};

} // namespace

const WordSpec &SendCommand::spec()
{
    static const WordSpec spec{
        "send",
        "Sends BYTES as one datagram, or over a connection made for it, and ends.",
        {"URL", "BYTES"},
        {{"--repeat", "N", "send them N times"},
         {"--rate", "N/s", "at most so many a second; as fast as possible without it"},
         logOption(),
         captureOption(),
         jsonOption()},
        R"(sockeye send udp://127.0.0.1:9000 'u16be:7 + hello\n' --repeat 10 --rate 5/s)"};
    return spec;
}

std::unique_ptr<CommandWord> SendCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new SendCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

SendCommand::SendCommand(Arguments &arguments) : LiveCommand(arguments)
{
    m_request.url = arguments.operandUrl(0);
    m_send.payload = std::make_shared<const Bytes>(arguments.operandBytes(1));
    m_send.renew = renewalOf(arguments.operand(1));
    m_send.repeat = arguments.number("--repeat", 1, kMostRepeats).value_or(1);
    if (const auto rate = arguments.rate("--rate"))
        m_send.interval = std::chrono::nanoseconds(static_cast<std::int64_t>(1e9 / *rate));
}

void SendCommand::begin()
{
    const auto ticket = open(m_request);
    if (!ticket)
        return endFailed(ticket.error().sentence);
    m_watch = OpenWatch(m_request, *ticket);
}

void SendCommand::onEvent(const Event &event)
{
    if (m_watch.state() == OpenWatch::State::Waiting) {
        m_watch.see(event);
        if (m_watch.state() != OpenWatch::State::Open)
            return;
        // What the last datagram met with is asked of the socket itself: an ICMP error raises SO_ERROR.
        std::vector<Call> calls{m_send};
        if (m_watch.kind().type != SocketType::Datagram)
            calls.emplace_back(ShutdownCall{kShutWrite});
        else if (const auto *error = findOption("SO_ERROR"))
            calls.emplace_back(GetOptionCall{error->level, error->number});
        if (const auto ticket = submit(m_watch.socket(), std::move(calls)))
            m_sending = ticket->command;
    } else if (const auto *call = event.as<CallEvent>();
               call && call->phase == CallPhase::Done && event.socket == m_watch.socket()) {
        onCall(event, *call);
    }
}

void SendCommand::onCall(const Event &event, const CallEvent &call)
{
    switch (call.call) {
    case CallCode::Send:
    case CallCode::Recv:
    case CallCode::RecvMmsg:
        if (call.err != 0 && call.err != EAGAIN && !m_sent)
            endFailed(failureText(call, m_watch.kind()));
        else if (call.call == CallCode::Recv && m_sent && call.ret <= 0 && call.err != EAGAIN)
            endWell();
        break;
    case CallCode::GetSockOpt:
        if (event.commandId != m_sending)
            break;
        if (call.result == "0")
            endWell();
        else
            endFailed(fmt::format(
                "sending to {} failed: {}, nobody took the last datagram; start the receiver first, "
                "or check the port",
                m_watch.peer().text(), call.result));
        break;
    case CallCode::Shutdown:
        m_sent = true;
        setDeadline(kFarewell);
        break;
    default:
        break;
    }
}

void SendCommand::onCaughtUp()
{
    m_watch.caughtUp();
    if (m_watch.state() == OpenWatch::State::Failed)
        endFailed(m_watch.failure());
}

void SendCommand::onDeadline()
{
    endWell();
}

void SendCommand::onInterrupted()
{
    if (m_sent)
        endWell();
    else
        endFailed("interrupted before everything was sent");
}

} // namespace sockeye
