// SPDX-License-Identifier: MIT
// What it holds; what the person does with it is in hexviewinput.cpp, how it looks in hexviewpaint.cpp.
#include "ui/views/hexview.h"

#include <algorithm>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

#include "ui/text/format.h"
#include "ui/views/hexviewaccessible.h"

namespace sockeye {

namespace {

constexpr std::size_t kSpokenBytes = 16;

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("hexView"));
    setAccessibleName(tr("Bytes"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    verticalScrollBar()->setSingleStep(1);
    installHexViewAccessible();
    connect(&theme(), &Theme::changed, this, [this] {
        relayout();
        viewport()->update();
    });
    relayout();
}

ByteView HexView::bytes() const
{
    return m_source != nullptr ? m_source->bytes()->memory() : ByteView();
}

// What is at hand of `length` octets from `begin` on.
ByteView HexView::run(quint64 begin, quint64 length) const
{
    const ByteView atHand = m_source != nullptr ? m_source->run(begin) : ByteView();
    return atHand.first(std::min<std::size_t>(length, atHand.size()));
}

void HexView::setBytes(std::shared_ptr<const Bytes> bytes)
{
    setSource(bytes != nullptr ? std::make_shared<MemoryHexSource>(std::move(bytes)) : nullptr);
}

void HexView::setSource(std::shared_ptr<HexSource> source)
{
    if (m_source != nullptr)
        m_source->disconnect(this);
    m_source = std::move(source);
    if (m_source != nullptr) {
        connect(m_source.get(), &HexSource::arrived, this, [this] { viewport()->update(); });
        connect(m_source.get(), &HexSource::grown, this, [this] {
            relayoutInPlace();
            viewport()->update();
        });
    }
    m_cursor = 0;
    m_anchor.reset();
    m_highlight = {};
    m_hits.reset();
    m_ranges.clear();
    verticalScrollBar()->setValue(0);
    relayout();
    announce();
}

void HexView::setForm(const HexForm &form)
{
    if (form == m_form)
        return;
    m_form = form;
    relayoutInPlace();
    showCursor();
    viewport()->update();
}

void HexView::setHits(std::shared_ptr<const std::vector<ByteHit>> hits, Tone tone)
{
    m_hits = std::move(hits);
    m_hitTone = tone;
    viewport()->update();
}

void HexView::setRanges(std::vector<HexRange> ranges)
{
    m_ranges = std::move(ranges);
    viewport()->update();
}

void HexView::setCursor(quint64 offset)
{
    moveTo(offset, false);
}

void HexView::select(quint64 begin, quint64 length)
{
    const quint64 size = m_layout.size();
    if (length == 0 || begin >= size) {
        moveTo(begin, false);
        return;
    }
    m_anchor = begin;
    m_cursor = begin + std::min(length, size - begin) - 1;
    showCursor();
    announce();
}

quint64 HexView::selectionBegin() const
{
    return std::min(m_cursor, m_anchor.value_or(m_cursor));
}

quint64 HexView::selectionLength() const
{
    return m_anchor ? std::max(m_cursor, *m_anchor) - selectionBegin() + 1 : 0;
}

void HexView::setHighlight(quint64 begin, quint64 length)
{
    m_highlight = {begin, length};
    viewport()->update();
}

void HexView::copy(CopyForm form)
{
    const quint64 begin = hasSelection() ? selectionBegin() : 0;
    const quint64 length = hasSelection() ? selectionLength() : octetCount();
    if (bytes().size() == octetCount())
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(copyAs(bytes().subspan(begin, length), form)));
    else
        Q_EMIT copyRequested(form, begin, length);
}

void HexView::selectAll()
{
    if (m_layout.size() == 0)
        return;
    m_anchor = 0;
    m_cursor = m_layout.size() - 1;
    announce();
}

void HexView::moveTo(quint64 offset, bool selecting)
{
    if (m_layout.size() == 0)
        return;
    if (!selecting)
        m_anchor.reset();
    else if (!m_anchor)
        m_anchor = m_cursor;
    m_cursor = std::min<quint64>(offset, m_layout.size() - 1);
    showCursor();
    announce();
}

void HexView::scrollTo(quint64 offset)
{
    verticalScrollBar()->setValue(static_cast<int>(m_layout.rowOf(offset)));
}

void HexView::bringToSight(quint64 offset)
{
    const auto row = static_cast<int>(m_layout.rowOf(offset));
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + visibleRows())
        bar->setValue(row - visibleRows() + 1);
}

void HexView::showCursor()
{
    bringToSight(m_cursor);
    const QRect cell = cellRect(m_cursor, m_dragArea);
    QScrollBar *sideways = horizontalScrollBar();
    if (cell.left() < 0)
        sideways->setValue(sideways->value() + cell.left());
    else if (cell.right() >= viewport()->width())
        sideways->setValue(sideways->value() + cell.right() + 1 - viewport()->width());
}

void HexView::announce()
{
    viewport()->update();
    Q_EMIT cursorMoved(m_cursor);
    Q_EMIT selectionChanged(selectionBegin(), selectionLength());
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, spokenText());
        QAccessible::updateAccessibility(&event);
    }
}

QString HexView::rangeName(quint64 offset) const
{
    const auto top = std::find_if(m_ranges.rbegin(), m_ranges.rend(), [offset](const HexRange &range) {
        return offset >= range.begin && offset - range.begin < range.length;
    });
    return top == m_ranges.rend() ? QString() : top->name;
}

QString HexView::spokenText() const
{
    if (m_layout.size() == 0)
        return tr("No bytes");
    const QString name = rangeName(m_cursor);
    return name.isEmpty() ? spokenBytes() : tr("%1; bookmark %2").arg(spokenBytes(), name);
}

QString HexView::spokenBytes() const
{
    const QString at = offsetText(selectionBegin(), m_layout.offsetDigits(), m_layout.offsetRadix());
    const quint64 length = std::max<quint64>(1, selectionLength());
    const ByteView shown = run(selectionBegin(), std::min<quint64>(kSpokenBytes, length));
    if (shown.empty())
        return tr("Offset %1").arg(at);
    const QString hex = QString::fromStdString(copyAs(shown, CopyForm::Hex));
    if (!hasSelection())
        return tr("Offset %1: %2, %3").arg(at, hex, QString::fromStdString(copyAs(shown, CopyForm::Text)));
    return tr("%1 selected from %2: %3").arg(byteCountText(length), at, hex);
}

void HexView::focusInEvent(QFocusEvent *)
{
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

} // namespace sockeye
