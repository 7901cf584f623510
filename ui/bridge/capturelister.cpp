// SPDX-License-Identifier: MIT
#include "ui/bridge/capturelister.h"

namespace sockeye {

namespace {

constexpr int kWatchMs = 100;

} // namespace

CaptureLister::CaptureLister(QObject *parent) : QObject(parent)
{
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_control != nullptr)
            Q_EMIT progressed(m_control->done);
    });
}

CaptureLister::~CaptureLister()
{
    stop();
}

void CaptureLister::read(const QString &path)
{
    stop();
    // Not the job's own, so that what is stopped before it begins is an empty list, not none.
    m_control = std::make_shared<ScanControl>();
    m_job.start([this, path = path.toStdString(), id = ++m_last, control = m_control](ScanControl &) {
        auto list = std::make_shared<const CaptureList>(CaptureList::readFile(path, *control));
        QMetaObject::invokeMethod(this, [this, list, id] {
            if (id != m_last) // another one is wanted by now
                return;
            m_control.reset();
            m_watch.stop();
            Q_EMIT listed(list);
        });
    });
    m_watch.start();
}

void CaptureLister::stop()
{
    if (m_control != nullptr)
        m_control->stop = true;
}

} // namespace sockeye
