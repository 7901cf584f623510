// SPDX-License-Identifier: MIT
#include "ui/views/sumjob.h"

#include <QThreadPool>

namespace sockeye {

SumJob::SumJob(std::shared_ptr<const Bytes> bytes, std::size_t begin, std::size_t length)
    : m_bytes(std::move(bytes))
    , m_begin(begin)
    , m_length(length)
{
    setAutoDelete(false);
}

void SumJob::start()
{
    QThreadPool::globalInstance()->start(this);
}

void SumJob::run()
{
    auto sums = sumsOf(ByteView(*m_bytes).subspan(m_begin, m_length));
    // Back on the thread this object belongs to, where it is safe to emit and to delete.
    QMetaObject::invokeMethod(this, [this, sums = std::move(sums)] {
        Q_EMIT done(sums);
        deleteLater();
    });
}

} // namespace sockeye
