// SPDX-License-Identifier: MIT
// What is wrong with something typed, as one translated sentence that says what to do. Pure; any thread.
#pragma once

#include <QString>

#include "core/base/result.h"

namespace sockeye {

QString parseErrorText(const ParseError &error);

} // namespace sockeye
