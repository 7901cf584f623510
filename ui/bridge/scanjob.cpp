// SPDX-License-Identifier: MIT
#include "ui/bridge/scanjob.h"

namespace sockeye {

namespace {

constexpr int kWatchMs = 100;

} // namespace

ScanJob::ScanJob(QObject *parent) : QObject(parent)
{
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_control != nullptr)
            Q_EMIT progressed(m_control->done);
    });
}

ScanJob::~ScanJob()
{
    stop();
}

void ScanJob::stop()
{
    if (m_control != nullptr)
        m_control->stop = true;
}

void ScanJob::cancel()
{
    ++m_last;
    stop();
    end();
}

void ScanJob::end()
{
    m_control.reset();
    m_watch.stop();
}

} // namespace sockeye
