// SPDX-License-Identifier: MIT
// Plays a sequence of messages on a thread of its own and tells the GUI thread how far it is, no faster than the event
// loop comes round. GUI thread only; engine and journal, null for an opened file, outlive it.
#pragma once

#include <atomic>
#include <memory>

#include <QObject>

#include "core/lab/dialoguerun.h"

namespace sockeye {

class DialoguePlayer : public QObject
{
    Q_OBJECT

public:
    DialoguePlayer(Engine *engine, Journal *journal, QObject *parent = nullptr);
    ~DialoguePlayer() override; // stops it, which takes some milliseconds

    bool canPlay() const { return m_engine != nullptr && m_journal != nullptr; }
    bool isPlaying() const { return m_run != nullptr; }
    void play(Dialogue dialogue, const lab::DialogueOptions &options); // stops what plays
    void stop();

Q_SIGNALS:
    // The last one of a run has an end other than Running.
    void progressed(const sockeye::DialogueProgress &progress);

private:
    void tell();

    Engine *m_engine;
    Journal *m_journal;
    std::shared_ptr<std::atomic<bool>> m_isTold; // a word to the GUI thread is under way
    std::unique_ptr<lab::DialogueRun> m_run;
};

} // namespace sockeye
