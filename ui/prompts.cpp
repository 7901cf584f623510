// SPDX-License-Identifier: MIT
#include "ui/prompts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sockeye {

namespace {

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(sockeye::Prompts)
};

struct FormatInfo {
    ExportFormat format;
    const char *text;
    const char *suffix;
    const char *filter;
};

constexpr FormatInfo kFormats[] = {
    {ExportFormat::Csv, QT_TRANSLATE_NOOP("sockeye::Prompts", "&CSV, one event a line, for a spreadsheet"),
     "csv", QT_TRANSLATE_NOOP("sockeye::Prompts", "CSV files (*.csv)")},
    {ExportFormat::JsonLines,
     QT_TRANSLATE_NOOP("sockeye::Prompts", "&JSON lines, one event a line, for a program"), "jsonl",
     QT_TRANSLATE_NOOP("sockeye::Prompts", "JSON lines (*.jsonl)")},
    {ExportFormat::Text, QT_TRANSLATE_NOOP("sockeye::Prompts", "&Text with hex, to read or print"), "txt",
     QT_TRANSLATE_NOOP("sockeye::Prompts", "Text files (*.txt)")},
    {ExportFormat::Raw, QT_TRANSLATE_NOOP("sockeye::Prompts", "&Raw received bytes of the selected socket"),
     "bin", QT_TRANSLATE_NOOP("sockeye::Prompts", "Binary files (*.bin)")},
    {ExportFormat::C, QT_TRANSLATE_NOOP("sockeye::Prompts", "C &program that makes the calls again"), "c",
     QT_TRANSLATE_NOOP("sockeye::Prompts", "C sources (*.c)")},
    {ExportFormat::Python,
     QT_TRANSLATE_NOOP("sockeye::Prompts", "P&ython program that makes the calls again"), "py",
     QT_TRANSLATE_NOOP("sockeye::Prompts", "Python programs (*.py)")},
};

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &filter,
                        std::function<void(const QString &)> done)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [done = std::move(done)](const QString &path) { done(path); });
    return dialog;
}

} // namespace

void DialogPrompts::openFile(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(const QString &)> done)
{
    auto *dialog = fileDialog(parent, title, filter, std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void DialogPrompts::saveFile(QWidget *parent, const QString &title, const QString &filter,
                             const QString &suggested, std::function<void(const QString &)> done)
{
    auto *dialog = fileDialog(parent, title, filter, std::move(done));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog->selectFile(suggested);
    dialog->open();
}

void DialogPrompts::exportSession(QWidget *parent, const QString &suggested,
                                  std::function<void(const ExportChoice &)> done)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Dialogs::tr("Export the session"));
    auto *layout = new QVBoxLayout(dialog);
    QList<QRadioButton *> buttons;
    for (const FormatInfo &info : kFormats) {
        buttons.append(new QRadioButton(Dialogs::tr(info.text)));
        layout->addWidget(buttons.last());
    }
    buttons.first()->setChecked(true);
    auto *redact =
        new QCheckBox(Dialogs::tr("&Leave out addresses and the bytes that were sent and received"));
    layout->addSpacing(8);
    layout->addWidget(redact);
    QObject::connect(buttons.last(), &QRadioButton::toggled, redact, &QCheckBox::setDisabled);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    box->button(QDialogButtonBox::Save)->setText(Dialogs::tr("Choose a file…"));
    layout->addWidget(box);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(box, &QDialogButtonBox::accepted, dialog, [=, this, done = std::move(done)] {
        const auto checked = [](const QRadioButton *button) { return button->isChecked(); };
        const auto at = std::find_if(buttons.begin(), buttons.end(), checked) - buttons.begin();
        const FormatInfo &info = kFormats[at];
        const bool redacted = redact->isEnabled() && redact->isChecked();
        const QString name = suggested + QLatin1Char('.') + QLatin1String(info.suffix);
        dialog->accept();
        saveFile(parent, Dialogs::tr("Export the session"), Dialogs::tr(info.filter), name,
                 [done, format = info.format, redacted](const QString &path) {
                     done({path, format, redacted});
                 });
    });
    dialog->open();
}

void DialogPrompts::text(QWidget *parent, const QString &title, const QString &label, const QString &start,
                         std::function<void(const QString &)> done)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(start);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog,
                     [done = std::move(done)](const QString &value) { done(value); });
    dialog->open();
}

void DialogPrompts::confirm(QWidget *parent, const QString &question, const QString &explanation,
                            const QString &yes, std::function<void()> done, Other other)
{
    auto *box = new QMessageBox(QMessageBox::Question, QString(), question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explanation);
    auto *accept = box->addButton(yes, QMessageBox::AcceptRole);
    const auto *instead = other.done ? box->addButton(other.text, QMessageBox::AcceptRole) : nullptr;
    box->setDefaultButton(accept);
    QObject::connect(box, &QMessageBox::buttonClicked, box,
                     [accept, instead, done = std::move(done),
                      otherDone = std::move(other.done)](QAbstractButton *button) {
                         if (button == accept)
                             done();
                         else if (button == instead)
                             otherDone();
                     });
    box->open();
}

void DialogPrompts::message(QWidget *parent, const QString &what, const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QString(), what, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(why);
    box->open();
}

} // namespace sockeye
