// SPDX-License-Identifier: MIT
#include "ui/panels/openfields.h"

#include <algorithm>

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>

#include "core/net/interfaces.h"
#include "core/net/socketoptions.h"
#include "ui/panels/addressbox.h"
#include "ui/text/parsetext.h"

namespace sockeye::openfields {

namespace {

struct Fields {
    Q_DECLARE_TR_FUNCTIONS(sockeye::OpenFields)
};

// Empties the list, keeps what is typed, and says nothing about it.
class Refill
{
public:
    explicit Refill(AddressBox *box) : m_blocker(box), m_box(box), m_text(box->currentText())
    {
        box->clear();
    }
    ~Refill() { m_box->setCurrentText(m_text); }
    Refill(const Refill &) = delete;
    Refill &operator=(const Refill &) = delete;

private:
    QSignalBlocker m_blocker;
    AddressBox *m_box;
    QString m_text;
};

bool isAboutPort(ParseFault fault)
{
    return fault == ParseFault::BadPort || fault == ParseFault::PortOutOfRange ||
           fault == ParseFault::MissingPort;
}

} // namespace

QLineEdit *portField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QStringLiteral("port"));
    field->setPlaceholderText(Fields::tr("0 for any free port"));
    field->setFont(theme().font(TextStyle::Mono));
    return field;
}

QComboBox *modeField(QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setObjectName(QStringLiteral("mode"));
    field->addItem(Fields::tr("automatic: accept and read as it comes"));
    field->addItem(Fields::tr("step by step: each call when I say"));
    return field;
}

AddressBox *interfaceField(QWidget *parent)
{
    auto *field = new AddressBox(parent);
    field->setObjectName(QStringLiteral("interface"));
    field->lineEdit()->setPlaceholderText(Fields::tr("any"));
    return field;
}

Mode mode(const QComboBox *field)
{
    return field->currentIndex() == 1 ? Mode::StepByStep : Mode::Automatic;
}

bool isInterface(const QString &name)
{
    const auto all = interfaces();
    const std::string wanted = name.toStdString();
    return std::any_of(all.begin(), all.end(), [&](const Interface &one) { return one.name == wanted; });
}

void fillLocalAddresses(AddressBox *box)
{
    const Refill refill(box);
    box->addAddress(QStringLiteral("127.0.0.1"), Fields::tr("this computer only"));
    box->addAddress(QStringLiteral("::1"), Fields::tr("this computer only, IPv6"));
    box->addAddress(QStringLiteral("0.0.0.0"), Fields::tr("every IPv4 address"));
    box->addAddress(QStringLiteral("::"), Fields::tr("every address"));
    for (const Interface &interface : interfaces()) {
        for (const Endpoint &address : interface.addresses) {
            const QString text = QString::fromStdString(address.hostText());
            if (interface.isUp && box->findText(text) < 0)
                box->addAddress(text, QString::fromStdString(interface.name));
        }
    }
}

void fillInterfaces(AddressBox *box)
{
    const Refill refill(box);
    for (const Interface &interface : interfaces()) {
        const QString address = interface.addresses.empty()
                                    ? QString()
                                    : QString::fromStdString(interface.addresses.front().hostText());
        box->addAddress(QString::fromStdString(interface.name), address);
    }
}

void fillRecent(AddressBox *box, const QStringList &entries)
{
    const Refill refill(box);
    for (const QString &entry : entries)
        box->addAddress(entry);
}

void fillRecentPaths(AddressBox *box, const QStringList &urls)
{
    const Refill refill(box);
    for (const QString &url : urls) {
        if (url.startsWith(QLatin1String("unix")))
            box->addAddress(url.mid(url.indexOf(QLatin1Char(':')) + 1));
    }
}

tl::expected<SocketUrl, OpenPanel::Fault> inetUrl(std::string_view scheme, const AddressBox *host,
                                                  const QLineEdit *port)
{
    QString address = host->address();
    if (address.isEmpty())
        return tl::make_unexpected(
            OpenPanel::Fault{host, Fields::tr("Give an address of this computer."), true});
    const QString number = port->text().trimmed();
    if (number.isEmpty())
        return tl::make_unexpected(
            OpenPanel::Fault{port, Fields::tr("Give a port, or 0 for any free one."), true});
    if (address.contains(QLatin1Char(':')) && !address.startsWith(QLatin1Char('[')))
        address = QLatin1Char('[') + address + QLatin1Char(']');
    const auto url = SocketUrl::parse((address + QLatin1Char(':') + number).toStdString(), scheme);
    if (url)
        return *url;
    const QWidget *field = isAboutPort(url.error().fault) ? static_cast<const QWidget *>(port) : host;
    return tl::make_unexpected(fault(field, url.error()));
}

tl::expected<SocketUrl, OpenPanel::Fault> unixUrl(std::string_view scheme, const AddressBox *path)
{
    if (path->address().isEmpty())
        return tl::make_unexpected(
            OpenPanel::Fault{path, Fields::tr("Give a path, or @ and a name for an abstract socket."), true});
    const auto url = SocketUrl::parse(std::string(scheme) + ':' + path->address().toStdString());
    if (url)
        return *url;
    return tl::make_unexpected(fault(path, url.error()));
}

OpenPanel::Fault fault(const QWidget *field, const ParseError &error)
{
    return {field, parseErrorText(error), error.fault == ParseFault::Empty};
}

QString reachabilityWarning(const OpenRequest &request)
{
    const Endpoint &local = request.url.endpoint;
    if (!local.isInet() || local.isLoopback() || local.isMulticast())
        return {};
    return Fields::tr("Others can reach this: %1 is not limited to this computer.")
        .arg(QString::fromStdString(local.text()));
}

void Options::set(std::string_view name, const QString &value, const QWidget *field)
{
    const SocketOption *option = findOption(name);
    Q_ASSERT(option);
    auto bytes = parseOptionValue(*option, value.toStdString());
    if (bytes)
        m_calls.push_back({option->level, option->number, std::move(*bytes)});
    else if (!m_fault)
        m_fault = openfields::fault(field, bytes.error());
}

} // namespace sockeye::openfields
