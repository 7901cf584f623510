// SPDX-License-Identifier: MIT
// Computes the sums of a run of octets on a thread of the pool and tells the GUI thread. Deletes itself. A receiver
// that has gone hears nothing.
#pragma once

#include <memory>

#include <QObject>
#include <QRunnable>

#include "core/bytes/sums.h"

namespace sockeye {

class SumJob : public QObject, private QRunnable
{
    Q_OBJECT

public:
    // The run lies within the octets. GUI thread.
    SumJob(std::shared_ptr<const Bytes> bytes, std::size_t begin, std::size_t length);

    void start();

Q_SIGNALS:
    void done(const std::vector<sockeye::SumRow> &sums);

private:
    void run() override;

    const std::shared_ptr<const Bytes> m_bytes;
    const std::size_t m_begin, m_length;
};

} // namespace sockeye
