// SPDX-License-Identifier: MIT
// A table of rows that are selected whole, one at a time: no grid, Tab leaves it, and the rows are as high as the theme
// says, also after it has changed.
#pragma once

#include <QTableView>

namespace sockeye {

class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);
};

} // namespace sockeye
