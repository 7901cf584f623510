// SPDX-License-Identifier: MIT
// What a person types to see only some events. A Filter is an immutable value, cheap to copy; any thread.
// FilterMatcher (filtermatcher.h) applies it to the events of one session.
//
// Terms, joined by spaces: all of them must hold. `or` joins alternatives, `not` or `!` before a term turns it
// round, parentheses group; `and` may be written and binds closer than `or`.
//
//   socket:tcp#1        that socket and those it accepted; socket:session is the session itself
//   kind:data           call, data, state, drop, sample, segment, resolve, note, mark, gap
//   dir:in  dir:out     data and segments by direction
//   len>100  len:17  len:1..64      octets of data
//   call:connect        calls of that name and the data they carried
//   errno:ECONNREFUSED  failed with that errno
//   error               failed calls and lookups, warnings, drops and gaps
//   state:CLOSE_WAIT    steps into that state
//   text:"hello"        in the payload or in the event's line of text, whatever the case; \r \n \t \" \\ \xHH
//   hex:"DE AD"         in the payload
//   port:7000           sockets and datagrams with that port at either end
//   time>14.66  time:14..15         seconds since the session began
//   after:14:03:31  before:14:04    local time, of the session's first day unless written 2025-11-20T14:03:31
//   hello  "two words"  the same as text:
//
// socket, kind, call, errno, state and port take several values: kind:call,state. len and time take
// > >= < <= : = and a range a..b; time:14.6 means the times that begin so.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

struct FilterNode {
    enum class Op : std::uint8_t {
        And,
        Or,
        Not, // of `left` and `right`
        Socket,
        Kind,
        Dir,
        Len,
        CallName,
        Errno,
        Error,
        State,
        Text,
        Hex,
        Port,
        Time,
        Clock
    };

    Op op = Op::And;
    std::size_t left = 0, right = 0;    // places in Filter::nodes(), before this node
    std::uint64_t set = 0;              // Kind, Dir, CallName, State: a bit for each value
    std::vector<std::uint32_t> numbers; // Errno, Port
    std::vector<std::string> names;     // Socket
    Bytes needle;                       // Text (ASCII letters lowered), Hex
    std::int64_t low = 0, high = 0;     // Len: octets, Time: ns since the beginning; both ends belong to it
    // Clock: low and high are ns since 1970, or since midnight of the session's first day
    bool ofDay = false;
};

class Filter
{
public:
    Filter() = default; // lets everything through
    // Errors: UnknownField (a field or a value of one), BadOperator, BadNumber, NumberOutOfRange, BadHexDigit,
    // OddHexDigits, BadEscape, Empty (a value is missing), UnexpectedText (a quote or parenthesis without its
    // partner, a word out of place), TooLong (nested or long beyond reason).
    static Parsed<Filter> parse(std::string_view text);

    bool isEmpty() const { return m_nodes == nullptr; }
    // True when the index alone cannot decide every event, so that some must be read from the file.
    bool needsEvents() const { return m_needsEvents; }
    // Parts before wholes; the last is the root. Not to be called on an empty filter.
    const std::vector<FilterNode> &nodes() const { return *m_nodes; }

private:
    std::shared_ptr<const std::vector<FilterNode>> m_nodes;
    bool m_needsEvents = false;
};

} // namespace sockeye
