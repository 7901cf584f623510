// SPDX-License-Identifier: MIT
// An experiment with one expectation changed at a time, so that a verdict that does not notice is found.
#pragma once

#include <string>
#include <vector>

#include "core/lab/experiment.h"

namespace sockeye::test {

struct Mutation {
    std::string what; // "step 7, errno"
    lab::Experiment experiment;
    std::size_t step = 0; // from 0
};

// One for each expectation, each awaited state and call, each check.
std::vector<Mutation> mutationsOf(const lab::Experiment &experiment);

} // namespace sockeye::test
