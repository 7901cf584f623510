// SPDX-License-Identifier: MIT
#include "ui/views/factsheet.h"

#include <QGridLayout>

#include "ui/views/themedlabel.h"

namespace sockeye {

FactSheet::FactSheet(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("factSheet"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
}

void FactSheet::setFacts(const std::vector<EventFact> &facts)
{
    auto *sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(kGrid + kHalfGrid, kGrid, kGrid + kHalfGrid, kGrid);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const EventFact &fact : facts) {
        auto *value = new ThemedLabel(fact.style, Role::Text, fact.value, sheet);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        if (fact.tone)
            value->setTone(*fact.tone);
        if (fact.label.isEmpty()) {
            grid->addWidget(value, row, 0, 1, 2);
        } else {
            auto *label = new ThemedLabel(TextStyle::Secondary, Role::TextDim, fact.label, sheet);
            label->setBuddy(value);
            grid->addWidget(label, row, 0, Qt::AlignTop);
            grid->addWidget(value, row, 1);
        }
        ++row;
    }
    grid->setRowStretch(row, 1);
    setWidget(sheet); // deletes the one before
}

} // namespace sockeye
