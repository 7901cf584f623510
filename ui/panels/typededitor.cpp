// SPDX-License-Identifier: MIT
#include "ui/panels/typededitor.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "ui/text/parsetext.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

const QString kText = QStringLiteral("text");
const QString kHex = QStringLiteral("hex");
const QString kJoin = QStringLiteral(" + ");
constexpr std::size_t kShownBytes = 8;

QStringList types()
{
    QStringList names{kText, kHex};
    for (const std::string_view name : payloadTypes())
        names.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    // Worked out when it is sent, or made of other items.
    for (const char *macro : {"counter", "time", "random", "repeat"})
        names.append(QLatin1String(macro));
    return names;
}

QString itemOf(const QString &type, const QString &value)
{
    return type == kText ? QString::fromStdString(textItem(value.toStdString()))
                         : type + QLatin1Char(':') + value;
}

QString hexOf(const Bytes &bytes)
{
    const bool cut = bytes.size() > kShownBytes;
    const ByteView shown = ByteView(bytes).first(std::min(bytes.size(), kShownBytes));
    const QString text = QString::fromStdString(toHex(shown, ' ', HexCase::Upper));
    return cut ? text + QStringLiteral(" …") : text;
}

} // namespace

TypedEditor::TypedEditor(QWidget *parent) : QScrollArea(parent), m_page(new QWidget), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("typedEditor"));
    setAccessibleName(tr("Values to send"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_grid->setContentsMargins(0, 0, kGrid, 0);
    m_grid->setHorizontalSpacing(kHalfGrid);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_page->setLayout(m_grid);
    setWidget(m_page);
    setText(QString());
}

QString TypedEditor::text() const
{
    QStringList items;
    for (const Line &line : m_lines) {
        if (!line.value->text().isEmpty())
            items.append(itemOf(line.type->currentText(), line.value->text()));
    }
    return items.join(kJoin);
}

void TypedEditor::setText(const QString &text)
{
    while (!m_lines.empty())
        removeLine(m_lines.size() - 1);
    const QStringList names = types();
    for (const QString &item : text.split(kJoin, Qt::SkipEmptyParts)) {
        const QString head = item.left(item.indexOf(QLatin1Char(':')));
        if (head != kText && head.size() < item.size() && names.contains(head))
            addLine(head, item.mid(head.size() + 1));
        else
            addLine(kText, item);
    }
    lineChanged();
}

void TypedEditor::addLine(const QString &type, const QString &value)
{
    const int at = m_grid->rowCount();
    Line line{new QComboBox, new QLineEdit, new ThemedLabel(TextStyle::Mono, Role::TextDim)};
    line.type->addItems(types());
    line.type->setCurrentText(type);
    line.type->setFont(theme().font(TextStyle::Mono));
    line.type->setFrame(false);
    line.type->setAccessibleName(tr("Type"));
    line.value->setText(value);
    line.value->setFont(theme().font(TextStyle::Mono));
    line.value->setFrame(false);
    line.value->setAccessibleName(tr("Value"));
    line.value->installEventFilter(this);
    m_grid->setRowStretch(at - 1, 0);
    m_grid->addWidget(line.type, at, 0);
    m_grid->addWidget(line.value, at, 1);
    m_grid->addWidget(line.bytes, at, 2);
    m_grid->setRowStretch(at + 1, 1);
    connect(line.type, &QComboBox::currentTextChanged, this, &TypedEditor::lineChanged);
    connect(line.value, &QLineEdit::textChanged, this, &TypedEditor::lineChanged);
    m_lines.push_back(line);
}

void TypedEditor::removeLine(std::size_t at)
{
    const Line line = m_lines[at];
    m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(at));
    for (QWidget *part : std::initializer_list<QWidget *>{line.type, line.value, line.bytes}) {
        part->disconnect(this);
        part->hide();
        part->deleteLater();
    }
}

void TypedEditor::lineChanged()
{
    if (m_lines.empty() || !m_lines.back().value->text().isEmpty())
        addLine(m_lines.empty() ? kText : m_lines.back().type->currentText(), QString());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool last = i + 1 == m_lines.size();
        line.value->setPlaceholderText(last ? tr("Add a value…") : QString());
        if (line.value->text().isEmpty()) {
            line.bytes->setText(QString());
            continue;
        }
        const auto bytes = parsePayload(itemOf(line.type->currentText(), line.value->text()).toStdString());
        line.bytes->setText(bytes ? hexOf(*bytes) : tr("not valid"));
        line.bytes->setToolTip(bytes ? QString() : parseErrorText(bytes.error()));
        if (bytes)
            line.bytes->setRole(Role::TextDim);
        else
            line.bytes->setTone(Tone::Error);
    }
    Q_EMIT changed();
}

// Enter goes to the next line; Backspace in an empty one takes it away.
bool TypedEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].value != watched)
            continue;
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::NoModifier && i + 1 < m_lines.size()) {
            m_lines[i + 1].value->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_lines[i].value->text().isEmpty() && m_lines.size() > 1) {
            m_lines[i > 0 ? i - 1 : 1].value->setFocus();
            if (i + 1 < m_lines.size())
                removeLine(i);
            lineChanged();
            return true;
        }
    }
    return false;
}

} // namespace sockeye
