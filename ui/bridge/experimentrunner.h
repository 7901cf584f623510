// SPDX-License-Identifier: MIT
// The run of an experiment that the window shows: begins it, drives it, and carries its progress to the GUI thread,
// at most every 16 ms. A run that is left behind cleans up by itself; only the destructor waits for it. GUI thread
// only; engine and journal outlive it.
#pragma once

#include <atomic>
#include <memory>
#include <set>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/lab/experimentrun.h"
#include "ui/models/runstate.h"

namespace sockeye {

class ExperimentRunner : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFastestMs = 16;

    ExperimentRunner(Engine &engine, Journal &journal, QObject *parent = nullptr);
    ~ExperimentRunner() override;

    bool isUnderWay() const;

    // A run under way is left behind.
    void start(std::shared_ptr<const lab::Experiment> experiment, lab::RunOptions options);
    void step();
    void resume();
    void pause();
    void stop();  // cleans up; its end is told
    void leave(); // cleans up, and nothing more is told of it
    void setDelay(std::chrono::milliseconds delay);
    void setStops(std::set<std::size_t> stops);

Q_SIGNALS:
    void progressed(const sockeye::RunState &state);

private:
    void take();
    void dropEnded();

    Engine &m_engine;
    Journal &m_journal;
    std::shared_ptr<const lab::Experiment> m_experiment;
    std::atomic<bool> m_posted{false}; // a take() is on its way
    QTimer m_timer;
    QElapsedTimer m_told;
    RunState::Phase m_phase = RunState::Phase::None;
    // Last: their threads use the others.
    std::unique_ptr<lab::ExperimentRun> m_run;
    std::vector<std::unique_ptr<lab::ExperimentRun>> m_left; // until they have cleaned up
};

} // namespace sockeye
