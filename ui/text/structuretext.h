// SPDX-License-Identifier: MIT
// What structures and their overlays say, in the window's language. Pure; any thread.
#pragma once

#include <QString>

#include "core/bytes/structure/definitionerror.h"
#include "core/bytes/structure/overlayitems.h"

namespace sockeye {

// A definition's own words, in the language of QLocale() where it has them.
QString localText(const LocalText &text);
// "Answer", "Answer 3": a list's items are counted from 1.
QString fieldNameText(const OverlayField &field);
// What is remarked of a field, "checksum right"; empty for nothing.
QString remarkText(const OverlayField &field);
// One sentence: why it stops fitting.
QString stopText(const OverlayStop &stop);
// One sentence: why what was typed was not taken.
QString editErrorText(const EditError &error);
// One sentence: why an item was not added or removed.
QString itemFaultText(ItemFault fault);
// One sentence: what is wrong and what to do, with the place in front.
QString definitionErrorText(const DefinitionError &error);

} // namespace sockeye
