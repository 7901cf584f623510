// SPDX-License-Identifier: MIT
// Paints lines of text in several inks (ui/text/textspan.h). GUI thread only.
#pragma once

#include "ui/text/textspan.h"

class QPainter;
class QRect;

namespace sockeye {

enum class LineCut {
    End,   // what does not fit ends in "…"
    Begin, // whole spans go from the front, so that the last ones are never cut
};

int widthOfLine(const TextLine &line);

// On one line in the middle of `rect`. Returns where it ended.
int paintLine(QPainter &painter, const QRect &rect, const TextLine &line, LineCut cut = LineCut::End);

} // namespace sockeye
