// SPDX-License-Identifier: MIT
#include "ui/sessionbanners.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/result.h"
#include "ui/text/format.h"

namespace sockeye {

SessionBanners::SessionBanners(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

Banner *SessionBanners::banner(Topic topic)
{
    Banner *&banner = m_banners[topic];
    if (!banner) {
        banner = new Banner(this);
        m_layout->addWidget(banner);
    }
    return banner;
}

void SessionBanners::say(Topic topic, Tone tone, const QString &what, const QString &why,
                         const std::vector<Action> &actions)
{
    Banner *strip = banner(topic);
    strip->say(tone, what, why);
    for (const Action &action : actions) {
        QPushButton *button = strip->addAction(action.text);
        connect(button, &QPushButton::clicked, this, [this, topic, run = action.run] {
            hush(topic);
            run();
        });
    }
}

void SessionBanners::hush(Topic topic)
{
    if (m_banners.count(topic) > 0)
        banner(topic)->hide();
}

void SessionBanners::showStatus(const JournalStatus &status)
{
    if (status.keeping == m_keeping)
        return;
    m_keeping = status.keeping;
    const QString why = tr("Sockets go on and the list of events goes on, but what they carry is not kept.");
    switch (m_keeping) {
    case JournalStatus::Keeping::All:
        hush(Topic::Keeping);
        break;
    case JournalStatus::Keeping::DiskFull:
        say(Topic::Keeping, Tone::Error, tr("The disk is full."), why);
        break;
    case JournalStatus::Keeping::SizeLimit:
        say(Topic::Keeping, Tone::Warning,
            tr("The session has reached its size limit of %1.").arg(sizeText(status.fileBytes)), why);
        break;
    case JournalStatus::Keeping::Failed:
        say(Topic::Keeping, Tone::Error,
            tr("The session file cannot be written: %1.").arg(QString::fromStdString(errnoName(status.err))),
            why);
        break;
    }
}

void SessionBanners::showSockets(const std::vector<SocketSummary> &changed)
{
    bool news = false;
    for (const SocketSummary &socket : changed) {
        const bool reachable =
            socket.listening && !socket.closed && socket.local.isInet() && !socket.local.isLoopback();
        if (reachable == (m_reachable.count(socket.id) > 0))
            continue;
        news = true;
        if (reachable)
            m_reachable[socket.id] =
                tr("%1 on %2", "a socket and its address")
                    .arg(QString::fromStdString(socket.name), QString::fromStdString(socket.local.text()));
        else
            m_reachable.erase(socket.id);
    }
    if (news)
        showReachable();
}

void SessionBanners::showReachable()
{
    if (m_reachable.empty())
        return hush(Topic::Reachable);
    QStringList names;
    for (const auto &[id, name] : m_reachable)
        names.append(name);
    banner(Topic::Reachable)->setBrief(true);
    say(Topic::Reachable, Tone::Warning, tr("Others can reach this computer."),
        tr("Not limited to it: %1.").arg(names.join(tr(", ", "between the items of a list"))));
}

} // namespace sockeye
