// SPDX-License-Identifier: MIT
#include "ui/views/chip.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/text/statefamily.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kSide = 5; // from the edge to the phase
constexpr int kPhase = 11;
constexpr int kGap = 4;
constexpr int kEnd = 6; // from the text to the edge

} // namespace

Chip stateChip(TcpState state, Evidence evidence)
{
    return {phaseIcon(state), stateText(state), stateTone(state), evidence == Evidence::Implied};
}

QSize chipSize(const Chip &chip)
{
    const QFontMetrics metrics(theme().font(TextStyle::Chip));
    return {kSide + kPhase + kGap + metrics.horizontalAdvance(chip.text) + kEnd,
            theme().extent(Extent::Chip)};
}

void paintChip(QPainter &painter, const QPoint &topLeft, const Chip &chip)
{
    const QRect box(topLeft, chipSize(chip));
    const QColor ink = theme().ink(chip.tone);
    painter.save();
    if (chip.implied) {
        QPen dashes(ink, 1);
        dashes.setDashPattern({3, 2});
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(dashes);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kRadius - 1, kRadius - 1);
    } else {
        paintBox(painter, box, theme().tint(chip.tone), {}, 0, kRadius - 1);
    }
    paintIcon(painter, QRectF(box.left() + kSide, box.top(), kPhase, box.height()), chip.icon, ink);
    painter.setFont(theme().font(TextStyle::Chip));
    painter.setPen(ink);
    painter.drawText(box.adjusted(kSide + kPhase + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     chip.text);
    painter.restore();
}

void paintPhase(QPainter &painter, const QRectF &rect, TcpState state)
{
    paintIcon(painter, rect, phaseIcon(state), theme().ink(stateTone(state)));
}

void paintDirection(QPainter &painter, const QRectF &rect, Direction direction, bool endOfStream)
{
    if (direction == Direction::Out)
        paintIcon(painter, rect, QStringLiteral("arrow-out"), theme().color(Role::Out));
    else if (direction == Direction::In)
        paintIcon(painter, rect, endOfStream ? QStringLiteral("arrow-eos") : QStringLiteral("arrow-in"),
                  theme().color(Role::In));
}

void paintEvidence(QPainter &painter, const QRectF &rect, Evidence evidence)
{
    paintIcon(painter, rect, evidenceIcon(evidence), theme().color(Role::TextDim));
}

} // namespace sockeye
