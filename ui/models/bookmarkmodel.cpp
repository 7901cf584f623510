// SPDX-License-Identifier: MIT
#include "ui/models/bookmarkmodel.h"

#include <algorithm>

#include "ui/text/format.h"
#include "ui/text/marktext.h"

namespace sockeye {

namespace {

QString nameText(const Bookmark &bookmark)
{
    return bookmark.name.empty() ? BookmarkModel::tr("No name") : QString::fromStdString(bookmark.name);
}

QString bytesText(const Bookmark &bookmark)
{
    if (bookmark.length == 0)
        return BookmarkModel::tr("All");
    if (bookmark.length == 1)
        return groupedText(quint64(bookmark.begin));
    return BookmarkModel::tr("%1 to %2", "offsets")
        .arg(groupedText(quint64(bookmark.begin)),
             groupedText(quint64(bookmark.begin + bookmark.length - 1)));
}

} // namespace

void BookmarkModel::setBookmarks(std::vector<Bookmark> bookmarks)
{
    const auto sameMark = [](const Bookmark &a, const Bookmark &b) { return a.seq == b.seq; };
    if (bookmarks.size() == m_bookmarks.size() &&
        std::equal(bookmarks.begin(), bookmarks.end(), m_bookmarks.begin(), sameMark)) {
        m_bookmarks = std::move(bookmarks); // renamed or recoloured at most: the selection stays
        refreshLook();
        return;
    }
    beginResetModel();
    m_bookmarks = std::move(bookmarks);
    endResetModel();
}

void BookmarkModel::refreshLook()
{
    if (!m_bookmarks.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BookmarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookmarks.size());
}

int BookmarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BookmarkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Bookmark &bookmark = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn    ? nameText(bookmark)
               : index.column() == EventColumn ? groupedText(quint64(bookmark.target))
                                               : bytesText(bookmark);
    case Qt::EditRole:
        return index.column() == NameColumn ? QVariant(QString::fromStdString(bookmark.name)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == NameColumn ? QVariant(markSwatch(bookmark.color)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? tr("%1, %2", "a bookmark's name and colour")
                                                  .arg(nameText(bookmark), markColorText(bookmark.color))
                                            : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == NameColumn ? Qt::AlignLeading : Qt::AlignTrailing));
    default:
        return {};
    }
}

bool BookmarkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != NameColumn || role != Qt::EditRole || !m_isEditable)
        return false;
    const QString name = value.toString().trimmed();
    if (name.toStdString() != at(index.row()).name)
        Q_EMIT renameRequested(at(index.row()).seq, name);
    return true;
}

Qt::ItemFlags BookmarkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn && m_isEditable ? usual | Qt::ItemIsEditable
                                                                           : usual;
}

QVariant BookmarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == NameColumn ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Bookmark") : section == EventColumn ? tr("Event") : tr("Bytes");
}

} // namespace sockeye
