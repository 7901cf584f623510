// SPDX-License-Identifier: MIT
// An overlay as a tree: fields with their values and what is remarked of them, and a row where it stopped fitting.
// GUI thread only; shares the overlay.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QAbstractItemModel>

#include "core/bytes/structure/overlay.h"

namespace sockeye {

class StructureModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, ColumnCount };
    enum class Mark { None, Right, Wrong, Doubt, Stop };
    enum DataRole {
        PlainRole = Qt::UserRole, // the value as core wrote it, to copy
        MeaningRole,              // the value's name or what is remarked of it
        MarkRole,                 // a Mark, as int
        BeginRole,                // the octets it is made of
        LengthRole,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setOverlay(std::shared_ptr<const Overlay> overlay); // null: nothing
    const Overlay *overlay() const { return m_overlay.get(); }
    // The row of the smallest field the octet lies in; none where there is none.
    QModelIndex indexAt(quint64 octet) const;
    bool isStop(const QModelIndex &index) const;
    // The overlay's field of a row; kNoField for a stop and for no row. And back.
    std::size_t fieldOf(const QModelIndex &index) const;
    QModelIndex indexOf(std::size_t field) const;
    // Makes values editable: what a person would type for a field's. Edits are asked for, not made.
    void setEditTexts(std::function<QString(std::size_t field)> texts) { m_editTexts = std::move(texts); }
    // The theme's fonts or colours are others.
    void refreshLook();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void editRequested(quint64 field, const QString &text);

private:
    struct Node {
        std::size_t field = kNoField;
        std::size_t stop = kNoField;
        std::size_t parent = 0;
        int row = 0;
        std::vector<std::size_t> children;
    };

    void build();
    void append(Node node, std::size_t parentField);
    const Node &nodeOf(const QModelIndex &index) const;
    QVariant fieldData(const OverlayField &field, int column, int role) const;
    QVariant stopData(const OverlayStop &stop, int column, int role) const;

    std::shared_ptr<const Overlay> m_overlay;
    std::function<QString(std::size_t)> m_editTexts; // empty: nothing is editable
    std::vector<Node> m_nodes;                       // the first holds those at the top
    std::vector<std::size_t> m_nodeOfField;          // by the overlay's fields
};

} // namespace sockeye
