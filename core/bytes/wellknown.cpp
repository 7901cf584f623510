// SPDX-License-Identifier: MIT
#include "core/bytes/wellknown.h"

#include <algorithm>
#include <span>

namespace sockeye {

namespace {

struct Named {
    std::uint16_t number;
    std::string_view name;
};

constexpr Named kServices[] = {
    {7, "echo"},
    {9, "discard"},
    {13, "daytime"},
    {19, "chargen"},
    {20, "ftp-data"},
    {21, "ftp"},
    {22, "ssh"},
    {23, "telnet"},
    {25, "smtp"},
    {37, "time"},
    {43, "whois"},
    {49, "tacacs"},
    {53, "domain"},
    {67, "bootps"},
    {68, "bootpc"},
    {69, "tftp"},
    {79, "finger"},
    {80, "http"},
    {88, "kerberos"},
    {110, "pop3"},
    {111, "sunrpc"},
    {113, "auth"},
    {119, "nntp"},
    {123, "ntp"},
    {135, "epmap"},
    {137, "netbios-ns"},
    {138, "netbios-dgm"},
    {139, "netbios-ssn"},
    {143, "imap"},
    {161, "snmp"},
    {162, "snmptrap"},
    {179, "bgp"},
    {194, "irc"},
    {389, "ldap"},
    {427, "svrloc"},
    {443, "https"},
    {445, "microsoft-ds"},
    {465, "submissions"},
    {500, "isakmp"},
    {502, "mbap"},
    {514, "syslog"},
    {515, "printer"},
    {520, "router"},
    {546, "dhcpv6-client"},
    {547, "dhcpv6-server"},
    {554, "rtsp"},
    {587, "submission"},
    {631, "ipp"},
    {636, "ldaps"},
    {853, "domain-s"},
    {873, "rsync"},
    {989, "ftps-data"},
    {990, "ftps"},
    {993, "imaps"},
    {995, "pop3s"},
    {1080, "socks"},
    {1194, "openvpn"},
    {1433, "ms-sql-s"},
    {1521, "ncube-lm"},
    {1701, "l2tp"},
    {1723, "pptp"},
    {1812, "radius"},
    {1883, "mqtt"},
    {1900, "ssdp"},
    {2049, "nfs"},
    {2404, "iec-104"},
    {3128, "ndl-aas"},
    {3260, "iscsi-target"},
    {3306, "mysql"},
    {3389, "ms-wbt-server"},
    {3478, "stun"},
    {4369, "epmd"},
    {4433, "vop"},
    {4789, "vxlan"},
    {4840, "opcua-tcp"},
    {5004, "avt-profile-1"},
    {5060, "sip"},
    {5061, "sips"},
    {5222, "xmpp-client"},
    {5353, "mdns"},
    {5432, "postgresql"},
    {5671, "amqps"},
    {5672, "amqp"},
    {5683, "coap"},
    {5684, "coaps"},
    {5900, "rfb"},
    {6379, "redis"},
    {8080, "http-alt"},
    {8443, "pcsync-https"},
    {8883, "secure-mqtt"},
    {11211, "memcache"},
    {20000, "dnp"},
    {27017, "mongodb"},
    {44818, "EtherNet-IP-2"},
    {47808, "bacnet"},
};

constexpr Named kEtherTypes[] = {
    {0x0800, "IPv4"},
    {0x0806, "ARP"},
    {0x0842, "Wake-on-LAN"},
    {0x22f0, "AVTP"},
    {0x8035, "RARP"},
    {0x809b, "AppleTalk"},
    {0x8100, "VLAN"},
    {0x8137, "IPX"},
    {0x86dd, "IPv6"},
    {0x8808, "pause"},
    {0x8809, "LACP"},
    {0x8847, "MPLS"},
    {0x8848, "MPLS multicast"},
    {0x8863, "PPPoE discovery"},
    {0x8864, "PPPoE session"},
    {0x888e, "EAPOL"},
    {0x8892, "PROFINET"},
    {0x88a4, "EtherCAT"},
    {0x88a8, "QinQ"},
    {0x88b8, "GOOSE"},
    {0x88cc, "LLDP"},
    {0x88e5, "MACsec"},
    {0x88f7, "PTP"},
    {0x8906, "FCoE"},
    {0x9000, "loopback"},
};

constexpr Named kProtocols[] = {
    {0, "HOPOPT"},     {1, "ICMP"},        {2, "IGMP"},       {4, "IPv4"},   {6, "TCP"},
    {8, "EGP"},        {17, "UDP"},        {33, "DCCP"},      {41, "IPv6"},  {43, "IPv6-Route"},
    {44, "IPv6-Frag"}, {46, "RSVP"},       {47, "GRE"},       {50, "ESP"},   {51, "AH"},
    {58, "IPv6-ICMP"}, {59, "IPv6-NoNxt"}, {60, "IPv6-Opts"}, {88, "EIGRP"}, {89, "OSPF"},
    {103, "PIM"},      {112, "VRRP"},      {115, "L2TP"},     {132, "SCTP"}, {136, "UDPLite"},
    {137, "MPLS"},     {143, "Ethernet"},
};

constexpr bool isSorted(std::span<const Named> table)
{
    return std::is_sorted(table.begin(), table.end(),
                          [](const Named &a, const Named &b) { return a.number < b.number; });
}
static_assert(isSorted(kServices) && isSorted(kEtherTypes) && isSorted(kProtocols));

std::string_view nameOf(std::span<const Named> table, std::uint16_t number)
{
    const auto found = std::lower_bound(table.begin(), table.end(), number,
                                        [](const Named &named, auto n) { return named.number < n; });
    return found != table.end() && found->number == number ? found->name : std::string_view();
}

} // namespace

std::string_view serviceName(std::uint16_t port)
{
    return nameOf(kServices, port);
}

std::string_view etherTypeName(std::uint16_t type)
{
    return nameOf(kEtherTypes, type);
}

std::string_view protocolName(std::uint8_t protocol)
{
    return nameOf(kProtocols, protocol);
}

} // namespace sockeye
