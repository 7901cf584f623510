// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlay.h"

#include <algorithm>

namespace sockeye {

bool Overlay::fitsSoFar() const
{
    return std::all_of(stops.begin(), stops.end(),
                       [](const OverlayStop &stop) { return stop.reason == StopReason::PastEnd; });
}

std::size_t Overlay::fieldAt(std::size_t octet) const
{
    std::size_t best = kNoField;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const OverlayField &field = fields[i];
        const bool holds = octet >= field.offset && octet - field.offset < field.size;
        // What is inside comes later and is no larger; the first of two parts in one octet is as good as the second.
        if (holds && (best == kNoField || field.size < fields[best].size ||
                      (field.size == fields[best].size && field.parent == best)))
            best = i;
    }
    return best;
}

const FieldDefinition &leftOverDefinition()
{
    static const FieldDefinition definition = [] {
        FieldDefinition made;
        made.id = "left_over";
        made.name = {"Left over", "남은 바이트"};
        return made;
    }();
    return definition;
}

} // namespace sockeye
