// SPDX-License-Identifier: MIT
// Whatever is given as a definition is refused at a place inside it, or is a structure that can be laid over any
// octets: it ends, and its fields lie within them.
#include <algorithm>

#include "core/bytes/structure/overlayengine.h"
#include "core/bytes/structure/structureloader.h"
#include "tests/fuzz/require.h"

using namespace sockeye;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = textOf(ByteView(data, size));
    auto loaded = loadStructure(text);
    if (!loaded) {
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        require(loaded.error().line <= lines + 1 && loaded.error().column <= size + 1);
        require(!describeWithPlace(loaded.error()).empty());
        return 0;
    }
    const auto structure = std::make_shared<const Structure>(std::move(*loaded));
    // The definition itself is as good as any octets.
    const OverlayLimits limits{500, 24, 50'000};
    const Overlay overlay = layOver(
        structure, ByteView(data, size), [&](std::string_view) { return structure; }, limits);
    require(overlay.fields.size() <= limits.fields);
    for (const OverlayField &field : overlay.fields)
        require(field.offset <= size && field.size <= size - field.offset);
    return 0;
}
