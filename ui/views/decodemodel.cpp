// SPDX-License-Identifier: MIT
#include "ui/views/decodemodel.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/bytes/hexlayout.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

using Ids = std::array<std::string_view, 5>;
constexpr Ids kOrderless{"u8", "i8", "bin8", "ipv6", "utf8"};

bool isInteger(std::string_view id)
{
    const bool digits =
        id.size() > 1 && std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (id[0] == 'u' || id[0] == 'i');
}

// Names every program shares stay as they are.
QString typeText(std::string_view id)
{
    static const std::map<std::string_view, QString> names{{"ipv4", QStringLiteral("IPv4")},
                                                           {"ipv6", QStringLiteral("IPv6")},
                                                           {"mac", QStringLiteral("MAC")},
                                                           {"utf8", QStringLiteral("UTF-8")}};
    if (id == "port")
        return DecodeModel::tr("port");
    if (id == "unixS")
        return DecodeModel::tr("Unix time, UTC");
    if (id == "unixNs")
        return DecodeModel::tr("Unix ns, UTC");
    const auto name = names.find(id);
    return name != names.end() ? name->second
                               : QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

QString plain(const std::optional<std::string> &text)
{
    return text ? QString::fromStdString(*text) : QString();
}

} // namespace

void DecodeModel::setSource(std::shared_ptr<const Bytes> bytes, quint64 offset)
{
    std::vector<DecodedRow> rows;
    if (bytes != nullptr && offset < bytes->size())
        rows = decodeAt(*bytes, offset);
    const bool sameRows = rows.size() == m_rows.size();
    if (!sameRows)
        beginResetModel();
    m_bytes = std::move(bytes);
    m_offset = offset;
    m_rows = std::move(rows);
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, TypeColumn, TypeColumn);
}

bool DecodeModel::isOrderless(int row) const
{
    const std::string_view id = m_rows[static_cast<std::size_t>(row)].id;
    return std::find(kOrderless.begin(), kOrderless.end(), id) != kOrderless.end();
}

void DecodeModel::refreshLook()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                           {Qt::FontRole, Qt::ForegroundRole});
}

int DecodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DecodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DecodeModel::valueText(const DecodedRow &row, int column) const
{
    if (row.needs > 0)
        return column == LittleColumn || isOrderless(static_cast<int>(&row - m_rows.data()))
                   ? tr("needs %n more bytes", nullptr, static_cast<int>(row.needs))
                   : QString();
    const std::optional<std::string> &text = column == LittleColumn ? row.little : row.big;
    if (!text)
        return tr("no such value");
    return isInteger(row.id) ? groupedDigits(plain(text)) : plain(text);
}

QVariant DecodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DecodedRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isType = index.column() == TypeColumn;
    const bool hasValue = index.column() == LittleColumn ? row.little.has_value() : row.big.has_value();
    switch (role) {
    case Qt::DisplayRole:
        return isType ? typeText(row.id) : valueText(row, index.column());
    case Qt::ToolTipRole:
        return isType ? QString() : valueText(row, index.column());
    case Qt::AccessibleTextRole:
        return isType ? tr("%1, %2").arg(typeText(row.id), byteCountText(row.size))
                      : valueText(row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isType ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::FontRole:
        return isType ? theme().font(TextStyle::Body)
                      : theme().font(hasValue ? TextStyle::Mono : TextStyle::Secondary);
    case Qt::ForegroundRole:
        return theme().color(row.needs > 0 || (!isType && !hasValue) ? Role::TextFaint : Role::Text);
    case PlainRole:
        return isType ? typeText(row.id) : plain(index.column() == LittleColumn ? row.little : row.big);
    case SizeRole:
        return static_cast<qulonglong>(row.size);
    case NeedsRole:
        return static_cast<qulonglong>(row.needs);
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
        const HexLayout layout(m_bytes != nullptr ? m_bytes->size() : 0);
        return m_rows.empty() ? QString() : tr("at %1").arg(offsetText(m_offset, layout.offsetDigits()));
    }
    case LittleColumn:
        return tr("Little endian");
    default:
        return tr("Big endian");
    }
}

} // namespace sockeye
