// SPDX-License-Identifier: MIT
#include "ui/views/stylepaint.h"

#include <algorithm>

#include <QPainter>
#include <QStyleOption>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/paint.h"

namespace sockeye {

namespace {

constexpr int kSpinWidth = 20;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor glyphInk(bool enabled)
{
    return enabled ? theme().color(Role::TextDim) : disabledInk();
}

} // namespace

void paintField(QPainter &painter, const QStyleOption &option, const QRect &rect)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    const QColor fill = theme().color(enabled ? Role::SurfaceRaised : Role::Surface);
    const QColor line = theme().color(focused ? Role::Accent : enabled ? Role::Outline : Role::Border);
    paintBox(painter, rect, fill, line, focused ? 2 : 1);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, int part)
{
    const QRect all = option.rect;
    QRect arrow(all.right() + 1 - kSplitWidth, all.top(), kSplitWidth, all.height());
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        break;
    case QStyle::SC_ComboBoxEditField:
        arrow = all.adjusted(option.editable ? 2 : kGrid, 2, -kSplitWidth, -2);
        break;
    default:
        return all;
    }
    return QStyle::visualRect(option.direction, all, arrow);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    if (option.frame)
        paintField(painter, option, option.rect);
    if (enabled && has(option, QStyle::State_MouseOver) && !has(option, QStyle::State_HasFocus) &&
        option.frame)
        paintBox(painter, option.rect, {}, theme().color(Role::TextDim));
    paintIcon(painter, comboBoxPart(option, QStyle::SC_ComboBoxArrow), QStringLiteral("chevron-down"),
              glyphInk(enabled));
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, int part)
{
    const QRect all = option.rect;
    const int buttons = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : kSpinWidth;
    const int half = all.height() / 2;
    QRect rect = all;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = QRect(all.right() + 1 - buttons, all.top(), buttons, half);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = QRect(all.right() + 1 - buttons, all.top() + half, buttons, all.height() - half);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = all.adjusted(2, 2, -std::max(2, buttons), -2);
        break;
    default:
        return all;
    }
    return QStyle::visualRect(option.direction, all, rect);
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option)
{
    if (option.frame)
        paintField(painter, option, option.rect);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           const QString &icon, int shift) {
        const bool enabled = has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const bool touched = enabled && option.activeSubControls == part;
        const QRectF rect = QRectF(spinBoxPart(option, part)).translated(0, shift);
        const QRectF glyph(rect.center().x() - 6, rect.center().y() - 6, 12, 12);
        paintIcon(painter, glyph, icon, touched ? theme().color(Role::Accent) : glyphInk(enabled));
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStringLiteral("chevron-up"), 1);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, QStringLiteral("chevron-down"), -1);
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor accent = enabled ? theme().color(Role::Accent) : disabledInk();
    const QRectF all = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    QRectF groove = horizontal ? QRectF(all.left(), all.center().y() - 2, all.width(), 4)
                               : QRectF(all.center().x() - 2, all.top(), 4, all.height());
    paintBox(painter, groove, theme().color(Role::Border), {}, 0, 2);
    const QPointF middle = QRectF(handle).center();
    if (horizontal && option.upsideDown)
        groove.setLeft(middle.x());
    else if (horizontal)
        groove.setRight(middle.x());
    else if (option.upsideDown) // the least value at the bottom
        groove.setTop(middle.y());
    else
        groove.setBottom(middle.y());
    paintBox(painter, groove, accent, {}, 0, 2);
    const QRectF knob(middle.x() - 7, middle.y() - 7, 14, 14);
    if (has(option, QStyle::State_HasFocus))
        paintBox(painter, knob.adjusted(-3, -3, 3, 3), theme().color(Role::AccentBg), accent, 1, 10);
    paintBox(painter, knob, theme().color(Role::SurfaceRaised), accent, 2, 7);
}

QRect scrollBarPart(const QStyleOptionSlider &option, int part, int leastThumb)
{
    const QRect all = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0) {
        const auto share = static_cast<int>(qint64(length) * option.pageStep / (range + option.pageStep));
        thumb = std::clamp(share, std::min(leastThumb, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    int from = 0;
    int extent = 0;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        extent = length;
        break;
    case QStyle::SC_ScrollBarSlider:
        from = start;
        extent = thumb;
        break;
    case QStyle::SC_ScrollBarSubPage:
        extent = start;
        break;
    case QStyle::SC_ScrollBarAddPage:
        from = start + thumb;
        extent = length - from;
        break;
    default: // no arrows
        return {};
    }
    const QRect rect = horizontal ? QRect(all.left() + from, all.top(), extent, all.height())
                                  : QRect(all.left(), all.top() + from, all.width(), extent);
    return QStyle::visualRect(option.direction, all, rect);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, Role ground)
{
    painter.fillRect(option.rect, theme().color(ground));
    if (option.maximum <= option.minimum)
        return;
    const bool touched = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QRectF bar = QRectF(thumb).adjusted(2, 2, -2, -2);
    paintBox(painter, bar, theme().color(touched ? Role::TextDim : Role::Outline), {}, 0,
             std::min(bar.width(), bar.height()) / 2);
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    QRectF bar(option.rect.left(), option.rect.center().y() - 2, option.rect.width(), 4);
    paintBox(painter, bar, theme().color(Role::Border), {}, 0, 2);
    const qint64 range = qint64(option.maximum) - option.minimum;
    const qreal share = range > 0 ? qreal(qint64(option.progress) - option.minimum) / qreal(range) : 1;
    bar.setWidth(bar.width() * std::clamp<qreal>(share, 0, 1));
    paintBox(painter, bar, theme().color(Role::Accent), {}, 0, 2);
}

} // namespace sockeye
