// SPDX-License-Identifier: MIT
#include "ui/panels/bytespanel.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/panels/bytepages.h"
#include "ui/bridge/bookmarkkeeper.h"
#include "ui/bridge/streamsource.h"
#include "ui/panels/bookmarkspanel.h"
#include "ui/panels/bytesearchbar.h"
#include "ui/panels/comparewindow.h"
#include "ui/panels/decodefeed.h"
#include "ui/panels/originline.h"
#include "ui/panels/structurepanel.h"
#include "ui/text/format.h"
#include "ui/views/decodeview.h"
#include "ui/views/hexview.h"
#include "ui/views/segmentedcontrol.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kStructureReach = 64 * 1024; // octets of a stream
constexpr quint64 kMostCopied = 16 << 20;

} // namespace

BytesPanel::BytesPanel(std::shared_ptr<const EventLog> log, BookmarkKeeper *keeper, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_keeper(keeper)
    , m_aside(std::make_shared<CompareSide>())
    , m_switch(new SegmentedControl)
    , m_hex(new HexView)
    , m_decode(new DecodeView)
    , m_pages(new BytePages(m_decode, decodeFilter()))
    , m_search(new ByteSearchBar(m_hex))
    , m_origin(new OriginLine(m_log))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_feed(new DecodeFeed(m_hex, m_decode, this))
{
    setObjectName(QStringLiteral("bytesPanel"));
    m_switch->setObjectName(QStringLiteral("streamSwitch"));
    m_switch->setAccessibleName(tr("Which bytes to show"));
    m_switch->addSegment(tr("This event"));
    m_switch->addSegment(tr("Whole stream"));
    auto *which = new QHBoxLayout;
    which->setContentsMargins(kPanelMargin, kHalfGrid, kPanelMargin, kHalfGrid);
    which->addWidget(m_switch);
    which->addStretch(1);
    m_switch->hide();
    m_origin->hide();
    auto *top = new QWidget;
    auto *topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->setSpacing(0);
    topColumn->addLayout(which);
    topColumn->addWidget(m_search);
    topColumn->addWidget(m_hex, 1);
    topColumn->addWidget(m_origin);
    for (QAbstractScrollArea *view : std::initializer_list<QAbstractScrollArea *>{m_hex, m_decode})
        view->setMinimumHeight(2 *
                               theme().extent(Extent::TableRow)); // in a low window the rest is a scroll away
    m_splitter->setObjectName(QStringLiteral("inspectorSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);

    if (m_keeper != nullptr) {
        m_bookmarks = new BookmarksPanel(*m_keeper);
        m_pages->addPage(tr("Bookmarks"), m_bookmarks);
        connect(m_bookmarks, &BookmarksPanel::activated, this, &BytesPanel::goTo);
        connect(m_keeper, &BookmarkKeeper::changed, this, &BytesPanel::showRanges);
    }
    connect(m_hex, &HexView::selectionChanged, this, &BytesPanel::sayOrigin);
    connect(m_hex, &HexView::copyRequested, this, &BytesPanel::copyAside);
    connect(m_switch, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        setJoined(index == 1);
        Q_EMIT joinedChanged(m_isJoined);
    });
    connect(m_origin, &OriginLine::rowActivated, this, &BytesPanel::rowActivated);
    connect(m_decode, &DecodeView::highlightChanged, m_hex, &HexView::setHighlight);
    connect(m_hex, &HexView::cursorMoved, m_pages->structure(), &StructurePanel::setCursor);
    connect(m_pages->structure(), &StructurePanel::fieldChosen, m_hex, &HexView::select);
    connect(m_pages, &BytePages::pageChanged, m_hex, [this] { m_hex->setHighlight(0, 0); });
}

QLineEdit *BytesPanel::decodeFilter() const
{
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("decodeFilter"));
    filter->setAccessibleName(tr("Filter the types"));
    filter->setPlaceholderText(tr("Filter types: u32, time, crc…"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, m_decode, &DecodeView::setFilter);
    return filter;
}

BytesPanel::~BytesPanel() = default;

void BytesPanel::show(ShownBytes shown)
{
    m_shown = std::move(shown);
    m_switch->setVisible(m_shown.isOfStream);
    if (m_isJoined && m_shown.isOfStream)
        showStream();
    else
        showAlone();
}

bool BytesPanel::showsStream() const
{
    return m_stream != nullptr;
}

StreamSource *BytesPanel::stream() const
{
    return m_stream.get();
}

void BytesPanel::setJoined(bool joined)
{
    if (joined == m_isJoined)
        return;
    m_isJoined = joined;
    m_switch->setCurrentIndex(joined ? 1 : 0);
    if (m_shown.isOfStream)
        joined ? showStream() : showAlone();
}

void BytesPanel::advance(Row to)
{
    if (m_stream != nullptr && isVisible())
        m_stream->advance(to);
}

// A structure is looked for where the stream begins.
void BytesPanel::feedStructure(std::shared_ptr<const ByteSource> source)
{
    m_pages->structure()->setBytes(nullptr, m_shown.origin);
    m_reader.start([this, source, of = m_stream.get()](ScanControl &) {
        auto bytes = std::make_shared<Bytes>(std::min<std::uint64_t>(source->size(), kStructureReach));
        bytes->resize(source->read(0, *bytes));
        QMetaObject::invokeMethod(this, [this, bytes, of] {
            if (of == m_stream.get())
                m_pages->structure()->setBytes(bytes, m_shown.origin);
        });
    });
}

void BytesPanel::copyAside(CopyForm form, quint64 begin, quint64 length)
{
    if (length > kMostCopied) {
        QToolTip::showText(
            m_hex->mapToGlobal(QPoint(kGrid, kGrid)),
            tr("At most %1 can be copied at once. Export the raw bytes instead.").arg(sizeText(kMostCopied)),
            m_hex);
        return;
    }
    m_reader.start([source = m_hex->source()->bytes(), form, begin, length](ScanControl &control) {
        Bytes bytes(length);
        std::size_t have = 0;
        while (have < length && !control.stop) {
            const auto more = source->read(begin + have, std::span(bytes).subspan(have));
            have += more > 0 ? more : std::max<std::uint64_t>(1, source->missingAt(begin + have));
        }
        if (control.stop)
            return;
        const QString text = QString::fromStdString(copyAs(bytes, form));
        QMetaObject::invokeMethod(QCoreApplication::instance(),
                                  [text] { QGuiApplication::clipboard()->setText(text); });
    });
}

void BytesPanel::setForm(const HexForm &form)
{
    m_hex->setForm(form);
}

void BytesPanel::openSearch()
{
    m_search->open();
}

void BytesPanel::findNext()
{
    m_search->findNext();
}

void BytesPanel::findPrevious()
{
    m_search->findPrevious();
}

} // namespace sockeye
