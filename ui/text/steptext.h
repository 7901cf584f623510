// SPDX-License-Identifier: MIT
// The steps of an experiment in words: as a line of code or of what is waited for, what came back, what was expected
// and what was seen. Translated. Pure; any thread.
#pragma once

#include <QString>

#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"
#include "core/net/callcode.h"

namespace sockeye {

// "a = accept(s, NULL, NULL);", "until c is in TIME_WAIT".
struct StepLine {
    QString text;
    bool isCode = false;
};
StepLine stepLine(const lab::Experiment &experiment, std::size_t step, const lab::Values &values);

// "recv()" of a call, "htons()" of a compute; empty for others.
QString stepWord(const lab::Step &step);

struct StepResult {
    QString text;              // "= 5  \"hello\"", "= -1 ECONNREFUSED"
    QString meaning;           // of an errno: "nothing listens there"
    bool failed = false;       // an errno that is no mere waiting
    bool isWorthALine = false; // more than a plain success
};
// Empty while nothing came back.
StepResult stepResult(const lab::Step &step, const lab::StepRecord &record);

// "10 bytes", "ECONNREFUSED", "FIN_WAIT2 or TIME_WAIT"; empty when the step expects nothing in particular.
QString expectedText(const lab::Step &step, const lab::Values &values);
// What was seen of what was expected.
QString seenText(const lab::Step &step, const lab::StepRecord &record, const lab::Values &values);
// Why the step was left out, as a sentence.
QString skippedText(const lab::Step &step, const lab::StepRecord &record);

// The errno a step came back with; 0 for none.
int errnoOf(const lab::StepRecord &record);
CallCode callOf(const lab::Step &step);
CallCode callInCode(std::string_view name); // "recv"; None for what is no call

} // namespace sockeye
