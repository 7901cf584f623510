// SPDX-License-Identifier: MIT
// What stands at one octet, little endian beside big endian, in sections that fold. Pointing at a row or choosing
// one says which octets it is made of. Ctrl+C copies the current cell; the context menu moves rows to the top,
// orders and hides them. GUI thread only.
#pragma once

#include <memory>

#include <QTreeView>

#include "ui/views/decodemodel.h"

namespace sockeye {

class DecodeView : public QTreeView
{
    Q_OBJECT

public:
    explicit DecodeView(QWidget *parent = nullptr);

    void setBytes(std::shared_ptr<const Bytes> bytes);
    // A part of more, from `base` on: offsets count from the beginning of all. Stays where it stands.
    void setPart(std::shared_ptr<const Bytes> bytes, quint64 base);
    bool isPointedAt(const QModelIndex &index) const;
    void setArrangement(const DecodeArrangement &arrangement); // emits nothing
    const DecodeArrangement &arrangement() const { return m_model->arrangement(); }

    QSize sizeHint() const override;

public Q_SLOTS:
    void setOffset(quint64 offset);
    // Moves to its beginning; its checksums are shown, or those of everything where it is empty.
    void setSelection(quint64 begin, quint64 length);
    void setFilter(const QString &text);
    void copyCell() const;

Q_SIGNALS:
    // Length 0: none.
    void highlightChanged(quint64 begin, quint64 length);
    void arrangementChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void showSource(std::shared_ptr<const Bytes> bytes, quint64 offset);
    void sumUp();
    void openSections();
    void rememberOpen();
    void rearrange(const DecodeArrangement &arrangement);
    void moveFirst(int step);
    void copyRow() const;
    void pointAt(const QModelIndex &index);
    void highlight(const QModelIndex &row);
    void applyTheme();
    void fitColumns();

    using QTreeView::setSelection;

    DecodeModel *m_model;
    std::shared_ptr<const Bytes> m_bytes;
    quint64 m_base = 0;          // of the first of them, where they are a part
    bool m_isPart = false;       // then only what is selected is summed up
    quint64 m_selected = 0;      // octets from the model's offset on
    quint64 m_sumGeneration = 0; // a late answer of an older job is dropped
    QString m_pointed;           // id of the row under the mouse
    QString m_current;           // id of the chosen row: it outlives resets
    bool m_isFiltered = false, m_opening = false;
};

} // namespace sockeye
