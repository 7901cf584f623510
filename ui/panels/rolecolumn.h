// SPDX-License-Identifier: MIT
// One role of an experiment: its name, its socket and state, its lines of code, and a few facts of the socket it last
// acted on. GUI thread only.
#pragma once

#include <map>
#include <optional>

#include <QWidget>

#include "core/journal/sockettable.h"
#include "ui/models/runlines.h"

namespace sockeye {

class ChipLabel;
class ElidedLabel;
class LineListView;
class ThemedLabel;

class RoleColumn : public QWidget
{
    Q_OBJECT

public:
    explicit RoleColumn(QWidget *parent = nullptr);

    void setSteps(const RoleSteps &steps);
    const RoleSteps &steps() const { return m_steps; }
    void showRun(const RunState &state, const std::map<std::size_t, qint64> &waitedNs, Ahead ahead);
    void showSocket(const SocketSummary *socket); // null: none yet
    void selectStep(std::size_t step);
    void setFactsShown(bool shown); // else they are in the tool tip of its name, and the code has their room
    LineListView *lines() const { return m_lines; }

    // The socket the role last acted on in the run; 0 for none.
    SocketId socketIn(const RunState &state) const;
    bool actedOn(SocketId socket, const RunState &state) const;

private:
    std::optional<std::size_t> currentStep(const RunState &state) const;

    RoleSteps m_steps;
    ThemedLabel *m_name;
    ElidedLabel *m_address;
    ChipLabel *m_chip;
    LineListView *m_lines;
    QWidget *m_facts;
    bool m_showsFacts = true;
    ThemedLabel *m_descriptor, *m_queues, *m_moved;
    std::map<SocketId, QString> m_codeNames; // what its sockets are called in the code
    std::optional<std::size_t> m_current;    // brought into sight
};

} // namespace sockeye
