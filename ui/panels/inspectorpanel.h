// SPDX-License-Identifier: MIT
// The selected event in full: a sentence, its call, and its bytes as hex, text, values in both byte orders and
// fields of a structure, all linked; where it has no bytes, what else is known of it, and the octets of the address
// a call passed. Reads on the fetcher's thread. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/bytes/structure/structurelibrary.h"
#include "ui/bridge/eventfetcher.h"

class QSplitter;
class QStackedWidget;

namespace sockeye {

class BookmarkKeeper;
class BytesPanel;
class DecodeView;
class EmptyState;
class EventHead;
class FactSheet;
class HexView;
class SockaddrView;

class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    // `fetcher` and `keeper` must outlive it.
    InspectorPanel(std::shared_ptr<const EventLog> log, EventFetcher &fetcher,
                   BookmarkKeeper *keeper = nullptr, QWidget *parent = nullptr);

    BytesPanel *bytes() const { return m_bytes; }
    HexView *hexView() const;
    DecodeView *decodeView() const;
    std::optional<Row> row() const { return m_row; }

    // Octets of no event: what a line of code made of them, and the address they are, if they are one.
    void showOctets(const QString &line, const Bytes &octets, const std::optional<Endpoint> &address);
    // Of a call the bytes it carried, if it did; of another event the event.
    void showCarried(Row row);
    // What stands there while no event is selected.
    void setNoneText(const QString &what, const QString &why);

public Q_SLOTS:
    void show(sockeye::Row row);
    void clear();

private:
    void take(const EventPage &page);
    // The call that carried the event's data: where it may be found, from this row on.
    Row firstRowOf(Row row) const;
    void showBytes(const Event &event, ByteView bytes);
    void showFacts(const Event &event);
    QString socketName(SocketId socket) const;

    const std::shared_ptr<const EventLog> m_log;
    EventFetcher &m_fetcher;
    std::optional<Row> m_row;
    quint64 m_request = 0; // of the fetcher, the latest

    EventHead *m_head;
    BytesPanel *m_bytes;
    FactSheet *m_facts;
    SockaddrView *m_address;
    QSplitter *m_known; // facts, and the address below them
    EmptyState *m_none;
    QWidget *m_sheet; // head and what is below it
    QStackedWidget *m_body;
    QStackedWidget *m_stack;
};

} // namespace sockeye
