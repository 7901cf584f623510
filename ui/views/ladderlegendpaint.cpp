// SPDX-License-Identifier: MIT
// The legend of the ladder, on the screen and in a picture.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "ui/text/theme.h"
#include "ui/views/arrowpaint.h"
#include "ui/views/ladderscene.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::LadderScene)
};

constexpr double kLegendLine = 26;

} // namespace

void LadderScene::paintLegend(QPainter &painter, const QRectF &rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(TextStyle::Secondary));
    const QFontMetricsF metrics(painter.font());
    const double y = rect.center().y();
    // Where there is no room for all of the words there is for fewer.
    struct Entry {
        QString words, few;
    };
    const Entry data{Words::tr("data, sent to received"), Words::tr("data", "an arrow of the ladder")};
    const Entry implied{Words::tr("implied, not captured"), Words::tr("implied", "an arrow of the ladder")};
    const Entry unseen{Words::tr("dotted: not seen at that end"), Words::tr("not seen there", "an arrow")};
    double whole = 0;
    for (const Entry *entry : {&data, &implied, &unseen})
        whole += kLegendLine + kGrid + metrics.horizontalAdvance(entry->words) + 2 * kGrid;
    const bool isWide = whole <= rect.width();
    double x = rect.left();
    const auto item = [&](const Entry &entry, auto paintLine) {
        const QString &text = isWide ? entry.words : entry.few;
        const double needed = kLegendLine + kHalfGrid + metrics.horizontalAdvance(text);
        if (x + needed > rect.right())
            return;
        paintLine(QLineF(x, y, x + kLegendLine, y));
        painter.setPen(theme().color(Role::TextDim));
        painter.drawText(QPointF(x + kLegendLine + kHalfGrid, y + metrics.ascent() / 2 - 1), text);
        x += needed + (isWide ? 2 : 1) * kGrid;
    };
    item(data, [&](const QLineF &line) {
        painter.setPen(QPen(theme().color(Role::Out), 1.75));
        painter.drawLine(line.p1(), line.center());
        painter.setPen(QPen(theme().color(Role::In), 1.75));
        painter.drawLine(QLineF(line.center(), shaft(line).p2()));
        paintHead(painter, line, theme().color(Role::In));
    });
    item(implied, [&](const QLineF &line) {
        painter.setPen(dashes(theme().color(Role::TextDim), 1.25, {4, 3}));
        painter.drawLine(shaft(line));
        paintHead(painter, line, theme().color(Role::TextDim));
    });
    item(unseen, [&](const QLineF &line) {
        painter.setPen(QPen(theme().color(Role::Out), 1.75));
        painter.drawLine(line.p1(), line.center());
        painter.setPen(dashes(theme().color(Role::In), 1.75, {1, 2.5}));
        painter.drawLine(QLineF(line.center(), shaft(line).p2()));
        paintHollowHead(painter, line, theme().color(Role::In));
    });
}

} // namespace sockeye
