// SPDX-License-Identifier: MIT
#include "ui/views/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOptionButton>

#include "ui/text/theme.h"
#include "ui/views/paint.h"
#include "ui/views/stylepaint.h"

namespace sockeye {

namespace {

constexpr int kSidePadding = 14, kLeastPadding = 5;

class Segment : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

    QSize sizeHint() const override { return sizeWith(kSidePadding); }
    QSize minimumSizeHint() const override { return sizeWith(kLeastPadding); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    // The control beneath draws the outline; a segment its fill, its text and its focus.
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const Theme &t = theme();
        QPainter painter(this);
        if (isChecked())
            paintBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.color(Role::AccentBg), {}, 0,
                     kRadius - 1);
        else if (isEnabled() && underMouse())
            paintBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.color(Role::Sunken), {}, 0,
                     kRadius - 1);
        painter.setFont(t.font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
        painter.setPen(!isEnabled() ? disabledInk() : t.color(isChecked() ? Role::Accent : Role::TextDim));
        painter.drawText(rect(), int(Qt::AlignCenter) | mnemonicFlag(this), text());
        if (showsKeyboardFocus(option))
            paintFocusRing(painter, rect());
    }

private:
    QSize sizeWith(int padding) const
    {
        const QFontMetrics strong(theme().font(TextStyle::BodyStrong));
        return {strong.horizontalAdvance(text()) + 2 * padding, theme().extent(Extent::Button)};
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int SegmentedControl::addSegment(const QString &text)
{
    const int index = count();
    auto *segment = new Segment(text, this);
    segment->setObjectName(QStringLiteral("segment%1").arg(index));
    m_segments.append(segment);
    layout()->addWidget(segment);
    segment->setChecked(index == 0);
    connect(segment, &QRadioButton::toggled, this, [this, index](bool on) {
        update();
        if (on)
            Q_EMIT currentIndexChanged(index);
    });
    return index;
}

int SegmentedControl::currentIndex() const
{
    for (int i = 0; i < count(); ++i) {
        if (m_segments[i]->isChecked())
            return i;
    }
    return -1;
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index >= 0 && index < count())
        m_segments[index]->setChecked(true);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    m_segments[index]->setEnabled(enabled);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    paintBox(painter, rect(), t.color(Role::SurfaceRaised), t.color(Role::Outline));
    for (int i = 1; i < count(); ++i)
        painter.fillRect(QRect(m_segments[i]->x(), 1, 1, height() - 2), t.color(Role::Outline));
}

} // namespace sockeye
