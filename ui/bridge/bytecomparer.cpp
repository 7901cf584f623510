// SPDX-License-Identifier: MIT
#include "ui/bridge/bytecomparer.h"

namespace sockeye {

namespace {

constexpr int kWatchMs = 100;

} // namespace

ByteComparer::ByteComparer(QObject *parent) : QObject(parent)
{
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_control != nullptr && m_size > 0)
            Q_EMIT progressed(double(m_control->done) / double(m_size));
    });
}

void ByteComparer::compare(std::shared_ptr<const ByteSource> a, std::shared_ptr<const ByteSource> b,
                           CompareBy by)
{
    m_size = a->size() + b->size();
    m_control = m_job.start([this, a, b, by, id = ++m_last](ScanControl &control) {
        auto result = std::make_shared<const CompareResult>(compareBytes(*a, *b, by, kLimit, control));
        QMetaObject::invokeMethod(this, [this, result, id] {
            if (id != m_last) // another one is wanted by now, or none
                return;
            m_control.reset();
            m_watch.stop();
            Q_EMIT compared(result);
        });
    });
    m_watch.start();
}

void ByteComparer::cancel()
{
    ++m_last;
    m_job.cancel();
    m_control.reset();
    m_watch.stop();
}

} // namespace sockeye
