// SPDX-License-Identifier: MIT
#include "ui/views/bytecells.h"

#include <algorithm>

#include <QPainter>

#include "core/bytes/hex.h"
#include "ui/text/theme.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr qreal kStrongest = 0.44; // of the accent; text on it keeps 4.5:1 in both themes
constexpr qreal kWeakest = 0.08;
constexpr int kGap = 2;

} // namespace

ByteCells::ByteCells(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ByteCells::setOctets(const Bytes &octets, bool highestFirst)
{
    if (octets.size() != m_octets.size())
        updateGeometry();
    m_octets = octets;
    m_highestFirst = highestFirst;
    const auto hex = QString::fromStdString(toHex(octets, ' ', HexCase::Upper));
    setAccessibleName(hex);
    setToolTip(highestFirst ? tr("%1: the highest byte first").arg(hex)
                            : tr("%1: the lowest byte first").arg(hex));
    updateGeometry();
    update();
}

QSize ByteCells::cellSize() const
{
    const QFontMetrics metrics(theme().font(TextStyle::Mono));
    return {metrics.horizontalAdvance(QStringLiteral("00")) + kGrid,
            std::max(metrics.height() + kHalfGrid, theme().extent(Extent::HexRow))};
}

QSize ByteCells::sizeHint() const
{
    const auto count = static_cast<int>(m_octets.size());
    return {count * (cellSize().width() + kGap), cellSize().height()};
}

QColor ByteCells::shade(int place, int count)
{
    const qreal share = count > 1 ? static_cast<qreal>(place) / (count - 1) : 0;
    return mixed(theme().color(Role::SurfaceRaised), theme().color(Role::Accent),
                 kStrongest + (kWeakest - kStrongest) * share);
}

void ByteCells::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(TextStyle::Mono));
    const QSize size = cellSize();
    const auto count = static_cast<int>(m_octets.size());
    for (int i = 0; i < count; ++i) {
        const QRect cell(i * (size.width() + kGap), 0, size.width(), size.height());
        paintBox(painter, cell, shade(m_highestFirst ? i : count - 1 - i, count), {});
        painter.setPen(theme().color(Role::Text));
        const auto hex =
            toHex(ByteView(m_octets).subspan(static_cast<std::size_t>(i), 1), '\0', HexCase::Upper);
        painter.drawText(cell, Qt::AlignCenter, QString::fromStdString(hex));
    }
}

} // namespace sockeye
