// SPDX-License-Identifier: MIT
#include "core/lab/stepcalls.h"

#include <array>

#include <fmt/format.h>

#include "core/bytes/payload.h"
#include "core/net/addresstext.h"
#include "core/net/callnumbers.h"
#include "core/net/socketoptions.h"

namespace sockeye::lab {

namespace {

using Limits = ExperimentLimits;

constexpr int kIcmp = 1; // IPPROTO_ICMP

tl::unexpected<Reason> because(Reason reason)
{
    return tl::make_unexpected(std::move(reason));
}

std::optional<SocketKind> kindFromName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, SocketKind>, 9> kKinds{
        {{"raw", {Family::Inet, SocketType::Raw}},
         {"ping", {Family::Inet, SocketType::Ping}},
         {"tcp", {Family::Inet, SocketType::Stream}},
         {"tcp6", {Family::Inet6, SocketType::Stream}},
         {"udp", {Family::Inet, SocketType::Datagram}},
         {"udp6", {Family::Inet6, SocketType::Datagram}},
         {"unix", {Family::Unix, SocketType::Stream}},
         {"unix-dgram", {Family::Unix, SocketType::Datagram}},
         {"unix-seqpacket", {Family::Unix, SocketType::SeqPacket}}}};
    for (const auto &[known, kind] : kKinds) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

std::optional<Family> familyFromName(std::string_view name)
{
    return name == "AF_INET"    ? std::optional(Family::Inet)
           : name == "AF_INET6" ? std::optional(Family::Inet6)
                                : std::nullopt;
}

std::optional<int> howFromName(std::string_view name)
{
    constexpr std::array<std::string_view, 3> kNames{"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

int flagsOf(std::string_view names)
{
    int flags = 0;
    while (!names.empty()) {
        const auto name = names.substr(0, names.find('|'));
        flags |= messageFlag(name).value_or(0);
        names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
    return flags;
}

// The arguments of one step with their references filled in. The first that cannot be is kept as fault().
class Filled
{
public:
    Filled(const Step &step, const Values &values, const LoadOptions &options)
        : m_step(step)
        , m_values(values)
        , m_options(options)
    {
    }

    const std::optional<Reason> &fault() const { return m_fault; }
    bool has(std::string_view key) const { return m_step.arguments.contains(key); }
    std::string text(std::string_view key)
    {
        const auto found = m_step.arguments.find(key);
        if (found == m_step.arguments.end())
            return {};
        auto filled = substitute(valueText(found->second), m_values);
        if (filled)
            return std::move(*filled);
        refuse(filled.error());
        return {};
    }
    std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t otherwise)
    {
        const auto found = m_step.arguments.find(key);
        if (found == m_step.arguments.end())
            return otherwise;
        const auto *plain = std::get_if<std::int64_t>(&found->second);
        const auto value =
            plain ? Reasoned<std::int64_t>(*plain) : evaluate(std::get<std::string>(found->second), m_values);
        if (!value)
            refuse(value.error());
        else if (*value < least || *value > most)
            refuse(fmt::format("\"{}\" comes to {}, which is not from {} to {}", key, *value, least, most));
        else
            return *value;
        return otherwise;
    }
    Endpoint address(std::string_view key)
    {
        const auto filled = text(key);
        if (m_fault || filled == "none")
            return {};
        const auto endpoint = Endpoint::parse(filled);
        std::string reason;
        if (!endpoint)
            refuse(fmt::format("'{}' is no address", filled));
        else if (!mayUse(*endpoint, m_values, m_options, reason))
            refuse(std::move(reason));
        else
            return *endpoint;
        return {};
    }
    // A path in the run's own folder, whatever a choice or something received put into it.
    std::string path(std::string_view key)
    {
        auto filled = text(key);
        const auto folder = m_values.find("folder");
        const bool isInside = folder != m_values.end() &&
                              filled.starts_with(valueText(folder->second) + "/") &&
                              filled.find("..") == filled.npos;
        if (isInside || m_fault)
            return filled;
        refuse(fmt::format("'{}' is outside $folder, the run's own folder", filled));
        return {};
    }
    std::shared_ptr<const Bytes> payload()
    {
        if (has("size"))
            return std::make_shared<const Bytes>(
                pattern(static_cast<std::size_t>(number("size", 0, Limits::kOctetsOfCall, 0))));
        const auto found = m_step.arguments.find("data");
        auto octets = octetsFor(found == m_step.arguments.end() ? "" : valueText(found->second));
        if (!octets) {
            refuse(octets.error());
            return std::make_shared<const Bytes>();
        }
        return std::make_shared<const Bytes>(std::move(*octets));
    }
    void refuse(Reason reason)
    {
        if (!m_fault)
            m_fault = std::move(reason);
    }

private:
    const Step &m_step;
    const Values &m_values;
    const LoadOptions &m_options;
    std::optional<Reason> m_fault;
};

SetOptionCall setOptionFor(Filled &filled)
{
    const auto *option = findOption(filled.text("option"));
    const auto value = parseOptionValue(*option, filled.text("value"));
    if (!value)
        filled.refuse(describe(value.error()));
    return {option->level, option->number, value.value_or(Bytes{})};
}

Call socketFor(const Step &step, Filled &filled)
{
    const auto kind =
        step.as.empty() ? SocketKind{} : kindFromName(filled.text("kind")).value_or(SocketKind{});
    const auto usual = kind.type == SocketType::Ping ? kIcmp : 0;
    const auto protocol = static_cast<int>(filled.number("protocol", -1, 65535, usual));
    if (!step.as.empty()) {
        SocketCall call;
        call.kind = kind;
        call.protocol = protocol;
        call.nonBlocking = filled.number("nonblocking", 0, 1, 0) != 0;
        return call;
    }
    return ProbeCall{*domainNumber(filled.text("domain")), *typeNumber(filled.text("type")), protocol};
}

Call receiveFor(const Step &step, Filled &filled)
{
    RecvCall call;
    call.size = static_cast<std::size_t>(filled.number("size", 0, Limits::kOctetsOfCall, 65536));
    call.flags = flagsOf(filled.text("flags"));
    call.from = step.word == "recvfrom";
    return call;
}

Call sendFor(const Step &step, Filled &filled)
{
    SendCall call;
    call.payload = filled.payload();
    call.flags = flagsOf(filled.text("flags"));
    if (step.word == "sendto")
        call.to = filled.address("to");
    return call;
}

Call descriptorFor(CallCode code, Filled &filled)
{
    DescriptorCall call;
    call.call = code;
    if (code == CallCode::Write || code == CallCode::SendMsg)
        call.payload = filled.payload();
    if (code == CallCode::Read || code == CallCode::RecvMsg)
        call.size = static_cast<std::size_t>(filled.number("size", 0, Limits::kOctetsOfCall, 65536));
    if (code == CallCode::Poll) {
        call.events = pollEvent(filled.text("for")).value_or(0);
        call.timeout = std::chrono::milliseconds(filled.number("timeout", 0, Limits::kWithinMs, 1000));
    }
    if (code == CallCode::Ioctl)
        call.request = *ioctlRequest(filled.text("request"));
    if (code == CallCode::Stat)
        call.path = filled.path("path");
    return call;
}

std::size_t octetsIn(const Call &call)
{
    const auto *send = std::get_if<SendCall>(&call);
    return send && send->payload ? send->payload->size() : 0;
}

Call callFor(const Step &step, Filled &filled)
{
    const auto code = callCodeOf(step);
    switch (code) {
    case CallCode::Socket:
        return socketFor(step, filled);
    case CallCode::Bind: {
        auto local = filled.address("to");
        // The number stands in sin_port as this host keeps it, and the kernel reads it as the network does.
        if (filled.has("forgets"))
            local.setPort(addresstext::hostToNet16(local.port()));
        return BindCall{local};
    }
    case CallCode::Listen:
        return ListenCall{static_cast<int>(filled.number("backlog", -1, 65535, 128))};
    case CallCode::Accept:
        return AcceptCall{};
    case CallCode::Connect:
        return ConnectCall{filled.address("to"), {}, {}};
    case CallCode::Send:
    case CallCode::SendTo:
        return sendFor(step, filled);
    case CallCode::Recv:
    case CallCode::RecvFrom:
        return receiveFor(step, filled);
    case CallCode::Shutdown:
        return ShutdownCall{howFromName(filled.text("how")).value_or(0)};
    case CallCode::Close:
        return step.word == "reset" ? Call(ResetCall{}) : Call(CloseCall{});
    case CallCode::Dup:
        return DupCall{};
    case CallCode::GetSockName:
        return GetSockNameCall{};
    case CallCode::GetPeerName:
        return GetPeerNameCall{};
    case CallCode::GetSockOpt: {
        const auto *option = findOption(filled.text("option"));
        return GetOptionCall{option->level, option->number, option->room()};
    }
    case CallCode::SetSockOpt:
        return setOptionFor(filled);
    case CallCode::Unlink:
        return UnlinkCall{filled.path("path")};
    default:
        return descriptorFor(code, filled);
    }
}

} // namespace

std::optional<std::string> argumentFault(const Step &step)
{
    const auto text = [&](std::string_view key) {
        const auto found = step.arguments.find(key);
        return found == step.arguments.end() ? std::string() : valueText(found->second);
    };
    if (step.word == "socket" && !step.as.empty() && !kindFromName(text("kind")))
        return fmt::format("'{}' is no kind of socket; there are tcp, tcp6, udp, udp6, unix, unix-dgram, "
                           "unix-seqpacket, raw and ping",
                           text("kind"));
    if (step.word == "socket" && step.as.empty() &&
        (!domainNumber(text("domain")) || !typeNumber(text("type"))))
        return "a socket needs \"kind\" and \"as\", or \"domain\" and \"type\", as AF_INET and SOCK_STREAM "
               "or numbers";
    if (step.word == "socket" && text("kind") == "raw" && !step.arguments.contains("protocol"))
        return "a raw socket needs \"protocol\": 1 is ICMP, 17 UDP";
    for (auto flags = text("flags"); !flags.empty();) {
        const auto flag = flags.substr(0, flags.find('|'));
        if (flag != "0" && !messageFlag(flag))
            return fmt::format("'{}' is no flag of send(2) or recv(2)", flag);
        flags.erase(0, flag.size() + 1);
    }
    if (step.word == "getaddrinfo" && !text("hints").empty() && !addressHint(text("hints")))
        return fmt::format("'{}' is no hint of getaddrinfo(3), as AI_NUMERICHOST is one", text("hints"));
    if (step.word == "getaddrinfo" && !text("family").empty() && !familyFromName(text("family")))
        return "\"family\" is AF_INET or AF_INET6; without it both are looked for";
    if (step.word == "shutdown" && !howFromName(text("how")))
        return "\"how\" is SHUT_RD, SHUT_WR or SHUT_RDWR";
    if (step.word == "bind" && !text("forgets").empty() && text("forgets") != "htons")
        return "what can be forgotten is \"htons\"";
    if (step.word == "poll" && !pollEvent(text("for")))
        return "\"for\" is POLLIN, POLLOUT, POLLPRI, POLLRDHUP, POLLERR or POLLHUP";
    if (step.word == "ioctl" && !ioctlRequest(text("request")))
        return "\"request\" is SIOCATMARK, SIOCINQ or SIOCOUTQ";
    if (step.word == "getsockopt" || step.word == "setsockopt") {
        const auto *option = findOption(text("option"));
        if (!option)
            return fmt::format("'{}' is no option the program knows", text("option"));
        if (step.word == "setsockopt" && !option->isWritable())
            return fmt::format("{} cannot be set", option->name);
    }
    return std::nullopt;
}

Reasoned<std::vector<Call>> callsFor(const Step &step, const Values &values, const LoadOptions &options)
{
    Filled filled(step, values, options);
    const auto repeat = static_cast<std::size_t>(filled.number("repeat", 1, Limits::kRepeats, 1));
    std::vector<Call> calls(1, callFor(step, filled));
    if (const auto octets = octetsIn(calls.front()) * repeat; octets > std::size_t{Limits::kOctetsOfRun})
        filled.refuse(
            fmt::format("this would move {} octets; a run moves at most {}", octets, Limits::kOctetsOfRun));
    if (filled.fault())
        return because(*filled.fault());
    if (auto *send = std::get_if<SendCall>(&calls.front()))
        send->repeat = repeat;
    else
        calls.resize(repeat, calls.front());
    return calls;
}

Reasoned<ResolveRequest> lookupFor(const Step &step, const Values &values)
{
    const LoadOptions none;
    Filled filled(step, values, none);
    ResolveRequest request;
    request.host = filled.text("host");
    request.family = familyFromName(filled.text("family")).value_or(Family::None);
    request.flags = addressHint(filled.text("hints")).value_or(0);
    request.timeout = std::chrono::milliseconds(filled.number("timeout", 1, Limits::kWithinMs, 2000));
    if (filled.fault())
        return because(*filled.fault());
    return request;
}

CallCode callCodeOf(const Step &step)
{
    if (step.word == "reset")
        return CallCode::Close;
    if (step.word == "accept")
        return CallCode::Accept;
    return callFromName(step.word).value_or(CallCode::None);
}

Reasoned<Bytes> octetsFor(std::string_view text)
{
    const FileReader noFiles = [](const std::string &path) -> Parsed<Bytes> {
        return tl::make_unexpected(ParseError{ParseFault::UnreadableFile, path, 0});
    };
    auto octets = parsePayload(text, noFiles);
    if (!octets)
        return because(octets.error().fault == ParseFault::UnreadableFile ? "an experiment reads no files"
                                                                          : describe(octets.error()));
    return std::move(*octets);
}

Bytes pattern(std::size_t size)
{
    constexpr std::size_t kPeriod = 251; // a prime, so that no power of two hides a shift
    Bytes octets(size);
    for (std::size_t i = 0; i < size; ++i)
        octets[i] = static_cast<std::uint8_t>(i % kPeriod);
    return octets;
}

} // namespace sockeye::lab
