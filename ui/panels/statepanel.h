// SPDX-License-Identifier: MIT
// The state diagram of the selected socket and, when it is ours too, of its peer. GUI thread only.
#pragma once

#include <memory>

#include <QWidget>

#include "core/journal/eventlog.h"

class QStackedLayout;

namespace sockeye {

class EmptyState;
class StateDiagramView;

class StatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(std::shared_ptr<const EventLog> log, QWidget *parent = nullptr);

    void setSocket(const SocketSummary &socket); // again whenever it has changed
    void clear();
    // What stands there while no socket is selected, where none can be.
    void setNoneText(const QString &what, const QString &why);
    void setRareShown(bool shown);

Q_SIGNALS:
    void rowActivated(quint64 row);

private:
    std::shared_ptr<const EventLog> m_log;
    StateDiagramView *m_diagram;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QString m_none, m_whyNone;
};

} // namespace sockeye
