// SPDX-License-Identifier: MIT
// A dock whose title is a row of tabs, with a few words beside them. GUI thread only; owned by the window.
#pragma once

#include <QDockWidget>

class QStackedWidget;
class QTabBar;

namespace sockeye {

class ElidedLabel;

class TabDock : public QDockWidget
{
    Q_OBJECT

public:
    TabDock(const QString &title, QWidget *parent);

    // The page is named by its objectName.
    void addPage(QWidget *page, const QString &title);
    void setDetail(const QString &detail);
    // Shows the dock with that page in front.
    void showPage(QWidget *page);
    QWidget *currentPage() const;
    QString currentName() const;
    void setCurrentName(const QString &name);

Q_SIGNALS:
    void pageShown(QWidget *page);

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    ElidedLabel *m_detail;
};

} // namespace sockeye
