// SPDX-License-Identifier: MIT
// The ladder of the selected socket and, when it is ours too, of its peer: who called what, what ran between them,
// which states they went through. While it is out of sight nothing is looked for. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "ui/bridge/ladderfeed.h"

class QStackedLayout;
class QToolButton;

namespace sockeye {

class EmptyState;
class LadderView;

class LadderPanel : public QWidget
{
    Q_OBJECT

public:
    // `fetcher` must outlive it. `live`: the session grows.
    LadderPanel(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, bool live,
                QWidget *parent = nullptr);

    LadderView *view() const { return m_view; }
    const LadderFeed &feed() const { return m_feed; }
    // Again whenever they have changed. `peer` is the socket at the other end when it is ours too.
    void setSocket(const std::optional<SocketSummary> &socket, const std::optional<SocketSummary> &peer);
    // The socket stands left and its peer right, as they are given; else whoever connected stands left.
    void setOrderKept(bool kept) { m_orderKept = kept; }
    // What stands there while no socket is selected, where none can be.
    void setNoneText(const QString &what, const QString &why);
    // Highlights the event and brings it into sight, where it belongs to the ladder.
    void select(Row row);
    bool hasLadder() const; // something to export

public Q_SLOTS:
    void advance(sockeye::Row from, sockeye::Row to); // of JournalPump

Q_SIGNALS:
    void rowActivated(quint64 row);
    void exportRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QToolButton *toggle(const char *name, const QString &text, const QString &tip);
    LadderEnds endsOf(const SocketSummary &socket, const std::optional<SocketSummary> &peer) const;
    bool isAcceptor(const SocketSummary &socket) const;
    void begin();
    void showLadder();
    void showMenu(const QPoint &at);

    const std::shared_ptr<const EventLog> m_log;
    const bool m_live;
    LadderFeed m_feed;
    LadderView *m_view;
    EmptyState *m_empty;
    QToolButton *m_byTime, *m_follow, *m_export;
    QWidget *m_bar;
    QStackedLayout *m_stack;

    std::optional<SocketSummary> m_socket, m_peer;
    LadderEnds m_ends;           // of m_socket and m_peer
    Row m_end = 0;               // of what there is
    std::optional<Row> m_wanted; // to be selected once it is there
    QString m_none, m_whyNone;   // while no socket is selected
    bool m_orderKept = false;
    bool m_isNew = true; // other ends than those shown
};

} // namespace sockeye
