// SPDX-License-Identifier: MIT
// One choice among few, side by side: Text | Hex | Typed | File. To the keyboard and to assistive tools a
// group of radio buttons: one stop for Tab, arrows choose. GUI thread only.
#pragma once

#include <QList>
#include <QWidget>

class QRadioButton;

namespace sockeye {

class SegmentedControl : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentIndexChanged USER true)

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    // The first one added is chosen.
    int addSegment(const QString &text);
    int count() const { return static_cast<int>(m_segments.size()); }
    int currentIndex() const; // -1 while there are none
    void setCurrentIndex(int index);
    void setSegmentEnabled(int index, bool enabled);

Q_SIGNALS:
    void currentIndexChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QRadioButton *> m_segments;
};

} // namespace sockeye
