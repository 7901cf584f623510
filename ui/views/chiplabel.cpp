// SPDX-License-Identifier: MIT
#include "ui/views/chiplabel.h"

#include <QPainter>

namespace sockeye {

ChipLabel::ChipLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipLabel::setChip(const std::optional<Chip> &chip)
{
    m_chip = chip;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return m_chip ? chipSize(*m_chip) : QSize(0, theme().extent(Extent::Chip));
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    if (!m_chip)
        return;
    QPainter painter(this);
    paintChip(painter, {0, 0}, *m_chip);
}

} // namespace sockeye
