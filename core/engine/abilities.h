// SPDX-License-Identifier: MIT
// What this program can see on this computer, and what is to be done where it cannot: facts, which the window dresses
// in its own words. Any thread; it takes some milliseconds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sockeye {

enum class Ability : std::uint8_t {
    TcpInfo,        // the states of its own sockets
    SockDiag,       // every socket of the host, and its own after close()
    Tracepoint,     // every step of a state, also those too short to be looked at: CAP_PERFMON, tracefs
    Segments,       // what passes on the wire: CAP_NET_RAW
    UserNamespaces, // a network of its own, for the laboratory
};

struct AbilityReport {
    Ability ability = Ability::TcpInfo;
    int err = 0;         // errno of what was tried; 0: it works
    std::string command; // for a shell: gives the right; empty where none is known or needed

    bool isAvailable() const { return err == 0; }
};

std::vector<AbilityReport> abilities();

std::string_view abilityName(Ability ability); // "TCP_INFO"
// One English sentence: what it is good for, and where it is missing why.
std::string abilityText(const AbilityReport &report);

} // namespace sockeye
