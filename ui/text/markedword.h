// SPDX-License-Identifier: MIT
// Where a word of a text stands that is to look otherwise than the rest. A value.
#pragma once

#include <QtGlobal>

namespace sockeye {

struct MarkedWord {
    qsizetype start = 0, length = 0;

    friend bool operator==(const MarkedWord &, const MarkedWord &) = default;
};

} // namespace sockeye
