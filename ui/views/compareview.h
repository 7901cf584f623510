// SPDX-License-Identifier: MIT
// Two runs side by side: rows as high as their texts need, columns of one width. GUI thread only.
#pragma once

#include <QTreeView>

namespace sockeye {

class CompareView : public QTreeView
{
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);
};

} // namespace sockeye
