// SPDX-License-Identifier: MIT
#include "ui/views/sockaddrmodel.h"

#include "ui/text/theme.h"

namespace sockeye {

void SockaddrModel::setEndpoint(const Endpoint &endpoint)
{
    beginResetModel();
    m_fields = sockaddrFields(endpoint);
    endResetModel();
}

int SockaddrModel::rowAt(quint64 offset) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (offset >= m_fields[i].offset && offset < m_fields[i].offset + m_fields[i].length)
            return static_cast<int>(i);
    }
    return -1;
}

void SockaddrModel::refreshLook()
{
    if (!m_fields.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::FontRole});
}

int SockaddrModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int SockaddrModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SockaddrModel::partText(SockaddrPart part)
{
    switch (part) {
    case SockaddrPart::Family:
        return tr("address family, in this computer's byte order");
    case SockaddrPart::Port:
        return tr("port, big endian");
    case SockaddrPart::Address:
        return tr("address, big endian");
    case SockaddrPart::FlowInfo:
        return tr("IPv6 flow label and traffic class");
    case SockaddrPart::Scope:
        return tr("interface number, for link-local addresses");
    case SockaddrPart::Path:
        return tr("path to its NUL, or a NUL and the abstract name");
    case SockaddrPart::Unused:
        break;
    }
    return tr("unused");
}

QVariant SockaddrModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SockaddrField &f = field(index.row());
    const bool isNumber = index.column() == OffsetColumn || index.column() == LengthColumn;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case FieldColumn:
            return QString::fromLatin1(f.name.data(), static_cast<qsizetype>(f.name.size()));
        case OffsetColumn:
            return QString::number(f.offset);
        case LengthColumn:
            return QString::number(f.length);
        default:
            return QString::fromStdString(f.value);
        }
    case Qt::ToolTipRole:
        return partText(f.part);
    case Qt::AccessibleDescriptionRole:
        return partText(f.part);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
    case Qt::FontRole:
        return theme().font(TextStyle::Mono);
    default:
        return {};
    }
}

QVariant SockaddrModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(
            Qt::AlignVCenter |
            (section == OffsetColumn || section == LengthColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("field");
    case OffsetColumn:
        return tr("offset");
    case LengthColumn:
        return tr("length");
    default:
        return tr("value");
    }
}

} // namespace sockeye
