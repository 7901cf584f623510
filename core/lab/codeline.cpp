// SPDX-License-Identifier: MIT
#include "core/lab/codeline.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/lab/stepcalls.h"
#include "core/net/socketoptions.h"

namespace sockeye::lab {

namespace {

constexpr std::size_t kLongestData = 32; // octets of a payload shown as it is

// The text with what is known filled in, and the names of what is not.
std::string filled(std::string_view text, const Values &values)
{
    auto all = values;
    if (const auto names = namesIn(text)) {
        for (const auto &name : *names)
            all.try_emplace(name, name);
    }
    auto done = substitute(text, all);
    return done ? std::move(*done) : std::string(text);
}

// "MSG_PEEK|MSG_DONTWAIT" with spaces.
std::string flagsText(std::string_view flags)
{
    std::string text;
    for (const char c : flags)
        text += c == '|' ? std::string(" | ") : std::string(1, c);
    return text.empty() ? "0" : text;
}

class CodeLine
{
public:
    CodeLine(const Step &step, const Values &values) : m_step(step), m_values(values) {}

    bool observesPeer() const
    {
        return std::any_of(m_step.expect.begin(), m_step.expect.end(),
                           [](const Expectation &one) { return one.observed.starts_with("peer"); });
    }

    std::string call()
    {
        const auto &word = m_step.word;
        const auto &on = m_step.on;
        if (word == "socket")
            return socket();
        if (argument("forgets"))
            return forgetful();
        if (word == "bind" || word == "connect")
            return fmt::format("{}({}, {});", word, on, address());
        if (word == "listen")
            return fmt::format("listen({}, {});", on, number("backlog", "128"));
        if (word == "accept")
            return fmt::format("{} = accept({}, {});", m_step.as, on,
                               observesPeer() ? "&peer, &size" : "NULL, NULL");
        if (word == "send" || word == "sendto" || word == "write")
            return repeated(send());
        if (word == "recv" || word == "recvfrom" || word == "read")
            return repeated(receive());
        if (word == "poll")
            return fmt::format("poll({{{}, {}}}, 1, {});", on, text("for"), number("timeout", "1000"));
        if (word == "shutdown")
            return fmt::format("shutdown({}, {});", on, text("how"));
        if (word == "reset")
            return fmt::format("setsockopt({0}, SO_LINGER, {{1, 0}}); close({0});", on);
        if (word == "dup")
            return fmt::format("{} = dup({});", m_step.as, on);
        if (word == "getsockname" || word == "getpeername")
            return fmt::format("{}({}, &addr, &len);", word, on);
        if (word == "getsockopt")
            return fmt::format("getsockopt({}, {}, &value, &len);", on, option());
        if (word == "setsockopt")
            return fmt::format("setsockopt({}, {}, {});", on, option(), text("value"));
        if (word == "ioctl")
            return fmt::format("ioctl({}, {}, &value);", on, text("request"));
        if (word == "readlink")
            return fmt::format("readlink(/proc/self/fd/{}, buf, 256);", on);
        if (word == "stat")
            return fmt::format("stat(\"{}\", &st);", text("path"));
        if (word == "sendmsg")
            return fmt::format("sendmsg({}, {{{}, SCM_RIGHTS: {}}}, 0);", on, payload().first,
                               text("descriptor"));
        if (word == "recvmsg")
            return fmt::format("{} = recvmsg({}, {{buf, SCM_RIGHTS}}, 0);", m_step.as, on);
        if (word == "getaddrinfo")
            return lookUp();
        if (word == "unlink")
            return fmt::format("unlink(\"{}\");", text("path"));
        return fmt::format("{}({});", word, on);
    }

    std::string compute()
    {
        const auto of = text("of");
        if (m_step.word == "memory16")
            return fmt::format("uint16_t n = {};", of);
        if (m_step.word == "memory32")
            return fmt::format("uint32_t n = {};", of);
        if (m_step.word == "inet_addr")
            return fmt::format("inet_addr(\"{}\");", of);
        if (m_step.word == "inet_pton")
            return fmt::format("inet_pton(AF_INET, \"{}\", &in);", of);
        if (m_step.word == "sockaddr")
            return fmt::format("addr = {};", of);
        if (m_step.word == "sysctl")
            return fmt::format("sysctl {}", of);
        return fmt::format("{}({});", m_step.word, of);
    }

private:
    const Value *argument(std::string_view key) const
    {
        const auto found = m_step.arguments.find(key);
        return found == m_step.arguments.end() ? nullptr : &found->second;
    }
    std::string text(std::string_view key) const
    {
        const auto *value = argument(key);
        return value ? filled(valueText(*value), m_values) : std::string();
    }
    std::string number(std::string_view key, std::string_view otherwise) const
    {
        const auto *value = argument(key);
        if (!value)
            return std::string(otherwise);
        const auto sum = evaluate(valueText(*value), m_values);
        if (sum)
            return std::to_string(*sum);
        std::string names; // a sum of names is C as it stands, but for the dollar signs
        for (const char c : valueText(*value)) {
            if (c != '$')
                names += c;
        }
        return names;
    }
    std::string address() const
    {
        const auto to = text("to");
        return to == "none" ? "AF_UNSPEC" : to;
    }
    // The line where htons() should be.
    std::string forgetful() const
    {
        const auto to = text("to");
        const auto colon = to.rfind(':');
        return fmt::format("addr.sin_addr = {}; addr.sin_port = {}; {}({}, &addr, sizeof addr);",
                           to.substr(0, colon), to.substr(std::min(to.size(), colon + 1)), m_step.word,
                           m_step.on);
    }
    std::string lookUp() const
    {
        const auto host = text("host"), family = text("family"), flags = text("hints");
        if (family.empty() && flags.empty())
            return fmt::format("getaddrinfo(\"{}\", NULL, NULL, &list);", host);
        return fmt::format("{}{}getaddrinfo(\"{}\", NULL, &hints, &list);",
                           family.empty() ? "" : fmt::format("hints.ai_family = {}; ", family),
                           flags.empty() ? "" : fmt::format("hints.ai_flags = {}; ", flagsText(flags)), host);
    }
    std::string option() const
    {
        const auto name = text("option");
        const auto *known = findOption(name);
        return known ? fmt::format("{}, {}", known->levelName, name) : name;
    }
    std::string socket() const
    {
        if (m_step.as.empty())
            return fmt::format("socket({}, {}, {});", text("domain"), text("type"), number("protocol", "0"));
        const auto kind = text("kind");
        const auto domain = kind.starts_with("unix") ? "AF_UNIX"
                            : kind.ends_with('6')    ? "AF_INET6"
                                                     : "AF_INET";
        if (kind == "ping")
            return fmt::format("{} = socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP);", m_step.as);
        std::string type = kind == "raw"                                         ? "SOCK_RAW"
                           : kind.ends_with("seqpacket")                         ? "SOCK_SEQPACKET"
                           : kind.starts_with("udp") || kind.ends_with("-dgram") ? "SOCK_DGRAM"
                                                                                 : "SOCK_STREAM";
        if (number("nonblocking", "0") == "1")
            type += " | SOCK_NONBLOCK";
        return fmt::format("{} = socket({}, {}, {});", m_step.as, domain, type, number("protocol", "0"));
    }
    // The octets as they are passed, and how many.
    std::pair<std::string, std::string> payload() const
    {
        if (argument("size"))
            return {"buf", number("size", "0")};
        const auto data =
            argument("data") ? octetsFor(valueText(*argument("data"))) : Reasoned<Bytes>(Bytes());
        const auto size = std::to_string(data ? data->size() : 0);
        if (!data || data->size() > kLongestData)
            return {"buf", size};
        return {fmt::format("\"{}\"", escapeText(*data, EscapeStyle::Lossless)), size};
    }
    std::string send() const
    {
        const auto [octets, size] = payload();
        if (m_step.word == "write")
            return fmt::format("write({}, {}, {});", m_step.on, octets, size);
        const auto flags = flagsText(text("flags"));
        if (m_step.word == "sendto")
            return fmt::format("sendto({}, {}, {}, {}, {});", m_step.on, octets, size, flags, address());
        return fmt::format("send({}, {}, {}, {});", m_step.on, octets, size, flags);
    }
    std::string receive() const
    {
        const auto size = number("size", "65536");
        if (m_step.word == "read")
            return fmt::format("read({}, buf, {});", m_step.on, size);
        return fmt::format("{}({}, buf, {}, {}{});", m_step.word, m_step.on, size, flagsText(text("flags")),
                           m_step.word == "recvfrom" ? ", &from, &len" : "");
    }
    std::string repeated(std::string line) const
    {
        return argument("repeat") ? fmt::format("for (i = 0; i < {}; i++) {}", number("repeat", "1"), line)
                                  : line;
    }

    const Step &m_step;
    const Values &m_values;
};

} // namespace

std::string codeLine(const Step &step, const Values &values)
{
    switch (step.kind) {
    case StepKind::Call:
        return CodeLine(step, values).call();
    case StepKind::Compute:
        return CodeLine(step, values).compute();
    default:
        return {};
    }
}

} // namespace sockeye::lab
