// SPDX-License-Identifier: MIT
#include "ui/panels/datagrampanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include "ui/panels/addressbox.h"
#include "ui/panels/openfields.h"
#include "ui/panels/policyfield.h"
#include "ui/text/format.h"
#include "ui/text/parsetext.h"
#include "ui/views/themedlabel.h"

namespace sockeye {

namespace {

enum Kind { kUdp, kUnixDatagram };
constexpr int kLargestBuffer = 1 << 30;

} // namespace

DatagramPanel::DatagramPanel(Settings &settings, QWidget *parent)
    : OpenPanel(QStringLiteral("datagramPanel"), Settings::Recent::Datagram,
                {tr("Datagram"),
                 tr("Open a socket that sends and receives whole messages, without a connection."),
                 tr("Open")},
                settings, parent)
    , m_kind(new QComboBox(this))
    , m_address(new AddressBox(this))
    , m_port(openfields::portField(this))
    , m_path(new AddressBox(this))
    , m_peer(new AddressBox(this))
    , m_groups(new QLineEdit(this))
    , m_mode(openfields::modeField(this))
    , m_policy(new PolicyField(this))
    , m_interface(openfields::interfaceField(this))
    , m_onlyInterface(new QCheckBox(tr("Only what comes and goes through it (SO_BINDTODEVICE)"), this))
    , m_ttl(new QSpinBox(this))
    , m_loop(new QCheckBox(tr("This computer gets what it sends to a group"), this))
    , m_broadcast(new QCheckBox(tr("May send to broadcast addresses (SO_BROADCAST)"), this))
    , m_reuse(new QCheckBox(tr("Share the port with others who also share it (SO_REUSEADDR)"), this))
    , m_bufferRow(new QWidget(this))
    , m_buffer(new QSpinBox(this))
    , m_granted(new ThemedLabel(TextStyle::Secondary, Role::TextDim))
{
    m_kind->addItems({tr("UDP"), tr("Unix datagram")}); // in the order of Kind
    m_kind->setObjectName(QStringLiteral("kind"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setCurrentText(QStringLiteral("127.0.0.1"));
    m_port->setText(QStringLiteral("9000"));
    m_path->setObjectName(QStringLiteral("path"));
    m_path->lineEdit()->setPlaceholderText(tr("a path, @name, or empty for any abstract name"));
    m_peer->setObjectName(QStringLiteral("peer"));
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setFont(theme().font(TextStyle::Mono));
    m_groups->setPlaceholderText(QStringLiteral("239.1.2.3, 239.4.5.6"));
    m_onlyInterface->setObjectName(QStringLiteral("onlyInterface"));
    m_ttl->setObjectName(QStringLiteral("ttl"));
    m_ttl->setRange(0, 255);
    m_ttl->setSpecialValueText(tr("the kernel’s own"));
    m_loop->setObjectName(QStringLiteral("loop"));
    m_loop->setChecked(true);
    m_broadcast->setObjectName(QStringLiteral("broadcast"));
    m_reuse->setObjectName(QStringLiteral("reuse"));
    m_buffer->setObjectName(QStringLiteral("buffer"));
    m_buffer->setRange(0, kLargestBuffer);
    m_buffer->setSingleStep(65536);
    m_buffer->setGroupSeparatorShown(true);
    m_buffer->setSpecialValueText(tr("the kernel’s own"));
    m_buffer->setSuffix(tr(" bytes", "after a number"));
    m_buffer->setToolTip(tr("SO_RCVBUF: the kernel doubles what is asked, up to net.core.rmem_max"));
    m_granted->setObjectName(QStringLiteral("granted"));
    auto *bufferLayout = new QHBoxLayout(m_bufferRow);
    bufferLayout->setContentsMargins(0, 0, 0, 0);
    bufferLayout->addWidget(m_buffer);
    bufferLayout->addWidget(m_granted, 1);
    m_bufferRow->setFocusProxy(m_buffer);

    addField(tr("&Kind"), m_kind);
    addField(tr("Bind to &address"), m_address);
    addField(tr("and &port"), m_port);
    addField(tr("Bind to pat&h"), m_path);
    addField(tr("&Connect to"), m_peer);
    addField(tr("&Mode"), m_mode);
    addField(tr("&What comes in"), m_policy);
    beginMore();
    addField(tr("Join &groups"), m_groups);
    addField(tr("&Interface"), m_interface);
    addField(QString(), m_onlyInterface);
    addField(QString(), m_loop);
    addField(tr("&TTL"), m_ttl);
    addField(QString(), m_broadcast);
    addField(QString(), m_reuse);
    addField(tr("&Receive buffer"), m_bufferRow);
    finish();
}

bool DatagramPanel::isUnix() const
{
    return m_kind->currentIndex() == kUnixDatagram;
}

tl::expected<SocketUrl, OpenPanel::Fault> DatagramPanel::bindTo() const
{
    if (!isUnix())
        return openfields::inetUrl("udp", m_address, m_port);
    if (!m_path->address().isEmpty())
        return openfields::unixUrl("unix-dgram", m_path);
    // bind(2) without a name lets the kernel choose an abstract one, unix(7).
    SocketUrl any;
    any.kind = {Family::Unix, SocketType::Datagram};
    any.endpoint = Endpoint::unixName({});
    return any;
}

std::optional<OpenPanel::Fault> DatagramPanel::addPeer(OpenRequest &request) const
{
    if (m_peer->address().isEmpty())
        return std::nullopt;
    const auto peer = SocketUrl::parse(m_peer->address().toStdString(), isUnix() ? "unix-dgram" : "udp");
    if (!peer)
        return openfields::fault(m_peer, peer.error());
    const bool sameKind = peer->needsResolving() || request.url.needsResolving()
                              ? peer->kind.type == request.url.kind.type
                              : peer->kind == request.url.kind;
    if (!sameKind)
        return Fault{m_peer, tr("Both ends must be of the same kind and family.")};
    request.peer = *peer;
    return std::nullopt;
}

std::optional<OpenPanel::Fault> DatagramPanel::addInetOptions(OpenRequest &request) const
{
    const bool six = request.url.kind.family == Family::Inet6;
    const QString on = QStringLiteral("on");
    const QString interface = m_interface->address();

    if (!interface.isEmpty() && !openfields::isInterface(interface))
        return Fault{m_interface, tr("This computer has no interface “%1”.").arg(interface)};

    openfields::Options before(request.options);
    if (m_reuse->isChecked())
        before.set("SO_REUSEADDR", on, m_reuse);
    if (m_broadcast->isChecked())
        before.set("SO_BROADCAST", on, m_broadcast);
    if (m_onlyInterface->isChecked() && !interface.isEmpty())
        before.set("SO_BINDTODEVICE", interface, m_interface);
    if (m_ttl->value() > 0) {
        const QString hops = QString::number(m_ttl->value());
        before.set(six ? "IPV6_UNICAST_HOPS" : "IP_TTL", hops, m_ttl);
        before.set(six ? "IPV6_MULTICAST_HOPS" : "IP_MULTICAST_TTL", hops, m_ttl);
    }
    if (!m_loop->isChecked())
        before.set(six ? "IPV6_MULTICAST_LOOP" : "IP_MULTICAST_LOOP", QStringLiteral("off"), m_loop);
    if (!interface.isEmpty())
        before.set(six ? "IPV6_MULTICAST_IF" : "IP_MULTICAST_IF", interface, m_interface);
    if (before.fault())
        return before.fault();

    openfields::Options after(request.afterBind);
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    for (const QString &group : m_groups->text().split(separators, Qt::SkipEmptyParts)) {
        const auto address = Endpoint::parseHost(group.toStdString());
        if (!address || !address->isMulticast())
            return Fault{
                m_groups,
                tr("“%1” is not a group. They are 224.0.0.0 to 239.255.255.255, and ff00::/8.").arg(group)};
        if ((address->family() == Family::Inet6) != six)
            return Fault{m_groups,
                         tr("%1 and the address bound to must both be IPv4 or both IPv6.").arg(group)};
        const QString joined = interface.isEmpty() ? group : group + QLatin1Char(' ') + interface;
        after.set(six ? "IPV6_ADD_MEMBERSHIP" : "IP_ADD_MEMBERSHIP", joined, m_groups);
    }
    return after.fault();
}

tl::expected<OpenRequest, OpenPanel::Fault> DatagramPanel::request() const
{
    const auto where = bindTo();
    if (!where)
        return tl::make_unexpected(where.error());
    OpenRequest request;
    request.role = OpenRequest::Role::Datagram;
    request.url = *where;
    request.mode = openfields::mode(m_mode);
    const auto policy = m_policy->policy();
    if (!policy)
        return tl::make_unexpected(Fault{m_policy, parseErrorText(policy.error())});
    request.policy = *policy;
    if (const auto fault = addPeer(request))
        return tl::make_unexpected(*fault);
    if (!isUnix()) {
        if (const auto fault = addInetOptions(request))
            return tl::make_unexpected(*fault);
    }
    if (m_buffer->value() > 0) {
        openfields::Options options(request.options);
        options.set("SO_RCVBUF", QString::number(m_buffer->value()), m_bufferRow);
        if (options.fault())
            return tl::make_unexpected(*options.fault());
    }
    return request;
}

void DatagramPanel::setGrantedBuffer(const QString &socket, qint64 octets)
{
    m_granted->setText(tr("%1 got %2", "a socket and the size of its receive buffer")
                           .arg(socket, byteCountText(static_cast<quint64>(octets))));
}

void DatagramPanel::kindChanged()
{
    const bool path = isUnix();
    m_peer->lineEdit()->setPlaceholderText(path ? tr("nobody, or a path or @name")
                                                : tr("nobody, or host:port"));
    showField(m_path, path);
    for (const QWidget *field : std::initializer_list<const QWidget *>{
             m_address, m_port, m_groups, m_interface, m_onlyInterface, m_loop, m_ttl, m_broadcast, m_reuse})
        showField(field, !path);
    m_onlyInterface->setEnabled(!m_interface->address().isEmpty());
    m_policy->setEnabled(openfields::mode(m_mode) == Mode::Automatic);
}

QString DatagramPanel::warning(const OpenRequest &request) const
{
    return openfields::reachabilityWarning(request);
}

QString DatagramPanel::recentText(const OpenRequest &request) const
{
    return QString::fromStdString(request.peer ? request.peer->text() : request.url.text());
}

void DatagramPanel::fillChoices()
{
    const QStringList entries = settings().recent(recent());
    openfields::fillLocalAddresses(m_address);
    openfields::fillInterfaces(m_interface);
    openfields::fillRecentPaths(m_path, entries);
    openfields::fillRecent(m_peer, entries);
}

} // namespace sockeye
