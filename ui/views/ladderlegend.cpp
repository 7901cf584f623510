// SPDX-License-Identifier: MIT
#include "ui/views/ladderlegend.h"

#include <QPainter>

#include "ui/text/theme.h"
#include "ui/views/ladderscene.h"

namespace sockeye {

LadderLegend::LadderLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("ladderLegend"));
    setAccessibleName(tr("Legend"));
    const QString words = tr(
        "Solid arrows are data, from where it was sent to where it was received, and captured segments. "
        "Dashed arrows are segments that were not captured but are implied by the states of both ends. "
        "Where half of an arrow is dotted, that end has not been seen: what was sent has not been read there "
        "yet, or was lost; or it was received before anybody looked at the sender.");
    setAccessibleDescription(words);
    setToolTip(
        QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped())); // all of it, where there is little room
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize LadderLegend::sizeHint() const
{
    return {360, theme().extent(Extent::Header)};
}

QSize LadderLegend::minimumSizeHint() const
{
    return {0, theme().extent(Extent::Header)};
}

void LadderLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    LadderScene::paintLegend(painter, rect());
}

} // namespace sockeye
