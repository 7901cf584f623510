// SPDX-License-Identifier: MIT
#include "ui/views/emptystate.h"

#include <QVBoxLayout>

#include "ui/views/themedlabel.h"

namespace sockeye {

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_title(new ThemedLabel(TextStyle::BodyStrong, Role::Text, this))
    , m_text(new ThemedLabel(TextStyle::Body, Role::TextDim, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kHalfGrid);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch();
    setTexts(title, text);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

} // namespace sockeye
