// SPDX-License-Identifier: MIT
// The counters of the selected socket: plots over time, and the newest value of each beside them. From the journal's
// events alone, so a session that was opened again shows the same. Out of sight it reads nothing. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/journal/eventlog.h"
#include "ui/bridge/counterscanner.h"

class QSplitter;
class QStackedLayout;
class QTableView;

namespace sockeye {

class CounterModel;
class CounterPlots;
class EmptyState;

class CountersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CountersPanel(std::shared_ptr<const EventLog> log, QWidget *parent = nullptr);

    CounterPlots *plots() const { return m_plots; }
    CounterModel *model() const { return m_model; }
    void setSocket(const std::optional<SocketSummary> &socket); // again whenever it has changed
    void setSelectedRow(Row row);                               // the window's

public Q_SLOTS:
    void advance(sockeye::Row from, sockeye::Row to);

Q_SIGNALS:
    void rowActivated(quint64 row);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void begin(); // another socket's plots, if they are not there already
    void takeWhole(const std::shared_ptr<const CounterData> &found);
    void showSelected();
    void showTimes(); // where there is room

    const std::shared_ptr<const EventLog> m_log;
    CounterScanner m_whole, m_detail;
    CounterModel *m_model;
    CounterPlots *m_plots;
    QTableView *m_numbers;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedLayout *m_stack;

    std::optional<SocketSummary> m_socket;
    std::shared_ptr<const CounterData> m_data; // of the whole session; null while nothing was read
    SocketId m_shown = 0;                      // whose plots are there
    std::optional<Row> m_selected;
    Row m_end = 0;
    bool m_divided = false; // by the person
};

} // namespace sockeye
