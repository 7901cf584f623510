// SPDX-License-Identifier: MIT
// What changes octets under an overlay: numbers put into fields, and lengths and counts worked out so that a field or
// a list comes out as it is wanted. For overlayedit and overlayitems alone. One thread.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/bytes/structure/overlayedit.h"

namespace sockeye {

const FieldType &typeOf(const OverlayField &field); // the one chosen, or the definition's own
bool isNumber(const OverlayField &field);
std::uint64_t numberOf(const Overlay &overlay, ByteView bytes, std::size_t index);
// The structure whose names the field's expressions use: the nearest `use:` around it; kNoField.
std::size_t scopeOf(const Overlay &overlay, std::size_t field);

class OverlayChange
{
public:
    // A field, and the number it gets; kNoField where what is wanted follows by itself.
    using Number = std::pair<std::size_t, std::uint64_t>;

    // Both outlive it.
    OverlayChange(const Overlay &overlay, ByteView bytes);

    const Bytes &bytes() const { return m_bytes; }

    // The numbers with which the field and what is around it take `by` octets more. Error: TooLong, where nothing
    // could say it.
    tl::expected<void, EditError> planSize(std::size_t index, std::int64_t by);
    // The number with which the list has so many items in place of `old`. False where nothing could say it.
    bool planCount(std::size_t list, std::int64_t old, std::int64_t items);
    // What the field's expression says its size is; none where it is as much as there is.
    std::optional<std::int64_t> saidSize(std::size_t index) const;
    // A number with which the field's size is so many octets, other than those of `but`.
    bool planSizeOf(std::size_t index, std::int64_t octets, const std::vector<std::size_t> &but);
    const std::vector<Number> &plan() const { return m_plan; }
    // Puts in what was planned; they stand before whatever asked for them. Error: NumberOutOfRange.
    Parsed<void> apply();

    // Errors: NumberOutOfRange.
    Parsed<void> putNumber(std::size_t index, std::uint64_t number);
    void put(const OverlayField &field, const Bytes &octets);
    // In place of `size` octets from `at` on.
    void splice(std::size_t at, std::size_t size, ByteView octets);

private:
    std::optional<Number> solve(const Expression &expression, std::size_t index, std::int64_t old,
                                std::int64_t wanted, const std::vector<std::size_t> &but = {}) const;

    const Overlay &m_overlay;
    Bytes m_bytes;
    std::vector<Number> m_plan;
};

// With the checksums that are wrong put right, but for the one given by hand (kNoField: none).
Bytes withChecksums(Bytes bytes, const OverlayLayer &lay, std::size_t given);

} // namespace sockeye
