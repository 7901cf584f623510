// SPDX-License-Identifier: MIT
// Rows of label and value, and paragraphs, that can be selected and copied; scrolls when it is longer than its
// place. GUI thread only.
#pragma once

#include <vector>

#include <QScrollArea>

#include "ui/text/eventfacts.h"

namespace sockeye {

class FactSheet : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactSheet(QWidget *parent = nullptr);

    void setFacts(const std::vector<EventFact> &facts);
};

} // namespace sockeye
