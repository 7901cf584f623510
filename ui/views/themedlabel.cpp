// SPDX-License-Identifier: MIT
#include "ui/views/themedlabel.h"

namespace sockeye {

ThemedLabel::ThemedLabel(TextStyle style, Role role, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    // On a raised surface a label would take the role Text, which is not ours to change.
    setForegroundRole(QPalette::WindowText);
    connect(&theme(), &Theme::changed, this, &ThemedLabel::applyTheme);
    applyTheme();
}

void ThemedLabel::setRole(Role role)
{
    m_role = role;
    applyTheme();
}

void ThemedLabel::applyTheme()
{
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, theme().color(m_role));
    own.setColor(QPalette::Inactive, QPalette::WindowText, theme().color(m_role));
    setPalette(own);
    setFont(theme().font(m_style));
}

} // namespace sockeye
