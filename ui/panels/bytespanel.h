// SPDX-License-Identifier: MIT
// Bytes as hex and text, and below them what they mean at the cursor: values in both byte orders, or the fields of a
// structure; all linked. One event's, or the whole stream's that the event is a part of, with where each call begins.
// With a search, a jump to an offset, and bookmarks. GUI thread only; the keeper outlives it.
#pragma once

#include <memory>

#include <QWidget>

#include "core/base/bytesource.h"
#include "core/bytes/bytehit.h"
#include "core/bytes/copyas.h"
#include "core/bytes/hexlayout.h"
#include "core/bytes/structure/structurelibrary.h"
#include "core/journal/bookmarks.h"
#include "core/journal/eventlog.h"
#include "ui/bridge/latestjob.h"

class QLineEdit;
class QSplitter;

namespace sockeye {

class BookmarkKeeper;
class BookmarksPanel;
class BytePages;
class ByteSearchBar;
class DecodeFeed;
class DecodeView;
class HexView;
class OriginLine;
class SegmentedControl;
class StreamSource;
struct CompareSide;

// An event that has bytes.
struct ShownBytes {
    std::shared_ptr<const Bytes> bytes;
    OctetsOrigin origin = {};
    Row row = 0;
    SocketId socket = 0;
    Direction direction = Direction::None;
    bool isOfStream = false;
};

class BytesPanel : public QWidget
{
    Q_OBJECT

public:
    // Without a keeper there are no bookmarks.
    explicit BytesPanel(std::shared_ptr<const EventLog> log, BookmarkKeeper *keeper = nullptr,
                        QWidget *parent = nullptr);
    ~BytesPanel() override;

    HexView *hexView() const { return m_hex; }
    DecodeView *decodeView() const { return m_decode; }
    ByteSearchBar *searchBar() const { return m_search; }

    void show(ShownBytes shown);
    using QWidget::show;
    void setForm(const HexForm &form);

    bool showsStream() const;     // though it may not be read yet
    StreamSource *stream() const; // while it is shown
    void setJoined(bool joined);  // whole streams, where the event is of one
    void shareAside(const BytesPanel &other) { m_aside = other.m_aside; }
    bool isJoined() const { return m_isJoined; }
    void advance(Row to); // rows below are there to be looked at

Q_SIGNALS:
    void rowActivated(sockeye::Row row); // the person asked for the event behind some bytes
    void joinedChanged(bool joined);
    void asideSet(const QString &title); // in whichever panel of the window

public Q_SLOTS:
    void openSearch();
    void findNext();
    void findPrevious();
    void askForOffset();
    void setAside(); // for comparing: these bytes, or the stream
    void compareWithAside();
    void addBookmark(); // on what is selected, or the octet at the cursor
    void showBookmarks();

private:
    QLineEdit *decodeFilter() const;
    QString goToOffset(const QString &text); // what is wrong with it, or empty
    void showAlone();
    void showStream();
    void streamReady();
    void selectEvent();
    void sayOrigin();
    void goTo(const Bookmark &bookmark);
    void showRanges();
    CompareSide side() const; // what is shown
    // Where a bookmark stands in what is shown; length 0: nowhere.
    ByteHit placeOf(const Bookmark &bookmark) const;
    void feedStructure(std::shared_ptr<const ByteSource> source);
    void copyAside(CopyForm form, quint64 begin, quint64 length);

    const std::shared_ptr<const EventLog> m_log;
    BookmarkKeeper *m_keeper;
    ShownBytes m_shown;
    std::shared_ptr<CompareSide> m_aside; // shared by the panels of a window
    std::optional<Bookmark> m_goal;       // gone to as soon as its event is shown
    MarkColor m_lastColor = MarkColor::Amber;
    bool m_isJoined = false;
    std::shared_ptr<StreamSource> m_stream;
    SegmentedControl *m_switch;
    HexView *m_hex;
    DecodeView *m_decode;
    BytePages *m_pages; // the values, the structure, the bookmarks
    BookmarksPanel *m_bookmarks = nullptr;
    ByteSearchBar *m_search;
    OriginLine *m_origin;
    QSplitter *m_splitter;
    DecodeFeed *m_feed;
    LatestJob m_reader; // last: it uses the others
};

} // namespace sockeye
