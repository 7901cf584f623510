// SPDX-License-Identifier: MIT
// The filter's syntax on one sheet: examples that go into the field when chosen, and what each means. Closes by
// itself when the person goes elsewhere, and is deleted then. GUI thread only.
#pragma once

#include <QFrame>

namespace sockeye {

class FilterHelp : public QFrame
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent);

    void showBelow(QWidget *field);

Q_SIGNALS:
    void chosen(const QString &example);
};

} // namespace sockeye
