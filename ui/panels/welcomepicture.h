// SPDX-License-Identifier: MIT
// The drawings on the welcome page: a handshake between two ends, a listener nobody has reached yet, a server that
// answers. GUI thread only.
#pragma once

#include <QWidget>

namespace sockeye {

class WelcomePicture : public QWidget
{
    Q_OBJECT

public:
    enum class Subject { Handshake, Listener, Client };

    explicit WelcomePicture(Subject subject, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {304, 140}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHandshake(QPainter &painter) const;
    void paintListener(QPainter &painter) const;
    void paintClient(QPainter &painter) const;

    Subject m_subject;
};

} // namespace sockeye
