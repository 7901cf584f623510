// SPDX-License-Identifier: MIT
#include "ui/bridge/experimentrunner.h"

#include <utility>

namespace sockeye {

namespace {

using Phase = RunState::Phase;

Phase phaseOf(lab::ExperimentRun::Phase phase)
{
    switch (phase) {
    case lab::ExperimentRun::Phase::Running:
        return Phase::Running;
    case lab::ExperimentRun::Phase::Paused:
        return Phase::Paused;
    case lab::ExperimentRun::Phase::Ended:
        break;
    }
    return Phase::Ended;
}

} // namespace

ExperimentRunner::ExperimentRunner(Engine &engine, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ExperimentRunner::take);
}

ExperimentRunner::~ExperimentRunner()
{
    leave();
    m_left.clear(); // all were told to stop before the first is waited for
}

bool ExperimentRunner::isUnderWay() const
{
    return m_run && m_phase != Phase::Ended;
}

void ExperimentRunner::start(std::shared_ptr<const lab::Experiment> experiment, lab::RunOptions options)
{
    leave();
    m_experiment = std::move(experiment);
    m_phase = Phase::Running;
    m_run =
        std::make_unique<lab::ExperimentRun>(m_engine, m_journal, m_experiment, std::move(options), [this] {
            if (!m_posted.exchange(true))
                QMetaObject::invokeMethod(this, &ExperimentRunner::take, Qt::QueuedConnection);
        });
}

void ExperimentRunner::step()
{
    if (m_run)
        m_run->step();
}

void ExperimentRunner::resume()
{
    if (m_run)
        m_run->resume();
}

void ExperimentRunner::pause()
{
    if (m_run)
        m_run->pause();
}

void ExperimentRunner::stop()
{
    if (m_run)
        m_run->stop();
}

void ExperimentRunner::leave()
{
    if (!m_run)
        return;
    m_run->stop();
    m_left.push_back(std::move(m_run));
    m_phase = Phase::None;
    dropEnded();
}

void ExperimentRunner::setDelay(std::chrono::milliseconds delay)
{
    if (m_run)
        m_run->setDelay(delay);
}

void ExperimentRunner::setStops(std::set<std::size_t> stops)
{
    if (m_run)
        m_run->setStops(std::move(stops));
}

// One that has told its end is joined without waiting.
void ExperimentRunner::dropEnded()
{
    std::erase_if(m_left,
                  [](const auto &run) { return run->progress().phase == lab::ExperimentRun::Phase::Ended; });
}

void ExperimentRunner::take()
{
    const qint64 since = m_told.isValid() ? m_told.elapsed() : kFastestMs;
    if (since < kFastestMs) {
        if (!m_timer.isActive())
            m_timer.start(static_cast<int>(kFastestMs - since));
        return;
    }
    m_told.start();
    m_posted = false; // before it is read: what changes from here on is told again
    dropEnded();
    if (!m_run)
        return;
    auto progress = m_run->progress();
    RunState state;
    state.experiment = m_experiment;
    state.phase = m_phase = phaseOf(progress.phase);
    state.next = progress.next;
    state.record = std::move(progress.record);
    state.verdict = lab::judge(*m_experiment, state.record);
    state.values = lab::valuesOf(*m_experiment, state.record);
    if (state.record.given.empty()) // it has not got to them yet
        state.values.merge(RunState::of(m_experiment).values);
    Q_EMIT progressed(state);
}

} // namespace sockeye
