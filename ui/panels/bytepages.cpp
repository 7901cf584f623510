// SPDX-License-Identifier: MIT
#include "ui/panels/bytepages.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/panels/structurepanel.h"
#include "ui/text/theme.h"
#include "ui/views/segmentedcontrol.h"

namespace sockeye {

BytePages::BytePages(QWidget *values, QWidget *corner, QWidget *parent)
    : QWidget(parent)
    , m_switch(new SegmentedControl)
    , m_structure(new StructurePanel)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("bytePages"));
    m_switch->setObjectName(QStringLiteral("bytePageSwitch"));
    m_switch->setAccessibleName(tr("What to read the bytes as"));
    m_switch->addSegment(tr("Values"));
    m_switch->addSegment(tr("Structure"));
    m_stack->addWidget(values);
    m_stack->addWidget(m_structure);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
    head->setSpacing(kGrid);
    head->addWidget(m_switch);
    head->addWidget(corner, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    QSizePolicy keepsItsPlace = corner->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    corner->setSizePolicy(keepsItsPlace);
    connect(m_switch, &SegmentedControl::currentIndexChanged, this, [this, corner](int page) {
        m_stack->setCurrentIndex(page);
        corner->setVisible(page == 0);
        Q_EMIT pageChanged();
    });
}

void BytePages::addPage(const QString &title, QWidget *page)
{
    m_switch->addSegment(title);
    m_stack->addWidget(page);
}

void BytePages::showPage(const QWidget *page)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (m_stack->widget(i) == page)
            m_switch->setCurrentIndex(i);
    }
}

} // namespace sockeye
