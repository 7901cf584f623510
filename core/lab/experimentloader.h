// SPDX-License-Identifier: MIT
// Reads an experiment's file, refusing what it does not know and what goes beyond its limits, with the line and the
// column. No socket is touched. Pure; any thread.
#pragma once

#include "core/lab/experiment.h"
#include "core/lab/jsontree.h"

namespace sockeye::lab {

struct LoadOptions {
    // Addresses beyond loopback: for what ships with the program, and where the user allows it.
    bool beyondLoopback = false;
};

struct ExperimentLimits {
    static constexpr std::size_t kSteps = 200;
    static constexpr std::size_t kParameters = 8;
    static constexpr std::size_t kChoices = 6;       // of one parameter
    static constexpr std::size_t kCombinations = 64; // of the choices one step rests on
    static constexpr std::size_t kSockets = 64;
    static constexpr std::int64_t kRepeats = 20'000;
    static constexpr std::int64_t kOctetsOfCall = 1 << 20;
    static constexpr std::int64_t kOctetsOfRun = 64 << 20; // asked to be sent or received
    static constexpr std::int64_t kWithinMs = 10'000;      // one step
    static constexpr std::int64_t kLimitMs = 60'000;       // the whole run
};

tl::expected<Experiment, FormatError> loadExperiment(std::string_view json, const LoadOptions &options = {});
// The same from a file; a file that cannot be read is an error at line 0.
tl::expected<Experiment, FormatError> loadExperimentFile(const std::string &path,
                                                         const LoadOptions &options = {});

// Whether an experiment may use the address: Unix names in the run's own folder or under its own tag, loopback, and
// what `options` allow. `reason` says why not.
bool mayUse(const Endpoint &address, const Values &given, const LoadOptions &options, std::string &reason);

} // namespace sockeye::lab
