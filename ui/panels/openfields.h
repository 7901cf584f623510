// SPDX-License-Identifier: MIT
// The fields that the listen, connect and datagram panels have in common, and how they are read. GUI thread only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <QString>

#include "core/engine/command.h"
#include "ui/panels/openpanel.h"

class QComboBox;
class QLineEdit;

namespace sockeye {

class AddressBox;

namespace openfields {

QLineEdit *portField(QWidget *parent);       // named "port"
QComboBox *modeField(QWidget *parent);       // named "mode"
AddressBox *interfaceField(QWidget *parent); // named "interface"; empty for any

Mode mode(const QComboBox *field);
bool isInterface(const QString &name); // of this host, now

// Lists are filled anew; what is typed stays.
void fillLocalAddresses(AddressBox *box);
void fillInterfaces(AddressBox *box);
void fillRecent(AddressBox *box, const QStringList &entries);
void fillRecentPaths(AddressBox *box, const QStringList &urls); // of URLs, the Unix ones without their scheme

// An address and a port. The host of an IPv6 address needs no brackets here.
tl::expected<SocketUrl, OpenPanel::Fault> inetUrl(std::string_view scheme, const AddressBox *host,
                                                  const QLineEdit *port);
tl::expected<SocketUrl, OpenPanel::Fault> unixUrl(std::string_view scheme, const AddressBox *path);
OpenPanel::Fault fault(const QWidget *field, const ParseError &error);

// "" unless others than this host can reach what would be opened.
QString reachabilityWarning(const OpenRequest &request);

// Options set before or after bind, each with the field it comes from; the first that cannot be set is the fault.
class Options
{
public:
    explicit Options(std::vector<SetOptionCall> &calls) : m_calls(calls) {}

    // `name` is one of the option table's.
    void set(std::string_view name, const QString &value, const QWidget *field);
    const std::optional<OpenPanel::Fault> &fault() const { return m_fault; }

private:
    std::vector<SetOptionCall> &m_calls;
    std::optional<OpenPanel::Fault> m_fault;
};

} // namespace openfields
} // namespace sockeye
