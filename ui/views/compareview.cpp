// SPDX-License-Identifier: MIT
#include "ui/views/compareview.h"

#include <QHeaderView>

#include "ui/text/theme.h"
#include "ui/views/comparedelegate.h"

namespace sockeye {

CompareView::CompareView(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new CompareDelegate(this));
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Were it to come and go, the width it takes would break the lines so that it goes and comes.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setTextElideMode(Qt::ElideRight);
    // Another width breaks the lines elsewhere.
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

} // namespace sockeye
