// SPDX-License-Identifier: MIT
#include "ui/views/elidedlabel.h"

#include <QPainter>
#include <QStyle>

#include "ui/views/stylepaint.h"

namespace sockeye {

ElidedLabel::ElidedLabel(TextStyle style, Role role, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(theme().font(m_style));
    return {metrics.horizontalAdvance(m_text) + 1, metrics.height()}; // advances are not whole pixels
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(theme().font(m_style));
    painter.setPen(isEnabled() ? theme().color(m_role) : disabledInk());
    const QString shown = painter.fontMetrics().elidedText(m_text, m_mode, width());
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(rect(), int(side) | Qt::TextSingleLine, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(sizeHint().width() > width() ? m_text : QString());
}

} // namespace sockeye
