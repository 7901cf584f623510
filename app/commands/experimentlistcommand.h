// SPDX-License-Identifier: MIT
// `sockeye list`: the experiments that ship with the program, what each needs, whether it can run here. Main thread.
#pragma once

#include <memory>

#include "app/commands/arguments.h"

namespace sockeye {

class ExperimentListCommand : public CommandWord
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    tl::expected<void, CommandFault> run() override;

private:
    explicit ExperimentListCommand(const Arguments &arguments) : m_json(arguments.has("--json")) {}

    bool m_json;
};

} // namespace sockeye
