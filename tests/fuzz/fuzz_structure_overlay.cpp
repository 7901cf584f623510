// SPDX-License-Identifier: MIT
// Every built-in structure over any octets: it ends within its limits, its fields lie within the octets and within
// the tree, and what is written of it can be written.
#include <nlohmann/json.hpp>

#include "core/bytes/structure/overlayreport.h"
#include "core/bytes/structure/structurelibrary.h"
#include "tests/fuzz/require.h"

using namespace sockeye;

namespace {

void check(const Overlay &overlay, std::size_t size)
{
    require(overlay.covered <= size);
    for (std::size_t i = 0; i < overlay.fields.size(); ++i) {
        const OverlayField &field = overlay.fields[i];
        require(field.offset <= size && field.size <= size - field.offset);
        require(field.end > i && field.end <= overlay.fields.size());
        require(field.parent == kNoField ||
                (field.parent < i && overlay.fields[field.parent].end >= field.end));
    }
    for (const OverlayStop &stop : overlay.stops)
        require(stop.at <= size && stop.before <= overlay.fields.size() && !describe(stop).empty());
    require(overlayLines(overlay).size() == overlay.fields.size() + overlay.stops.size());
    require(overlayJson(overlay).is_object());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto library = StructureLibrary::builtIn();
    // The first octet says which one: they are found one by one.
    const auto &structure = library->all()[data[0] % library->all().size()];
    const ByteView bytes(data + 1, size - 1);
    check(library->layOver(structure, bytes, {2000, 24, 200'000}), bytes.size());
    return 0;
}
