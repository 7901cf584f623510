// SPDX-License-Identifier: MIT
#include "ui/panels/callpanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/panels/addressbox.h"
#include "ui/panels/flagsbutton.h"
#include "ui/panels/flowlayout.h"
#include "ui/panels/markedtext.h"
#include "ui/panels/policyfield.h"
#include "ui/text/parsetext.h"
#include "ui/views/segmentedcontrol.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

struct KindChoice {
    const char *name;
    SocketKind kind;
};
constexpr KindChoice kKinds[] = {
    {"AF_INET, SOCK_STREAM", {Family::Inet, SocketType::Stream}},
    {"AF_INET6, SOCK_STREAM", {Family::Inet6, SocketType::Stream}},
    {"AF_INET, SOCK_DGRAM", {Family::Inet, SocketType::Datagram}},
    {"AF_INET6, SOCK_DGRAM", {Family::Inet6, SocketType::Datagram}},
    {"AF_UNIX, SOCK_STREAM", {Family::Unix, SocketType::Stream}},
    {"AF_UNIX, SOCK_DGRAM", {Family::Unix, SocketType::Datagram}},
    {"AF_UNIX, SOCK_SEQPACKET", {Family::Unix, SocketType::SeqPacket}},
};

template<typename C>
auto always(C call)
{
    return [call] { return std::optional<Call>(call); };
}

QSpinBox *numberField(const QString &name, int from, int to, int value)
{
    auto *field = new QSpinBox;
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setRange(from, to);
    field->setValue(value);
    return field;
}

} // namespace

CallPanel::CallPanel(CommandPort &port, QWidget *parent)
    : QWidget(parent)
    , m_port(port)
    , m_note(new MarkedText(MarkedText::Ink::Quiet))
{
    setObjectName(QStringLiteral("callPanel"));
    m_note->setObjectName(QStringLiteral("callNote"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPanelMargin, kGrid, kPanelMargin, kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(buildModeBar());
    layout->addWidget(buildCalls());
    layout->addWidget(m_note);
    showState();
}

QWidget *CallPanel::buildModeBar()
{
    auto *bar = new QWidget;
    m_mode = new SegmentedControl;
    m_mode->setObjectName(QStringLiteral("socketMode"));
    m_mode->setAccessibleName(tr("How this socket works"));
    m_mode->addSegment(tr("Automatic"));
    m_mode->addSegment(tr("Step by step"));
    connect(m_mode, &SegmentedControl::currentIndexChanged, this,
            [this](int index) { setMode(index == 1 ? Mode::StepByStep : Mode::Automatic); });
    m_policyRow = new QWidget;
    m_policy = new PolicyField;
    auto *set = new QPushButton(tr("Set"));
    set->setObjectName(QStringLiteral("setPolicy"));
    set->setAutoDefault(false);
    set->setToolTip(tr("From now on do this with what comes in"));
    connect(set, &QPushButton::clicked, this, &CallPanel::setPolicy);
    auto *policyLayout = new QHBoxLayout(m_policyRow);
    policyLayout->setContentsMargins(0, 0, 0, 0);
    policyLayout->setSpacing(kGrid);
    policyLayout->addWidget(new ThemedLabel(TextStyle::Body, Role::TextDim, tr("With what comes in")));
    policyLayout->addWidget(m_policy);
    policyLayout->addWidget(set);

    auto *flow = new FlowLayout(2 * kGrid, bar);
    flow->addWidget(m_mode);
    flow->addWidget(m_policyRow);
    return bar;
}

QWidget *CallPanel::buildCalls()
{
    m_calls = new QWidget;
    m_flow = new FlowLayout(kGrid, m_calls);

    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Family and type"));
    for (const KindChoice &choice : kKinds)
        m_kind->addItem(QLatin1String(choice.name));
    auto *make = new QPushButton(QStringLiteral("socket"));
    make->setObjectName(QStringLiteral("call_socket"));
    make->setAutoDefault(false);
    make->setFont(theme().font(TextStyle::Mono));
    make->setToolTip(tr("Make a socket, step by step, and nothing else"));
    connect(make, &QPushButton::clicked, this, &CallPanel::makeSocket);
    auto *makeBox = new QWidget;
    auto *makeLayout = new QHBoxLayout(makeBox);
    makeLayout->setContentsMargins(0, 0, 0, 0);
    makeLayout->setSpacing(kHalfGrid);
    makeLayout->addWidget(make);
    makeLayout->addWidget(m_kind);
    m_flow->addWidget(makeBox);

    auto *bindTo = new AddressBox;
    bindTo->setCurrentText(QStringLiteral("127.0.0.1:0"));
    addAddressCall(QStringLiteral("bind"), tr("Give the socket an address of this computer"), bindTo,
                   [](const Endpoint &at) { return BindCall{at}; });
    auto *backlog = numberField(tr("Backlog"), 0, 65535, 128);
    addCall(QStringLiteral("listen"), tr("Let others connect to it"), {backlog},
            [backlog] { return ListenCall{backlog->value()}; });
    addCall(QStringLiteral("accept"), tr("Take the next connection; waits for one"), {},
            always(AcceptCall{}));
    m_connectTo = new AddressBox;
    m_connectTo->setCurrentText(QStringLiteral("127.0.0.1:7000"));
    addAddressCall(QStringLiteral("connect"),
                   tr("Connect it; waits for the answer. Empty disconnects a datagram socket"), m_connectTo,
                   [](const Endpoint &to) {
                       return ConnectCall{to, {}, {}};
                   });
    auto *send = new QPushButton(QStringLiteral("send"));
    send->setObjectName(QStringLiteral("call_send"));
    send->setAutoDefault(false);
    send->setFont(theme().font(TextStyle::Mono));
    send->setToolTip(tr("Send what the send panel holds"));
    connect(send, &QPushButton::clicked, this, &CallPanel::sendRequested);
    m_flow->addWidget(send);

    auto *size = numberField(tr("How many bytes at most"), 0, 64 << 20, 65536);
    size->setObjectName(QStringLiteral("recvSize"));
    auto *flags =
        new FlagsButton({{MSG_PEEK, "MSG_PEEK", tr("Look, and leave the bytes where they are")},
                         {MSG_WAITALL, "MSG_WAITALL", tr("Wait until all the bytes asked for are there")},
                         {MSG_DONTWAIT, "MSG_DONTWAIT", tr("EAGAIN where the call would wait")},
                         {MSG_TRUNC, "MSG_TRUNC", tr("Tell how long the datagram really was")},
                         {MSG_OOB, "MSG_OOB", tr("The urgent byte")},
                         {MSG_ERRQUEUE, "MSG_ERRQUEUE", tr("What the network reported")}});
    flags->setObjectName(QStringLiteral("recvFlags"));
    flags->setAccessibleName(tr("Flags of recv()"));
    addCall(QStringLiteral("recv"), tr("Read; waits until something is there"), {size, flags}, [size, flags] {
        return RecvCall{static_cast<std::size_t>(size->value()), flags->flags(), false};
    });
    addCall(QStringLiteral("recvfrom"), tr("Read with the same size and flags, and tell who sent it"), {},
            [size, flags] {
                return RecvCall{static_cast<std::size_t>(size->value()), flags->flags(), true};
            });
    auto *how = new QComboBox;
    how->setAccessibleName(tr("Which direction"));
    how->addItems({QStringLiteral("SHUT_RD"), QStringLiteral("SHUT_WR"), QStringLiteral("SHUT_RDWR")});
    how->setCurrentIndex(SHUT_WR);
    addCall(QStringLiteral("shutdown"), tr("End one direction, or both"), {how},
            [how] { return ShutdownCall{how->currentIndex()}; });
    addCall(QStringLiteral("close"), tr("Give the descriptor back"), {}, always(CloseCall{}));
    addCall(QStringLiteral("reset"), tr("close() with SO_LINGER 0: a TCP peer gets RST"), {},
            always(ResetCall{}));
    addCall(QStringLiteral("dup"), tr("A second descriptor of the same socket"), {}, always(DupCall{}));
    addCall(QStringLiteral("getsockname"), tr("The address of this end"), {}, always(GetSockNameCall{}));
    addCall(QStringLiteral("getpeername"), tr("The address of the other end"), {}, always(GetPeerNameCall{}));
    auto *options = new QPushButton(QStringLiteral("getsockopt…"));
    options->setAutoDefault(false);
    options->setFont(theme().font(TextStyle::Mono));
    options->setToolTip(tr("Read and set its options"));
    connect(options, &QPushButton::clicked, this, &CallPanel::optionsRequested);
    m_flow->addWidget(options);
    return m_calls;
}

void CallPanel::addCall(const QString &name, const QString &tip, const QList<QWidget *> &fields, Maker make)
{
    auto *group = new QWidget;
    auto *layout = new QHBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kHalfGrid);
    auto *button = new QPushButton(name);
    button->setObjectName(QStringLiteral("call_") + name);
    button->setAutoDefault(false);
    button->setFont(theme().font(TextStyle::Mono));
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, [this, make = std::move(make)] {
        const auto call = m_socket ? make() : std::nullopt;
        if (call)
            m_port.submit(m_socket->id, *call);
    });
    layout->addWidget(button);
    for (QWidget *field : fields) {
        field->setFont(theme().font(TextStyle::Mono));
        layout->addWidget(field);
        if (auto *line = field->findChild<QLineEdit *>())
            connect(line, &QLineEdit::returnPressed, button, &QPushButton::click);
    }
    m_flow->addWidget(group);
}

void CallPanel::addAddressCall(const QString &name, const QString &tip, AddressBox *address,
                               std::function<Call(const Endpoint &)> make)
{
    address->setObjectName(name + QStringLiteral("Address"));
    address->setAccessibleName(tr("Address for %1()").arg(name));
    addCall(name, tip, {address}, [this, address, make = std::move(make)]() -> std::optional<Call> {
        const auto at = endpoint(address);
        if (!at)
            return std::nullopt;
        if (address->findText(address->address()) < 0)
            address->addAddress(address->address());
        return make(*at);
    });
}

// Empty is no address: connect() disconnects with it, bind() lets the kernel refuse it.
std::optional<Endpoint> CallPanel::endpoint(const AddressBox *box)
{
    const std::string text = box->address().toStdString();
    if (text.empty())
        return Endpoint();
    const auto parsed =
        m_socket->kind.family == Family::Unix ? Endpoint::parseUnix(text) : Endpoint::parseInet(text);
    if (parsed)
        return *parsed;
    m_note->say(QStringLiteral("error"), Tone::Error, parseErrorText(parsed.error()));
    return std::nullopt;
}

void CallPanel::makeSocket()
{
    Command command;
    command.mode = Mode::StepByStep;
    command.calls.push_back(SocketCall{kKinds[m_kind->currentIndex()].kind, 0});
    if (const auto ticket = m_port.submit(std::move(command)))
        Q_EMIT socketMade(ticket->socket);
}

void CallPanel::setMode(Mode mode)
{
    if (m_socket)
        m_port.submit(m_socket->id, ModeCall{mode});
}

void CallPanel::setPolicy()
{
    const auto policy = m_policy->policy();
    if (!policy)
        m_note->say(QStringLiteral("error"), Tone::Error, parseErrorText(policy.error()));
    else if (m_socket)
        m_port.submit(m_socket->id, PolicyCall{*policy});
}

void CallPanel::setSocket(const std::optional<SocketSummary> &socket)
{
    m_socket = socket;
    showState();
}

void CallPanel::suggestPeer(const Endpoint &peer)
{
    m_connectTo->setCurrentText(QString::fromStdString(peer.text()));
}

void CallPanel::showState()
{
    const bool live = m_socket && !m_socket->closed && !m_port.isReadOnly();
    const bool stepping = m_socket && m_socket->stepByStep;
    {
        const QSignalBlocker blocker(m_mode);
        m_mode->setCurrentIndex(stepping ? 1 : 0);
    }
    m_mode->setEnabled(live);
    m_policyRow->setVisible(!stepping);
    m_policyRow->setEnabled(live);
    for (QPushButton *button : m_calls->findChildren<QPushButton *>())
        button->setEnabled(live ||
                           (button->objectName() == QLatin1String("call_socket") && !m_port.isReadOnly()));
    if (m_port.isReadOnly())
        m_note->say(QStringLiteral("note"), Tone::Closed, CommandPort::readOnlyReason());
    else if (!m_socket)
        m_note->say(QStringLiteral("note"), Tone::Closed,
                    tr("Select a socket to issue calls on it, or make one."));
    else if (m_socket->closed)
        m_note->say(QStringLiteral("phase-closed"), Tone::Closed, tr("This socket is closed."));
    else
        m_note->say({}, Tone::Closed, {});
}

} // namespace sockeye
