// SPDX-License-Identifier: MIT
// What this computer and this user can do of what experiments need, asked of the kernel once. A value; any thread.
#pragma once

#include <map>
#include <span>
#include <string>

#include "core/lab/experiment.h"

namespace sockeye::lab {

class Abilities
{
public:
    // Makes a few sockets and closes them again; no packet is sent.
    static Abilities probe();
    // All of them, or none with that reason; for tests.
    static Abilities fixed(std::string why = {});

    bool has(Need need) const { return why(need).empty(); }
    // Why it is not there, as one English sentence without its end; empty when it is.
    const std::string &why(Need need) const;
    // The first reason among these; empty when all are there.
    std::string lacking(std::span<const Need> needs) const;

private:
    std::map<Need, std::string> m_why;
};

} // namespace sockeye::lab
