// SPDX-License-Identifier: MIT
#include "ui/panels/markedtext.h"

#include <QHBoxLayout>

#include "ui/text/themeicon.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

MarkedText::MarkedText(Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_ink(ink)
    , m_icon(new QLabel)
    , m_text(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
{
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    connect(&theme(), &Theme::changed, this, &MarkedText::follow);
    hide();
}

void MarkedText::say(const QString &icon, Tone tone, const QString &text)
{
    m_iconName = icon;
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    follow();
}

void MarkedText::setWordWrap(bool wrap)
{
    m_text->setWordWrap(wrap);
}

QString MarkedText::text() const
{
    return m_text->text();
}

void MarkedText::follow()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, theme().ink(m_tone), kIconSize, devicePixelRatioF()));
    if (m_ink == Ink::Toned)
        m_text->setTone(m_tone);
}

} // namespace sockeye
