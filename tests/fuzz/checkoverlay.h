// SPDX-License-Identifier: MIT
// What must hold of every overlay, and of a field of it that is edited, whatever the structure, octets and text.
#pragma once

#include <algorithm>

#include "core/bytes/structure/overlayedit.h"
#include "tests/fuzz/require.h"

inline void checkOverlay(const sockeye::Overlay &overlay, std::size_t size)
{
    require(overlay.covered <= size);
    for (std::size_t i = 0; i < overlay.fields.size(); ++i) {
        const sockeye::OverlayField &field = overlay.fields[i];
        require(field.offset <= size && field.size <= size - field.offset);
        require(field.end > i && field.end <= overlay.fields.size());
        require(field.parent == sockeye::kNoField ||
                (field.parent < i && overlay.fields[field.parent].end >= field.end));
    }
    for (const sockeye::OverlayStop &stop : overlay.stops)
        require(stop.at <= size && stop.before <= overlay.fields.size());
}

// The field is given `text`, and what stands there already.
inline void checkEdit(const sockeye::Overlay &overlay, sockeye::ByteView bytes, std::size_t field,
                      std::string_view text, const sockeye::OverlayLayer &lay)
{
    for (const std::string &given : {std::string(text), sockeye::editText(overlay, bytes, field)}) {
        const auto edited = sockeye::editField(overlay, bytes, field, given, lay);
        if (edited)
            checkOverlay(lay(*edited), edited->size());
        else
            require(edited.error().error.position <= given.size());
    }
}
