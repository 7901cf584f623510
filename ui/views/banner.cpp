// SPDX-License-Identifier: MIT
#include "ui/views/banner.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return QStringLiteral("error");
    case Tone::Ok:
        return QStringLiteral("check");
    default:
        return QStringLiteral("warning");
    }
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new ThemedLabel(TextStyle::BodyStrong, Role::Text, this))
    , m_text(new ThemedLabel(TextStyle::Body, Role::Text, this))
    , m_line(new ElidedLabel(TextStyle::Body, Role::Text, this))
    , m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("banner"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("bannerClose"));
    close->setIcon(themeIcon(QStringLiteral("close")));
    close->setText(tr("Close"));
    close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    close->setToolTip(tr("Close"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });

    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPanelMargin, kHalfGrid, kGrid, kHalfGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_text, 1);
    row->addWidget(m_line, 1);
    m_line->hide();
    row->addLayout(m_actions);
    row->addWidget(close);
    connect(&theme(), &Theme::changed, this, &Banner::showIcon);
    hide();
}

void Banner::say(Tone tone, const QString &title, const QString &text)
{
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_line->setText(text);
    setAccessibleName(title + QLatin1Char(' ') + text);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    showIcon();
    show();
}

void Banner::setBrief(bool brief)
{
    m_text->setHidden(brief);
    m_line->setVisible(brief);
}

QPushButton *Banner::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    setButtonLook(button, ButtonLook::Standard);
    m_actions->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tint(m_tone));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Role::Border));
}

void Banner::showIcon()
{
    m_icon->setPixmap(iconPixmap(iconOf(m_tone), theme().ink(m_tone), kIconSize, devicePixelRatioF()));
}

} // namespace sockeye
