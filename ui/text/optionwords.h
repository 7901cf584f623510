// SPDX-License-Identifier: MIT
// The sentences of the socket option table (unit, meaning, note) in the window's language. Pure; any thread.
#pragma once

#include <string_view>

#include <QString>

namespace sockeye {

QString optionWords(std::string_view english);

} // namespace sockeye
