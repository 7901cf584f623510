// SPDX-License-Identifier: MIT
// `sockeye decode BYTES`: prints what the octets at one place mean, and the sums of all from there on; or, with a
// structure, its fields; or which structures there are. Main thread.
#pragma once

#include <memory>

#include "app/commands/arguments.h"
#include "core/bytes/structure/structurelibrary.h"

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

    void chooseWhat(Arguments &arguments);
    tl::expected<void, CommandFault> print(std::string_view text) const;
    tl::expected<void, CommandFault> printStructure() const;
    std::string textTable() const;
    std::string jsonLines() const;

    Bytes m_bytes; // none where the structures are to be listed
    std::size_t m_at;
    bool m_json;
    std::shared_ptr<const StructureLibrary> m_library; // with the two below
    std::shared_ptr<const Structure> m_structure;      // null for every type there is
    bool m_listsStructures;
};

} // namespace sockeye
