// SPDX-License-Identifier: MIT
#include "ui/views/docktitle.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

QToolButton *titleButton(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themeIcon(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
    , m_title(new ThemedLabel(TextStyle::BodyStrong, Role::Text, this))
    , m_detail(new ElidedLabel(TextStyle::Body, Role::TextDim, this))
{
    auto *floating =
        titleButton(QStringLiteral("dockFloat"), QStringLiteral("float-dock"), tr("Float"), this);
    auto *close = titleButton(QStringLiteral("dockClose"), QStringLiteral("close"), tr("Close"), this);
    m_title->setText(dock->windowTitle());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPanelMargin, 0, kHalfGrid, 1);
    row->setSpacing(kGrid);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(floating);
    row->addSpacing(-kHalfGrid);
    row->addWidget(close);

    connect(floating, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, m_title, &QLabel::setText);
    const auto showButtons = [floating, close](QDockWidget::DockWidgetFeatures features) {
        floating->setVisible(features.testFlag(QDockWidget::DockWidgetFloatable));
        close->setVisible(features.testFlag(QDockWidget::DockWidgetClosable));
    };
    showButtons(dock->features());
    connect(dock, &QDockWidget::featuresChanged, this, showButtons);
    dock->setTitleBarWidget(this);
}

void DockTitle::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Role::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Role::Border));
}

// A dock asks for nothing else.
QSize DockTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), theme().extent(Extent::DockTitle)};
}

QSize DockTitle::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), sizeHint().height()};
}

} // namespace sockeye
