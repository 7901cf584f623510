// SPDX-License-Identifier: MIT
#include "ui/bridge/bookmarkkeeper.h"

#include <algorithm>

#include <QCoreApplication>
#include <QPointer>

#include "core/base/clocks.h"

namespace sockeye {

BookmarkKeeper::BookmarkKeeper(const SessionSource &source, EventFetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_log(source.log())
    , m_fetcher(fetcher)
{
    connect(&m_fetcher, &EventFetcher::fetched, this,
            [this](quint64 request, const std::shared_ptr<const EventPage> &page) {
                if (request == m_request)
                    take(*page);
            });
    advance();
}

void BookmarkKeeper::advance()
{
    if (m_request != 0)
        return; // what is new is asked for when this is answered
    auto rows = m_log->marks(m_read);
    m_asked = rows.size();
    if (!rows.empty())
        m_request = m_fetcher.request(std::move(rows));
}

void BookmarkKeeper::take(const EventPage &page)
{
    m_request = 0;
    if (!page.items.empty()) { // else it was dropped for newer wishes, and is asked for again
        m_read += m_asked;
        for (const EventPage::Item &item : page.items) {
            // What the disk had no room for is not known.
            if (item.err != 0 || (m_log->entry(item.row).flags & IndexEntry::kNotKept) != 0)
                continue;
            m_marks.take(item.event);
            const auto *mark = item.event.as<MarkEvent>();
            const auto undone = mark == nullptr ? m_undoing.end()
                                                : std::find(m_undoing.begin(), m_undoing.end(), mark->target);
            if (mark != nullptr && mark->action == MarkAction::Delete && undone != m_undoing.end())
                m_undoing.erase(undone);
            else if (canWrite())
                m_done.push_back(item.event.seq);
        }
        m_list = m_marks.list();
        Q_EMIT changed();
    }
    advance();
}

void BookmarkKeeper::add(const Bookmark &bookmark, SocketId socket)
{
    write({MarkAction::Bookmark, bookmark.target, bookmark.name, bookmark.begin, bookmark.length,
           bookmark.color},
          socket);
}

void BookmarkKeeper::rename(Sequence bookmark, const QString &name)
{
    const std::string text = name.toStdString();
    MarkEvent mark;
    mark.target = bookmark;
    mark.text = text;
    write(mark, 0);
}

// A remark is the name as well: it stays what it is.
void BookmarkKeeper::recolor(Sequence bookmark, MarkColor color)
{
    const auto found = std::find_if(m_list.begin(), m_list.end(),
                                    [bookmark](const Bookmark &one) { return one.seq == bookmark; });
    if (found == m_list.end() || found->color == color)
        return;
    MarkEvent mark;
    mark.target = bookmark;
    mark.text = found->name;
    mark.color = color;
    write(mark, 0);
}

void BookmarkKeeper::remove(Sequence bookmark)
{
    MarkEvent mark;
    mark.action = MarkAction::Delete;
    mark.target = bookmark;
    write(mark, 0);
}

void BookmarkKeeper::undo()
{
    if (m_done.empty())
        return;
    const Sequence last = m_done.back();
    m_done.pop_back();
    m_undoing.push_back(last);
    remove(last);
}

// All batches may be under way: then again when one comes back, never waiting here.
void BookmarkKeeper::write(const MarkEvent &mark, SocketId socket)
{
    if (!canWrite())
        return;
    auto batch = m_source.journal()->tryTake(
        [asker = QPointer<BookmarkKeeper>(this), mark, socket, name = std::string(mark.text)] {
            // Not to the asker itself, which may be going away at this moment.
            QMetaObject::invokeMethod(QCoreApplication::instance(), [asker, mark, socket, name] {
                MarkEvent again = mark;
                again.text = name;
                if (asker)
                    asker->write(again, socket);
            });
        });
    if (batch == nullptr)
        return;
    Event &event = batch->add();
    event.ns = wallNs();
    event.socket = socket;
    MarkEvent kept = mark;
    kept.text = batch->keep(mark.text);
    event.body = kept;
    m_source.journal()->submit(std::move(batch));
}

} // namespace sockeye
