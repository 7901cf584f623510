// SPDX-License-Identifier: MIT
// Which painter draws which of Qt's elements. What is not named here is Fusion's.
#include "ui/views/style.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"
#include "ui/views/stylepaint.h"

namespace sockeye {

namespace {

// What a scroll bar lies on: that of what is read and edited, or the panel's own behind a page that scrolls.
Role groundOf(const QWidget *scrollBar)
{
    for (const QWidget *around = scrollBar; around != nullptr; around = around->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(around))
            return area->viewport()->backgroundRole() == QPalette::Base ? Role::SurfaceRaised : Role::Surface;
    }
    return Role::SurfaceRaised;
}

template<typename Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

void paintRow(QPainter &painter, const QStyleOption &option, bool ofItem)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto *item = as<QStyleOptionViewItem>(&option);
    if (selected)
        paintSelectedRow(painter, option.rect, option.rect.left() <= 0);
    else if (ofItem && item != nullptr && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    else if (ofItem && option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, hoverFill());
}

void paintBranch(QPainter &painter, const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    const QString closed = option.direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                               : QStringLiteral("chevron-right");
    const QRect spot =
        QStyle::alignedRect(option.direction, Qt::AlignCenter, {kIconSize, kIconSize}, option.rect);
    paintIcon(painter, spot, open ? QStringLiteral("chevron-down") : closed, theme().color(Role::TextDim));
}

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return toolButtonSize(*button, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return menuItemSize(*item, contents);
        break;
    case CT_MenuBarItem:
        return {contents.width() + 2 * kGrid, theme().extent(Extent::MenuBar)};
    case CT_LineEdit:
        return {contents.width() + 2 * kGrid, std::max(theme().extent(Extent::Field), contents.height() + 2)};
    case CT_ComboBox:
        return {contents.width() + kGrid + kHalfGrid + kSplitWidth,
                std::max(theme().extent(Extent::Field), contents.height() + 4)};
    case CT_SpinBox: {
        const auto *spin = as<QStyleOptionSpinBox>(option);
        const int buttons = spin != nullptr ? spinBoxPart(*spin, SC_SpinBoxUp).width() : 0;
        return {contents.width() + kGrid + buttons, theme().extent(Extent::Field)};
    }
    case CT_TabBarTab:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return tabSize(*tab, contents);
        break;
    case CT_HeaderSection:
        if (const auto *header = as<QStyleOptionHeader>(option))
            return headerSize(*header, widget);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), theme().extent(Extent::TableRow))};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(kHalfGrid, 0, -kHalfGrid, 0);
    case SE_ItemViewItemFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return comboBoxPart(*combo, part);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = as<QStyleOptionSpinBox>(option))
            return spinBoxPart(*spin, part);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return scrollBarPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &t = theme();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option); frame != nullptr && frame->lineWidth > 0)
            paintField(*painter, *option, option->rect);
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_Frame:
        if (isTextField(widget))
            paintField(*painter, *option, option->rect);
        else
            paintBox(*painter, option->rect, {}, t.color(Role::Border), 1, 0);
        return;
    case PE_FrameGroupBox:
        paintBox(*painter, option->rect, {}, t.color(Role::Border));
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange) ||
            qobject_cast<const QAbstractItemView *>(widget) == nullptr)
            paintBox(*painter, option->rect, {}, t.color(Role::Accent), 1, 2);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.color(Role::SurfaceRaised));
        return;
    case PE_FrameMenu:
    case PE_FrameDockWidget:
        paintBox(*painter, option->rect, {}, t.color(Role::Border), 1, 0);
        return;
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, t.color(Role::SurfaceRaised), t.color(Role::Outline), 1, 0);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, t.color(Role::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          t.color(Role::Border));
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar:
    case PE_IndicatorToolBarHandle:
        return;
    case PE_FrameTabBarBase:
        if (const auto *base = as<QStyleOptionTabBarBase>(option))
            paintTabBarBase(*painter, *base);
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(
            QRect(option->rect.center().x(), option->rect.top() + 4, 1, option->rect.height() - 8),
            t.color(Role::Border));
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, t.color(Role::Border));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, t.color(Role::SurfaceRaised));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_IndicatorBranch:
        paintBranch(*painter, *option);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        paintRow(*painter, *option, element == PE_PanelItemViewItem);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            paintPushButton(*painter, *button, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            paintMenuItem(*painter, *item);
        return;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            paintMenuBarItem(*painter, *item, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme().color(Role::Surface));
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme().color(Role::Surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          theme().color(Role::Border));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, theme().color(Role::Border));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = as<QStyleOptionTab>(option))
            paintTabShape(*painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = as<QStyleOptionTab>(option))
            paintTabLabel(*painter, *tab, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHeaderSection(*painter, *option, widget);
        return;
    case CE_Header:
        paintHeaderSection(*painter, *option, widget);
        if (const auto *header = as<QStyleOptionHeader>(option))
            paintHeaderLabel(*painter, *header, widget);
        return;
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option))
            paintProgress(*painter, *bar);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ToolButton) {
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return paintToolButton(*painter, *button, widget);
    } else if (control == CC_ComboBox) {
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return paintComboBox(*painter, *combo);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = as<QStyleOptionSpinBox>(option))
            return paintSpinBox(*painter, *spin);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return paintScrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget),
                                  groundOf(widget));
    } else if (control == CC_Slider) {
        if (const auto *slider = as<QStyleOptionSlider>(option))
            return paintSlider(*painter, *slider, subControlRect(control, option, SC_SliderHandle, widget));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sockeye
