// SPDX-License-Identifier: MIT
// A step as the line of C a person would write for it: "c = accept(s, NULL, NULL);". Addresses stand as they are
// read, not as the structures they are passed in. Pure; any thread.
#pragma once

#include <string>

#include "core/lab/experiment.h"

namespace sockeye::lab {

// What `values` knows is filled in; the name stands where it does not ("here:port"). Empty for a step that is
// neither a call nor a compute.
std::string codeLine(const Step &step, const Values &values);

} // namespace sockeye::lab
