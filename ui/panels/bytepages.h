// SPDX-License-Identifier: MIT
// What stands below the hex view: the values at the cursor, the octets as a structure, or what else is added. GUI
// thread only.
#pragma once

#include <QWidget>

class QStackedWidget;

namespace sockeye {

class SegmentedControl;
class StructurePanel;

class BytePages : public QWidget
{
    Q_OBJECT

public:
    // `values` becomes the first page; `corner` stands beside the switch while that page shows.
    BytePages(QWidget *values, QWidget *corner, QWidget *parent = nullptr);

    void addPage(const QString &title, QWidget *page);
    void showPage(const QWidget *page);
    StructurePanel *structure() const { return m_structure; }

Q_SIGNALS:
    void pageChanged();

private:
    SegmentedControl *m_switch;
    StructurePanel *m_structure;
    QStackedWidget *m_stack;
};

} // namespace sockeye
