// SPDX-License-Identifier: MIT
#include "ui/panels/parameterbar.h"

#include <optional>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/panels/actionbutton.h"
#include "ui/panels/flowlayout.h"
#include "ui/text/experimenttext.h"
#include "ui/text/format.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kFieldDigits = 9;

std::optional<std::int64_t> numberIn(const lab::Parameter &parameter, const QString &text)
{
    return parameter.numberFor(text.trimmed().toStdString());
}

QString unitText(const std::string &unit)
{
    if (unit == "octets" || unit == "bytes")
        return ParameterBar::tr("bytes");
    return QString::fromStdString(unit);
}

} // namespace

ParameterBar::ParameterBar(QAction *again, QWidget *parent)
    : QWidget(parent)
    , m_title(new ThemedLabel(TextStyle::BodyStrong, Role::Text, tr("What you can change")))
    , m_again(actionButton(again, QStringLiteral("play")))
{
    setObjectName(QStringLiteral("parameterBar"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    new FlowLayout(2 * kGrid, this);
    layout()->setContentsMargins(2 * kPanelMargin, kGrid, 2 * kPanelMargin, kGrid);
}

void ParameterBar::setParameters(const std::vector<lab::Parameter> &parameters)
{
    m_fields.clear();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (item->widget() != m_title && item->widget() != m_again)
            delete item->widget();
        delete item;
    }
    setVisible(!parameters.empty());
    layout()->addWidget(m_title);
    for (const auto &parameter : parameters) {
        Field field;
        field.parameter = parameter;
        auto *item = new QWidget;
        auto *row = new QHBoxLayout(item);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(kGrid);
        row->addWidget(new ThemedLabel(TextStyle::Body, Role::Text, localText(parameter.label)));
        if (parameter.choices.empty())
            addNumber(field, item);
        else
            addChoice(field, item);
        layout()->addWidget(item);
        item->show();
        m_fields.push_back(field);
    }
    layout()->addWidget(m_again);
    updateGeometry();
}

void ParameterBar::addNumber(Field &field, QWidget *row)
{
    field.edit = new QLineEdit;
    field.range = new ThemedLabel(TextStyle::Secondary, Role::TextDim);
    field.edit->setObjectName(
        QStringLiteral("parameter-%1").arg(QString::fromStdString(field.parameter.name)));
    field.edit->setAccessibleName(localText(field.parameter.label));
    field.edit->setText(QString::number(field.parameter.preset));
    field.edit->setFont(theme().font(TextStyle::Mono));
    field.edit->setFixedWidth(field.edit->fontMetrics().horizontalAdvance(QLatin1Char('0')) * kFieldDigits +
                              3 * kGrid);
    row->layout()->addWidget(field.edit);
    row->layout()->addWidget(field.range);
    check(field);
    connect(field.edit, &QLineEdit::textChanged, this, [this, i = m_fields.size()] {
        check(m_fields[i]);
        Q_EMIT changed();
    });
    connect(field.edit, &QLineEdit::returnPressed, this, &ParameterBar::submitted);
}

void ParameterBar::addChoice(Field &field, QWidget *row)
{
    field.choice = new QComboBox;
    field.choice->setObjectName(
        QStringLiteral("parameter-%1").arg(QString::fromStdString(field.parameter.name)));
    field.choice->setAccessibleName(localText(field.parameter.label));
    for (const auto &choice : field.parameter.choices)
        field.choice->addItem(choiceText(choice));
    field.choice->setCurrentIndex(static_cast<int>(field.parameter.preset));
    row->layout()->addWidget(field.choice);
    connect(field.choice, &QComboBox::currentIndexChanged, this, &ParameterBar::changed);
}

void ParameterBar::check(Field &field)
{
    const lab::Parameter &parameter = field.parameter;
    const QString least = groupedText(qint64(parameter.least)), most = groupedText(qint64(parameter.most));
    const QString unit = unitText(parameter.unit);
    if (numberIn(parameter, field.edit->text())) {
        const QString range = tr("%1 to %2", "the least and the most a number may be").arg(least, most);
        field.range->setText(unit.isEmpty() ? range : tr("%1 %2", "a range, and its unit").arg(range, unit));
        field.range->setRole(Role::TextDim);
    } else {
        field.range->setText(tr("A whole number from %1 to %2, please").arg(least, most));
        field.range->setTone(Tone::Error);
    }
    field.edit->setAccessibleDescription(field.range->text());
}

void ParameterBar::setValues(const lab::Values &values)
{
    for (const Field &field : m_fields) {
        const auto value = values.find(field.parameter.name);
        if (value == values.end())
            continue;
        const auto text = lab::valueText(value->second);
        if (field.edit)
            field.edit->setText(QString::fromStdString(text));
        if (const auto place = field.parameter.numberFor(text); field.choice && place)
            field.choice->setCurrentIndex(static_cast<int>(*place));
    }
}

ParameterBar::Values ParameterBar::values() const
{
    Values values;
    for (const Field &field : m_fields) {
        values[field.parameter.name] =
            field.choice ? field.choice->currentIndex()
                         : numberIn(field.parameter, field.edit->text()).value_or(field.parameter.preset);
    }
    return values;
}

QString ParameterBar::whyNot() const
{
    for (const Field &field : m_fields) {
        if (field.edit && !numberIn(field.parameter, field.edit->text()))
            return tr("“%1” must be a whole number from %2 to %3.")
                .arg(localText(field.parameter.label), groupedText(qint64(field.parameter.least)),
                     groupedText(qint64(field.parameter.most)));
    }
    return {};
}

} // namespace sockeye
