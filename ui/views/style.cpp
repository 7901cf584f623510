// SPDX-License-Identifier: MIT
// The palette, the metrics and the way from Qt's element to the painter of it (stylepaint.h).
#include "ui/views/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStatusBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>

#include "ui/text/desktopscheme.h"
#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"
#include "ui/views/stylepaint.h"

namespace sockeye {

namespace {

QPalette themePalette()
{
    const auto c = [](Role role) { return theme().color(role); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Role::Surface));
    palette.setColor(QPalette::WindowText, c(Role::Text));
    palette.setColor(QPalette::Base, c(Role::SurfaceRaised));
    palette.setColor(QPalette::AlternateBase, c(Role::SurfaceRaised));
    palette.setColor(QPalette::Text, c(Role::Text));
    palette.setColor(QPalette::Button, c(Role::Surface));
    palette.setColor(QPalette::ButtonText, c(Role::Text));
    palette.setColor(QPalette::BrightText, theme().ink(Tone::Error));
    palette.setColor(QPalette::PlaceholderText, c(Role::TextFaint));
    palette.setColor(QPalette::Highlight, c(Role::Selection));
    palette.setColor(QPalette::HighlightedText, c(Role::Text));
    palette.setColor(QPalette::Link, c(Role::Accent));
    palette.setColor(QPalette::LinkVisited, c(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, c(Role::SurfaceRaised));
    palette.setColor(QPalette::ToolTipText, c(Role::Text));
    palette.setColor(QPalette::Light, c(Role::SurfaceRaised));
    palette.setColor(QPalette::Midlight, c(Role::Sunken));
    palette.setColor(QPalette::Mid, c(Role::Border));
    palette.setColor(QPalette::Dark, c(Role::Outline));
    palette.setColor(QPalette::Shadow, c(Role::Border));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                     QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabledInk());
    palette.setColor(QPalette::Disabled, QPalette::Base, c(Role::Surface));
    return palette;
}

// Selected text inside a field is accent on its own; a selected row is a tint.
void paletteEverywhere(QApplication &app)
{
    const QPalette palette = themePalette();
    app.setPalette(palette);
    QPalette editing = palette;
    editing.setColor(QPalette::Highlight, theme().color(Role::Accent));
    editing.setColor(QPalette::HighlightedText, theme().color(Role::OnAccent));
    for (const char *editor : {"QLineEdit", "QPlainTextEdit", "QTextEdit", "QLabel"})
        QApplication::setPalette(editing, editor);
    QToolTip::setPalette(palette);
    for (QWidget *widget : QApplication::allWidgets())
        widget->update();
}

} // namespace

void applyTheme(QApplication &app)
{
    // Before any palette of ours: what the desktop gave.
    theme().setDesktopDark(app.palette().color(QPalette::Window).lightness() < 128);
    app.setStyle(new Style);
    paletteEverywhere(app);
    QObject::connect(&theme(), &Theme::changed, &app, [&app] { paletteEverywhere(app); });
    new DesktopScheme(&app);
}

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

QPalette Style::standardPalette() const
{
    return themePalette();
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *bar = qobject_cast<QStatusBar *>(widget))
        bar->setMinimumHeight(theme().extent(Extent::StatusBar));
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setMinimumHeight(theme().extent(Extent::Header));
    if (isHoverPainted(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? 2 : 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return 2;
    case PM_ButtonMargin:
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarVMargin:
    case PM_MenuHMargin:
    case PM_ToolBarFrameWidth:
    case PM_DockWidgetFrameWidth:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuBarHMargin:
    case PM_ToolBarItemSpacing:
    case PM_HeaderMargin:
        return kHalfGrid;
    case PM_ToolBarItemMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return kGrid;
    case PM_FocusFrameHMargin:
        return kGrid - 1; // item text then begins at 8
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_ToolBarSeparatorExtent:
        return 2 * kGrid + 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_TreeViewIndentation:
    case PM_SliderLength:
    case PM_SliderControlThickness:
    case PM_HeaderMarkSize:
        return kIconSize;
    case PM_TabBarTabHSpace:
        return 4 * kGrid;
    case PM_MenuButtonIndicator:
        return kSplitWidth;
    case PM_SliderThickness: // the handle and the ring of its focus
        return 20;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme().color(Role::Border).rgba());
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_UnderlineShortcut: // once the keyboard is in use
        return widget != nullptr &&
               (widget->hasFocus() || widget->window()->testAttribute(Qt::WA_KeyboardFocusChange));
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return themeIcon(QStringLiteral("close"));
    case SP_TitleBarNormalButton:
        return themeIcon(QStringLiteral("float-dock"));
    case SP_ToolBarHorizontalExtensionButton:
        return themeIcon(QStringLiteral("chevron-right"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QColor disabledInk()
{
    return mixed(theme().color(Role::Surface), theme().color(Role::TextFaint), 0.65);
}

QColor hoverFill()
{
    return mixed(theme().color(Role::SurfaceRaised), theme().color(Role::Sunken), 0.7);
}

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr;
}

bool isHoverPainted(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QTabBar *>(widget) != nullptr ||
           qobject_cast<const QScrollBar *>(widget) != nullptr;
}

bool showsKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

int mnemonicFlag(const QWidget *widget)
{
    const bool underline =
        QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget) != 0;
    return int(Qt::TextSingleLine) | int(underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

} // namespace sockeye
