// SPDX-License-Identifier: MIT
// Whatever an experiment's file holds, it is refused at a place inside it or is an experiment whose steps become calls
// within the limits. No socket is made.
#include <algorithm>

#include "core/lab/experimentloader.h"
#include "core/lab/stepcalls.h"
#include "core/lab/verdict.h"
#include "tests/fuzz/require.h"

using namespace sockeye;
using namespace sockeye::lab;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = textOf(ByteView(data, size));
    const auto experiment = loadExperiment(json);
    if (!experiment) {
        const auto lines = static_cast<std::size_t>(std::count(json.begin(), json.end(), '\n')) + 1;
        require(experiment.error().line >= 1 && experiment.error().line <= lines);
        require(!experiment.error().what.empty());
        return 0;
    }
    RunRecord record;
    record.given = {
        {"here", std::string("127.0.0.1")}, {"folder", std::string("/tmp/x")}, {"run", std::string("r")}};
    record.given.merge(experiment->valuesFor({}));
    record.steps.resize(experiment->steps.size());
    const auto values = valuesOf(*experiment, record);
    for (const auto &step : experiment->steps) {
        if (step.kind == StepKind::Call)
            (void)callsFor(step, values, {});
    }
    record.ended = true;
    for (auto &step : record.steps)
        step.status = StepRecord::Status::Done;
    (void)judge(*experiment, record);
    return 0;
}
