// SPDX-License-Identifier: MIT
// How a sequence of messages fares, in a sentence. Pure; any thread.
#pragma once

#include <QString>

#include "core/bytes/dialogue.h"
#include "ui/text/theme.h"

namespace sockeye {

struct DialogueSentence {
    QString icon;
    Tone tone = Tone::Closed;
    QString text;
};

// `times`: rounds asked for, 0 without an end.
DialogueSentence dialogueSentence(const DialogueProgress &progress, std::uint64_t times);

} // namespace sockeye
