// SPDX-License-Identifier: MIT
#include "core/journal/exporters/cprogram.h"

#include <set>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::string_view kHead =
    R"(/* The calls of a Sockeye session, made again one after another on blocking sockets.
   Build: cc -Wall -Wextra -o session session.c
   Behind each call stands what it returned when it was recorded. */
#define _GNU_SOURCE
)";

constexpr std::string_view kHeaders[]{
    "arpa/inet.h", "errno.h", "net/if.h", "netinet/in.h", "netinet/tcp.h", "netinet/udp.h", "signal.h",
    "stddef.h",    "stdio.h", "string.h", "sys/socket.h", "sys/un.h",      "unistd.h"};

constexpr std::string_view kReport = R"(
static long report(const char *name, const char *call, long result)
{
    if (result < 0)
        printf("%s %s = -1 %s\n", name, call, strerrorname_np(errno));
    else
        printf("%s %s = %ld\n", name, call, result);
    fflush(stdout);
    return result;
}
)";

// In the order they must stand in; each is written when something uses it.
struct Helper {
    std::string_view name, text;
};
constexpr Helper kHelpers[]{
    {"made", R"(
static int made(const char *name, const char *call, int descriptor)
{
    if (descriptor < 0)
        report(name, call, descriptor);
    else
        printf("%s %s = descriptor\n", name, call);
    return descriptor;
}
)"},
    {"address", R"(
struct address {
    struct sockaddr_storage at;
    socklen_t length;
};
)"},
    {"ipv4", R"(
static struct address ipv4(const char *text, int port)
{
    struct address address = {.length = sizeof(struct sockaddr_in)};
    struct sockaddr_in *in = (struct sockaddr_in *)&address.at;
    in->sin_family = AF_INET;
    in->sin_port = htons(port);
    inet_pton(AF_INET, text, &in->sin_addr);
    return address;
}
)"},
    {"ipv6", R"(
static struct address ipv6(const char *text, int port, unsigned scope)
{
    struct address address = {.length = sizeof(struct sockaddr_in6)};
    struct sockaddr_in6 *in = (struct sockaddr_in6 *)&address.at;
    in->sin6_family = AF_INET6;
    in->sin6_port = htons(port);
    in->sin6_scope_id = scope;
    inet_pton(AF_INET6, text, &in->sin6_addr);
    return address;
}
)"},
    {"local", R"(
static struct address local(const char *name, size_t length)
{
    struct address address = {.length = offsetof(struct sockaddr_un, sun_path) + length};
    struct sockaddr_un *un = (struct sockaddr_un *)&address.at;
    un->sun_family = AF_UNIX;
    memcpy(un->sun_path, name, length);
    return address;
}
)"},
    {"nobody", R"(
static struct address nobody(void) /* ends a connection of a datagram socket */
{
    struct address address = {.length = sizeof(sa_family_t)};
    address.at.ss_family = AF_UNSPEC;
    return address;
}
)"},
    {"port_of", R"(
static int port_of(int descriptor) /* the one the kernel chose */
{
    struct sockaddr_storage at = {0};
    socklen_t length = sizeof at;
    getsockname(descriptor, (struct sockaddr *)&at, &length);
    return ntohs(at.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&at)->sin6_port
                                          : ((struct sockaddr_in *)&at)->sin_port);
}
)"},
    {"send_all", R"(
static long send_all(int descriptor, const void *octets, size_t length, int flags)
{
    size_t sent = 0;
    do {
        ssize_t now = send(descriptor, (const char *)octets + sent, length - sent, flags);
        if (now < 0)
            return sent > 0 ? (long)sent : -1;
        sent += now;
    } while (sent < length);
    return sent;
}
)"},
    {"receive", R"(
static char buffer[65536];
)"},
    {"receive_all", R"(
static long receive_all(int descriptor, size_t length) /* a stream gives pieces */
{
    size_t received = 0;
    while (received < length) {
        size_t room = length - received < sizeof buffer ? length - received : sizeof buffer;
        ssize_t now = recv(descriptor, buffer, room, 0);
        if (now < 0)
            return received > 0 ? (long)received : -1;
        if (now == 0)
            break;
        received += now;
    }
    return received;
}
)"},
};

// As a string literal: three octal digits an octet that is no plain letter, so that no digit behind it joins in.
std::string literal(ByteView octets)
{
    constexpr std::size_t kLine = 80;
    std::string text = "\"";
    std::size_t line = 0;
    for (const std::uint8_t octet : octets) {
        if (line >= kLine) {
            text += "\"\n        \"";
            line = 0;
        }
        std::string piece;
        if (octet == '"' || octet == '\\')
            piece = {'\\', static_cast<char>(octet)};
        else if (octet == '\n')
            piece = "\\n";
        else if (octet == '\r')
            piece = "\\r";
        else if (octet < 0x20 || octet > 0x7e || octet == '?') // ? would begin a trigraph
            piece = fmt::format("\\{:03o}", octet);
        else
            piece = {static_cast<char>(octet)};
        line += piece.size();
        text += piece;
    }
    return text + '"';
}

std::string_view familyConstant(Family family)
{
    return family == Family::Inet6 ? "AF_INET6" : family == Family::Unix ? "AF_UNIX" : "AF_INET";
}

std::string_view typeConstant(SocketType type)
{
    return type == SocketType::Datagram    ? "SOCK_DGRAM"
           : type == SocketType::SeqPacket ? "SOCK_SEQPACKET"
                                           : "SOCK_STREAM";
}

class Writer
{
public:
    explicit Writer(const Program &program) : m_program(program) {}

    std::string run()
    {
        for (const auto &step : m_program.steps())
            add(step);
        std::string text(kHead);
        for (const auto header : kHeaders)
            text += fmt::format("#include <{}>\n", header);
        for (const auto &[name, number] : m_constants)
            text += fmt::format("#ifndef {0}\n#define {0} {1}\n#endif\n", name, number);
        text += kReport;
        for (const auto &helper : kHelpers) {
            if (m_used.contains(helper.name))
                text += helper.text;
        }
        text +=
            "\nint main(void)\n{\n    signal(SIGPIPE, SIG_IGN); /* a send that fails says EPIPE instead */\n";
        for (const auto &[id, name] : m_program.sockets())
            text += fmt::format("    int {} = -1;\n", variableName(name));
        text += m_body;
        if (m_program.isCut())
            text += "\n    /* The session goes on; this is as much as is written as a program. */\n";
        // Each is used, also one that only ever failed.
        for (const auto &[id, name] : m_program.sockets())
            text += fmt::format("    (void){};\n", variableName(name));
        return text + "    return 0;\n}\n";
    }

private:
    std::string variable(SocketId id) const { return variableName(m_program.nameOf(id)); }
    std::string use(std::string_view helper)
    {
        m_used.insert(helper);
        return std::string(helper);
    }
    std::string address(const ProgramAddress &address)
    {
        use("address");
        const auto &endpoint = address.endpoint;
        const auto port = address.portOf != 0
                              ? fmt::format("{}({})", use("port_of"), variable(address.portOf))
                              : std::to_string(endpoint.port());
        switch (endpoint.family()) {
        case Family::Inet:
            return fmt::format("{}(\"{}\", {})", use("ipv4"), endpoint.hostText(), port);
        case Family::Inet6: {
            const auto host = endpoint.hostText();
            const auto bare =
                host.substr(host.find_first_not_of('['), host.find_first_of("%]") - (host[0] == '['));
            return fmt::format("{}(\"{}\", {}, {})", use("ipv6"), bare, port, endpoint.scope());
        }
        case Family::Unix:
            return fmt::format("{}({}, {})", use("local"), literal(viewOf(endpoint.unixName())),
                               endpoint.unixName().size() + (endpoint.isAbstract() ? 0 : 1));
        case Family::None:
            break;
        }
        return use("nobody") + "()";
    }
    void report(const ProgramStep &step, std::string_view call, const std::string &expression)
    {
        m_body +=
            fmt::format("    report(\"{}\", \"{}\", {});\n", m_program.nameOf(step.socket), call, expression);
    }
    void reportWithAddress(const ProgramStep &step, std::string_view call, std::string_view before)
    {
        m_body += fmt::format("    {{\n        struct address to = {};\n", address(step.address));
        m_body +=
            fmt::format("        report(\"{}\", \"{}\", {}(struct sockaddr *)&to.at, to.length));\n    }}\n",
                        m_program.nameOf(step.socket), call, before);
    }
    void makeDescriptor(const ProgramStep &step, const std::string &expression)
    {
        m_body += fmt::format("    {} = {}(\"{}\", \"{}\", {});\n", variable(step.socket), use("made"),
                              m_program.nameOf(step.socket), callName(step.call), expression);
    }
    void constant(const std::string &name, int number) { m_constants.emplace(name, number); }

    void add(const ProgramStep &step)
    {
        m_body += fmt::format("\n    /* {}{} */\n", step.recorded, step.isLeftOut ? "; not made again" : "");
        if (step.isLeftOut)
            return;
        const auto fd = variable(step.socket);
        switch (step.call) {
        case CallCode::Socket:
            return makeDescriptor(step, fmt::format("socket({}, {}, {})", familyConstant(step.kind.family),
                                                    typeConstant(step.kind.type), step.protocol));
        case CallCode::Accept:
            return makeDescriptor(step, fmt::format("accept({}, NULL, NULL)", variable(step.related)));
        case CallCode::Dup:
            return makeDescriptor(step, fmt::format("dup({})", variable(step.related)));
        case CallCode::Bind:
            return reportWithAddress(step, "bind", fmt::format("bind({}, ", fd));
        case CallCode::Connect:
            return reportWithAddress(step, "connect", fmt::format("connect({}, ", fd));
        case CallCode::Listen:
            return report(step, "listen", fmt::format("listen({}, {})", fd, step.number));
        case CallCode::Shutdown:
            return report(step, "shutdown",
                          fmt::format("shutdown({}, {})", fd,
                                      step.number == 0   ? "SHUT_RD"
                                      : step.number == 1 ? "SHUT_WR"
                                                         : "SHUT_RDWR"));
        case CallCode::Close:
            return report(step, "close", fmt::format("close({})", fd));
        case CallCode::Send:
            if (step.kind.type == SocketType::Stream)
                return report(step, "send",
                              fmt::format("{}({}, {}, {}, {})", use("send_all"), fd, literal(step.octets),
                                          step.octets.size(), step.flags));
            return report(step, "send",
                          fmt::format("send({}, {}, {}, {})", fd, literal(step.octets), step.octets.size(),
                                      step.flags));
        case CallCode::SendTo:
            return reportWithAddress(step, "sendto",
                                     fmt::format("sendto({}, {}, {}, {}, ", fd, literal(step.octets),
                                                 step.octets.size(), step.flags));
        case CallCode::Recv:
        case CallCode::RecvFrom:
        case CallCode::RecvMsg:
        case CallCode::RecvMmsg:
            use("receive");
            if (step.untilWhole)
                return report(step, "recv", fmt::format("{}({}, {})", use("receive_all"), fd, step.number));
            return report(step, "recv",
                          fmt::format("recv({}, buffer, {}, {})", fd,
                                      std::min<std::int64_t>(step.number, 65'536), step.flags));
        case CallCode::GetSockName:
        case CallCode::GetPeerName:
            m_body +=
                "    {\n        struct sockaddr_storage at;\n        socklen_t length = sizeof at;\n    ";
            report(step, callName(step.call),
                   fmt::format("{}({}, (struct sockaddr *)&at, &length)", callName(step.call), fd));
            m_body += "    }\n";
            return;
        case CallCode::GetSockOpt:
            constant(step.level, step.levelNumber);
            constant(step.option, step.optionNumber);
            m_body +=
                "    {\n        unsigned char value[512];\n        socklen_t length = sizeof value;\n    ";
            report(step, "getsockopt",
                   fmt::format("getsockopt({}, {}, {}, value, &length)", fd, step.level, step.option));
            m_body += "    }\n";
            return;
        case CallCode::SetSockOpt:
            return setOption(step, fd);
        case CallCode::Unlink:
            return report(step, "unlink",
                          fmt::format("unlink({})", literal(viewOf(step.address.endpoint.unixName()))));
        default: // left out, see Program
            break;
        }
    }
    void setOption(const ProgramStep &step, const std::string &fd)
    {
        constant(step.level, step.levelNumber);
        constant(step.option, step.optionNumber);
        if (step.octets.size() == sizeof(int)) {
            int value = 0;
            std::copy(step.octets.begin(), step.octets.end(), reinterpret_cast<std::uint8_t *>(&value));
            m_body += fmt::format("    {{\n        int value = {};\n    ", value);
            report(step, "setsockopt",
                   fmt::format("setsockopt({}, {}, {}, &value, sizeof value)", fd, step.level, step.option));
            m_body += "    }\n";
        } else {
            report(step, "setsockopt",
                   fmt::format("setsockopt({}, {}, {}, {}, {})", fd, step.level, step.option,
                               literal(step.octets), step.octets.size()));
        }
    }

    const Program &m_program;
    std::set<std::string_view> m_used;
    std::map<std::string, int> m_constants; // of socket options, for headers that do not know them
    std::string m_body;
};

} // namespace

std::string cProgram(const Program &program)
{
    return Writer(program).run();
}

} // namespace sockeye
