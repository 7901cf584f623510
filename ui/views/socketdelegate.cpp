// SPDX-License-Identifier: MIT
#include "ui/views/socketdelegate.h"

#include <QPainter>

#include "ui/models/socketmodel.h"
#include "ui/text/sockettext.h"
#include "ui/views/chip.h"
#include "ui/views/spanpaint.h"

namespace sockeye {

namespace {

TextLine counters(const SocketSummary &socket)
{
    TextLine line;
    const auto add = [&](const QString &arrow, const QString &count, Role role) {
        if (!count.isEmpty())
            line.push_back({(line.empty() ? QString() : QStringLiteral(" ")) + arrow + count,
                            TextStyle::Secondary, role});
    };
    add(QStringLiteral("↓"), receivedText(socket), Role::In);
    add(QStringLiteral("↑"), sentText(socket), Role::Out);
    return line;
}

} // namespace

QSize SocketDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {20 * kGrid, theme().extent(Extent::SocketRow)};
}

void SocketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto *model = static_cast<const SocketModel *>(index.model());
    const SocketSummary *socket = model->summary(index);
    if (socket == nullptr)
        return;
    const int chipHeight = theme().extent(Extent::Chip);
    const QRect row = option.rect.adjusted(kHalfGrid, 2, -kGrid, -2);
    const int titleHeight = row.height() - chipHeight;
    QRect title(row.left(), row.top(), row.width(), titleHeight);

    const TextLine counts = counters(*socket);
    const int countsWidth = widthOfLine(counts);
    paintLine(*painter, QRect(row.right() + 1 - countsWidth, row.top(), countsWidth, titleHeight), counts);
    if (countsWidth > 0)
        title.setRight(row.right() - countsWidth - kGrid);
    paintLine(*painter, title, socketTitle(*socket));

    const SocketStatus status = socketStatus(*socket);
    const Chip chip{status.icon, status.text, status.tone, socket->evidence == Evidence::Implied};
    const QPoint chipAt(row.left(), row.bottom() + 1 - chipHeight);
    paintChip(*painter, chipAt, chip);
    const int after = chipAt.x() + chipSize(chip).width() + kGrid;
    const TextLine detail = socketDetail(*socket, [model](SocketId id) {
        const SocketSummary *other = model->summary(id);
        return other == nullptr ? QString() : QString::fromStdString(other->name);
    });
    paintLine(*painter, QRect(after, chipAt.y(), row.right() + 1 - after, chipHeight), detail);
}

} // namespace sockeye
