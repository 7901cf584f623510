// SPDX-License-Identifier: MIT
#include "ui/statusline.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/text/themeicon.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_what(new ThemedLabel(TextStyle::BodyStrong, Role::Text))
    , m_why(new ElidedLabel(TextStyle::Body, Role::Text))
    , m_evidence(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
{
    setObjectName(QStringLiteral("statusLine"));
    m_what->setObjectName(QStringLiteral("statusWhat"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPanelMargin, 0, kPanelMargin, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_icon);
    layout->addWidget(m_what);
    layout->addWidget(m_why, 1);
    layout->addWidget(m_evidence);
    connect(&theme(), &Theme::changed, this, &StatusLine::follow);
}

void StatusLine::say(const QString &icon, Tone tone, const QString &what, const QString &why,
                     const QString &evidence)
{
    m_iconName = icon;
    m_tone = tone;
    m_what->setText(what);
    m_why->setText(why);
    m_evidence->setText(evidence);
    setAccessibleName(tr("%1 %2", "what happened, and why").arg(what, why));
    follow();
}

QString StatusLine::what() const
{
    return m_what->text();
}

QString StatusLine::why() const
{
    return m_why->text();
}

void StatusLine::follow()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, theme().ink(m_tone), kIconSize, devicePixelRatioF()));
}

} // namespace sockeye
