// SPDX-License-Identifier: MIT
#include "ui/panels/connectpanel.h"

#include <chrono>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/panels/addressbox.h"
#include "ui/panels/openfields.h"

namespace sockeye {

namespace {

enum Kind { kTcp, kUnixStream, kUnixSeqPacket };
constexpr std::string_view kSchemes[] = {"tcp", "unix", "unix-seqpacket"};

QDoubleSpinBox *secondsField(const QString &name, double value, QWidget *parent)
{
    auto *field = new QDoubleSpinBox(parent);
    field->setObjectName(name);
    field->setRange(0, 24 * 3600);
    field->setDecimals(1);
    field->setValue(value);
    field->setSuffix(ConnectPanel::tr(" s", "seconds, after a number"));
    return field;
}

std::chrono::milliseconds milliseconds(const QDoubleSpinBox *field)
{
    return std::chrono::milliseconds(qRound64(field->value() * 1000));
}

} // namespace

ConnectPanel::ConnectPanel(Settings &settings, QWidget *parent)
    : OpenPanel(
          QStringLiteral("connectPanel"), Settings::Recent::Connect,
          {tr("Connect"), tr("Open a socket and connect it to another, here or elsewhere."), tr("Connect")},
          settings, parent)
    , m_kind(new QComboBox(this))
    , m_to(new AddressBox(this))
    , m_mode(openfields::modeField(this))
    , m_keepTrying(new QCheckBox(tr("Keep trying until it is up, for"), this))
    , m_retryFor(secondsField(QStringLiteral("retryFor"), 30, this))
    , m_retry(new QWidget(this))
    , m_timeout(secondsField(QStringLiteral("timeout"), 10, this))
    , m_localAddress(new AddressBox(this))
    , m_localPort(openfields::portField(this))
{
    m_kind->addItems({tr("TCP"), tr("Unix stream"), tr("Unix seqpacket")}); // in the order of Kind
    m_kind->setObjectName(QStringLiteral("kind"));
    m_to->setObjectName(QStringLiteral("to"));
    m_keepTrying->setObjectName(QStringLiteral("keepTrying"));
    m_retryFor->setAccessibleName(tr("How long to keep trying"));
    m_timeout->setSpecialValueText(tr("the kernel’s own"));
    m_localAddress->setObjectName(QStringLiteral("localAddress"));
    m_localAddress->lineEdit()->setPlaceholderText(tr("any"));
    m_localPort->setObjectName(QStringLiteral("localPort"));
    m_localPort->setPlaceholderText(tr("any free port"));
    auto *retryLayout = new QHBoxLayout(m_retry);
    retryLayout->setContentsMargins(0, 0, 0, 0);
    retryLayout->addWidget(m_keepTrying);
    retryLayout->addWidget(m_retryFor);
    retryLayout->addStretch(1);
    m_retry->setFocusProxy(m_keepTrying);

    addField(tr("&To"), m_to);
    addField(tr("&Kind"), m_kind);
    addField(tr("&Mode"), m_mode);
    addField(QString(), m_retry);
    beginMore();
    addField(tr("T&imeout"), m_timeout);
    addField(tr("From &address"), m_localAddress);
    addField(tr("From &port"), m_localPort);
    finish();
}

tl::expected<Endpoint, OpenPanel::Fault> ConnectPanel::local(const SocketUrl &to) const
{
    const QString port = m_localPort->text().trimmed();
    if (!to.kind.isTcp() && !to.needsResolving())
        return Endpoint();
    if (m_localAddress->address().isEmpty()) {
        if (port.isEmpty())
            return Endpoint();
        if (to.needsResolving())
            return tl::make_unexpected(
                Fault{m_localAddress, tr("Give the address too: whether the other end has IPv4 "
                                         "or IPv6 is not known before its name is looked up.")});
        const auto number = Endpoint::parsePort(port.toStdString());
        if (!number)
            return tl::make_unexpected(openfields::fault(m_localPort, number.error()));
        return to.kind.family == Family::Inet6 ? Endpoint::inet6({}, *number) : Endpoint::inet({}, *number);
    }
    auto host = Endpoint::parseHost(m_localAddress->address().toStdString());
    if (!host)
        return tl::make_unexpected(openfields::fault(m_localAddress, host.error()));
    if (!to.needsResolving() && host->family() != to.kind.family)
        return tl::make_unexpected(
            Fault{m_localAddress, tr("One end is IPv4 and the other IPv6. Both must be the same.")});
    if (port.isEmpty())
        return *host;
    const auto number = Endpoint::parsePort(port.toStdString());
    if (!number)
        return tl::make_unexpected(openfields::fault(m_localPort, number.error()));
    host->setPort(*number);
    return *host;
}

tl::expected<OpenRequest, OpenPanel::Fault> ConnectPanel::request() const
{
    const std::string text = m_to->address().toStdString();
    if (text.empty())
        return tl::make_unexpected(Fault{m_to, tr("Say where to connect to."), true});
    const auto to = SocketUrl::parse(text, kSchemes[m_kind->currentIndex()]);
    if (!to)
        return tl::make_unexpected(openfields::fault(m_to, to.error()));
    if (to->kind.type == SocketType::Datagram)
        return tl::make_unexpected(
            Fault{m_to, tr("Datagram sockets are opened by Datagram, which connects them too.")});
    if (!to->needsResolving() && to->endpoint.isInet() && to->port == 0)
        return tl::make_unexpected(
            Fault{m_to, tr("Nothing can be reached at port 0. Give the port it listens on.")});

    OpenRequest request;
    request.role = OpenRequest::Role::Connect;
    request.url = *to;
    const auto from = local(*to);
    if (!from)
        return tl::make_unexpected(from.error());
    request.local = *from;
    request.mode = openfields::mode(m_mode);
    request.connectTimeout = milliseconds(m_timeout);
    if (m_keepTrying->isChecked())
        request.retryFor = milliseconds(m_retryFor);
    return request;
}

void ConnectPanel::kindChanged()
{
    const bool path = m_kind->currentIndex() != kTcp;
    m_to->lineEdit()->setPlaceholderText(path ? tr("server.sock or @name") : tr("host:port"));
    showField(m_localAddress, !path);
    showField(m_localPort, !path);
    m_retryFor->setEnabled(m_keepTrying->isChecked());
}

void ConnectPanel::fillChoices()
{
    openfields::fillRecent(m_to, settings().recent(recent()));
    openfields::fillLocalAddresses(m_localAddress);
}

} // namespace sockeye
