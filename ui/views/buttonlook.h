// SPDX-License-Identifier: MIT
// How much a button asks for attention. Any QPushButton or QToolButton may carry a look; the style draws it.
// GUI thread only.
#pragma once

class QAbstractButton;
class QWidget;

namespace sockeye {

enum class ButtonLook {
    Standard, // outlined; what a QPushButton has
    Primary,  // filled; one a panel
    Accent,   // outlined in the accent; what a dialog's default button has
    Flat,     // what a QToolButton has
    Link,
    Toggle, // a small switch among others, filled while on
};

void setButtonLook(QAbstractButton *button, ButtonLook look);
ButtonLook buttonLook(const QWidget *button);

} // namespace sockeye
