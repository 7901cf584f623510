// SPDX-License-Identifier: MIT
// A CommandPort that notes what it was given and answers as told.
#pragma once

#include <vector>

#include "ui/bridge/commandport.h"

namespace sockeye::test {

class RecordingPort : public CommandPort
{
public:
    explicit RecordingPort(bool readOnly = false) : CommandPort(readOnly, nullptr) {}

    void cancel(CommandId command) override { cancelled.push_back(command); }

    std::vector<Command> commands;
    std::vector<OpenRequest> requests;
    std::vector<WatchRequest> watched;
    std::vector<CommandId> cancelled;
    std::optional<Refusal> refusal;

protected:
    tl::expected<Ticket, Refusal> hand(Command command) override
    {
        if (refusal)
            return tl::make_unexpected(*refusal);
        const SocketId socket = command.socket ? command.socket : 99;
        commands.push_back(std::move(command));
        return Ticket{++m_last, socket};
    }
    tl::expected<Ticket, Refusal> hand(OpenRequest request) override
    {
        if (refusal)
            return tl::make_unexpected(*refusal);
        requests.push_back(std::move(request));
        return Ticket{++m_last, 100};
    }

    tl::expected<Ticket, Refusal> hand(WatchRequest request) override
    {
        if (refusal)
            return tl::make_unexpected(*refusal);
        watched.push_back(std::move(request));
        return Ticket{++m_last, 101};
    }

private:
    CommandId m_last = 0;
};

} // namespace sockeye::test
