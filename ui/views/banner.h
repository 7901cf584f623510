// SPDX-License-Identifier: MIT
// A strip above a view for what stays true until something is done: the disk is full, the session was
// recovered. Says what and why in one line, offers at most a few actions, and can be closed. Hidden until
// show() with a text. GUI thread only.
#pragma once

#include <QWidget>

#include "ui/text/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sockeye {

class ElidedLabel;

class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    // Replaces what it said and takes away its actions. Warning, Error and Ok have an icon of their own.
    void say(Tone tone, const QString &title, const QString &text);
    // One line whatever it says, the rest in the tool tip: for what comes and goes above what a person works at.
    void setBrief(bool brief);
    // Owned by the banner until the next say().
    QPushButton *addAction(const QString &text);

Q_SIGNALS:
    void closed(); // by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showIcon();

    Tone m_tone = Tone::Warning;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    ElidedLabel *m_line; // instead, while brief
    QHBoxLayout *m_actions;
};

} // namespace sockeye
