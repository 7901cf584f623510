// SPDX-License-Identifier: MIT
// What a person calls the types of decodeAt() and the sums of sumsOf(). Pure; GUI thread, for the translations.
#pragma once

#include <string_view>

#include <QString>

#include "core/bytes/decode.h"

namespace sockeye {

QString decodeName(std::string_view id);    // names every program shares stay as they are
QString decodeMeaning(std::string_view id); // one line; empty where the name says it all
QString decodeGroupTitle(DecodeGroup group);

} // namespace sockeye
