// SPDX-License-Identifier: MIT
// What one run has for itself, so that runs do not disturb each other: a loopback address, a folder for Unix sockets,
// a tag for abstract names. The folder is removed with what is in it. One thread.
#pragma once

#include <string>

#include "core/lab/value.h"

namespace sockeye::lab {

class RunScene
{
public:
    RunScene();
    ~RunScene();
    RunScene(const RunScene &) = delete;
    RunScene &operator=(const RunScene &) = delete;

    // Why there is none: no folder could be made. Empty when all is well.
    const std::string &fault() const { return m_fault; }
    Values values() const; // "here", "folder", "run"

    // A loopback address that hardly anybody else has: 127.64.0.1 to 127.191.255.254, by chance.
    static std::string freeAddress();

private:
    std::string m_here, m_folder, m_tag, m_fault;
};

} // namespace sockeye::lab
