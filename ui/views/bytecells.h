// SPDX-License-Identifier: MIT
// The octets of one number side by side, each in its own shade: the highest the strongest. So an octet is known again
// wherever a conversion puts it. GUI thread only.
#pragma once

#include <QWidget>

#include "core/base/bytes.h"

namespace sockeye {

class ByteCells : public QWidget
{
    Q_OBJECT

public:
    explicit ByteCells(QWidget *parent = nullptr);

    // `highestFirst`: which end of the number stands first.
    void setOctets(const Bytes &octets, bool highestFirst);
    const Bytes &octets() const { return m_octets; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // The shade of the octet `place` places from the number's highest, of `count`.
    static QColor shade(int place, int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize cellSize() const;

    Bytes m_octets;
    bool m_highestFirst = true;
};

} // namespace sockeye
