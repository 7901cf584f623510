// SPDX-License-Identifier: MIT
// Tries what this program may do here, by doing it for a moment. Each returns 0 or the errno that stood in the way.
// Any thread; a millisecond or so, and fork(2), so not where something waits.
#pragma once

namespace sockeye::probe {

int tcpInfo();
int sockDiag();
int stateTrace();     // tracefs and CAP_PERFMON
int packetCapture();  // CAP_NET_RAW in this network namespace
int userNamespaces(); // with a network of its own that may be configured: what the lab needs

} // namespace sockeye::probe
