// SPDX-License-Identifier: MIT
#include "tests/support/livesession.h"

#include <cstdlib>
#include <filesystem>

#include "tests/support/waiting.h"

namespace sockeye::test {

LiveSession::LiveSession(EngineOptions options)
{
    char folder[] = "/tmp/sockeye-test-XXXXXX";
    m_folder = mkdtemp(folder);
    m_path = m_folder + "/session.pcapng";
    JournalOptions journal;
    journal.path = m_path;
    m_journal = Journal::create(journal).value();
    m_engine = std::make_unique<Engine>(*m_journal, options);
}

LiveSession::~LiveSession()
{
    stop();
    m_engine.reset();
    m_journal.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void LiveSession::stop()
{
    m_engine->stop();
    m_journal->stop();
}

std::vector<Recorded> LiveSession::events()
{
    m_journal->flush();
    std::vector<Recorded> all;
    const auto &log = m_journal->log();
    for (Row row = 0; row < log.size(); ++row) {
        auto storage = std::make_shared<EventStorage>();
        if (auto event = log.read(row, *storage))
            all.push_back({row, *event, std::move(storage)});
    }
    return all;
}

std::optional<Recorded> LiveSession::waitFor(const std::function<bool(const Event &)> &match, Row from)
{
    std::optional<Recorded> found;
    const auto &log = m_journal->log();
    waitUntil([&] {
        for (; from < log.size() && !found; ++from) {
            auto storage = std::make_shared<EventStorage>();
            const auto event = log.read(from, *storage);
            if (event && match(*event))
                found = Recorded{from, *event, std::move(storage)};
        }
        return found.has_value();
    });
    return found;
}

std::optional<Recorded> LiveSession::waitForCall(CommandId command, CallCode call)
{
    return waitFor([=](const Event &event) {
        const auto *done = event.as<CallEvent>();
        return done && event.commandId == command && done->call == call && done->phase == CallPhase::Done;
    });
}

std::optional<SocketSummary>
LiveSession::waitForSocket(const std::function<bool(const SocketSummary &)> &match)
{
    std::optional<SocketSummary> found;
    waitUntil([&] {
        std::uint64_t version = 0;
        for (const auto &socket : m_journal->log().sockets().changedSince(version, 100000)) {
            if (match(socket))
                found = socket;
        }
        return found.has_value();
    });
    return found;
}

Ticket LiveSession::open(OpenRequest::Role role, const std::string &url, Policy policy, Mode mode)
{
    OpenRequest request;
    request.role = role;
    request.url = SocketUrl::parse(url).value();
    request.policy = std::move(policy);
    request.mode = mode;
    return m_engine->open(std::move(request)).value();
}

Ticket LiveSession::call(SocketId socket, std::vector<Call> calls)
{
    Command command;
    command.socket = socket;
    command.calls = std::move(calls);
    return m_engine->submit(std::move(command)).value();
}

Ticket LiveSession::send(SocketId socket, std::string_view text)
{
    return call(socket, {sendText(text)});
}

SocketSummary LiveSession::listen(const std::string &url, Policy policy, Mode mode)
{
    const auto ticket = open(OpenRequest::Role::Listen, url, std::move(policy), mode);
    return waitForSocket([&](const SocketSummary &s) { return s.id == ticket.socket && s.listening; })
        .value();
}

SocketSummary LiveSession::bound(const std::string &url, Policy policy)
{
    const auto ticket = open(OpenRequest::Role::Datagram, url, std::move(policy));
    return waitForSocket([&](const SocketSummary &s) {
               return s.id == ticket.socket && s.local.family() != Family::None;
           })
        .value();
}

SocketSummary LiveSession::connectTo(const Endpoint &peer, SocketType type, Policy policy)
{
    OpenRequest request;
    request.url.kind = {peer.family(), type};
    request.url.endpoint = peer;
    request.policy = std::move(policy);
    const auto ticket = m_engine->open(std::move(request)).value();
    return waitForSocket([&](const SocketSummary &s) {
               return s.id == ticket.socket && !s.connecting && s.peer.family() != Family::None;
           })
        .value();
}

Call sendText(std::string_view text, const Endpoint &to)
{
    SendCall call;
    call.payload = std::make_shared<const Bytes>(text.begin(), text.end());
    call.to = to;
    return call;
}

} // namespace sockeye::test
