// SPDX-License-Identifier: MIT
// A Program as C: one file that gcc -Wall -Wextra takes without a word, and that says what each call returned. Pure;
// any thread.
#pragma once

#include <string>

#include "core/journal/exporters/program.h"

namespace sockeye {

std::string cProgram(const Program &program);

} // namespace sockeye
