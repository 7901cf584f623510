// SPDX-License-Identifier: MIT
#include "core/bytes/structure/builtinstructures.h"

#include <vector>

#include "structures.h" // made by sockeye_embed()

namespace sockeye {

std::span<const BuiltInStructure> builtInStructures()
{
    static const std::vector<BuiltInStructure> all = [] {
        std::vector<BuiltInStructure> files;
        for (const auto &file : embedded::structures())
            files.push_back({file.name, file.text});
        return files;
    }();
    return all;
}

} // namespace sockeye
