// SPDX-License-Identifier: MIT
#include "app/windowapp.h"

#include <chrono>

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QPointer>
#include <QSocketNotifier>
#include <QThreadPool>
#include <QTimer>
#include <fmt/format.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "core/base/clocks.h"
#include "ui/panels/quickopen.h"
#include "ui/sessionbanners.h"
#include "ui/text/format.h"
#include "ui/views/style.h"

namespace sockeye {

namespace {

constexpr std::chrono::seconds kPatience{2};

std::string failure(std::string_view what, const std::string &path, int err)
{
    return fmt::format("{} {}: {} ({})", what, path, std::generic_category().message(err), errnoName(err));
}

} // namespace

WindowApp::WindowApp(int signalFd)
{
    loadTranslations();
    applyTheme(*qApp);
    theme().setScheme(m_settings.colorScheme());
    watchSignals(signalFd);
}

WindowApp::~WindowApp()
{
    while (!m_sessions.empty())
        m_sessions.pop_back();
}

void WindowApp::loadTranslations()
{
    const QString chosen = m_settings.language();
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    // English has its plurals to learn.
    if (!m_translator.load(locale, QStringLiteral("sockeye"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        (void)m_translator.load(QStringLiteral(":/i18n/sockeye_en.qm"));
    QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
}

void WindowApp::watchSignals(int signalFd)
{
    if (signalFd < 0)
        return;
    auto *notifier = new QSocketNotifier(signalFd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, signalFd] {
        signalfd_siginfo info;
        if (read(signalFd, &info, sizeof info) == sizeof info)
            closeAll();
    });
}

bool WindowApp::start(const WindowArguments &wanted)
{
    std::string fault;
    for (const std::string &file : wanted.files) {
        if (!openFile(file, fault)) {
            fmt::print(stderr, "sockeye: {}\n", fault);
            return false;
        }
    }
    if (!wanted.wantsSession())
        return true;
    MainWindow *window = newSession(wanted.log, fault);
    if (!window) {
        fmt::print(stderr, "sockeye: {}\n", fault);
        return false;
    }
    for (const SocketUrl &url : wanted.listen)
        window->open(quickopen::listen(url));
    for (const SocketUrl &url : wanted.connect) {
        OpenRequest request = quickopen::connect(url);
        request.retryFor = kPatience; // a listener of the same line may still be on its way
        window->open(request);
    }
    for (const std::string &file : wanted.experiments)
        window->openExperiment(QString::fromStdString(file));
    lookForUnsaved(window);
    return true;
}

MainWindow *WindowApp::newSession(const std::string &path, std::string &fault)
{
    JournalOptions options;
    options.path = path.empty() ? m_store.newPath() : path;
    options.saved = !path.empty();
    options.sizeLimit = m_settings.sizeLimit();
    auto journal = Journal::create(options);
    if (!journal) {
        fault = failure("no session can be recorded in", options.path, journal.error().code);
        return nullptr;
    }
    Session session;
    session.journal = std::move(*journal);
    EngineOptions engine;
    engine.trace = true;
    engine.capture = m_settings.capturesSegments();
    session.engine = std::make_unique<Engine>(*session.journal, engine);
    session.window = std::make_unique<MainWindow>(SessionSource(*session.journal), session.engine.get(),
                                                  m_settings, m_prompts);
    MainWindow *window = show(std::move(session));
    if (path.empty() && m_store.err() != 0)
        window->banners().say(
            SessionBanners::Topic::Folder, Tone::Warning,
            tr("Sessions cannot be kept in the usual folder (%1).")
                .arg(QString::fromStdString(errnoName(m_store.err()))),
            tr("This one is in %1. Save it if you need it.").arg(QString::fromStdString(m_store.folder())));
    return window;
}

MainWindow *WindowApp::openFile(const std::string &path, std::string &fault)
{
    auto loader = SessionLoader::open(path);
    if (!loader) {
        fault = failure("cannot open", path, loader.error().code);
        return nullptr;
    }
    Session session;
    session.loader = std::move(*loader);
    session.window = std::make_unique<MainWindow>(SessionSource(*session.loader), nullptr, m_settings,
                                                  m_prompts, QString::fromStdString(path));
    m_settings.addRecent(Settings::Recent::Files, QFileInfo(QString::fromStdString(path)).absoluteFilePath());
    return show(std::move(session));
}

MainWindow *WindowApp::show(Session session)
{
    MainWindow *window = session.window.get();
    m_sessions.push_back(std::move(session));
    const auto complain = [this, window](const QString &what, const std::string &fault) {
        m_prompts.message(window, what, QString::fromStdString(fault));
    };
    connect(window, &MainWindow::newSessionRequested, this, [this, complain] {
        std::string fault;
        if (!newSession({}, fault))
            complain(tr("No new session could be begun."), fault);
    });
    connect(window, &MainWindow::fileRequested, this, [this, complain](const QString &path) {
        std::string fault;
        if (path.endsWith(QLatin1String(".json"),
                          Qt::CaseInsensitive)) { // asked for where nothing can be run
            MainWindow *live = newSession({}, fault);
            if (live)
                live->openExperiment(path);
            else
                complain(tr("No new session could be begun."), fault);
            return;
        }
        if (!openFile(path.toStdString(), fault))
            complain(tr("%1 could not be opened.").arg(path), fault);
    });
    connect(window, &MainWindow::quitRequested, this, [this] {
        for (const Session &open : m_sessions)
            open.window->close();
    });
    // Not from within its own close event.
    connect(
        window, &MainWindow::closed, this, [this, window] { drop(window); }, Qt::QueuedConnection);
    window->show();
    return window;
}

void WindowApp::drop(MainWindow *window)
{
    m_sessions.remove_if([window](const Session &session) { return session.window.get() == window; });
    if (m_sessions.empty())
        QCoreApplication::quit();
}

void WindowApp::closeAll()
{
    for (const Session &session : m_sessions)
        session.window->closeNow();
}

// The folder may be on a slow disk.
void WindowApp::lookForUnsaved(MainWindow *window)
{
    const QPointer<MainWindow> shown(window);
    QThreadPool::globalInstance()->start([this, shown, store = m_store] {
        store.deleteExpired(wallNs());
        const auto orphans = store.orphans();
        QMetaObject::invokeMethod(this, [this, shown, orphans] {
            for (const SessionStore::Orphan &orphan : orphans) {
                if (!orphan.endedWell && orphan.bytes > 0 && shown)
                    return offer(shown, orphan); // the newest; the others are in its folder
            }
        });
    });
}

void WindowApp::offer(MainWindow *window, const SessionStore::Orphan &orphan)
{
    const QString path = QString::fromStdString(orphan.path);
    window->banners().say(SessionBanners::Topic::Recovered, Tone::Warning,
                          tr("The session of %1 was not closed.").arg(dateTimeText(orphan.changedNs)),
                          tr("%1 of it were kept.").arg(sizeText(orphan.bytes)),
                          {{tr("Open it"), [window, path] { Q_EMIT window->fileRequested(path); }}});
}

} // namespace sockeye
