// SPDX-License-Identifier: MIT
// Fills named fields as a person would leave them: "address=::; port=0; dualStack=no".
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace sockeye::test {

inline void fillField(QWidget *panel, const QString &name, const QString &value)
{
    auto *field = panel->findChild<QWidget *>(name);
    QVERIFY2(field, qPrintable(name));
    if (auto *combo = qobject_cast<QComboBox *>(field)) {
        if (combo->isEditable()) {
            combo->setCurrentText(value);
        } else {
            const int index = combo->findText(value, Qt::MatchStartsWith);
            QVERIFY2(index >= 0, qPrintable(value));
            combo->setCurrentIndex(index);
        }
    } else if (auto *edit = qobject_cast<QLineEdit *>(field)) {
        edit->setText(value);
    } else if (auto *spin = qobject_cast<QSpinBox *>(field)) {
        spin->setValue(value.toInt());
    } else if (auto *real = qobject_cast<QDoubleSpinBox *>(field)) {
        real->setValue(value.toDouble());
    } else if (auto *box = qobject_cast<QCheckBox *>(field)) {
        box->setChecked(value == QLatin1String("yes"));
    } else {
        QFAIL(qPrintable(name));
    }
}

inline void fillFields(QWidget *panel, const QString &fields)
{
    for (const QString &field : fields.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        fillField(panel, field.section(QLatin1Char('='), 0, 0), field.section(QLatin1Char('='), 1));
}

} // namespace sockeye::test
