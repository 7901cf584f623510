// SPDX-License-Identifier: MIT
#include "core/engine/command.h"

#include <fmt/format.h>

namespace sockeye {

namespace {

std::string replyText(const Policy &policy)
{
    switch (policy.reply) {
    case Policy::Reply::None:
        return policy.read ? "read" : "leave unread";
    case Policy::Reply::Echo:
        return "echo";
    case Policy::Reply::Discard:
        return "discard";
    case Policy::Reply::Chargen:
        return "chargen";
    case Policy::Reply::Daytime:
        return "daytime";
    case Policy::Reply::Fixed:
        return fmt::format("fixed reply of {} bytes", policy.fixed ? policy.fixed->size() : 0);
    }
    return {};
}

} // namespace

std::string policyText(const Policy &policy)
{
    auto text = replyText(policy);
    if (!policy.accept)
        text += ", accept by hand";
    if (policy.limit > 0)
        text += fmt::format(", limit {}", policy.limit);
    return text;
}

std::vector<Call> callsFor(const OpenRequest &request, const Endpoint &endpoint, SocketKind kind)
{
    const bool connects = request.role == OpenRequest::Role::Connect;
    const auto &bindTo = connects ? request.local : endpoint;

    std::vector<Call> calls{SocketCall{kind, 0}};
    calls.insert(calls.end(), request.options.begin(), request.options.end());
    if (request.removeStalePath && kind.family == Family::Unix && !bindTo.isAbstract())
        calls.emplace_back(UnlinkCall{std::string(bindTo.unixName())});
    if (bindTo.family() != Family::None)
        calls.emplace_back(BindCall{bindTo});
    calls.insert(calls.end(), request.afterBind.begin(), request.afterBind.end());
    if (request.role == OpenRequest::Role::Listen)
        calls.emplace_back(ListenCall{request.backlog});
    if (connects)
        calls.emplace_back(ConnectCall{endpoint, request.connectTimeout, request.retryFor});
    else if (request.peer)
        calls.emplace_back(ConnectCall{request.peer->endpoint, request.connectTimeout, {}});
    return calls;
}

} // namespace sockeye
