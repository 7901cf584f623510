// SPDX-License-Identifier: MIT
// The lists of an overlay, and those a structure could have there. Pure; any thread.
#pragma once

#include <optional>
#include <vector>

#include "core/bytes/structure/overlay.h"

namespace sockeye {

// A list that is there, or one that could be: of a count of 0 it has no field yet.
struct ListPlace {
    const FieldDefinition *definition = nullptr;
    std::size_t list =
        kNoField; // the field; kNoField for what is not there, and for a structure that repeats
    std::size_t parent = kNoField; // the field it is in
    std::size_t before = 0;        // of one that is not there: the field it would come before
    std::size_t at = 0;            // and the octet
    bool isThere = true;

    friend bool operator==(const ListPlace &, const ListPlace &) = default;
};

// The lists of the overlay, those that are not there last.
std::vector<ListPlace> listPlaces(const Overlay &overlay);
// The list the field is, or is an item of, or lies in an item of; none.
std::optional<ListPlace> listOf(const Overlay &overlay, std::size_t field);
// The item of a list the field is or lies in; kNoField.
std::size_t itemOf(const Overlay &overlay, std::size_t field);

// The fields it holds itself, in order; of kNoField those at the top.
std::vector<std::size_t> childrenOf(const Overlay &overlay, std::size_t holder);

} // namespace sockeye
