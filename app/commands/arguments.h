// SPDX-License-Identifier: MIT
// The arguments behind one word, checked against what it takes. Readers ask for values by the option's name;
// the first thing that cannot be understood is kept as fault(), and everything asked for afterwards is a
// default, so that a command reads all it needs and looks once. Main thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/commandword.h"
#include "app/commands/wordspec.h"
#include "core/base/bytes.h"
#include "core/net/socketurl.h"

namespace sockeye {

class Arguments
{
public:
    // Options and operands may stand in any order; `--name=value` is read too, and `--` ends the options.
    // `word` must outlive it.
    Arguments(const WordSpec &word, std::span<const std::string> texts);

    bool wantsHelp() const { return m_wantsHelp; }
    const std::optional<CommandFault> &fault() const { return m_fault; }
    void refuse(std::string sentence, ExitCode code = ExitCode::Misused); // keeps the first

    std::size_t operandCount() const { return m_operands.size(); }
    const std::string &operand(std::size_t place) const; // empty when there is none
    bool has(std::string_view option) const { return m_values.contains(option); }
    std::string text(std::string_view option) const; // empty when not given

    std::optional<std::uint64_t> number(std::string_view option, std::uint64_t least, std::uint64_t most);
    std::optional<std::chrono::milliseconds> seconds(std::string_view option); // more than 0
    std::optional<double> rate(std::string_view option); // "100/s" or "100"; more than 0
    std::optional<Bytes> bytes(std::string_view option); // the first, if it repeats
    std::vector<Bytes> allBytes(std::string_view option);
    Bytes operandBytes(std::size_t place);
    SocketUrl operandUrl(std::size_t place);

private:
    void takeOption(std::string_view text, std::span<const std::string> &rest);
    Bytes readBytes(std::string_view name, const std::string &text);

    const WordSpec &m_word;
    std::vector<std::string> m_operands;
    std::map<std::string_view, std::vector<std::string>> m_values; // by OptionSpec::name
    std::optional<CommandFault> m_fault;
    bool m_wantsHelp = false;
};

} // namespace sockeye
