// SPDX-License-Identifier: MIT
#include "ui/ladderexport.h"

#include <cerrno>

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include "ui/panels/ladderpanel.h"
#include "ui/prompts.h"
#include "ui/sessionbanners.h"
#include "ui/text/errnotext.h"
#include "ui/text/format.h"
#include "ui/views/ladderpicture.h"
#include "ui/views/ladderview.h"

namespace sockeye {

namespace {

// 0 or errno. The picture appears under its name when it is whole.
int writeFile(const QString &path, const QByteArray &svg, const QImage &image)
{
    QSaveFile file(path);
    errno = 0;
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           (image.isNull() ? file.write(svg) == svg.size() : image.save(&file, "PNG"));
    return isWritten && file.commit() ? 0 : errno != 0 ? errno : EIO;
}

} // namespace

LadderExport::LadderExport(LadderPanel &panel, Prompts &prompts, SessionBanners &banners, QWidget *window)
    : QObject(window)
    , m_panel(panel)
    , m_prompts(prompts)
    , m_banners(banners)
    , m_window(window)
{
}

void LadderExport::ask()
{
    if (!m_panel.hasLadder()) {
        m_prompts.message(m_window, tr("There is no ladder to export."),
                          tr("Select a socket that something has happened on, and open the Ladder tab."));
        return;
    }
    QString name = m_panel.view()->scene().end(LadderSide::Left).name;
    m_prompts.saveFile(m_window, tr("Export the ladder"), tr("SVG pictures (*.svg);;PNG pictures (*.png)"),
                       QStringLiteral("sockeye-ladder-%1.svg").arg(name.remove(QLatin1Char('#'))),
                       [this](const QString &path) { write(path); });
}

void LadderExport::write(const QString &path)
{
    const LadderView &view = *m_panel.view();
    const LadderPicture picture = view.picture();
    const bool isPng = QFileInfo(path).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) == 0;
    const QImage image = isPng ? picture.image() : QImage();
    if (isPng && image.isNull()) {
        m_prompts.message(m_window, tr("The ladder is too high for a PNG picture."),
                          tr("It would be %1 pixels high; an SVG picture may be.")
                              .arg(groupedText(static_cast<qint64>(picture.size().height()))));
        return;
    }
    const LadderFeed &feed = m_panel.feed();
    QString part;
    if (feed.count() < feed.total())
        part = tr("It holds events %1 to %2 of the %3 of these ends: no more than %4 go into one picture.")
                   .arg(groupedText(static_cast<quint64>(feed.first() + 1)),
                        groupedText(static_cast<quint64>(feed.first() + feed.count())),
                        groupedText(static_cast<quint64>(feed.total())),
                        groupedText(static_cast<quint64>(LadderFeed::kWindow)));
    QThreadPool::globalInstance()->start(
        [self = QPointer<LadderExport>(this), path, part, image, svg = isPng ? QByteArray() : picture.svg()] {
            const int err = writeFile(path, svg, image);
            QMetaObject::invokeMethod(qApp, [self, path, part, err] {
                if (self)
                    self->showWritten(path, part, err);
            });
        });
}

void LadderExport::showWritten(const QString &path, const QString &part, int err)
{
    if (err == 0)
        m_banners.say(SessionBanners::Topic::Export, Tone::Ok,
                      tr("The ladder was exported to %1.").arg(QFileInfo(path).fileName()), part);
    else
        m_banners.say(SessionBanners::Topic::Export, Tone::Error,
                      tr("The ladder could not be written to %1.").arg(path),
                      tr("%1 (%2)", "what an errno means, and its name")
                          .arg(errnoText(err, CallCode::None).brief, QString::fromStdString(errnoName(err))));
}

} // namespace sockeye
