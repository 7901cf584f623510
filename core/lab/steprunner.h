// SPDX-License-Identifier: MIT
// Does the steps of one run and writes down what they saw. Belongs to the run's thread.
#pragma once

#include <functional>

#include "core/engine/engine.h"
#include "core/lab/experimentrun.h"
#include "core/lab/factcollector.h"
#include "core/lab/runcontrol.h"

namespace sockeye::lab {

class StepRunner
{
public:
    // All of these outlive it. `control` is shared with commands that may end later. `changed` is called when the
    // record has changed.
    StepRunner(Engine &engine, Journal &journal, const Experiment &experiment, const RunOptions &options,
               std::shared_ptr<RunControl> control, RunRecord &record, std::function<void()> changed);

    void run(std::size_t step);
    // Waits for the calls that still wait, as long as each may, and cancels the rest.
    void finish();
    bool hasOpenSockets() const; // left by the steps
    // Cancels what waits and closes what is open.
    void cleanUp();

private:
    using Status = StepRecord::Status;

    void call(const Step &step, StepRecord &record);
    void lookUp(const Step &step, StepRecord &record);
    void await(const Step &step, StepRecord &record);
    void awaitState(const Step &step, StepRecord &record, std::int64_t untilNs);
    void awaitNumber(const Step &step, StepRecord &record, std::int64_t untilNs);
    void awaitSegment(const Step &step, StepRecord &record, std::int64_t untilNs);
    void awaitReturn(const Step &step, StepRecord &record, std::int64_t untilNs);
    void compute(const Step &step, StepRecord &record);
    void skip(StepRecord &record, std::string why);
    bool submit(const Step &step, StepRecord &record, std::vector<Call> calls);

    bool waitFor(std::int64_t untilNs, const std::function<bool()> &done);
    void waitForReturn(std::size_t place, std::int64_t untilNs);
    void cancel(std::size_t place, bool inTime);
    void settle(); // reads what the journal has, and takes in what has ended
    void readJournal();
    void takeValues(const Step &step, const StepRecord &record);
    bool isBound(const std::string &name) const;
    std::optional<SocketId> socketOf(const std::string &name, StepRecord &record);
    std::int64_t deadline(const Step &step) const;
    std::size_t placeOf(const std::string &name) const; // of the call with this name

    Engine &m_engine;
    Journal &m_journal;
    const Experiment &m_experiment;
    const RunOptions &m_options;
    std::shared_ptr<RunControl> m_control;
    RunRecord &m_record;
    std::function<void()> m_changed;
    FactCollector m_facts;
    Row m_next = 0;
    EventStorage m_storage;
    Values m_values;
    std::map<std::string, SocketId> m_sockets; // by the experiment's names; 0 once closed
    std::map<SocketId, std::size_t> m_statesSeen;
    std::int64_t m_stepEndedNs = 0; // the last one, monotonic
    std::map<std::pair<SocketId, Direction>, std::size_t> m_segmentsSeen;
    bool m_captures = false; // some step awaits a segment
};

} // namespace sockeye::lab
