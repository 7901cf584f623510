// SPDX-License-Identifier: MIT
// The line between two parts of a panel, one pixel in the colour of borders. GUI thread only.
#pragma once

#include <QWidget>

namespace sockeye {

inline QWidget *borderLine()
{
    auto *line = new QWidget;
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    return line;
}

} // namespace sockeye
