// SPDX-License-Identifier: MIT
#include "ui/windowdialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/journal/sessionstore.h"
#include "ui/actions.h"
#include "ui/settings.h"
#include "ui/views/themedlabel.h"

namespace sockeye::windowdialogs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::WindowDialogs)
};

constexpr double kGigabyte = 1e9;

QDialog *makeDialog(QWidget *window, const QString &title, QVBoxLayout *&layout)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    layout = new QVBoxLayout(dialog);
    return dialog;
}

void addCloseButton(QDialog *dialog, QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    layout->addWidget(buttons);
}

ThemedLabel *paragraph(const QString &text)
{
    auto *label = new ThemedLabel(TextStyle::Body, Role::TextDim, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

void showAbout(QWidget *window)
{
    QVBoxLayout *layout = nullptr;
    QDialog *dialog = makeDialog(window, Words::tr("About Sockeye"), layout);
    layout->addWidget(new ThemedLabel(TextStyle::Title, Role::Text,
                                      Words::tr("Sockeye %1").arg(QCoreApplication::applicationVersion())));
    layout->addWidget(paragraph(Words::tr("A socket laboratory: every call, every state, every byte.")));
    layout->addWidget(paragraph(Words::tr("Free software under the MIT licence.")));
    layout->addWidget(paragraph(Words::tr("Sessions that were not saved are kept for %n day(s) in %1.",
                                          nullptr, static_cast<int>(SessionStore::kKeptFor.count() / 24))
                                    .arg(QString::fromStdString(SessionStore::defaultFolder()))));
    addCloseButton(dialog, layout);
    dialog->resize(440, dialog->sizeHint().height());
    dialog->show();
}

void showKeys(QWidget *window, const Actions &actions)
{
    QVBoxLayout *layout = nullptr;
    QDialog *dialog = makeDialog(window, Words::tr("Keys"), layout);
    auto *list = new QTreeWidget;
    list->setAccessibleName(Words::tr("Every action and its keys"));
    list->setRootIsDecorated(false);
    list->setHeaderLabels({Words::tr("action"), Words::tr("keys"), Words::tr("what it does")});
    for (const ActionSpec &spec : actionTable()) {
        const QAction *action = actions[spec.id];
        auto *item = new QTreeWidgetItem(list);
        item->setText(0, QString(action->text()).remove(QLatin1Char('&')));
        item->setText(1, action->shortcut().toString(QKeySequence::NativeText));
        item->setText(2, QCoreApplication::translate("sockeye::Actions", spec.tip));
    }
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    layout->addWidget(list);
    addCloseButton(dialog, layout);
    dialog->resize(760, 560);
    dialog->show();
}

void showPreferences(QWidget *window, Settings &settings)
{
    QVBoxLayout *layout = nullptr;
    QDialog *dialog = makeDialog(window, Words::tr("Preferences"), layout);
    auto *limit = new QDoubleSpinBox;
    limit->setObjectName(QStringLiteral("sizeLimit"));
    limit->setRange(0.01, 1024 * 1024);
    limit->setDecimals(2);
    limit->setSuffix(Words::tr(" GB", "after a number"));
    limit->setValue(static_cast<double>(settings.sizeLimit()) / kGigabyte);
    auto *form = new QFormLayout;
    form->addRow(Words::tr("A session grows to at most"), limit);
    layout->addLayout(form);
    layout->addWidget(
        paragraph(Words::tr("Beyond it events are listed without what they carry. It holds for sessions "
                            "begun from now on.")));
    addCloseButton(dialog, layout);
    QObject::connect(limit, &QDoubleSpinBox::valueChanged, dialog, [&settings](double gigabytes) {
        settings.setSizeLimit(static_cast<quint64>(gigabytes * kGigabyte));
    });
    dialog->show();
}

} // namespace sockeye::windowdialogs
