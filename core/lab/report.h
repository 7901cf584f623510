// SPDX-License-Identifier: MIT
// A run of an experiment as one HTML page that stands by itself: the question, the verdict with what each step expected
// and what was seen, what happened in order with the roles side by side, the calls, the states and what they rest on.
// Light or dark as the reader's browser is. Reads the run's events from the log: blocks on the disk, so never on the UI
// thread. Any other thread.
#pragma once

#include <string>
#include <string_view>

#include "core/journal/eventlog.h"
#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"

namespace sockeye::lab {

// `language`: "en" or "ko".
std::string experimentReport(const Experiment &experiment, const RunRecord &record, const EventLog &log,
                             std::string_view language);

} // namespace sockeye::lab
