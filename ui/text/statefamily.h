// SPDX-License-Identifier: MIT
// How a TCP state is shown: which family it belongs to and its moon phase. Names are the kernel's and are not
// translated. Pure functions; any thread.
#pragma once

#include <QString>

#include "core/journal/event.h"
#include "core/tcp/state.h"
#include "ui/text/theme.h"

namespace sockeye {

Tone stateTone(TcpState state);
QString phaseIcon(TcpState state);
QString stateText(TcpState state); // "?" for Unknown

QString evidenceIcon(Evidence evidence);
QString evidenceText(Evidence evidence);   // translated: "observed"
QString sourceText(EvidenceSource source); // "TCP_INFO", "sock_diag"; empty for none

} // namespace sockeye
