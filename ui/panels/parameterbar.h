// SPDX-License-Identifier: MIT
// What a person may change of an experiment before a run: a field each, with its range beside it, or a list
// of what there is to choose from, and why a number cannot be taken. GUI thread only.
#pragma once

#include <vector>

#include <QWidget>

#include "core/lab/experiment.h"

class QAction;
class QComboBox;
class QLineEdit;

namespace sockeye {

class ThemedLabel;

class ParameterBar : public QWidget
{
    Q_OBJECT

public:
    using Values = lab::Chosen;

    // `again`: the action that runs with them and compares.
    explicit ParameterBar(QAction *again, QWidget *parent = nullptr);

    void setParameters(const std::vector<lab::Parameter> &parameters);
    void setValues(const lab::Values &values); // of the names it has
    Values values() const;                     // those that can be taken; a preset for the others
    QString whyNot() const;                    // of the first that cannot; empty when all can

Q_SIGNALS:
    void changed();
    void submitted(); // Enter

private:
    struct Field {
        lab::Parameter parameter;
        QLineEdit *edit = nullptr; // of a number, with its range
        ThemedLabel *range = nullptr;
        QComboBox *choice = nullptr; // or of one of some
    };

    void addNumber(Field &field, QWidget *row);
    void addChoice(Field &field, QWidget *row);
    void check(Field &field);

    QWidget *m_title, *m_again; // stay while the fields between them change
    std::vector<Field> m_fields;
};

} // namespace sockeye
