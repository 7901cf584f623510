// SPDX-License-Identifier: MIT
// The experiments that ship with the program, read from the text compiled into it. Constant data; any thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/lab/experiment.h"
#include "core/lab/jsontree.h"

namespace sockeye::lab {

class Shelf
{
public:
    struct File {
        std::string_view name; // "tcp-half-close.json"
        std::string_view text;
    };
    static std::vector<File> files(); // by name

    // All of them, by name; read once.
    static const std::vector<std::shared_ptr<const Experiment>> &all();
    static std::shared_ptr<const Experiment> find(std::string_view id); // null when there is none
};

} // namespace sockeye::lab
