// SPDX-License-Identifier: MIT
// Asks for a time to jump to, in a small sheet over the timeline. Closes with Enter, with Escape, or when the person
// goes elsewhere, and is deleted then. GUI thread only.
#pragma once

#include <functional>

#include <QFrame>

namespace sockeye {

class TimeJump : public QFrame
{
    Q_OBJECT

public:
    // Tries what was typed; what is wrong with it, or empty.
    using Try = std::function<QString(const QString &text)>;

    TimeJump(Try attempt, QWidget *parent);
};

} // namespace sockeye
