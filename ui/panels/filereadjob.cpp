// SPDX-License-Identifier: MIT
#include "ui/panels/filereadjob.h"

#include <QThreadPool>

namespace sockeye {

FileReadJob::FileReadJob(const QString &path) : m_path(path.toStdString())
{
    setAutoDelete(false);
}

void FileReadJob::start()
{
    QThreadPool::globalInstance()->start(this);
}

void FileReadJob::run()
{
    auto content = readPayloadFile(m_path);
    // Back on the thread this object belongs to, where it is safe to emit and to delete.
    QMetaObject::invokeMethod(this, [this, content = std::move(content)] {
        Q_EMIT done(content);
        deleteLater();
    });
}

} // namespace sockeye
