// SPDX-License-Identifier: MIT
#include "ui/bridge/capturelister.h"

namespace sockeye {

CaptureLister::CaptureLister(QObject *parent) : QObject(parent)
{
    connect(&m_job, &ScanJob::progressed, this, &CaptureLister::progressed);
}

void CaptureLister::read(const QString &path)
{
    m_job.start(
        [path = path.toStdString()](ScanControl &control) { return CaptureList::readFile(path, control); },
        [this](const std::shared_ptr<const CaptureList> &list) { Q_EMIT listed(list); });
}

} // namespace sockeye
