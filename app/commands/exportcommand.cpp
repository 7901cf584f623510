// SPDX-License-Identifier: MIT
#include "app/commands/exportcommand.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "app/commands/experimentchoice.h"
#include "core/journal/exporters/cprogram.h"
#include "core/journal/exporters/outputfile.h"
#include "core/journal/exporters/pythonprogram.h"
#include "core/lab/experimentprogram.h"
#include "core/lab/runscene.h"

namespace sockeye {

namespace {

constexpr std::array<std::pair<std::string_view, ExportFormat>, 6> kFormats{
    {{"csv", ExportFormat::Csv},
     {"jsonl", ExportFormat::JsonLines},
     {"text", ExportFormat::Text},
     {"raw", ExportFormat::Raw},
     {"c", ExportFormat::C},
     {"python", ExportFormat::Python}}};

} // namespace

const WordSpec &ExportCommand::spec()
{
    static const WordSpec spec{
        "export",
        "Writes a session file in another form, or an experiment as a program, to standard "
        "output or to a file.",
        {"FILE"},
        {{"--as", "FORMAT",
          "csv, jsonl, text (with hex), raw (the bytes of one direction of one "
          "socket), c or python (a program that "
          "makes the calls again; of an experiment, by its id or its .json "
          "file, one that makes its calls)"},
         EventSelection::socketOption(),
         EventSelection::dirOption(),
         EventSelection::filterOption(),
         {"--set", "NAME=VALUE,...", "change parameters of the experiment that is exported"},
         {"--redact", "", "leave out payloads, and put others in place of addresses"},
         {"-o", "FILE", "write to this file, which appears when it is whole"}},
        "sockeye export ping.pcapng --as csv -o ping.csv"};
    return spec;
}

std::unique_ptr<CommandWord> ExportCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new ExportCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

ExportCommand::ExportCommand(Arguments &arguments)
    : m_path(arguments.operand(0))
    , m_outputPath(arguments.text("-o"))
    , m_selection(arguments)
{
    const std::string format = arguments.text("--as");
    bool known = false;
    for (const auto &[name, value] : kFormats) {
        if (name == format) {
            m_options.format = value;
            known = true;
        }
    }
    if (!arguments.has("--as"))
        arguments.refuse("--as is missing; say --as csv, jsonl, text, raw, c or python");
    else if (!known)
        arguments.refuse(
            fmt::format("'{}' is not a form to export to; use csv, jsonl, text, raw, c or python", format));
    const bool raw = known && m_options.format == ExportFormat::Raw;
    if (raw && (m_selection.socket().empty() || m_selection.dir().empty()))
        arguments.refuse(
            "--as raw takes the bytes of one direction of one socket; say --socket NAME and --dir in "
            "or out");
    if (raw && arguments.has("--redact"))
        arguments.refuse("--redact leaves nothing of --as raw; choose another form, or leave --redact out");
    if (arguments.has("-o") && m_outputPath.empty())
        arguments.refuse("-o needs the name of a file");
    if (namesExperiment(m_path))
        chooseExperiment(arguments);
    else if (arguments.has("--set"))
        arguments.refuse("--set changes an experiment; a session is as it was");
    m_options.redactAddresses = m_options.redactPayloads = arguments.has("--redact");
    m_options.direction = m_selection.dir() == "out" ? Direction::Out : Direction::In;
}

void ExportCommand::chooseExperiment(Arguments &arguments)
{
    m_experiment = sockeye::chooseExperiment(arguments, m_path, true); // it is written, not run
    if (m_experiment && arguments.has("--set"))
        m_values = chooseValues(arguments, *m_experiment, arguments.text("--set"));
    if (m_options.format != ExportFormat::C && m_options.format != ExportFormat::Python)
        arguments.refuse(
            "an experiment is exported --as c or python; 'sockeye run' with --log keeps a session, "
            "which can be exported in every form");
    if (!m_selection.socket().empty() || !m_selection.dir().empty() || arguments.has("--filter") ||
        arguments.has("--redact"))
        arguments.refuse(
            "an experiment is exported as a whole: leave out --socket, --dir, --filter and --redact");
}

tl::expected<void, CommandFault> ExportCommand::exportExperiment() const
{
    lab::ProgramOptions options;
    options.parameters = m_values;
    options.here = lab::RunScene::freeAddress();
    options.language = spokenLanguage();
    const auto program = lab::programOf(*m_experiment, options);
    const auto text = m_options.format == ExportFormat::C ? cProgram(program) : pythonProgram(program);
    const auto written = m_outputPath.empty() ? writeAll(STDOUT_FILENO, text) : writeText(m_outputPath, text);
    if (!written && (written.error().code != EPIPE || !m_outputPath.empty()))
        return tl::unexpected(writeFault(written.error()));
    return {};
}

CommandFault ExportCommand::writeFault(const SysError &error) const
{
    return {fmt::format("writing to {} failed: {}, {}; check the folder, its permissions and its space",
                        m_outputPath.empty() ? "standard output" : fmt::format("'{}'", m_outputPath),
                        errnoName(error.code), std::strerror(error.code))};
}

tl::expected<void, CommandFault> ExportCommand::run()
{
    if (m_experiment)
        return exportExperiment();
    const auto session = SessionReader::open(m_path);
    if (!session)
        return tl::unexpected(session.error());
    auto filter = m_selection.filterFor(*session);
    if (!filter)
        return tl::unexpected(filter.error());
    m_options.filter = std::move(*filter);
    if (m_options.format == ExportFormat::Raw)
        m_options.socket = session->log().sockets().idOf(m_selection.socket());
    std::error_code ignored;
    if (std::filesystem::equivalent(m_path, m_outputPath, ignored))
        return tl::unexpected(
            CommandFault{"the export would take the place of the session itself; give -o another "
                         "name"});

    const auto summary = exportAll(*session);
    if (!summary) {
        if (summary.error().code == EPIPE && m_outputPath.empty())
            return {}; // whoever was reading has seen enough
        return tl::unexpected(writeFault(summary.error()));
    }
    if (summary->missing > 0)
        fmt::print(stderr, "sockeye: {} bytes were sent or received but are not in the session\n",
                   summary->missing);
    return {};
}

Result<ExportSummary> ExportCommand::exportAll(const SessionReader &session) const
{
    if (m_outputPath.empty())
        return exportEvents(session.log(), m_options, STDOUT_FILENO);
    if (isReplaceable(m_outputPath))
        return exportToFile(session.log(), m_options, m_outputPath, true);
    // A device or a pipe cannot be put in place when it is whole.
    const UniqueFd fd(::open(m_outputPath.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!fd)
        return tl::unexpected(SysError{"open", errno});
    return exportEvents(session.log(), m_options, fd.value());
}

} // namespace sockeye
