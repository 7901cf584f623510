// SPDX-License-Identifier: MIT
#include "ui/panels/importmenu.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

#include "core/base/filesource.h"
#include "core/bytes/importtext.h"
#include "core/journal/capturefile.h"
#include "ui/bridge/aside.h"
#include "ui/panels/filereadjob.h"
#include "ui/panels/packetdialog.h"
#include "ui/text/parsetext.h"

namespace sockeye {

ImportMenu::ImportMenu(QWidget *parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("importPayload"));
    setText(tr("Import"));
    setToolTip(
        tr("Bytes from elsewhere: a hex dump, an array of C or another language, Base64, a captured packet"));
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu->addAction(tr("&Paste as bytes")), &QAction::triggered, this,
            [this] { importWritten(QGuiApplication::clipboard()->text()); });
    connect(menu->addAction(tr("From a &file…")), &QAction::triggered, this, [this] { chooseFile({}); });
    connect(menu->addAction(tr("From a &capture (pcap, pcapng)…")), &QAction::triggered, this,
            [this] { chooseFile(tr("Captures") + QStringLiteral(" (*.pcap *.pcapng *.cap)")); });
}

void ImportMenu::chooseFile(const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to read bytes from"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!filter.isEmpty())
        dialog->setNameFilters({filter, tr("All files") + QStringLiteral(" (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportMenu::importFile);
    dialog->open();
}

void ImportMenu::importFile(const QString &path)
{
    runAside(
        this,
        [path = path.toStdString()] {
            Bytes first(4);
            const auto file = FileSource::open(path);
            return file && (*file)->read(0, first) == first.size() && CaptureFile::isOne(first);
        },
        [this, path](bool isCapture) {
            if (isCapture)
                choosePacket(path);
            else
                importTextFile(path);
        });
}

void ImportMenu::importTextFile(const QString &path)
{
    auto *job = new FileReadJob(path);
    connect(job, &FileReadJob::done, this, [this](const Parsed<Bytes> &content) {
        if (content)
            importWritten(QString::fromUtf8(reinterpret_cast<const char *>(content->data()),
                                            static_cast<qsizetype>(content->size())));
        else
            Q_EMIT failed(parseErrorText(content.error()));
    });
    job->start();
}

void ImportMenu::importWritten(const QString &text)
{
    if (const auto bytes = importText(text.toStdString()))
        Q_EMIT imported(*bytes);
    else
        Q_EMIT failed(
            tr("It is neither a hex dump, nor an array, nor Base64, nor a capture. %1", "says where")
                .arg(parseErrorText(bytes.error())));
}

void ImportMenu::choosePacket(const QString &path)
{
    auto *dialog = new PacketDialog(path, this);
    connect(dialog, &PacketDialog::chosen, this, &ImportMenu::imported);
    dialog->show();
}

} // namespace sockeye
