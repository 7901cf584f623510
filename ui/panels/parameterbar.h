// SPDX-License-Identifier: MIT
// What a person may change of an experiment before a run: a field each, with its range beside it, and why a number
// cannot be taken. GUI thread only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QWidget>

#include "core/lab/experiment.h"

class QAction;
class QLineEdit;

namespace sockeye {

class ThemedLabel;

class ParameterBar : public QWidget
{
    Q_OBJECT

public:
    using Values = std::map<std::string, std::int64_t, std::less<>>;

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
        QLineEdit *edit = nullptr;
        ThemedLabel *range = nullptr;
    };

    void check(Field &field);

    QWidget *m_title, *m_again; // stay while the fields between them change
    std::vector<Field> m_fields;
};

} // namespace sockeye
