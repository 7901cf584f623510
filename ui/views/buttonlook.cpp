// SPDX-License-Identifier: MIT
#include "ui/views/buttonlook.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QVariant>

namespace sockeye {

namespace {

constexpr char kProperty[] = "sockeyeLook";

} // namespace

void setButtonLook(QAbstractButton *button, ButtonLook look)
{
    button->setProperty(kProperty, static_cast<int>(look));
    button->updateGeometry();
    button->update();
}

ButtonLook buttonLook(const QWidget *button)
{
    const QVariant look = button != nullptr ? button->property(kProperty) : QVariant();
    if (look.isValid())
        return static_cast<ButtonLook>(look.toInt());
    const auto *push = qobject_cast<const QPushButton *>(button);
    if (push == nullptr || push->isFlat())
        return ButtonLook::Flat;
    return push->isDefault() ? ButtonLook::Accent : ButtonLook::Standard;
}

} // namespace sockeye
