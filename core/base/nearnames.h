// SPDX-License-Identifier: MIT
// Which of the names there are somebody may have meant who wrote one that is not there. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sockeye {

// Insertions, removals, replacements and swaps of neighbours that make one of the other (optimal string alignment);
// of octets, a capital as good as a small letter.
std::size_t editDistance(std::string_view one, std::string_view other);

// The nearest first, at most `most`: those a third of whose letters are wrong at the utmost, and those that begin
// with what was written, or have it inside.
std::vector<std::string> nearNames(std::string_view written, const std::vector<std::string> &names,
                                   std::size_t most = 3);

// "did you mean 'dns' or 'dns-tcp'?"; empty where none is near.
std::string didYouMean(const std::vector<std::string> &near);

} // namespace sockeye
