// SPDX-License-Identifier: MIT
// What must hold of every overlay, and of a field of it that is edited, whatever the structure, octets and text.
#pragma once

#include <algorithm>

#include "core/bytes/structure/overlayitems.h"
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

inline void checkItemEdit(const tl::expected<sockeye::ItemEdit, sockeye::ItemFault> &edited,
                          const sockeye::OverlayLayer &lay)
{
    if (!edited)
        return;
    require(edited->octet <= edited->bytes.size());
    checkOverlay(lay(edited->bytes), edited->bytes.size());
}

// The list around the field gets one more item and loses one, and a list that is not there its first.
inline void checkItems(const sockeye::Overlay &overlay, sockeye::ByteView bytes, std::size_t field,
                       const sockeye::OverlayLayer &lay)
{
    const auto item = sockeye::itemOf(overlay, field);
    if (const auto place = sockeye::listOf(overlay, field)) {
        checkItemEdit(sockeye::addItem(overlay, bytes, *place, item, lay), lay);
        checkItemEdit(sockeye::removeItem(overlay, bytes, item, lay), lay);
    }
    const auto places = sockeye::listPlaces(overlay);
    if (!places.empty() && !places.back().isThere)
        checkItemEdit(sockeye::addItem(overlay, bytes, places.back(), sockeye::kNoField, lay), lay);
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
