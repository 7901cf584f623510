// SPDX-License-Identifier: MIT
// `sockeye run ID… | FILE… | --all`: runs experiments, several at once, and says of each whether it holds. Main
// thread.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <vector>

#include "app/commands/arguments.h"
#include "app/commands/commandsession.h"
#include "app/commands/eventprinter.h"
#include "app/commands/output.h"
#include "core/lab/experimentrun.h"
#include "core/lab/verdict.h"
#include "core/net/wakeup.h"

namespace sockeye {

class RunCommand : public CommandWord
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    tl::expected<void, CommandFault> run() override;

private:
    explicit RunCommand(Arguments &arguments);
    void choose(Arguments &arguments);

    void runAll(Engine &engine, Journal &journal, int signals);
    void report(const lab::Experiment &experiment, const lab::RunRecord &record);
    void reportJson(const lab::Experiment &experiment, const lab::Verdict &verdict);
    void reportText(const lab::Experiment &experiment, const lab::Verdict &verdict);
    void printEvents(const EventLog &log);
    tl::expected<void, CommandFault> writeReport(const EventLog &log) const;
    tl::expected<void, CommandFault> outcome() const;

    std::string m_logPath, m_reportPath;
    bool m_json, m_beyondLoopback;
    std::vector<std::shared_ptr<const lab::Experiment>> m_chosen;
    lab::Chosen m_values; // of the one that is named
    lab::Abilities m_abilities;
    lab::RunRecord m_lastRecord; // of the one that is reported
    std::unique_ptr<Output> m_output;
    Row m_printed = 0;
    std::array<std::size_t, 3> m_counts{}; // by lab::Holding
    bool m_interrupted = false;
};

} // namespace sockeye
