// SPDX-License-Identifier: MIT
#include "core/net/socketoptions.h"

#include <netinet/in.h>
#include <netinet/udp.h>
#include <sys/socket.h>

// <netinet/tcp.h> lacks the newer options, and the two do not go together.
#include <linux/tcp.h>

// Debian 12's headers end at Linux 6.1.
#ifndef IP_LOCAL_PORT_RANGE
#define IP_LOCAL_PORT_RANGE 51
#endif
#ifndef SO_PASSPIDFD
#define SO_PASSPIDFD 76
#endif
// Only the kernel's own <linux/in6.h> has these, and it clashes with <netinet/in.h>.
#ifndef IPV6_MULTICAST_ALL
#define IPV6_MULTICAST_ALL 29
#endif

namespace sockeye {

namespace {

enum Kind : std::uint8_t {
    Tcp4 = 1,
    Tcp6 = 2,
    Udp4 = 4,
    Udp6 = 8,
    UnixStream = 16,
    UnixDatagram = 32,
    UnixSeqPacket = 64,
};
constexpr std::uint8_t kTcp = Tcp4 | Tcp6;
constexpr std::uint8_t kUdp = Udp4 | Udp6;
constexpr std::uint8_t kInet = kTcp | kUdp;
constexpr std::uint8_t kInet4 = Tcp4 | Udp4;
constexpr std::uint8_t kInet6 = Tcp6 | Udp6;
constexpr std::uint8_t kUnix = UnixStream | UnixDatagram | UnixSeqPacket;
constexpr std::uint8_t kDatagram = kUdp | UnixDatagram;
constexpr std::uint8_t kAll = kInet | kUnix;

constexpr OptionChoice kTypes[] = {
    {SOCK_STREAM, "SOCK_STREAM"}, {SOCK_DGRAM, "SOCK_DGRAM"}, {SOCK_SEQPACKET, "SOCK_SEQPACKET"}};
constexpr OptionChoice kDomains[] = {{AF_UNIX, "AF_UNIX"}, {AF_INET, "AF_INET"}, {AF_INET6, "AF_INET6"}};
constexpr OptionChoice kProtocols[] = {{0, "0"}, {IPPROTO_TCP, "IPPROTO_TCP"}, {IPPROTO_UDP, "IPPROTO_UDP"}};
constexpr OptionChoice kMtuDiscovery[] = {{0, "IP_PMTUDISC_DONT"},      {1, "IP_PMTUDISC_WANT"},
                                          {2, "IP_PMTUDISC_DO"},        {3, "IP_PMTUDISC_PROBE"},
                                          {4, "IP_PMTUDISC_INTERFACE"}, {5, "IP_PMTUDISC_OMIT"}};
constexpr OptionChoice kMtuDiscovery6[] = {{0, "IPV6_PMTUDISC_DONT"},      {1, "IPV6_PMTUDISC_WANT"},
                                           {2, "IPV6_PMTUDISC_DO"},        {3, "IPV6_PMTUDISC_PROBE"},
                                           {4, "IPV6_PMTUDISC_INTERFACE"}, {5, "IPV6_PMTUDISC_OMIT"}};

using T = OptionType;
constexpr auto R = OptionAccess::Read;
constexpr auto W = OptionAccess::Write;
constexpr auto RW = OptionAccess::ReadWrite;
constexpr auto kFree = OptionNeeds::Nothing;
constexpr auto kAdmin = OptionNeeds::NetAdmin;

// The two numbers and their two names.
#define OPTION(level, name) level, name, #level, #name

// clang-format off
constexpr SocketOption kOptions[] = {
    {OPTION(IPPROTO_IP, IP_ADD_MEMBERSHIP), T::Group4, W, Udp4, "",
     "Joins a multicast group on an interface.",
     "ip(7)", "Without an interface the kernel takes the one its routes name."},
    {OPTION(IPPROTO_IP, IP_ADD_SOURCE_MEMBERSHIP), T::SourceGroup4, W, Udp4, "",
     "Joins a multicast group for datagrams of one sender only.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT), T::Bool, RW, kInet4, "",
     "Lets bind() to port 0 leave the choice of the port to connect().", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_DROP_MEMBERSHIP), T::Group4, W, Udp4, "",
     "Leaves a multicast group.", "ip(7)", "Takes the same group and interface as the join."},
    {OPTION(IPPROTO_IP, IP_DROP_SOURCE_MEMBERSHIP), T::SourceGroup4, W, Udp4, "",
     "Leaves a multicast group joined for one sender.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_FREEBIND), T::Bool, RW, kInet4, "",
     "Lets bind() take an address this host does not have yet.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_LOCAL_PORT_RANGE), T::Flags, RW, kInet4, "",
     "The ports an automatic choice is made from.", "ip(7)",
     "The lower 16 bits are the first port, the upper 16 bits the last; 0 is the host's range.",
     kFree, "6.3"},
    {OPTION(IPPROTO_IP, IP_MINTTL), T::Int, RW, kInet4, "hops",
     "Drops what arrives with a smaller time to live than this.", "ip(7)", "0 accepts everything."},
    {OPTION(IPPROTO_IP, IP_MTU), T::Int, R, kInet4, "octets",
     "The path's known maximum transmission unit.",
     "ip(7)", "Only for a connected socket; ENOTCONN otherwise."},
    {OPTION(IPPROTO_IP, IP_MTU_DISCOVER), T::Int, RW, kInet4, "",
     "Whether path MTU discovery runs, and so whether packets may be fragmented.", "ip(7)", "", kFree, "",
     kMtuDiscovery},
    {OPTION(IPPROTO_IP, IP_MULTICAST_ALL), T::Bool, RW, Udp4, "",
     "Receives from every group joined by any socket of this host, not only by this one.", "ip(7)",
     "On by default, which surprises many."},
    {OPTION(IPPROTO_IP, IP_MULTICAST_IF), T::Source4, RW, Udp4, "",
     "The interface that multicast datagrams leave by.", "ip(7)",
     "Reads as the address given; an interface given by name reads as none."},
    {OPTION(IPPROTO_IP, IP_MULTICAST_LOOP), T::Bool, RW, Udp4, "",
     "Gives sent multicast datagrams to the listeners of this host too.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_MULTICAST_TTL), T::Int, RW, Udp4, "hops",
     "The time to live of sent multicast datagrams.",
     "ip(7)", "1 by default: they stay in the local network."},
    {OPTION(IPPROTO_IP, IP_PKTINFO), T::Bool, RW, Udp4, "",
     "Each datagram tells the interface and address it arrived at.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_RECVERR), T::Bool, RW, kInet4, "",
     "Queues ICMP errors for MSG_ERRQUEUE with what caused them.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_RECVORIGDSTADDR), T::Bool, RW, Udp4, "",
     "Each datagram tells the address it was first sent to.", "ip(7)", "Differs where a firewall redirects."},
    {OPTION(IPPROTO_IP, IP_RECVTOS), T::Bool, RW, Udp4, "",
     "Each datagram tells its type of service.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_RECVTTL), T::Bool, RW, Udp4, "",
     "Each datagram tells its remaining time to live.", "ip(7)", ""},
    {OPTION(IPPROTO_IP, IP_TOS), T::Int, RW, kInet4, "",
     "The type of service octet of sent packets: DSCP and ECN.",
     "ip(7)", "TCP keeps the two ECN bits to itself."},
    {OPTION(IPPROTO_IP, IP_TRANSPARENT), T::Bool, RW, kInet4, "",
     "Lets the socket use addresses of others, as transparent proxies do.", "ip(7)", "", kAdmin},
    {OPTION(IPPROTO_IP, IP_TTL), T::Int, RW, kInet4, "hops",
     "The time to live of sent packets.", "ip(7)", "-1 takes the host's default."},

    {OPTION(IPPROTO_IPV6, IPV6_ADDR_PREFERENCES), T::Flags, RW, kInet6, "",
     "Which of this host's addresses are preferred as the source.",
     "RFC 5014", "0x1 temporary, 0x2 public, 0x400 home."},
    {OPTION(IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP), T::Group6, W, Udp6, "",
     "Joins a multicast group on an interface.", "ipv6(7)", "Also named IPV6_JOIN_GROUP."},
    {OPTION(IPPROTO_IPV6, IPV6_AUTOFLOWLABEL), T::Bool, RW, kInet6, "",
     "Gives each flow a flow label.", "ipv6(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_DONTFRAG), T::Bool, RW, kInet6, "",
     "Refuses to fragment what does not fit.", "RFC 3542 section 11.2", ""},
    {OPTION(IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP), T::Group6, W, Udp6, "",
     "Leaves a multicast group.", "ipv6(7)", "Also named IPV6_LEAVE_GROUP."},
    {OPTION(IPPROTO_IPV6, IPV6_FREEBIND), T::Bool, RW, kInet6, "",
     "Lets bind() take an address this host does not have yet.", "ip(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_MINHOPCOUNT), T::Int, RW, kInet6, "hops",
     "Drops what arrives with a smaller hop limit than this.", "ipv6(7)", "0 accepts everything."},
    {OPTION(IPPROTO_IPV6, IPV6_MTU), T::Int, R, kInet6, "octets",
     "The path's known maximum transmission unit.",
     "ipv6(7)", "Only for a connected socket; ENOTCONN otherwise."},
    {OPTION(IPPROTO_IPV6, IPV6_MTU_DISCOVER), T::Int, RW, kInet6, "",
     "Whether path MTU discovery runs, and so whether packets may be fragmented.", "ipv6(7)", "", kFree, "",
     kMtuDiscovery6},
    {OPTION(IPPROTO_IPV6, IPV6_MULTICAST_ALL), T::Bool, RW, Udp6, "",
     "Receives from every group joined by any socket of this host, not only by this one.", "ipv6(7)",
     "On by default, which surprises many."},
    {OPTION(IPPROTO_IPV6, IPV6_MULTICAST_HOPS), T::Int, RW, Udp6, "hops",
     "The hop limit of sent multicast datagrams.",
     "ipv6(7)", "1 by default: they stay in the local network."},
    {OPTION(IPPROTO_IPV6, IPV6_MULTICAST_IF), T::Interface, RW, Udp6, "",
     "The interface that multicast datagrams leave by.", "ipv6(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_MULTICAST_LOOP), T::Bool, RW, Udp6, "",
     "Gives sent multicast datagrams to the listeners of this host too.", "ipv6(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_RECVERR), T::Bool, RW, kInet6, "",
     "Queues ICMP errors for MSG_ERRQUEUE with what caused them.", "ipv6(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_RECVHOPLIMIT), T::Bool, RW, Udp6, "",
     "Each datagram tells its remaining hop limit.", "ipv6(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_RECVPKTINFO), T::Bool, RW, Udp6, "",
     "Each datagram tells the interface and address it arrived at.", "ipv6(7)", ""},
    {OPTION(IPPROTO_IPV6, IPV6_RECVTCLASS), T::Bool, RW, Udp6, "",
     "Each datagram tells its traffic class.", "RFC 3542 section 6.5", ""},
    {OPTION(IPPROTO_IPV6, IPV6_TCLASS), T::Int, RW, kInet6, "",
     "The traffic class of sent packets: DSCP and ECN.",
     "RFC 3542 section 6.5", "-1 takes the host's default."},
    {OPTION(IPPROTO_IPV6, IPV6_TRANSPARENT), T::Bool, RW, kInet6, "",
     "Lets the socket use addresses of others, as transparent proxies do.", "ip(7)", "", kAdmin},
    {OPTION(IPPROTO_IPV6, IPV6_UNICAST_HOPS), T::Int, RW, kInet6, "hops",
     "The hop limit of sent packets.", "ipv6(7)", "-1 takes the host's default."},
    {OPTION(IPPROTO_IPV6, IPV6_V6ONLY), T::Bool, RW, kInet6, "",
     "Keeps the socket to IPv6, leaving the same port free for an IPv4 one.",
     "ipv6(7)", "Only before bind()."},

    {OPTION(IPPROTO_TCP, TCP_CONGESTION), T::String, RW, kTcp, "",
     "The congestion control algorithm.",
     "tcp(7)", "Others than those of tcp_allowed_congestion_control need privilege."},
    {OPTION(IPPROTO_TCP, TCP_CORK), T::Bool, RW, kTcp, "",
     "Holds back partial segments until it is taken off.", "tcp(7)", "For at most 200 ms."},
    {OPTION(IPPROTO_TCP, TCP_DEFER_ACCEPT), T::Int, RW, kTcp, "s",
     "accept() wakes only when the first data have come.",
     "tcp(7)", "Linux counts in retransmissions: 5 reads as 7."},
    {OPTION(IPPROTO_TCP, TCP_FASTOPEN), T::Int, RW, kTcp, "connections",
     "How many connections may carry data in their SYN and wait at once.", "tcp(7)", "On a listener."},
    {OPTION(IPPROTO_TCP, TCP_FASTOPEN_CONNECT), T::Bool, RW, kTcp, "",
     "connect() waits for the first write and sends it in the SYN.", "tcp(7)", "Before connect()."},
    {OPTION(IPPROTO_TCP, TCP_FASTOPEN_NO_COOKIE), T::Bool, RW, kTcp, "",
     "Accepts and sends data in a SYN without the cookie.", "linux/tcp.h", ""},
    {OPTION(IPPROTO_TCP, TCP_INFO), T::Struct, R, kTcp, "",
     "What TCP knows of the connection: state, round trip, window, losses.", "tcp(7)",
     "On a listener, unacked is the accept queue and sacked the backlog."},
    {OPTION(IPPROTO_TCP, TCP_INQ), T::Bool, RW, kTcp, "",
     "Each recvmsg() tells how much more is waiting.", "linux/tcp.h", ""},
    {OPTION(IPPROTO_TCP, TCP_KEEPCNT), T::Int, RW, kTcp, "probes",
     "Unanswered keepalive probes before the connection is given up.", "tcp(7)", ""},
    {OPTION(IPPROTO_TCP, TCP_KEEPIDLE), T::Int, RW, kTcp, "s",
     "Idle time before the first keepalive probe.", "tcp(7)", "Nothing happens without SO_KEEPALIVE."},
    {OPTION(IPPROTO_TCP, TCP_KEEPINTVL), T::Int, RW, kTcp, "s",
     "Time between keepalive probes.", "tcp(7)", ""},
    {OPTION(IPPROTO_TCP, TCP_LINGER2), T::Int, RW, kTcp, "s",
     "How long a closed socket stays in FIN_WAIT2.", "tcp(7)", "Not to be confused with SO_LINGER."},
    {OPTION(IPPROTO_TCP, TCP_MAXSEG), T::Int, RW, kTcp, "octets",
     "The largest segment to send, and the one announced to the peer.",
     "tcp(7)", "Set it before connect() or listen()."},
    {OPTION(IPPROTO_TCP, TCP_NODELAY), T::Bool, RW, kTcp, "",
     "Sends small segments at once, without Nagle's algorithm.", "tcp(7)", ""},
    {OPTION(IPPROTO_TCP, TCP_NOTSENT_LOWAT), T::Uint, RW, kTcp, "octets",
     "The socket is writable only while less than this is waiting to be sent.",
     "tcp(7)", "0 takes the host's default."},
    {OPTION(IPPROTO_TCP, TCP_QUICKACK), T::Bool, RW, kTcp, "",
     "Acknowledges at once instead of waiting for data to go with it.",
     "tcp(7)", "Not kept: TCP may take it off again."},
    {OPTION(IPPROTO_TCP, TCP_SAVE_SYN), T::Bool, RW, kTcp, "",
     "A listener keeps the SYN's headers for TCP_SAVED_SYN.", "linux/tcp.h", ""},
    {OPTION(IPPROTO_TCP, TCP_SYNCNT), T::Int, RW, kTcp, "segments",
     "SYN retransmissions before connect() gives up.", "tcp(7)", ""},
    {OPTION(IPPROTO_TCP, TCP_THIN_LINEAR_TIMEOUTS), T::Bool, RW, kTcp, "",
     "Retransmits thin streams at a steady pace, without backing off.", "linux/tcp.h", ""},
    {OPTION(IPPROTO_TCP, TCP_TIMESTAMP), T::Uint, R, kTcp, "ms",
     "The clock of this connection's timestamp option.", "linux/tcp.h", ""},
    {OPTION(IPPROTO_TCP, TCP_TX_DELAY), T::Int, RW, kTcp, "µs",
     "Holds back every segment by this much.", "linux/tcp.h", ""},
    {OPTION(IPPROTO_TCP, TCP_USER_TIMEOUT), T::Int, RW, kTcp, "ms",
     "How long sent data may stay unacknowledged before ETIMEDOUT.", "tcp(7)", "0 takes the host's default."},
    {OPTION(IPPROTO_TCP, TCP_WINDOW_CLAMP), T::Int, RW, kTcp, "octets",
     "The largest window announced to the peer.",
     "tcp(7)", "Never below half of the smallest receive buffer."},

    {OPTION(IPPROTO_UDP, UDP_CORK), T::Bool, RW, kUdp, "",
     "Gathers what is sent into one datagram until it is taken off.", "udp(7)", ""},
    {OPTION(IPPROTO_UDP, UDP_GRO), T::Bool, RW, kUdp, "",
     "May hand over several datagrams of one sender as one.", "udp(7)", ""},
    {OPTION(IPPROTO_UDP, UDP_NO_CHECK6_RX), T::Bool, RW, Udp6, "",
     "Accepts IPv6 datagrams without a checksum.", "linux/udp.h", "Meant for tunnels."},
    {OPTION(IPPROTO_UDP, UDP_NO_CHECK6_TX), T::Bool, RW, Udp6, "",
     "Sends IPv6 datagrams without a checksum.", "linux/udp.h", "Meant for tunnels."},
    {OPTION(IPPROTO_UDP, UDP_SEGMENT), T::Int, RW, kUdp, "octets",
     "Cuts each write into datagrams of this size.", "udp(7)", "0 sends each write as one datagram."},

    {OPTION(SOL_SOCKET, SO_ACCEPTCONN), T::Bool, R, kAll, "",
     "Whether the socket listens.", "socket(7)", ""},
    {OPTION(SOL_SOCKET, SO_BINDTODEVICE), T::String, RW, kInet, "",
     "Keeps the socket to one interface.", "socket(7)", "Once set, only the privileged may change it."},
    {OPTION(SOL_SOCKET, SO_BINDTOIFINDEX), T::Interface, RW, kInet, "",
     "Keeps the socket to one interface, by its index.",
     "asm/socket.h", "Once set, only the privileged may change it."},
    {OPTION(SOL_SOCKET, SO_BROADCAST), T::Bool, RW, kUdp, "",
     "Permits sending to a broadcast address.", "socket(7)", "Without it send() to one gives EACCES."},
    {OPTION(SOL_SOCKET, SO_BUF_LOCK), T::Flags, RW, kInet, "",
     "Keeps the kernel from adjusting the buffers.",
     "asm/socket.h", "0x1 send, 0x2 receive; setting a size locks too.",
     kFree, "5.14"},
    {OPTION(SOL_SOCKET, SO_BUSY_POLL), T::Int, RW, kInet, "µs",
     "How long a blocking receive polls the device before it sleeps.", "socket(7)", "", kAdmin},
    {OPTION(SOL_SOCKET, SO_COOKIE), T::Uint64, R, kAll, "",
     "The socket's identity, never given out twice while the system runs.", "asm/socket.h", ""},
    {OPTION(SOL_SOCKET, SO_DEBUG), T::Bool, RW, kAll, "",
     "Socket debugging.", "socket(7)", "Changes nothing visible on today's kernels.", kAdmin},
    {OPTION(SOL_SOCKET, SO_DOMAIN), T::Int, R, kAll, "",
     "The socket's address family.", "socket(7)", "", kFree, "", kDomains},
    {OPTION(SOL_SOCKET, SO_DONTROUTE), T::Bool, RW, kInet, "",
     "Sends only to directly connected hosts.", "socket(7)", ""},
    {OPTION(SOL_SOCKET, SO_ERROR), T::Errno, R, kAll, "",
     "The error waiting to be told.", "socket(7)", "Reading it clears it."},
    {OPTION(SOL_SOCKET, SO_INCOMING_CPU), T::Int, RW, kInet, "",
     "The processor that handles what comes in.", "socket(7)", "-1 when none is known."},
    {OPTION(SOL_SOCKET, SO_INCOMING_NAPI_ID), T::Uint, R, kInet, "",
     "The device queue the last packet came from.", "socket(7)", "0 when it came from none."},
    {OPTION(SOL_SOCKET, SO_KEEPALIVE), T::Bool, RW, kTcp, "",
     "Probes an idle connection to learn whether the peer is still there.", "socket(7)",
     "After two hours, unless TCP_KEEPIDLE says otherwise."},
    {OPTION(SOL_SOCKET, SO_LINGER), T::Linger, RW, kTcp, "",
     "What close() does about data not yet sent: wait this long, or reset when it is 0.", "socket(7)", ""},
    {OPTION(SOL_SOCKET, SO_LOCK_FILTER), T::Bool, RW, kAll, "",
     "Keeps an attached filter from being changed.", "socket(7)", "Cannot be taken off again."},
    {OPTION(SOL_SOCKET, SO_MARK), T::Flags, RW, kInet, "",
     "The mark that routing and firewall rules see on sent packets.", "socket(7)", "", kAdmin},
    {OPTION(SOL_SOCKET, SO_MAX_PACING_RATE), T::Uint64, RW, kTcp, "octets/s",
     "The most TCP sends in a second.", "asm/socket.h", "All ones: no limit."},
    {OPTION(SOL_SOCKET, SO_MEMINFO), T::Struct, R, kAll, "",
     "Memory in use by the buffers, and datagrams dropped.",
     "asm/socket.h", "Its count of drops is the exact one."},
    {OPTION(SOL_SOCKET, SO_NETNS_COOKIE), T::Uint64, R, kInet, "",
     "The identity of the network namespace the socket lives in.", "asm/socket.h", "", kFree, "5.14"},
    {OPTION(SOL_SOCKET, SO_NO_CHECK), T::Bool, RW, Udp4, "",
     "Sends IPv4 datagrams without a checksum.", "asm/socket.h", ""},
    {OPTION(SOL_SOCKET, SO_OOBINLINE), T::Bool, RW, kTcp, "",
     "Leaves urgent data in the stream.", "socket(7)", ""},
    {OPTION(SOL_SOCKET, SO_PASSCRED), T::Bool, RW, kUnix, "",
     "Each message tells who sent it: process, user, group.", "unix(7)", ""},
    {OPTION(SOL_SOCKET, SO_PASSPIDFD), T::Bool, RW, kUnix, "",
     "Each message brings a descriptor of the process that sent it.", "unix(7)", "", kFree, "6.5"},
    {OPTION(SOL_SOCKET, SO_PEEK_OFF), T::Int, RW, kUnix | kUdp, "octets",
     "Where the next MSG_PEEK begins.", "socket(7)", "-1 is off: each peek begins at the front."},
    {OPTION(SOL_SOCKET, SO_PEERCRED), T::Struct, R, kUnix, "",
     "Who connected, or called listen(): process, user, group.", "unix(7)", ""},
    {OPTION(SOL_SOCKET, SO_PRIORITY), T::Int, RW, kAll, "",
     "The queueing priority of sent packets.", "socket(7)", "Above 6 needs CAP_NET_ADMIN."},
    {OPTION(SOL_SOCKET, SO_PROTOCOL), T::Int, R, kAll, "",
     "The socket's protocol.", "socket(7)", "", kFree, "", kProtocols},
    {OPTION(SOL_SOCKET, SO_RCVBUF), T::Int, RW, kAll, "octets",
     "The receive buffer.", "socket(7)", "Linux doubles what is set, up to twice net.core.rmem_max."},
    {OPTION(SOL_SOCKET, SO_RCVBUFFORCE), T::Int, W, kAll, "octets",
     "The receive buffer, beyond net.core.rmem_max.", "socket(7)", "Linux doubles what is set.", kAdmin},
    {OPTION(SOL_SOCKET, SO_RCVLOWAT), T::Int, RW, kTcp | UnixStream, "octets",
     "The least a receive waits for.", "socket(7)", "0 reads as 1."},
    {OPTION(SOL_SOCKET, SO_RCVTIMEO), T::TimeVal, RW, kAll, "s",
     "How long a blocking receive or accept waits before EAGAIN.", "socket(7)",
     "0 waits for ever; Linux rounds to its clock tick."},
    {OPTION(SOL_SOCKET, SO_REUSEADDR), T::Bool, RW, kAll, "",
     "Lets bind() take an address whose last connections are in TIME_WAIT.", "socket(7)",
     "The sockets before must have had it on too."},
    {OPTION(SOL_SOCKET, SO_REUSEPORT), T::Bool, RW, kInet, "",
     "Lets several sockets share one address and port.", "socket(7)", "All of one user, and all with it on."},
    {OPTION(SOL_SOCKET, SO_RXQ_OVFL), T::Bool, RW, kDatagram, "",
     "Each datagram tells how many were dropped before it.",
     "socket(7)", "Drops after the last one stay unseen."},
    {OPTION(SOL_SOCKET, SO_SNDBUF), T::Int, RW, kAll, "octets",
     "The send buffer.", "socket(7)", "Linux doubles what is set, up to twice net.core.wmem_max."},
    {OPTION(SOL_SOCKET, SO_SNDBUFFORCE), T::Int, W, kAll, "octets",
     "The send buffer, beyond net.core.wmem_max.", "socket(7)", "Linux doubles what is set.", kAdmin},
    {OPTION(SOL_SOCKET, SO_SNDLOWAT), T::Int, R, kAll, "octets",
     "The least room a send waits for.", "socket(7)", "Always 1 on Linux."},
    {OPTION(SOL_SOCKET, SO_SNDTIMEO), T::TimeVal, RW, kAll, "s",
     "How long a blocking send or connect waits.",
     "socket(7)", "0 waits for ever; Linux rounds to its clock tick."},
    {OPTION(SOL_SOCKET, SO_TIMESTAMP), T::Bool, RW, kAll, "",
     "Each datagram tells when it arrived, in microseconds.", "socket(7)", "Takes SO_TIMESTAMPNS off."},
    {OPTION(SOL_SOCKET, SO_TIMESTAMPING), T::Flags, RW, kInet, "",
     "Timestamps of sending and receiving, from software or hardware.", "socket(7)", ""},
    {OPTION(SOL_SOCKET, SO_TIMESTAMPNS), T::Bool, RW, kAll, "",
     "Each datagram tells when it arrived, in nanoseconds.", "socket(7)", "Takes SO_TIMESTAMP off."},
    {OPTION(SOL_SOCKET, SO_TYPE), T::Int, R, kAll, "",
     "The socket's type.", "socket(7)", "", kFree, "", kTypes},
    {OPTION(SOL_SOCKET, SO_ZEROCOPY), T::Bool, RW, kInet, "",
     "Permits MSG_ZEROCOPY.", "asm/socket.h", ""},
};
// clang-format on
#undef OPTION

std::uint8_t kindBit(SocketKind kind)
{
    switch (kind.family) {
    case Family::Inet:
        return kind.isTcp() ? Tcp4 : kind.isUdp() ? Udp4 : 0;
    case Family::Inet6:
        return kind.isTcp() ? Tcp6 : kind.isUdp() ? Udp6 : 0;
    case Family::Unix:
        switch (kind.type) {
        case SocketType::Stream:
            return UnixStream;
        case SocketType::Datagram:
            return UnixDatagram;
        case SocketType::SeqPacket:
            return UnixSeqPacket;
        default:
            break;
        }
        break;
    case Family::None:
        break;
    }
    return 0;
}

} // namespace

bool SocketOption::appliesTo(SocketKind kind) const
{
    return (kinds & kindBit(kind)) != 0;
}

std::span<const SocketOption> socketOptions()
{
    return kOptions;
}

} // namespace sockeye
