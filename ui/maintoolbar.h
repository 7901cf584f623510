// SPDX-License-Identifier: MIT
// The window's toolbar: what opens and closes sockets on the left, what is being recorded and the search field on
// the right. GUI thread only; owned by the window.
#pragma once

#include <QToolBar>

#include "core/journal/journal.h"
#include "ui/actions.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace sockeye {

class ThemedLabel;

class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(const Actions &actions, QWidget *parent);

    QToolButton *button(ActionId id) const; // Listen, Connect, Datagram or Close
    void setDown(ActionId id, bool down);   // its panel hangs from it
    QLineEdit *searchField() const { return m_search; }

    void showReadOnly();
    void showRecording(quint64 events, quint64 fileBytes, JournalStatus::Keeping keeping);

Q_SIGNALS:
    void searchEntered(const QString &text, bool backwards);
    void searchLeft(); // Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addDropButton(QAction *action, const QString &text);
    void addCloseButton(const Actions &actions);
    void addExperimentsButton(QAction *action);
    void addRecording();
    void addSearch(QAction *find);
    void drawDot();

    QToolButton *m_buttons[4] = {};
    QLabel *m_dot = nullptr;
    ThemedLabel *m_state = nullptr;
    ThemedLabel *m_figures = nullptr;
    QLineEdit *m_search = nullptr;
    bool m_keeping = true;
    bool m_readOnly = false;
};

} // namespace sockeye
