// SPDX-License-Identifier: MIT
#include "app/commands/runcommand.h"

#include <algorithm>
#include <csignal>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include "app/commands/experimentchoice.h"
#include "app/commands/livecommand.h"
#include "core/journal/exporters/outputfile.h"
#include "core/journal/jsonlines.h"
#include "core/lab/report.h"
#include "core/lab/shelf.h"

namespace sockeye {

namespace {

// Most of their time the runs wait, so several share the processors well; more would disturb what is timed.
constexpr std::size_t kAtOnce = 4;

std::string failedLine(const lab::Experiment &experiment, const lab::StepVerdict &step)
{
    const auto &told = experiment.steps[step.step];
    const auto what = !told.says.empty()   ? told.says.en
                      : !told.word.empty() ? fmt::format("{} {}", lab::roleName(told.role), told.word)
                                           : std::string(lab::stepKindName(told.kind));
    return fmt::format("    step {}, {}: expected {}, seen {}\n", step.step + 1, what, step.expected,
                       step.seen);
}

} // namespace

const WordSpec &RunCommand::spec()
{
    static const WordSpec spec{
        "run",
        "Runs experiments and says of each whether it holds on this kernel.",
        {"EXPERIMENT..."},
        {{"--all", "", "run every experiment that ships with the program"},
         {"--beyond-loopback", "", "let files use addresses beyond this computer's loopback"},
         {"--set", "NAME=VALUE,...", "change parameters of the one experiment that is named"},
         {"--report", "FILE", "write a page about the run of the one experiment that is named (HTML)"},
         LiveCommand::logOption(),
         {"--json", "", "print every event and every verdict, one JSON object a line"}},
        "sockeye run tcp-half-close udp-hello"};
    return spec;
}

std::unique_ptr<CommandWord> RunCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new RunCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

RunCommand::RunCommand(Arguments &arguments)
    : m_logPath(arguments.text("--log"))
    , m_reportPath(arguments.text("--report"))
    , m_json(arguments.has("--json"))
    , m_beyondLoopback(arguments.has("--beyond-loopback"))
{
    choose(arguments);
}

void RunCommand::choose(Arguments &arguments)
{
    if (arguments.has("--all"))
        m_chosen = lab::Shelf::all();
    for (std::size_t i = 0; i < arguments.operandCount(); ++i) {
        if (auto chosen = chooseExperiment(arguments, arguments.operand(i), m_beyondLoopback))
            m_chosen.push_back(std::move(chosen));
    }
    if (arguments.has("--report") && m_reportPath.empty())
        arguments.refuse("--report needs the name of a file");
    if (arguments.has("--report") && m_chosen.size() > 1)
        arguments.refuse("--report tells of one experiment; name one alone");
    if (arguments.has("--set") && m_chosen.size() > 1)
        arguments.refuse("--set changes one experiment; name one alone");
    else if (arguments.has("--set") && !m_chosen.empty())
        m_values = chooseValues(arguments, *m_chosen.front(), arguments.text("--set"));
    if (m_chosen.empty())
        arguments.refuse(fmt::format("an experiment is missing; for example: {}", spec().example));
}

tl::expected<void, CommandFault> RunCommand::run()
{
    const auto signals = LiveCommand::takeSignals();
    auto session = CommandSession::create(m_logPath);
    if (!session)
        return tl::unexpected(session.error());
    m_output = std::make_unique<Output>(STDOUT_FILENO, "standard output", signals.value());
    m_abilities = lab::Abilities::probe();
    auto &journal = (*session)->journal();
    {
        Engine engine(journal);
        runAll(engine, journal, signals.value());
    }
    journal.stop();
    if (m_json)
        printEvents(journal.log());
    m_output->flush();
    if (m_output->fault())
        return tl::unexpected(*m_output->fault());
    if (auto written = writeReport(journal.log()); !written)
        return written;
    return outcome();
}

void RunCommand::runAll(Engine &engine, Journal &journal, int signals)
{
    struct Started {
        std::size_t place;
        std::unique_ptr<lab::ExperimentRun> run;
    };
    Wakeup wakeup;
    std::vector<Started> running;
    std::size_t begun = 0, told = 0;
    std::vector<std::optional<lab::RunRecord>> ended(m_chosen.size());
    while (told < m_chosen.size()) {
        wakeup.clear();
        for (auto at = running.begin(); at != running.end();) {
            if (at->run->progress().phase != lab::ExperimentRun::Phase::Ended) {
                ++at;
                continue;
            }
            ended[at->place] = at->run->wait();
            at = running.erase(at);
        }
        while (!m_interrupted && running.size() < kAtOnce && begun < m_chosen.size()) {
            lab::RunOptions options;
            options.parameters = m_values;
            options.abilities = m_abilities;
            options.addresses.beyondLoopback =
                m_beyondLoopback || lab::Shelf::find(m_chosen[begun]->id) == m_chosen[begun];
            running.push_back({begun, std::make_unique<lab::ExperimentRun>(engine, journal, m_chosen[begun],
                                                                           std::move(options),
                                                                           [&wakeup] { wakeup.ring(); })});
            ++begun;
        }
        if (m_json)
            printEvents(journal.log());
        for (; told < m_chosen.size() && ended[told]; ++told) // in the order they were named
            report(*m_chosen[told], *ended[told]);
        m_output->flush();
        if (running.empty() && (m_interrupted || begun == m_chosen.size()))
            return;

        pollfd watched[2] = {{m_interrupted ? -1 : signals, POLLIN, 0}, {wakeup.fd(), POLLIN, 0}};
        if (::poll(watched, 2, -1) > 0 && watched[0].revents != 0) {
            m_interrupted = true;
            for (const auto &started : running)
                started.run->stop();
        }
    }
}

tl::expected<void, CommandFault> RunCommand::writeReport(const EventLog &log) const
{
    if (m_reportPath.empty() || m_interrupted)
        return {};
    const auto written = writeText(
        m_reportPath, lab::experimentReport(*m_chosen.front(), m_lastRecord, log, spokenLanguage()));
    if (!written)
        return tl::unexpected(CommandFault{
            fmt::format("writing to '{}' failed: {}; check the folder, its permissions and its space",
                        m_reportPath, errnoName(written.error().code))});
    return {};
}

void RunCommand::printEvents(const EventLog &log)
{
    const EventPrinter printer(EventFormat::Json, [&log](SocketId id) { return log.socketName(id); });
    EventStorage storage;
    std::string line;
    for (const Row end = log.size(); m_printed < end && m_output->isOpen(); ++m_printed) {
        storage.clear();
        const auto event = log.read(m_printed, storage);
        if (!event)
            return;
        line.clear();
        printer.append(line, *event);
        m_output->write(line);
    }
}

void RunCommand::report(const lab::Experiment &experiment, const lab::RunRecord &record)
{
    const auto verdict = lab::judge(experiment, record);
    m_lastRecord = record;
    ++m_counts[static_cast<std::size_t>(verdict.holding)];
    if (m_json)
        reportJson(experiment, verdict);
    else
        reportText(experiment, verdict);
}

void RunCommand::reportJson(const lab::Experiment &experiment, const lab::Verdict &verdict)
{
    for (const auto &step : verdict.steps) {
        auto line = fmt::format(R"({{"kind":"verdict","experiment":"{}","step":{},"verdict":"{}")",
                                experiment.id, step.step + 1, lab::holdingName(step.holding));
        if (step.holding == lab::Holding::Skipped) {
            line += R"(,"why":)";
            appendJsonText(line, step.why);
        } else {
            line += fmt::format(R"(,"holds":{},"expected":)", step.holding == lab::Holding::Holds);
            appendJsonText(line, step.expected);
            line += R"(,"seen":)";
            appendJsonText(line, step.seen);
        }
        m_output->write(line + "}\n");
    }
    auto line = fmt::format(R"({{"kind":"verdict","experiment":"{}","verdict":"{}")", experiment.id,
                            lab::holdingName(verdict.holding));
    if (verdict.holding != lab::Holding::Skipped)
        line += fmt::format(R"(,"holds":{})", verdict.holding == lab::Holding::Holds);
    if (!verdict.why.empty()) {
        line += R"(,"why":)";
        appendJsonText(line, verdict.why);
    }
    m_output->write(line + "}\n");
}

void RunCommand::reportText(const lab::Experiment &experiment, const lab::Verdict &verdict)
{
    const auto why = verdict.why.empty() ? std::string() : fmt::format(": {}", verdict.why);
    switch (verdict.holding) {
    case lab::Holding::Holds:
        m_output->write(fmt::format("{:<24} holds, {} of {}\n", experiment.id,
                                    verdict.count(lab::Holding::Holds), verdict.steps.size()));
        break;
    case lab::Holding::Fails:
        m_output->write(fmt::format("{:<24} does not hold here{}\n", experiment.id, why));
        break;
    case lab::Holding::Skipped:
        m_output->write(fmt::format("{:<24} skipped{}\n", experiment.id, why));
        return;
    }
    for (const auto &step : verdict.steps) {
        if (step.holding == lab::Holding::Fails)
            m_output->write(failedLine(experiment, step));
        else if (step.holding == lab::Holding::Skipped)
            m_output->write(fmt::format("    step {} skipped: {}\n", step.step + 1, step.why));
    }
}

tl::expected<void, CommandFault> RunCommand::outcome() const
{
    const auto [held, failed, skipped] = m_counts;
    if (!m_json)
        fmt::print(stderr, "{} hold, {} do not, {} skipped\n", held, failed, skipped);
    if (m_interrupted)
        return tl::unexpected(CommandFault{"it was interrupted before all had run"});
    if (failed > 0)
        return tl::unexpected(CommandFault{
            fmt::format("{} of {} do not hold on this kernel; the lines above say what was seen instead",
                        failed, m_chosen.size())});
    return {};
}

} // namespace sockeye
