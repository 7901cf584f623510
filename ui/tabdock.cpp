// SPDX-License-Identifier: MIT
#include "ui/tabdock.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include "ui/text/theme.h"
#include "ui/text/themeicon.h"
#include "ui/views/elidedlabel.h"

namespace sockeye {

namespace {

class TitleRow : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().color(Role::Surface));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Role::Border));
    }
};

QToolButton *iconButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

} // namespace

TabDock::TabDock(const QString &title, QWidget *parent)
    : QDockWidget(title, parent)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_detail(new ElidedLabel(TextStyle::Mono, Role::TextDim))
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(title);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *floating = iconButton(QStringLiteral("float-dock"), tr("Float"));
    auto *close = iconButton(QStringLiteral("close"), tr("Close"));
    connect(floating, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(close, &QToolButton::clicked, this, &QDockWidget::close);

    auto *row = new TitleRow;
    row->setFixedHeight(theme().extent(Extent::DockTitle));
    connect(&theme(), &Theme::changed, row,
            [row] { row->setFixedHeight(theme().extent(Extent::DockTitle)); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, kHalfGrid, 1);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    layout->addWidget(m_detail);
    layout->addSpacing(kGrid);
    layout->addWidget(floating);
    layout->addWidget(close);
    setTitleBarWidget(row);
    setWidget(m_pages);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        Q_EMIT pageShown(m_pages->currentWidget());
    });
}

void TabDock::addPage(QWidget *page, const QString &title)
{
    m_pages->addWidget(page);
    m_tabs->addTab(title);
    m_tabs->updateGeometry(); // a tab bar that is not shown yet forgets to say so
}

void TabDock::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

void TabDock::showPage(QWidget *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
    show();
    raise();
}

QWidget *TabDock::currentPage() const
{
    return m_pages->currentWidget();
}

QString TabDock::currentName() const
{
    return m_pages->currentWidget()->objectName();
}

void TabDock::setCurrentName(const QString &name)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->objectName() == name)
            m_tabs->setCurrentIndex(i);
    }
}

} // namespace sockeye
