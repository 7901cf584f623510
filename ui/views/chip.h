// SPDX-License-Identifier: MIT
// The state chip and the small marks that stand in rows: what a delegate paints with. GUI thread only.
#pragma once

#include <QString>

#include "core/journal/event.h"
#include "core/tcp/state.h"
#include "ui/text/theme.h"

class QPainter;
class QPoint;
class QRectF;
class QSize;

namespace sockeye {

struct Chip {
    QString icon; // of themeicon.h
    QString text;
    Tone tone = Tone::Closed;
    bool implied = false; // nobody saw this state: an outline of dashes and no fill
};

Chip stateChip(TcpState state, Evidence evidence = Evidence::Observed);

// One line of chip text, Extent::Chip high.
QSize chipSize(const Chip &chip);
void paintChip(QPainter &painter, const QPoint &topLeft, const Chip &chip);

// A phase, a direction or an evidence mark in the middle of `rect`, in its own colour.
void paintPhase(QPainter &painter, const QRectF &rect, TcpState state);
void paintDirection(QPainter &painter, const QRectF &rect, Direction direction, bool endOfStream = false);
void paintEvidence(QPainter &painter, const QRectF &rect, Evidence evidence);

} // namespace sockeye
