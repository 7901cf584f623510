// SPDX-License-Identifier: MIT
#include "ui/views/stylepaint.h"

#include <algorithm>

#include <QFontMetrics>
#include <QIcon>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kPadding = 12;
constexpr int kChevron = 12; // its strokes, without the icon's own margin

struct Ink {
    QColor fill, line, text;
    qreal lineWidth = 1;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

ButtonLook lookOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonLook look = buttonLook(widget);
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton);
    return look == ButtonLook::Standard && isDefault ? ButtonLook::Accent : look;
}

Ink inkFor(ButtonLook look, const QStyleOption &option)
{
    const Theme &t = theme();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = enabled && has(option, QStyle::State_Sunken);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const bool on = has(option, QStyle::State_On);
    const QColor touched = pressed ? t.color(Role::Border) : hovered ? t.color(Role::Sunken) : QColor();

    Ink ink;
    switch (look) {
    case ButtonLook::Primary:
        ink.fill = mixed(t.color(Role::Accent), t.color(Role::Text), pressed ? 0.28 : hovered ? 0.14 : 0);
        ink.text = t.color(Role::OnAccent);
        if (!enabled)
            ink = {t.color(Role::Sunken), {}, disabledInk()};
        return ink;
    case ButtonLook::Standard:
        ink = {touched.isValid() ? touched : t.color(Role::SurfaceRaised), t.color(Role::Outline),
               t.color(Role::Text)};
        break;
    case ButtonLook::Accent:
        ink = {t.color(hovered || pressed ? Role::AccentBg : Role::SurfaceRaised), t.color(Role::Accent),
               t.color(Role::Accent)};
        break;
    case ButtonLook::Flat:
        ink = {touched, {}, t.color(Role::Text)};
        break;
    case ButtonLook::Link:
        ink = {hovered || pressed ? t.color(Role::AccentBg) : QColor(), {}, t.color(Role::Accent)};
        break;
    case ButtonLook::Toggle:
        ink = {on ? t.color(Role::Sunken) : touched, on ? QColor() : t.color(Role::Border),
               t.color(on ? Role::Text : Role::TextDim)};
        break;
    }
    if (on && look != ButtonLook::Toggle) {
        ink.fill = t.color(Role::AccentBg);
        ink.text = t.color(Role::Accent);
        if (ink.line.isValid()) {
            ink.line = ink.text;
            ink.lineWidth = 1.5;
        }
    }
    if (!enabled) {
        ink.fill = on ? t.color(Role::Sunken) : QColor();
        ink.line = ink.line.isValid() ? t.color(Role::Border) : QColor();
        ink.text = disabledInk();
    }
    return ink;
}

QFont fontFor(ButtonLook look, QFont font)
{
    if (look == ButtonLook::Primary || look == ButtonLook::Accent)
        font.setWeight(QFont::DemiBold);
    return font;
}

void paintFrame(QPainter &painter, const QRect &rect, const QStyleOption &option, ButtonLook look,
                const Ink &ink)
{
    paintBox(painter, rect, ink.fill, ink.line, ink.lineWidth);
    if (!showsKeyboardFocus(option))
        return;
    if (look == ButtonLook::Primary)
        paintBox(painter, QRectF(rect).adjusted(2, 2, -2, -2), {}, ink.text, 1.5, kRadius - 2);
    else if (ink.line == theme().color(Role::Accent)) // a ring in the accent would not show
        paintBox(painter, rect, {}, theme().color(Role::Text), 2);
    else
        paintFocusRing(painter, rect);
}

// What stands in a button, from left to right.
struct Label {
    QString text;
    QIcon icon;
    bool chevron = false;
    bool centred = true;
    bool ownIconColour = false; // the icon keeps its role instead of taking the text's colour

    int iconWidth() const { return icon.isNull() ? 0 : kIconSize; }
    int textWidth(const QFontMetrics &metrics) const
    {
        return text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    }
    int width(const QFontMetrics &metrics) const
    {
        const int parts = (icon.isNull() ? 0 : 1) + (text.isEmpty() ? 0 : 1) + (chevron ? 1 : 0);
        return iconWidth() + textWidth(metrics) + (chevron ? kChevron : 0) + std::max(0, parts - 1) * kGrid;
    }
};

void paintLabel(QPainter &painter, const Label &label, const QRect &rect, const QStyleOption &option,
                const QColor &ink, const QWidget *widget)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const bool enabled = has(option, QStyle::State_Enabled);
    const int width = std::min(label.width(metrics), rect.width());
    int x = label.centred ? rect.left() + (rect.width() - width) / 2 : rect.left();
    const int end = x + width;
    const auto place = [&option, &rect](int left, int partWidth) {
        return QStyle::visualRect(option.direction, rect, QRect(left, rect.top(), partWidth, rect.height()));
    };
    if (!label.icon.isNull()) {
        QPixmap pixmap = label.icon.pixmap(QSize(kIconSize, kIconSize), painter.device()->devicePixelRatioF(),
                                           enabled ? QIcon::Normal : QIcon::Disabled,
                                           has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
        if (enabled && !label.ownIconColour)
            pixmap = recoloured(pixmap, ink);
        const QRect spot = place(x, kIconSize);
        painter.drawPixmap(spot.left(), spot.top() + (spot.height() - kIconSize) / 2, pixmap);
        x += kIconSize + kGrid;
    }
    if (!label.text.isEmpty()) {
        const int textEnd = end - (label.chevron ? kChevron + kGrid : 0);
        const Qt::Alignment side =
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(ink);
        painter.drawText(place(x, std::max(0, textEnd - x)), int(side) | mnemonicFlag(widget), label.text);
    }
    if (label.chevron)
        paintIcon(painter, QRectF(place(end - kChevron, kChevron)).adjusted(-2, 0, 2, 0),
                  QStringLiteral("chevron-down"),
                  enabled && label.ownIconColour ? theme().color(Role::TextDim) : ink);
}

bool keepsIconColour(ButtonLook look, const QStyleOption &option)
{
    return (look == ButtonLook::Flat || look == ButtonLook::Standard || look == ButtonLook::Toggle) &&
           !(has(option, QStyle::State_On) && look != ButtonLook::Toggle);
}

Label labelOf(const QStyleOptionButton &option, ButtonLook look)
{
    return {option.text, option.icon, option.features.testFlag(QStyleOptionButton::HasMenu),
            look != ButtonLook::Link, keepsIconColour(look, option)};
}

bool isSplit(const QStyleOptionToolButton &option)
{
    return option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

Label labelOf(const QStyleOptionToolButton &option, ButtonLook look)
{
    Label label;
    label.ownIconColour = keepsIconColour(look, option);
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull())
        label.text = option.text;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly)
        label.icon = option.icon;
    label.chevron = option.features.testFlag(QStyleOptionToolButton::HasMenu) && !isSplit(option);
    if (option.arrowType != Qt::NoArrow) { // a tab bar's scroll buttons
        const bool left = option.arrowType == Qt::LeftArrow;
        label.icon = themeIcon(left ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"));
        label.text.clear();
    }
    return label;
}

int sidePadding(ButtonLook look, const Label &label)
{
    if (label.text.isEmpty())
        return kHalfGrid;
    return look == ButtonLook::Primary || look == ButtonLook::Standard || look == ButtonLook::Accent
               ? kPadding
               : kGrid;
}

} // namespace

void paintFocusRing(QPainter &painter, const QRect &rect)
{
    paintBox(painter, rect, {}, theme().color(Role::Accent), 2);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonLook look = lookOf(option, widget);
    const QFontMetrics metrics(
        fontFor(look, widget != nullptr ? widget->font() : theme().font(TextStyle::Body)));
    const Label label = labelOf(option, look);
    const int padding = sidePadding(look, label);
    const int height = theme().extent(look == ButtonLook::Toggle ? Extent::Field : Extent::Button);
    return {label.width(metrics) + 2 * padding, height};
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const ButtonLook look = buttonLook(widget);
    const QFontMetrics metrics(fontFor(look, option.font));
    const Label label = labelOf(option, look);
    const int width =
        label.width(metrics) + 2 * sidePadding(look, label) + (isSplit(option) ? kSplitWidth : 0);
    const bool low = label.text.isEmpty() || look == ButtonLook::Toggle;
    return {width, theme().extent(low ? Extent::Field : Extent::Button)};
}

void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonLook look = lookOf(option, widget);
    const Ink ink = inkFor(look, option);
    const Label label = labelOf(option, look);
    const int padding = sidePadding(look, label);
    painter.save();
    painter.setFont(fontFor(look, painter.font()));
    paintFrame(painter, option.rect, option, look, ink);
    paintLabel(painter, label, option.rect.adjusted(padding, 0, -padding, 0), option, ink.text, widget);
    painter.restore();
}

void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const ButtonLook look = buttonLook(widget);
    const Label label = labelOf(option, look);
    const int padding = sidePadding(look, label);
    QStyleOptionToolButton plain = option;
    // The two halves of a split button share hover; each is pressed alone.
    const bool menuPressed =
        has(option, QStyle::State_Sunken) && option.activeSubControls == QStyle::SC_ToolButtonMenu;
    if (menuPressed)
        plain.state.setFlag(QStyle::State_Sunken, false);
    const Ink ink = inkFor(look, plain);

    painter.save();
    painter.setFont(fontFor(look, option.font));
    paintFrame(painter, option.rect, option, look, ink);
    QRect content = option.rect;
    if (isSplit(option)) {
        content.setWidth(content.width() - kSplitWidth);
        const QRect menu =
            QStyle::visualRect(option.direction, option.rect,
                               QRect(content.right() + 1, content.top(), kSplitWidth, content.height()));
        content = QStyle::visualRect(option.direction, option.rect, content);
        const bool primary = look == ButtonLook::Primary;
        if (primary || ink.fill.isValid() || ink.line.isValid())
            painter.fillRect(
                QRect(menu.left(), menu.top() + (primary ? 0 : 1), 1, menu.height() - (primary ? 0 : 2)),
                primary ? theme().color(Role::Surface) : theme().color(Role::Border));
        const bool dim = label.ownIconColour && has(option, QStyle::State_Enabled);
        paintIcon(painter, menu, QStringLiteral("chevron-down"),
                  dim ? theme().color(Role::TextDim) : ink.text);
    }
    paintLabel(painter, label, content.adjusted(padding, 0, -padding, 0), option, ink.text, widget);
    painter.restore();
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partial = has(option, QStyle::State_NoChange);
    const bool filled = partial || has(option, QStyle::State_On);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor accent = enabled ? theme().color(Role::Accent) : disabledInk();
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    if (filled)
        paintBox(painter, box, accent, {}, 0, 3);
    else
        paintBox(painter, box, theme().color(hovered ? Role::Sunken : Role::SurfaceRaised),
                 theme().color(enabled ? Role::Outline : Role::Border), 1, 3);
    if (filled)
        paintIcon(painter, box.adjusted(1, 1, -1, -1),
                  partial ? QStringLiteral("minus") : QStringLiteral("check"), theme().color(Role::OnAccent));
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor accent = enabled ? theme().color(Role::Accent) : disabledInk();
    const QColor line = enabled ? theme().color(Role::Outline) : theme().color(Role::Border);
    paintBox(painter, box, theme().color(Role::SurfaceRaised), on ? accent : line, on ? 4 : 1,
             box.width() / 2);
}

} // namespace sockeye
