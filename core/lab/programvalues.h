// SPDX-License-Identifier: MIT
// The values of an experiment while it is written as a program: what is known already is filled in, what is only known
// when the program runs stands as a variable. One thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/journal/exporters/program.h"
#include "core/lab/value.h"

namespace sockeye::lab {

class ProgramValues
{
public:
    void know(const std::string &name, Value value) { m_known.insert_or_assign(name, std::move(value)); }
    void keep(const std::string &name, ProgramValue value) { m_variables.emplace(name, std::move(value)); }
    const Values &known() const { return m_known; }

    bool isKnown(const Value &value) const;
    std::string filled(const Value &value) const; // empty when something is not known
    // A sum or a comparison as C writes it. Empty when it cannot be written; never anything but numbers, variables,
    // operators and brackets, whatever the experiment says.
    std::string sumOf(std::string_view text) const;
    // Into the step's number, or its sum of variables; or it is left out.
    void number(const Value &value, ProgramStep &out) const;
    // Into the step's address; or it is left out.
    void address(const Value &value, ProgramStep &out) const;

private:
    Values m_known;
    std::map<std::string, ProgramValue> m_variables; // by the experiment's names
};

} // namespace sockeye::lab
