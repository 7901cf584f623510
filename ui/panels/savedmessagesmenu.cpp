// SPDX-License-Identifier: MIT
#include "ui/panels/savedmessagesmenu.h"

#include <map>

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

namespace sockeye {

namespace {

// An ampersand would underline a letter.
QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

SavedMessagesMenu::SavedMessagesMenu(std::function<Draft()> current, QWidget *parent, const QString &file)
    : QToolButton(parent)
    , m_current(std::move(current))
    , m_store(file)
{
    setObjectName(QStringLiteral("savedMessages"));
    setText(tr("Saved"));
    setToolTip(tr("Messages kept under a name, in folders"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SavedMessagesMenu::fill);
    connect(&m_store, &MessageStore::failed, this, &SavedMessagesMenu::failed);
}

void SavedMessagesMenu::fillMessages(QMenu *menu, const std::function<void(const SavedMessage &)> &use)
{
    std::map<QString, QMenu *> folders{{QString(), menu}};
    const std::function<QMenu *(const QString &)> folderMenu = [&](const QString &folder) {
        const auto known = folders.find(folder);
        if (known != folders.end())
            return known->second;
        const auto slash = folder.lastIndexOf(QLatin1Char('/'));
        QMenu *made =
            folderMenu(slash < 0 ? QString() : folder.left(slash))->addMenu(menuText(folder.mid(slash + 1)));
        folders.emplace(folder, made);
        return made;
    };
    for (const SavedMessage &message : m_store.messages()) {
        QAction *action = folderMenu(message.folder)->addAction(menuText(message.name));
        action->setToolTip(message.draft.text);
        connect(action, &QAction::triggered, this, [use, message] { use(message); });
    }
}

void SavedMessagesMenu::fill()
{
    QMenu *all = menu();
    all->clear();
    if (!m_store.fault().isEmpty())
        all->addAction(menuText(m_store.fault()))->setEnabled(false);
    fillMessages(all, [this](const SavedMessage &message) { Q_EMIT chosen(message.draft); });
    if (m_store.messages().empty() && m_store.fault().isEmpty())
        all->addAction(tr("Nothing is saved yet"))->setEnabled(false);
    all->addSeparator();
    const bool isWritable = m_store.isWritable();
    QAction *save = all->addAction(tr("&Save this message…"));
    save->setEnabled(isWritable && !m_current().text.isEmpty());
    connect(save, &QAction::triggered, this, &SavedMessagesMenu::askAndSave);
    if (!m_store.messages().empty())
        fillMessages(all->addMenu(tr("&Remove")),
                     [this](const SavedMessage &message) { m_store.remove(message.path()); });
    if (!m_store.undoable().isEmpty()) {
        QAction *undo = all->addAction(tr("&Put back “%1”").arg(menuText(m_store.undoable())));
        connect(undo, &QAction::triggered, &m_store, &MessageStore::undo);
    }
    QAction *import = all->addAction(tr("&Import…"));
    import->setEnabled(isWritable);
    connect(import, &QAction::triggered, this, [this] { askForFile(true); });
    QAction *exported = all->addAction(tr("&Export…"));
    exported->setEnabled(!m_store.messages().empty());
    connect(exported, &QAction::triggered, this, [this] { askForFile(false); });
}

void SavedMessagesMenu::askAndSave()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the message"));
    dialog->setLabelText(tr("A name; with folders before it, like device/login/hello:"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, draft = m_current()](const QString &path) { m_store.save(path, draft); });
    dialog->open();
}

void SavedMessagesMenu::askForFile(bool forImport)
{
    auto *dialog = new QFileDialog(this, forImport ? tr("Import messages") : tr("Export the saved messages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Messages (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setFileMode(forImport ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setAcceptMode(forImport ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, forImport](const QString &file) {
        forImport ? m_store.importFrom(file) : m_store.exportTo(file);
    });
    dialog->open();
}

} // namespace sockeye
