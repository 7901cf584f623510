// SPDX-License-Identifier: MIT
// A Program as Python 3, with nothing but its standard library; it prints what the C one does. Pure; any thread.
#pragma once

#include <string>

#include "core/journal/exporters/program.h"

namespace sockeye {

std::string pythonProgram(const Program &program);

} // namespace sockeye
