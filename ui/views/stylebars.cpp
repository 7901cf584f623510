// SPDX-License-Identifier: MIT
#include "ui/views/stylepaint.h"

#include <algorithm>

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kMenuColumn = kGrid + kIconSize + kGrid; // the check mark or the icon

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isSouth(const QStyleOptionTab &option)
{
    return option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
}

// A header in the middle of a panel is a band; at the top of one it belongs to the table.
bool isBand(const QWidget *header)
{
    return header != nullptr && header->property("band").toBool();
}

void hline(QPainter &painter, const QRect &rect, bool atBottom, const QColor &color)
{
    painter.fillRect(QRect(rect.left(), atBottom ? rect.bottom() : rect.top(), rect.width(), 1), color);
}

} // namespace

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &text)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty())
        return {text.width(), kGrid + 1};
    const int height = std::max(theme().extent(Extent::TableRow), text.height() + kGrid);
    return {kMenuColumn + text.width() + 3 * kGrid + kMenuColumn, height};
}

void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QWidget *widget)
{
    painter.fillRect(option.rect, theme().color(Role::Surface));
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool open = has(option, QStyle::State_Sunken);
    if (enabled && (open || has(option, QStyle::State_Selected)))
        paintBox(painter, QRectF(option.rect).adjusted(0, 2, 0, -2),
                 theme().color(open ? Role::AccentBg : Role::Sunken), {});
    painter.setPen(enabled ? theme().color(open ? Role::Accent : Role::Text) : disabledInk());
    painter.drawText(option.rect, int(Qt::AlignCenter) | mnemonicFlag(widget), option.text);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Theme &t = theme();
    const QRect all = option.rect;
    painter.save();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.setFont(t.font(TextStyle::Secondary));
        painter.setPen(t.color(Role::TextDim));
        if (option.text.isEmpty())
            painter.fillRect(QRect(all.left(), all.center().y(), all.width(), 1), t.color(Role::Border));
        else
            painter.drawText(all.adjusted(kGrid, 0, -kGrid, 0), Qt::AlignVCenter | Qt::AlignLeading,
                             option.text);
        painter.restore();
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected))
        painter.fillRect(all, t.color(enabled ? Role::Selection : Role::Sunken));

    const auto place = [&](int left, int width) {
        return QStyle::visualRect(option.direction, all, QRect(left, all.top(), width, all.height()));
    };
    const QRect mark = place(all.left() + kGrid, kIconSize);
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checked)
        paintIcon(painter, mark, QStringLiteral("check"), enabled ? t.color(Role::Accent) : disabledInk());
    else if (!option.icon.isNull())
        option.icon.paint(
            &painter, QStyle::alignedRect(option.direction, Qt::AlignCenter, {kIconSize, kIconSize}, mark),
            Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect text = place(all.left() + kMenuColumn, all.width() - 2 * kMenuColumn);
    const int vcenter = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(option.font);
    painter.setPen(enabled ? t.color(Role::Text) : disabledInk());
    painter.drawText(
        text, vcenter | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::TextShowMnemonic,
        parts.first());
    const bool submenu = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    if (parts.size() > 1) {
        const QRect keys =
            place(all.left() + kMenuColumn, all.width() - kMenuColumn - (submenu ? kMenuColumn : 12));
        painter.setPen(enabled ? t.color(Role::TextDim) : disabledInk());
        painter.drawText(keys, vcenter | int(QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                         parts.last());
    }
    if (submenu)
        paintIcon(painter, place(all.right() + 1 - kGrid - kIconSize, kIconSize),
                  option.direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                      : QStringLiteral("chevron-right"),
                  enabled ? t.color(Role::TextDim) : disabledInk());
    painter.restore();
}

QSize tabSize(const QStyleOptionTab &option, const QSize &contents)
{
    // The width of the selected label, so that choosing a tab moves nothing.
    const QFontMetrics plain(option.fontMetrics);
    const QFontMetrics strong(theme().font(TextStyle::BodyStrong));
    const int extra = strong.horizontalAdvance(option.text) - plain.horizontalAdvance(option.text);
    return {contents.width() + std::max(0, extra), theme().extent(Extent::DockTitle)};
}

void paintTabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const Theme &t = theme();
    const bool selected = has(option, QStyle::State_Selected);
    const bool south = isSouth(option);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const QRect all = option.rect;
    painter.fillRect(all, t.color(selected ? Role::SurfaceRaised : hovered ? Role::Sunken : Role::Surface));
    if (!selected) {
        hline(painter, all, !south, t.color(Role::Border));
        return;
    }
    const bool first =
        option.position == QStyleOptionTab::Beginning || option.position == QStyleOptionTab::OnlyOneTab;
    if (!first)
        painter.fillRect(QRect(all.left(), all.top(), 1, all.height()), t.color(Role::Border));
    painter.fillRect(QRect(all.right(), all.top(), 1, all.height()), t.color(Role::Border));
    painter.fillRect(QRect(all.left(), south ? all.bottom() - 2 : all.top(), all.width(), kAccentBar),
                     t.color(Role::Accent));
}

void paintTabLabel(QPainter &painter, const QStyleOptionTab &option, const QWidget *widget)
{
    const Theme &t = theme();
    const bool selected = has(option, QStyle::State_Selected);
    const bool enabled = has(option, QStyle::State_Enabled);
    painter.save();
    painter.setFont(t.font(selected ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(enabled ? t.color(selected ? Role::Text : Role::TextDim) : disabledInk());
    QRect text = option.rect;
    if (!option.icon.isNull()) {
        const int left = text.left() + 2 * kGrid;
        option.icon.paint(&painter, QStyle::visualRect(option.direction, option.rect,
                                                       QRect(left, text.top(), kIconSize, text.height())));
        text = QStyle::visualRect(option.direction, option.rect, text.adjusted(kIconSize + kGrid, 0, 0, 0));
    }
    painter.drawText(text, int(Qt::AlignCenter) | mnemonicFlag(widget), option.text);
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, option.rect.adjusted(4, 4, -4, -4));
    painter.restore();
}

void paintTabBarBase(QPainter &painter, const QStyleOptionTabBarBase &option)
{
    const bool south = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    const QRect bar = option.rect;
    const QColor line = theme().color(Role::Border);
    const int y = south ? bar.top() : bar.bottom();
    const QRect tabs = option.tabBarRect;
    painter.fillRect(QRect(bar.left(), y, tabs.left() - bar.left(), 1), line);
    painter.fillRect(QRect(tabs.right() + 1, y, bar.right() - tabs.right(), 1), line);
}

QSize headerSize(const QStyleOptionHeader &option, const QWidget *widget)
{
    const QFontMetrics metrics(theme().font(TextStyle::Secondary));
    const int arrow = option.sortIndicator == QStyleOptionHeader::None ? 0 : kIconSize;
    const int side = isBand(widget) ? kPanelMargin : kGrid;
    return {metrics.horizontalAdvance(option.text) + 2 * side + arrow, theme().extent(Extent::Header)};
}

void paintHeaderSection(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool band = isBand(widget);
    const bool vertical = !has(option, QStyle::State_Horizontal);
    painter.fillRect(option.rect, theme().color(band || vertical ? Role::Surface : Role::SurfaceRaised));
    hline(painter, option.rect, true, theme().color(Role::Border));
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const QWidget *widget)
{
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int side = isBand(widget) ? kPanelMargin : kGrid;
    const QRect inner = option.rect.adjusted(side, 0, -side, -1);
    const QRect text = inner.adjusted(0, 0, sorted ? -kIconSize : 0, 0);
    painter.save();
    painter.setFont(theme().font(TextStyle::Secondary));
    painter.setPen(has(option, QStyle::State_Enabled) ? theme().color(Role::TextDim) : disabledInk());
    painter.drawText(QStyle::visualRect(option.direction, option.rect, text),
                     int(QStyle::visualAlignment(option.direction, option.textAlignment)) |
                         Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(option.text, Qt::ElideRight, text.width()));
    painter.restore();
    if (sorted)
        paintIcon(painter,
                  QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                      {kIconSize, kIconSize}, inner),
                  option.sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("chevron-down")
                                                                     : QStringLiteral("chevron-up"),
                  theme().color(Role::TextDim));
}

} // namespace sockeye
