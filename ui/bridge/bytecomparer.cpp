// SPDX-License-Identifier: MIT
#include "ui/bridge/bytecomparer.h"

namespace sockeye {

ByteComparer::ByteComparer(QObject *parent) : QObject(parent)
{
    connect(&m_job, &ScanJob::progressed, this, [this](quint64 done) {
        if (m_size > 0)
            Q_EMIT progressed(double(done) / double(m_size));
    });
}

void ByteComparer::compare(std::shared_ptr<const ByteSource> a, std::shared_ptr<const ByteSource> b,
                           CompareBy by)
{
    m_size = a->size() + b->size();
    m_job.start([a, b, by](ScanControl &control) { return compareBytes(*a, *b, by, kLimit, control); },
                [this](const std::shared_ptr<const CompareResult> &result) { Q_EMIT compared(result); });
}

} // namespace sockeye
