// SPDX-License-Identifier: MIT
// The options that do something for one kind of socket, with the values that were read. Editing a value does not
// change it: editRequested() asks for that, and the value changes when it has been read again. GUI thread only.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/net/socketoptions.h"

namespace sockeye {

class OptionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { kName, kValue, kUnit, kMeaning, kColumnCount };
    enum DataRole { kChoicesRole = Qt::UserRole + 1, kFailedRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setKind(SocketKind kind); // forgets every value
    void setEditable(bool editable) { m_editable = editable; }
    const SocketOption &option(int row) const { return *m_rows[static_cast<std::size_t>(row)].option; }
    int rowOf(int level, int number) const; // -1 when it is not in
    void setValue(int row, const QString &text);
    void setError(int row, const QString &name, const QString &sentence); // it could not be read or set

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void editRequested(int row, const QString &text);

private:
    struct Line {
        const SocketOption *option;
        QString value;
        QString error;    // an errno's name
        QString sentence; // what it means
    };
    QString toolTip(const Line &line) const;

    std::vector<Line> m_rows;
    bool m_editable = false;
};

} // namespace sockeye
