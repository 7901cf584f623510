// SPDX-License-Identifier: MIT
#include "ui/bridge/bytefinder.h"

namespace sockeye {

namespace {

constexpr int kWatchMs = 100;

} // namespace

ByteFinder::ByteFinder(QObject *parent) : QObject(parent)
{
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_control != nullptr && m_size > 0)
            Q_EMIT progressed(double(m_control->done) / double(m_size));
    });
}

void ByteFinder::find(std::shared_ptr<const ByteSource> source, Pattern pattern)
{
    m_size = source->size();
    m_control = m_job.start([this, source, pattern, id = ++m_last](ScanControl &control) {
        auto result = std::make_shared<const SearchResult>(searchAll(*source, *pattern, kLimit, control));
        QMetaObject::invokeMethod(this, [this, result, id] {
            if (id != m_last) // another one is wanted by now, or none
                return;
            m_control.reset();
            m_watch.stop();
            Q_EMIT found(result);
        });
    });
    m_watch.start();
}

void ByteFinder::cancel()
{
    ++m_last;
    m_job.cancel();
    m_control.reset();
    m_watch.stop();
}

} // namespace sockeye
