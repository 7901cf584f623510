// SPDX-License-Identifier: MIT
// The button whose menu holds the saved messages in their folders, and what can be done with them. GUI thread only.
#pragma once

#include <functional>

#include <QToolButton>

#include "ui/panels/messagestore.h"

class QMenu;

namespace sockeye {

class SavedMessagesMenu : public QToolButton
{
    Q_OBJECT

public:
    // `current` gives the message to save. `file` as MessageStore takes it.
    explicit SavedMessagesMenu(std::function<Draft()> current, QWidget *parent = nullptr,
                               const QString &file = MessageStore::userFile());

    MessageStore *store() { return &m_store; }
    void fill(); // the menu, as it is about to be shown

Q_SIGNALS:
    void chosen(const sockeye::Draft &draft);
    void failed(const QString &sentence);

private:
    void fillMessages(QMenu *menu, const std::function<void(const SavedMessage &)> &use);
    void askAndSave();
    void askForFile(bool forImport);

    std::function<Draft()> m_current;
    MessageStore m_store;
};

} // namespace sockeye
