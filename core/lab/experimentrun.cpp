// SPDX-License-Identifier: MIT
#include "core/lab/experimentrun.h"

#include <algorithm>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"
#include "core/lab/runcontrol.h"
#include "core/lab/runscene.h"
#include "core/lab/steprunner.h"

namespace sockeye::lab {

class ExperimentRun::Private
{
public:
    Private(Engine &engineIn, Journal &journalIn, std::shared_ptr<const Experiment> experimentIn,
            RunOptions optionsIn, std::function<void()> changedIn)
        : engine(engineIn)
        , journal(journalIn)
        , experiment(std::move(experimentIn))
        , options(std::move(optionsIn))
        , changed(std::move(changedIn))
        , control(std::make_shared<RunControl>())
    {
        record.steps.resize(experiment->steps.size());
        shown.record = record;
        control->setDelay(options.delay);
        stops = options.stops;
        thread = std::thread([this] {
            blockSignals();
            work();
        });
    }

    void work();
    void runAll(StepRunner &runner);
    void note(NoteCode code);
    bool stopsBefore(std::size_t step) const;
    void publish(Phase phase);

    Engine &engine;
    Journal &journal;
    const std::shared_ptr<const Experiment> experiment;
    const RunOptions options;
    const std::function<void()> changed;
    const std::shared_ptr<RunControl> control;

    // Of the run's thread.
    RunRecord record;
    std::size_t next = 0;

    mutable std::mutex mutex; // of what is shown, and of the stops
    Progress shown;
    std::set<std::size_t> stops;
    std::mutex joining;
    std::thread thread;
};

void ExperimentRun::Private::publish(Phase phase)
{
    {
        const std::lock_guard lock(mutex);
        shown = {phase, next, record};
    }
    if (changed)
        changed();
}

// The journal says where a run begins and ends, so that a saved session tells it too.
void ExperimentRun::Private::note(NoteCode code)
{
    auto batch = journal.take();
    auto &event = batch->add();
    event.ns = wallNs();
    event.body = NoteEvent{code, Severity::Info, batch->keep(experiment->id)};
    journal.submit(std::move(batch));
}

void ExperimentRun::Private::work()
{
    const RunScene scene;
    record.given = scene.values();
    record.given.merge(experiment->valuesFor(options.parameters));
    for (std::size_t i = 0; i < record.steps.size(); ++i) {
        if (!experiment->steps[i].isDoneWith(record.given))
            record.steps[i].status = StepRecord::Status::LeftOut;
    }
    record.skipped = scene.fault().empty() ? options.abilities.lacking(experiment->needs) : scene.fault();
    if (record.skipped.empty()) {
        const auto began = monotonicNs();
        note(NoteCode::ExperimentBegan);
        const auto watcher = journal.addWatcher([this] { control->journalGrew(); });
        StepRunner runner(engine, journal, *experiment, options, control, record,
                          [this] { publish(Phase::Running); });
        runAll(runner);
        journal.removeWatcher(watcher);
        record.tookMs = (monotonicNs() - began - control->pausedNs()) / 1'000'000;
        note(NoteCode::ExperimentEnded);
        journal.flush();
    }
    publish(Phase::Ended);
}

bool ExperimentRun::Private::stopsBefore(std::size_t step) const
{
    const std::lock_guard lock(mutex);
    return stops.contains(step);
}

void ExperimentRun::Private::runAll(StepRunner &runner)
{
    const auto began = monotonicNs();
    const auto limitNs = std::chrono::nanoseconds(experiment->limit).count();
    auto pauseBefore = options.pauseBefore;
    for (; next < experiment->steps.size(); ++next) {
        if (record.steps[next].status == StepRecord::Status::LeftOut) {
            pauseBefore += next == pauseBefore ? 1 : 0;
            continue;
        }
        if (next == pauseBefore || stopsBefore(next))
            control->pause();
        publish(control->isPaused() ? Phase::Paused : Phase::Running);
        if (!control->waitForTurn()) {
            record.stopped = "it was stopped";
            break;
        }
        if (monotonicNs() - began - control->pausedNs() > limitNs) {
            record.stopped = fmt::format("it took longer than {} ms", experiment->limit.count());
            record.timedOut = true;
            break;
        }
        runner.run(next);
    }
    if (record.stopped.empty()) {
        runner.finish();
        record.ended = !control->isStopped();
        if (!record.ended)
            record.stopped = "it was stopped";
    }
    if (runner.hasOpenSockets())
        note(NoteCode::ExperimentTidies);
    runner.cleanUp();
}

ExperimentRun::ExperimentRun(Engine &engine, Journal &journal, std::shared_ptr<const Experiment> experiment,
                             RunOptions options, std::function<void()> changed)
    : d(std::make_unique<Private>(engine, journal, std::move(experiment), std::move(options),
                                  std::move(changed)))
{
}

ExperimentRun::~ExperimentRun()
{
    stop();
    wait();
}

void ExperimentRun::step()
{
    d->control->step();
}

void ExperimentRun::resume()
{
    d->control->resume();
}

void ExperimentRun::pause()
{
    d->control->pause();
}

void ExperimentRun::stop()
{
    d->control->stop();
}

void ExperimentRun::setDelay(std::chrono::milliseconds delay)
{
    d->control->setDelay(delay);
}

void ExperimentRun::setStops(std::set<std::size_t> stops)
{
    const std::lock_guard lock(d->mutex);
    d->stops = std::move(stops);
}

ExperimentRun::Progress ExperimentRun::progress() const
{
    const std::lock_guard lock(d->mutex);
    return d->shown;
}

RunRecord ExperimentRun::wait()
{
    const std::lock_guard lock(d->joining);
    if (d->thread.joinable())
        d->thread.join();
    return d->shown.record;
}

} // namespace sockeye::lab
