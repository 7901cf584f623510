// SPDX-License-Identifier: MIT
#include "ui/bridge/bytefinder.h"

namespace sockeye {

ByteFinder::ByteFinder(QObject *parent) : QObject(parent)
{
    connect(&m_job, &ScanJob::progressed, this, [this](quint64 done) {
        if (m_size > 0)
            Q_EMIT progressed(double(done) / double(m_size));
    });
}

void ByteFinder::find(std::shared_ptr<const ByteSource> source, Pattern pattern)
{
    m_size = source->size();
    m_job.start(
        [source, pattern](ScanControl &control) { return searchAll(*source, *pattern, kLimit, control); },
        [this](const std::shared_ptr<const SearchResult> &result) { Q_EMIT found(result); });
}

} // namespace sockeye
