// SPDX-License-Identifier: MIT
#include "ui/panels/dialoguepanel.h"

#include <limits>

#include <QHeaderView>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/dialoguemodel.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/labelledfield.h"
#include "ui/panels/markedtext.h"
#include "ui/text/dialoguetext.h"
#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/emptystate.h"
#include "ui/views/rowtable.h"

namespace sockeye {

namespace {

const QString kFields = QStringLiteral("dialogue");

QToolButton *button(const QString &name, const QString &icon, const QString &text, const QString &tip)
{
    auto *made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(themeIcon(icon));
    made->setText(text);
    made->setToolTip(tip);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

DialoguePanel::DialoguePanel(DialoguePlayer &player, Settings &settings, Sources sources, QWidget *parent)
    : QWidget(parent)
    , m_player(player)
    , m_settings(settings)
    , m_sources(std::move(sources))
    , m_model(new DialogueModel(this))
    , m_table(new RowTable)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("dialoguePanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    buildTable();
    m_stack->addWidget(new EmptyState(
        tr("No messages yet."),
        tr("Write one in the send panel and add it here, or add an empty line. Each can wait for a reply.")));
    m_stack->addWidget(m_table);
    layout->addWidget(m_stack, 1);
    restore();
    connect(m_model, &DialogueModel::edited, this, [this] {
        remember();
        refresh();
    });
    connect(&m_player, &DialoguePlayer::progressed, this, &DialoguePanel::take);
    setSocket(std::nullopt, !m_player.canPlay());
}

QWidget *DialoguePanel::buildBar()
{
    auto *take = button(QStringLiteral("dialogueTake"), QStringLiteral("arrow-in"),
                        tr("Add from the send panel"), tr("Add the message that stands in the send panel"));
    auto *empty = button(QStringLiteral("dialogueAdd"), QStringLiteral("plus"), tr("Add a line"),
                         tr("Add an empty line below the selected one"));
    m_remove = button(QStringLiteral("dialogueRemove"), QStringLiteral("minus"), tr("Remove"),
                      tr("Remove the selected line"));
    m_undo = button(QStringLiteral("dialogueUndo"), QStringLiteral("resend"), tr("Put back"),
                    tr("Put the line back that was removed last"));
    m_up = button(QStringLiteral("dialogueUp"), QStringLiteral("arrow-up"), tr("Up"),
                  tr("Move the selected line up"));
    m_down = button(QStringLiteral("dialogueDown"), QStringLiteral("arrow-down"), tr("Down"),
                    tr("Move the selected line down"));
    m_rounds = new QSpinBox;
    m_rounds->setObjectName(QStringLiteral("dialogueRounds"));
    m_rounds->setRange(0, std::numeric_limits<int>::max());
    m_rounds->setSpecialValueText(tr("until stopped"));
    m_rounds->setValue(1);
    m_rounds->setToolTip(tr("How many times all of it is sent; 0 until it is stopped"));
    m_play = new QToolButton;
    m_play->setObjectName(QStringLiteral("dialoguePlay"));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setFocusPolicy(Qt::StrongFocus);
    setButtonLook(m_play, ButtonLook::Primary);
    m_note = new MarkedText(MarkedText::Ink::Quiet);
    m_note->setObjectName(QStringLiteral("dialogueNote"));

    connect(take, &QToolButton::clicked, this, [this] {
        DialogueStep step;
        step.payload = m_sources.payload().toStdString();
        add(step);
    });
    connect(empty, &QToolButton::clicked, this, [this] { add({}); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_model->remove(currentRow()); });
    connect(m_undo, &QToolButton::clicked, this, [this] { m_table->selectRow(m_model->undoRemove()); });
    connect(m_up, &QToolButton::clicked, this, [this] { m_model->move(currentRow(), -1); });
    connect(m_down, &QToolButton::clicked, this, [this] { m_model->move(currentRow(), 1); });
    connect(m_rounds, &QSpinBox::valueChanged, this, &DialoguePanel::remember);
    connect(m_play, &QToolButton::clicked, this, &DialoguePanel::playOrStop);

    auto *bar = new QWidget;
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    column->setSpacing(kGrid);
    auto *tools = new QWidget;
    auto *flow = new FlowLayout(kGrid, tools);
    flow->addWidget(m_play);
    flow->addWidget(labelledField(tr("&Times"), m_rounds));
    for (QToolButton *tool : {take, empty, m_remove, m_undo, m_up, m_down})
        flow->addWidget(tool);
    column->addWidget(tools);
    column->addWidget(m_note);
    return bar;
}

void DialoguePanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("dialogueTable"));
    m_table->setAccessibleName(tr("Messages to send, in order"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->show();  // the messages' numbers
    m_table->setTabKeyNavigation(true); // one types from cell to cell
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    const int digit = QFontMetrics(font()).averageCharWidth();
    m_table->setColumnWidth(DialogueModel::kSend, 30 * digit);
    m_table->setColumnWidth(DialogueModel::kDelay, 14 * digit);
    m_table->setColumnWidth(DialogueModel::kExpect, 30 * digit);
    m_table->setColumnWidth(DialogueModel::kWithin, 14 * digit);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DialoguePanel::refresh);
}

int DialoguePanel::currentRow() const
{
    return m_table->currentIndex().row();
}

void DialoguePanel::add(const DialogueStep &step)
{
    const int row = currentRow() < 0 ? m_model->rowCount() : currentRow() + 1;
    m_model->insert(row, step);
    m_table->setCurrentIndex(m_model->index(row, DialogueModel::kSend));
    m_table->setFocus();
}

void DialoguePanel::restore()
{
    const QVariantMap values = m_settings.fields(kFields);
    const auto text = values.value(QStringLiteral("steps")).toString().toStdString();
    if (auto dialogue = Dialogue::fromJson(text))
        m_model->setDialogue(std::move(*dialogue));
    m_rounds->setValue(values.value(QStringLiteral("times"), 1).toInt());
}

void DialoguePanel::remember()
{
    m_settings.setFields(kFields,
                         {{QStringLiteral("steps"), QString::fromStdString(m_model->dialogue().json())},
                          {QStringLiteral("times"), m_rounds->value()}});
}

void DialoguePanel::setSocket(const std::optional<SocketSummary> &socket, bool readOnly)
{
    m_socket = socket;
    m_can = sendability(m_socket ? &*m_socket : nullptr, readOnly);
    refresh();
}

QString DialoguePanel::reasonWhyNot() const
{
    if (!m_can.allowed)
        return m_can.sentence;
    if (m_socket->stepByStep)
        return tr("A sequence needs a socket that receives by itself; this one is step by step.");
    if (m_model->rowCount() == 0)
        return tr("Add a message first.");
    if (const auto fault = m_model->fault())
        return tr("Step %1: %2", "the second is a sentence").arg(fault->row + 1).arg(fault->sentence);
    const auto to = m_sources.destination();
    return to ? QString() : to.error();
}

void DialoguePanel::playOrStop()
{
    if (m_player.isPlaying())
        return m_player.stop();
    if (!reasonWhyNot().isEmpty())
        return refresh();
    lab::DialogueOptions options;
    options.socket = m_socket->id;
    options.isStream = m_socket->kind.type == SocketType::Stream;
    options.to = m_sources.destination().value_or(Endpoint());
    options.times = m_times = static_cast<std::uint64_t>(m_rounds->value());
    m_note->say({}, Tone::Closed, {});
    m_player.play(m_model->dialogue(), options);
    refresh();
}

void DialoguePanel::take(const DialogueProgress &progress)
{
    m_model->showProgress(progress);
    const auto sentence = dialogueSentence(progress, m_times);
    m_note->say(sentence.icon, sentence.tone, sentence.text);
    if (progress.end != DialogueProgress::End::Running)
        refresh();
}

void DialoguePanel::refresh()
{
    const bool plays = m_player.isPlaying();
    const auto reason = reasonWhyNot();
    const int row = currentRow();
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    m_table->setEnabled(!plays);
    m_play->setText(plays ? tr("Stop") : tr("Send them"));
    m_play->setIcon(themeIcon(plays ? QStringLiteral("cancel") : QStringLiteral("play"), Role::OnAccent));
    m_play->setEnabled(plays || reason.isEmpty());
    m_play->setToolTip(plays ? tr("Stop at once") : reason);
    m_remove->setEnabled(!plays && row >= 0);
    m_undo->setVisible(m_model->canUndo());
    m_undo->setEnabled(!plays);
    m_up->setEnabled(!plays && row > 0);
    m_down->setEnabled(!plays && row >= 0 && row + 1 < m_model->rowCount());
    if (!plays && !reason.isEmpty() && m_model->rowCount() > 0)
        m_note->say(QStringLiteral("note"), Tone::Closed, reason);
    else if (m_note->text() == m_reason)
        m_note->say({}, Tone::Closed, {});
    m_reason = reason;
}

} // namespace sockeye
