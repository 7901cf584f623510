// SPDX-License-Identifier: MIT
// What an automatic socket answers by itself, and when it stops: a choice, the reply's text where it is fixed,
// and a limit. GUI thread only.
#pragma once

#include <QWidget>

#include "core/base/result.h"
#include "core/engine/command.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace sockeye {

class PolicyField : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyField(QWidget *parent = nullptr);

    // Errors: those of parseText(), for a fixed reply.
    Parsed<Policy> policy() const;

    QComboBox *reply() const { return m_reply; }
    QLineEdit *fixedText() const { return m_fixed; }
    QSpinBox *limit() const { return m_limit; }

Q_SIGNALS:
    void changed();

private:
    void showParts();

    QComboBox *m_reply;
    QLineEdit *m_fixed;
    QSpinBox *m_limit;
};

} // namespace sockeye
