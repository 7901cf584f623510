// SPDX-License-Identifier: MIT
// An experiment as the command line names it: by its id, or by a file of one's own. Main thread.
#pragma once

#include <memory>

#include "app/commands/arguments.h"
#include "core/lab/experiment.h"

namespace sockeye {

// Whether the operand can only be an experiment's file or id, not a session's file.
bool namesExperiment(const std::string &operand);

// Null when there is none or the file is wrong: the arguments then have a fault that says so.
std::shared_ptr<const lab::Experiment> chooseExperiment(Arguments &arguments, const std::string &operand,
                                                        bool beyondLoopback);

// "backlog=3,first=server" for the parameters of the experiment. What it has not, or cannot be, is a fault.
lab::Chosen chooseValues(Arguments &arguments, const lab::Experiment &experiment, std::string_view text);

// "ko" where the locale says Korean (LC_ALL, LC_MESSAGES, LANG; locale(7)), else "en": for the texts of experiments.
std::string spokenLanguage();

} // namespace sockeye
