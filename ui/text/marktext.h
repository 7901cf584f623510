// SPDX-License-Identifier: MIT
// The colours a bookmark may have, as the window shows them. Translated. Pure; any thread, but for the picture.
#pragma once

#include <array>

#include <QPixmap>
#include <QString>

#include "core/journal/event.h"
#include "ui/text/theme.h"

namespace sockeye {

inline constexpr std::array kMarkColors{MarkColor::Amber, MarkColor::Green, MarkColor::Violet,
                                        MarkColor::Red,   MarkColor::Olive, MarkColor::Slate};

Tone markTone(MarkColor color);
QString markColorText(MarkColor color); // "Amber"
QPixmap markSwatch(MarkColor color);    // a small square of it; GUI thread

} // namespace sockeye
