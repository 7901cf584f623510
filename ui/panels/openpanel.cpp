// SPDX-License-Identifier: MIT
#include "ui/panels/openpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/markedtext.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kPanelWidth = 440;

QVariant valueOf(const QWidget *widget)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->isEditable() ? QVariant(combo->currentText()) : QVariant(combo->currentIndex());
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
        return spin->value();
    if (const auto *spin = qobject_cast<const QDoubleSpinBox *>(widget))
        return spin->value();
    if (const auto *box = qobject_cast<const QCheckBox *>(widget))
        return box->isChecked();
    return {};
}

void setValue(QWidget *widget, const QVariant &value)
{
    if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        if (combo->isEditable())
            combo->setCurrentText(value.toString());
        else if (value.toInt() >= 0 && value.toInt() < combo->count())
            combo->setCurrentIndex(value.toInt());
    } else if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
        edit->setText(value.toString());
    } else if (auto *whole = qobject_cast<QSpinBox *>(widget)) {
        whole->setValue(value.toInt());
    } else if (auto *real = qobject_cast<QDoubleSpinBox *>(widget)) {
        real->setValue(value.toDouble());
    } else if (auto *box = qobject_cast<QCheckBox *>(widget)) {
        box->setChecked(value.toBool());
    }
}

} // namespace

OpenPanel::OpenPanel(const QString &name, Settings::Recent recent, const Words &words, Settings &settings,
                     QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_recent(recent)
    , m_grid(new QGridLayout)
    , m_more(new QToolButton(this))
    , m_warning(new MarkedText(MarkedText::Ink::Toned, this))
    , m_submit(new QPushButton(words.submit, this))
{
    setObjectName(name);
    setAccessibleName(words.title);
    setMinimumWidth(kPanelWidth);

    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(2 * kGrid);
    m_grid->setVerticalSpacing(kHalfGrid);

    m_more->setObjectName(QStringLiteral("more"));
    m_more->setToolTip(tr("Show what is seldom needed"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setButtonLook(m_more, ButtonLook::Link);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_moreShown = !m_moreShown;
        showRows();
    });

    m_warning->setObjectName(QStringLiteral("warning"));

    setButtonLook(m_submit, ButtonLook::Primary);
    m_submit->setObjectName(QStringLiteral("submit"));
    m_submit->setAutoDefault(false);
    connect(m_submit, &QPushButton::clicked, this, &OpenPanel::submit);
    auto *keys = new ThemedLabel(TextStyle::Secondary, Role::TextFaint, tr("Enter"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    buttons->addWidget(keys);
    buttons->addWidget(m_submit);

    auto *explanation = new ThemedLabel(TextStyle::Secondary, Role::TextDim, words.explanation);
    explanation->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(new ThemedLabel(TextStyle::BodyStrong, Role::Text, words.title));
    layout->addWidget(explanation);
    layout->addSpacing(kHalfGrid);
    layout->addLayout(m_grid);
    layout->addWidget(m_warning);
    layout->addSpacing(kHalfGrid);
    layout->addLayout(buttons);
}

void OpenPanel::addField(const QString &label, QWidget *field)
{
    const int at = m_grid->rowCount();
    auto *name = new ThemedLabel(TextStyle::Body, Role::TextDim, label);
    name->setBuddy(field);
    name->setTextFormat(Qt::AutoText);
    auto *fault = new ThemedLabel(TextStyle::Secondary, Role::Text);
    fault->setObjectName(QStringLiteral("fault"));
    fault->setTone(Tone::Error);
    fault->setWordWrap(true);
    m_grid->addWidget(name, at, 0, Qt::AlignVCenter);
    m_grid->addWidget(field, at, 1);
    m_grid->addWidget(fault, at + 1, 1);
    fault->hide();
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_rows.push_back({name, field, fault, m_addingMore});
}

void OpenPanel::beginMore()
{
    m_addingMore = true;
    m_more->show();
}

void OpenPanel::finish()
{
    fillChoices();
    const QVariantMap values = m_settings.fields(objectName());
    for (QWidget *widget : remembered()) {
        if (values.contains(widget->objectName()))
            setValue(widget, values.value(widget->objectName()));
    }
    m_moreShown = values.value(QStringLiteral("more")).toBool();

    const auto changed = [this] {
        kindChanged();
        check(); // shows the rows too
    };
    for (QWidget *widget : remembered()) {
        if (auto *combo = qobject_cast<QComboBox *>(widget))
            connect(combo, &QComboBox::currentTextChanged, this, changed);
        else if (auto *edit = qobject_cast<QLineEdit *>(widget))
            connect(edit, &QLineEdit::textChanged, this, changed);
        else if (auto *whole = qobject_cast<QSpinBox *>(widget))
            connect(whole, &QSpinBox::valueChanged, this, changed);
        else if (auto *real = qobject_cast<QDoubleSpinBox *>(widget))
            connect(real, &QDoubleSpinBox::valueChanged, this, changed);
        else if (auto *box = qobject_cast<QCheckBox *>(widget))
            connect(box, &QCheckBox::toggled, this, changed);
    }
    kindChanged();
    check();
    orderTabs();
}

// As the fields are seen, whatever the order they were made in.
void OpenPanel::orderTabs()
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows) {
        QList<QWidget *> parts = row.field->findChildren<QWidget *>();
        parts.prepend(row.field);
        for (QWidget *part : parts) {
            const bool isStop = (part->focusPolicy() & Qt::TabFocus) && !part->focusProxy();
            if (isStop && part->window() == window()) // a list that pops up is a window of its own
                stops.append(part);
        }
    }
    stops.append({m_more, m_submit});
    for (int i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
    setFocusProxy(stops.first());
}

void OpenPanel::showField(const QWidget *field, bool shown)
{
    for (Row &row : m_rows) {
        if (row.field == field)
            row.shown = shown;
    }
}

void OpenPanel::showRows()
{
    m_more->setIcon(themeIcon(m_moreShown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                              Role::Accent));
    m_more->setText(m_moreShown ? tr("Less") : tr("More"));
    for (const Row &row : m_rows) {
        const bool shown = row.shown && (!row.more || m_moreShown);
        row.label->setVisible(shown);
        row.field->setVisible(shown);
        row.fault->setVisible(shown && !row.fault->text().isEmpty());
    }
    adjustSize();
}

QString OpenPanel::recentText(const OpenRequest &request) const
{
    return QString::fromStdString(request.url.text());
}

// Every named field in the panel; Qt names the parts of its own widgets "qt_…".
QList<QWidget *> OpenPanel::remembered() const
{
    QList<QWidget *> found;
    for (QWidget *widget : findChildren<QWidget *>()) {
        const QString name = widget->objectName();
        if (!name.isEmpty() && !name.startsWith(QLatin1String("qt_")) && valueOf(widget).isValid())
            found.append(widget);
    }
    return found;
}

void OpenPanel::check()
{
    const auto wanted = request();
    const QString warned = wanted ? warning(*wanted) : QString();
    m_warning->say(QStringLiteral("warning"), Tone::Warning, warned);
    const bool silent = wanted || wanted.error().untouched;
    showFault(silent ? nullptr : &wanted.error());
    m_submit->setEnabled(silent);
    m_submit->setToolTip(silent ? QString() : wanted.error().sentence);
}

void OpenPanel::showFault(const Fault *fault)
{
    for (const Row &row : m_rows) {
        const QString text = fault && fault->field == row.field ? fault->sentence : QString();
        row.fault->setText(text);
        row.field->setAccessibleDescription(text);
        if (!text.isEmpty() && row.more && row.shown)
            m_moreShown = true; // what is wrong must be seen
    }
    showRows();
}

void OpenPanel::submit()
{
    const auto wanted = request();
    if (!wanted) {
        showFault(&wanted.error());
        for (const Row &row : m_rows) {
            if (row.field == wanted.error().field)
                row.field->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    QVariantMap values;
    for (const QWidget *widget : remembered())
        values.insert(widget->objectName(), valueOf(widget));
    values.insert(QStringLiteral("more"), m_moreShown);
    m_settings.setFields(objectName(), values);
    m_settings.addRecent(m_recent, recentText(*wanted));
    Q_EMIT openRequested(*wanted);
}

void OpenPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QWidget::keyPressEvent(event);
}

void OpenPanel::showEvent(QShowEvent *event)
{
    fillChoices();
    QWidget::showEvent(event);
}

} // namespace sockeye
