// SPDX-License-Identifier: MIT
// Reads a whole file on a thread of the pool and tells the GUI thread. Deletes itself. A receiver that has gone
// hears nothing.
#pragma once

#include <QObject>
#include <QRunnable>

#include "core/bytes/payload.h"

namespace sockeye {

class FileReadJob : public QObject, private QRunnable
{
    Q_OBJECT

public:
    explicit FileReadJob(const QString &path); // the GUI thread

    void start();

Q_SIGNALS:
    void done(const sockeye::Parsed<sockeye::Bytes> &content);

private:
    void run() override;

    std::string m_path;
};

} // namespace sockeye
