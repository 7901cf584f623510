// SPDX-License-Identifier: MIT
// `sockeye listen URL`: a listener whose connections are read and answered by a policy, or a bound datagram
// socket.
#pragma once

#include <unordered_map>

#include "app/commands/livecommand.h"
#include "app/commands/openwatch.h"

namespace sockeye {

class ListenCommand : public LiveCommand
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    const OpenRequest &request() const { return m_request; }

private:
    explicit ListenCommand(Arguments &arguments);

    void begin() override;
    void onEvent(const Event &event) override;
    void onCaughtUp() override;
    void onDeadline() override;
    void onInterrupted() override;

    void ready();
    void onCall(const Event &event, const CallEvent &call);
    void closeOnce(SocketId socket);
    void countOne();
    void leave();
    void tell(std::string sentence);

    OpenRequest m_request;
    std::optional<std::uint64_t> m_count;
    std::optional<Milliseconds> m_runFor;
    OpenWatch m_watch;
    std::vector<std::string> m_toTell; // after the first line, which says where it listens
    bool m_ready = false, m_leaving = false, m_askingHolder = false;
    std::uint64_t m_seen = 0;                         // connections that came and went, or datagrams
    std::unordered_map<SocketId, bool> m_connections; // true: being closed by us
};

} // namespace sockeye
