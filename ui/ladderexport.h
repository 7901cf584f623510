// SPDX-License-Identifier: MIT
// Writes the ladder as SVG or PNG: asks for a name, writes on a thread of the pool, and says what came of it. A
// picture holds the stretch of the ladder that is in memory, at most LadderFeed::kWindow events. GUI thread only;
// owned by the window.
#pragma once

#include <QObject>

class QWidget;

namespace sockeye {

class LadderPanel;
class Prompts;
class SessionBanners;

class LadderExport : public QObject
{
    Q_OBJECT

public:
    LadderExport(LadderPanel &panel, Prompts &prompts, SessionBanners &banners, QWidget *window);

    void ask();

private:
    void write(const QString &path);
    void showWritten(const QString &path, const QString &part, int err);

    LadderPanel &m_panel;
    Prompts &m_prompts;
    SessionBanners &m_banners;
    QWidget *m_window;
};

} // namespace sockeye
