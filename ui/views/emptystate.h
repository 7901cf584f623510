// SPDX-License-Identifier: MIT
// What a panel says while it has nothing to show: a short sentence in bold and, below, what will appear here
// or what to do. GUI thread only.
#pragma once

#include <QWidget>

class QLabel;

namespace sockeye {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace sockeye
