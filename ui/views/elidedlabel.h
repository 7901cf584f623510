// SPDX-License-Identifier: MIT
// One line of text that gives way: too long, it ends in "…" and the whole of it is in the tool tip and in the
// accessible name. GUI thread only.
#pragma once

#include <QWidget>

#include "ui/text/theme.h"

namespace sockeye {

class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextStyle style = TextStyle::Body, Role role = Role::Text,
                         QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
    TextStyle m_style;
    Role m_role;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace sockeye
