// SPDX-License-Identifier: MIT
#include "ui/panels/flagsbutton.h"

#include <QMenu>

namespace sockeye {

FlagsButton::FlagsButton(const std::vector<Flag> &flags, QWidget *parent) : QPushButton(parent)
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const Flag &flag : flags) {
        QAction *action = menu->addAction(QLatin1String(flag.name));
        action->setCheckable(true);
        action->setData(flag.value);
        action->setToolTip(flag.meaning);
        connect(action, &QAction::toggled, this, &FlagsButton::showNames);
    }
    setMenu(menu);
    setAutoDefault(false);
    showNames();
}

int FlagsButton::flags() const
{
    int flags = 0;
    for (const QAction *action : menu()->actions())
        flags |= action->isChecked() ? action->data().toInt() : 0;
    return flags;
}

void FlagsButton::setFlags(int flags)
{
    for (QAction *action : menu()->actions())
        action->setChecked((flags & action->data().toInt()) != 0);
}

void FlagsButton::showNames()
{
    QStringList names;
    for (const QAction *action : menu()->actions()) {
        if (action->isChecked())
            names.append(action->text());
    }
    setText(names.isEmpty() ? tr("none") : names.join(QLatin1Char('|')));
    Q_EMIT changed();
}

} // namespace sockeye
