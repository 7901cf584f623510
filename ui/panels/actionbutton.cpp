// SPDX-License-Identifier: MIT
#include "ui/panels/actionbutton.h"

#include <QAction>
#include <QPushButton>
#include <QRegularExpression>

#include "ui/text/themeicon.h"

namespace sockeye {

namespace {

// Without the letter for the menu, which Korean writes behind the words.
QString plainText(QString text)
{
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)"));
    return text.remove(letter).remove(QLatin1Char('&'));
}

} // namespace

QPushButton *actionButton(QAction *action, const QString &icon)
{
    auto *button = new QPushButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setIcon(themeIcon(icon));
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] {
        button->setText(plainText(action->text()));
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

} // namespace sockeye
