// SPDX-License-Identifier: MIT
// Octets as offset, digits and text, the two linked: one cursor, one selection. Paints only the rows in sight,
// so its cost does not grow with the size. Keyboard: arrows, Home and End, Page Up and Down, with Ctrl to the
// ends of all, with Shift to select; Ctrl+A, Ctrl+C copies hex, Ctrl+Shift+C text; Escape lets the selection
// go. Marks lie on the octets: hits, named ranges, and where the calls they came with begin: a send at the upper
// half of an octet's edge, a receive at the lower half. GUI thread only; shares its octets with whoever made them.
// Offsets and lengths are octets.
#pragma once

#include <memory>
#include <optional>

#include <QAbstractScrollArea>

#include "core/bytes/bytehit.h"
#include "core/bytes/copyas.h"
#include "core/bytes/hexlayout.h"
#include "ui/models/hexsource.h"
#include "ui/text/theme.h"

class QMenu;

namespace sockeye {

class CellText;

// Octets that have a name and a colour.
struct HexRange {
    quint64 begin = 0, length = 0;
    Tone tone = Tone::Closed;
    QString name;
};

class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    // Null shows nothing. The cursor goes to the first octet, the selection is gone.
    void setBytes(std::shared_ptr<const Bytes> bytes);
    void setSource(std::shared_ptr<HexSource> source);
    HexSource *source() const { return m_source.get(); }
    ByteView bytes() const; // all of them, where they are in memory; else none
    quint64 octetCount() const { return m_layout.size(); }

    const HexForm &form() const { return m_form; }
    void setForm(const HexForm &form); // what stood at the top stays there

    quint64 cursor() const { return m_cursor; }
    void setCursor(quint64 offset); // beyond the end: the last octet
    // Cut at the end; a length of 0 lets the selection go. The cursor stands on the last octet selected.
    void select(quint64 begin, quint64 length);
    bool hasSelection() const { return m_anchor.has_value(); }
    quint64 selectionBegin() const; // the cursor while nothing is selected
    quint64 selectionLength() const;
    // A second mark, for the octets another view points at; length 0 takes it away.
    void setHighlight(quint64 begin, quint64 length);
    // By their place, none overlapping another. What they are is the tone's to say.
    void setHits(std::shared_ptr<const std::vector<ByteHit>> hits, Tone tone = Tone::Warning);
    void setRanges(std::vector<HexRange> ranges); // later ones lie on earlier ones

    void scrollTo(quint64 offset);     // its row at the top
    void bringToSight(quint64 offset); // without moving more than it needs

    int bytesPerRow() const { return m_layout.bytesPerRow(); }
    // Where an octet's digits or its character stand, in the viewport's pixels.
    QRect cellRect(quint64 offset, HexArea area = HexArea::Hex) const;

    // For assistive tools: "Offset 0008: 69, i", "4 bytes selected from 0008: 69 1F 1F B3".
    QString spokenText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void copy(CopyForm form); // the selection, or all where there is none

public Q_SLOTS:
    void selectAll();

Q_SIGNALS:
    void cursorMoved(quint64 offset);
    // Also when only the cursor moved; then the length is 0 and `begin` the cursor.
    void selectionChanged(quint64 begin, quint64 length);
    void scrolled(quint64 firstOffset);
    // They are not all in memory; `length` octets from `begin` on.
    void copyRequested(sockeye::CopyForm form, quint64 begin, quint64 length);
    void menuRequested(QMenu *menu); // about to be shown; more may be added

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
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
    void relayoutInPlace(); // what stood at the top stays there
    void moveTo(quint64 offset, bool selecting);
    void showCursor();
    void announce();
    QString spokenBytes() const;
    std::optional<quint64> keyTarget(const QKeyEvent &event) const;
    ByteView run(quint64 begin, quint64 length) const;
    QString rangeName(quint64 offset) const; // of the range on top; empty where there is none

    int rowHeight() const;
    int visibleRows() const;
    qreal columnX(int column) const;
    qreal rowY(quint64 row) const;
    int columnAt(int x) const;
    qint64 rowAt(int y) const;
    QRectF runRect(quint64 row, int firstByte, int lastByte, HexArea area) const;

    void paintMarks(QPainter &painter, quint64 row, const Span &selection) const;
    void paintCursor(QPainter &painter, quint64 row, const Span &selection) const;
    void paintEdges(QPainter &painter, quint64 begin, quint64 end) const;
    void gatherRow(CellText &cells, quint64 row, const Span &selection) const;
    void paintRun(QPainter &painter, quint64 row, const Span &span, const QColor &fill, const QColor &line,
                  HexArea area) const;
    void paintHeader(QPainter &painter, CellText &cells) const;

    std::shared_ptr<HexSource> m_source;
    HexForm m_form;
    HexLayout m_layout;
    qreal m_cellWidth = 8;
    quint64 m_cursor = 0;
    std::optional<quint64> m_anchor; // where the selection began; both ends belong to it
    Span m_highlight;
    std::shared_ptr<const std::vector<ByteHit>> m_hits;
    Tone m_hitTone = Tone::Warning;
    std::vector<HexRange> m_ranges;
    HexArea m_dragArea = HexArea::Hex;
    quint64 m_dragFrom = 0;
};

} // namespace sockeye
