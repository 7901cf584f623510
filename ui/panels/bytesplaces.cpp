// SPDX-License-Identifier: MIT
// Where a BytesPanel stands: one event or its stream, an offset, a bookmark.
#include <algorithm>
#include <utility>

#include "ui/bridge/bookmarkkeeper.h"
#include "ui/bridge/streamsource.h"
#include "ui/panels/bookmarksheet.h"
#include "ui/panels/bookmarkspanel.h"
#include "ui/panels/bytepages.h"
#include "ui/panels/bytesearchbar.h"
#include "ui/panels/bytespanel.h"
#include "ui/panels/comparewindow.h"
#include "ui/panels/decodefeed.h"
#include "ui/panels/jumpsheet.h"
#include "ui/panels/originline.h"
#include "ui/panels/structurepanel.h"
#include "ui/text/format.h"
#include "ui/text/marktext.h"
#include "ui/views/hexview.h"

namespace sockeye {

void BytesPanel::showAlone()
{
    m_stream.reset();
    m_origin->hide();
    m_hex->setBytes(m_shown.bytes);
    m_feed->sourceChanged(m_shown.bytes);
    m_pages->structure()->setBytes(m_shown.bytes, m_shown.origin);
    m_search->sourceChanged();
    showRanges();
    selectEvent();
}

// The event's own bytes stay in sight until the stream is there.
void BytesPanel::showStream()
{
    if (m_stream != nullptr && m_stream->socket() == m_shown.socket &&
        m_stream->direction() == m_shown.direction) {
        if (m_stream->isReady()) {
            m_stream->advance(m_log->size());
            selectEvent();
        }
        return;
    }
    m_stream = std::make_shared<StreamSource>(m_log, m_shown.socket, m_shown.direction);
    connect(m_stream.get(), &StreamSource::ready, this, &BytesPanel::streamReady);
    connect(m_stream.get(), &HexSource::arrived, this, &BytesPanel::sayOrigin);
    connect(m_stream.get(), &HexSource::grown, this, [this] {
        sayOrigin();
        showRanges();
    });
}

void BytesPanel::streamReady()
{
    m_hex->setSource(m_stream);
    m_feed->sourceChanged(nullptr);
    feedStructure(m_stream->bytes());
    m_search->sourceChanged();
    showRanges();
    selectEvent();
    m_origin->show();
}

// In a stream the event's part of it; where a bookmark was gone to, its bytes.
void BytesPanel::selectEvent()
{
    const auto goal = std::exchange(m_goal, std::nullopt);
    if (goal && goal->target == m_log->sequenceOf(m_shown.row)) {
        const ByteHit place = placeOf(*goal);
        m_hex->select(place.begin, place.length);
        m_hex->setFocus();
    } else if (m_stream == nullptr) {
        return;
    } else if (const auto piece = m_stream->own()->pieceOf(m_shown.row))
        m_hex->select(piece->begin, piece->length);
}

void BytesPanel::sayOrigin()
{
    m_origin->say(m_stream.get(), m_hex->selectionBegin(), m_hex->selectionLength());
}

void BytesPanel::askForOffset()
{
    JumpSheet::Words words;
    words.name = tr("Go to offset");
    words.asked = tr("Offset");
    words.hint = tr("A number, 0x for hexadecimal; +16 or -16 from the cursor on");
    words.example = QStringLiteral("0x1f0");
    auto *sheet = new JumpSheet(
        QStringLiteral("goToOffset"), words, [this](const QString &text) { return goToOffset(text); }, this);
    sheet->showOver(m_hex);
}

QString BytesPanel::goToOffset(const QString &text)
{
    QString digits = text.trimmed();
    const bool isForward = digits.startsWith(QLatin1Char('+')), isBack = digits.startsWith(QLatin1Char('-'));
    if (isForward || isBack)
        digits.remove(0, 1);
    bool isNumber = false;
    const bool isHex = digits.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    const quint64 number = digits.toULongLong(&isNumber, isHex ? 16 : 10);
    if (!isNumber || digits.isEmpty())
        return tr("Write a number, or 0x and hexadecimal digits.");
    const quint64 size = m_hex->octetCount(), cursor = m_hex->cursor();
    if (size == 0)
        return tr("There are no bytes.");
    const bool isBefore = isBack && number > cursor;
    const quint64 target = isBack ? cursor - number : isForward ? cursor + number : number;
    if (isBefore || target >= size || (isForward && target < cursor))
        return tr("Offsets go from 0 to %1.").arg(groupedText(size - 1));
    m_hex->setCursor(target);
    m_hex->setFocus();
    return {};
}

ByteHit BytesPanel::placeOf(const Bookmark &bookmark) const
{
    const Row row = m_log->rowOf(bookmark.target);
    if (row >= m_log->size() || m_log->sequenceOf(row) != bookmark.target)
        return {};
    if (m_stream == nullptr) {
        const quint64 size = m_shown.bytes->size();
        if (row != m_shown.row || bookmark.begin >= size)
            return {};
        return {bookmark.begin,
                bookmark.length == 0 ? size : std::min<quint64>(bookmark.length, size - bookmark.begin)};
    }
    auto piece = m_stream->isReady() ? m_stream->own()->pieceOf(row) : std::nullopt;
    if (!piece && m_stream->isReady() && m_stream->other() != nullptr) {
        piece = m_stream->other()->pieceOf(row); // the same octets at the other end
        if (piece && piece->end() > m_stream->certainTo())
            piece.reset();
    }
    if (!piece || bookmark.begin >= piece->length)
        return {};
    return {piece->begin + bookmark.begin, bookmark.length == 0 ? piece->length : bookmark.length};
}

void BytesPanel::showRanges()
{
    if (m_keeper == nullptr || m_shown.bytes == nullptr)
        return;
    std::vector<HexRange> ranges;
    for (const Bookmark &bookmark : m_keeper->bookmarks()) {
        if (const ByteHit place = placeOf(bookmark); place.length > 0 && bookmark.length > 0)
            ranges.push_back({place.begin, place.length, markTone(bookmark.color),
                              bookmark.name.empty() ? tr("No name") : QString::fromStdString(bookmark.name)});
    }
    m_hex->setRanges(std::move(ranges));
}

void BytesPanel::addBookmark()
{
    const quint64 begin = m_hex->selectionBegin(), length = std::max<quint64>(1, m_hex->selectionLength());
    if (m_keeper == nullptr || !m_keeper->canWrite() || begin >= m_hex->octetCount())
        return;
    Bookmark bookmark;
    bookmark.begin = begin;
    bookmark.length = length;
    Row row = m_shown.row;
    if (showsStream()) {
        const auto piece = m_stream->isReady() ? m_stream->own()->pieceAt(begin) : std::nullopt;
        if (!piece)
            return;
        row = piece->row;
        bookmark.begin -= piece->begin;
    }
    bookmark.target = m_log->sequenceOf(row);
    const HexLayout layout(m_hex->octetCount(), 8, 8, m_hex->form().octets, m_hex->form().offsets);
    auto *sheet = new BookmarkSheet(
        tr("%1 from offset %2")
            .arg(byteCountText(length), offsetText(begin, layout.offsetDigits(), layout.offsetRadix())),
        m_lastColor,
        [this, bookmark, socket = m_shown.socket](const QString &name, MarkColor color) {
            Bookmark named = bookmark;
            named.name = name.toStdString();
            named.color = m_lastColor = color;
            m_keeper->add(named, socket);
        },
        this);
    sheet->showOver(m_hex);
}

void BytesPanel::showBookmarks()
{
    if (m_bookmarks == nullptr)
        return;
    m_pages->showPage(m_bookmarks);
    m_bookmarks->setFocus();
}

// The event is asked for, and comes back through show().
void BytesPanel::goTo(const Bookmark &bookmark)
{
    const Row row = m_log->rowOf(bookmark.target);
    if (row >= m_log->size() || m_log->sequenceOf(row) != bookmark.target)
        return; // it is one of those that could not be kept
    m_goal = bookmark;
    Q_EMIT rowActivated(row);
}

CompareSide BytesPanel::side() const
{
    const QString socket = QString::fromStdString(m_log->socketName(m_shown.socket));
    if (m_stream != nullptr && m_stream->isReady())
        return {m_shown.direction == Direction::Out ? tr("All that %1 sent").arg(socket)
                                                    : tr("All that %1 received").arg(socket),
                m_stream};
    return {tr("%1, event %2").arg(socket, groupedText(quint64(m_log->sequenceOf(m_shown.row)))),
            std::make_shared<MemoryHexSource>(m_shown.bytes)};
}

void BytesPanel::setAside()
{
    if (m_shown.bytes == nullptr)
        return;
    *m_aside = side();
    Q_EMIT asideSet(m_aside->title);
}

void BytesPanel::compareWithAside()
{
    if (m_shown.bytes != nullptr && m_aside->source != nullptr)
        (new CompareWindow(*m_aside, side(), m_hex->form(), this))->show();
}

} // namespace sockeye
