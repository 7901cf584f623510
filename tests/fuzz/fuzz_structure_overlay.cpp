// SPDX-License-Identifier: MIT
// Every built-in structure over any octets: it ends within its limits, its fields lie within the octets and within
// the tree, and what is written of it can be written; and a field of it given any text is refused, or leaves octets
// the structure can be laid over, and so does an item put into a list or taken out.
#include <nlohmann/json.hpp>

#include "core/bytes/structure/overlayreport.h"
#include "core/bytes/structure/structurelibrary.h"
#include "tests/fuzz/checkoverlay.h"

using namespace sockeye;

namespace {

constexpr OverlayLimits kLimits{2000, 24, 200'000};
constexpr OverlayLimits kEditLimits{200, 24, 10'000}; // laid over again and again

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto library = StructureLibrary::builtIn();
    // The first octet says which one: they are found one by one. From 128 on a field is edited: which one, the
    // length of the text it is given, the text, and then the octets.
    const auto &structure = library->all()[data[0] % 128 % library->all().size()];
    const bool isEdit = data[0] >= 128 && size >= 3;
    const std::size_t textLength = isEdit ? std::min<std::size_t>(data[2], size - 3) : 0;
    const ByteView bytes = ByteView(data, size).subspan(isEdit ? 3 + textLength : 1);
    const OverlayLayer lay = [&](ByteView octets) {
        return library->layOver(structure, octets, isEdit ? kEditLimits : kLimits);
    };
    const Overlay overlay = lay(bytes);
    checkOverlay(overlay, bytes.size());
    for (const OverlayStop &stop : overlay.stops)
        require(!describe(stop).empty());
    require(overlayLines(overlay).size() == overlay.fields.size() + overlay.stops.size());
    require(overlayJson(overlay).is_object());
    if (!isEdit || overlay.fields.empty())
        return 0;
    checkItems(overlay, bytes, data[1] % overlay.fields.size(), lay);
    checkEdit(overlay, bytes, data[1] % overlay.fields.size(),
              textOf(ByteView(data, size).subspan(3, textLength)), lay);
    return 0;
}
