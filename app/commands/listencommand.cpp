// SPDX-License-Identifier: MIT
#include "app/commands/listencommand.h"

#include <algorithm>
#include <cerrno>

#include <fmt/format.h>

#include "core/journal/jsonlines.h"
#include "core/net/socketoptions.h"

namespace sockeye {

namespace {

constexpr std::array<std::pair<std::string_view, Policy::Reply>, 5> kReplies{
    {{"--echo", Policy::Reply::Echo},
     {"--discard", Policy::Reply::Discard},
     {"--chargen", Policy::Reply::Chargen},
     {"--daytime", Policy::Reply::Daytime},
     {"--reply", Policy::Reply::Fixed}}};
constexpr std::uint64_t kMostCounted = 1'000'000'000'000;
constexpr std::chrono::milliseconds kHolderPatience{2000};
constexpr std::chrono::milliseconds kLeavingPatience{2000};

std::optional<SetOptionCall> optionCall(std::string_view name, std::string_view value)
{
    const SocketOption *option = findOption(name);
    const auto octets = option ? parseOptionValue(*option, value) : Parsed<Bytes>(Bytes{});
    if (!option || !octets)
        return std::nullopt;
    return SetOptionCall{option->level, option->number, *octets};
}

// A restart must not have to wait for the connections of the last run to leave TIME_WAIT, socket(7); a group
// is joined as a matter of course, on the interface its route or its scope names.
void addUsualOptions(OpenRequest &request)
{
    const auto add = [](std::vector<SetOptionCall> &to, std::string_view name, std::string_view value) {
        if (auto call = optionCall(name, value))
            to.push_back(std::move(*call));
    };
    const SocketUrl &url = request.url;
    if (request.role == OpenRequest::Role::Listen && url.kind.family != Family::Unix)
        add(request.options, "SO_REUSEADDR", "on");
    if (request.role != OpenRequest::Role::Datagram || !url.endpoint.isMulticast())
        return;
    add(request.options, "SO_REUSEADDR", "on");
    const std::string host = url.endpoint.hostText();
    const auto scope = host.find('%');
    if (url.kind.family == Family::Inet)
        add(request.afterBind, "IP_ADD_MEMBERSHIP", host);
    else if (scope == std::string::npos)
        add(request.afterBind, "IPV6_ADD_MEMBERSHIP", host);
    else
        add(request.afterBind, "IPV6_ADD_MEMBERSHIP", host.substr(0, scope) + ' ' + host.substr(scope + 1));
}

} // namespace

const WordSpec &ListenCommand::spec()
{
    static const WordSpec spec{
        "listen",
        "Accepts connections, or receives datagrams, and writes the bytes that come to standard output.",
        {"URL"},
        {{"--echo", "", "send back what comes"},
         {"--discard", "", "read, and write nothing anywhere"},
         {"--chargen", "", "send a stream of characters, or a line for each datagram (RFC 864)"},
         {"--daytime", "", "send date and time, and close (RFC 867)"},
         {"--reply", "BYTES", "answer whatever comes with these"},
         {"--count", "N", "end after N connections have come and gone, or after N datagrams"},
         {"--for", "SECONDS", "end after this time"},
         {"--backlog", "N", "the length of the queue of connections not yet accepted; 128"},
         {"--limit", "N", "accept at most N connections, or answer at most N datagrams"},
         statesOption(),
         logOption(),
         captureOption(),
         jsonOption()},
        "sockeye listen tcp://127.0.0.1:7000 --echo"};
    return spec;
}

std::unique_ptr<CommandWord> ListenCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new ListenCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

ListenCommand::ListenCommand(Arguments &arguments) : LiveCommand(arguments)
{
    m_request.url = arguments.operandUrl(0);
    const bool datagrams = m_request.url.kind.type == SocketType::Datagram;
    m_request.role = datagrams ? OpenRequest::Role::Datagram : OpenRequest::Role::Listen;
    std::string_view chosen;
    for (const auto &[option, reply] : kReplies) {
        if (!arguments.has(option))
            continue;
        if (!chosen.empty())
            arguments.refuse(fmt::format("{} and {} exclude each other; choose one", chosen, option));
        chosen = option;
        m_request.policy.reply = reply;
    }
    if (auto reply = arguments.bytes("--reply"))
        m_request.policy.fixed = std::make_shared<const Bytes>(std::move(*reply));
    m_count = arguments.number("--count", 1, kMostCounted);
    m_runFor = arguments.seconds("--for");
    m_request.backlog = static_cast<int>(arguments.number("--backlog", 0, 65535).value_or(128));
    m_request.policy.limit = arguments.number("--limit", 1, kMostCounted).value_or(0);
    if (datagrams && arguments.has("--backlog"))
        arguments.refuse("--backlog is for connections, and datagrams have none; leave it out");
    // No more connections are taken than are to be counted: the next one would be cut off at the end.
    if (!datagrams && m_count && (m_request.policy.limit == 0 || *m_count < m_request.policy.limit))
        m_request.policy.limit = *m_count;
    m_request.removeStalePath = true;
    addUsualOptions(m_request);
}

void ListenCommand::begin()
{
    holdEvents();
    showData(m_request.policy.reply != Policy::Reply::Discard);
    const auto ticket = open(m_request);
    if (!ticket)
        return endFailed(ticket.error().sentence);
    m_watch = OpenWatch(m_request, *ticket);
}

void ListenCommand::onEvent(const Event &event)
{
    if (!m_ready) {
        m_watch.see(event);
        if (m_watch.state() == OpenWatch::State::Open)
            ready();
    }
    if (const auto *call = event.as<CallEvent>(); call && call->phase == CallPhase::Done) {
        onCall(event, *call);
    } else if (event.as<DataEvent>()) {
        const bool received = event.as<DataEvent>()->dir == Direction::In;
        if (received && m_request.role == OpenRequest::Role::Datagram && event.socket == m_watch.socket())
            countOne();
    } else if (const auto *note = event.as<NoteEvent>(); note && note->severity != Severity::Info) {
        tell(noteText(note->code, note->detail));
    } else if (event.as<DropEvent>()) {
        tell(messageOf(event, [this](SocketId id) { return nameOf(id); }));
    }
}

void ListenCommand::ready()
{
    m_ready = true;
    const auto local = m_watch.local().text();
    if (json()) {
        std::string line = R"({"kind":"ready","socket":)";
        appendJsonText(line, nameOf(m_watch.socket()));
        line += R"(,"local":)";
        appendJsonText(line, local);
        printObject(line + "}\n");
    } else {
        say(fmt::format("listening on {} {}; stop with Ctrl+C", kindName(m_watch.kind()), local));
        for (auto &sentence : std::exchange(m_toTell, {}))
            tell(std::move(sentence));
    }
    releaseEvents();
    if (m_runFor)
        setDeadline(*m_runFor);
}

void ListenCommand::onCall(const Event &event, const CallEvent &call)
{
    if (call.call == CallCode::Accept && call.err == 0) {
        m_connections.emplace(event.socket, false);
        tell(fmt::format("{}: connection from {}", nameOf(event.socket), call.peer.text()));
    } else if (call.call == CallCode::Close && m_connections.erase(event.socket) > 0) {
        tell(fmt::format("{}: closed", nameOf(event.socket)));
        countOne();
    } else if (call.call == CallCode::Unlink && m_leaving) {
        endWell();
    } else if (m_connections.contains(event.socket) && isReceive(call.call) && call.err != EAGAIN) {
        // Without a reply the connection is ours to close at its end; one that broke always is.
        const bool ended = call.err == 0 && call.ret == 0 && !call.carriedData;
        if (call.err != 0)
            tell(fmt::format("{}: {}", nameOf(event.socket), errnoName(call.err)));
        if (call.err != 0 || (ended && m_request.policy.reply == Policy::Reply::None))
            closeOnce(event.socket);
    } else if (call.err == ECONNRESET && m_connections.contains(event.socket)) {
        closeOnce(event.socket);
    }
}

// With --json everything stands in the events.
void ListenCommand::tell(std::string sentence)
{
    if (!m_ready)
        m_toTell.push_back(std::move(sentence));
    else if (!json())
        say(sentence);
}

void ListenCommand::closeOnce(SocketId socket)
{
    if (!std::exchange(m_connections.at(socket), true))
        submit(socket, {CloseCall{}});
}

void ListenCommand::countOne()
{
    if (!m_count || ++m_seen != *m_count)
        return;
    showData(false); // exactly so many
    leave();
}

// A path is taken away again: left behind, it would keep the next listener from its place.
void ListenCommand::leave()
{
    const Endpoint &local = m_watch.local();
    if (std::exchange(m_leaving, true))
        return;
    if (!m_ready || local.family() != Family::Unix || local.isAbstract() || local.unixName().empty())
        return endWell();
    if (submit(m_watch.socket(), {UnlinkCall{std::string(local.unixName())}}))
        setDeadline(kLeavingPatience);
    else
        endWell();
}

void ListenCommand::onCaughtUp()
{
    m_watch.caughtUp();
    if (m_watch.state() != OpenWatch::State::Failed)
        return;
    if (!m_watch.wantsHolder())
        endFailed(m_watch.failure());
    else if (!std::exchange(m_askingHolder, true))
        setDeadline(kHolderPatience);
}

void ListenCommand::onDeadline()
{
    if (m_watch.state() == OpenWatch::State::Failed)
        endFailed(m_watch.failure());
    else if (m_leaving)
        endWell();
    else
        leave();
}

void ListenCommand::onInterrupted()
{
    leave();
}

} // namespace sockeye
