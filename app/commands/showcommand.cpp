// SPDX-License-Identifier: MIT
#include "app/commands/showcommand.h"

#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

#include "app/commands/eventprinter.h"
#include "app/commands/output.h"
#include "core/journal/filtermatcher.h"

namespace sockeye {

const WordSpec &ShowCommand::spec()
{
    static const WordSpec spec{"show",
                               "Prints a session file, one line an event.",
                               {"FILE"},
                               {EventSelection::socketOption(),
                                EventSelection::kindOption(),
                                EventSelection::filterOption(),
                                {"--json", "", "print one JSON object a line"}},
                               "sockeye show ping.pcapng --kind call"};
    return spec;
}

std::unique_ptr<CommandWord> ShowCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new ShowCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

ShowCommand::ShowCommand(Arguments &arguments)
    : m_path(arguments.operand(0))
    , m_json(arguments.has("--json"))
    , m_selection(arguments)
{
}

tl::expected<void, CommandFault> ShowCommand::run()
{
    const auto session = SessionReader::open(m_path);
    if (!session)
        return tl::unexpected(session.error());
    auto filter = m_selection.filterFor(*session);
    if (!filter)
        return tl::unexpected(filter.error());

    const EventLog &log = session->log();
    FilterMatcher matcher(std::move(*filter));
    matcher.update(log);
    const EventPrinter printer(
        m_json ? EventFormat::Json : EventFormat::Text, [&log](SocketId id) { return log.socketName(id); },
        log.beganNs());
    Output output(STDOUT_FILENO, "standard output");
    EventStorage storage;
    std::string line;
    for (Row row = 0; row < log.size() && output.isOpen(); ++row) {
        const IndexEntry &entry = log.entry(row);
        const auto answer = matcher.filter().isEmpty() ? FilterMatcher::Answer::Yes : matcher.matches(entry);
        if (answer == FilterMatcher::Answer::No)
            continue;
        storage.clear();
        const auto event = log.read(row, storage);
        if (!event)
            return tl::unexpected(CommandFault{
                fmt::format("reading '{}' failed: {}, {}; the file or its disk is "
                            "damaged",
                            m_path, errnoName(event.error().code), std::strerror(event.error().code))});
        if (answer == FilterMatcher::Answer::Maybe && !matcher.matches(entry, *event))
            continue;
        line.clear();
        printer.append(line, *event);
        output.write(line);
    }
    output.flush();
    if (output.fault())
        return tl::unexpected(*output.fault());
    return {};
}

} // namespace sockeye
