// SPDX-License-Identifier: MIT
#include "core/lab/compute.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "core/bytes/hex.h"
#include "core/net/addresstext.h"

namespace sockeye::lab {

namespace {

template<typename T>
Bytes memoryOf(T value)
{
    Bytes octets(sizeof value);
    std::memcpy(octets.data(), &value, sizeof value);
    return octets;
}

Reasoned<std::int64_t> numberFrom(const Value &of, std::int64_t most)
{
    std::int64_t number = -1;
    if (const auto *plain = std::get_if<std::int64_t>(&of)) {
        number = *plain;
    } else {
        const auto &text = std::get<std::string>(of);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size())
            number = -1;
    }
    if (number < 0 || number > most)
        return tl::make_unexpected(fmt::format("'{}' is not a number from 0 to {}", valueText(of), most));
    return number;
}

template<typename T>
Values numberSeen(T value)
{
    return {{"value", std::int64_t{value}}, {"hex", toHex(memoryOf(value))}};
}

// The first number of the file behind net.x.y in /proc/sys, proc(5).
Reasoned<Values> readSetting(const std::string &name)
{
    const bool isPlain = name.starts_with("net.") && std::all_of(name.begin(), name.end(), [](char c) {
                             return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
                         });
    if (!isPlain || name.find("..") != name.npos)
        return tl::make_unexpected(fmt::format("'{}' is no setting below net.", name));
    std::string path = "/proc/sys/" + name;
    std::replace(path.begin() + 10, path.end(), '.', '/');
    std::ifstream file(path);
    std::int64_t value = 0;
    if (!(file >> value))
        return tl::make_unexpected(fmt::format("this kernel has no setting {}", name));
    return Values{{"value", value}};
}

// "Udp.InCsumErrors": of /proc/net/snmp, where a line of names comes before each line of numbers, proc(5).
Reasoned<Values> readCounter(const std::string &name)
{
    const auto dot = std::min(name.find('.'), name.size());
    std::ifstream file("/proc/net/snmp");
    std::string names, numbers;
    while (std::getline(file, names) && std::getline(file, numbers)) {
        std::istringstream columns(names), values(numbers);
        std::string column, text;
        columns >> column;
        values >> text;
        if (column != name.substr(0, dot) + ":")
            continue;
        while (columns >> column && values >> text) {
            std::int64_t value = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            if (column == name.substr(std::min(dot + 1, name.size())) && error == std::errc{})
                return Values{{"value", value}};
        }
    }
    return tl::make_unexpected(fmt::format("this kernel counts no {}", name));
}

} // namespace

Reasoned<Values> compute(std::string_view word, const Value &of)
{
    if (word == "inet_addr" || word == "inet_pton") {
        std::uint32_t address = 0;
        const int answer = addresstext::inetPton(valueText(of), address);
        if (word == "inet_addr")
            return numberSeen(addresstext::inetAddr(valueText(of)));
        auto seen = numberSeen(address);
        seen.emplace("ret", std::int64_t{answer});
        return seen;
    }
    if (word == "counter")
        return readCounter(valueText(of));
    if (word == "sysctl")
        return readSetting(valueText(of));
    if (word == "sockaddr") {
        const auto endpoint = Endpoint::parse(valueText(of));
        if (!endpoint)
            return tl::make_unexpected(fmt::format("'{}' is no address", valueText(of)));
        const auto octets = addresstext::sockaddrOctets(*endpoint);
        return Values{{"hex", toHex(octets)}, {"length", static_cast<std::int64_t>(octets.size())}};
    }
    const bool isShort = word == "memory16" || word == "htons";
    const auto number = numberFrom(of, isShort ? 0xffff : 0xffffffff);
    if (!number)
        return tl::make_unexpected(number.error());
    const auto wide = static_cast<std::uint32_t>(*number);
    const auto narrow = static_cast<std::uint16_t>(*number);
    if (word == "memory16")
        return numberSeen(narrow);
    if (word == "memory32")
        return numberSeen(wide);
    if (word == "htons")
        return numberSeen(addresstext::hostToNet16(narrow));
    if (word == "htonl")
        return numberSeen(addresstext::hostToNet32(wide));
    return Values{{"text", addresstext::inetNtoa(wide)}};
}

} // namespace sockeye::lab
