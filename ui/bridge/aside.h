// SPDX-License-Identifier: MIT
// Work that takes milliseconds, off the GUI thread: runs on a thread of the pool, and its result comes back to the GUI
// thread, where it is dropped if whoever asked is gone. Called on the GUI thread.
#pragma once

#include <utility>

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace sockeye {

template<typename Work, typename Done>
void runAside(QObject *receiver, Work work, Done done)
{
    QThreadPool::globalInstance()->start(
        [asker = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)] {
            auto result = work();
            // Not to the asker itself, which may be going away at this moment.
            QMetaObject::invokeMethod(QCoreApplication::instance(),
                                      [asker, done, result = std::move(result)]() mutable {
                                          if (asker)
                                              done(std::move(result));
                                      });
        });
}

} // namespace sockeye
