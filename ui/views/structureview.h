// SPDX-License-Identifier: MIT
// The tree of a structure's fields: name, value and meaning. Pointing at a row or choosing one says which octets it
// is made of. Ctrl+C copies the current value; actions added to the view stand in its menu and answer to their keys.
// GUI thread only.
#pragma once

#include <QTreeView>

#include "ui/models/structuremodel.h"

namespace sockeye {

class StructureView : public QTreeView
{
    Q_OBJECT

public:
    explicit StructureView(QWidget *parent = nullptr);

    StructureModel *structureModel() const { return m_model; }
    void setOverlay(std::shared_ptr<const Overlay> overlay);
    // The smallest field with this octet becomes the current one, without a word to others.
    void showOctet(quint64 octet);

    QSize sizeHint() const override;

Q_SIGNALS:
    void fieldChosen(quint64 begin, quint64 length);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    QAction *actionFor(const QKeyEvent *event) const;
    void copyValue() const;
    void openSome();
    void spanStops(const QModelIndex &parent);
    void fitColumns();
    void applyTheme();

    StructureModel *m_model;
    bool m_isShowing = false; // the cursor's doing: not to be answered
};

} // namespace sockeye
