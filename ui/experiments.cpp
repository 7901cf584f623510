// SPDX-License-Identifier: MIT
#include "ui/experiments.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include "ui/panels/cataloguepanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/predictpanel.h"
#include "ui/panels/verdictpanel.h"
#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"

namespace sockeye {

namespace {

constexpr qint64 kWaitShownNs = 300'000'000; // what waits shorter is not said to wait
constexpr std::size_t kNever = SIZE_MAX;

using Phase = RunState::Phase;

} // namespace

void Experiments::open(const QString &key)
{
    const auto *entry = m_catalogue.entry(m_catalogue.indexOf(key));
    if (!entry)
        return;
    const QString left = leftText();
    m_runner->leave();
    m_history.keep(m_key, {m_state, m_quiz, m_calls});
    m_key = key;
    if (entry->path.isEmpty())
        remember(QStringLiteral("last"), key);
    m_panel->select(key);
    m_page->parameters()->setParameters(entry->experiment->parameters);
    m_state = RunState::of(entry->experiment);
    m_quiz.clear();
    clearRun();
    if (const KeptRun *kept = m_history.kept(key, entry->experiment)) {
        m_state = kept->state;
        m_quiz = kept->quiz;
        m_calls = kept->calls;
        m_page->parameters()->setValues(m_state.values);
    }
    m_page->setExperiment(m_state, entry->lacking ? whyNotText(*entry->lacking) : QString());
    showRuns();
    say(left);
    show();
    followSocket();
    followBytes();
}

// That a run is ended by opening another is not to go unsaid.
QString Experiments::leftText() const
{
    return m_state.isUnderWay() ? tr("“%1” was stopped at step %2 of %3.")
                                      .arg(localText(m_state.experiment->title))
                                      .arg(m_state.next + 1)
                                      .arg(m_state.experiment->steps.size())
                                : QString();
}

// What is shown beside the code is of a run: before there is one, of none.
void Experiments::clearRun()
{
    m_chosen.reset();
    m_calls.clear();
    m_waiting.clear();
    m_followed = m_shown = 0;
    m_pairIsChosen = false;
    m_runsTo.reset();
    m_compares = false;
    m_page->clearRun();
}

void Experiments::say(const QString &left)
{
    m_newsFrom = m_given.source.log()->size();
    RunSentence sentence = runSentence(m_state);
    const auto score = m_quiz.score(m_state);
    if (m_state.phase == Phase::Ended && score.told > 0)
        sentence.why = tr("Your predictions: %1.").arg(scoreText(score));
    if (!left.isEmpty())
        sentence.why = left;
    Q_EMIT said(sentence);
}

// The steps of a run are told one by one; what one call more or less says of its socket would lag behind them.
bool Experiments::isNews(Row row) const
{
    if (!m_page)
        return true;
    if (m_state.phase != Phase::None)
        return false;
    const SocketId socket = m_given.source.log()->entry(row).socket;
    const SocketSummary *summary = socket != 0 ? m_lookup(socket) : nullptr;
    return row >= m_newsFrom && (!summary || summary->firstRow >= m_newsFrom);
}

std::set<std::size_t> Experiments::stops() const
{
    if (!m_predicts || !m_state.experiment)
        return {};
    return stepsWithQuestion(*m_state.experiment,
                             m_state.experiment->valuesFor(m_page->parameters()->values()));
}

void Experiments::begin(std::size_t pauseBefore, std::chrono::milliseconds delay)
{
    const auto *entry = m_catalogue.entry(m_catalogue.indexOf(m_key));
    if (!entry || !whyNotRun().isEmpty())
        return;
    lab::RunOptions options;
    options.parameters = m_page->parameters()->values();
    options.abilities = m_catalogue.abilities();
    options.addresses.beyondLoopback = entry->path.isEmpty();
    options.delay = delay;
    options.pauseBefore = pauseBefore;
    options.stops = stops();
    options.stops.erase(0); // asked already
    if (m_state.phase != Phase::None)
        m_quiz.clear();
    const auto chosen = m_chosen;
    clearRun();
    m_chosen = chosen;
    m_state = RunState::of(entry->experiment, options.parameters);
    m_state.phase = Phase::Running;
    say();
    m_runner->start(entry->experiment, std::move(options));
    m_page->raiseLadder();
    show();
}

void Experiments::step()
{
    if (!m_page->isVisible())
        return Q_EMIT shownWanted(); // its shortcut works everywhere; nothing happens out of sight
    if (m_page->bringQuestionIntoSight())
        return; // it is not passed over unread
    if (m_state.isUnderWay())
        m_runner->step();
    else
        begin(1, m_page->bar()->delay());
}

void Experiments::run()
{
    if (m_page->bringQuestionIntoSight())
        return;
    if (m_state.phase == Phase::Paused)
        m_runner->resume();
    else if (m_state.phase != Phase::Running)
        begin(kNever, m_page->bar()->delay());
}

// A run under way begins anew: it is what the numbers are now that counts.
void Experiments::runAndCompare()
{
    m_runner->leave();
    m_state.phase = Phase::Ended;
    begin(kNever, m_page->bar()->delay());
    m_compares = true;
}

// Back to a step too: everything before it is done again.
void Experiments::runTo(std::size_t step)
{
    m_runner->leave();
    m_state.phase = Phase::Ended;
    begin(step, std::chrono::milliseconds(0));
    m_runsTo = step;
}

void Experiments::reset()
{
    m_runner->leave();
    m_state = RunState::of(m_state.experiment, m_page->parameters()->values());
    m_quiz.clear();
    m_history.forget(m_key);
    clearRun();
    say();
    show();
}

void Experiments::setPredicting(bool on)
{
    m_predicts = on;
    remember(QStringLiteral("predict"), on);
    if (m_runner)
        m_runner->setStops(stops());
    if (m_page && m_state.experiment)
        show();
}

void Experiments::take(const RunState &state)
{
    const bool hasEnded = state.phase == Phase::Ended && m_state.phase != Phase::Ended;
    if (state.next != m_state.next)
        m_followed = m_shown; // a line may have been selected since
    m_state = state;
    for (std::size_t i = 0; i < m_state.record.steps.size(); ++i) {
        if (m_state.markOf(i) != StepMark::Waiting || hasEnded)
            m_waiting.erase(i);
        else if (!m_waiting.contains(i))
            m_waiting[i].start();
    }
    if (m_runsTo && m_state.phase != Phase::Running) {
        m_runsTo.reset();
        m_runner->setDelay(m_page->bar()->delay());
    }
    if (hasEnded) {
        finish();
        say();
    } else if (const auto last = m_state.lastBefore(); last && isOver(m_state.markOf(*last))) {
        Q_EMIT said(stepSentence(m_state, *last));
    }
    show();
    followSocket();
    followBytes();
}

void Experiments::finish()
{
    const bool wasCut = !m_state.record.stopped.empty() && m_state.verdict.holding == lab::Holding::Skipped;
    if (wasCut)
        return;
    m_catalogue.setVerdict(m_key, m_state.verdict.holding);
    // A reader's own file may be another by the next start.
    const auto *entry = m_catalogue.entry(m_catalogue.indexOf(m_key));
    const bool isShipped = entry && entry->path.isEmpty();
    if (isShipped && m_progress.add(m_key, m_state.verdict.holding, m_quiz.score(m_state))) {
        m_catalogue.setPast(m_progress);
        remember(QStringLiteral("progress"), m_progress.kept());
    }
    if (!m_state.record.ended)
        return;
    m_history.add(m_key, m_state);
    showRuns();
    if (std::exchange(m_compares, false))
        m_page->verdicts()->compare();
}

void Experiments::showRuns()
{
    const auto [before, now] = m_history.lastTwo(m_key);
    m_page->verdicts()->showRuns(before, now);
}

void Experiments::show()
{
    std::map<std::size_t, qint64> waited;
    for (const auto &[step, since] : m_waiting) {
        if (since.nsecsElapsed() >= kWaitShownNs)
            waited[step] = since.elapsed() / m_waitTimer.interval() * m_waitTimer.interval() * 1'000'000;
    }
    if (m_waiting.empty())
        m_waitTimer.stop();
    else if (!m_waitTimer.isActive())
        m_waitTimer.start();
    m_page->showRun(m_state, m_quiz, m_predicts, waited);
    updateActions();
}

void Experiments::followSocket()
{
    if (m_pairIsChosen)
        return;
    const SocketId next = socketToFollow(m_state, m_followed, m_lookup);
    if (next == 0 || next == m_followed)
        return;
    m_followed = next;
    Q_EMIT socketWanted(next);
}

// The one a person chose to look at stays until the run begins anew.
void Experiments::showPair(SocketId socket)
{
    m_pairIsChosen = true;
    m_followed = socket;
    Q_EMIT socketWanted(socket);
}

// Of the step that ran last, unless a person selected one.
void Experiments::followBytes()
{
    if (m_chosen || m_state.phase == Phase::None)
        return;
    for (std::size_t i = std::min(m_state.next + 1, m_state.record.steps.size()); i > 0; --i) {
        if (m_state.record.steps[i - 1].status != lab::StepRecord::Status::Done)
            continue;
        if (computedOctets(m_state, i - 1))
            return m_page->showComputed(m_state, i - 1);
        if (const auto row = m_calls.rowOf(m_state, i - 1))
            return m_page->showBytesOf(*row);
    }
}

void Experiments::advance(Row from, Row to)
{
    if (m_page)
        m_page->ladder()->advance(from, to);
}

void Experiments::takeOutcomes(const std::vector<CommandOutcome> &outcomes)
{
    if (!m_page || m_state.phase == Phase::None)
        return;
    m_calls.take(outcomes);
    followBytes();
}

void Experiments::takeSockets()
{
    if (!m_page || m_state.phase == Phase::None)
        return;
    m_page->showSockets(m_state);
    followSocket();
}

void Experiments::setSocket(const std::optional<SocketSummary> &socket,
                            const std::optional<SocketSummary> &peer)
{
    if (!m_page || !socket || !isOfRun(m_state, socket->id, m_lookup))
        return; // others have no place beside the code
    m_shown = socket->id;
    m_page->setSocket(socket, peer, m_state);
}

void Experiments::showRow(Row row)
{
    const SocketId socket = m_given.source.log()->entry(row).socket;
    if (!m_page || (socket != 0 && !isOfRun(m_state, socket, m_lookup)))
        return;
    m_page->showRow(row);
    for (std::size_t i = 0; i < m_state.record.steps.size(); ++i) {
        if (m_calls.rowOf(m_state, i) == row) {
            m_chosen = i;
            m_page->selectStep(i);
        }
    }
    updateActions();
}

void Experiments::chooseStep(std::size_t step)
{
    m_chosen = step;
    m_page->selectStep(step);
    const auto &record = m_state.record.steps[step];
    if (const auto row = m_calls.rowOf(m_state, step))
        Q_EMIT rowWanted(*row);
    else if (computedOctets(m_state, step))
        m_page->showComputed(m_state, step);
    else if (record.socket != 0 && m_lookup(record.socket))
        Q_EMIT socketWanted(record.socket);
    updateActions();
}

void Experiments::showStepMenu(std::size_t step, const QPoint &at)
{
    chooseStep(step);
    auto *menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_given.actions[ActionId::RunToLine]);
    menu->addAction(tr("Copy the line"), this, [this, step] {
        QGuiApplication::clipboard()->setText(stepLine(*m_state.experiment, step, m_state.values).text);
    });
    menu->popup(at);
}

} // namespace sockeye
