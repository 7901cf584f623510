// SPDX-License-Identifier: MIT
// The types that could begin at one octet, read in both byte orders: a row each of decodeAt() (core/bytes), in
// sections a person may fold, those of most use in a section of its own at the top; and the checksums of the
// selection. The rows are the same wherever it stands. GUI thread only.
#pragma once

#include <memory>
#include <vector>

#include <QAbstractItemModel>

#include "core/bytes/decode.h"
#include "core/bytes/sums.h"
#include "ui/views/decodearrangement.h"

namespace sockeye {

class DecodeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, LittleColumn, BigColumn, ColumnCount };
    enum DataRole {
        PlainRole = Qt::UserRole, // the value as core wrote it, to copy; empty where there is none
        SizeRole,                 // octets the type takes
        NeedsRole,                // octets missing before the end
        IdRole,                   // of the type or sum; of a section its key
        OrderlessRole,            // u8, ipv6 and the like: both columns say the same
    };

    using QAbstractItemModel::QAbstractItemModel;

    // Null or an offset beyond the end: no rows. `base` is the place of the first of the bytes in what they are a
    // part of.
    void setSource(std::shared_ptr<const Bytes> bytes, quint64 offset, quint64 base = 0);
    quint64 offset() const { return m_offset; } // in the bytes
    // Empty: not known yet. `length` octets were summed, a selection's or all there are.
    void setSums(std::vector<SumRow> sums, quint64 length, bool ofSelection);
    void setArrangement(const DecodeArrangement &arrangement);
    const DecodeArrangement &arrangement() const { return m_arrangement; }
    // Shows only the types whose name or meaning holds the text; hidden ones too.
    void setFilter(const QString &filter);
    // Of a type or a sum; of a section by its key. Invalid where it is not shown.
    QModelIndex indexOf(const QString &id) const;
    // The theme's fonts or colours are others.
    void refreshLook();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Section {
        QString key;   // "first", "sum", or core's name of the group
        QString title; // but for the sums'
        bool isSums = false;
        std::vector<std::size_t> rows; // in m_rows or m_sums
    };

    void arrange();
    void changeAll(const QList<int> &roles = {});
    bool passes(std::string_view id) const;
    QString sumsTitle() const;
    QVariant sectionData(const Section &section, int column, int role) const;
    QVariant sumData(const SumRow &sum, int column, int role) const;
    QVariant rowData(const DecodedRow &row, int column, int role) const;

    std::shared_ptr<const Bytes> m_bytes;
    quint64 m_offset = 0, m_base = 0;
    std::vector<DecodedRow> m_rows;
    std::vector<SumRow> m_sums;
    quint64 m_summed = 0;
    bool m_sumsOfSelection = false;
    DecodeArrangement m_arrangement = DecodeArrangement::standard();
    QString m_filter;
    std::vector<Section> m_sections;
};

} // namespace sockeye
