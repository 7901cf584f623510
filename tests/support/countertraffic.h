// SPDX-License-Identifier: MIT
// Counters with a shape one can check: what a FilledJournal's sockets were sampled as. Belongs to one thread.
#pragma once

#include "tests/support/filledjournal.h"

namespace sockeye::test {

// After tellStory(): tcp#2 sends for a minute from 20 s on, sampled every 50 ms: slow start up to 64 segments, a loss
// at 50 s with 3 s of recovery, no sample from 60 s to 70 s. tcp#1's accept queue fills to 12 of 128; udp#1 receives 100
// datagrams of 512 octets a second and drops 7 at 45 s. Returns the samples of tcp#2.
int tellTraffic(FilledJournal &journal);

} // namespace sockeye::test
