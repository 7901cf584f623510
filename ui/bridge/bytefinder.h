// SPDX-License-Identifier: MIT
// Looks for every hit of a pattern in octets, on a thread of its own, and says how far it is. A new search ends the
// one under way. GUI thread only; its signals come on the GUI thread.
#pragma once

#include <QObject>

#include "core/bytes/sourcesearch.h"
#include "ui/bridge/scanjob.h"

namespace sockeye {

class ByteFinder : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kLimit = 1'000'000; // hits

    explicit ByteFinder(QObject *parent = nullptr);

    void find(std::shared_ptr<const ByteSource> source, Pattern pattern);
    void cancel() { m_job.cancel(); } // nothing more is said of it
    bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    void progressed(double share); // 0 to 1, a few times a second
    void found(std::shared_ptr<const sockeye::SearchResult> result);

private:
    std::uint64_t m_size = 0;
    ScanJob m_job;
};

} // namespace sockeye
