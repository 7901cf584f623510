// SPDX-License-Identifier: MIT
// `sockeye decode BYTES`: prints what the octets at one place mean, and the sums of all from there on. Main
// thread.
#pragma once

#include <memory>

#include "app/commands/arguments.h"

namespace sockeye {

class DecodeCommand : public CommandWord
{
public:
    static const WordSpec &spec();
    // Null when something is wrong; the arguments then have a fault.
    static std::unique_ptr<CommandWord> make(Arguments &arguments);

    tl::expected<void, CommandFault> run() override;

private:
    explicit DecodeCommand(Arguments &arguments);

    std::string textTable() const;
    std::string jsonLines() const;

    Bytes m_bytes;
    std::size_t m_at;
    bool m_json;
};

} // namespace sockeye
