// SPDX-License-Identifier: MIT
// The journal of a live command: in the file --log names, or in one without a name, which is gone when the
// command ends, however it ends. Main thread.
#pragma once

#include <memory>
#include <string>

#include "app/commands/commandword.h"
#include "core/base/uniquefd.h"
#include "core/journal/journal.h"

namespace sockeye {

class CommandSession
{
public:
    // `path` is empty when the session is not to be kept.
    static tl::expected<std::unique_ptr<CommandSession>, CommandFault> create(const std::string &path);

    Journal &journal() { return *m_journal; }
    // The rows before this one are not read again: a session that is not kept gives their space on the disk
    // back, so that a command may run for as long as its events fit into memory.
    void forgetBefore(Row row);

private:
    CommandSession(std::unique_ptr<Journal> journal, UniqueFd unnamed)
        : m_journal(std::move(journal))
        , m_unnamed(std::move(unnamed))
    {
    }

    std::unique_ptr<Journal> m_journal;
    UniqueFd m_unnamed;            // the file, when it has no name
    std::uint64_t m_forgotten = 0; // octets
};

} // namespace sockeye
