// SPDX-License-Identifier: MIT
// The inspector's head: an event's mark and sentence, and below it, smaller, the call. Too long, they end in "…"
// and are whole in the tool tip. GUI thread only.
#pragma once

#include <QWidget>

#include "ui/text/eventsentence.h"

namespace sockeye {

class EventHead : public QWidget
{
    Q_OBJECT

public:
    explicit EventHead(QWidget *parent = nullptr);

    // `call` and `number` may be empty: "recv(30, …, 65536) = 48", "event 1 276".
    void say(const EventSentence &sentence, const QString &call, const QString &number);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EventSentence m_sentence;
    QString m_call, m_number;
};

} // namespace sockeye
