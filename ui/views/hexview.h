// SPDX-License-Identifier: MIT
// Octets as offset, hex and text, the two linked: one cursor, one selection. Paints only the rows in sight,
// so its cost does not grow with the size. Keyboard: arrows, Home and End, Page Up and Down, with Ctrl to the
// ends of all, with Shift to select; Ctrl+A, Ctrl+C copies hex, Ctrl+Shift+C text; Escape lets the selection
// go. GUI thread only; shares its octets with whoever made them. Offsets and lengths are octets.
#pragma once

#include <memory>
#include <optional>

#include <QAbstractScrollArea>

#include "core/base/bytes.h"
#include "core/bytes/copyas.h"
#include "core/bytes/hexlayout.h"

namespace sockeye {

class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    // Null shows nothing. The cursor goes to the first octet, the selection is gone.
    void setBytes(std::shared_ptr<const Bytes> bytes);
    ByteView bytes() const;

    quint64 cursor() const { return m_cursor; }
    void setCursor(quint64 offset); // beyond the end: the last octet
    // Cut at the end; a length of 0 lets the selection go. The cursor stands on the last octet selected.
    void select(quint64 begin, quint64 length);
    bool hasSelection() const { return m_anchor.has_value(); }
    quint64 selectionBegin() const; // the cursor while nothing is selected
    quint64 selectionLength() const;
    ByteView selectedBytes() const; // all of them while nothing is selected

    // A second mark, for the octets another view points at; length 0 takes it away.
    void setHighlight(quint64 begin, quint64 length);

    int bytesPerRow() const { return m_layout.bytesPerRow(); }
    // Where an octet's digits or its character stand, in the viewport's pixels.
    QRect cellRect(quint64 offset, HexArea area = HexArea::Hex) const;

    // For assistive tools: "Offset 0008: 69, i", "4 bytes selected from 0008: 69 1F 1F B3".
    QString spokenText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void copy(CopyForm form) const; // the selection, or all where there is none

public Q_SLOTS:
    void selectAll();

Q_SIGNALS:
    void cursorMoved(quint64 offset);
    // Also when only the cursor moved; then the length is 0 and `begin` the cursor.
    void selectionChanged(quint64 begin, quint64 length);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *) override {} // the press was ours
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Span {
        quint64 begin = 0, length = 0;
        bool contains(quint64 offset) const { return offset >= begin && offset - begin < length; }
    };

    void relayout();
    void moveTo(quint64 offset, bool selecting);
    void showCursor();
    void announce();
    std::optional<quint64> keyTarget(const QKeyEvent &event) const;

    int rowHeight() const;
    int visibleRows() const;
    qreal columnX(int column) const;
    int columnAt(int x) const;
    qint64 rowAt(int y) const;
    QRectF runRect(quint64 row, int firstByte, int lastByte, HexArea area) const;

    void paintRow(QPainter &painter, quint64 row, const Span &selection) const;
    void paintRun(QPainter &painter, quint64 row, const Span &span, const QColor &fill, const QColor &line,
                  HexArea area) const;
    void paintHeader(QPainter &painter) const;

    std::shared_ptr<const Bytes> m_bytes;
    HexLayout m_layout;
    qreal m_cellWidth = 8;
    quint64 m_cursor = 0;
    std::optional<quint64> m_anchor; // where the selection began; both ends belong to it
    Span m_highlight;
    HexArea m_dragArea = HexArea::Hex;
    quint64 m_dragFrom = 0;
};

} // namespace sockeye
