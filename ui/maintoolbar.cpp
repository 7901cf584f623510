// SPDX-License-Identifier: MIT
#include "ui/maintoolbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include "ui/text/format.h"
#include "ui/text/themeicon.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

constexpr int kSearchWidth = 224;

// Shows that something drops from it, though that is no menu.
class DropButton : public QToolButton
{
protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features |= QStyleOptionToolButton::HasMenu;
    }
};

int slot(ActionId id)
{
    switch (id) {
    case ActionId::Listen:
        return 0;
    case ActionId::Connect:
        return 1;
    case ActionId::Datagram:
        return 2;
    default:
        return 3;
    }
}

} // namespace

MainToolBar::MainToolBar(const Actions &actions, QWidget *parent) : QToolBar(tr("Toolbar"), parent)
{
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_buttons[slot(ActionId::Listen)] = addDropButton(actions[ActionId::Listen], tr("Listen"));
    m_buttons[slot(ActionId::Connect)] = addDropButton(actions[ActionId::Connect], tr("Connect"));
    m_buttons[slot(ActionId::Datagram)] = addDropButton(actions[ActionId::Datagram], tr("Datagram"));
    addSeparator();
    addCloseButton(actions);
    addSeparator();
    addExperimentsButton(actions[ActionId::Experiments]);
    auto *stretch = new QWidget;
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(stretch);
    addRecording();
    addSearch(actions[ActionId::Find]);
    setFixedHeight(theme().extent(Extent::ToolBar));
    connect(&theme(), &Theme::changed, this, [this] {
        setFixedHeight(theme().extent(Extent::ToolBar));
        drawDot();
    });
}

// The action's own text ends in "…"; its name, keys and availability are the button's too.
QToolButton *MainToolBar::addDropButton(QAction *action, const QString &text)
{
    auto *button = new DropButton;
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAccessibleName(text);
    button->setText(text);
    button->setIcon(action->icon());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    addWidget(button);
    return button;
}

void MainToolBar::addCloseButton(const Actions &actions)
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const ActionId id : {ActionId::Close, ActionId::ShutdownSend, ActionId::ShutdownReceive,
                              ActionId::ShutdownBoth, ActionId::Reset})
        menu->addAction(actions[id]);
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("closeButton"));
    button->setText(tr("Close"));
    button->setAccessibleName(tr("Close or shut down"));
    button->setToolTip(tr("Ways to end the selected socket"));
    button->setIcon(themeIcon(QStringLiteral("close-socket")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    QAction *close = actions[ActionId::Close];
    const auto follow = [button, close] { button->setEnabled(close->isEnabled()); };
    connect(close, &QAction::changed, button, follow);
    follow();
    addWidget(button);
    m_buttons[slot(ActionId::Close)] = button;
}

void MainToolBar::addExperimentsButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("experimentsButton"));
    button->setDefaultAction(action);
    button->setText(tr("Experiments"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    connect(action, &QAction::changed, button, [button] { button->setText(tr("Experiments")); });
    addWidget(button);
}

void MainToolBar::addRecording()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(kGrid, 0, 2 * kGrid, 0);
    layout->setSpacing(kGrid);
    m_dot = new QLabel;
    m_state = new ThemedLabel(TextStyle::Body, Role::Text);
    m_state->setObjectName(QStringLiteral("recordingState"));
    m_figures = new ThemedLabel(TextStyle::Body, Role::TextDim);
    m_figures->setObjectName(QStringLiteral("recordingFigures"));
    layout->addWidget(m_dot);
    layout->addWidget(m_state);
    layout->addWidget(m_figures);
    addWidget(box);
    drawDot();
}

void MainToolBar::addSearch(QAction *find)
{
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setAccessibleName(tr("Find"));
    m_search->setPlaceholderText(tr("Find… (%1)").arg(find->shortcut().toString(QKeySequence::NativeText)));
    m_search->setToolTip(
        tr("Text, bytes, a call or an errno. Enter goes to the next, Shift+Enter to the one before"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(kSearchWidth);
    m_search->installEventFilter(this);
    addWidget(m_search);
}

QToolButton *MainToolBar::button(ActionId id) const
{
    return m_buttons[slot(id)];
}

void MainToolBar::setDown(ActionId id, bool down)
{
    button(id)->setDown(down);
}

void MainToolBar::showReadOnly()
{
    m_readOnly = true;
    m_state->setText(tr("Read only"));
    drawDot();
}

void MainToolBar::showRecording(quint64 events, quint64 fileBytes, JournalStatus::Keeping keeping)
{
    m_keeping = keeping == JournalStatus::Keeping::All;
    if (!m_readOnly)
        m_state->setText(m_keeping ? tr("Recording") : tr("Not recording"));
    m_figures->setText(tr("%1 events  %2", "how many there are, and the size of the file")
                           .arg(groupedText(events), sizeText(fileBytes)));
    drawDot();
}

void MainToolBar::drawDot()
{
    const bool recording = !m_readOnly && m_keeping;
    const QColor colour = recording    ? theme().color(Role::Accent)
                          : m_readOnly ? theme().color(Role::TextDim)
                                       : theme().ink(Tone::Warning);
    const QString icon = recording    ? QStringLiteral("record")
                         : m_readOnly ? QStringLiteral("file")
                                      : QStringLiteral("warning");
    m_dot->setPixmap(iconPixmap(icon, colour, kIconSize, devicePixelRatioF()));
}

bool MainToolBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT searchEntered(m_search->text(), key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT searchLeft();
            return true;
        }
    }
    return QToolBar::eventFilter(watched, event);
}

} // namespace sockeye
