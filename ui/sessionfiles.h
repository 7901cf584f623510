// SPDX-License-Identifier: MIT
// The window's File menu as far as it is about this session: save as, export, recent files. GUI thread only;
// everything it is given outlives it.
#pragma once

#include <functional>

#include <QObject>

#include "core/journal/sockettable.h"
#include "ui/bridge/sessionsource.h"
#include "ui/settings.h"

class QMenu;

namespace sockeye {

class ExportJob;
class Prompts;
class SessionBanners;
struct ExportChoice;

class SessionFiles : public QObject
{
    Q_OBJECT

public:
    // `fileName` is that of an opened file.
    SessionFiles(const SessionSource &source, const QString &fileName, Settings &settings, Prompts &prompts,
                 SessionBanners &banners, QWidget *window);

    QMenu *recentMenu() const { return m_recent; }
    void saveAs(std::function<void()> then = {}); // `then`: when it is saved
    void askAndExport(SocketId rawOf);            // `rawOf`: whose received bytes a raw export holds
    void askAndOpen();

Q_SIGNALS:
    void openRequested(const QString &path);
    void saved(const QString &path);

private:
    using Then = std::function<void()>;
    void save(const QString &path, const Then &then);
    void showSaved(const QString &path, int err, const Then &then);
    void write(const ExportChoice &choice, SocketId rawOf);
    void fillRecent();
    QString suggestedName() const;

    SessionSource m_source;
    const QString m_fileName;
    Settings &m_settings;
    Prompts &m_prompts;
    SessionBanners &m_banners;
    QWidget *m_window;
    QMenu *m_recent;
    ExportJob *m_export = nullptr;
};

} // namespace sockeye
