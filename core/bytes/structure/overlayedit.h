// SPDX-License-Identifier: MIT
// Octets changed field by field, as a form: what a person gives a field takes the place of its octets; the lengths
// that say how large it, and what is around it, are, and the checksums, are then worked out anew. Pure; any thread.
#pragma once

#include <functional>
#include <string_view>

#include "core/base/result.h"
#include "core/bytes/structure/overlay.h"

namespace sockeye {

// Lays the same structure over other octets.
using OverlayLayer = std::function<Overlay(ByteView)>;

struct EditError {
    ParseError error;
    std::size_t mustTake = 0; // octets: nothing could tell another length; `error` is then TooLong

    friend bool operator==(const EditError &, const EditError &) = default;
};

// Whether the field has octets of its own that a text can stand for.
bool isEditable(const Overlay &overlay, std::size_t field);
// What a person would type to get what is there; all of it, where the overlay shows the beginning.
std::string editText(const Overlay &overlay, ByteView bytes, std::size_t field);

// `overlay` is of `bytes`. Numbers decimal, 0x… or by their name; addresses; text with escapes; octets as hex; names
// with dots. A checksum that is given itself stays as it is given. Errors: BadNumber, NumberOutOfRange, BadAddress,
// BadEscape, BadHexDigit, OddHexDigits, TooLong (also of a label of a name); UnexpectedText where the field cannot be
// edited.
tl::expected<Bytes, EditError> editField(const Overlay &overlay, ByteView bytes, std::size_t field,
                                         std::string_view text, const OverlayLayer &lay);

// The structure's own example; without one, zeros as far as they make sense.
Bytes exampleOf(const Structure &structure, const OverlayLayer &lay);

} // namespace sockeye
