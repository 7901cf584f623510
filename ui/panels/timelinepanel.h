// SPDX-License-Identifier: MIT
// The timeline with what chooses its rows: filter, kinds, how many of how many, jump to a time. Rows are found and
// read on other threads; the panel stays usable while events pour in. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QSet>
#include <QWidget>

#include "ui/bridge/eventfetcher.h"
#include "ui/bridge/filterrunner.h"
#include "ui/models/timelinemodel.h"

class QGridLayout;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace sockeye {

class EmptyState;
class FilterField;
class ThemedLabel;
class TimelineView;

class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    // `fetcher` must outlive it. `live`: the session grows, and its tail is followed. Shape::Calls lists the calls
    // alone and has no kinds to choose from.
    TimelinePanel(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, bool live,
                  TimelineModel::Shape shape = TimelineModel::Shape::Events, QWidget *parent = nullptr);
    ~TimelinePanel() override;

    FilterField *filterField() const { return m_filter; }
    TimelineView *view() const { return m_view; }
    TimelineModel *model() const { return m_model; }

    // Of Shape::Calls: whose calls; 0 for all.
    void setCallsOf(SocketId socket);
    // A switch of its owner's beside the filter.
    QToolButton *addToggle(const char *name, const char *icon, const QString &text, const QString &tip);

    std::optional<Row> selectedRow() const;
    // Selects the event and shows it; where it has no row, the next one that has. No rowSelected() follows.
    void select(Row row);
    void focusFilter();
    // Asks for a time and selects the first row at or after it.
    void askForTime();
    // Seconds since the session began ("14.66") or a time of day ("14:03:31"); what is wrong with it, or empty.
    QString jumpToTime(const QString &text);

    QSize minimumSizeHint() const override;

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

public Q_SLOTS:
    void advance(sockeye::Row from, sockeye::Row to); // of JournalPump
    void setSocketNames(const QStringList &names);    // for completion

Q_SIGNALS:
    void rowSelected(sockeye::Row row); // by the person
    void followingChanged(bool following);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addKinds();
    void runQuery();
    void take(const PickedRows &rows);
    void showCount();
    int kindsWidth() const;
    void arrangeBar();
    void reselect();

    const std::shared_ptr<const EventLog> m_log;
    EventFetcher &m_fetcher;
    FilterRunner *m_runner;
    TimelineModel *m_model;
    TimelineView *m_view;
    FilterField *m_filter;
    QToolButton *m_calls = nullptr, *m_data = nullptr, *m_states = nullptr, *m_errors = nullptr;
    ThemedLabel *m_count;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QWidget *m_kinds, *m_status; // the switches; progress and count
    QGridLayout *m_bar;
    EmptyState *m_empty;
    QStackedWidget *m_stack;

    Filter m_query;
    SocketId m_callsOf = 0;
    std::uint64_t m_all = 0;     // rows there are when nothing is filtered
    std::optional<Row> m_wanted; // selected before the query changed, not found again yet
    QSet<quint64> m_requests;    // of the fetcher, not answered yet
    bool m_isNarrow = false;
    bool m_selecting = false; // by this panel, not by the person
};

} // namespace sockeye
