// SPDX-License-Identifier: MIT
// The selected socket's options: read by getsockopt, set by setsockopt, each as a call in the journal like any
// other. GUI thread only; port and fetcher outlive it.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>

#include <QWidget>

#include "ui/bridge/commandport.h"
#include "ui/bridge/eventfetcher.h"
#include "ui/settings.h"

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace sockeye {

class MarkedText;
class OptionModel;

class OptionsPanel : public QWidget
{
    Q_OBJECT

public:
    OptionsPanel(CommandPort &port, EventFetcher &fetcher, Settings &settings, QWidget *parent = nullptr);
    ~OptionsPanel() override;

    void setSocket(const std::optional<SocketSummary> &socket);
    void takeOutcomes(const std::vector<CommandOutcome> &outcomes);
    void readAll();

    OptionModel *model() const { return m_model; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Question {
        int row = 0;
        bool isSet = false;
    };
    void edit(int row, const QString &text);
    void ask(int row);
    void askNext();
    void fetch(const std::vector<Row> &rows);
    void takePage(quint64 request, const std::shared_ptr<const EventPage> &page,
                  const std::vector<Row> &rows);
    void showFailure(int row, bool isSet, int err);
    void showState();
    bool isUsable() const;

    CommandPort &m_port;
    EventFetcher &m_fetcher;
    Settings &m_settings;
    std::optional<SocketSummary> m_socket;
    std::set<SocketId> m_read;             // sockets whose options were read once
    std::deque<int> m_toAsk;               // rows
    std::map<CommandId, Question> m_asked; // under way
    std::map<Row, int> m_answers;          // journal row → model row, being fetched
    std::set<quint64> m_requests;

    OptionModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    QLineEdit *m_filter;
    QToolButton *m_refresh;
    MarkedText *m_note;
};

} // namespace sockeye
