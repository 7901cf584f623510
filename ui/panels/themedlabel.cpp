// SPDX-License-Identifier: MIT
#include "ui/panels/themedlabel.h"

namespace sockeye {

ThemedLabel::ThemedLabel(TextStyle style, Role role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    connect(&theme(), &Theme::changed, this, &ThemedLabel::follow);
    follow();
}

void ThemedLabel::setRole(Role role)
{
    m_role = role;
    m_tone.reset();
    follow();
}

void ThemedLabel::setTone(Tone tone)
{
    m_tone = tone;
    follow();
}

void ThemedLabel::follow()
{
    setFont(theme().font(m_style));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_tone ? theme().ink(*m_tone) : theme().color(m_role));
    setPalette(colours);
}

} // namespace sockeye
