// SPDX-License-Identifier: MIT
#include "ui/bridge/exportjob.h"

#include <chrono>

namespace sockeye {

namespace {

constexpr std::chrono::milliseconds kProgressEvery{50};

} // namespace

ExportJob::ExportJob(std::shared_ptr<const EventLog> log, ExportOptions options, const QString &path,
                     QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_options(std::move(options))
    , m_path(path.toStdString())
{
}

ExportJob::~ExportJob()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void ExportJob::start()
{
    m_thread = std::thread([this] { run(); });
}

void ExportJob::run()
{
    auto said = std::chrono::steady_clock::now();
    const auto progress = [this, &said](Row done, Row total) {
        const auto now = std::chrono::steady_clock::now();
        if (now - said >= kProgressEvery) {
            said = now;
            QMetaObject::invokeMethod(this, [this, done, total] { Q_EMIT progressed(done, total); });
        }
        return !m_cancelled;
    };
    // The person has agreed to replace the file when naming it.
    const auto result = exportToFile(*m_log, m_options, m_path, true, progress);
    const int err = result ? 0 : result.error().code;
    const ExportSummary summary = result ? *result : ExportSummary();
    QMetaObject::invokeMethod(this, [this, err, summary] { Q_EMIT finished(err, summary); });
}

} // namespace sockeye
