// SPDX-License-Identifier: MIT
// A sentence with a mark before it: a state's phase, a warning, a clock. The mark has the tone's ink; the words
// too, if asked. GUI thread only.
#pragma once

#include <QWidget>

#include "ui/text/theme.h"

class QLabel;

namespace sockeye {

class ThemedLabel;

class MarkedText : public QWidget
{
    Q_OBJECT

public:
    enum class Ink { Quiet, Toned };

    explicit MarkedText(Ink ink, QWidget *parent = nullptr);

    // Hidden while the text is empty.
    void say(const QString &icon, Tone tone, const QString &text);
    void setWordWrap(bool wrap); // on at first
    QString text() const;

private:
    void follow();

    Ink m_ink;
    QString m_iconName;
    Tone m_tone = Tone::Closed;
    QLabel *m_icon;
    ThemedLabel *m_text;
};

} // namespace sockeye
