// SPDX-License-Identifier: MIT
#include "core/journal/exporters/cprogram.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/journal/exporters/clines.h"
#include "core/journal/exporters/ctext.h"
#include "core/net/callnumbers.h"
#include "core/net/socketoptions.h"

namespace sockeye {

namespace {

using ctext::literal;
using ctext::quoted;
using Of = ProgramValue::Of;

constexpr std::int64_t kRoom = 1 << 20; // of the program's buffer

std::string_view familyConstant(Family family)
{
    return family == Family::Inet6 ? "AF_INET6" : family == Family::Unix ? "AF_UNIX" : "AF_INET";
}

std::string_view typeConstant(SocketType type)
{
    return type == SocketType::Datagram || type == SocketType::Ping ? "SOCK_DGRAM"
           : type == SocketType::SeqPacket                          ? "SOCK_SEQPACKET"
           : type == SocketType::Raw                                ? "SOCK_RAW"
                                                                    : "SOCK_STREAM";
}

class Writer : private CLines
{
public:
    explicit Writer(const Program &program) : CLines(program) {}

    std::string run()
    {
        for (const auto &step : program().steps())
            add(step);
        return whole();
    }

private:
    // What comes of a call is kept ------------------------------------------------------------------------
    // "client_sent = " before the call, when its result is kept.
    static std::string target(const ProgramStep &step)
    {
        for (const auto &value : step.values) {
            if (value.of == Of::Result)
                return value.variable + " = ";
        }
        return {};
    }
    void keep(const ProgramStep &step)
    {
        const auto fd = variable(step.socket);
        for (const auto &value : step.values) {
            if (!value.variable.empty())
                declare(fmt::format("static {} {};", value.isAddress() ? "struct address" : "long",
                                    value.variable));
            const auto set = [&](const std::string &from) {
                line(fmt::format("{} = {};", value.variable, from));
            };
            const auto peer =
                step.call == CallCode::RecvFrom ? std::string("from") : fmt::format("peer_of({})", fd);
            if (value.of == Of::Peer || value.of == Of::PeerPort)
                use("peer_of");
            switch (value.of) {
            case Of::Descriptor:
                set(fd);
                break;
            case Of::Local:
                set(fmt::format("{}({})", use("local_of"), fd));
                break;
            case Of::LocalPort:
                set(fmt::format("{}({})", use("port_of"), fd));
                break;
            case Of::Peer:
                set(peer);
                break;
            case Of::PeerPort:
                set(fmt::format("{}({})", use("port_in"), peer));
                break;
            default: // where the call stands
                break;
            }
        }
    }
    void report(const ProgramStep &step, const std::string &expression)
    {
        use("report");
        line(fmt::format("{}report({}, \"{}\", {});", target(step), quoted(who(step)), step.called(),
                         expression));
    }
    // A send or a receive, once or as often as is said.
    void transfer(const ProgramStep &step, const std::string &expression)
    {
        if (step.repeat.empty())
            return report(step, expression);
        open();
        line("long result, times = 0, octets = 0;");
        line("do {");
        line(fmt::format("    result = {};", expression));
        line("    times += result >= 0;");
        line("    octets += result >= 0 ? result : 0;");
        line(fmt::format("}} while (result >= 0 && times < {});", step.repeat));
        report(step, "result");
        line(R"(printf("    %ld times, %ld octets\n", times, octets);)");
        for (const auto &value : step.values) {
            if (value.of == Of::Count || value.of == Of::Octets)
                line(fmt::format("{} = {};", value.variable, value.of == Of::Count ? "times" : "octets"));
        }
        close();
    }
    void withAddress(const ProgramStep &step, std::string_view before)
    {
        open();
        line(fmt::format("struct address to = {};", address(step.address)));
        transfer(step, fmt::format("{}(struct sockaddr *)&to.at, to.length)", before));
        close();
    }
    void makeDescriptor(const ProgramStep &step, const std::string &expression)
    {
        line(fmt::format("{} = {}({}, \"{}\", {});", variable(step.socket), use("made"), quoted(who(step)),
                         step.called(), expression));
        if (const auto kept = target(step); !kept.empty())
            line(fmt::format("{}{};", kept, variable(step.socket)));
    }

    // The steps -------------------------------------------------------------------------------------------
    void add(const ProgramStep &step)
    {
        if (!step.recorded.empty() || step.isLeftOut)
            remark(ctext::comment(step.recorded) + (step.isLeftOut ? "; not made again" : ""));
        if (step.isLeftOut)
            return;
        switch (step.what) {
        case ProgramStep::What::Call:
            return step.thread.empty() ? call(step) : inThread(step);
        case ProgramStep::What::Resolve:
            return line(fmt::format("{}({}, {}, {}, {});", use("resolve"), quoted(who(step)),
                                    quoted(step.text), step.option, step.flags));
        case ProgramStep::What::Pause:
            return line(fmt::format("{}({});", use("pause_ms"), step.number));
        case ProgramStep::What::Join:
            return line(fmt::format("pthread_join({}_thread, NULL);", step.thread));
        case ProgramStep::What::Interrupt:
            return line(fmt::format("{}({}_thread);", use("interrupt"), step.thread));
        case ProgramStep::What::Compute:
            return compute(step);
        case ProgramStep::What::Check:
            return line(fmt::format("{}({}, {});", use("check"), quoted(step.text), step.text));
        case ProgramStep::What::Remark:
            return;
        }
    }
    void inThread(const ProgramStep &step)
    {
        const auto body = inFunction([&] { call(step); });
        const bool receives = uses("receive") && body.find("buffer") != body.npos;
        declare(fmt::format("static pthread_t {}_thread;", step.thread));
        function(
            fmt::format("\nstatic void *{}(void *unused)\n{{\n{}    (void)unused;\n{}    return NULL;\n}}\n",
                        step.thread, receives ? "    static char buffer[1 << 20];\n" : "", body));
        line(fmt::format("pthread_create(&{0}_thread, NULL, {0}, NULL);", step.thread));
    }
    std::string amount(const ProgramStep &step) const
    {
        return step.amount.empty() ? std::to_string(std::min(step.number, kRoom)) : step.amount;
    }
    std::string payload(const ProgramStep &step)
    {
        if (step.isPattern)
            return fmt::format("{}, {}", use("pattern"), amount(step));
        return fmt::format("{}, {}", literal(step.octets), step.octets.size());
    }
    void call(const ProgramStep &step)
    {
        const auto fd = variable(step.socket);
        make(step, fd);
        keep(step);
    }
    void make(const ProgramStep &step, const std::string &fd)
    {
        switch (step.call) {
        case CallCode::Socket:
            if (step.domain >= 0) {
                open();
                line(fmt::format("int asked = {}({}, \"{}\", socket({}, {}, {}));", use("made"),
                                 quoted(who(step)), step.called(), domainText(step.domain),
                                 typeText(step.type), step.protocol));
                line("close(asked);");
                return close();
            }
            return makeDescriptor(step,
                                  fmt::format("socket({}, {}{}, {})", familyConstant(step.kind.family),
                                              typeConstant(step.kind.type),
                                              step.nonBlocking ? " | SOCK_NONBLOCK" : "", step.protocol));
        case CallCode::Accept:
            return makeDescriptor(step, fmt::format("accept({}, NULL, NULL)", variable(step.related)));
        case CallCode::Dup:
            return makeDescriptor(step, fmt::format("dup({})", variable(step.related)));
        case CallCode::Bind:
            return withAddress(step, fmt::format("bind({}, ", fd));
        case CallCode::Connect:
            return withAddress(step, fmt::format("connect({}, ", fd));
        case CallCode::Listen:
            return report(step, fmt::format("listen({}, {})", fd,
                                            step.amount.empty() ? std::to_string(step.number) : step.amount));
        case CallCode::Shutdown:
            return report(step, fmt::format("shutdown({}, {})", fd,
                                            step.number == 0   ? "SHUT_RD"
                                            : step.number == 1 ? "SHUT_WR"
                                                               : "SHUT_RDWR"));
        case CallCode::Close:
            return report(step, fmt::format("{}({})", step.aborts ? use("abort_connection") : "close", fd));
        case CallCode::Send:
            return transfer(step, fmt::format("{}({}, {}, {})", step.untilWhole ? use("send_all") : "send",
                                              fd, payload(step), step.flags));
        case CallCode::SendTo:
            return withAddress(step, fmt::format("sendto({}, {}, {}, ", fd, payload(step), step.flags));
        case CallCode::Write:
            return report(step, fmt::format("write({}, {})", fd, payload(step)));
        case CallCode::SendMsg:
            return report(step, fmt::format("{}({}, {}, {})", use("send_descriptor"), fd, payload(step),
                                            variable(step.related)));
        case CallCode::RecvMsg:
            if (step.related != 0)
                return report(step, fmt::format("{}({}, {}, &{})", use("receive_descriptor"),
                                                variable(step.related), amount(step), fd));
            return receive(step, fd);
        case CallCode::Recv:
        case CallCode::RecvFrom:
        case CallCode::RecvMmsg:
        case CallCode::Read:
            return receive(step, fd);
        case CallCode::GetSockName:
        case CallCode::GetPeerName:
            open();
            line("struct sockaddr_storage at;");
            line("socklen_t length = sizeof at;");
            report(step, fmt::format("{}({}, (struct sockaddr *)&at, &length)", callName(step.call), fd));
            return close();
        case CallCode::GetSockOpt:
            return getOption(step, fd);
        case CallCode::SetSockOpt:
            return setOption(step, fd);
        case CallCode::Poll:
            open();
            line(fmt::format("struct pollfd watched = {{.fd = {}, .events = {}}};", fd, step.text));
            report(step, fmt::format("poll(&watched, 1, {})", amount(step)));
            return close();
        case CallCode::Ioctl:
            open();
            line("int value = 0;");
            report(step, fmt::format("ioctl({}, {}, &value)", fd, step.text));
            show(step, step.text, "value");
            return close();
        case CallCode::ReadLink:
            open();
            line("char path[64], target[64];");
            line(fmt::format("snprintf(path, sizeof path, \"/proc/self/fd/%d\", {});", fd));
            report(step, "readlink(path, target, sizeof target)");
            return close();
        case CallCode::Stat:
            open();
            line("struct stat about;");
            report(step, fmt::format("lstat({}, &about)", path(step.address)));
            return close();
        case CallCode::Unlink:
            return report(step, fmt::format("unlink({})", path(step.address)));
        default: // left out, see Program
            break;
        }
    }
    void receive(const ProgramStep &step, const std::string &fd)
    {
        use("receive");
        if (step.untilWhole)
            return transfer(step, fmt::format("{}({}, {})", use("receive_all"), fd, amount(step)));
        if (step.call == CallCode::Read)
            return transfer(step, fmt::format("read({}, buffer, {})", fd, amount(step)));
        const bool asksWho = std::any_of(step.values.begin(), step.values.end(), [](const ProgramValue &v) {
            return v.of == Of::Peer || v.of == Of::PeerPort;
        });
        if (!asksWho)
            return transfer(
                step,
                step.called() == "recvfrom"
                    ? fmt::format("recvfrom({}, buffer, {}, {}, NULL, NULL)", fd, amount(step), step.flags)
                    : fmt::format("recv({}, buffer, {}, {})", fd, amount(step), step.flags));
        use("address");
        declare("static struct address from; /* who sent the last datagram */");
        line("from.length = sizeof from.at;");
        transfer(step, fmt::format("recvfrom({}, buffer, {}, {}, (struct sockaddr *)&from.at, &from.length)",
                                   fd, amount(step), step.flags));
    }
    // Prints and keeps a number that an option or a request gave.
    void show(const ProgramStep &step, const std::string &name, const std::string &expression)
    {
        for (const auto &value : step.values) {
            if (value.of != Of::Option && value.of != Of::TcpInfo)
                continue;
            const auto from = value.of == Of::TcpInfo ? fmt::format("info.tcpi_{}", value.field) : expression;
            line(fmt::format("printf(\"    {} %ld\\n\", (long){});",
                             value.of == Of::TcpInfo ? "tcpi_" + value.field : name, from));
            if (!value.variable.empty())
                line(fmt::format("{} = {};", value.variable, from));
        }
    }
    void getOption(const ProgramStep &step, const std::string &fd)
    {
        constant(step.level, step.levelNumber);
        constant(step.option, step.optionNumber);
        const bool isInfo = step.option == "TCP_INFO";
        const bool isNumber = std::any_of(step.values.begin(), step.values.end(),
                                          [](const ProgramValue &v) { return v.of == Of::Option; });
        open();
        line(isInfo     ? "struct tcp_info info = {0};"
             : isNumber ? "int value = 0;"
                        : "unsigned char value[512];");
        line(fmt::format("socklen_t length = sizeof {};", isInfo ? "info" : "value"));
        report(step, fmt::format("getsockopt({}, {}, {}, {}, &length)", fd, step.level, step.option,
                                 isInfo     ? "&info"
                                 : isNumber ? "&value"
                                            : "value"));
        show(step, step.option, "value");
        close();
    }
    void setOption(const ProgramStep &step, const std::string &fd)
    {
        constant(step.level, step.levelNumber);
        constant(step.option, step.optionNumber);
        if (step.octets.size() == sizeof(int) || !step.amount.empty()) {
            int value = 0;
            if (step.octets.size() == sizeof value)
                std::copy(step.octets.begin(), step.octets.end(), reinterpret_cast<std::uint8_t *>(&value));
            open();
            line(fmt::format("int value = {};", step.amount.empty() ? std::to_string(value) : step.amount));
            report(step,
                   fmt::format("setsockopt({}, {}, {}, &value, sizeof value)", fd, step.level, step.option));
            close();
        } else {
            report(step, fmt::format("setsockopt({}, {}, {}, {}, {})", fd, step.level, step.option,
                                     literal(step.octets), step.octets.size()));
        }
    }
    void compute(const ProgramStep &step)
    {
        const auto octets = [&](const std::string &of) {
            open();
            line(fmt::format("{};", of));
            line(fmt::format("{}({}, &value, sizeof value);", use("show_octets"),
                             quoted(step.word + ' ' + step.text)));
            close();
        };
        const auto number = [&](const std::string &expression, std::string_view before = {}) {
            open();
            if (!before.empty())
                line(before);
            line(fmt::format("printf(\"host %s = %lu\\n\", {}, (unsigned long){});",
                             quoted(step.word + ' ' + step.text), expression));
            close();
        };
        if (step.word == "memory16" || step.word == "memory32")
            return octets(fmt::format("uint{}_t value = {}", step.word.substr(6), step.text));
        if (step.word == "htons" || step.word == "htonl")
            return number(fmt::format("{}({})", step.word, step.text));
        if (step.word == "inet_addr")
            return number(fmt::format("inet_addr({})", quoted(step.text)));
        if (step.word == "inet_pton")
            return number(fmt::format("inet_pton(AF_INET, {}, &address)", quoted(step.text)),
                          "struct in_addr address;");
        if (step.word == "inet_ntoa")
            return line(
                fmt::format("printf(\"host %s = %s\\n\", {}, inet_ntoa((struct in_addr){{.s_addr = {}u}}));",
                            quoted(step.word + ' ' + step.text), step.text));
        if (step.word == "counter") {
            const auto dot = std::min(step.text.find('.'), step.text.size() - 1);
            return line(fmt::format("{}({}, {});", use("show_counter"),
                                    quoted(step.text.substr(0, dot) + ':'),
                                    quoted(step.text.substr(dot + 1))));
        }
        if (step.word == "sysctl") {
            auto file = "/proc/sys/" + step.text;
            std::replace(file.begin() + 10, file.end(), '.', '/');
            return line(fmt::format("{}({}, {});", use("show_setting"), quoted(step.text), quoted(file)));
        }
        // sockaddr
        open();
        line(fmt::format("struct address to = {};", address(step.address)));
        line(fmt::format("{}({}, &to.at, to.length);", use("show_octets"),
                         quoted(step.word + ' ' + step.text)));
        close();
    }
};

} // namespace

std::string cProgram(const Program &program)
{
    return Writer(program).run();
}

} // namespace sockeye
