// SPDX-License-Identifier: MIT
// Long work on a thread of its own: the latest only; one that is under way is told to stop and its successor begins
// when it has. Neither start() nor cancel() waits. One thread calls them; the work runs on the other.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/base/scancontrol.h"

namespace sockeye {

class LatestJob
{
public:
    using Work = std::function<void(ScanControl &control)>;

    LatestJob();
    ~LatestJob(); // stops and waits

    // Its control, for watching it.
    std::shared_ptr<const ScanControl> start(Work work);
    void cancel();

private:
    void run();

    std::mutex m_mutex; // for what follows
    std::condition_variable m_changed;
    Work m_next;
    std::shared_ptr<ScanControl> m_control;
    bool m_stopping = false;

    std::thread m_thread; // last: it uses the others
};

} // namespace sockeye
