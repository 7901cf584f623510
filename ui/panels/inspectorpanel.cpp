// SPDX-License-Identifier: MIT
#include "ui/panels/inspectorpanel.h"

#include <algorithm>

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/panels/bytespanel.h"
#include "ui/text/callfacts.h"
#include "ui/text/eventfacts.h"
#include "ui/text/eventsentence.h"
#include "ui/text/format.h"
#include "ui/text/theme.h"
#include "ui/views/emptystate.h"
#include "ui/views/eventhead.h"
#include "ui/views/factsheet.h"
#include "ui/views/sockaddrview.h"

namespace sockeye {

namespace {

constexpr Row kFarthestCall = 128; // rows a call may stand before its last datagram

ByteView bytesOf(const Event &event)
{
    if (const auto *data = event.as<DataEvent>())
        return data->payload;
    if (const auto *segment = event.as<SegmentEvent>())
        return segment->frame;
    return {};
}

// What is known of them besides themselves, to choose a structure by.
OctetsOrigin originOf(const Event &event, std::string_view socket)
{
    const auto *data = event.as<DataEvent>();
    if (data == nullptr)
        return {Carrier::Frame, {}};
    // A socket's name says its kind: "tcp#1", "unix#2".
    const bool isStream = socket.starts_with("tcp#") || socket.starts_with("unix#");
    OctetsOrigin origin{isStream ? Carrier::Stream : Carrier::Datagram, {}};
    for (const Endpoint *end : {&data->local, &data->peer}) {
        if (end->isInet())
            origin.ports.push_back(end->port());
    }
    return origin;
}

} // namespace

InspectorPanel::InspectorPanel(std::shared_ptr<const EventLog> log, EventFetcher &fetcher,
                               BookmarkKeeper *keeper, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_fetcher(fetcher)
    , m_head(new EventHead)
    , m_bytes(new BytesPanel(m_log, keeper))
    , m_facts(new FactSheet)
    , m_address(new SockaddrView)
    , m_known(new QSplitter(Qt::Vertical))
    , m_none(
          new EmptyState(tr("Nothing selected."),
                         tr("Select an event in the timeline to see its bytes, its call and what it means.")))
    , m_sheet(new QWidget)
    , m_body(new QStackedWidget)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("inspectorPanel"));
    m_body->addWidget(m_bytes);
    m_known->setObjectName(QStringLiteral("factsSplitter"));
    m_known->setChildrenCollapsible(false);
    m_facts->setMinimumHeight(2 * theme().extent(Extent::TableRow));
    m_known->addWidget(m_facts);
    m_known->addWidget(m_address);
    m_known->setStretchFactor(0, 3);
    m_known->setStretchFactor(1, 2);
    m_body->addWidget(m_known);
    auto *sheet = new QVBoxLayout(m_sheet);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->setSpacing(1);
    sheet->addWidget(m_head);
    sheet->addWidget(m_body, 1);
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(&m_fetcher, &EventFetcher::fetched, this,
            [this](quint64 request, const std::shared_ptr<const EventPage> &page, const std::vector<Row> &) {
                if (request == m_request && m_row)
                    take(*page);
            });
}

HexView *InspectorPanel::hexView() const
{
    return m_bytes->hexView();
}

DecodeView *InspectorPanel::decodeView() const
{
    return m_bytes->decodeView();
}

void InspectorPanel::clear()
{
    m_row.reset();
    m_stack->setCurrentIndex(0);
}

void InspectorPanel::setNoneText(const QString &what, const QString &why)
{
    m_none->setTexts(what, why);
}

void InspectorPanel::show(Row row)
{
    if (row >= m_log->size())
        return;
    m_row = row;
    std::vector<Row> rows;
    for (Row r = firstRowOf(row); r <= row; ++r)
        rows.push_back(r);
    m_request = m_fetcher.request(std::move(rows));
}

void InspectorPanel::showOctets(const QString &line, const Bytes &octets,
                                const std::optional<Endpoint> &address)
{
    m_row.reset();
    EventSentence sentence;
    sentence.icon = QStringLiteral("note");
    sentence.what = tr("As it lies in memory");
    sentence.why = tr("The program made it itself: no call, nothing was sent.");
    m_head->say(sentence, line, {});
    m_stack->setCurrentWidget(m_sheet);
    if (address) {
        m_facts->setFacts({});
        m_address->setAddress(QStringLiteral("sockaddr"), *address);
        m_address->show();
        m_body->setCurrentWidget(m_known);
        return;
    }
    m_bytes->show({std::make_shared<const Bytes>(octets)});
    m_body->setCurrentWidget(m_bytes);
}

void InspectorPanel::showCarried(Row row)
{
    if (row >= m_log->size())
        return;
    const IndexEntry &call = m_log->entry(row);
    if (call.kind != EventKind::Call || (call.flags & IndexEntry::kCarriedData) == 0)
        return show(row);
    const Row end = std::min(m_log->size(), row + kFarthestCall);
    for (Row r = row + 1; r < end; ++r) {
        const IndexEntry &after = m_log->entry(r);
        if (after.kind == EventKind::Data && after.socket == call.socket && after.call == call.call)
            return show(r);
    }
    show(row);
}

Row InspectorPanel::firstRowOf(Row row) const
{
    const IndexEntry &entry = m_log->entry(row);
    if (entry.kind != EventKind::Data)
        return row;
    const Row last = row - std::min(row, kFarthestCall);
    for (Row r = row; r > last; --r) {
        const IndexEntry &before = m_log->entry(r - 1);
        const bool carried = (before.flags & IndexEntry::kCarriedData) != 0;
        if (before.kind == EventKind::Call && carried && before.socket == entry.socket &&
            before.call == entry.call)
            return r - 1;
    }
    return row;
}

void InspectorPanel::take(const EventPage &page)
{
    const Event *event = page.find(*m_row);
    const QString number = tr("event %1").arg(groupedText(static_cast<quint64>(m_log->sequenceOf(*m_row))));
    m_stack->setCurrentWidget(m_sheet);
    if (event == nullptr) {
        EventSentence unread;
        unread.icon = QStringLiteral("error");
        unread.tone = Tone::Error;
        unread.what = tr("This event could not be read from the session file");
        m_head->say(unread, {}, number);
        m_facts->setFacts({});
        m_address->hide();
        m_body->setCurrentWidget(m_known);
        return;
    }
    const SocketNamer names = [this](SocketId id) { return socketName(id); };
    const auto peer = m_log->sockets().peerOf(event->socket);
    const EventSentence sentence = eventSentence(*event, names, peer == 0 ? QString() : socketName(peer));
    const auto *call = event->as<CallEvent>();
    if (event->as<DataEvent>() && event->callId != 0) {
        for (const EventPage::Item &item : page.items) {
            const auto *carrier = item.event.as<CallEvent>();
            if (item.err == 0 && item.event.callId == event->callId && carrier &&
                carrier->phase == CallPhase::Done)
                call = carrier;
        }
    }
    m_head->say(sentence, call != nullptr ? callLine(*call) : QString(), number);
    const ByteView bytes = bytesOf(*event);
    if (bytes.empty()) {
        showFacts(*event);
        m_body->setCurrentWidget(m_known);
    } else {
        showBytes(*event, bytes);
        m_body->setCurrentWidget(m_bytes);
    }
}

void InspectorPanel::showFacts(const Event &event)
{
    m_facts->setFacts(eventFacts(event, m_log->beganNs(), [this](SocketId id) { return socketName(id); }));
    const auto *call = event.as<CallEvent>();
    const auto address = call ? callAddress(*call) : std::nullopt;
    if (address)
        m_address->setAddress(address->parameter, address->endpoint);
    m_address->setVisible(address.has_value());
}

void InspectorPanel::showBytes(const Event &event, ByteView bytes)
{
    ShownBytes shown;
    shown.bytes = std::make_shared<const Bytes>(bytes.begin(), bytes.end());
    shown.origin = originOf(event, m_log->socketName(event.socket));
    shown.row = *m_row;
    shown.socket = event.socket;
    if (const auto *carried = event.as<DataEvent>()) {
        shown.direction = carried->dir;
        shown.isOfStream = shown.origin.carrier == Carrier::Stream;
    }
    m_bytes->show(std::move(shown));
}

QString InspectorPanel::socketName(SocketId socket) const
{
    return QString::fromStdString(m_log->socketName(socket));
}

} // namespace sockeye
