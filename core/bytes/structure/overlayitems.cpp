// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlayitems.h"

#include <algorithm>
#include <optional>

#include "core/bytes/structure/overlaychange.h"

namespace sockeye {

namespace {

constexpr int kMostPadding = 7;        // octets behind a list whose length counts in words
constexpr std::size_t kMostZeros = 64; // octets of an item made of them

// The example of a structure with the overlay laid on it, worked out when it is first needed. It lives no longer than
// what was given.
class LaidExample
{
public:
    LaidExample(const Structure &structure, const OverlayLayer &lay) : m_structure(structure), m_lay(lay) {}

    // The octets of its first item of that list; none.
    Bytes firstOf(const FieldDefinition &list)
    {
        if (!m_laid) {
            m_bytes = exampleOf(m_structure, m_lay);
            m_laid = m_lay(m_bytes);
        }
        for (const OverlayField &field : m_laid->fields) {
            if (field.definition == &list && field.item >= 0)
                return {m_bytes.begin() + static_cast<std::ptrdiff_t>(field.offset),
                        m_bytes.begin() + static_cast<std::ptrdiff_t>(field.offset + field.size)};
        }
        return {};
    }

private:
    const Structure &m_structure;
    const OverlayLayer &m_lay;
    Bytes m_bytes;
    std::optional<Overlay> m_laid;
};

// The overlay with the list as a field of no items, as it would be had its condition held.
Overlay withEmptyList(Overlay overlay, const ListPlace &place)
{
    const auto moved = [&](std::size_t &index) {
        if (index != kNoField && index >= place.before)
            ++index;
    };
    for (std::size_t i = 0; i < overlay.fields.size(); ++i) {
        OverlayField &field = overlay.fields[i];
        moved(field.parent);
        // What ends here ends behind it only where it holds it.
        bool holds = false;
        for (auto around = place.parent; around != kNoField; around = overlay.fields[around].parent)
            holds = holds || around == i;
        if (field.end > place.before || (field.end == place.before && holds))
            ++field.end;
    }
    OverlayField list;
    list.definition = place.definition;
    list.offset = place.at;
    list.parent = place.parent;
    list.end = place.before + 1;
    list.isList = true;
    overlay.fields.insert(overlay.fields.begin() + static_cast<std::ptrdiff_t>(place.before),
                          std::move(list));
    return overlay;
}

class ItemEditor
{
public:
    // `list` is kNoField for a structure that repeats.
    ItemEditor(const Overlay &overlay, ByteView bytes, std::size_t list, const OverlayLayer &lay)
        : m_overlay(overlay)
        , m_bytes(bytes)
        , m_list(list)
        , m_lay(lay)
        , m_items(itemsOf(overlay))
    {
    }

    std::size_t count() const { return m_items.size(); }
    std::size_t item(std::size_t index) const { return m_items[index]; }
    std::size_t listEnd() const
    {
        if (m_list == kNoField)
            return m_bytes.size();
        return m_overlay.fields[m_list].offset + m_overlay.fields[m_list].size;
    }
    std::size_t itemEnd(std::size_t index) const
    {
        const OverlayField &field = m_overlay.fields[m_items[index]];
        return field.offset + field.size;
    }

    // In place of `size` octets at `at`, with the list `change` items longer. Where its length counts in words, zeros
    // behind it go with an item, or come.
    tl::expected<ItemEdit, ItemFault> splice(std::size_t at, std::size_t size, ByteView octets, int change)
    {
        auto done = spliceAndPad(at, size, octets, change, 0);
        if (done || m_list == kNoField || done.error() != ItemFault::FixedCount)
            return done;
        const int zeros = change < 0 ? zerosBehind(at + size) : 0;
        for (int padding = -1; padding >= -zeros && !done; --padding)
            done = spliceAndPad(at, size, octets, change, padding);
        for (int padding = 1; padding <= kMostPadding && !done; ++padding)
            done = spliceAndPad(at, size, octets, change, padding);
        return done;
    }

    // Octets short of what the item would need, as the last try found.
    std::size_t missing() const { return m_missing; }

private:
    std::vector<std::size_t> itemsOf(const Overlay &overlay) const
    {
        std::vector<std::size_t> items;
        if (m_list != kNoField && (m_list >= overlay.fields.size() || !overlay.fields[m_list].isList))
            return items;
        for (const auto child : childrenOf(overlay, m_list)) {
            if (overlay.fields[child].item >= 0)
                items.push_back(child);
        }
        return items;
    }

    // Items of one zero octet at the list's end, from `at` on.
    int zerosBehind(std::size_t at) const
    {
        int zeros = 0;
        for (auto i = m_items.size(); i-- > 0 && zeros < kMostPadding; ++zeros) {
            const OverlayField &field = m_overlay.fields[m_items[i]];
            if (field.offset < at || field.size != 1 || m_bytes[field.offset] != 0)
                break;
        }
        return zeros;
    }

    tl::expected<ItemEdit, ItemFault> spliceAndPad(std::size_t at, std::size_t size, ByteView octets,
                                                   int change, int padding)
    {
        OverlayChange made(m_overlay, m_bytes);
        const auto by = static_cast<std::int64_t>(octets.size()) - static_cast<std::int64_t>(size) + padding;
        const auto now = static_cast<std::int64_t>(m_items.size()) + std::min(padding, 0);
        if (m_list != kNoField && (!made.planCount(m_list, now, now + change) || !made.planSize(m_list, by)))
            return tl::unexpected(ItemFault::FixedCount);
        if (!made.apply())
            return tl::unexpected(ItemFault::TooMany);
        // A length before it may have become wider itself.
        const auto shift = made.bytes().size() - m_bytes.size();
        const auto trimmed = static_cast<std::size_t>(std::max(-padding, 0));
        made.splice(listEnd() + shift - trimmed, trimmed,
                    Bytes(static_cast<std::size_t>(std::max(padding, 0))));
        made.splice(at + shift, size, octets);
        Bytes bytes = settled(made);
        Overlay laid = m_lay(bytes);
        if (!isAsWanted(laid, static_cast<std::size_t>(now + change)))
            return tl::unexpected(ItemFault::NoFit);
        return ItemEdit{withChecksums(std::move(bytes), m_lay, kNoField), at + shift};
    }

    bool isAsWanted(const Overlay &laid, std::size_t count)
    {
        const auto items = itemsOf(laid);
        m_missing = 0;
        for (const OverlayStop &stop : laid.stops)
            m_missing = std::max(m_missing, stop.needs);
        const auto leftOver = [](const Overlay &overlay) {
            return std::count_if(overlay.fields.begin(), overlay.fields.end(), [](const OverlayField &field) {
                return field.remark == FieldRemark::LeftOver;
            });
        };
        const bool isSameList = m_list == kNoField || count == 0 ||
                                (m_list < laid.fields.size() &&
                                 laid.fields[m_list].definition == m_overlay.fields[m_list].definition);
        // Padding may be an item of its own, as an option of no length is.
        return isSameList && items.size() >= count && items.size() <= count + std::size_t{kMostPadding} &&
               laid.stops.size() <= m_overlay.stops.size() && leftOver(laid) <= leftOver(m_overlay);
    }

    // The sizes of what stands beside the list and what is around it, where a number that was changed says them too:
    // what follows a header ends where it ended.
    Bytes settled(const OverlayChange &made) const
    {
        Bytes bytes = made.bytes();
        std::vector<std::size_t> changed;
        for (const auto &[field, number] : made.plan())
            changed.push_back(field);
        const OverlayChange before(m_overlay, m_bytes);
        for (auto inner = m_list; inner != kNoField; inner = m_overlay.fields[inner].parent) {
            const auto holder = m_overlay.fields[inner].parent;
            for (const auto old : childrenOf(m_overlay, holder)) {
                const OverlayField &was = m_overlay.fields[old];
                if (old <= inner || !was.definition->size || was.bits > 0 || was.item >= 0)
                    continue;
                if (const auto wanted = before.saidSize(old))
                    bytes = withSize(std::move(bytes), holder, *was.definition, *wanted, changed);
            }
        }
        return bytes;
    }

    Bytes withSize(Bytes bytes, std::size_t holder, const FieldDefinition &definition, std::int64_t wanted,
                   const std::vector<std::size_t> &changed) const
    {
        const Overlay laid = m_lay(bytes);
        for (std::size_t i = m_list; i < laid.fields.size(); ++i) {
            if (laid.fields[i].definition != &definition || laid.fields[i].parent != holder)
                continue;
            OverlayChange mended(laid, bytes);
            if (mended.saidSize(i) != wanted && mended.planSizeOf(i, wanted, changed) && mended.apply())
                return mended.bytes();
        }
        return bytes;
    }

    const Overlay &m_overlay;
    ByteView m_bytes;
    std::size_t m_list;
    const OverlayLayer &m_lay;
    std::vector<std::size_t> m_items;
    std::size_t m_missing = 0;
};

tl::expected<ItemEdit, ItemFault> addTo(const Overlay &overlay, ByteView bytes, std::size_t list,
                                        const FieldDefinition &definition, std::size_t after,
                                        const OverlayLayer &lay, LaidExample &example)
{
    ItemEditor editor(overlay, bytes, list, lay);
    std::size_t index = editor.count(); // of the new one
    for (std::size_t i = 0; i < editor.count(); ++i) {
        if (editor.item(i) == after)
            index = i + 1;
    }
    const auto at = index == 0 ? editor.listEnd() : editor.itemEnd(index - 1);
    auto fault = ItemFault::NoFit;
    if (index > 0) {
        const OverlayField &like = overlay.fields[editor.item(index - 1)];
        auto done = editor.splice(at, 0, bytes.subspan(like.offset, like.size), 1);
        if (done || done.error() != ItemFault::NoFit)
            return done;
    }
    if (const Bytes octets = example.firstOf(definition); !octets.empty()) {
        auto done = editor.splice(at, 0, octets, 1);
        if (done || done.error() != ItemFault::NoFit)
            return done;
    }
    for (std::size_t size = 1; size <= kMostZeros; size += std::max<std::size_t>(editor.missing(), 1)) {
        auto done = editor.splice(at, 0, Bytes(size), 1);
        if (done)
            return done;
        fault = done.error();
        if (fault != ItemFault::NoFit)
            break;
    }
    return tl::unexpected(fault);
}

tl::expected<ItemEdit, ItemFault> addWith(const Overlay &overlay, ByteView bytes, const ListPlace &place,
                                          std::size_t after, const OverlayLayer &lay, LaidExample &example)
{
    if (place.definition == nullptr)
        return tl::unexpected(ItemFault::NoList);
    if (place.isThere)
        return addTo(overlay, bytes, place.list, *place.definition, after, lay, example);
    return addTo(withEmptyList(overlay, place), bytes, place.before, *place.definition, kNoField, lay,
                 example);
}

} // namespace

tl::expected<ItemEdit, ItemFault> addItem(const Overlay &overlay, ByteView bytes, const ListPlace &place,
                                          std::size_t after, const OverlayLayer &lay)
{
    LaidExample example(*overlay.structure, lay);
    return addWith(overlay, bytes, place, after, lay, example);
}

std::vector<ListPlace> placesWithRoom(const Overlay &overlay, ByteView bytes, const OverlayLayer &lay,
                                      std::size_t most, std::size_t mostTried)
{
    std::vector<ListPlace> found;
    LaidExample example(*overlay.structure, lay);
    for (const ListPlace &place : listPlaces(overlay)) {
        if (found.size() == most || mostTried-- == 0)
            break;
        if (addWith(overlay, bytes, place, kNoField, lay, example))
            found.push_back(place);
    }
    return found;
}

tl::expected<ItemEdit, ItemFault> removeItem(const Overlay &overlay, ByteView bytes, std::size_t item,
                                             const OverlayLayer &lay)
{
    const auto place =
        item == kNoField || overlay.fields[item].item < 0 ? std::nullopt : listOf(overlay, item);
    if (!place)
        return tl::unexpected(ItemFault::NoList);
    const OverlayField &field = overlay.fields[item];
    ItemEditor editor(overlay, bytes, place->list, lay);
    return editor.splice(field.offset, field.size, {}, -1);
}

} // namespace sockeye
