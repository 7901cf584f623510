// SPDX-License-Identifier: MIT
// Writes a session out in another form on a thread of its own. Made and destroyed on the GUI thread, where its
// signals come; destroying it ends the export, and nothing half done stays.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include <QObject>

#include "core/journal/exporters/exporter.h"

namespace sockeye {

class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(std::shared_ptr<const EventLog> log, ExportOptions options, const QString &path,
              QObject *parent = nullptr);
    ~ExportJob() override;

    void start();
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void finished(int err, const sockeye::ExportSummary &summary); // ECANCELED when it was cancelled

private:
    void run();

    const std::shared_ptr<const EventLog> m_log;
    const ExportOptions m_options;
    const std::string m_path;
    std::atomic<bool> m_cancelled{false};
    std::thread m_thread;
};

} // namespace sockeye
