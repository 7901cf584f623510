// SPDX-License-Identifier: MIT
#include "app/commands/socketscommand.h"

#include <cstring>
#include <iterator>

#include <fmt/format.h>
#include <unistd.h>

#include "app/commands/output.h"
#include "app/commands/socketrows.h"
#include "core/engine/abilities.h"
#include "core/journal/jsonlines.h"

namespace sockeye {

const WordSpec &SocketsCommand::spec()
{
    static const WordSpec spec{
        "sockets",
        "Lists the sockets of this host, whoever has them.",
        {},
        {{"--tcp", "", "TCP sockets; with others of these, all of them together"},
         {"--udp", "", "UDP sockets"},
         {"--unix", "", "Unix sockets"},
         {"--listening", "", "only those that wait for others to come"},
         {"--abilities", "", "instead, what this program can see here, and how to see more"},
         {"--json", "", "print one JSON object a line"}},
        "sockeye sockets --tcp --listening"};
    return spec;
}

std::unique_ptr<CommandWord> SocketsCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new SocketsCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

SocketsCommand::SocketsCommand(Arguments &arguments)
    : m_json(arguments.has("--json"))
    , m_wantsAbilities(arguments.has("--abilities"))
{
    const bool any = arguments.has("--tcp") || arguments.has("--udp") || arguments.has("--unix");
    m_query.tcp = !any || arguments.has("--tcp");
    m_query.udp = !any || arguments.has("--udp");
    m_query.unixSockets = !any || arguments.has("--unix");
    m_query.listeningOnly = arguments.has("--listening");
    if (m_wantsAbilities && (any || m_query.listeningOnly))
        arguments.refuse("--abilities lists no sockets; leave out --tcp, --udp, --unix and --listening");
}

tl::expected<void, CommandFault> SocketsCommand::run()
{
    Output output(STDOUT_FILENO, "standard output");
    if (m_wantsAbilities) {
        output.write(sight());
    } else {
        const auto text = sockets();
        if (!text)
            return tl::unexpected(text.error());
        output.write(*text);
    }
    output.flush();
    if (output.fault())
        return tl::unexpected(*output.fault());
    return {};
}

tl::expected<std::string, CommandFault> SocketsCommand::sockets() const
{
    const auto found = hostSockets(m_query);
    if (!found)
        return tl::unexpected(CommandFault{fmt::format(
            "the kernel does not list its sockets: {} said {}, {}; 'sockeye sockets --abilities' says "
            "what can be done",
            found.error().call, errnoName(found.error().code), std::strerror(found.error().code))});
    return m_json ? socketLines(*found) : socketTable(*found);
}

std::string SocketsCommand::sight() const
{
    std::string text;
    for (const auto &report : abilities()) {
        const auto sentence = abilityText(report);
        if (!m_json) {
            fmt::format_to(std::back_inserter(text), "{:<3}  {:<10}  {}\n",
                           report.isAvailable() ? "yes" : "no", abilityName(report.ability), sentence);
            if (!report.command.empty())
                fmt::format_to(std::back_inserter(text), "{:17}{}\n", "", report.command);
            continue;
        }
        fmt::format_to(std::back_inserter(text), R"({{"kind":"ability","name":"{}","available":{},"text":)",
                       abilityName(report.ability), report.isAvailable());
        appendJsonText(text, sentence);
        if (!report.isAvailable())
            fmt::format_to(std::back_inserter(text), R"(,"errno":"{}")", errnoName(report.err));
        if (!report.command.empty()) {
            text += ",\"command\":";
            appendJsonText(text, report.command);
        }
        text += "}\n";
    }
    return text;
}

} // namespace sockeye
