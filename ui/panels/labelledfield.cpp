// SPDX-License-Identifier: MIT
#include "ui/panels/labelledfield.h"

#include <QHBoxLayout>

#include "ui/views/themedlabel.h"

namespace sockeye {

QWidget *labelledField(const QString &label, QWidget *field)
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto *name = new ThemedLabel(TextStyle::Body, Role::TextDim, label);
    name->setBuddy(field);
    layout->addWidget(name);
    layout->addWidget(field);
    return both;
}

} // namespace sockeye
