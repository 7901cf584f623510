// SPDX-License-Identifier: MIT
// The sentence at the bottom of the window: what happened, in bold, then why; on the right how it is known. GUI
// thread only; owned by the window's status bar.
#pragma once

#include <QWidget>

#include "ui/text/theme.h"

class QLabel;

namespace sockeye {

class ElidedLabel;
class ThemedLabel;

class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void say(const QString &icon, Tone tone, const QString &what, const QString &why,
             const QString &evidence = {});
    QString what() const;
    QString why() const;

private:
    void follow();

    QString m_iconName;
    Tone m_tone = Tone::Closed;
    QLabel *m_icon;
    ThemedLabel *m_what;
    ElidedLabel *m_why;
    ThemedLabel *m_evidence;
};

} // namespace sockeye
