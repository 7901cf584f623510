// SPDX-License-Identifier: MIT
// What the window reads: a live journal or an opened file, behind one face. The functions it wraps say which
// threads may call them; wake() is called on a foreign thread.
#pragma once

#include <functional>
#include <memory>

#include "core/journal/eventlog.h"
#include "core/journal/journal.h"
#include "core/journal/sessionloader.h"

namespace sockeye {

class SessionSource
{
public:
    explicit SessionSource(Journal &journal) : m_journal(&journal) {}
    explicit SessionSource(SessionLoader &loader) : m_loader(&loader) {}

    bool isLive() const { return m_journal != nullptr; }
    Journal *journal() const { return m_journal; }     // null for an opened file
    SessionLoader *loader() const { return m_loader; } // null for a live session
    std::shared_ptr<const EventLog> log() const
    {
        return m_journal ? m_journal->sharedLog() : m_loader->log();
    }
    void setWake(std::function<void()> wake)
    {
        m_journal ? m_journal->setWake(std::move(wake)) : m_loader->setWake(std::move(wake));
    }
    void rearmWake() { m_journal ? m_journal->rearmWake() : m_loader->rearmWake(); }

private:
    Journal *m_journal = nullptr;
    SessionLoader *m_loader = nullptr;
};

} // namespace sockeye
