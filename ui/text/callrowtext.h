// SPDX-License-Identifier: MIT
// A call as strace(1) prints it, for the list of calls: the call with its arguments, what came back, how long it
// took. The index alone fills most of it; the event, once read, the arguments. Translated. Pure;
// any thread.
#pragma once

#include "ui/text/rowtext.h"

namespace sockeye {

// `event` is null until it has been read; `entry` is a call's.
RowText callRowTextOf(const IndexEntry &entry, const Event *event);

} // namespace sockeye
