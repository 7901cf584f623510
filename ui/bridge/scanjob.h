// SPDX-License-Identifier: MIT
// One long scan at a time on a thread of its own: says how far it is, and gives its result on the GUI thread unless
// another was begun meanwhile. GUI thread only.
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/bridge/latestjob.h"

namespace sockeye {

class ScanJob : public QObject
{
    Q_OBJECT

public:
    explicit ScanJob(QObject *parent = nullptr);
    ~ScanJob() override; // stops and waits

    // `work` gets the control and runs on the other thread; `done` gets a shared pointer to what it returned. One that
    // is stopped before it begins runs as well, so that what it did not find is empty, not missing.
    template<typename Work, typename Done>
    void start(Work work, Done done)
    {
        stop();
        // Not the job's own, which would keep what is stopped before it begins from running.
        m_control = std::make_shared<ScanControl>();
        m_job.start([this, work, done, id = ++m_last, control = m_control](ScanControl &) {
            auto result = std::make_shared<const decltype(work(*control))>(work(*control));
            QMetaObject::invokeMethod(this, [this, done, result, id] {
                if (id != m_last) // another one is wanted by now, or none
                    return;
                end();
                done(result);
            });
        });
        m_watch.start();
    }
    void stop();   // what was found so far is the result
    void cancel(); // nothing more is said of it
    bool isBusy() const { return m_control != nullptr; }

Q_SIGNALS:
    void progressed(quint64 done); // as the work counts it, a few times a second

private:
    void end();

    QTimer m_watch;
    std::shared_ptr<ScanControl> m_control; // while busy
    quint64 m_last = 0;
    LatestJob m_job;
};

} // namespace sockeye
