// SPDX-License-Identifier: MIT
#include "ui/models/optionmodel.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/text/format.h"
#include "ui/text/optionwords.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void OptionModel::setKind(SocketKind kind)
{
    beginResetModel();
    m_rows.clear();
    for (const SocketOption &option : socketOptions()) {
        if (option.appliesTo(kind))
            m_rows.push_back({&option, {}, {}, {}});
    }
    endResetModel();
}

int OptionModel::rowOf(int level, int number) const
{
    const auto is = [=](const Line &line) {
        return line.option->level == level && line.option->number == number;
    };
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), is);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void OptionModel::setValue(int row, const QString &text)
{
    Line &line = m_rows[static_cast<std::size_t>(row)];
    line.value = text;
    line.error.clear();
    line.sentence.clear();
    Q_EMIT dataChanged(index(row, kValue), index(row, kValue));
}

void OptionModel::setError(int row, const QString &name, const QString &sentence)
{
    Line &line = m_rows[static_cast<std::size_t>(row)];
    line.error = name;
    line.sentence = sentence;
    Q_EMIT dataChanged(index(row, kValue), index(row, kValue));
}

int OptionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OptionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant OptionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_rows[static_cast<std::size_t>(index.row())];
    const bool failed = index.column() == kValue && !line.error.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == kName)
            return latin(line.option->name);
        if (index.column() == kUnit)
            return optionWords(line.option->unit);
        if (index.column() == kMeaning)
            return optionWords(line.option->meaning);
        if (failed)
            return line.error;
        return line.option->isReadable() ? groupedDigits(line.value) : tr("can only be set");
    case Qt::EditRole:
        return index.column() == kValue ? line.value : data(index, Qt::DisplayRole).toString();
    case Qt::ToolTipRole:
        return toolTip(line);
    case Qt::FontRole:
        return theme().font(failed                                                ? TextStyle::MonoStrong
                            : index.column() == kName || index.column() == kValue ? TextStyle::Mono
                                                                                  : TextStyle::Secondary);
    case Qt::ForegroundRole:
        if (failed)
            return theme().ink(Tone::Error);
        if (index.column() == kName || (index.column() == kValue && line.option->isReadable()))
            return theme().color(Role::Text);
        return theme().color(Role::TextDim);
    case Qt::TextAlignmentRole:
        return index.column() == kValue ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case kChoicesRole: {
        QStringList choices;
        if (line.option->type == OptionType::Bool)
            choices = QStringList{QStringLiteral("on"), QStringLiteral("off")};
        for (const OptionChoice &choice : line.option->choices)
            choices.append(latin(choice.name));
        return choices;
    }
    case kFailedRole:
        return failed;
    default:
        return {};
    }
}

QString OptionModel::toolTip(const Line &line) const
{
    QStringList lines;
    if (!line.sentence.isEmpty())
        lines.append(line.sentence);
    lines.append(optionWords(line.option->meaning));
    if (!line.option->note.empty())
        lines.append(optionWords(line.option->note));
    if (line.option->needs == OptionNeeds::NetAdmin)
        lines.append(tr("Setting it needs the capability CAP_NET_ADMIN."));
    if (!line.option->since.empty())
        lines.append(tr("Since Linux %1.").arg(latin(line.option->since)));
    lines.append(tr("%1, %2", "an option's level and manual page")
                     .arg(latin(line.option->levelName), latin(line.option->page)));
    return lines.join(QLatin1Char('\n'));
}

QVariant OptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == kValue)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case kName:
        return tr("option");
    case kValue:
        return tr("value");
    case kUnit:
        return tr("unit");
    default:
        return tr("meaning");
    }
}

Qt::ItemFlags OptionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    if (m_editable && index.column() == kValue && option(index.row()).isWritable())
        return usual | Qt::ItemIsEditable;
    return usual;
}

bool OptionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != kValue)
        return false;
    Q_EMIT editRequested(index.row(), value.toString());
    return true;
}

} // namespace sockeye
