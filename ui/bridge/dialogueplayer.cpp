// SPDX-License-Identifier: MIT
#include "ui/bridge/dialogueplayer.h"

namespace sockeye {

DialoguePlayer::DialoguePlayer(Engine *engine, Journal *journal, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_journal(journal)
{
}

DialoguePlayer::~DialoguePlayer()
{
    m_run.reset();
}

void DialoguePlayer::play(Dialogue dialogue, const lab::DialogueOptions &options)
{
    m_run.reset();
    m_isTold = std::make_shared<std::atomic<bool>>(false);
    // The run ends before this object does, and events to it die with it.
    m_run = std::make_unique<lab::DialogueRun>(*m_engine, *m_journal, std::move(dialogue), options,
                                               [this, isTold = m_isTold] {
                                                   if (!isTold->exchange(true))
                                                       QMetaObject::invokeMethod(
                                                           this,
                                                           [this, isTold] {
                                                               isTold->store(false);
                                                               if (isTold == m_isTold)
                                                                   tell();
                                                           },
                                                           Qt::QueuedConnection);
                                               });
}

void DialoguePlayer::stop()
{
    if (m_run)
        m_run->stop();
}

void DialoguePlayer::tell()
{
    if (!m_run)
        return;
    const auto progress = m_run->progress();
    if (progress.end != DialogueProgress::End::Running)
        m_run.reset();
    Q_EMIT progressed(progress);
}

} // namespace sockeye
