// SPDX-License-Identifier: MIT
// Takes an experiment away as a program, and its run as a page: asks where to, writes on another thread, says how it went. GUI thread only;
// owned by the window; everything it is given outlives it.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <QObject>

#include "core/journal/eventlog.h"
#include "core/lab/experiment.h"
#include "ui/models/runstate.h"

namespace sockeye {

class Prompts;
class SessionBanners;

class ExperimentFiles : public QObject
{
    Q_OBJECT

public:
    enum class Language { C, Python };

    ExperimentFiles(Prompts &prompts, SessionBanners &banners, QWidget *window);

    // With what was chosen for its parameters.
    void askAndWrite(Language language, std::shared_ptr<const lab::Experiment> experiment,
                     const std::map<std::string, std::int64_t, std::less<>> &parameters);

    // What the run of `state` came to, from the journal.
    void askAndReport(const RunState &state, std::shared_ptr<const EventLog> log);

private:
    void showWritten(const QString &path, int err);
    void showReported(const QString &path, int err);
    void showFailed(const QString &what, int err);

    Prompts &m_prompts;
    SessionBanners &m_banners;
    QWidget *m_window;
};

} // namespace sockeye
