// SPDX-License-Identifier: MIT
// Items of a list put in and taken out, as in a form: the count that says how many there are, the lengths of what is
// around them, and checksums follow. Pure; any thread.
#pragma once

#include <vector>

#include "core/bytes/structure/overlayedit.h"
#include "core/bytes/structure/overlaylists.h"

namespace sockeye {

enum class ItemFault {
    NoList,     // what was named is in none
    FixedCount, // nothing could tell how many there are, or how long they are
    TooMany,    // the number that tells it has no room
    NoFit,      // what would be there is not what the structure says
};

struct ItemEdit {
    Bytes bytes;
    std::size_t octet = 0; // where the new item begins, or what stands where the old one was
};

// An item behind `after` (an item; kNoField: behind the last): like that one, or as in the structure's example, or
// zeros. `overlay` is of `bytes`.
tl::expected<ItemEdit, ItemFault> addItem(const Overlay &overlay, ByteView bytes, const ListPlace &place,
                                          std::size_t after, const OverlayLayer &lay);
// The lists that would take one more item, in the order of listPlaces(): up to `most` of them, of the first `mostTried`
// places. To try one costs as much as to add to it.
std::vector<ListPlace> placesWithRoom(const Overlay &overlay, ByteView bytes, const OverlayLayer &lay,
                                      std::size_t most, std::size_t mostTried);
// Without the item.
tl::expected<ItemEdit, ItemFault> removeItem(const Overlay &overlay, ByteView bytes, std::size_t item,
                                             const OverlayLayer &lay);

} // namespace sockeye
