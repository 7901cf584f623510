// SPDX-License-Identifier: MIT
#include "core/journal/exporters/pythonprogram.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/journal/exporters/pythontext.h"
#include "core/net/callnumbers.h"

namespace sockeye {

namespace {

constexpr std::string_view kSessionHead = R"(#!/usr/bin/env python3
"""The calls of a Sockeye session, made again one after another on blocking sockets.

Above each call stands what it returned when it was recorded.
"""
)";

using namespace pythontext;

std::string_view typeConstant(SocketType type)
{
    return type == SocketType::Datagram || type == SocketType::Ping ? "SOCK_DGRAM"
           : type == SocketType::SeqPacket                          ? "SOCK_SEQPACKET"
           : type == SocketType::Raw                                ? "SOCK_RAW"
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
        auto text = head() + pythontext::opening(m_used, m_imports);
        for (const auto &[name, number] : m_constants)
            text += fmt::format("{} = {}\n", name, number);
        text += m_body;
        if (m_program.isCut())
            text += "\n# The session goes on; this is as much as is written as a program.\n";
        return text;
    }

private:
    using Of = ProgramValue::Of;

    std::string head() const
    {
        if (m_program.introduction().empty())
            return std::string(kSessionHead);
        std::string text = "#!/usr/bin/env python3\n";
        for (const auto &line : m_program.introduction())
            text += fmt::format("{}{}", text.ends_with("python3\n") ? "\"\"\"" : "\n", docstring(line));
        return text + "\n\"\"\"\n";
    }
    std::string variable(SocketId id) const { return variableName(m_program.nameOf(id)); }
    std::string who(const ProgramStep &step) const
    {
        return quoted(step.who.empty() ? m_program.nameOf(step.socket) : step.who);
    }
    std::string use(std::string_view function)
    {
        m_used.emplace(function);
        return std::string(function);
    }
    void line(std::string_view text) { m_body += fmt::format("{}{}\n", m_indent, text); }

    std::string path(const ProgramAddress &address)
    {
        if (address.ownName.empty())
            return literal(viewOf(address.endpoint.unixName()));
        return fmt::format("{}({})", use("in_folder"), quoted(address.ownName));
    }
    std::string address(const ProgramAddress &address)
    {
        if (!address.variable.empty())
            return address.variable;
        if (!address.ownName.empty() && address.isAbstract)
            return fmt::format("f\"\\0{{os.getpid()}}-\" + {}", quoted(address.ownName));
        if (!address.ownName.empty())
            return path(address);
        const auto &endpoint = address.endpoint;
        const auto port = !address.port.empty() ? address.port
                          : address.portOf != 0
                              ? fmt::format("{}({})", use("port_of"), variable(address.portOf))
                              : std::to_string(endpoint.port());
        switch (endpoint.family()) {
        case Family::Inet:
            if (address.forgetsHtons) // Python calls it by itself, and twice undoes it
                return fmt::format("(\"{}\", htons({}))", endpoint.hostText(), port);
            return fmt::format("(\"{}\", {})", endpoint.hostText(), port);
        case Family::Inet6: {
            const auto host = endpoint.hostText();
            const auto bare =
                host.substr(host.find_first_not_of('['), host.find_first_of("%]") - (host[0] == '['));
            return fmt::format("(\"{}\", {}, 0, {})", bare, port, endpoint.scope());
        }
        case Family::Unix:
            return literal(viewOf(endpoint.unixName()));
        case Family::None:
            break;
        }
        return "None";
    }
    // "client_sent = " before the call, when its result is kept.
    static std::string target(const ProgramStep &step)
    {
        for (const auto &value : step.values) {
            if (value.of == Of::Result)
                return value.variable + " = ";
        }
        return {};
    }
    void report(const ProgramStep &step, const std::string &function, const std::string &arguments = {})
    {
        if (step.repeat.empty())
            return line(fmt::format("{}report({}, \"{}\", {}{}{})", target(step), who(step), step.called(),
                                    function, arguments.empty() ? "" : ", ", arguments));
        line(fmt::format("outcome, times, octets = {}({}, {}, {})", use("repeat"), sum(step.repeat), function,
                         arguments));
        line(fmt::format("{}report({}, \"{}\", result_of, outcome)", target(step), who(step), step.called()));
        line("print(f\"    {times} times, {octets} octets\")");
        for (const auto &value : step.values) {
            if (value.of == Of::Count || value.of == Of::Octets)
                line(fmt::format("{} = {}", value.variable, value.of == Of::Count ? "times" : "octets"));
        }
    }
    void makeDescriptor(const ProgramStep &step, const std::string &expression)
    {
        line(fmt::format("{} = {}({}, \"{}\", lambda: {})", variable(step.socket), use("made"), who(step),
                         step.called(), expression));
        if (const auto kept = target(step); !kept.empty())
            line(fmt::format("{}{}.fileno()", kept, variable(step.socket)));
    }
    void keep(const ProgramStep &step)
    {
        const auto s = variable(step.socket);
        const auto peer = step.call == CallCode::RecvFrom ? std::string("sender") : s + ".getpeername()";
        for (const auto &value : step.values) {
            const auto set = [&](const std::string &from) {
                line(fmt::format("{} = {}", value.variable, from));
            };
            switch (value.of) {
            case Of::Descriptor:
                set(s + ".fileno()");
                break;
            case Of::Local:
                set(s + ".getsockname()");
                break;
            case Of::LocalPort:
                set(s + ".getsockname()[1]");
                break;
            case Of::Peer:
                set(peer);
                break;
            case Of::PeerPort:
                set(peer + "[1]");
                break;
            default: // where the call stands
                break;
            }
        }
    }
    void constants(const ProgramStep &step)
    {
        m_constants.emplace(step.level, step.levelNumber);
        m_constants.emplace(step.option, step.optionNumber);
    }

    // The steps -------------------------------------------------------------------------------------------
    void add(const ProgramStep &step)
    {
        if (!step.recorded.empty() || step.isLeftOut)
            m_body +=
                fmt::format("\n# {}{}\n", comment(step.recorded), step.isLeftOut ? "; not made again" : "");
        if (step.isLeftOut)
            return;
        switch (step.what) {
        case ProgramStep::What::Call:
            return step.thread.empty() ? call(step) : inThread(step);
        case ProgramStep::What::Resolve:
            return line(fmt::format("{}({}, {}, {}, {})", use("resolve"), who(step), quoted(step.text),
                                    step.option, step.flags));
        case ProgramStep::What::Pause:
            m_imports.insert("time");
            return line(fmt::format("time.sleep({})", static_cast<double>(step.number) / 1000));
        case ProgramStep::What::Join:
            return line(fmt::format("{}_thread.join()", step.thread));
        case ProgramStep::What::Interrupt:
            return line("# Python goes on with a call that a signal interrupts: the thread is left waiting");
        case ProgramStep::What::Compute:
            return compute(step);
        case ProgramStep::What::Check:
            return line(fmt::format("{}({}, {})", use("check"), quoted(step.text), sum(step.text)));
        case ProgramStep::What::Remark:
            return;
        }
    }
    void inThread(const ProgramStep &step)
    {
        m_imports.insert("threading");
        line(fmt::format("def {}():", step.thread));
        m_indent = "    ";
        std::string names = step.makesDescriptor() ? variable(step.socket) : std::string();
        for (const auto &value : step.values)
            names += fmt::format("{}{}", names.empty() ? "" : ", ", value.variable);
        if (!names.empty())
            line("global " + names);
        call(step);
        m_indent.clear();
        m_body += '\n';
        line(fmt::format("{0}_thread = threading.Thread(target={0}, daemon=True)", step.thread));
        line(fmt::format("{}_thread.start()", step.thread));
    }
    std::string amount(const ProgramStep &step) const
    {
        constexpr std::int64_t kRoom = 1 << 20;
        return step.amount.empty() ? std::to_string(std::min(step.number, kRoom)) : sum(step.amount);
    }
    std::string payload(const ProgramStep &step)
    {
        if (step.isPattern)
            return fmt::format("{}[:{}]", use("pattern"), amount(step));
        return literal(step.octets);
    }
    void call(const ProgramStep &step)
    {
        make(step, variable(step.socket));
        keep(step);
    }
    void make(const ProgramStep &step, const std::string &s)
    {
        switch (step.call) {
        case CallCode::Socket:
            if (step.domain >= 0) {
                line(fmt::format("asked = report({}, \"{}\", lambda: socket({}, {}, {}))", who(step),
                                 step.called(), step.domain, step.type, step.protocol));
                line("if asked != -1:");
                return line("    asked.close()");
            }
            return makeDescriptor(step,
                                  fmt::format("socket({}, {}{}, {})",
                                              step.kind.family == Family::Inet6  ? "AF_INET6"
                                              : step.kind.family == Family::Unix ? "AF_UNIX"
                                                                                 : "AF_INET",
                                              typeConstant(step.kind.type),
                                              step.nonBlocking ? " | SOCK_NONBLOCK" : "", step.protocol));
        case CallCode::Accept:
            return makeDescriptor(step, fmt::format("{}.accept()[0]", variable(step.related)));
        case CallCode::Dup:
            return makeDescriptor(step, fmt::format("{}.dup()", variable(step.related)));
        case CallCode::Bind:
            if (step.address.forgetsHtons)
                line("# Python calls htons() itself: to call it once more undoes that, as if it was "
                     "forgotten");
            return report(step, s + ".bind", address(step.address));
        case CallCode::Connect:
            if (const auto to = address(step.address); to != "None")
                return report(step, s + ".connect", to);
            return report(step, use("disconnect"), s);
        case CallCode::Listen:
            return report(step, s + ".listen",
                          step.amount.empty() ? std::to_string(step.number) : sum(step.amount));
        case CallCode::Shutdown:
            return report(step, s + ".shutdown",
                          step.number == 0   ? "SHUT_RD"
                          : step.number == 1 ? "SHUT_WR"
                                             : "SHUT_RDWR");
        case CallCode::Close:
            return step.aborts ? report(step, use("abort_connection"), s) : report(step, s + ".close");
        case CallCode::Send:
            if (step.untilWhole)
                return report(step, use("send_all"), fmt::format("{}, {}, {}", s, payload(step), step.flags));
            return report(step, s + ".send", fmt::format("{}, {}", payload(step), step.flags));
        case CallCode::SendTo:
            return report(step, s + ".sendto",
                          fmt::format("{}, {}, {}", payload(step), step.flags, address(step.address)));
        case CallCode::Write:
            return report(step, "os.write", fmt::format("{}.fileno(), {}", s, payload(step)));
        case CallCode::Read:
            return report(step, fmt::format("lambda: len(os.read({}.fileno(), {}))", s, amount(step)));
        case CallCode::SendMsg:
            return report(step, "send_fds",
                          fmt::format("{}, [{}], [{}.fileno()]", s, payload(step), variable(step.related)));
        case CallCode::RecvMsg:
            if (step.related == 0)
                return receive(step, s);
            report(step, use("receive_descriptor"),
                   fmt::format("{}, {}", variable(step.related), amount(step)));
            return line(s + " = received");
        case CallCode::Recv:
        case CallCode::RecvFrom:
        case CallCode::RecvMmsg:
            return receive(step, s);
        case CallCode::GetSockName:
        case CallCode::GetPeerName:
            return report(step, fmt::format("{}.{}", s, callName(step.call)));
        case CallCode::GetSockOpt:
            return getOption(step, s);
        case CallCode::SetSockOpt:
            constants(step);
            return report(step, s + ".setsockopt",
                          fmt::format("{}, {}, {}", step.level, step.option,
                                      step.amount.empty() ? literal(step.octets) : sum(step.amount)));
        case CallCode::Poll:
            m_imports.insert("select");
            return report(step, use("poll_one"),
                          fmt::format("{}, select.{}, {}", s, step.text, amount(step)));
        case CallCode::Ioctl:
            m_constants.emplace(step.text, static_cast<int>(*ioctlRequest(step.text)));
            report(step, fmt::format("lambda: {}({}, {}) and 0", use("ask"), s, step.text));
            return show(step, step.text, fmt::format("ask({}, {})", s, step.text));
        case CallCode::ReadLink:
            return report(step,
                          fmt::format("lambda: len(os.readlink(f\"/proc/self/fd/{{{}.fileno()}}\"))", s));
        case CallCode::Stat:
            return report(step, "os.lstat", path(step.address));
        case CallCode::Unlink:
            return report(step, "os.unlink", path(step.address));
        default: // left out, see Program
            break;
        }
    }
    void receive(const ProgramStep &step, const std::string &s)
    {
        if (step.untilWhole)
            return report(step, use("receive_all"), fmt::format("{}, {}", s, amount(step)));
        if (step.number == 0 && step.amount.empty())
            return report(step, use("receive_none"), fmt::format("{}, {}", s, step.flags));
        const bool asksWho = std::any_of(step.values.begin(), step.values.end(), [](const ProgramValue &v) {
            return v.of == Of::Peer || v.of == Of::PeerPort;
        });
        report(step, use(asksWho ? "receive_from" : "receive"),
               fmt::format("{}, {}, {}", s, amount(step), step.flags));
    }
    // Prints and keeps a number that an option or a request gave.
    void show(const ProgramStep &step, const std::string &name, const std::string &expression)
    {
        for (const auto &value : step.values) {
            if (value.of != Of::Option)
                continue;
            const auto kept = value.variable.empty() ? std::string("value") : value.variable;
            line(fmt::format("{} = {}", kept, expression));
            line(fmt::format("print(f\"    {} {{{}}}\")", name, kept));
        }
    }
    // Where the fields stand in struct tcp_info, tcp(7).
    static std::string_view infoAt(std::string_view field)
    {
        constexpr std::pair<std::string_view, std::string_view> kFields[]{{"state", "[0]"},
                                                                          {"rto", "[8:12]"},
                                                                          {"snd_mss", "[16:20]"},
                                                                          {"rcv_mss", "[20:24]"},
                                                                          {"unacked", "[24:28]"},
                                                                          {"sacked", "[28:32]"},
                                                                          {"lost", "[32:36]"},
                                                                          {"retrans", "[36:40]"},
                                                                          {"rtt", "[68:72]"},
                                                                          {"rttvar", "[72:76]"},
                                                                          {"snd_cwnd", "[80:84]"},
                                                                          {"rcv_space", "[96:100]"},
                                                                          {"total_retrans", "[100:104]"}};
        for (const auto &[name, at] : kFields) {
            if (name == field)
                return at;
        }
        return {};
    }
    void getOption(const ProgramStep &step, const std::string &s)
    {
        constants(step);
        report(step, fmt::format("lambda: {}.getsockopt({}, {}, 512) and 0", s, step.level, step.option));
        show(step, step.option, fmt::format("{}.getsockopt({}, {})", s, step.level, step.option));
        for (const auto &value : step.values) {
            const auto at = value.of == Of::TcpInfo ? infoAt(value.field) : std::string_view();
            if (at.empty())
                continue;
            const auto kept = value.variable.empty() ? std::string("value") : value.variable;
            const auto octets = fmt::format("{}.getsockopt({}, {}, 512){}", s, step.level, step.option, at);
            m_imports.insert("sys");
            line(fmt::format(
                "{} = {}", kept,
                value.field == "state" ? octets : fmt::format("int.from_bytes({}, sys.byteorder)", octets)));
            line(fmt::format("print(f\"    tcpi_{} {{{}}}\")", value.field, kept));
        }
    }
    void compute(const ProgramStep &step)
    {
        use("show");
        const auto shown = quoted(step.word + ' ' + step.text);
        const auto is = [&](const std::string &expression) {
            line(fmt::format("show({}, {})", shown, expression));
        };
        if (step.word == "memory16" || step.word == "memory32") {
            m_imports.insert("sys");
            return is(
                fmt::format("({}).to_bytes({}, sys.byteorder)", step.text, step.word == "memory16" ? 2 : 4));
        }
        if (step.word == "htons" || step.word == "htonl")
            return is(fmt::format("{}({})", step.word, step.text));
        if (step.word == "counter") {
            const auto dot = std::min(step.text.find('.'), step.text.size() - 1);
            return is(fmt::format("{}({}, {})", use("counter"), quoted(step.text.substr(0, dot)),
                                  quoted(step.text.substr(dot + 1))));
        }
        if (step.word == "sysctl") {
            auto file = "/proc/sys/" + step.text;
            std::replace(file.begin() + 10, file.end(), '.', '/');
            return is(fmt::format("{}({})", use("setting"), quoted(file)));
        }
        // The rest of the C library's conversions have no name in Python.
        m_imports.insert("ctypes");
        if (step.word == "inet_addr")
            return is(
                fmt::format("ctypes.CDLL(None).inet_addr({}) & 0xffffffff", literal(viewOf(step.text))));
        if (step.word == "inet_pton")
            return is(fmt::format("ctypes.CDLL(None).inet_pton(AF_INET, {}, ctypes.create_string_buffer(4))",
                                  literal(viewOf(step.text))));
        m_imports.erase("ctypes");
        m_imports.insert("sys");
        if (step.word == "inet_ntoa")
            return is(fmt::format("inet_ntoa(({}).to_bytes(4, sys.byteorder))", step.text));
        line("# Python packs addresses by itself and shows none of it"); // sockaddr
    }

    const Program &m_program;
    pythontext::Names m_used; // functions
    pythontext::Names m_imports;
    std::map<std::string, int> m_constants; // of socket options, since Python does not know them all
    std::string m_body, m_indent;
};

} // namespace

std::string pythonProgram(const Program &program)
{
    return Writer(program).run();
}

} // namespace sockeye
