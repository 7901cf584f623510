// SPDX-License-Identifier: MIT
// An experiment as the steps of a program that a person could have written: its roles one after the other in the
// order of the steps, a thread where a call waits while the story goes on. The experiment need not have been run.
// cProgram() and pythonProgram() write it. Pure; any thread.
#pragma once

#include "core/journal/exporters/program.h"
#include "core/lab/experiment.h"

namespace sockeye::lab {

struct ProgramOptions {
    Chosen parameters;               // others than the presets
    std::string here = "127.77.0.1"; // the loopback address in place of $here
    std::string language = "en";     // of the comments
};

Program programOf(const Experiment &experiment, const ProgramOptions &options = {});

} // namespace sockeye::lab
