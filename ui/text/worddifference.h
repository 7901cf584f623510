// SPDX-License-Identifier: MIT
// Which words of two texts are not in the other one, in its order. Pure; any thread.
#pragma once

#include <utility>
#include <vector>

#include <QStringList>

#include "ui/text/markedword.h"

namespace sockeye {

// A word with one of `passing` in it does not count: a port the kernel chose, the address of a run.
std::pair<std::vector<MarkedWord>, std::vector<MarkedWord>>
changedWords(const QString &before, const QString &now, const QStringList &passing = {});

} // namespace sockeye
