// SPDX-License-Identifier: MIT
// A button that is one of the window's actions: its words, its tool tip and whether it can be used follow it. GUI
// thread only.
#pragma once

#include <QString>

class QAction;
class QPushButton;

namespace sockeye {

// Its object name is the action's with "Button" behind it. `icon` is of themeicon.h. Its parent is whose layout it
// is put into.
QPushButton *actionButton(QAction *action, const QString &icon);

} // namespace sockeye
