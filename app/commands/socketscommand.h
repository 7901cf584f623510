// SPDX-License-Identifier: MIT
// `sockeye sockets`: lists the sockets of this host, whoever has them, or what this program can see here. Main thread.
#pragma once

#include <memory>
#include <string>

#include "app/commands/arguments.h"
#include "core/net/hostsockets.h"

namespace sockeye {

class SocketsCommand : public CommandWord
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    tl::expected<void, CommandFault> run() override;

private:
    explicit SocketsCommand(Arguments &arguments);
    tl::expected<std::string, CommandFault> sockets() const;
    std::string sight() const;

    HostSocketQuery m_query;
    bool m_json;
    bool m_wantsAbilities;
};

} // namespace sockeye
