// SPDX-License-Identifier: MIT
// Compares two runs of octets on a thread of its own, and says how far it is. A new comparison ends the one under way.
// GUI thread only; its signals come on the GUI thread.
#pragma once

#include <QObject>

#include "core/bytes/compare.h"
#include "ui/bridge/scanjob.h"

namespace sockeye {

class ByteComparer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kLimit = 100'000; // differences

    explicit ByteComparer(QObject *parent = nullptr);

    void compare(std::shared_ptr<const ByteSource> a, std::shared_ptr<const ByteSource> b, CompareBy by);
    void cancel() { m_job.cancel(); } // nothing more is said of it
    bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    void progressed(double share); // 0 to 1, a few times a second
    void compared(std::shared_ptr<const sockeye::CompareResult> result);

private:
    std::uint64_t m_size = 0; // of both
    ScanJob m_job;
};

} // namespace sockeye
