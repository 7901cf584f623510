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

ThemedLabel::ThemedLabel(TextStyle style, Role role, const QString &text, QWidget *parent)
    : ThemedLabel(style, role, parent)
{
    setText(text);
}

void ThemedLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTheme();
}

void ThemedLabel::setRole(Role role)
{
    m_role = role;
    m_tone.reset();
    applyTheme();
}

void ThemedLabel::applyTheme()
{
    const QColor colour = m_tone ? theme().ink(*m_tone) : theme().color(m_role);
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, colour);
    own.setColor(QPalette::Inactive, QPalette::WindowText, colour);
    setPalette(own);
    setFont(theme().font(m_style));
}

} // namespace sockeye
