// SPDX-License-Identifier: MIT
// The command line: the words that need no window (listen, connect, send, show, export, decode), --help and
// --version. No Qt: it works without a display and without a platform plugin. Main thread.
#pragma once

namespace sockeye {

// True when the first argument belongs here and not to the window: a word, --help or --version, an option the
// window does not have, or a bare name that is no file either (a misspelt word).
bool isCommandLine(int argc, char **argv);

// Does what the arguments ask and returns the exit code: 0 done, 1 failed, 2 misused. What went wrong stands
// on stderr in one sentence.
int runCommandLine(int argc, char **argv);

} // namespace sockeye
