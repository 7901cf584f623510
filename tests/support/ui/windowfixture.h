// SPDX-License-Identifier: MIT
// A window over a session of its own, and short words for what a person does with it. The base of tests, whose
// init() and cleanup() it is.
#pragma once

#include <memory>

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

#include "core/engine/engine.h"
#include "core/journal/sessionloader.h"
#include "ui/mainwindow.h"
#include "ui/models/timelinemodel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/prompts.h"

namespace sockeye {
class SocketsPanel;
}

namespace sockeye::test {

// Answers at once with what the test has laid ready.
class ReadyPrompts : public Prompts
{
public:
    QString file;
    ExportChoice choice;
    QString words;
    bool agrees = true;
    bool choosesOther = false;
    QStringList said;

    void openFile(QWidget *, const QString &, const QString &,
                  std::function<void(const QString &)> done) override
    {
        done(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> done) override
    {
        done(file);
    }
    void exportSession(QWidget *, const QString &, std::function<void(const ExportChoice &)> done) override
    {
        done(choice);
    }
    void text(QWidget *, const QString &, const QString &, const QString &,
              std::function<void(const QString &)> done) override
    {
        done(words);
    }
    void confirm(QWidget *, const QString &question, const QString &, const QString &,
                 std::function<void()> done, Other other) override
    {
        said.append(question);
        if (choosesOther && other.done)
            other.done();
        else if (agrees)
            done();
    }
    void message(QWidget *, const QString &what, const QString &why) override
    {
        said.append(what + QLatin1Char(' ') + why);
    }
};

class WindowFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void begin();    // another session, another window
    void openFile(); // what the prompts have ready
    template<typename T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void trigger(const char *action) { part<QAction>(action)->trigger(); }
    SocketsPanel *sockets() const;
    int socketCount() const;
    const SocketSummary *socket(const char *name) const; // null while it is not there
    bool isInState(const char *name, TcpState state) const;
    bool select(const char *name); // as a click does
    TimelineModel &timeline() const { return *part<TimelinePanel>("timelinePanel")->model(); }
    int lastReceived() const; // its place in the timeline; -1 when there is none
    QStringList rows() const; // every row's text, as far as it is known
    QStringList settledRows() const;
    void write(const QString &text); // and send it
    QString status() const;
    QString statusReason() const;

    int m_begun = 0; // sessions
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    ReadyPrompts m_prompts;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<SessionLoader> m_loader;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sockeye::test
