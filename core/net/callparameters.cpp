// SPDX-License-Identifier: MIT
#include "core/net/callparameters.h"

#include <algorithm>
#include <array>

namespace sockeye {

namespace {

using enum ParameterMeaning;
using enum ParameterSource;

constexpr std::array<std::string_view, kParameterMeanings> kMeanings{
    "socket", "domain",   "type",    "protocol", "address", "destination", "origin",     "found",
    "length", "backlog",  "flags",   "buffer",   "room",    "size",        "messages",   "how",
    "level",  "option",   "value",   "read",     "timeout", "path",        "descriptor", "watched",
    "count",  "patience", "request", "link",     "status",
};

constexpr CallParameter kSocket[]{{"domain", Domain}, {"type", Type}, {"protocol", Protocol}};
constexpr CallParameter kBind[]{{"sockfd", Socket}, {"addr", Address}, {"addrlen", Length, Derived}};
constexpr CallParameter kListen[]{{"sockfd", Socket}, {"backlog", Backlog}};
constexpr CallParameter kAccept[]{
    {"sockfd", Socket}, {"addr", Origin, Result}, {"addrlen", Length, Derived}, {"flags", Flags}};
constexpr CallParameter kConnect[]{{"sockfd", Socket}, {"addr", Destination}, {"addrlen", Length, Derived}};
constexpr CallParameter kSend[]{{"sockfd", Socket}, {"buf", Buffer}, {"len", Size}, {"flags", Flags}};
constexpr CallParameter kSendTo[]{
    {"sockfd", Socket},          {"buf", Buffer}, {"len", Size}, {"flags", Flags}, {"dest_addr", Destination},
    {"addrlen", Length, Derived}};
constexpr CallParameter kRecv[]{{"sockfd", Socket}, {"buf", Room}, {"len", Size}, {"flags", Flags}};
constexpr CallParameter kRecvFrom[]{
    {"sockfd", Socket},          {"buf", Room}, {"len", Size}, {"flags", Flags}, {"src_addr", Origin, Result},
    {"addrlen", Length, Derived}};
constexpr CallParameter kRecvMmsg[]{
    {"sockfd", Socket}, {"msgvec", Room}, {"vlen", Messages}, {"flags", Flags}, {"timeout", Timeout, Null}};
constexpr CallParameter kRecvMsg[]{{"sockfd", Socket}, {"msg", Room}, {"flags", Flags}};
constexpr CallParameter kSendMsg[]{{"sockfd", Socket}, {"msg", Buffer}, {"flags", Flags}};
constexpr CallParameter kShutdown[]{{"sockfd", Socket}, {"how", How}};
constexpr CallParameter kClose[]{{"fd", Socket}};
constexpr CallParameter kDup[]{{"oldfd", Socket}};
constexpr CallParameter kNameOf[]{{"sockfd", Socket}, {"addr", Found, Result}, {"addrlen", Length, Derived}};
constexpr CallParameter kGetOption[]{
    {"sockfd", Socket}, {"level", Level}, {"optname", Option}, {"optval", Read, Result}};
constexpr CallParameter kSetOption[]{
    {"sockfd", Socket}, {"level", Level}, {"optname", Option}, {"optval", Value}};
constexpr CallParameter kUnlink[]{{"pathname", Path}};
constexpr CallParameter kRead[]{{"fd", Descriptor}, {"buf", Room}, {"count", Size}};
constexpr CallParameter kWrite[]{{"fd", Descriptor}, {"buf", Buffer}, {"count", Size}};
constexpr CallParameter kPoll[]{{"fds", Watched}, {"nfds", Count}, {"timeout", Patience}};
constexpr CallParameter kIoctl[]{{"fd", Descriptor}, {"op", Request}, {"argp", ParameterMeaning::Read}};
constexpr CallParameter kReadLink[]{{"pathname", Path}, {"buf", Link, Result}};
constexpr CallParameter kStat[]{{"pathname", Path}, {"statbuf", Status, Result}};

// The comma that ends the first value; npos when there is none. What stands in braces is one value: "{5, POLLIN}".
std::size_t endOfValue(std::string_view args)
{
    const auto from = args.starts_with('{') ? args.find('}') : 0;
    return from == args.npos ? from : args.find(", ", from);
}

} // namespace

std::string_view meaningName(ParameterMeaning meaning)
{
    return kMeanings[static_cast<std::size_t>(meaning)];
}

std::optional<ParameterMeaning> meaningFromName(std::string_view name)
{
    const auto found = std::find(kMeanings.begin(), kMeanings.end(), name);
    if (found == kMeanings.end())
        return std::nullopt;
    return static_cast<ParameterMeaning>(found - kMeanings.begin());
}

std::span<const CallParameter> callParameters(CallCode call)
{
    switch (call) {
    case CallCode::None:
        break;
    case CallCode::Socket:
        return kSocket;
    case CallCode::Bind:
        return kBind;
    case CallCode::Listen:
        return kListen;
    case CallCode::Accept:
        return kAccept;
    case CallCode::Connect:
        return kConnect;
    case CallCode::Send:
        return kSend;
    case CallCode::SendTo:
        return kSendTo;
    case CallCode::Recv:
        return kRecv;
    case CallCode::RecvFrom:
        return kRecvFrom;
    case CallCode::RecvMmsg:
        return kRecvMmsg;
    case CallCode::RecvMsg:
        return kRecvMsg;
    case CallCode::SendMsg:
        return kSendMsg;
    case CallCode::Shutdown:
        return kShutdown;
    case CallCode::Close:
        return kClose;
    case CallCode::Dup:
        return kDup;
    case CallCode::GetSockName:
    case CallCode::GetPeerName:
        return kNameOf;
    case CallCode::GetSockOpt:
        return kGetOption;
    case CallCode::SetSockOpt:
        return kSetOption;
    case CallCode::Unlink:
        return kUnlink;
    case CallCode::Read:
        return kRead;
    case CallCode::Write:
        return kWrite;
    case CallCode::Poll:
        return kPoll;
    case CallCode::Ioctl:
        return kIoctl;
    case CallCode::ReadLink:
        return kReadLink;
    case CallCode::Stat:
        return kStat;
    }
    return {};
}

// Apart from those in braces only the last value can hold a comma of its own: a path, an option's value.
std::vector<std::string_view> callArguments(CallCode call, std::string_view args)
{
    const auto parameters = callParameters(call);
    const auto wanted = static_cast<std::size_t>(
        std::count_if(parameters.begin(), parameters.end(),
                      [](const CallParameter &p) { return p.source == ParameterSource::Args; }));
    std::vector<std::string_view> values;
    while (!args.empty() && values.size() < wanted) {
        const auto comma = values.size() + 1 < wanted ? endOfValue(args) : args.npos;
        values.push_back(args.substr(0, comma));
        args = comma == args.npos ? std::string_view() : args.substr(comma + 2);
    }
    return values;
}

} // namespace sockeye
