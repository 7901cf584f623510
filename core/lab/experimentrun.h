// SPDX-License-Identifier: MIT
// One run of one experiment: a thread of its own that asks the engine for the steps' calls, each role's one after
// the other, waits for what the journal says of them, and cleans up. Bounded in time. Its functions may be called
// from any thread; they do not block, but for wait() and the destructor. Its owner keeps engine and journal alive.
#pragma once

#include <functional>
#include <memory>
#include <set>

#include "core/engine/engine.h"
#include "core/lab/abilities.h"
#include "core/lab/experimentloader.h"
#include "core/lab/runrecord.h"

namespace sockeye::lab {

struct RunOptions {
    Chosen parameters; // others than the presets; kept in their ranges
    Abilities abilities;
    LoadOptions addresses;              // what the addresses may be, asked again when they are filled in
    std::chrono::milliseconds delay{0}; // before each step
    std::size_t pauseBefore =
        SIZE_MAX;                // runs up to this step and pauses: 0 for step by step, or back to a step
    std::set<std::size_t> stops; // pauses before each of these too
};

class ExperimentRun
{
public:
    enum class Phase : std::uint8_t { Running, Paused, Ended };

    // What is to be shown of it at any moment.
    struct Progress {
        Phase phase = Phase::Running;
        std::size_t next = 0; // the step to come, or under way
        RunRecord record;
    };

    // `changed` is called on the run's thread after every change and must not block or call back.
    ExperimentRun(Engine &engine, Journal &journal, std::shared_ptr<const Experiment> experiment,
                  RunOptions options, std::function<void()> changed = {});
    ~ExperimentRun(); // stop(), wait()
    ExperimentRun(const ExperimentRun &) = delete;
    ExperimentRun &operator=(const ExperimentRun &) = delete;

    void step();   // the next step, then pause
    void resume(); // all that is left
    void pause();  // before the next step
    void stop();   // no further step; clean up
    void setDelay(std::chrono::milliseconds delay);
    void setStops(std::set<std::size_t> stops); // of the steps to come

    Progress progress() const;
    // Waits until it has ended and cleaned up.
    RunRecord wait();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sockeye::lab
