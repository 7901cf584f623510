// SPDX-License-Identifier: MIT
// The socket options that name an interface or a multicast group, as text and as the structures of ip(7) and
// ipv6(7): see OptionType for both. Any thread; interface names are those of this network namespace.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye::optionaddress {

Parsed<Bytes> parseInterface(std::string_view text);
Parsed<Bytes> parseSource4(std::string_view text);
Parsed<Bytes> parseGroup4(std::string_view text);
Parsed<Bytes> parseSourceGroup4(std::string_view text);
Parsed<Bytes> parseGroup6(std::string_view text);

// Empty when the octets are fewer than the structure.
std::string formatInterface(ByteView value);
std::string formatSource4(ByteView value);
std::string formatGroup4(ByteView value);
std::string formatSourceGroup4(ByteView value);
std::string formatGroup6(ByteView value);

} // namespace sockeye::optionaddress
