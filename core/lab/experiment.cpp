// SPDX-License-Identifier: MIT
#include "core/lab/experiment.h"

namespace sockeye::lab {

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::Server:
        return "server";
    case Role::Client:
        return "client";
    case Role::Third:
        return "third";
    case Role::None:
        break;
    }
    return "";
}

std::string_view needName(Need need)
{
    switch (need) {
    case Need::Cap:
        return "cap";
    case Need::Lab:
        return "lab";
    case Need::Ipv6:
        return "ipv6";
    case Need::Ping:
        return "ping";
    }
    return "";
}

std::string_view stepKindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Call:
        return "call";
    case StepKind::Await:
        return "await";
    case StepKind::Cancel:
        return "cancel";
    case StepKind::Compute:
        return "compute";
    case StepKind::Check:
        return "check";
    case StepKind::Note:
        return "note";
    }
    return "";
}

} // namespace sockeye::lab
