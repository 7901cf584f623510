// SPDX-License-Identifier: MIT
#include "ui/panels/jumpsheet.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/views/themedlabel.h"

namespace sockeye {

JumpSheet::JumpSheet(const QString &objectName, const Words &words, Try attempt, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(objectName + QStringLiteral("Sheet"));
    setAccessibleName(words.name);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);

    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(words.asked);
    edit->setPlaceholderText(words.example);
    edit->setText(words.text);
    edit->selectAll();
    if (!words.isProse)
        edit->setFont(theme().font(TextStyle::Mono));
    auto *hint = new ThemedLabel(TextStyle::Secondary, Role::TextDim, words.hint, this);
    auto *error = new ThemedLabel(TextStyle::Secondary, Role::Text, this);
    error->setObjectName(objectName + QStringLiteral("Error"));
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

void JumpSheet::showOver(const QWidget *view)
{
    adjustSize();
    move(view->mapToGlobal(QPoint(kGrid, kGrid)));
    show();
}

} // namespace sockeye
