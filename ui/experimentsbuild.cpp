// SPDX-License-Identifier: MIT
// How the experiments' room is made: its panels, its actions and when they can be had, the files it opens.
#include <QFileInfo>

#include "core/lab/experimentloader.h"
#include "core/lab/shelf.h"
#include "ui/bridge/aside.h"
#include "ui/bridge/commandport.h"
#include "ui/experimentfiles.h"
#include "ui/experiments.h"
#include "ui/panels/cataloguepanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/panels/verdictpanel.h"
#include "ui/sessionbanners.h"
#include "ui/text/experimenttext.h"

namespace sockeye {

namespace {

constexpr int kWaitTickMs = 100;

using Phase = RunState::Phase;
using Topic = SessionBanners::Topic;

} // namespace

Experiments::Experiments(const Given &given, SocketLookup lookup, QWidget *window)
    : QObject(window)
    , m_given(given)
    , m_lookup(std::move(lookup))
    , m_files(new ExperimentFiles(given.prompts, given.banners, window))
{
    const QVariantMap kept = m_given.settings.fields(QStringLiteral("experiments"));
    m_predicts = kept.value(QStringLiteral("predict"), false).toBool();
    m_progress = Progress(kept.value(QStringLiteral("progress")).toMap());
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
    const auto [left, right] = m_page->codeShares();
    m_page->setCodeShares(kept.value(QStringLiteral("leftCode"), left).toInt(),
                          kept.value(QStringLiteral("rightCode"), right).toInt());
    connect(m_page, &ExperimentPage::codeSharesChanged, this, [this] {
        remember(QStringLiteral("leftCode"), m_page->codeShares().first);
        remember(QStringLiteral("rightCode"), m_page->codeShares().second);
    });
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
    connect(m_page, &ExperimentPage::pairChosen, this, &Experiments::showPair);
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
            m_catalogue.setPast(m_progress);
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
    set(ActionId::StepExperiment, !whyNot.isEmpty() ? whyNot
                                  : m_state.phase == Phase::Ended
                                      ? tr("It has ended: Reset or Run begins anew.")
                                      : QString());
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
    const bool hasRun = m_history.hasRun(m_key, m_state.experiment);
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
