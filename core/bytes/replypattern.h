// SPDX-License-Identifier: MIT
// What a reply should look like, wildcards and all:
//
//   PATTERN = ITEM { " + " ITEM }
//   ITEM    = "any"            any number of octets, none too
//           | "any:" N         so many octets, whatever they are
//           | "hex:" digits    as in a payload, "??" for an octet whatever it is
//           | what else a payload may hold but its macros, see payload.h: text, u16be:7000
//
// It is looked for anywhere within what has come. Pure; any thread. Error positions are octets into the text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/bytes/payload.h"

namespace sockeye {

class ReplyPattern
{
public:
    static constexpr std::size_t kLongest = 65536; // octets

    // Errors: those of parsePayload(); UnexpectedText for a macro.
    static Parsed<ReplyPattern> parse(std::string_view text, const FileReader &read = readPayloadFile);

    struct Match {
        std::size_t begin = 0, end = 0;
        friend bool operator==(const Match &, const Match &) = default;
    };
    // The first that begins at `from` or behind it, as short as it can be from there.
    std::optional<Match> find(ByteView bytes, std::size_t from = 0) const;

private:
    // Octets side by side; a mask of 0 is one whatever it is.
    struct Run {
        Bytes octets, masks;
    };

    static std::optional<std::size_t> findRun(const Run &run, ByteView bytes, std::size_t from);

    std::vector<Run> m_runs; // between them any number of octets
};

} // namespace sockeye
