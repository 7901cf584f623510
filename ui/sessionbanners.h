// SPDX-License-Identifier: MIT
// What stays true until something is done about it, in strips above the timeline: events that are not kept, a
// folder that cannot be written to, a listener that others can reach, a session that was not closed. One strip a
// topic; closed by the person, it stays away until the topic changes. GUI thread only.
#pragma once

#include <functional>
#include <map>

#include <QWidget>

#include "core/journal/journal.h"
#include "core/journal/sockettable.h"
#include "ui/views/banner.h"

class QVBoxLayout;

namespace sockeye {

class SessionBanners : public QWidget
{
    Q_OBJECT

public:
    explicit SessionBanners(QWidget *parent = nullptr);

    enum class Topic { Keeping, Folder, Recovered, Reachable, Export, Loading, Experiment };

    struct Action {
        QString text;
        std::function<void()> run;
    };
    void say(Topic topic, Tone tone, const QString &what, const QString &why,
             const std::vector<Action> &actions = {});
    void hush(Topic topic);
    Banner *banner(Topic topic); // for tests

    void showStatus(const JournalStatus &status);
    void showSockets(const std::vector<SocketSummary> &changed);

private:
    void showReachable();

    QVBoxLayout *m_layout;
    std::map<Topic, Banner *> m_banners;
    JournalStatus::Keeping m_keeping = JournalStatus::Keeping::All;
    std::map<SocketId, QString> m_reachable; // listeners, "tcp#1 on 0.0.0.0:7000"
};

} // namespace sockeye
