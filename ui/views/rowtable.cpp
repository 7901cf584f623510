// SPDX-License-Identifier: MIT
#include "ui/views/rowtable.h"

#include <QHeaderView>

#include "ui/text/theme.h"

namespace sockeye {

RowTable::RowTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    const auto fitRows = [this] {
        verticalHeader()->setDefaultSectionSize(theme().extent(Extent::TableRow));
    };
    connect(&theme(), &Theme::changed, this, fitRows);
    fitRows();
}

} // namespace sockeye
