// SPDX-License-Identifier: MIT
// The table of what stands at one octet, little endian beside big endian. Pointing at a row or choosing one
// says which octets it is made of. Ctrl+C copies the current cell. GUI thread only.
#pragma once

#include <memory>

#include <QTableView>

#include "ui/views/decodemodel.h"

namespace sockeye {

class DecodeView : public QTableView
{
    Q_OBJECT

public:
    explicit DecodeView(QWidget *parent = nullptr);

    void setBytes(std::shared_ptr<const Bytes> bytes);
    int pointedRow() const { return m_pointedRow; }

    QSize sizeHint() const override;

public Q_SLOTS:
    void setOffset(quint64 offset);
    void copyCell() const;

Q_SIGNALS:
    // Length 0: none.
    void highlightChanged(quint64 begin, quint64 length);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSource(std::shared_ptr<const Bytes> bytes, quint64 offset);
    void copyRow() const;
    void pointAt(int row);
    void highlight(const QModelIndex &row);
    void applyTheme();
    void fitColumns();

    DecodeModel *m_model;
    std::shared_ptr<const Bytes> m_bytes;
    int m_pointedRow = -1; // under the mouse
};

} // namespace sockeye
