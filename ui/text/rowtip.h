// SPDX-License-Identifier: MIT
// What a row of the timeline has to explain, for its tool tip: why a call failed, why a state was entered. The index
// alone fills it. Translated. Pure; any thread.
#pragma once

#include <QString>

#include "core/journal/eventindex.h"

namespace sockeye {

// Rich text, so that it is wrapped; empty where there is nothing to explain.
QString rowTip(const IndexEntry &entry);

} // namespace sockeye
