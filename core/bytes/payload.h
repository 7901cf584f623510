// SPDX-License-Identifier: MIT
// What a person writes to say which octets to send: BYTES of the command line, the send panel's editors.
//
//   BYTES = ITEM { " + " ITEM }        nothing at all is an empty payload
//   ITEM  = text                       C escapes, see parseText; spaces are text
//         | "hex:" digits              see parseHex
//         | TYPE ":" number            see parseTyped
//         | "@" file                   the file's octets
//         | "counter:" TYPE [":" N]    an integer that is N (or 0) the first time and one more each time it is sent;
//                                      behind the type's greatest comes its smallest
//         | "time:" TYPE [":" UNIT]    since 1970 in s (without UNIT), ms, us or ns
//         | "random:" N                so many random octets, at most 65536
//         | "repeat:" N ":" ITEM       the item N times; it may be another repeat
//
// An item that is none of the others is text. Text itself writes " + " as "\x2b" between spaces, and "\x40"
// or "\x68ex:" where it would begin like another item: textItem(). A file's name is taken as it stands.
// Pure but for the file and PayloadMoment::now(); any thread. Error positions are octets into the text given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace sockeye {

using FileReader = std::function<Parsed<Bytes>(const std::string &path)>;

inline constexpr std::size_t kPayloadFileLimit = 64 * 1024 * 1024; // octets

// The file's octets. Blocks as read(2) does: a pipe is read to its end. Errors: UnreadableFile; TooLong
// beyond kPayloadFileLimit.
Parsed<Bytes> readPayloadFile(const std::string &path);

// What counters, times and random octets are made of.
struct PayloadMoment {
    std::uint64_t sent = 0; // how often it was sent before
    std::int64_t unixNs = 0;
    std::uint64_t seed = 0;

    static PayloadMoment now(std::uint64_t sent = 0); // the clock's time, an unpredictable seed
};

// Octets that are others each time, and what makes them so.
enum class ChangingMacro { Counter, Time, Random };
struct ChangingPart {
    std::size_t begin = 0, size = 0; // within the payload
    ChangingMacro macro = ChangingMacro::Counter;

    friend bool operator==(const ChangingPart &, const ChangingPart &) = default;
};

// Errors: Empty where an item or its value is missing, TooLong beyond kPayloadFileLimit, and those of the kinds of
// items.
Parsed<Bytes> parsePayload(std::string_view text, const FileReader &read = readPayloadFile,
                           const PayloadMoment &moment = PayloadMoment::now(),
                           std::vector<ChangingPart> *changing = nullptr); // in order, none of them empty
// Whether it has an item whose octets are others each time. A text that cannot be parsed may be anything.
bool changesEachTime(std::string_view text);

// An item that stands for this text and for nothing else: text with escapes, as parseText() reads it.
std::string textItem(std::string_view text);

// The whole text is one item, line ends included. Escapes: \n \r \t \a \b \f \v \e \\ \" \', \xHH with two
// digits, \0 to \377 with up to three octal digits. Error: BadEscape.
Parsed<Bytes> parseText(std::string_view text);

// Two digits an octet. Spaces, line ends, colons and commas may stand between octets, never within one; each
// run of digits may begin with 0x. Errors: BadHexDigit; OddHexDigits at the digit left over.
Parsed<Bytes> parseHex(std::string_view text);

// One number, spaces around it ignored: decimal or 0x for integers, negative where the type is signed;
// decimal, inf or nan for floats. Errors: UnknownType; Empty; BadNumber; NumberOutOfRange.
Parsed<Bytes> parseTyped(std::string_view type, std::string_view value);

// The number's lowest octets in the type's order. Errors: UnknownType, also for a float.
Parsed<Bytes> wrapTyped(std::string_view type, std::uint64_t number);

// The names parseTyped knows, narrow before wide: "u8", "i8", "u16be", ... The views last for ever.
std::vector<std::string_view> payloadTypes();

} // namespace sockeye
