// SPDX-License-Identifier: MIT
#include "ui/panels/ladderpanel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/themeicon.h"
#include "ui/views/buttonlook.h"
#include "ui/views/emptystate.h"
#include "ui/views/ladderlegend.h"
#include "ui/views/ladderview.h"

namespace sockeye {

LadderPanel::LadderPanel(std::shared_ptr<const EventLog> log, EventFetcher &fetcher, bool live,
                         QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_live(live)
    , m_feed(std::move(log), fetcher)
    , m_view(new LadderView(this))
    , m_empty(new EmptyState({}, {}, this))
    , m_byTime(toggle("ladderByTime", tr("By time"),
                      tr("Space by the time between; long pauses are cut, close ones keep a line each (T)")))
    , m_follow(toggle("ladderFollow", tr("Follow"), tr("Stay at the newest event (F)")))
    , m_export(new QToolButton(this))
    , m_bar(new QWidget(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("ladderPanel"));
    setNoneText(tr("No socket is selected."),
                tr("Select one to see its calls, its bytes and its states in the order they happened, and "
                   "those of the other end beside them when it is in this session too."));
    build();
    m_follow->setVisible(live);
    m_follow->setChecked(live);
    m_view->setFollowing(live);
    m_feed.setFollowing(live);
    connect(&m_feed, &LadderFeed::changed, this, &LadderPanel::showLadder);
    connect(m_byTime, &QToolButton::toggled, m_view, &LadderView::setByTime);
    connect(m_view, &LadderView::byTimeChanged, m_byTime, &QToolButton::setChecked);
    connect(m_follow, &QToolButton::toggled, m_view, &LadderView::setFollowing);
    connect(m_view, &LadderView::followingChanged, this, [this](bool following) {
        m_follow->setChecked(following);
        m_feed.setFollowing(following);
    });
    connect(m_view, &LadderView::placeWanted, &m_feed, &LadderFeed::want);
    connect(m_view, &LadderView::itemActivated, this, &LadderPanel::rowActivated);
    connect(m_export, &QToolButton::clicked, this, &LadderPanel::exportRequested);
    showLadder();
}

void LadderPanel::build()
{
    m_export->setObjectName(QStringLiteral("ladderExport"));
    m_export->setText(tr("Export…"));
    m_export->setIcon(themeIcon(QStringLiteral("save")));
    m_export->setToolTip(tr("Write the ladder as a picture"));
    m_export->setToolButtonStyle(Qt::ToolButtonIconOnly); // the legend has its room
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LadderPanel::showMenu);

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(kPanelMargin, kHalfGrid, kGrid, kHalfGrid);
    bar->setSpacing(kHalfGrid);
    bar->addWidget(new LadderLegend(m_bar), 1);
    for (QToolButton *button : {m_byTime, m_follow, m_export})
        bar->addWidget(button);
    auto *ladder = new QWidget(this);
    auto *column = new QVBoxLayout(ladder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(ladder);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(m_stack);
}

QToolButton *LadderPanel::toggle(const char *name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    setButtonLook(button, ButtonLook::Toggle);
    return button;
}

// A socket that accept() gave out, or is going to.
bool LadderPanel::isAcceptor(const SocketSummary &socket) const
{
    if (socket.parent == 0 || socket.firstRow >= m_log->size())
        return false;
    const IndexEntry &first = m_log->entry(socket.firstRow);
    return first.kind != EventKind::Call || first.call == CallCode::Accept;
}

LadderEnds LadderPanel::endsOf(const SocketSummary &socket, const std::optional<SocketSummary> &peer) const
{
    LadderEnds ends;
    ends.kind = socket.kind;
    ends.listening = socket.listening;
    ends.left = socket.id;
    if (!peer)
        return ends;
    ends.right = peer->id;
    if (socket.kind.type == SocketType::Datagram) {
        ends.leftAt = socket.local;
        ends.rightAt = peer->local;
    }
    if (m_orderKept)
        return ends;
    // The same ends keep their places when the selection goes to the other.
    const LadderEnds &shown = m_feed.ends();
    const bool isShown = shown.left == peer->id && shown.right == socket.id;
    if (isShown || isAcceptor(socket)) {
        std::swap(ends.left, ends.right);
        std::swap(ends.leftAt, ends.rightAt);
    }
    return ends;
}

void LadderPanel::setSocket(const std::optional<SocketSummary> &socket,
                            const std::optional<SocketSummary> &peer)
{
    m_socket = socket;
    m_peer = socket ? peer : std::nullopt;
    m_ends = socket ? endsOf(*socket, m_peer) : LadderEnds();
    if (isVisible())
        begin();
}

void LadderPanel::setNoneText(const QString &what, const QString &why)
{
    m_none = what;
    m_whyNone = why;
    if (!m_socket)
        m_empty->setTexts(what, why);
}

void LadderPanel::begin()
{
    if (m_ends != m_feed.ends()) {
        m_isNew = true;
        m_view->setFollowing(m_live);
        m_feed.setEnds(m_ends);
    }
    m_feed.advance(m_end);
    showLadder();
}

void LadderPanel::advance(Row, Row to)
{
    m_end = to;
    if (isVisible())
        m_feed.advance(to);
}

void LadderPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    begin();
}

bool LadderPanel::hasLadder() const
{
    return m_feed.count() > 0;
}

void LadderPanel::showLadder()
{
    if (m_socket && m_feed.total() == 0 && !m_feed.isSettled())
        return; // what there is is being looked for
    if (!m_socket) {
        m_empty->setTexts(m_none, m_whyNone);
    } else if (m_feed.total() == 0) {
        m_empty->setTexts(tr("Nothing has happened on %1 yet.").arg(QString::fromStdString(m_socket->name)),
                          tr("Every call of it appears here, and what runs between its two ends."));
    }
    const bool isEmpty = !m_socket || m_feed.total() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    if (isEmpty)
        return;
    const auto endOf = [this](SocketId id) {
        const SocketSummary *socket = m_socket->id == id           ? &*m_socket
                                      : m_peer && m_peer->id == id ? &*m_peer
                                                                   : nullptr;
        return socket != nullptr ? LadderScene::End{QString::fromStdString(socket->name),
                                                    QString::fromStdString(socket->local.text())}
                                 : LadderScene::End{QString(), QString::fromStdString(m_socket->peer.text())};
    };
    const LadderEnds &ends = m_feed.ends();
    m_view->setLadder(
        m_feed.ladder(), endOf(ends.left), endOf(ends.right),
        {m_feed.first(), m_feed.count(), m_feed.total()}, m_log->beganNs(), m_live,
        [log = m_log](SocketId id) { return QString::fromStdString(log->socketName(id)); }, m_isNew);
    m_isNew = m_isNew && m_feed.count() == 0;
    if (m_wanted && m_view->select(*m_wanted))
        m_wanted.reset();
}

void LadderPanel::select(Row row)
{
    m_wanted.reset();
    if (!m_feed.rows().contains(row) && m_feed.isSettled() && isVisible()) {
        m_view->select(row); // nothing is highlighted any more
        return;
    }
    if (m_view->select(row))
        return;
    m_wanted = row;
    if (m_feed.rows().contains(row)) {
        m_view->setFollowing(false);
        m_feed.want(m_feed.rows().placeOf(row));
    }
}

void LadderPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto check = [menu](const QString &text, bool isOn, auto toggled) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        QObject::connect(action, &QAction::toggled, menu, toggled);
    };
    check(tr("Space by time"), m_view->isByTime(), [this](bool on) { m_view->setByTime(on); });
    if (m_live)
        check(tr("Follow the newest event"), m_view->isFollowing(),
              [this](bool on) { m_view->setFollowing(on); });
    menu->addSeparator();
    menu->addAction(tr("Larger"), this, [this] { m_view->zoomBy(1.2); });
    menu->addAction(tr("Smaller"), this, [this] { m_view->zoomBy(1 / 1.2); });
    menu->addAction(tr("Usual size"), m_view, &LadderView::resetZoom);
    menu->addSeparator();
    menu->addAction(m_export->icon(), tr("Export as a picture…"), this, &LadderPanel::exportRequested);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace sockeye
