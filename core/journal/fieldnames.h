// SPDX-License-Identifier: MIT
// The keys of the fields in a session file, and how enumerations are spelled there. These are the file
// format: add, never change. Values only; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/journal/event.h"

namespace sockeye::fieldnames {

inline constexpr std::string_view kMessage = "MESSAGE";
inline constexpr std::string_view kPriority = "PRIORITY";
inline constexpr std::string_view kKind = "SOCKEYE_KIND"; // always there, before all that is read back
inline constexpr std::string_view kCallId = "SOCKEYE_CALL_ID";
inline constexpr std::string_view kCommandId = "SOCKEYE_COMMAND_ID";

inline constexpr std::string_view kStarted = "SOCKEYE_STARTED";
inline constexpr std::string_view kCall = "CODE_FUNC";
inline constexpr std::string_view kCarriedData = "SOCKEYE_CARRIED_DATA";
inline constexpr std::string_view kFd = "SOCKEYE_FD";
inline constexpr std::string_view kArgs = "SOCKEYE_ARGS";
inline constexpr std::string_view kResult = "SOCKEYE_RESULT";
inline constexpr std::string_view kRet = "SOCKEYE_RET";
inline constexpr std::string_view kErrno = "ERRNO";
inline constexpr std::string_view kStartNs = "SOCKEYE_START_NS";
inline constexpr std::string_view kDurationNs = "SOCKEYE_DURATION_NS";
inline constexpr std::string_view kRelated = "SOCKEYE_RELATED";
inline constexpr std::string_view kOtherEnd = "SOCKEYE_OTHER_END";
inline constexpr std::string_view kMadeFamily = "SOCKEYE_MADE_FAMILY";
inline constexpr std::string_view kMadeType = "SOCKEYE_MADE_TYPE";
inline constexpr std::string_view kMadeName = "SOCKEYE_MADE_NAME";
inline constexpr std::string_view kLocal = "SOCKEYE_LOCAL";
inline constexpr std::string_view kPeer = "SOCKEYE_PEER";

inline constexpr std::string_view kFrom = "SOCKEYE_FROM";
inline constexpr std::string_view kTo = "SOCKEYE_TO";
inline constexpr std::string_view kEvidence = "SOCKEYE_EVIDENCE";
inline constexpr std::string_view kSource = "SOCKEYE_SOURCE";
inline constexpr std::string_view kCount = "SOCKEYE_COUNT";
inline constexpr std::string_view kTotal = "SOCKEYE_TOTAL";
inline constexpr std::string_view kMetric = "SOCKEYE_METRIC"; // "recv_q 12"; one line each
inline constexpr std::string_view kHost = "SOCKEYE_HOST";
inline constexpr std::string_view kResolveError = "SOCKEYE_EAI";
inline constexpr std::string_view kTimedOut = "SOCKEYE_TIMED_OUT";
inline constexpr std::string_view kCancelled = "SOCKEYE_CANCELLED";
inline constexpr std::string_view kFound = "SOCKEYE_FOUND"; // one line each
inline constexpr std::string_view kCode = "SOCKEYE_NOTE";
inline constexpr std::string_view kSeverity = "SOCKEYE_SEVERITY";
inline constexpr std::string_view kDetail = "SOCKEYE_DETAIL";
inline constexpr std::string_view kAction = "SOCKEYE_MARK";
inline constexpr std::string_view kTarget = "SOCKEYE_TARGET";
inline constexpr std::string_view kText = "SOCKEYE_TEXT";
inline constexpr std::string_view kBegin = "SOCKEYE_BEGIN";
inline constexpr std::string_view kLength = "SOCKEYE_LENGTH";
inline constexpr std::string_view kColor = "SOCKEYE_COLOR";
inline constexpr std::string_view kFirst = "SOCKEYE_FIRST";
inline constexpr std::string_view kLast = "SOCKEYE_LAST";
inline constexpr std::string_view kReason = "SOCKEYE_REASON";

// Before a Unix name; other endpoints stand as Endpoint::text() writes them.
inline constexpr std::string_view kUnixPrefix = "unix:";

inline constexpr std::array<std::string_view, 22> kNoteCodes{"text",
                                                             "session-began",
                                                             "session-ended",
                                                             "reachable-beyond-host",
                                                             "port-held-by",
                                                             "sigpipe",
                                                             "buffer-limited",
                                                             "limit-reached",
                                                             "policy-set",
                                                             "mode-set",
                                                             "retrying",
                                                             "timed-out",
                                                             "cancelled",
                                                             "refused",
                                                             "descriptors-exhausted",
                                                             "data-discarded",
                                                             "watch-began",
                                                             "watch-ended",
                                                             "segments-missed",
                                                             "experiment-began",
                                                             "experiment-tidies",
                                                             "experiment-ended"};
inline constexpr std::array<std::string_view, 3> kSeverities{"info", "warning", "error"};
inline constexpr std::array<std::string_view, 3> kMarkActions{"remark", "bookmark", "delete"};
inline constexpr std::array<std::string_view, 3> kGapReasons{"disk-full", "size-limit", "damaged"};

template<typename Code, std::size_t N>
std::string_view nameIn(const std::array<std::string_view, N> &names, Code code)
{
    const auto at = static_cast<std::size_t>(code);
    return at < N ? names[at] : std::string_view{};
}

inline std::string_view noteCodeName(NoteCode code)
{
    return nameIn(kNoteCodes, code);
}
inline std::string_view severityName(Severity severity)
{
    return nameIn(kSeverities, severity);
}
inline std::string_view markActionName(MarkAction action)
{
    return nameIn(kMarkActions, action);
}
inline std::string_view gapReasonName(GapReason reason)
{
    return nameIn(kGapReasons, reason);
}

// The value whose name this is, by asking for the name of each: for any enumeration that counts from 0.
template<typename Code, typename NameOf>
std::optional<Code> codeNamed(std::string_view name, NameOf nameOf, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auto code = static_cast<Code>(i);
        if (nameOf(code) == name)
            return code;
    }
    return std::nullopt;
}

} // namespace sockeye::fieldnames
