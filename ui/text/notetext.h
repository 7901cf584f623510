// SPDX-License-Identifier: MIT
// What the program itself had to say, translated: noteText() of the journal for the window. Pure; any thread.
#pragma once

#include <QString>

#include "core/journal/event.h"

namespace sockeye {

QString noteSentence(NoteCode code, std::string_view detail);

// policyText() of the engine, translated: "echo, limit 5".
QString policySentence(std::string_view policy);

// Why events are missing: "the disk was full".
QString gapText(GapReason reason);

// UTF-8 of the journal as one line: control characters are written as escapes.
QString lineText(std::string_view text);

} // namespace sockeye
