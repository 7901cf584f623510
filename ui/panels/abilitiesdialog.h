// SPDX-License-Identifier: MIT
// "What can I see here?": what this program may do on this computer, and the command that gives a right where one is
// missing. Not modal; deletes itself. GUI thread only.
#pragma once

#include <vector>

#include <QDialog>

#include "core/engine/abilities.h"

class QVBoxLayout;

namespace sockeye {

class ThemedLabel;

class AbilitiesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AbilitiesDialog(QWidget *parent);

    void tell(const std::vector<AbilityReport> &reports); // in place of what it showed

private:
    void addRow(const AbilityReport &report);

    QVBoxLayout *m_rows;
    ThemedLabel *m_waiting;
};

} // namespace sockeye
