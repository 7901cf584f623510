// SPDX-License-Identifier: MIT
// Asks where to jump to, or for a name, in a small sheet over a view. Closes with Enter, with Escape, or when the person
// goes elsewhere, and is deleted then. GUI thread only.
#pragma once

#include <functional>

#include <QFrame>

namespace sockeye {

class JumpSheet : public QFrame
{
    Q_OBJECT

public:
    // Tries what was typed; what is wrong with it, or empty.
    using Try = std::function<QString(const QString &text)>;

    struct Words {
        QString name;    // of the sheet
        QString asked;   // the field's
        QString hint;    // above it
        QString example; // in it, while it is empty
        QString text = {};
        bool isProse = false; // else figures
    };

    // Its field's object name is `name`, that of what is wrong `name`Error, its own `name`Sheet.
    JumpSheet(const QString &objectName, const Words &words, Try attempt, QWidget *parent);

    void showOver(const QWidget *view);
};

} // namespace sockeye
