// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlaylists.h"

#include <algorithm>

#include "core/bytes/structure/overlaychange.h"

namespace sockeye {

namespace {

constexpr std::size_t kMostPlaces = 500;

// The fields of the structure that `holder` holds: a group's, those of a structure used or repeated; none.
const FieldGroup *groupOf(const Overlay &overlay, std::size_t holder)
{
    const Structure *structure = overlay.structure.get();
    if (holder == kNoField)
        return structure->repeats ? nullptr : &structure->groups[0];
    const OverlayField &field = overlay.fields[holder];
    if (field.isList)
        return nullptr;
    if (field.definition == &structure->whole)
        return &structure->groups[0];
    const auto named = [&](const std::string &id) -> const Structure * {
        const auto found = std::find_if(overlay.used.begin(), overlay.used.end(),
                                        [&](const auto &used) { return used->id == id; });
        return found == overlay.used.end() ? nullptr : found->get();
    };
    const FieldType &type = typeOf(field);
    if (type.kind == FieldKind::Use) {
        structure = named(type.use);
        return structure == nullptr ? nullptr : &structure->groups[0];
    }
    if (type.kind != FieldKind::Group)
        return nullptr;
    if (const auto scope = scopeOf(overlay, holder); scope != kNoField)
        structure = named(typeOf(overlay.fields[scope]).use);
    return structure == nullptr ? nullptr : &structure->groups[static_cast<std::size_t>(type.group)];
}

void addMissing(const Overlay &overlay, std::size_t holder, std::vector<ListPlace> &places)
{
    const FieldGroup *group = groupOf(overlay, holder);
    const bool isStopped = std::any_of(overlay.stops.begin(), overlay.stops.end(),
                                       [&](const OverlayStop &stop) { return stop.parent == holder; });
    if (group == nullptr || isStopped)
        return;
    const auto children = childrenOf(overlay, holder);
    ListPlace place;
    place.parent = holder;
    place.isThere = false;
    place.before = holder == kNoField ? 0 : holder + 1;
    place.at = holder == kNoField ? 0 : overlay.fields[holder].offset;
    for (const FieldDefinition &definition : group->fields) {
        const auto found = std::find_if(children.begin(), children.end(), [&](std::size_t child) {
            return overlay.fields[child].definition == &definition;
        });
        if (found != children.end()) {
            place.before = overlay.fields[*found].end;
            place.at = overlay.fields[*found].offset + overlay.fields[*found].size;
        } else if (definition.isRepeated() && definition.onlyIf) {
            place.definition = &definition;
            places.push_back(place);
        }
    }
}

} // namespace

std::vector<std::size_t> childrenOf(const Overlay &overlay, std::size_t holder)
{
    std::vector<std::size_t> children;
    const auto end = holder == kNoField ? overlay.fields.size() : overlay.fields[holder].end;
    for (auto at = holder == kNoField ? 0 : holder + 1; at < end; at = overlay.fields[at].end)
        children.push_back(at);
    return children;
}

std::size_t itemOf(const Overlay &overlay, std::size_t field)
{
    while (field != kNoField && overlay.fields[field].item < 0)
        field = overlay.fields[field].parent;
    return field;
}

std::optional<ListPlace> listOf(const Overlay &overlay, std::size_t field)
{
    while (field != kNoField && overlay.fields[field].item < 0 && !overlay.fields[field].isList)
        field = overlay.fields[field].parent;
    if (field == kNoField)
        return std::nullopt;
    ListPlace place;
    place.definition = overlay.fields[field].definition;
    place.list = overlay.fields[field].isList ? field : overlay.fields[field].parent;
    place.parent = place.list == kNoField ? kNoField : overlay.fields[place.list].parent;
    return place;
}

std::vector<ListPlace> listPlaces(const Overlay &overlay)
{
    std::vector<ListPlace> there, missing;
    if (overlay.structure->repeats)
        there.push_back({&overlay.structure->whole});
    addMissing(overlay, kNoField, missing);
    for (std::size_t i = 0; i < overlay.fields.size() && there.size() + missing.size() < kMostPlaces; ++i) {
        if (overlay.fields[i].isList)
            there.push_back({overlay.fields[i].definition, i, overlay.fields[i].parent});
        addMissing(overlay, i, missing);
    }
    there.insert(there.end(), missing.begin(), missing.end());
    return there;
}

} // namespace sockeye
