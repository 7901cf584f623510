// SPDX-License-Identifier: MIT
// The numbers behind the names that calls are made with, and back: families, socket types, message flags, requests
// of ioctl(2), events of poll(2). Constant data; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sockeye {

std::optional<int> domainNumber(std::string_view name);           // "AF_INET"; any decimal number too
std::optional<int> typeNumber(std::string_view name);             // "SOCK_STREAM"; any decimal number too
std::optional<int> messageFlag(std::string_view name);            // "MSG_PEEK"
std::optional<unsigned long> ioctlRequest(std::string_view name); // "SIOCATMARK"
std::optional<int> pollEvent(std::string_view name);              // "POLLIN"

std::optional<int> addressHint(std::string_view name); // "AI_NUMERICHOST"

std::string domainText(int domain); // "AF_INET", "87"
std::string typeText(int type);
std::string ioctlText(unsigned long request);
std::string pollText(int events); // "POLLIN|POLLHUP", "0"

} // namespace sockeye
