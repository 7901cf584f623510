// SPDX-License-Identifier: MIT
// The session's bookmarks as a table: name and colour, event, bytes. A name that is typed over is asked for, and shows
// when the session has it. GUI thread only.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/journal/bookmarks.h"

namespace sockeye {

class BookmarkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, EventColumn, BytesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBookmarks(std::vector<Bookmark> bookmarks);
    void setEditable(bool editable) { m_isEditable = editable; }
    const Bookmark &at(int row) const { return m_bookmarks[static_cast<std::size_t>(row)]; }
    void refreshLook();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void renameRequested(sockeye::Sequence bookmark, const QString &name);

private:
    std::vector<Bookmark> m_bookmarks;
    bool m_isEditable = false;
};

} // namespace sockeye
