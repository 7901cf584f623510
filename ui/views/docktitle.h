// SPDX-License-Identifier: MIT
// The title of a dock: its name, a quieter detail beside it ("7", an address), and buttons to float and
// close. Installs itself; owned by the dock. GUI thread only.
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;

namespace sockeye {

class ElidedLabel;

class DockTitle : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget *dock);

    // The title itself is the dock's windowTitle(), followed as it changes.
    void setDetail(const QString &detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    ElidedLabel *m_detail;
};

} // namespace sockeye
