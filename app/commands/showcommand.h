// SPDX-License-Identifier: MIT
// `sockeye show FILE`: prints the events of a session file. Main thread.
#pragma once

#include <memory>

#include "app/commands/eventselection.h"

namespace sockeye {

class ShowCommand : public CommandWord
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    tl::expected<void, CommandFault> run() override;

private:
    explicit ShowCommand(Arguments &arguments);

    std::string m_path;
    bool m_json;
    EventSelection m_selection;
};

} // namespace sockeye
