// SPDX-License-Identifier: MIT
// A column of controls in a place that may be too low for it: it scrolls up and down, and asks for the width it needs,
// so that nothing is ever cut at a side. GUI thread only.
#pragma once

#include <QScrollArea>

namespace sockeye {

class ColumnScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget *column, QWidget *parent = nullptr); // takes the column

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sockeye
