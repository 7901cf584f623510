// SPDX-License-Identifier: MIT
#include "app/commands/connectcommand.h"

#include <algorithm>
#include <cerrno>

#include <fmt/format.h>

#include "app/commands/failuretext.h"
#include "core/bytes/escape.h"

namespace sockeye {

namespace {

constexpr int kShutWrite = 1; // SHUT_WR, shutdown(2)
constexpr std::size_t kExpectedShown = 60;
// Whether a peer that has ended its stream still reads cannot be known. What standard input has to say is
// sent to it; a silence of this length ends that, or an idle terminal would keep the command for ever.
constexpr std::chrono::milliseconds kSilence{1000};

SendCall sendOnce(Bytes payload)
{
    SendCall call;
    call.payload = std::make_shared<const Bytes>(std::move(payload));
    return call;
}

} // namespace

const WordSpec &ConnectCommand::spec()
{
    static const WordSpec spec{
        "connect",
        "Connects, and either sends what is given and writes what comes back to standard output, or, without "
        "--send,\nrelays standard input and output until the other end closes.",
        {"URL"},
        {{"--send", "BYTES", "send these instead of standard input", true},
         {"--expect", "BYTES", "end well as soon as these have come, and badly if they do not"},
         {"--half-close", "", "after the last byte shut down the sending side, and go on receiving"},
         {"--retry", "SECONDS", "keep trying for so long until somebody listens"},
         {"--timeout", "SECONDS", "how long to wait for the connection, and for what is expected; 10"},
         {"--for", "SECONDS", "end after this time; datagrams have no other end"},
         statesOption(),
         logOption(),
         captureOption(),
         jsonOption()},
        R"(sockeye connect tcp://127.0.0.1:7000 --send 'ping\r\n' --expect pong)"};
    return spec;
}

std::unique_ptr<CommandWord> ConnectCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new ConnectCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

ConnectCommand::ConnectCommand(Arguments &arguments) : LiveCommand(arguments)
{
    m_request.url = arguments.operandUrl(0);
    m_payloads = arguments.allBytes("--send");
    m_relay = !arguments.has("--send");
    m_expected = arguments.bytes("--expect");
    if (m_expected && m_expected->empty())
        arguments.refuse("--expect needs at least one byte to wait for");
    m_halfClose = arguments.has("--half-close");
    if (m_halfClose && m_relay)
        arguments.refuse("--half-close goes with --send; without it the end of standard input does the same");
    m_timeout = arguments.seconds("--timeout").value_or(m_timeout);
    m_runFor = arguments.seconds("--for");
    if (m_expected && m_runFor)
        arguments.refuse(
            "--for and --expect exclude each other; --timeout says how long to wait for what is expected");
    m_request.connectTimeout = m_timeout;
    m_request.retryFor = arguments.seconds("--retry").value_or(Milliseconds(0));
    // Without a name of its own a Unix datagram socket could not be answered; the kernel chooses one,
    // unix(7).
    const SocketKind kind = m_request.url.kind;
    if (kind.family == Family::Unix && kind.type == SocketType::Datagram)
        m_request.local = Endpoint::unixName({});
}

void ConnectCommand::begin()
{
    showData(true);
    const auto ticket = open(m_request);
    if (!ticket)
        return endFailed(ticket.error().sentence);
    m_watch = OpenWatch(m_request, *ticket);
}

void ConnectCommand::onEvent(const Event &event)
{
    if (m_watch.state() == OpenWatch::State::Waiting) {
        m_watch.see(event);
        if (m_watch.state() == OpenWatch::State::Open)
            connected();
    } else if (event.socket != m_watch.socket()) {
        return;
    } else if (const auto *call = event.as<CallEvent>(); call && call->phase == CallPhase::Done) {
        onCall(event, *call);
    } else if (const auto *data = event.as<DataEvent>(); data && data->dir == Direction::In) {
        onReceived(*data);
    }
}

void ConnectCommand::connected()
{
    if (!json()) {
        const bool hasLocal = m_watch.local().isInet();
        say(fmt::format("connected to {}{}", m_watch.peer().text(),
                        hasLocal ? " from " + m_watch.local().text() : std::string()));
    }
    if (m_expected)
        setDeadline(m_timeout);
    else if (m_runFor)
        setDeadline(*m_runFor);
    if (m_relay)
        return watchInput(true);
    std::vector<Call> calls;
    for (Bytes &payload : m_payloads)
        calls.emplace_back(sendOnce(std::move(payload)));
    if (m_halfClose)
        calls.emplace_back(ShutdownCall{kShutWrite});
    submit(m_watch.socket(), std::move(calls));
}

// The next bytes of standard input wait until the last are sent, so that no more than these are held in
// memory.
void ConnectCommand::onInput(ByteView bytes)
{
    if (bytes.empty()) {
        m_inputEnded = true;
        if (m_watch.kind().type != SocketType::Datagram)
            submit(m_watch.socket(), {ShutdownCall{kShutWrite}});
        return;
    }
    watchInput(false);
    if (m_peerEnded)
        clearDeadline();
    m_sendingLeft = bytes.size();
    const auto ticket = submit(m_watch.socket(), {sendOnce(Bytes(bytes.begin(), bytes.end()))});
    m_sending = ticket ? ticket->command : 0;
}

void ConnectCommand::onCall(const Event &event, const CallEvent &call)
{
    if (call.err != 0 && call.err != EAGAIN && (isSend(call.call) || isReceive(call.call)))
        return endFailed(failureText(call, m_watch.kind()));
    if (isSend(call.call) && event.commandId == m_sending && m_sending != 0) {
        m_sendingLeft -= std::min(m_sendingLeft, static_cast<std::uint64_t>(call.ret));
        if (m_sendingLeft == 0) {
            m_sending = 0;
            watchInput(true);
            if (m_peerEnded)
                setDeadline(kSilence);
        }
    } else if (call.call == CallCode::Shutdown && m_peerEnded) {
        endWell();
    } else if (isReceive(call.call) && call.ret == 0 && !call.carriedData) {
        ended();
    }
}

void ConnectCommand::onReceived(const DataEvent &data)
{
    m_received += data.payload.size();
    if (!m_expected)
        return;
    m_tail.insert(m_tail.end(), data.payload.begin(), data.payload.end());
    if (std::search(m_tail.begin(), m_tail.end(), m_expected->begin(), m_expected->end()) != m_tail.end())
        return endExactlyHere();
    if (m_tail.size() >= m_expected->size())
        m_tail.erase(m_tail.begin(), m_tail.end() - static_cast<std::ptrdiff_t>(m_expected->size() - 1));
}

void ConnectCommand::ended()
{
    m_peerEnded = true;
    if (m_expected)
        endFailed(fmt::format("the other end closed before {}; look at what it sent, or at why it closed",
                              missing()));
    else if (!m_relay || m_inputEnded)
        endWell();
    else if (m_sending == 0)
        setDeadline(kSilence);
}

std::string ConnectCommand::missing() const
{
    return fmt::format("\"{}\" had come; {} bytes came",
                       escapeText(*m_expected, EscapeStyle::Lossless, kExpectedShown), m_received);
}

void ConnectCommand::onCaughtUp()
{
    m_watch.caughtUp();
    if (m_watch.state() == OpenWatch::State::Failed)
        endFailed(m_watch.failure());
}

void ConnectCommand::onDeadline()
{
    if (m_expected)
        endFailed(fmt::format("the time was over before {}; wait longer with --timeout, or look at what came",
                              missing()));
    else
        endWell();
}

void ConnectCommand::onInterrupted()
{
    if (m_watch.state() != OpenWatch::State::Open)
        endFailed("interrupted before there was a connection");
    else if (m_expected)
        endFailed(fmt::format("interrupted before {}", missing()));
    else
        endWell();
}

} // namespace sockeye
