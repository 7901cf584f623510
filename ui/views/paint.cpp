// SPDX-License-Identifier: MIT
#include "ui/views/paint.h"

#include <algorithm>

#include <QPainter>

#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

QColor mixed(const QColor &base, const QColor &over, qreal amount)
{
    const auto part = [amount](float from, float to) {
        return static_cast<float>(from + (to - from) * amount);
    };
    return QColor::fromRgbF(part(base.redF(), over.redF()), part(base.greenF(), over.greenF()),
                            part(base.blueF(), over.blueF()));
}

QColor faded(QColor color, qreal share)
{
    color.setAlphaF(static_cast<float>(share));
    return color;
}

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal lineWidth,
              qreal radius)
{
    const qreal inset = line.isValid() ? lineWidth / 2 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void paintSelectedRow(QPainter &painter, const QRect &rect, bool rowBegins)
{
    painter.fillRect(rect, theme().color(Role::Selection));
    if (rowBegins)
        painter.fillRect(QRect(rect.left(), rect.top(), kAccentBar, rect.height()),
                         theme().color(Role::Accent));
}

namespace {

int thinSpaceWidth(const QFontMetrics &metrics)
{
    return std::max(2, metrics.horizontalAdvance(QLatin1Char('0')) / 3);
}

} // namespace

int figuresWidth(const QFontMetrics &metrics, const QString &text)
{
    int width = 0;
    for (const QStringView part : QStringView(text).tokenize(kThinSpace))
        width += metrics.horizontalAdvance(part.toString());
    return width + static_cast<int>(text.count(kThinSpace)) * thinSpaceWidth(metrics);
}

void paintFigures(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QString shown = text;
    if (figuresWidth(metrics, shown) > rect.width())
        shown = metrics.elidedText(shown.remove(kThinSpace), Qt::ElideRight, rect.width());
    const int width = figuresWidth(metrics, shown);
    const int spare = rect.width() - width;
    int x = rect.left();
    if (side.testFlag(Qt::AlignRight))
        x += spare;
    else if (side.testFlag(Qt::AlignHCenter))
        x += spare / 2;
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QStringView part : QStringView(shown).tokenize(kThinSpace)) {
        const QString digits = part.toString();
        painter.drawText(x, baseline, digits);
        x += metrics.horizontalAdvance(digits) + thinSpaceWidth(metrics);
    }
}

} // namespace sockeye
