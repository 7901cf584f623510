// SPDX-License-Identifier: MIT
#include "ui/sessionfiles.h"

#include <cerrno>

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include "ui/bridge/exportjob.h"
#include "ui/prompts.h"
#include "ui/sessionbanners.h"
#include "ui/text/errnotext.h"
#include "ui/text/format.h"

namespace sockeye {

namespace {

using Topic = SessionBanners::Topic;

constexpr qint64 kCopyBlock = 1 << 20; // octets

QString reasonText(int err)
{
    return SessionFiles::tr("%1 (%2)", "what an errno means, and its name")
        .arg(errnoText(err, CallCode::None).brief, QString::fromStdString(errnoName(err)));
}

// 0 or errno. The copy appears under its name when it is whole.
int copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return errno;
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (!source.atEnd()) {
        if (target.write(source.read(kCopyBlock)) < 0)
            return errno;
    }
    return target.commit() ? 0 : errno;
}

} // namespace

SessionFiles::SessionFiles(const SessionSource &source, const QString &fileName, Settings &settings,
                           Prompts &prompts, SessionBanners &banners, QWidget *window)
    : QObject(window)
    , m_source(source)
    , m_fileName(fileName)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_banners(banners)
    , m_window(window)
    , m_recent(new QMenu(tr("Open &recent"), window))
{
    connect(m_recent, &QMenu::aboutToShow, this, &SessionFiles::fillRecent);
}

QString SessionFiles::suggestedName() const
{
    const auto began = QDateTime::fromMSecsSinceEpoch(m_source.log()->beganNs() / 1'000'000);
    return QStringLiteral("sockeye-%1").arg(began.toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

void SessionFiles::saveAs(Then then)
{
    m_prompts.saveFile(m_window, tr("Save the session"), tr("Session files (*.pcapng)"),
                       suggestedName() + QStringLiteral(".pcapng"),
                       [this, then = std::move(then)](const QString &path) { save(path, then); });
}

void SessionFiles::save(const QString &path, const Then &then)
{
    // The answer comes on another thread, maybe when the window has gone.
    const auto done = [self = QPointer<SessionFiles>(this), path, then](int err) {
        QMetaObject::invokeMethod(qApp, [self, path, then, err] {
            if (self)
                self->showSaved(path, err, then);
        });
    };
    if (m_source.isLive())
        m_source.journal()->saveAs(path.toStdString(), true, done);
    else
        QThreadPool::globalInstance()->start([from = m_fileName, path, done] { done(copyFile(from, path)); });
}

void SessionFiles::showSaved(const QString &path, int err, const Then &then)
{
    if (err != 0) {
        m_prompts.message(m_window, tr("The session could not be saved as %1.").arg(path), reasonText(err));
        return;
    }
    m_settings.addRecent(Settings::Recent::Files, path);
    Q_EMIT saved(path);
    if (then)
        then();
}

void SessionFiles::askAndOpen()
{
    m_prompts.openFile(m_window, tr("Open a session or an experiment"),
                       tr("Sessions and experiments (*.pcapng *.json);;All files (*)"),
                       [this](const QString &path) { Q_EMIT openRequested(path); });
}

void SessionFiles::askAndExport(SocketId rawOf)
{
    m_prompts.exportSession(m_window, suggestedName(),
                            [this, rawOf](const ExportChoice &choice) { write(choice, rawOf); });
}

void SessionFiles::write(const ExportChoice &choice, SocketId rawOf)
{
    if (choice.format == ExportFormat::Raw && rawOf == 0) {
        m_prompts.message(m_window, tr("Select a socket first."),
                          tr("A raw export holds the bytes one socket received."));
        return;
    }
    ExportOptions options;
    options.format = choice.format;
    options.redactAddresses = options.redactPayloads = choice.redacted;
    options.socket = rawOf;
    delete m_export; // a second export ends the first
    m_export = new ExportJob(m_source.log(), options, choice.path, this);
    const auto cancel = SessionBanners::Action{tr("Cancel"), [this] {
                                                   if (m_export)
                                                       m_export->cancel();
                                               }};
    m_banners.say(Topic::Export, Tone::Open, tr("Exporting to %1.").arg(QFileInfo(choice.path).fileName()),
                  QString(), {cancel});
    connect(m_export, &ExportJob::finished, this,
            [this, path = choice.path](int err, const ExportSummary &summary) {
                m_export->deleteLater();
                m_export = nullptr;
                if (err == 0)
                    m_banners.say(
                        Topic::Export, Tone::Ok,
                        tr("%1 events were exported.").arg(groupedText(static_cast<quint64>(summary.events))),
                        path);
                else if (err == ECANCELED)
                    m_banners.hush(Topic::Export);
                else
                    m_banners.say(Topic::Export, Tone::Error, tr("The export to %1 failed.").arg(path),
                                  reasonText(err));
            });
    m_export->start();
}

void SessionFiles::fillRecent()
{
    m_recent->clear();
    for (const QString &path : m_settings.recent(Settings::Recent::Files)) {
        QAction *action = m_recent->addAction(QString(path).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openRequested(path); });
    }
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("No session was saved or opened yet"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    connect(m_recent->addAction(tr("Forget them")), &QAction::triggered, this,
            [this] { m_settings.clearRecent(Settings::Recent::Files); });
}

} // namespace sockeye
