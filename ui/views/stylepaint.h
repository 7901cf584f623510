// SPDX-License-Identifier: MIT
// The painters and measures behind Style: one function an element, by the file that holds it. For style*.cpp
// only; GUI thread.
#pragma once

#include <QColor>
#include <QSize>

#include "ui/text/theme.h"

class QPainter;
class QRect;
class QString;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionTabBarBase;
class QStyleOptionToolButton;
class QWidget;

namespace sockeye {

inline constexpr int kSplitWidth = 24; // the menu half of a split button; a combo box's chevron

// style.cpp
QColor disabledInk();
QColor
hoverFill(); // for a row under the pointer: visible on Surface and on SurfaceRaised, weaker than selection
bool isTextField(const QWidget *widget); // an editor of several lines, framed as a field
bool isHoverPainted(const QWidget *widget);
bool showsKeyboardFocus(const QStyleOption &option);
int mnemonicFlag(const QWidget *widget); // of drawText()

// stylebuttons.cpp
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QWidget *widget);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintFocusRing(QPainter &painter, const QRect &rect);

// stylefields.cpp
void paintField(QPainter &painter, const QStyleOption &option, const QRect &rect);
QRect comboBoxPart(const QStyleOptionComboBox &option, int part);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option);
QRect spinBoxPart(const QStyleOptionSpinBox &option, int part);
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option);
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
QRect scrollBarPart(const QStyleOptionSlider &option, int part, int leastThumb);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, Role ground);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option);

// stylebars.cpp
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &text);
void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QWidget *widget);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
QSize tabSize(const QStyleOptionTab &option, const QSize &contents);
void paintTabShape(QPainter &painter, const QStyleOptionTab &option);
void paintTabLabel(QPainter &painter, const QStyleOptionTab &option, const QWidget *widget);
void paintTabBarBase(QPainter &painter, const QStyleOptionTabBarBase &option);
QSize headerSize(const QStyleOptionHeader &option, const QWidget *widget);
void paintHeaderSection(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const QWidget *widget);

} // namespace sockeye
