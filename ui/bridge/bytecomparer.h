// SPDX-License-Identifier: MIT
// Compares two runs of octets on a thread of its own, and says how far it is. A new comparison ends the one under way.
// GUI thread only; its signals come on the GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/bytes/compare.h"
#include "ui/bridge/latestjob.h"

namespace sockeye {

class ByteComparer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kLimit = 100'000; // differences

    explicit ByteComparer(QObject *parent = nullptr);

    void compare(std::shared_ptr<const ByteSource> a, std::shared_ptr<const ByteSource> b, CompareBy by);
    void cancel(); // nothing more is said of it
    bool isBusy() const { return m_control != nullptr; }

Q_SIGNALS:
    void progressed(double share); // 0 to 1, a few times a second
    void compared(std::shared_ptr<const sockeye::CompareResult> result);

private:
    QTimer m_watch;
    std::shared_ptr<const ScanControl> m_control; // while busy
    std::uint64_t m_size = 0;                     // of both
    quint64 m_last = 0;
    LatestJob m_job;
};

} // namespace sockeye
