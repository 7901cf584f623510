// SPDX-License-Identifier: MIT
// Lists the packets of a capture file on a thread of its own, and says how far it is. A new file ends the one under
// way. GUI thread only; its signals come on the GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/journal/capturelist.h"
#include "ui/bridge/latestjob.h"

namespace sockeye {

class CaptureLister : public QObject
{
    Q_OBJECT

public:
    explicit CaptureLister(QObject *parent = nullptr);
    ~CaptureLister() override; // stops and waits

    void read(const QString &path);
    void stop(); // what was read so far is the list
    bool isBusy() const { return m_control != nullptr; }

Q_SIGNALS:
    void progressed(quint64 octets); // a few times a second
    void listed(std::shared_ptr<const sockeye::CaptureList> list);

private:
    QTimer m_watch;
    std::shared_ptr<ScanControl> m_control; // while busy
    quint64 m_last = 0;
    LatestJob m_job;
};

} // namespace sockeye
