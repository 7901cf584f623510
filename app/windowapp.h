// SPDX-License-Identifier: MIT
// The windows of one process: each live session with its journal and engine, each opened file with its loader.
// Wires them in this order, takes them apart in the other. GUI thread only; needs the QApplication.
#pragma once

#include <list>
#include <memory>
#include <string>

#include <QObject>
#include <QTranslator>

#include "app/windowarguments.h"
#include "core/engine/engine.h"
#include "core/journal/sessionloader.h"
#include "core/journal/sessionstore.h"
#include "ui/mainwindow.h"
#include "ui/prompts.h"
#include "ui/settings.h"

namespace sockeye {

class WindowApp : public QObject
{
    Q_OBJECT

public:
    // `signalFd`: SIGINT and SIGTERM, as signalfd(2) gives them; or -1.
    explicit WindowApp(int signalFd = -1);
    ~WindowApp() override;

    // What the command line asked for. False when no window could be opened; why has been said on stderr.
    bool start(const WindowArguments &wanted);

private:
    // Torn down in reverse.
    struct Session {
        std::unique_ptr<Journal> journal;
        std::unique_ptr<Engine> engine;
        std::unique_ptr<SessionLoader> loader;
        std::unique_ptr<MainWindow> window;
    };

    void loadTranslations();
    void watchSignals(int signalFd);
    MainWindow *newSession(const std::string &path, std::string &fault);
    MainWindow *openFile(const std::string &path, std::string &fault);
    MainWindow *show(Session session);
    void drop(MainWindow *window);
    void closeAll();
    void lookForUnsaved(MainWindow *window);
    void offer(MainWindow *window, const SessionStore::Orphan &orphan);

    Settings m_settings;
    DialogPrompts m_prompts;
    QTranslator m_translator, m_qtTranslator;
    SessionStore m_store;
    std::list<Session> m_sessions;
};

} // namespace sockeye
