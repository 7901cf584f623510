// SPDX-License-Identifier: MIT
// Requests and commands as one line, so that a test compares the whole of them.
#pragma once

#include <string>

#include <QString>
#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/engine/command.h"
#include "core/net/calltext.h"
#include "core/net/socketoptions.h"

namespace sockeye::test {

template<typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template<typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

inline std::string optionText(const SetOptionCall &call)
{
    const SocketOption *option = findOption(call.level, call.name);
    return fmt::format("{}={}", option->name, formatOptionValue(*option, call.value));
}

inline std::string policyOf(const Policy &policy)
{
    return policyText(policy) + (policy.fixed ? fmt::format(" \"{}\"", textOf(*policy.fixed)) : "");
}

inline std::string callText(const Call &call)
{
    return std::visit(
        Overloaded{
            [](const SocketCall &c) { return fmt::format("socket({})", kindName(c.kind)); },
            [](const BindCall &c) { return fmt::format("bind({})", c.local.text()); },
            [](const ListenCall &c) { return fmt::format("listen({})", c.backlog); },
            [](const AcceptCall &) { return std::string("accept()"); },
            [](const ConnectCall &c) { return fmt::format("connect({})", c.peer.text()); },
            [](const SendCall &c) {
                auto text =
                    fmt::format("send(\"{}\", {}", textOf(*c.payload), calltext::messageFlags(c.flags));
                if (c.to.family() != Family::None)
                    text += ", to " + c.to.text();
                if (c.repeat != 1)
                    text += fmt::format(", {} times every {} us", c.repeat, c.interval.count() / 1000);
                return text + ')';
            },
            [](const SendFileCall &c) {
                return fmt::format("sendfile({}, {})", c.path, calltext::messageFlags(c.flags));
            },
            [](const RecvCall &c) {
                return fmt::format("{}({}, {})", c.from ? "recvfrom" : "recv", c.size,
                                   calltext::messageFlags(c.flags));
            },
            [](const ShutdownCall &c) { return fmt::format("shutdown({})", c.how); },
            [](const CloseCall &) { return std::string("close()"); },
            [](const ResetCall &) { return std::string("reset()"); },
            [](const DupCall &) { return std::string("dup()"); },
            [](const GetSockNameCall &) { return std::string("getsockname()"); },
            [](const GetPeerNameCall &) { return std::string("getpeername()"); },
            [](const GetOptionCall &c) { return fmt::format("get({})", findOption(c.level, c.name)->name); },
            [](const SetOptionCall &c) { return fmt::format("set({})", optionText(c)); },
            [](const ProbeCall &c) { return fmt::format("probe({}, {}, {})", c.domain, c.type, c.protocol); },
            [](const DescriptorCall &c) { return fmt::format("{}()", callName(c.call)); },
            [](const UnlinkCall &c) { return fmt::format("unlink({})", c.path); },
            [](const PolicyCall &c) { return fmt::format("policy({})", policyOf(c.policy)); },
            [](const ModeCall &c) {
                return fmt::format("mode({})", c.mode == Mode::StepByStep ? "step by step" : "automatic");
            }},
        call);
}

inline QString requestText(const OpenRequest &request)
{
    static constexpr const char *kRoles[] = {"listen", "connect", "datagram"};
    std::string text = fmt::format("{} {}", kRoles[static_cast<int>(request.role)], request.url.text());
    if (request.local.family() != Family::None)
        text += " from " + request.local.text();
    if (request.peer)
        text += " to " + request.peer->text();
    for (const SetOptionCall &option : request.options)
        text += ' ' + optionText(option);
    for (const SetOptionCall &option : request.afterBind)
        text += " then " + optionText(option);
    if (request.removeStalePath)
        text += " remove stale";
    if (request.role == OpenRequest::Role::Listen)
        text += fmt::format(" backlog {}", request.backlog);
    if (request.role == OpenRequest::Role::Connect)
        text += fmt::format(" timeout {} ms, retry {} ms", request.connectTimeout.count(),
                            request.retryFor.count());
    text += request.mode == Mode::StepByStep ? ", step by step, " : ", automatic, ";
    return QString::fromStdString(text + policyOf(request.policy));
}

inline QString commandText(const Command &command)
{
    std::string text = fmt::format("{}:", command.socket);
    for (const Call &call : command.calls)
        text += ' ' + callText(call);
    return QString::fromStdString(text);
}

} // namespace sockeye::test
