// SPDX-License-Identifier: MIT
#include "app/commands/eventselection.h"

#include <fmt/format.h>

namespace sockeye {

OptionSpec EventSelection::socketOption()
{
    return {"--socket", "NAME", "only this socket and those it accepted, like tcp#1"};
}

OptionSpec EventSelection::kindOption()
{
    return {"--kind", "KIND", "only call, data, state, drop, sample, segment, resolve, note, mark or gap"};
}

OptionSpec EventSelection::dirOption()
{
    return {"--dir", "in|out", "only what came in, or what went out"};
}

OptionSpec EventSelection::filterOption()
{
    return {"--filter", "TEXT", "only what the window's filter field lets through, like 'len>100 port:7000'"};
}

EventSelection::EventSelection(Arguments &arguments)
    : m_socket(arguments.text("--socket"))
    , m_kind(arguments.text("--kind"))
    , m_dir(arguments.text("--dir"))
    , m_filter(arguments.text("--filter"))
{
    if (arguments.has("--kind") && !Filter::parse("kind:" + m_kind))
        arguments.refuse(
            fmt::format("'{}' is not a kind of event; use call, data, state, drop, sample, segment, "
                        "resolve, note, mark or gap",
                        m_kind));
    if (arguments.has("--dir") && m_dir != "in" && m_dir != "out")
        arguments.refuse(fmt::format("--dir takes 'in' or 'out', not '{}'", m_dir));
    if (const auto filter = Filter::parse(m_filter); !filter)
        arguments.refuse(fmt::format("--filter: {}", describe(filter.error())));
}

tl::expected<Filter, CommandFault> EventSelection::filterFor(const SessionReader &session) const
{
    std::string text;
    if (!m_socket.empty()) {
        if (const auto socket = session.socketNamed(m_socket); !socket)
            return tl::unexpected(socket.error());
        text += fmt::format("socket:{} ", m_socket);
    }
    if (!m_kind.empty())
        text += fmt::format("kind:{} ", m_kind);
    if (!m_dir.empty())
        text += fmt::format("dir:{} ", m_dir);
    if (!m_filter.empty())
        text += fmt::format("({})", m_filter);
    auto filter = Filter::parse(text);
    if (!filter)
        return tl::unexpected(
            CommandFault{fmt::format("--filter: {}", describe(filter.error())), ExitCode::Misused});
    return std::move(*filter);
}

} // namespace sockeye
