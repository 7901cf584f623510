// SPDX-License-Identifier: MIT
// One experiment as its file tells it: what is claimed, the steps that show it, what is expected of each. Made by
// loadExperiment(), never changed afterwards; a value, any thread. resources/experiments/FORMAT.md describes it.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/event.h"
#include "core/lab/value.h"

namespace sockeye::lab {

// A text in the languages the program speaks.
struct LocalText {
    std::string en, ko;
    bool empty() const { return en.empty(); }
    const std::string &in(std::string_view language) const { return language == "ko" ? ko : en; }
};

enum class Role : std::uint8_t { None, Server, Client, Third };

// What a machine or a user may lack.
enum class Need : std::uint8_t { Cap, NoCap, Lab, Ipv6, Ping };

// One of the things a parameter may be, and what goes with it: "errno" is another when the option is off.
struct ParameterChoice {
    Value value;
    LocalText label; // empty: the value as it is, as SHUT_WR
    Values gives;    // further names, the same ones in every choice

    std::string labelIn(std::string_view language) const
    {
        return label.empty() ? valueText(value) : label.in(language);
    }
};

// What a person may change before a run: a whole number, or one of some choices.
struct Parameter {
    std::string name;
    LocalText label;
    std::int64_t least = 0, most = 0, preset = 0; // of choices: places from 0
    std::string unit;                             // "octets", "ms"; empty for a bare number
    std::vector<ParameterChoice> choices;         // empty: a number

    // The value a run was given, for people: "5", "client".
    std::string textOf(const Value &given, std::string_view language) const;
    // What to choose for a text: the number it is, or the place of the choice with that value. None where it is out of
    // range or no choice.
    std::optional<std::int64_t> numberFor(std::string_view text) const;
};

// By the parameters' names. What is missing is at its preset, what is out of range at the nearest end.
using Chosen = std::map<std::string, std::int64_t, std::less<>>;

// What one observation is compared with. Texts may refer to values.
struct Wanted {
    enum class Kind : std::uint8_t { Is, Not, Between, AnyOf, Begins };

    Kind kind = Kind::Is;
    std::vector<Value> values;              // Is, Not, Begins: one; AnyOf: several
    std::optional<std::string> least, most; // Between: sums
};

// "ret", "errno", "local.port" … and what it must be. FORMAT.md lists them.
struct Expectation {
    std::string observed;
    Wanted wanted;
};

// By parameters: each must have one of these values.
using Condition = std::map<std::string, std::vector<Value>, std::less<>>;

// Asked of a person before the step is run.
struct Prediction {
    LocalText ask;
    std::vector<LocalText> choices;
    std::size_t right = 0; // the place of the one that is true on Linux
};

enum class StepKind : std::uint8_t { Call, Await, Cancel, Compute, Check, Note };
enum class AwaitKind : std::uint8_t { State, Return, Waiting, Sample, Bytes, Segment, Time };

struct Step {
    StepKind kind = StepKind::Note;
    std::size_t line = 0; // in the file
    Role role = Role::None;
    std::string word; // the call's name, the function of a compute; empty otherwise
    std::string on;   // the socket it acts on
    std::string as;   // the socket it makes
    std::string name; // by which a later step knows this call
    std::string of;   // Await Return, Waiting; Cancel: the call's name
    std::map<std::string, Value, std::less<>> arguments; // the call's other ones; texts may refer to values
    bool waits = false;                                  // the story goes on while the call waits
    std::chrono::milliseconds within{3000};
    AwaitKind await = AwaitKind::Time;
    std::vector<std::string> states;       // Await State: any of them
    Direction direction = Direction::None; // Await Segment: of its connector
    std::string check;                     // a comparison
    LocalText says;                        // what this step shows; the line of its verdict
    std::vector<Expectation> expect;
    bool anyOutcome = false;                                // nothing is expected, not even success
    std::vector<std::pair<std::string, std::string>> saves; // name, observation
    std::vector<Need> needs;
    Condition when; // done only if this holds
    std::optional<Prediction> prediction;

    bool isDoneWith(const Values &given) const;
};

struct Experiment {
    std::string id;
    LocalText title, question, explanation;
    LocalText taught; // what is often taught instead, and what it overlooks; empty for most
    std::string topic;
    std::vector<std::string> claims, sources;
    std::vector<Need> needs;
    std::vector<Parameter> parameters;
    std::vector<Step> steps;
    std::chrono::milliseconds limit{15000}; // for the whole run

    // The values the parameters give.
    Values valuesFor(const Chosen &chosen) const;
};

std::string_view roleName(Role role); // "server"
std::string_view needName(Need need); // "cap"
std::string_view stepKindName(StepKind kind);

} // namespace sockeye::lab
