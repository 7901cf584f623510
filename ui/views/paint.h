// SPDX-License-Identifier: MIT
// Strokes every painter of the window shares. GUI thread only.
#pragma once

#include <QColor>
#include <QRectF>

class QFontMetrics;
class QPainter;
class QString;

namespace sockeye {

// `amount` of `over` on `base`, 0 to 1; opaque.
QColor mixed(const QColor &base, const QColor &over, qreal amount);
// `share` of it, and what lies under it shines through.
QColor faded(QColor color, qreal share);

// A rounded rectangle whose line lies wholly inside `rect`. An invalid colour leaves that part out.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
              qreal lineWidth = 1, qreal radius = 4);

// The selection's fill and, where the row begins, its bar.
void paintSelectedRow(QPainter &painter, const QRect &rect, bool rowBegins);

// Text in which kThinSpace is a third of a digit wide; monospaced fonts make it a whole one. One line,
// centred from top to bottom. Where it does not fit it sheds the spaces, then its end.
void paintFigures(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text);
int figuresWidth(const QFontMetrics &metrics, const QString &text);

} // namespace sockeye
