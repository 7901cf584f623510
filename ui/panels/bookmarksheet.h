// SPDX-License-Identifier: MIT
// Asks for a bookmark's name and colour, in a small sheet over the bytes. Closes with Enter, with Escape, or when the
// person goes elsewhere, and is deleted then. GUI thread only.
#pragma once

#include <functional>

#include <QFrame>

#include "core/journal/event.h"

namespace sockeye {

class BookmarkSheet : public QFrame
{
    Q_OBJECT

public:
    using Taken = std::function<void(const QString &name, MarkColor color)>;

    // `what` says what gets the bookmark: "4 bytes from 0010".
    BookmarkSheet(const QString &what, MarkColor color, Taken taken, QWidget *parent);

    void showOver(const QWidget *view);
};

} // namespace sockeye
