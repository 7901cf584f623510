// SPDX-License-Identifier: MIT
#include "core/journal/exporters/clines.h"

#include <fmt/format.h>

#include "core/journal/exporters/ctext.h"

namespace sockeye {

using ctext::quoted;

namespace {

constexpr std::string_view kSessionHead =
    R"(/* The calls of a Sockeye session, made again one after another on blocking sockets.
   Build: cc -Wall -Wextra -o session session.c
   Behind each call stands what it returned when it was recorded. */
)";

} // namespace

std::string CLines::head() const
{
    if (m_program.introduction().empty())
        return std::string(kSessionHead);
    std::string text;
    for (const auto &line : m_program.introduction())
        text += fmt::format("{}{}", text.empty() ? "/* " : "\n   ", ctext::comment(line));
    return text + "\n   Build: cc -Wall -Wextra -pthread FILE.c */\n";
}

std::string CLines::whole() const
{
    std::string text(head());
    text += "#define _GNU_SOURCE\n";
    text += ctext::headers();
    for (const auto &[name, number] : m_constants)
        text += fmt::format("#ifndef {0}\n#define {0} {1}\n#endif\n", name, number);
    text += ctext::functions(m_used);
    text += '\n' + m_declarations;
    for (const auto &[id, name] : m_program.sockets())
        text += fmt::format("static int {} = -1;\n", variableName(name));
    text += m_functions;
    text += "\nint main(void)\n{\n    signal(SIGPIPE, SIG_IGN); /* a send that fails says EPIPE instead */\n";
    if (m_used.contains("pattern"))
        text += "    for (size_t i = 0; i < sizeof pattern; ++i)\n        pattern[i] = i % 251;\n";
    if (!m_ownNames.empty())
        text += "    if (!mkdtemp(folder))\n        return 1;\n";
    text += m_body;
    if (m_program.isCut())
        text += "\n    /* The session goes on; this is as much as is written as a program. */\n";
    for (const auto &name : m_ownNames)
        text += fmt::format("    unlink(in_folder({}));\n", name);
    if (!m_ownNames.empty())
        text += "    rmdir(folder);\n";
    // Each is used, also one that only ever failed.
    for (const auto &[id, name] : m_program.sockets())
        text += fmt::format("    (void){};\n", variableName(name));
    return text + "    return 0;\n}\n";
}

std::string CLines::who(const ProgramStep &step) const
{
    return step.who.empty() ? m_program.nameOf(step.socket) : step.who;
}

std::string CLines::use(std::string_view function)
{
    m_used.emplace(function);
    return std::string(function);
}

void CLines::declare(const std::string &declaration)
{
    if (m_declarations.find(declaration) == m_declarations.npos)
        m_declarations += declaration + '\n';
}

void CLines::open()
{
    line("{");
    m_indent += "    ";
}

void CLines::close()
{
    m_indent.resize(m_indent.size() - 4);
    line("}");
}

std::string CLines::path(const ProgramAddress &address)
{
    if (address.ownName.empty())
        return quoted(address.endpoint.unixName());
    m_ownNames.insert(quoted(address.ownName));
    return fmt::format("{}({})", use("in_folder"), quoted(address.ownName));
}

std::string CLines::address(const ProgramAddress &address)
{
    use("address");
    if (!address.variable.empty())
        return address.variable;
    if (!address.ownName.empty() && address.isAbstract)
        return fmt::format("{}({})", use("own_name"), quoted(address.ownName));
    if (!address.ownName.empty()) {
        m_ownNames.insert(quoted(address.ownName));
        return fmt::format("{}({})", use("own_path"), quoted(address.ownName));
    }
    const auto &endpoint = address.endpoint;
    const auto port = !address.port.empty() ? address.port
                      : address.portOf != 0 ? fmt::format("{}({})", use("port_of"), variable(address.portOf))
                                            : std::to_string(endpoint.port());
    switch (endpoint.family()) {
    case Family::Inet:
        return fmt::format("{}(\"{}\", {})", use(address.forgetsHtons ? "ipv4_without_htons" : "ipv4"),
                           endpoint.hostText(), port);
    case Family::Inet6: {
        const auto host = endpoint.hostText();
        const auto bare =
            host.substr(host.find_first_not_of('['), host.find_first_of("%]") - (host[0] == '['));
        return fmt::format("{}(\"{}\", {}, {})", use("ipv6"), bare, port, endpoint.scope());
    }
    case Family::Unix:
        return fmt::format("{}({}, {})", use("local"), quoted(endpoint.unixName()),
                           endpoint.unixName().size() + (endpoint.isAbstract() ? 0 : 1));
    case Family::None:
        break;
    }
    return use("nobody") + "()";
}

} // namespace sockeye
