// SPDX-License-Identifier: MIT
#include "ui/panels/welcomepicture.h"

#include <cmath>

#include <QPainter>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

// A line with a filled head at `to`, and words in its middle on the ground they stand on.
void paintArrow(QPainter &painter, QPointF from, QPointF to, const QColor &colour, const QString &label = {})
{
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(from, to);
    const QLineF line(to, from);
    QLineF side = line;
    side.setLength(8);
    side.setAngle(line.angle() + 26);
    const QPointF left = side.p2();
    side.setAngle(line.angle() - 26);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{to, left, side.p2()});
    painter.setBrush(Qt::NoBrush);
    if (label.isEmpty())
        return;
    painter.setFont(theme().font(TextStyle::Chip));
    const QRectF words = painter.fontMetrics().boundingRect(label);
    QRectF ground(0, 0, words.width() + 12, words.height());
    ground.moveCenter((from + to) / 2);
    painter.fillRect(ground, theme().color(Role::SurfaceRaised));
    painter.setPen(theme().color(Role::Text));
    painter.drawText(ground, Qt::AlignCenter, label);
}

void paintWords(QPainter &painter, const QPointF &at, Qt::Alignment alignment, const QString &text)
{
    painter.setFont(theme().font(TextStyle::Mono));
    painter.setPen(theme().color(Role::Text));
    QRectF box(0, 0, 200, 20);
    box.moveTop(at.y() - 10);
    if (alignment & Qt::AlignRight)
        box.moveRight(at.x());
    else if (alignment & Qt::AlignLeft)
        box.moveLeft(at.x());
    else
        box.moveLeft(at.x() - 100);
    painter.drawText(box, alignment | Qt::AlignVCenter, text);
}

void paintStretch(QPainter &painter, qreal x, qreal top, qreal bottom, Tone tone)
{
    paintBox(painter, QRectF(x - 5, top, 10, bottom - top), theme().tint(tone), theme().ink(tone), 1, 0);
}

// A state as the diagram shows it: its phase and its name.
void paintState(QPainter &painter, const QRectF &box, Tone tone, const QString &icon, const QString &name)
{
    paintBox(painter, box, theme().tint(tone), theme().ink(tone), 2, kRadius);
    QFont font = theme().font(TextStyle::Chip);
    font.setBold(true);
    painter.setFont(font);
    const qreal width = 14 + 4 + painter.fontMetrics().horizontalAdvance(name);
    const qreal left = box.center().x() - width / 2;
    paintIcon(painter, QRectF(left, box.center().y() - 7, 14, 14), icon, theme().ink(tone));
    painter.setPen(theme().ink(tone));
    painter.drawText(QRectF(left + 18, box.top(), width, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     name);
}

void paintTag(QPainter &painter, const QPointF &centre, const QString &text)
{
    painter.setFont(theme().font(TextStyle::Mono));
    QRectF box(0, 0, painter.fontMetrics().horizontalAdvance(text) + 16, 20);
    box.moveCenter(centre);
    paintBox(painter, box, theme().color(Role::SurfaceRaised), theme().color(Role::Outline), 1, kRadius);
    painter.setPen(theme().color(Role::Text));
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

WelcomePicture::WelcomePicture(Subject subject, QWidget *parent) : QWidget(parent), m_subject(subject)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WelcomePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate((width() - sizeHint().width()) / 2, 0);
    switch (m_subject) {
    case Subject::Handshake:
        return paintHandshake(painter);
    case Subject::Listener:
        return paintListener(painter);
    case Subject::Client:
        return paintClient(painter);
    }
}

void WelcomePicture::paintHandshake(QPainter &painter) const
{
    const QColor grey = theme().color(Role::TextDim);
    constexpr qreal client = 80, server = 220;
    paintStretch(painter, client, 28, 82, Tone::Opening);
    paintStretch(painter, client, 81, 130, Tone::Open);
    paintStretch(painter, server, 12, 48, Tone::Listen);
    paintStretch(painter, server, 47, 110, Tone::Opening);
    paintStretch(painter, server, 109, 130, Tone::Open);
    paintArrow(painter, {client + 6, 30}, {server - 6, 48}, grey, QStringLiteral("SYN"));
    paintArrow(painter, {server - 6, 58}, {client + 6, 80}, grey, QStringLiteral("SYN+ACK"));
    paintArrow(painter, {client + 6, 90}, {server - 6, 109}, grey, QStringLiteral("ACK"));
    paintWords(painter, {client - 12, 30}, Qt::AlignRight, QStringLiteral("connect()"));
    paintWords(painter, {server + 12, 20}, Qt::AlignLeft, QStringLiteral("listen()"));
    paintWords(painter, {server + 12, 116}, Qt::AlignLeft, QStringLiteral("accept()"));
}

void WelcomePicture::paintListener(QPainter &painter) const
{
    const QRectF unknown(20, 50, 56, 40);
    painter.setPen(QPen(theme().color(Role::IdleLine), 1.25, Qt::DashLine));
    painter.drawRoundedRect(unknown, kRadius, kRadius);
    painter.setFont(theme().font(TextStyle::BodyStrong));
    painter.setPen(theme().color(Role::TextDim));
    painter.drawText(unknown, Qt::AlignCenter, QStringLiteral("?"));
    paintArrow(painter, {82, 70}, {172, 70}, theme().color(Role::In));
    paintTag(painter, {124, 70}, QStringLiteral("53 4F"));
    paintState(painter, QRectF(174, 50, 110, 40), Tone::Listen, QStringLiteral("phase-listen"),
               QStringLiteral("LISTEN"));
    paintWords(painter, {229, 104}, Qt::AlignHCenter, QStringLiteral("127.0.0.1:7000"));
}

void WelcomePicture::paintClient(QPainter &painter) const
{
    paintState(painter, QRectF(18, 50, 118, 40), Tone::Open, QStringLiteral("phase-open"),
               QStringLiteral("ESTABLISHED"));
    paintWords(painter, {77, 104}, Qt::AlignHCenter, QStringLiteral(":51234"));
    paintArrow(painter, {144, 57}, {228, 57}, theme().color(Role::Out));
    paintTag(painter, {182, 57}, QStringLiteral("ping"));
    paintArrow(painter, {228, 84}, {144, 84}, theme().color(Role::In));
    paintTag(painter, {186, 84}, QStringLiteral("?"));
    const QRectF server(234, 44, 50, 54);
    paintBox(painter, server, theme().color(Role::SurfaceRaised), theme().color(Role::Outline), 1.25,
             kRadius);
    painter.setPen(QPen(theme().color(Role::TextDim), 1.5));
    for (int i = 0; i < 3; ++i) {
        const qreal y = server.top() + 14 + 13 * i;
        painter.drawLine(QPointF(server.left() + 10, y), QPointF(server.left() + 28, y));
        painter.drawPoint(QPointF(server.right() - 11, y));
    }
}

} // namespace sockeye
