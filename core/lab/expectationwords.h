// SPDX-License-Identifier: MIT
// What a step expects and what it saw, as a person says it: "at least 3 bytes", "port 7000", "the other end
// 127.0.0.9:7000". One table for the window, the page about a run and the comments of programs; in English and Korean,
// as the experiments themselves are. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/lab/experiment.h"
#include "core/lab/runrecord.h"

namespace sockeye::lab {

// `language` is "en" or "ko" everywhere.

// A sum's figure, a text with its names filled in; none while one of them is not known.
std::optional<std::string> filled(const Value &value, const Values &values);

// Text in quotation marks; in hex what is none.
std::string octetsWords(std::string_view octets);
// "1b58" by octets: "1b 58".
std::string groupedHex(std::string_view digits);

// An observation of the step with its value; of a return the number alone.
std::string observedWords(const Step &step, std::string_view observed, const Value &value,
                          std::string_view language);

// Empty while it rests on a value that is not known.
std::string expectedWords(const Step &step, const Expectation &expectation, const Values &values,
                          std::string_view language);
// Of all its expectations, without those another one says already; empty when there are none, or none is known.
std::string expectedWords(const Step &step, const Values &values, std::string_view language);
// A return of -1 says nothing beside an errno, nor 0 beside the end of the stream; any other does.
bool isSaidByAnother(const Step &step, const Expectation &expectation, const Values &values);

// What an await waits for: "FIN_WAIT2 or TIME_WAIT", "it returns", "at least 3". Empty while it rests on a value that is
// not known, and of a time.
std::string awaitedWords(const Step &step, const Values &values, std::string_view language);
// What came instead or at last; empty of a time.
std::string cameWords(const Step &step, const StepRecord &record, std::string_view language);

// What a comparison asks for: "two different values".
std::string comparisonWords(std::string_view check, std::string_view language);

} // namespace sockeye::lab
