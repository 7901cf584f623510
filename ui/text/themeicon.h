// SPDX-License-Identifier: MIT
// The icons of resources/icons/ui: one colour each, 16 x 16, named without path or suffix ("listen"). They
// are drawn as masks and coloured when painted, so that an icon made once follows the theme. GUI thread only.
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

#include "ui/text/theme.h"

class QPainter;
class QRectF;

namespace sockeye {

// Keeps its role whatever the theme becomes; faint where the widget is disabled.
QIcon themeIcon(const QString &name, Role role = Role::TextDim);

// For painters. `size` is in logical pixels; the pixmap is sharp at `devicePixelRatio` and cached.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);
// In the middle of `rect`, at most kIconSize.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

// The same shape in another colour.
QPixmap recoloured(QPixmap pixmap, const QColor &color);

} // namespace sockeye
