// SPDX-License-Identifier: MIT
// A name or a sentence of a structure's definition, in each language its file has. A value; any thread.
#pragma once

#include <string>
#include <string_view>

namespace sockeye {

struct LocalText {
    std::string en;
    std::string ko; // empty where the file has none

    // `language` as ISO 639 writes it: "ko".
    const std::string &in(std::string_view language) const
    {
        return language == "ko" && !ko.empty() ? ko : en;
    }
    bool isEmpty() const { return en.empty(); }

    friend bool operator==(const LocalText &, const LocalText &) = default;
};

} // namespace sockeye
