// SPDX-License-Identifier: MIT
#include "core/net/socketoptions.h"

#include <array>
#include <cmath>
#include <cstddef>

#include <sys/socket.h>
#include <sys/time.h>

#include <linux/tcp.h>

#include <fmt/format.h>

#include "core/net/optionaddress.h"
#include "core/net/optiontext.h"

namespace sockeye {

using namespace optiontext;

namespace {

// IFNAMSIZ and TCP_CA_NAME_MAX without the NUL; what is longer the kernel would cut in silence.
constexpr std::size_t kStringMax = 15;
constexpr double kSecondsMax = 1e9;

template<typename T>
Parsed<Bytes> parseOctets(std::string_view text)
{
    const auto value = parseNumber<T>(text);
    if (!value)
        return tl::make_unexpected(value.error());
    return octetsOf(*value);
}

Parsed<Bytes> parseBool(std::string_view text)
{
    if (text == "on" || text == "true" || text == "yes")
        return octetsOf(1);
    if (text == "off" || text == "false" || text == "no")
        return octetsOf(0);
    return parseOctets<int>(text);
}

Parsed<timeval> parseSeconds(std::string_view text)
{
    double number = 0;
    const auto end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (fault == std::errc::invalid_argument || !std::isfinite(number))
        return fail(ParseFault::BadNumber, text);
    const auto unit = trimmed(text.substr(static_cast<std::size_t>(stop - text.data())));
    if (unit == "ms")
        number /= 1e3;
    else if (unit == "us" || unit == "µs")
        number /= 1e6;
    else if (!unit.empty() && unit != "s")
        return fail(ParseFault::BadNumber, text);
    if (fault != std::errc{} || number < 0 || number > kSecondsMax)
        return fail(ParseFault::NumberOutOfRange, text);
    const auto us = std::llround(number * 1e6);
    return timeval{us / 1'000'000, us % 1'000'000};
}

std::string formatSeconds(const timeval &time)
{
    auto text = fmt::format("{}.{:06}", time.tv_sec, time.tv_usec);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

Parsed<Bytes> parseLinger(std::string_view text)
{
    ::linger value{1, 0};
    if (text.substr(0, 3) == "off") {
        value.l_onoff = 0;
        text.remove_prefix(3);
    } else if (text.substr(0, 2) == "on") {
        text.remove_prefix(2);
    }
    text = trimmed(text.substr(!text.empty() && text.front() == ','));
    if (!text.empty()) {
        if (text.back() == 's')
            text = trimmed(text.substr(0, text.size() - 1));
        const auto seconds = parseNumber<int>(text);
        if (!seconds)
            return tl::make_unexpected(seconds.error());
        value.l_linger = *seconds;
    }
    return octetsOf(value);
}

std::string formatLinger(const ::linger &value)
{
    if (value.l_onoff == 0 && value.l_linger == 0)
        return "off";
    return fmt::format("{}, {} s", value.l_onoff == 0 ? "off" : "on", value.l_linger);
}

Parsed<Bytes> parseString(std::string_view text)
{
    if (text.size() > kStringMax)
        return fail(ParseFault::TooLong, text);
    if (text.find('\0') != text.npos)
        return fail(ParseFault::UnexpectedText, text);
    const auto octets = viewOf(text == "none" ? std::string_view{} : text);
    Bytes value(octets.begin(), octets.end());
    value.push_back(0);
    return value;
}

std::string formatString(ByteView value)
{
    const auto text = textOf(value);
    const auto trimmedText = text.substr(0, text.find('\0'));
    return trimmedText.empty() ? "none" : std::string(trimmedText);
}

std::string formatPeer(ByteView value)
{
    const auto peer = valueOf<ucred>(value);
    // Nobody is -1, not 4294967295.
    const auto uid = static_cast<int>(peer.uid);
    const auto gid = static_cast<int>(peer.gid);
    return fmt::format("pid {}, uid {}, gid {}", peer.pid, uid, gid);
}

// The order of SK_MEMINFO_* in linux/sock_diag.h.
std::string formatMemory(ByteView value)
{
    constexpr std::array<std::string_view, 9> kNames{"rmem_alloc", "rcvbuf",    "wmem_alloc",
                                                     "sndbuf",     "fwd_alloc", "wmem_queued",
                                                     "optmem",     "backlog",   "drops"};
    std::string text;
    for (std::size_t i = 0; i < kNames.size() && (i + 1) * sizeof(std::uint32_t) <= value.size(); ++i) {
        text += fmt::format("{}{} {}", i == 0 ? "" : ", ", kNames[i],
                            valueOf<std::uint32_t>(value.subspan(i * sizeof(std::uint32_t))));
    }
    return text;
}

std::string formatTcpInfo(ByteView value)
{
    // Older kernels give less than the header knows; what is missing reads 0.
    const auto info = valueOf<tcp_info>(value);
    return fmt::format("state {}, rtt {} µs, rttvar {} µs, rto {} µs, snd_mss {}, rcv_mss {}, snd_cwnd {}, "
                       "unacked {}, sacked {}, lost {}, retrans {}, total_retrans {}, rcv_space {}",
                       info.tcpi_state, info.tcpi_rtt, info.tcpi_rttvar, info.tcpi_rto, info.tcpi_snd_mss,
                       info.tcpi_rcv_mss, info.tcpi_snd_cwnd, info.tcpi_unacked, info.tcpi_sacked,
                       info.tcpi_lost, info.tcpi_retrans, info.tcpi_total_retrans, info.tcpi_rcv_space);
}

std::string formatStruct(const SocketOption &option, ByteView value)
{
    if (option.name == "SO_PEERCRED" && value.size() == sizeof(ucred))
        return formatPeer(value);
    if (option.name == "SO_MEMINFO")
        return formatMemory(value);
    if (option.name == "TCP_INFO" && value.size() > offsetof(tcp_info, tcpi_total_retrans))
        return formatTcpInfo(value);
    return {};
}

std::string formatInt(const SocketOption &option, int value)
{
    for (const auto &choice : option.choices) {
        if (choice.value == value)
            return std::string(choice.name);
    }
    return std::to_string(value);
}

Parsed<Bytes> parseInt(const SocketOption &option, std::string_view text)
{
    for (const auto &choice : option.choices) {
        if (choice.name == text)
            return octetsOf(choice.value);
    }
    return parseOctets<int>(text);
}

std::string formatBool(int value)
{
    return value == 0 ? "off" : value == 1 ? "on" : std::to_string(value);
}

// Empty when the octets are not of the type.
std::string formatTyped(const SocketOption &option, ByteView value)
{
    const auto holds = [&](std::size_t octets) { return value.size() >= octets; };
    switch (option.type) {
    case OptionType::Bool:
        return holds(sizeof(int)) ? formatBool(valueOf<int>(value)) : "";
    case OptionType::Int:
        return holds(sizeof(int)) ? formatInt(option, valueOf<int>(value)) : "";
    case OptionType::Uint:
        return holds(sizeof(std::uint32_t)) ? std::to_string(valueOf<std::uint32_t>(value)) : "";
    case OptionType::Uint64:
        return holds(sizeof(std::uint64_t)) ? std::to_string(valueOf<std::uint64_t>(value)) : "";
    case OptionType::Flags:
        return holds(sizeof(std::uint32_t)) ? fmt::format("0x{:x}", valueOf<std::uint32_t>(value)) : "";
    case OptionType::Errno:
        if (!holds(sizeof(int)))
            return "";
        return valueOf<int>(value) == 0 ? "0" : errnoName(valueOf<int>(value));
    case OptionType::TimeVal:
        return holds(sizeof(timeval)) ? formatSeconds(valueOf<timeval>(value)) : "";
    case OptionType::Linger:
        return holds(sizeof(::linger)) ? formatLinger(valueOf<::linger>(value)) : "";
    case OptionType::String:
        return formatString(value);
    case OptionType::Interface:
        return optionaddress::formatInterface(value);
    case OptionType::Source4:
        return optionaddress::formatSource4(value);
    case OptionType::Group4:
        return optionaddress::formatGroup4(value);
    case OptionType::SourceGroup4:
        return optionaddress::formatSourceGroup4(value);
    case OptionType::Group6:
        return optionaddress::formatGroup6(value);
    case OptionType::Struct:
        return formatStruct(option, value);
    }
    return "";
}

} // namespace

std::size_t SocketOption::room() const
{
    switch (type) {
    case OptionType::Uint64:
        return sizeof(std::uint64_t);
    case OptionType::TimeVal:
        return sizeof(timeval);
    case OptionType::Linger:
        return sizeof(::linger);
    case OptionType::String:
        return kStringMax + 1;
    case OptionType::Struct:
        return 512; // TCP_INFO grows with each kernel, and has 280 in Linux 6.18
    default:
        return sizeof(int);
    }
}

const SocketOption *findOption(std::string_view name)
{
    for (const auto &option : socketOptions()) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

const SocketOption *findOption(int level, int number)
{
    for (const auto &option : socketOptions()) {
        if (option.level == level && option.number == number)
            return &option;
    }
    return nullptr;
}

Parsed<Bytes> parseOptionValue(const SocketOption &option, std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return fail(ParseFault::Empty, text);
    switch (option.type) {
    case OptionType::Bool:
        return parseBool(text);
    case OptionType::Int:
    case OptionType::Errno:
        return parseInt(option, text);
    case OptionType::Uint:
    case OptionType::Flags:
        return parseOctets<std::uint32_t>(text);
    case OptionType::Uint64:
        return parseOctets<std::uint64_t>(text);
    case OptionType::TimeVal:
        return parseSeconds(text).map(octetsOf<timeval>);
    case OptionType::Linger:
        return parseLinger(text);
    case OptionType::String:
        return parseString(text);
    case OptionType::Interface:
        return optionaddress::parseInterface(text);
    case OptionType::Source4:
        return optionaddress::parseSource4(text);
    case OptionType::Group4:
        return optionaddress::parseGroup4(text);
    case OptionType::SourceGroup4:
        return optionaddress::parseSourceGroup4(text);
    case OptionType::Group6:
        return optionaddress::parseGroup6(text);
    case OptionType::Struct:
        break;
    }
    return fail(ParseFault::UnexpectedText, text);
}

std::string formatOptionValue(const SocketOption &option, ByteView value)
{
    auto text = formatTyped(option, value);
    if (text.empty()) {
        for (const auto octet : value)
            text += fmt::format("{:02x}", octet);
    }
    return text;
}

} // namespace sockeye
