// SPDX-License-Identifier: MIT
#include "ui/panels/listenpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include "ui/panels/addressbox.h"
#include "ui/panels/openfields.h"
#include "ui/panels/policyfield.h"
#include "ui/text/parsetext.h"

namespace sockeye {

namespace {

enum Kind { kTcp, kUnixStream, kUnixSeqPacket };

} // namespace

ListenPanel::ListenPanel(Settings &settings, QWidget *parent)
    : OpenPanel(QStringLiteral("listenPanel"), Settings::Recent::Listen,
                {tr("Listen"), tr("Wait for connections. Each one that comes becomes a socket of its own."),
                 tr("Listen")},
                settings, parent)
    , m_kind(new QComboBox(this))
    , m_address(new AddressBox(this))
    , m_port(openfields::portField(this))
    , m_path(new AddressBox(this))
    , m_removeStale(new QCheckBox(tr("Remove the file first if nobody listens there"), this))
    , m_mode(openfields::modeField(this))
    , m_policy(new PolicyField(this))
    , m_interface(openfields::interfaceField(this))
    , m_backlog(new QSpinBox(this))
    , m_reuse(new QCheckBox(tr("Take the port even in TIME_WAIT (SO_REUSEADDR)"), this))
    , m_dualStack(new QCheckBox(tr("Take IPv4 too (dual stack)"), this))
{
    m_kind->addItems({tr("TCP"), tr("Unix stream"), tr("Unix seqpacket")}); // in the order of Kind
    m_kind->setObjectName(QStringLiteral("kind"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setCurrentText(QStringLiteral("127.0.0.1"));
    m_port->setText(QStringLiteral("7000"));
    m_path->setObjectName(QStringLiteral("path"));
    m_path->lineEdit()->setPlaceholderText(tr("server.sock or @name"));
    m_removeStale->setObjectName(QStringLiteral("removeStale"));
    m_removeStale->setChecked(true);
    m_backlog->setObjectName(QStringLiteral("backlog"));
    m_backlog->setRange(0, 65535);
    m_backlog->setValue(128);
    m_backlog->setToolTip(
        tr("How many finished connections may wait to be accepted; the kernel's somaxconn caps it"));
    m_reuse->setObjectName(QStringLiteral("reuse"));
    m_reuse->setChecked(true);
    m_dualStack->setObjectName(QStringLiteral("dualStack"));
    m_dualStack->setChecked(true);

    addField(tr("&Kind"), m_kind);
    addField(tr("&Address"), m_address);
    addField(tr("&Port"), m_port);
    addField(tr("Pat&h"), m_path);
    addField(tr("&Mode"), m_mode);
    addField(tr("&What comes in"), m_policy);
    beginMore();
    addField(QString(), m_dualStack);
    addField(QString(), m_reuse);
    addField(QString(), m_removeStale);
    addField(tr("&Interface"), m_interface);
    addField(tr("&Backlog"), m_backlog);
    finish();
}

bool ListenPanel::isUnix() const
{
    return m_kind->currentIndex() != kTcp;
}

tl::expected<SocketUrl, OpenPanel::Fault> ListenPanel::url() const
{
    if (!isUnix())
        return openfields::inetUrl("tcp", m_address, m_port);
    return openfields::unixUrl(m_kind->currentIndex() == kUnixStream ? "unix" : "unix-seqpacket", m_path);
}

tl::expected<OpenRequest, OpenPanel::Fault> ListenPanel::request() const
{
    const auto where = url();
    if (!where)
        return tl::make_unexpected(where.error());

    OpenRequest request;
    request.role = OpenRequest::Role::Listen;
    request.url = *where;
    request.backlog = m_backlog->value();
    request.mode = openfields::mode(m_mode);
    const auto policy = m_policy->policy();
    if (!policy)
        return tl::make_unexpected(Fault{m_policy, parseErrorText(policy.error())});
    request.policy = *policy;
    if (isUnix()) {
        request.removeStalePath = m_removeStale->isChecked() && !where->endpoint.isAbstract();
        return request;
    }

    openfields::Options options(request.options);
    if (m_reuse->isChecked())
        options.set("SO_REUSEADDR", QStringLiteral("on"), m_reuse);
    if (where->kind.family == Family::Inet6 && where->endpoint.isAny())
        options.set("IPV6_V6ONLY", m_dualStack->isChecked() ? QStringLiteral("off") : QStringLiteral("on"),
                    m_dualStack);
    if (!m_interface->address().isEmpty())
        options.set("SO_BINDTODEVICE", m_interface->address(), m_interface);
    if (options.fault())
        return tl::make_unexpected(*options.fault());
    return request;
}

void ListenPanel::kindChanged()
{
    const bool path = isUnix();
    showField(m_address, !path);
    showField(m_port, !path);
    showField(m_path, path);
    showField(m_removeStale, path && !m_path->address().startsWith(QLatin1Char('@')));
    showField(m_reuse, !path);
    showField(m_interface, !path);
    showField(m_dualStack, !path && (m_address->address() == QLatin1String("::") ||
                                     m_address->address() == QLatin1String("[::]")));
    m_policy->setEnabled(openfields::mode(m_mode) == Mode::Automatic);
}

QString ListenPanel::warning(const OpenRequest &request) const
{
    return openfields::reachabilityWarning(request);
}

void ListenPanel::fillChoices()
{
    openfields::fillLocalAddresses(m_address);
    openfields::fillInterfaces(m_interface);
    openfields::fillRecentPaths(m_path, settings().recent(recent()));
}

} // namespace sockeye
