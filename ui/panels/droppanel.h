// SPDX-License-Identifier: MIT
// Holds a panel that drops down from a tool button, inside the window: it is not modal, Tab stays in it, Escape
// or a click elsewhere puts it away and gives the keyboard back. GUI thread only; owned by the window.
#pragma once

#include <QFrame>
#include <QPointer>

namespace sockeye {

class DropPanel : public QFrame
{
    Q_OBJECT

public:
    // `content` becomes its child, and has a focus proxy. `window` is what it covers.
    DropPanel(QWidget *content, QWidget *window);

    void dropFrom(QWidget *anchor); // or puts it away, when it hangs there already
    void putAway();

Q_SIGNALS:
    void shownChanged(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();

    QWidget *m_content;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace sockeye
