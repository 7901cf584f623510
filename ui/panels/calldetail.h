// SPDX-License-Identifier: MIT
// The selected call explained: its line, its arguments by name, what came back, why it failed, what the call is; to
// be copied as text. Reads on the fetcher's thread. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "ui/bridge/eventfetcher.h"

class QStackedWidget;
class QToolButton;

namespace sockeye {

class FactSheet;
class ThemedLabel;

class CallDetail : public QWidget
{
    Q_OBJECT

public:
    // `fetcher` must outlive it.
    CallDetail(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, QWidget *parent = nullptr);

    // A call that came back.
    void show(Row row);
    std::optional<Row> row() const { return m_row; }
    QString text() const { return m_text; } // what is copied

    QSize sizeHint() const override;

public Q_SLOTS:
    void copy() const;

Q_SIGNALS:
    void bytesRequested(sockeye::Row row); // the octets of its address

private:
    void take(const EventPage &page);

    const std::shared_ptr<const EventLog> m_log;
    EventFetcher &m_fetcher;
    std::optional<Row> m_row;
    quint64 m_request = 0; // of the fetcher, the latest
    QString m_text;

    ThemedLabel *m_line;
    QToolButton *m_bytes, *m_copy;
    FactSheet *m_facts;
    QStackedWidget *m_stack;
};

} // namespace sockeye
