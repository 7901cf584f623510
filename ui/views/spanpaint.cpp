// SPDX-License-Identifier: MIT
#include "ui/views/spanpaint.h"

#include <span>

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include "ui/text/themeicon.h"

namespace sockeye {

namespace {

constexpr int kArrowLength = 12;
constexpr int kArrowGap = 5;
constexpr int kMark = 10; // an icon within a line

int advanceOf(const TextSpan &span)
{
    switch (span.kind) {
    case TextSpan::Kind::Text:
        return QFontMetrics(theme().font(span.style)).horizontalAdvance(span.text);
    case TextSpan::Kind::Icon:
        return kMark + kArrowGap;
    case TextSpan::Kind::Arrow:
    case TextSpan::Kind::DashedArrow:
        return kArrowLength + 2 * kArrowGap;
    }
    return 0;
}

int widthOf(std::span<const TextSpan> line)
{
    int width = 0;
    for (const TextSpan &span : line)
        width += advanceOf(span);
    return width;
}

QColor inkOf(const TextSpan &span)
{
    return span.tone ? theme().ink(*span.tone) : theme().color(span.role);
}

void paintArrow(QPainter &painter, const QRect &rect, const QColor &ink, bool dashed)
{
    const qreal y = rect.center().y() + 0.5;
    const qreal from = rect.left() + kArrowGap, to = from + kArrowLength;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(ink, 1.2);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    QPainterPath head;
    head.moveTo(to - 3.5, y - 3);
    head.lineTo(to, y);
    head.lineTo(to - 3.5, y + 3);
    painter.drawPath(head);
    if (dashed) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({2, 1.6});
        painter.setPen(pen);
    }
    painter.drawLine(QPointF(from, y), QPointF(dashed ? to - 3 : to, y));
    painter.restore();
}

void paintText(QPainter &painter, const QRect &rect, const TextSpan &span, const QString &text)
{
    const QFont font = theme().font(span.style);
    painter.setFont(font);
    painter.setPen(inkOf(span));
    // On the font's own baseline, and not cut: letters taken from another font, Korean ones say, stand taller.
    const QFontMetrics metrics(font);
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.drawText(rect.left(), baseline, text);
    if (!span.implied)
        return;
    const int y = baseline + 2;
    QPen pen(inkOf(span), 1);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(rect.left(), y, rect.left() + metrics.horizontalAdvance(text), y);
}

} // namespace

int widthOfLine(const TextLine &line)
{
    return widthOf(line);
}

int paintLine(QPainter &painter, const QRect &rect, const TextLine &line, LineCut cut)
{
    std::span<const TextSpan> spans(line);
    int x = rect.left();
    if (cut == LineCut::Begin && widthOf(spans) > rect.width()) {
        const TextSpan ellipsis = mono(QStringLiteral("…"), Role::TextDim);
        const int room = rect.width() - advanceOf(ellipsis);
        while (spans.size() > 1 && widthOf(spans) > room)
            spans = spans.subspan(1);
        paintText(painter, QRect(x, rect.top(), rect.width(), rect.height()), ellipsis, ellipsis.text);
        x += advanceOf(ellipsis);
    }
    for (const TextSpan &span : spans) {
        const int room = rect.right() + 1 - x;
        if (room <= 0)
            return x;
        const int advance = advanceOf(span);
        const QRect at(x, rect.top(), std::min(advance, room), rect.height());
        switch (span.kind) {
        case TextSpan::Kind::Icon:
            paintIcon(painter, QRectF(x, rect.center().y() - kMark / 2 + 1, kMark, kMark), span.icon,
                      inkOf(span));
            break;
        case TextSpan::Kind::Arrow:
        case TextSpan::Kind::DashedArrow:
            paintArrow(painter, at, inkOf(span), span.kind == TextSpan::Kind::DashedArrow);
            break;
        case TextSpan::Kind::Text:
            if (advance > room && cut == LineCut::End) {
                const QFontMetrics metrics(theme().font(span.style));
                paintText(painter, at, span, metrics.elidedText(span.text, Qt::ElideRight, room));
                return rect.right() + 1;
            }
            paintText(painter, at, span, span.text);
            break;
        }
        x += advance;
    }
    return x;
}

} // namespace sockeye
