// SPDX-License-Identifier: MIT
#include "ui/panels/filterhelp.h"

#include <QGridLayout>
#include <QScreen>
#include <QToolButton>

#include "ui/text/filtertext.h"
#include "ui/views/buttonlook.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

FilterHelp::FilterHelp(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("filterHelp"));
    setAccessibleName(tr("Filter syntax"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const FilterHint &hint : filterHints()) {
        auto *example = new QToolButton(this);
        example->setText(hint.example);
        example->setFont(theme().font(TextStyle::Mono));
        example->setToolTip(tr("Put this into the filter"));
        setButtonLook(example, ButtonLook::Link);
        connect(example, &QToolButton::clicked, this, [this, text = hint.example] {
            Q_EMIT chosen(text);
            close();
        });
        grid->addWidget(example, row, 0, Qt::AlignLeft);
        grid->addWidget(new ThemedLabel(TextStyle::Secondary, Role::TextDim, hint.meaning, this), row, 1);
        ++row;
    }
}

void FilterHelp::showBelow(QWidget *field)
{
    adjustSize();
    const QRect screen = field->screen()->availableGeometry();
    QPoint at = field->mapToGlobal(QPoint(0, field->height() + kHalfGrid));
    at.setX(qMax(screen.left(), qMin(at.x(), screen.right() - width())));
    at.setY(qMax(screen.top(), qMin(at.y(), screen.bottom() - height())));
    move(at);
    show();
    if (auto *first = findChild<QToolButton *>())
        first->setFocus();
}

} // namespace sockeye
