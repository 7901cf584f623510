// SPDX-License-Identifier: MIT
// `sockeye export FILE|EXPERIMENT --as FORMAT`: writes a session file in another form, or an experiment as a program.
// Main thread.
#pragma once

#include <memory>

#include "app/commands/eventselection.h"
#include "core/journal/exporters/exporter.h"
#include "core/lab/experiment.h"

namespace sockeye {

class ExportCommand : public CommandWord
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    tl::expected<void, CommandFault> run() override;

private:
    explicit ExportCommand(Arguments &arguments);
    void chooseExperiment(Arguments &arguments);
    tl::expected<void, CommandFault> exportExperiment() const;
    Result<ExportSummary> exportAll(const SessionReader &session) const;
    CommandFault writeFault(const SysError &error) const;

    std::string m_path;
    std::string m_outputPath; // empty: standard output
    EventSelection m_selection;
    ExportOptions m_options;
    std::shared_ptr<const lab::Experiment> m_experiment; // null: it is a session
    lab::Chosen m_values;                                // of its parameters
};

} // namespace sockeye
