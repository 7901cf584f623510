// SPDX-License-Identifier: MIT
// The words of the byte-order bench. Pure; any thread.
#pragma once

#include <QString>

#include "core/bytes/byteorder.h"

namespace sockeye {

// "little endian (this computer)".
QString hostOrderText(HostOrder order);
// "7000 (0x1B58)".
QString orderedNumberText(const OrderedNumber &number);

// "The sender forgot htons()".
QString orderTaleTitle(OrderTale tale, const OrderedType &type);
// Why it comes out so, in a sentence.
QString orderTaleReason(const OrderOutcome &outcome, const OrderedType &type);

} // namespace sockeye
