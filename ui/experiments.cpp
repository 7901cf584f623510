// SPDX-License-Identifier: MIT
#include "ui/experiments.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

#include "core/lab/experimentloader.h"
#include "core/lab/shelf.h"
#include "ui/bridge/aside.h"
#include "ui/bridge/commandport.h"
#include "ui/experimentfiles.h"
#include "ui/panels/cataloguepanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/predictpanel.h"
#include "ui/panels/verdictpanel.h"
#include "ui/sessionbanners.h"
#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"
#include "ui/views/experimenttreeview.h"

namespace sockeye {

namespace {

constexpr int kWaitTickMs = 100;
constexpr qint64 kWaitShownNs = 300'000'000; // what waits shorter is not said to wait
constexpr std::size_t kNever = SIZE_MAX;

using Phase = RunState::Phase;
using Topic = SessionBanners::Topic;

} // namespace

Experiments::Experiments(const Given &given, ExperimentPage::SocketLookup lookup, QWidget *window)
    : QObject(window)
    , m_given(given)
    , m_lookup(std::move(lookup))
    , m_files(new ExperimentFiles(given.prompts, given.banners, window))
{
    const QVariantMap kept = m_given.settings.fields(QStringLiteral("experiments"));
    m_predicts = kept.value(QStringLiteral("predict"), false).toBool();
    m_given.actions[ActionId::PredictFirst]->setChecked(m_predicts);
    m_waitTimer.setInterval(kWaitTickMs);
    connect(&m_waitTimer, &QTimer::timeout, this, &Experiments::show);
    if (m_given.engine) {
        m_runner = std::make_unique<ExperimentRunner>(*m_given.engine, *m_given.source.journal());
        connect(m_runner.get(), &ExperimentRunner::progressed, this, &Experiments::take);
    }
    connectActions();
    updateActions();
}

Experiments::~Experiments() = default;

void Experiments::connectActions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_given.actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::StepExperiment, &Experiments::step);
    on(ActionId::RunExperiment, &Experiments::run);
    on(ActionId::PauseExperiment, [this] { m_runner->pause(); });
    on(ActionId::ResetExperiment, &Experiments::reset);
    on(ActionId::PredictFirst, [this](bool checked) { setPredicting(checked); });
    on(ActionId::RunToLine, [this] {
        if (m_chosen)
            runTo(*m_chosen);
    });
    const auto takeAway = [this](ExperimentFiles::Language language) {
        m_files->askAndWrite(language, m_state.experiment, m_page->parameters()->values());
    };
    on(ActionId::ExperimentAsC, [takeAway] { takeAway(ExperimentFiles::Language::C); });
    on(ActionId::ExperimentAsPython, [takeAway] { takeAway(ExperimentFiles::Language::Python); });
    on(ActionId::ReportExperiment, [this] { m_files->askAndReport(m_state, m_given.source.log()); });
    on(ActionId::RunAndCompare, &Experiments::runAndCompare);
    on(ActionId::CompareRuns, [this] { m_page->verdicts()->compare(); });
}

void Experiments::build()
{
    if (m_page)
        return;
    const Actions &actions = m_given.actions;
    m_panel = new CataloguePanel(m_catalogue);
    m_page = new ExperimentPage(m_given.source.log(), m_given.fetcher,
                                {actions[ActionId::StepExperiment], actions[ActionId::RunExperiment],
                                 actions[ActionId::PauseExperiment], actions[ActionId::ResetExperiment],
                                 actions[ActionId::PredictFirst], actions[ActionId::RunAndCompare]},
                                m_lookup);
    const QVariantMap kept = m_given.settings.fields(QStringLiteral("experiments"));
    m_page->bar()->setSpeed(kept.value(QStringLiteral("speed"), ExperimentBar::kUsual).toInt());
    connect(m_page->bar(), &ExperimentBar::speedChanged, this, [this](int speed) {
        remember(QStringLiteral("speed"), speed);
        if (!m_runsTo)
            m_runner->setDelay(m_page->bar()->delay());
    });
    connect(m_page->parameters(), &ParameterBar::changed, this, [this] {
        if (m_state.phase == Phase::None) {
            m_state = RunState::of(m_state.experiment, m_page->parameters()->values());
            show();
        }
        updateActions();
    });
    connect(m_page->parameters(), &ParameterBar::submitted, this, &Experiments::run);
    connect(m_page, &ExperimentPage::stepChosen, this, &Experiments::chooseStep);
    connect(m_page, &ExperimentPage::stepMenuRequested, this, &Experiments::showStepMenu);
    connect(m_page, &ExperimentPage::rowActivated, this, &Experiments::rowWanted);
    connect(m_page, &ExperimentPage::answered, this, [this](std::size_t step, int choice) {
        m_quiz.answer(step, choice);
        show();
    });
    connect(m_panel, &CataloguePanel::chosen, this, &Experiments::open);
    m_page->ladder()->advance(0, m_given.source.log()->size());
    load();
}

// The files are parsed and the kernel is asked what it allows, which may load a module.
void Experiments::load()
{
    struct Found {
        std::vector<ExperimentCatalogue::ExperimentPtr> experiments;
        lab::Abilities abilities;
    };
    runAside(
        this,
        [] {
            return Found{lab::Shelf::all(), lab::Abilities::probe()};
        },
        [this](const Found &found) {
            m_catalogue.setShipped(found.experiments);
            m_catalogue.setAbilities(found.abilities);
            m_isLoaded = true;
            if (m_key.isEmpty())
                openFirst();
            else
                m_panel->select(m_key); // a file that was read before
            updateActions();
        });
}

void Experiments::openFirst()
{
    const QString last =
        m_given.settings.fields(QStringLiteral("experiments")).value(QStringLiteral("last")).toString();
    const auto *first = m_catalogue.entry(m_catalogue.first());
    if (m_catalogue.indexOf(last).isValid())
        open(last);
    else if (first)
        open(first->key());
}

void Experiments::openFile(const QString &path)
{
    build();
    const QString full = QFileInfo(path).absoluteFilePath();
    runAside(
        this, [file = full.toStdString()] { return lab::loadExperimentFile(file); },
        [this, full](const tl::expected<lab::Experiment, lab::FormatError> &read) {
            if (!read) {
                const lab::FormatError &error = read.error();
                const QString what = QString::fromStdString(error.what);
                m_given.banners.say(
                    Topic::Experiment, Tone::Error,
                    tr("%1 cannot be used as an experiment.").arg(QFileInfo(full).fileName()),
                    error.line == 0
                        ? what
                        : tr("Line %1, column %2: %3").arg(error.line).arg(error.column).arg(what));
                return;
            }
            m_given.banners.hush(Topic::Experiment);
            m_given.settings.addRecent(Settings::Recent::Files, full);
            m_catalogue.addFile(full, std::make_shared<const lab::Experiment>(*read));
            open(full);
            Q_EMIT shownWanted();
        });
}

void Experiments::open(const QString &key)
{
    const auto *entry = m_catalogue.entry(m_catalogue.indexOf(key));
    if (!entry)
        return;
    m_runner->leave();
    keepRun();
    m_key = key;
    if (entry->path.isEmpty())
        remember(QStringLiteral("last"), key);
    m_panel->select(key);
    m_page->parameters()->setParameters(entry->experiment->parameters);
    m_state = RunState::of(entry->experiment);
    m_quiz.clear();
    clearRun();
    const auto kept = m_kept.find(key);
    if (kept != m_kept.end() && kept->second.state.experiment == entry->experiment) {
        m_state = kept->second.state;
        m_quiz = kept->second.quiz;
        m_rows = kept->second.rows;
        m_page->parameters()->setValues(m_state.values);
    }
    m_page->setExperiment(m_state, entry->lacking ? whyNotText(*entry->lacking) : QString());
    showRuns();
    say();
    show();
    followSocket();
}

// A run that has ended is found again; one under way was left.
void Experiments::keepRun()
{
    if (m_state.phase == Phase::Ended)
        m_kept[m_key] = {m_state, m_quiz, m_rows};
}

// What is shown beside the code is of a run: before there is one, of none.
void Experiments::clearRun()
{
    m_chosen.reset();
    m_rows.clear();
    m_waiting.clear();
    m_followed = 0;
    m_runsTo.reset();
    m_compares = false;
    m_page->clearRun();
}

void Experiments::say()
{
    m_newsFrom = m_given.source.log()->size();
    const QString title = localText(m_state.experiment->title);
    if (m_state.phase == Phase::None)
        Q_EMIT said(QStringLiteral("experiments"), Tone::Open, tr("“%1” is open.").arg(title),
                    localText(m_state.experiment->question));
    else if (m_state.phase != Phase::Ended)
        Q_EMIT said(QStringLiteral("play"), Tone::Open, tr("“%1” begins.").arg(title), {});
    else if (m_state.verdict.holding == lab::Holding::Holds)
        Q_EMIT said(QStringLiteral("holds"), Tone::Ok, tr("“%1” holds on this kernel.").arg(title), {});
    else if (m_state.verdict.holding == lab::Holding::Fails)
        Q_EMIT said(QStringLiteral("warning"), Tone::Warning, tr("“%1” does not hold here.").arg(title),
                    tr("The verdicts say what was seen instead."));
    else
        Q_EMIT said(QStringLiteral("minus"), Tone::Closed, tr("“%1” was stopped before its end.").arg(title),
                    {});
}

void Experiments::sayStep(std::size_t step)
{
    const StepMark mark = m_state.markOf(step);
    const bool differs = mark == StepMark::Differs;
    if (mark == StepMark::Waiting || mark == StepMark::Pending)
        return;
    Q_EMIT said(differs ? QStringLiteral("warning") : QStringLiteral("play"),
                differs ? Tone::Warning : Tone::Open, tr("Step %1 has run.").arg(step + 1),
                outcomeText(m_state, step));
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
    m_kept.erase(m_key);
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
    const bool isOver = state.phase == Phase::Ended && m_state.phase != Phase::Ended;
    m_state = state;
    for (std::size_t i = 0; i < m_state.record.steps.size(); ++i) {
        if (m_state.markOf(i) != StepMark::Waiting || isOver)
            m_waiting.erase(i);
        else if (!m_waiting.contains(i))
            m_waiting[i].start();
    }
    if (m_runsTo && m_state.phase != Phase::Running) {
        m_runsTo.reset();
        m_runner->setDelay(m_page->bar()->delay());
    }
    if (isOver) {
        finish();
        say();
    } else if (m_state.next > 0) {
        sayStep(m_state.next - 1);
    }
    show();
    followSocket();
}

void Experiments::finish()
{
    const bool wasCut = !m_state.record.stopped.empty() && m_state.verdict.holding == lab::Holding::Skipped;
    if (wasCut)
        return;
    m_catalogue.setVerdict(m_key, m_state.verdict.holding);
    if (!m_state.record.ended)
        return;
    auto &runs = m_ended[m_key];
    runs.push_back(m_state);
    if (runs.size() > 2)
        runs.pop_front();
    showRuns();
    if (std::exchange(m_compares, false))
        m_page->verdicts()->compare();
}

// Runs of a file that was changed in between are not of the same steps.
void Experiments::showRuns()
{
    const auto found = m_ended.find(m_key);
    const bool both = found != m_ended.end() && found->second.size() == 2 &&
                      found->second.front().experiment == found->second.back().experiment;
    m_page->verdicts()->showRuns(both ? &found->second.front() : nullptr,
                                 both ? &found->second.back() : nullptr);
}

void Experiments::show()
{
    std::map<std::size_t, qint64> waited;
    for (const auto &[step, since] : m_waiting) {
        if (since.nsecsElapsed() >= kWaitShownNs)
            waited[step] = since.elapsed() / kWaitTickMs * kWaitTickMs * 1'000'000;
    }
    if (m_waiting.empty())
        m_waitTimer.stop();
    else if (!m_waitTimer.isActive())
        m_waitTimer.start();
    m_page->showRun(m_state, m_quiz, m_predicts, waited);
    updateActions();
}

// The socket a step acted on last, rather one whose other end is here too: there the ladder has both.
void Experiments::followSocket()
{
    SocketId last = 0;
    for (std::size_t i = std::min(m_state.next + 1, m_state.record.steps.size()); i > 0; --i) {
        const SocketId id = m_state.record.steps[i - 1].socket;
        const SocketSummary *socket = id != 0 ? m_lookup(id) : nullptr;
        if (!socket)
            continue;
        if (last == 0)
            last = id;
        if (socket->peerSocket == 0)
            continue;
        const SocketSummary *followed = m_followed != 0 ? m_lookup(m_followed) : nullptr;
        const bool isShown = m_followed == id || (followed && followed->peerSocket == id);
        last = isShown ? m_followed : id;
        break;
    }
    if (last == 0 || last == m_followed)
        return;
    m_followed = last;
    Q_EMIT socketWanted(last);
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
    for (const CommandOutcome &outcome : outcomes)
        m_rows[outcome.command][outcome.call] = outcome.row;
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
    if (m_page && socket && isOfRun(socket->id)) // others have no place beside the code
        m_page->setSocket(socket, peer, m_state);
}

// One a step made or acted on, one that waits to be accepted, and the other end of either.
bool Experiments::isOfRun(SocketId socket) const
{
    const auto isActedOn = [this](SocketId id) {
        return id != 0 && std::any_of(m_state.record.steps.begin(), m_state.record.steps.end(),
                                      [id](const lab::StepRecord &step) { return step.socket == id; });
    };
    const SocketSummary *summary = m_lookup(socket);
    return isActedOn(socket) || (summary && (isActedOn(summary->parent) || isActedOn(summary->peerSocket)));
}

void Experiments::showRow(Row row)
{
    const SocketId socket = m_given.source.log()->entry(row).socket;
    if (!m_page || (socket != 0 && !isOfRun(socket)))
        return;
    m_page->showRow(row);
    for (std::size_t i = 0; i < m_state.record.steps.size(); ++i) {
        if (rowOf(i) == row) {
            m_chosen = i;
            m_page->selectStep(i);
        }
    }
    updateActions();
}

// Where the journal has the step's call; a command may have made others beside it.
std::optional<Row> Experiments::rowOf(std::size_t step) const
{
    const CommandId command = m_state.record.steps[step].command;
    const auto calls = command == 0 ? m_rows.end() : m_rows.find(command);
    if (calls == m_rows.end())
        return std::nullopt;
    const auto found = calls->second.find(callOf(m_state.experiment->steps[step]));
    return found == calls->second.end() ? calls->second.begin()->second : found->second;
}

void Experiments::chooseStep(std::size_t step)
{
    m_chosen = step;
    m_page->selectStep(step);
    const auto &record = m_state.record.steps[step];
    if (const auto row = rowOf(step))
        Q_EMIT rowWanted(*row);
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

QString Experiments::whyNotRun() const
{
    if (!m_runner)
        return CommandPort::readOnlyReason();
    const auto *entry = m_catalogue.entry(m_catalogue.indexOf(m_key));
    if (!m_page || !entry)
        return tr("Open an experiment first.");
    if (entry->lacking)
        return whyNotText(*entry->lacking);
    return m_page->parameters()->whyNot();
}

void Experiments::updateActions()
{
    const auto set = [this](ActionId id, const QString &whyNot) { m_given.actions.setAvailable(id, whyNot); };
    const QString whyNot = whyNotRun();
    const bool running = m_state.phase == Phase::Running;
    set(ActionId::StepExperiment, whyNot);
    set(ActionId::RunExperiment, !whyNot.isEmpty() ? whyNot : running ? tr("It is running.") : QString());
    set(ActionId::PauseExperiment, running ? QString() : tr("Nothing is running."));
    set(ActionId::ResetExperiment, m_state.phase == Phase::None ? tr("It has not begun.") : QString());
    set(ActionId::RunToLine, !whyNot.isEmpty() ? whyNot : m_chosen ? QString() : tr("Select a line first."));
    const QString whyNotTaken =
        !m_state.experiment ? tr("Open an experiment first.") : m_page->parameters()->whyNot();
    set(ActionId::ExperimentAsC, whyNotTaken);
    set(ActionId::ExperimentAsPython, whyNotTaken);
    set(ActionId::ReportExperiment,
        m_state.phase == Phase::Ended ? QString() : tr("Run the experiment first."));
    const bool hasRun = m_ended.contains(m_key) && m_ended.at(m_key).back().experiment == m_state.experiment;
    set(ActionId::RunAndCompare, !whyNot.isEmpty() ? whyNot
                                 : !hasRun ? tr("Run it once first: the next run is compared with that one.")
                                           : QString());
    set(ActionId::CompareRuns,
        m_page && m_page->verdicts()->canCompare() ? QString() : tr("Run an experiment twice first."));
}

void Experiments::remember(const QString &field, const QVariant &value)
{
    QVariantMap kept = m_given.settings.fields(QStringLiteral("experiments"));
    kept.insert(field, value);
    m_given.settings.setFields(QStringLiteral("experiments"), kept);
}

} // namespace sockeye
