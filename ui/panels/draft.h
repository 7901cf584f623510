// SPDX-License-Identifier: MIT
// What a person wrote to be sent: in which way, the words, and what is put behind them. Pure values; any thread.
#pragma once

#include <optional>

#include <QString>

#include "core/bytes/payload.h"

namespace sockeye {

struct Draft {
    enum class Kind { Text, Hex, Typed, Structure, File };
    static constexpr int kKindCount = 5;
    enum class Append { Nothing, Cr, Lf, CrLf };

    Kind kind = Kind::Text;
    // Typed: BYTES as core/bytes/payload.h has them; Structure: its id, a colon, the octets in hexadecimal; File: the
    // path.
    QString text;
    Append append = Append::Nothing;

    // Not for files, which are read elsewhere. Errors: those of the kind's own parser.
    // `sent`: how often it was sent before, for counters.
    // `changing` gets the parts that are others each time.
    Parsed<Bytes> bytes(std::uint64_t sent = 0, std::vector<ChangingPart> *changing = nullptr) const;

    // The same as BYTES of core/bytes/payload.h.
    std::string payload() const;

    // One line that stands in the history, and back.
    QString historyLine() const;
    static std::optional<Draft> fromHistoryLine(const QString &line);

    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace sockeye
