// SPDX-License-Identifier: MIT
// `sockeye export FILE --as FORMAT`: writes a session file in another form. Main thread.
#pragma once

#include <memory>

#include "app/commands/eventselection.h"
#include "core/journal/exporters/exporter.h"

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
    Result<ExportSummary> exportAll(const SessionReader &session) const;

    std::string m_path;
    std::string m_outputPath; // empty: standard output
    EventSelection m_selection;
    ExportOptions m_options;
};

} // namespace sockeye
