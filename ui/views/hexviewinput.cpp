// SPDX-License-Identifier: MIT
// What the person does with a HexView: keys, mouse and menu.
#include <algorithm>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include "ui/text/themeicon.h"
#include "ui/views/hexview.h"

namespace sockeye {

std::optional<quint64> HexView::keyTarget(const QKeyEvent &event) const
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const quint64 last = m_layout.size() - 1;
    const auto perRow = static_cast<quint64>(m_layout.bytesPerRow());
    const quint64 page = perRow * static_cast<quint64>(std::max(1, visibleRows() - 1));
    const quint64 rowStart = m_layout.offsetOf(m_layout.rowOf(m_cursor));
    const auto back = [this](quint64 by, quint64 floor) { return m_cursor >= by ? m_cursor - by : floor; };
    switch (event.key()) {
    case Qt::Key_Left:
        return back(1, 0);
    case Qt::Key_Right:
        return std::min(m_cursor + 1, last);
    case Qt::Key_Up:
        return back(perRow, m_cursor);
    case Qt::Key_Down:
        return m_cursor + perRow <= last                         ? m_cursor + perRow
               : m_layout.rowOf(last) > m_layout.rowOf(m_cursor) ? last
                                                                 : m_cursor;
    case Qt::Key_PageUp:
        return back(page, static_cast<quint64>(m_layout.byteInRow(m_cursor)));
    case Qt::Key_PageDown:
        return std::min(m_cursor + page, last);
    case Qt::Key_Home:
        return control ? 0 : rowStart;
    case Qt::Key_End:
        return control ? last : std::min(rowStart + perRow - 1, last);
    default:
        return std::nullopt;
    }
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const bool copiesText =
        event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_layout.size() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
    } else if (copiesText) {
        copy(CopyForm::Text);
    } else if (event->matches(QKeySequence::Copy)) {
        copy(CopyForm::Hex);
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Escape && hasSelection()) {
        moveTo(m_cursor, false);
    } else if (const auto target = keyTarget(*event)) {
        moveTo(*target, event->modifiers().testFlag(Qt::ShiftModifier));
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool HexView::event(QEvent *event)
{
    // While the view has the focus these are its own, whatever the window's menus bind them to.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool copiesText =
            key->key() == Qt::Key_C && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
        if (copiesText || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool HexView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qint64 row = rowAt(help->pos().y());
        const auto hit =
            row < 0 ? std::nullopt : m_layout.hit(static_cast<quint64>(row), columnAt(help->pos().x()));
        QToolTip::showText(help->globalPos(), hit ? rangeName(hit->offset) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const qint64 row = rowAt(at.y());
    if (event->button() != Qt::LeftButton || m_layout.size() == 0 || row < 0)
        return;
    const auto hit = m_layout.hit(static_cast<quint64>(row), columnAt(at.x()));
    m_dragArea = hit && hit->area == HexArea::Text ? HexArea::Text : HexArea::Hex;
    const quint64 offset = hit ? hit->offset : m_layout.nearest(m_dragArea, row, columnAt(at.x()));
    moveTo(offset, event->modifiers().testFlag(Qt::ShiftModifier));
    m_dragFrom = m_anchor.value_or(m_cursor);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_layout.size() == 0)
        return;
    const QPoint at = event->position().toPoint();
    const quint64 offset = m_layout.nearest(m_dragArea, rowAt(at.y()), columnAt(at.x()));
    if (offset == m_cursor)
        return;
    m_anchor = m_dragFrom;
    moveTo(offset, true);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto add = [&](QMenu &to, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = to.addAction(text, this, slot);
        action->setShortcut(keys);
        action->setEnabled(m_layout.size() > 0);
        return action;
    };
    const auto copies = [this](CopyForm form) { return [this, form] { copy(form); }; };
    add(menu, tr("Copy as &hex"), QKeySequence::Copy, copies(CopyForm::Hex))
        ->setIcon(themeIcon(QStringLiteral("copy")));
    add(menu, tr("Copy as &text"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, copies(CopyForm::Text));
    QMenu *others = menu.addMenu(tr("&Copy as"));
    add(*others, tr("Text with &escapes"), {}, copies(CopyForm::Escaped));
    for (const CopyFormInfo &info : copyForms()) {
        if (!info.name.empty())
            add(*others, QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size())), {},
                copies(info.form));
    }
    menu.addSeparator();
    add(menu, tr("Select &all"), QKeySequence::SelectAll, [this] { selectAll(); });
    Q_EMIT menuRequested(&menu);
    menu.exec(event->globalPos());
}

} // namespace sockeye
