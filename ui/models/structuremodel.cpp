// SPDX-License-Identifier: MIT
#include "ui/models/structuremodel.h"

#include "core/bytes/structure/overlayedit.h"
#include "ui/text/format.h"
#include "ui/text/structuretext.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

StructureModel::Mark markOf(FieldRemark remark)
{
    switch (remark) {
    case FieldRemark::ChecksumRight:
        return StructureModel::Mark::Right;
    case FieldRemark::ChecksumWrong:
        return StructureModel::Mark::Wrong;
    case FieldRemark::ReservedNotZero:
    case FieldRemark::NotAsExpected:
    case FieldRemark::Cut:
        return StructureModel::Mark::Doubt;
    default:
        return StructureModel::Mark::None;
    }
}

QString meaningText(const OverlayField &field)
{
    QStringList parts;
    if (field.label != nullptr)
        parts += localText(*field.label);
    if (field.isList && field.definition->isRepeated())
        parts += StructureModel::tr("list");
    if (const QString remark = remarkText(field); !remark.isEmpty())
        parts += remark;
    return parts.join(QStringLiteral(", "));
}

// Where it stands, and what the definition says of it.
QString fieldToolTip(const OverlayField &field)
{
    QStringList lines{field.bits > 0 ? StructureModel::tr("%1: %n bits at %2", nullptr, field.bits)
                                           .arg(fieldNameText(field), offsetText(field.offset, 4))
                                     : StructureModel::tr("%1: %2 at %3")
                                           .arg(fieldNameText(field), byteCountText(field.size),
                                                offsetText(field.offset, 4))};
    const QString value = QString::fromStdString(field.value);
    const QString meaning = meaningText(field);
    if (!value.isEmpty())
        lines += value;
    if (!meaning.isEmpty())
        lines += meaning;
    if (!field.definition->about.isEmpty())
        lines += localText(field.definition->about);
    if (field.remark == FieldRemark::ChecksumWrong)
        lines +=
            StructureModel::tr("A segment that leaves may be captured before the network card fills it in.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void StructureModel::setOverlay(std::shared_ptr<const Overlay> overlay)
{
    beginResetModel();
    m_overlay = std::move(overlay);
    build();
    endResetModel();
}

void StructureModel::build()
{
    m_nodes.assign(1, {});
    m_nodeOfField.clear();
    if (m_overlay == nullptr)
        return;
    std::size_t stop = 0;
    for (std::size_t i = 0; i <= m_overlay->fields.size(); ++i) {
        for (; stop < m_overlay->stops.size() && m_overlay->stops[stop].before <= i; ++stop) {
            Node node;
            node.stop = stop;
            append(node, m_overlay->stops[stop].parent);
        }
        if (i == m_overlay->fields.size())
            break;
        Node node;
        node.field = i;
        append(node, m_overlay->fields[i].parent);
        m_nodeOfField.push_back(m_nodes.size() - 1);
    }
}

void StructureModel::append(Node node, std::size_t parentField)
{
    node.parent = parentField == kNoField ? 0 : m_nodeOfField[parentField];
    auto &siblings = m_nodes[node.parent].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(m_nodes.size());
    m_nodes.push_back(std::move(node));
}

const StructureModel::Node &StructureModel::nodeOf(const QModelIndex &index) const
{
    return m_nodes[index.isValid() ? index.internalId() : 0];
}

QModelIndex StructureModel::indexAt(quint64 octet) const
{
    return indexOf(m_overlay != nullptr ? m_overlay->fieldAt(octet) : kNoField);
}

QModelIndex StructureModel::indexOf(std::size_t field) const
{
    if (field == kNoField)
        return {};
    const std::size_t node = m_nodeOfField[field];
    return createIndex(m_nodes[node].row, FieldColumn, node);
}

std::size_t StructureModel::fieldOf(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index).field : kNoField;
}

bool StructureModel::isStop(const QModelIndex &index) const
{
    return index.isValid() && nodeOf(index).stop != kNoField;
}

void StructureModel::refreshLook()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                           {Qt::FontRole, Qt::ForegroundRole});
}

QModelIndex StructureModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[static_cast<std::size_t>(row)]);
}

QModelIndex StructureModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const std::size_t parent = nodeOf(index).parent;
    return parent == 0 ? QModelIndex() : createIndex(m_nodes[parent].row, FieldColumn, parent);
}

int StructureModel::rowCount(const QModelIndex &parent) const
{
    if (m_nodes.empty() || parent.column() > 0)
        return 0;
    return static_cast<int>(nodeOf(parent).children.size());
}

int StructureModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant StructureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    if (node.stop != kNoField)
        return stopData(m_overlay->stops[node.stop], index.column(), role);
    if (role == Qt::EditRole && m_editTexts)
        return m_editTexts(node.field);
    return fieldData(m_overlay->fields[node.field], index.column(), role);
}

QVariant StructureModel::fieldData(const OverlayField &field, int column, int role) const
{
    const bool isName = column == FieldColumn;
    const QString value = QString::fromStdString(field.value);
    switch (role) {
    case Qt::DisplayRole:
        return isName ? fieldNameText(field) : value;
    case Qt::ToolTipRole:
        return fieldToolTip(field);
    case Qt::AccessibleTextRole: {
        const QString meaning = meaningText(field);
        return isName                                 ? fieldNameText(field)
               : value.isEmpty() || meaning.isEmpty() ? value + meaning
                                                      : value + QStringLiteral(", ") + meaning;
    }
    case Qt::FontRole:
        return theme().font(isName ? TextStyle::Body : TextStyle::Mono);
    case Qt::ForegroundRole:
        return theme().color(field.remark == FieldRemark::LeftOver ? Role::TextDim : Role::Text);
    case PlainRole:
        return isName ? fieldNameText(field) : value;
    case MeaningRole:
        return isName ? QString() : meaningText(field);
    case MarkRole:
        return static_cast<int>(isName ? Mark::None : markOf(field.remark));
    case BeginRole:
        return static_cast<qulonglong>(field.offset);
    case LengthRole:
        return static_cast<qulonglong>(field.size);
    default:
        return {};
    }
}

QVariant StructureModel::stopData(const OverlayStop &stop, int column, int role) const
{
    const bool isName = column == FieldColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case PlainRole:
        return isName ? stopText(stop) : QString();
    case Qt::ToolTipRole:
        return tr("At %1: %2").arg(offsetText(stop.at, 4), stopText(stop));
    case Qt::FontRole:
        return theme().font(TextStyle::Body);
    case Qt::ForegroundRole:
        return theme().ink(Tone::Error);
    case MarkRole:
        return static_cast<int>(isName ? Mark::Stop : Mark::None);
    case BeginRole:
        return static_cast<qulonglong>(stop.at);
    case LengthRole:
        return static_cast<qulonglong>(stop.at < m_overlay->octets ? 1 : 0);
    default:
        return {};
    }
}

QVariant StructureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FieldColumn ? tr("Field") : tr("Value");
}

Qt::ItemFlags StructureModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractItemModel::flags(index);
    if (m_editTexts && index.isValid() && index.column() == ValueColumn && !isStop(index) &&
        isEditable(*m_overlay, nodeOf(index).field))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool StructureModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto field = nodeOf(index).field;
    if (value.toString() != m_editTexts(field))
        Q_EMIT editRequested(field, value.toString());
    return true;
}

} // namespace sockeye
