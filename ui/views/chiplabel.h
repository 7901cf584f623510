// SPDX-License-Identifier: MIT
// A state chip as a widget of its own. Takes no room while it has nothing to say. GUI thread only.
#pragma once

#include <optional>

#include <QWidget>

#include "ui/views/chip.h"

namespace sockeye {

class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ChipLabel(QWidget *parent = nullptr);

    void setChip(const std::optional<Chip> &chip);
    QString text() const { return m_chip ? m_chip->text : QString(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Chip> m_chip;
};

} // namespace sockeye
