// SPDX-License-Identifier: MIT
// One word of the command line, ready to run. Main thread.
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace sockeye {

enum class ExitCode { Done = 0, Failed = 1, Misused = 2 };

// Why a command was not begun or did not succeed: one sentence with what is wrong and what to do.
struct CommandFault {
    std::string sentence;
    ExitCode code = ExitCode::Failed;

    friend bool operator==(const CommandFault &, const CommandFault &) = default;
};

class CommandWord
{
public:
    virtual ~CommandWord() = default;
    // Does it, from beginning to end.
    virtual tl::expected<void, CommandFault> run() = 0;
};

} // namespace sockeye
