// SPDX-License-Identifier: MIT
// Whatever is given as a definition is refused at a place inside it, or is a structure that can be laid over any
// octets: it ends, its fields lie within them, and each can be edited.
#include "core/bytes/structure/overlayengine.h"
#include "core/bytes/structure/structureloader.h"
#include "tests/fuzz/checkoverlay.h"

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
    const OverlayLimits limits{500, 24, 50'000};
    const OverlayLayer lay = [&](ByteView octets) {
        return layOver(
            structure, octets, [&](std::string_view) { return structure; }, limits);
    };
    // The definition itself is as good as any octets.
    const Overlay overlay = lay(ByteView(data, size));
    require(overlay.fields.size() <= limits.fields);
    checkOverlay(overlay, size);
    const Bytes example = exampleOf(*structure, lay);
    const Overlay ofExample = lay(example);
    for (std::size_t i = 0; i < std::min<std::size_t>(ofExample.fields.size(), 16); ++i) {
        checkItems(ofExample, example, i, lay);
        checkEdit(ofExample, example, i, text.substr(size / 2, 12), lay);
    }
    return 0;
}
