// SPDX-License-Identifier: MIT
// Lists the packets of a capture file on a thread of its own, and says how far it is. A new file ends the one under
// way. GUI thread only; its signals come on the GUI thread.
#pragma once

#include <QObject>

#include "core/journal/capturelist.h"
#include "ui/bridge/scanjob.h"

namespace sockeye {

class CaptureLister : public QObject
{
    Q_OBJECT

public:
    explicit CaptureLister(QObject *parent = nullptr);

    void read(const QString &path);
    void stop() { m_job.stop(); } // what was read so far is the list
    bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    void progressed(quint64 octets); // a few times a second
    void listed(std::shared_ptr<const sockeye::CaptureList> list);

private:
    ScanJob m_job;
};

} // namespace sockeye
