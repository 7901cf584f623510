// SPDX-License-Identifier: MIT
#include "ui/panels/bookmarksheet.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/marktext.h"
#include "ui/views/buttonlook.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

BookmarkSheet::BookmarkSheet(const QString &what, MarkColor color, Taken taken, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("bookmarkSheet"));
    setAccessibleName(tr("Bookmark"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);

    auto *hint = new ThemedLabel(TextStyle::Secondary, Role::TextDim, what, this);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("bookmarkName"));
    edit->setAccessibleName(tr("Name"));
    edit->setPlaceholderText(tr("Name"));
    edit->setMinimumWidth(28 * kGrid);
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(kHalfGrid);
    for (const MarkColor each : kMarkColors) {
        auto *button = new QToolButton(this);
        QPixmap square(kIconSize - 6, kIconSize - 6); // the frame of the chosen one shows around it
        square.fill(theme().ink(markTone(each)));
        button->setIcon(square);
        button->setCheckable(true);
        button->setChecked(each == color);
        button->setAccessibleName(markColorText(each));
        button->setToolTip(markColorText(each));
        setButtonLook(button, ButtonLook::Toggle);
        group->addButton(button, static_cast<int>(each));
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *add = new QPushButton(tr("Add"), this);
    setButtonLook(add, ButtonLook::Primary);
    row->addWidget(add);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kHalfGrid);
    column->addWidget(hint);
    column->addWidget(edit);
    column->addLayout(row);

    const auto take = [this, edit, group, taken = std::move(taken)] {
        taken(edit->text().trimmed(), static_cast<MarkColor>(group->checkedId()));
        close();
    };
    connect(edit, &QLineEdit::returnPressed, this, take);
    connect(add, &QPushButton::clicked, this, take);
    edit->setFocus();
}

void BookmarkSheet::showOver(const QWidget *view)
{
    adjustSize();
    move(view->mapToGlobal(QPoint(kGrid, kGrid)));
    show();
}

} // namespace sockeye
