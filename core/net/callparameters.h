// SPDX-License-Identifier: MIT
// The parameters of each call by the names the manual gives them, what each is for, and where its value stands in
// what the journal keeps of a call. Pure; any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/net/callcode.h"

namespace sockeye {

// The window has the words for them.
enum class ParameterMeaning : std::uint8_t {
    Socket,
    Domain,
    Type,
    Protocol,
    Address,     // asked for
    Destination, // an address
    Origin,      // an address, written by the kernel
    Found,       // an address, written by the kernel
    Length,      // of the address before it
    Backlog,
    Flags,
    Buffer, // to be sent
    Room,   // to be filled
    Size,
    Messages,
    How,
    Level,
    Option,
    Value,
    Read,    // an option's value, written by the kernel
    Timeout, // always none
    Path,
    Descriptor,
    Watched, // descriptors, and what each is watched for
    Count,
    Patience, // ms
    Request,
    Link, // written by the kernel: what a link names
    Status,
};
inline constexpr std::size_t kParameterMeanings = static_cast<std::size_t>(ParameterMeaning::Status) + 1;

std::string_view meaningName(ParameterMeaning meaning); // "destination"
std::optional<ParameterMeaning> meaningFromName(std::string_view name);

// Where a parameter's value stands.
enum class ParameterSource : std::uint8_t {
    Args,    // in the call's `args`, in order
    Result,  // written by the kernel: the call's `result`
    Derived, // not kept: follows from the address before it
    Null,    // always a null pointer
};

struct CallParameter {
    std::string_view name; // "addrlen"
    ParameterMeaning meaning = ParameterMeaning::Socket;
    ParameterSource source = ParameterSource::Args;
};

// In the order of the call; empty for None.
std::span<const CallParameter> callParameters(CallCode call);

// What calltext wrote for the call, cut into the values of its parameters of source Args; fewer where the text has
// fewer. Views into `args`.
std::vector<std::string_view> callArguments(CallCode call, std::string_view args);

} // namespace sockeye
