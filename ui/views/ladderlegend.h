// SPDX-License-Identifier: MIT
// What the ladder's two kinds of arrows mean, in one line; what does not fit is left out. GUI thread only.
#pragma once

#include <QWidget>

namespace sockeye {

class LadderLegend : public QWidget
{
    Q_OBJECT

public:
    explicit LadderLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sockeye
