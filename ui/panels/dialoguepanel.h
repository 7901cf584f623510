// SPDX-License-Identifier: MIT
// A sequence of messages for the selected socket: edited as a table, played once or again and again, with what came of
// each step. Every edit is kept in the settings. GUI thread only; player and settings outlive it.
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "core/journal/sockettable.h"
#include "ui/bridge/dialogueplayer.h"
#include "ui/panels/sendability.h"
#include "ui/settings.h"

class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace sockeye {

class DialogueModel;
class MarkedText;

class DialoguePanel : public QWidget
{
    Q_OBJECT

public:
    // What the send panel knows and this one asks for: where datagrams go, and the message to add.
    struct Sources {
        std::function<tl::expected<Endpoint, QString>()> destination;
        std::function<QString()> payload;
    };

    DialoguePanel(DialoguePlayer &player, Settings &settings, Sources sources, QWidget *parent = nullptr);

    void setSocket(const std::optional<SocketSummary> &socket, bool readOnly);
    DialogueModel *model() const { return m_model; }

private:
    QWidget *buildBar();
    void buildTable();
    void restore();
    void remember();
    void playOrStop();
    void take(const DialogueProgress &progress);
    QString reasonWhyNot() const;
    void refresh();
    int currentRow() const;
    void add(const DialogueStep &step);

    DialoguePlayer &m_player;
    Settings &m_settings;
    Sources m_sources;
    std::optional<SocketSummary> m_socket;
    Sendability m_can;
    QString m_reason;          // the one shown
    std::uint64_t m_times = 1; // of what plays or played last

    DialogueModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QSpinBox *m_rounds = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    MarkedText *m_note = nullptr;
};

} // namespace sockeye
