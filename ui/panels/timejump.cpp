// SPDX-License-Identifier: MIT
#include "ui/panels/timejump.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/views/themedlabel.h"

namespace sockeye {

TimeJump::TimeJump(Try attempt, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("timeJump"));
    setAccessibleName(tr("Jump to time"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);

    auto *edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("jumpToTime"));
    edit->setAccessibleName(tr("Time"));
    edit->setPlaceholderText(QStringLiteral("14.66"));
    edit->setFont(theme().font(TextStyle::Mono));
    auto *hint = new ThemedLabel(TextStyle::Secondary, Role::TextDim,
                                 tr("Seconds since the session began, or a time of day like 14:03:31"), this);
    auto *error = new ThemedLabel(TextStyle::Secondary, Role::Text, this);
    error->setObjectName(QStringLiteral("jumpToTimeError"));
    error->setTone(Tone::Error);
    error->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kHalfGrid);
    column->addWidget(hint);
    column->addWidget(edit);
    column->addWidget(error);

    connect(edit, &QLineEdit::returnPressed, this, [this, edit, error, attempt = std::move(attempt)] {
        const QString fault = attempt(edit->text());
        error->setText(fault);
        error->setVisible(!fault.isEmpty());
        if (fault.isEmpty())
            close();
        else
            adjustSize();
    });
    edit->setFocus();
}

} // namespace sockeye
