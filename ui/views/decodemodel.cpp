// SPDX-License-Identifier: MIT
#include "ui/views/decodemodel.h"

#include <algorithm>

#include "core/bytes/hexlayout.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/decodenames.h"

namespace sockeye {

namespace {

const QString kFirst = QStringLiteral("first");
const QString kSums = QStringLiteral("sum");

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool isInteger(std::string_view id)
{
    const bool digits =
        id.size() > 1 && std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (id[0] == 'u' || id[0] == 'i');
}

QString plain(const std::optional<std::string> &text)
{
    return text ? QString::fromStdString(*text) : QString();
}

QString valueText(const DecodedRow &row, int column)
{
    if (row.needs > 0)
        return column == DecodeModel::LittleColumn || row.isOrderless
                   ? DecodeModel::tr("needs %n more bytes", nullptr,
                                     static_cast<int>(std::min<std::size_t>(row.needs, INT_MAX)))
                   : QString();
    const std::optional<std::string> &text = column == DecodeModel::LittleColumn ? row.little : row.big;
    if (!text)
        return DecodeModel::tr("no such value");
    return isInteger(row.id) ? groupedDigits(plain(text)) : plain(text);
}

bool isLikelier(const DecodedRow &row, int column)
{
    return row.likelier == (column == DecodeModel::LittleColumn ? Likelier::Little : Likelier::Big);
}

} // namespace

void DecodeModel::setSource(std::shared_ptr<const Bytes> bytes, quint64 offset, quint64 base)
{
    std::vector<DecodedRow> rows;
    if (bytes != nullptr && offset < bytes->size())
        rows = decodeAt(*bytes, offset);
    const bool sameRows = rows.size() == m_rows.size();
    if (!sameRows)
        beginResetModel();
    m_bytes = std::move(bytes);
    m_offset = offset;
    m_base = base;
    m_rows = std::move(rows);
    if (!sameRows) {
        arrange();
        endResetModel();
    } else {
        changeAll();
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, TypeColumn, TypeColumn);
}

void DecodeModel::setSums(std::vector<SumRow> sums, quint64 length, bool ofSelection)
{
    const bool sameRows = sums.size() == m_sums.size();
    if (!sameRows)
        beginResetModel();
    m_sums = std::move(sums);
    m_summed = length;
    m_sumsOfSelection = ofSelection;
    if (!sameRows) {
        arrange();
        endResetModel();
    } else {
        changeAll();
    }
}

void DecodeModel::setArrangement(const DecodeArrangement &arrangement)
{
    const bool sameRows =
        arrangement.first == m_arrangement.first && arrangement.hidden == m_arrangement.hidden;
    if (!sameRows)
        beginResetModel();
    m_arrangement = arrangement;
    if (!sameRows) {
        arrange();
        endResetModel();
    }
}

void DecodeModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

bool DecodeModel::passes(std::string_view id) const
{
    if (m_filter.isEmpty())
        return !m_arrangement.hidden.contains(latin(id));
    return decodeName(id).contains(m_filter, Qt::CaseInsensitive) ||
           decodeMeaning(id).contains(m_filter, Qt::CaseInsensitive) ||
           latin(id).contains(m_filter, Qt::CaseInsensitive);
}

void DecodeModel::arrange()
{
    m_sections.clear();
    if (m_rows.empty())
        return;
    Section first{kFirst, tr("At a glance"), false, {}};
    for (const QString &id : m_arrangement.first) {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (latin(m_rows[i].id) == id && passes(m_rows[i].id))
                first.rows.push_back(i);
        }
    }
    m_sections.push_back(std::move(first));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QString key = latin(groupName(m_rows[i].group));
        if (m_sections.back().key != key)
            m_sections.push_back({key, decodeGroupTitle(m_rows[i].group), false, {}});
        if (!m_arrangement.first.contains(latin(m_rows[i].id)) && passes(m_rows[i].id))
            m_sections.back().rows.push_back(i);
    }
    Section sums{kSums, {}, true, {}};
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (passes(m_sums[i].id))
            sums.rows.push_back(i);
    }
    const bool sumsPending = m_sums.empty() && m_filter.isEmpty();
    std::erase_if(m_sections, [](const Section &section) { return section.rows.empty(); });
    if (sumsPending || !sums.rows.empty())
        m_sections.push_back(std::move(sums));
}

void DecodeModel::changeAll(const QList<int> &roles)
{
    if (m_sections.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
    for (int section = 0; section < rowCount(); ++section) {
        const QModelIndex parent = index(section, 0);
        if (const int rows = rowCount(parent); rows > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent), roles);
    }
}

void DecodeModel::refreshLook()
{
    changeAll({Qt::FontRole, Qt::ForegroundRole});
}

QModelIndex DecodeModel::indexOf(const QString &id) const
{
    for (int section = 0; section < rowCount(); ++section) {
        const QModelIndex parent = index(section, 0);
        if (parent.data(IdRole).toString() == id)
            return parent;
        for (int row = 0; row < rowCount(parent); ++row) {
            if (index(row, 0, parent).data(IdRole).toString() == id)
                return index(row, 0, parent);
        }
    }
    return {};
}

// The internal id of a section is 0, of a row its section's number plus 1.
QModelIndex DecodeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex DecodeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int DecodeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].rows.size());
}

int DecodeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DecodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == 0)
        return sectionData(m_sections[row], index.column(), role);
    const Section &section = m_sections[index.internalId() - 1];
    return section.isSums ? sumData(m_sums[section.rows[row]], index.column(), role)
                          : rowData(m_rows[section.rows[row]], index.column(), role);
}

QString DecodeModel::sumsTitle() const
{
    const int count = static_cast<int>(std::min<quint64>(m_summed, INT_MAX));
    if (m_sums.empty())
        return tr("Checksums and digests");
    return m_sumsOfSelection ? tr("Checksums of the %n selected bytes", nullptr, count)
                             : tr("Checksums of all %n bytes", nullptr, count);
}

QVariant DecodeModel::sectionData(const Section &section, int column, int role) const
{
    if (column != TypeColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return section.isSums ? sumsTitle() : section.title;
    case Qt::FontRole:
        return theme().font(TextStyle::BodyStrong);
    case Qt::ForegroundRole:
        return theme().color(Role::TextDim);
    case IdRole:
        return section.key;
    default:
        return {};
    }
}

QVariant DecodeModel::sumData(const SumRow &sum, int column, int role) const
{
    const bool isType = column == TypeColumn;
    const QString name = decodeName(sum.id);
    const QString value = QString::fromStdString(sum.text);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return isType ? name : value.isEmpty() ? tr("not on this system") : value;
    case Qt::ToolTipRole:
        return isType ? decodeMeaning(sum.id) : value;
    case Qt::FontRole:
        return theme().font(isType ? TextStyle::Body : TextStyle::Mono);
    case Qt::ForegroundRole:
        return theme().color(value.isEmpty() ? Role::TextFaint : Role::Text);
    case PlainRole:
        return isType ? name : value;
    case IdRole:
        return latin(sum.id);
    case OrderlessRole:
        return true;
    default:
        return {};
    }
}

QVariant DecodeModel::rowData(const DecodedRow &row, int column, int role) const
{
    const bool isType = column == TypeColumn;
    const bool hasValue = column == LittleColumn ? row.little.has_value() : row.big.has_value();
    const QString hint =
        !isType && isLikelier(row, column) ? tr("looks far more likely than the other order") : QString();
    switch (role) {
    case Qt::DisplayRole:
        return isType ? decodeName(row.id) : valueText(row, column);
    case Qt::ToolTipRole:
        if (isType)
            return decodeMeaning(row.id);
        return hint.isEmpty() ? valueText(row, column) : tr("%1: %2").arg(valueText(row, column), hint);
    case Qt::AccessibleTextRole:
        if (isType)
            return tr("%1, %2").arg(decodeName(row.id), byteCountText(row.size));
        return hint.isEmpty() ? valueText(row, column) : tr("%1: %2").arg(valueText(row, column), hint);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isType ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::FontRole:
        if (isType)
            return theme().font(TextStyle::Body);
        return theme().font(!hasValue        ? TextStyle::Secondary
                            : hint.isEmpty() ? TextStyle::Mono
                                             : TextStyle::MonoStrong);
    case Qt::ForegroundRole:
        return theme().color(row.needs > 0 || (!isType && !hasValue) ? Role::TextFaint : Role::Text);
    case PlainRole:
        return isType ? decodeName(row.id) : plain(column == LittleColumn ? row.little : row.big);
    case SizeRole:
        return static_cast<qulonglong>(row.size);
    case NeedsRole:
        return static_cast<qulonglong>(row.needs);
    case IdRole:
        return latin(row.id);
    case OrderlessRole:
        return row.isOrderless;
    default:
        return {};
    }
}

QVariant DecodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == TypeColumn ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TypeColumn: {
        const HexLayout layout(m_bytes != nullptr ? m_base + m_bytes->size() : 0);
        return m_rows.empty() ? QString()
                              : tr("at %1").arg(offsetText(m_base + m_offset, layout.offsetDigits()));
    }
    case LittleColumn:
        return tr("Little endian");
    default:
        return tr("Big endian");
    }
}

} // namespace sockeye
