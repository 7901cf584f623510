// SPDX-License-Identifier: MIT
#include "ui/models/capturemodel.h"

#include <algorithm>
#include <array>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "ui/text/capturetext.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

QString endText(const Endpoint &end)
{
    return QString::fromStdString(end.port() == 0 ? end.hostText() : end.text());
}

bool isNumeric(int column)
{
    return column == CaptureModel::kNumber || column == CaptureModel::kTime ||
           column == CaptureModel::kLength;
}

} // namespace

void CaptureModel::setList(std::shared_ptr<const CaptureList> list)
{
    beginResetModel();
    m_list = std::move(list);
    endResetModel();
}

int CaptureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->packets.size());
}

int CaptureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

std::vector<bool> CaptureModel::rowsWith(const CaptureList &list, const QString &wanted,
                                         const ScanControl &control)
{
    constexpr std::array kSearched{kNumber, kProtocol, kSource, kDestination, kFirst};
    const auto isMeant = [&](const CapturePacket &one) {
        const auto octets = one.firstOctets();
        const QLatin1String beginning(reinterpret_cast<const char *>(octets.data()),
                                      static_cast<qsizetype>(octets.size()));
        return !control.stop && (beginning.contains(wanted, Qt::CaseInsensitive) ||
                                 std::any_of(kSearched.begin(), kSearched.end(), [&](Column column) {
                                     return text(list, one, column).contains(wanted, Qt::CaseInsensitive);
                                 }));
    };
    std::vector<bool> rows(list.packets.size());
    std::transform(list.packets.begin(), list.packets.end(), rows.begin(), isMeant);
    return rows;
}

QVariant CaptureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CapturePacket &one = packet(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(*m_list, one, index.column());
    case Qt::ToolTipRole:
        return tip(one, index.column());
    case Qt::FontRole:
        return theme().font(TextStyle::Mono);
    case Qt::TextAlignmentRole:
        return isNumeric(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QString CaptureModel::text(const CaptureList &list, const CapturePacket &one, int column)
{
    const FramePayload &payload = one.payload;
    switch (column) {
    case kNumber:
        return QString::number(one.number);
    case kTime: {
        const auto &first = list.packets.front().unixNs;
        return one.unixNs && first ? sessionTimeText(*one.unixNs - *first) : QString();
    }
    case kProtocol:
        return QString::fromStdString(payload.protocol);
    case kSource:
        return payload.source.isInet() ? endText(payload.source) : QString();
    case kDestination:
        return payload.destination.isInet() ? endText(payload.destination) : QString();
    case kLength:
        return groupedText(static_cast<quint64>(payload.size));
    case kFirst:
        return QString::fromStdString(toHex(one.firstOctets(), ' ', HexCase::Upper)) +
               (payload.size > one.firstSize ? QStringLiteral(" …") : QString());
    default:
        return {};
    }
}

QString CaptureModel::tip(const CapturePacket &one, int column) const
{
    switch (column) {
    case kTime:
        return one.unixNs ? dateTimeText(*one.unixNs) + QLatin1Char(' ') + clockText(*one.unixNs)
                          : tr("The file does not say when");
    case kLength:
        return packetRemark(one);
    case kFirst:
        return QString::fromStdString(escapeText(one.firstOctets(), EscapeStyle::Display));
    default:
        return {};
    }
}

QVariant CaptureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case kNumber:
        return tr("no.", "a packet's number");
    case kTime:
        return tr("time");
    case kProtocol:
        return tr("protocol");
    case kSource:
        return tr("from");
    case kDestination:
        return tr("to");
    case kLength:
        return tr("bytes");
    case kFirst:
        return tr("begins with");
    default:
        return {};
    }
}

} // namespace sockeye
