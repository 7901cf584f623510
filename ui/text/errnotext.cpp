// SPDX-License-Identifier: MIT
#include "ui/text/errnotext.h"

#include <cerrno>
#include <cstring>

#include <QCoreApplication>

#include "core/net/resolveerror.h"

namespace sockeye {

namespace {

struct Entry {
    int code;
    CallCode call; // None: any other call
    const char *brief, *meaning, *cause, *next;
};

struct ResolveEntry {
    const char *name;
    const char *brief, *meaning, *cause, *next;
};

// The tables stand in the class whose translations they are, so that lupdate finds them.
struct ErrnoWords {
    Q_DECLARE_TR_FUNCTIONS(sockeye::ErrnoText)

public:
    // The entry of a call stands before the one for any call.
    static constexpr Entry kEntries[]{
        {EACCES, CallCode::Bind, QT_TR_NOOP("port is privileged"),
         QT_TR_NOOP("The kernel does not let this user take that port."),
         QT_TR_NOOP("Ports below 1024 belong to the administrator (net.ipv4.ip_unprivileged_port_start)."),
         QT_TR_NOOP("Choose a port from 1024 up, or grant the program CAP_NET_BIND_SERVICE.")},
        {EACCES, CallCode::SendTo, QT_TR_NOOP("broadcast not allowed"),
         QT_TR_NOOP("The kernel does not send to a broadcast address unasked."),
         QT_TR_NOOP("SO_BROADCAST is off on this socket; a firewall can also answer so."),
         QT_TR_NOOP("Set SO_BROADCAST to 1 in the options and send again.")},
        {EACCES, CallCode::None, QT_TR_NOOP("not permitted"), QT_TR_NOOP("This user may not do that."),
         QT_TR_NOOP("A file's permissions, a broadcast without SO_BROADCAST, or a firewall rule forbids it."),
         QT_TR_NOOP("Check the permissions of the path, or set SO_BROADCAST for a broadcast.")},
        {EADDRINUSE, CallCode::Bind, QT_TR_NOOP("address is taken"),
         QT_TR_NOOP("Another socket holds this address."),
         QT_TR_NOOP("A program listens there, or an earlier connection on that port is still in TIME_WAIT."),
         QT_TR_NOOP("Choose another port, end the other program, or set SO_REUSEADDR before bind(). For a "
                    "Unix path, "
                    "remove the stale file.")},
        {EADDRINUSE, CallCode::Connect, QT_TR_NOOP("no free local port"),
         QT_TR_NOOP("The kernel has no local address left for this connection."),
         QT_TR_NOOP("The same pair of addresses is in use, or all ports of the local range are taken."),
         QT_TR_NOOP("Let the kernel choose the local port, or wait until connections leave TIME_WAIT.")},
        {EADDRINUSE, CallCode::None, QT_TR_NOOP("address is taken"),
         QT_TR_NOOP("Another socket listens on this address."),
         QT_TR_NOOP("Two sockets that share a port cannot both listen without SO_REUSEPORT."),
         QT_TR_NOOP("Close the other listener or choose another port.")},
        {EADDRNOTAVAIL, CallCode::Connect, QT_TR_NOOP("address not usable"),
         QT_TR_NOOP("There is no local address this connection could begin at."),
         QT_TR_NOOP("The local ports are used up, or the address asked for belongs to no interface."),
         QT_TR_NOOP("Check the local address, or wait until earlier connections are gone.")},
        {EADDRNOTAVAIL, CallCode::None, QT_TR_NOOP("not an address of this computer"),
         QT_TR_NOOP("No interface of this computer has that address."),
         QT_TR_NOOP("It is mistyped, belongs to another computer, or its interface is down."),
         QT_TR_NOOP("Use 127.0.0.1, 0.0.0.0 for all, or an address that ip addr shows.")},
        {EAFNOSUPPORT, CallCode::None, QT_TR_NOOP("wrong address family"),
         QT_TR_NOOP("The address is of another family than the socket."),
         QT_TR_NOOP(
             "An IPv6 address on an IPv4 socket or the other way round, or the family is switched off."),
         QT_TR_NOOP("Open a socket of the address's own family.")},
        {EAGAIN, CallCode::Connect, QT_TR_NOOP("backlog is full"),
         QT_TR_NOOP("The other end cannot take another connection now."),
         QT_TR_NOOP("The listener's queue of connections not yet accepted is full."),
         QT_TR_NOOP("Let the listener accept, then connect again.")},
        {EAGAIN, CallCode::Recv, QT_TR_NOOP("nothing to read yet"),
         QT_TR_NOOP("There was nothing to read, and the socket does not wait."),
         QT_TR_NOOP("It is non-blocking, or SO_RCVTIMEO ran out."),
         QT_TR_NOOP("Read again once something has arrived.")},
        {EAGAIN, CallCode::Send, QT_TR_NOOP("send buffer is full"),
         QT_TR_NOOP("The bytes do not fit the send buffer, and the socket does not wait."),
         QT_TR_NOOP("The other end reads more slowly than this one sends."),
         QT_TR_NOOP("Send the rest once the other end has read.")},
        {EAGAIN, CallCode::None, QT_TR_NOOP("not ready"),
         QT_TR_NOOP("It would have had to wait, and the socket does not."),
         QT_TR_NOOP("It is non-blocking, or its time limit ran out."),
         QT_TR_NOOP("Try again when the socket is ready.")},
        {EALREADY, CallCode::None, QT_TR_NOOP("still connecting"),
         QT_TR_NOOP("An earlier connect() has not ended yet."),
         QT_TR_NOOP("The other end has not answered so far."),
         QT_TR_NOOP("Wait for it, or close the socket to give up.")},
        {EBADF, CallCode::None, QT_TR_NOOP("not open"), QT_TR_NOOP("The descriptor is not open any more."),
         QT_TR_NOOP("The socket was closed before this call."), QT_TR_NOOP("Open a new socket.")},
        {ECANCELED, CallCode::None, QT_TR_NOOP("cancelled"), QT_TR_NOOP("It was cancelled before it ended."),
         QT_TR_NOOP("Someone asked for that."), QT_TR_NOOP("Start it again if it is still wanted.")},
        {ECONNABORTED, CallCode::None, QT_TR_NOOP("gone before accepted"),
         QT_TR_NOOP("The connection ended before it was accepted."),
         QT_TR_NOOP("The other end reset it while it waited in the queue."),
         QT_TR_NOOP("Accept the next one; nothing is wrong with the listener.")},
        {ECONNREFUSED, CallCode::Connect, QT_TR_NOOP("nothing listens there"),
         QT_TR_NOOP("The other computer answered: nothing listens on that port."),
         QT_TR_NOOP("The server is not running, listens on another port or address, or its queue answers "
                    "with a reset."),
         QT_TR_NOOP("Start the server or check the port; Connect can keep trying until the port is up.")},
        {ECONNREFUSED, CallCode::None, QT_TR_NOOP("nobody received it"),
         QT_TR_NOOP("An earlier datagram found nobody listening; the kernel reports it on this call."),
         QT_TR_NOOP("An ICMP “port unreachable” came back for what was sent before."),
         QT_TR_NOOP("Start the receiver, then send again: the error has been cleared.")},
        {ECONNRESET, CallCode::None, QT_TR_NOOP("reset by the other end"),
         QT_TR_NOOP("The other end ended the connection at once, without a FIN."),
         QT_TR_NOOP("It closed with bytes unread, with SO_LINGER 0, or its program died."),
         QT_TR_NOOP("Connect again; look at what was sent last, which may not have been read.")},
        {EDESTADDRREQ, CallCode::None, QT_TR_NOOP("no destination"),
         QT_TR_NOOP("The datagram has no destination."),
         QT_TR_NOOP("The socket is not connected and the call names no address."),
         QT_TR_NOOP("Give an address to send to, or connect the socket first.")},
        {EDOM, CallCode::None, QT_TR_NOOP("value out of range"),
         QT_TR_NOOP("The option does not take that value."),
         QT_TR_NOOP("A time or size is beyond what the kernel allows."),
         QT_TR_NOOP("Choose a smaller value.")},
        {EFAULT, CallCode::None, QT_TR_NOOP("bad memory"),
         QT_TR_NOOP("The kernel could not read or write the memory it was given."),
         QT_TR_NOOP("The call was made with a wrong pointer or size."),
         QT_TR_NOOP("Check the sizes of the call.")},
        {EHOSTUNREACH, CallCode::None, QT_TR_NOOP("host unreachable"),
         QT_TR_NOOP("No way leads to that computer."),
         QT_TR_NOOP("It is off, a router says so, or a firewall rejects it."),
         QT_TR_NOOP("Check the address and that the other computer is up.")},
        {EINPROGRESS, CallCode::None, QT_TR_NOOP("connecting"),
         QT_TR_NOOP("The connection is being made; this is no failure."),
         QT_TR_NOOP("connect() on a non-blocking socket returns before the other end has answered."),
         QT_TR_NOOP("Wait for the state to become ESTABLISHED.")},
        {EINTR, CallCode::None, QT_TR_NOOP("interrupted"),
         QT_TR_NOOP("The call was interrupted before it was done."), QT_TR_NOOP("It was cancelled here."),
         QT_TR_NOOP("Issue it again if it is still wanted.")},
        {EINVAL, CallCode::Accept, QT_TR_NOOP("not listening"), QT_TR_NOOP("The socket does not listen."),
         QT_TR_NOOP("listen() was not called on it, or it was shut down."),
         QT_TR_NOOP("Call listen() first.")},
        {EINVAL, CallCode::Bind, QT_TR_NOOP("already bound"),
         QT_TR_NOOP("The socket has an address already, or this one does not fit it."),
         QT_TR_NOOP("bind() works once for each socket."),
         QT_TR_NOOP("Open a new socket for another address.")},
        {EINVAL, CallCode::Listen, QT_TR_NOOP("already connected"),
         QT_TR_NOOP("A connected socket cannot listen."), QT_TR_NOOP("connect() was called on it before."),
         QT_TR_NOOP("Open a new socket to listen.")},
        {EINVAL, CallCode::None, QT_TR_NOOP("not valid here"),
         QT_TR_NOOP("The kernel does not take these arguments in this state."),
         QT_TR_NOOP(
             "A value is out of range, or the call does not fit what the socket is doing; no urgent byte for "
             "MSG_OOB answers so too."),
         QT_TR_NOOP("Check the arguments and the order of the calls.")},
        {EISCONN, CallCode::None, QT_TR_NOOP("already connected"),
         QT_TR_NOOP("The socket is connected already."),
         QT_TR_NOOP("connect() had succeeded before, or an address was given with a connected socket."),
         QT_TR_NOOP("Send without an address, or open a new socket.")},
        {EMFILE, CallCode::None, QT_TR_NOOP("no descriptor left"),
         QT_TR_NOOP("This program has as many descriptors open as it may."),
         QT_TR_NOOP("Its limit is reached (ulimit -n)."),
         QT_TR_NOOP("Close sockets, or raise the limit and start again.")},
        {EMSGSIZE, CallCode::None, QT_TR_NOOP("too large for a datagram"),
         QT_TR_NOOP("The datagram is larger than can be sent at once."),
         QT_TR_NOOP("UDP over IPv4 carries at most 65 507 bytes; with “don't fragment” less."),
         QT_TR_NOOP("Send it in smaller pieces.")},
        {ENETDOWN, CallCode::None, QT_TR_NOOP("network is down"),
         QT_TR_NOOP("The interface to that network is down."),
         QT_TR_NOOP("It was switched off or lost its link."),
         QT_TR_NOOP("Bring the interface up, then try again.")},
        {ENETUNREACH, CallCode::None, QT_TR_NOOP("network unreachable"),
         QT_TR_NOOP("No route leads to that network."),
         QT_TR_NOOP("The computer is offline, or has no address of that family."),
         QT_TR_NOOP("Check ip route, or use an address this computer can reach.")},
        {ENFILE, CallCode::None, QT_TR_NOOP("system is out of descriptors"),
         QT_TR_NOOP("The whole system has no descriptor left."),
         QT_TR_NOOP("All programs together have reached fs.file-max."),
         QT_TR_NOOP("Close sockets or other programs.")},
        {ENOBUFS, CallCode::None, QT_TR_NOOP("no buffer space"),
         QT_TR_NOOP("The kernel has no memory for this."),
         QT_TR_NOOP("A queue on the way out is full, or a limit of the kernel is reached."),
         QT_TR_NOOP("Send more slowly, or close sockets.")},
        {ENODEV, CallCode::None, QT_TR_NOOP("no such interface"),
         QT_TR_NOOP("There is no interface of that name."), QT_TR_NOOP("It is mistyped or was removed."),
         QT_TR_NOOP("Choose one that ip link shows.")},
        {ENOENT, CallCode::None, QT_TR_NOOP("no such path"), QT_TR_NOOP("There is no socket at that path."),
         QT_TR_NOOP("The server has not made it yet, or the path is mistyped."),
         QT_TR_NOOP("Start the server, or check the path.")},
        {ENOMEM, CallCode::None, QT_TR_NOOP("out of memory"),
         QT_TR_NOOP("The kernel has no memory for this."),
         QT_TR_NOOP("Memory is short, or a limit of the kernel is reached."),
         QT_TR_NOOP("Close sockets or other programs.")},
        {ENOPROTOOPT, CallCode::None, QT_TR_NOOP("unknown option"),
         QT_TR_NOOP("This socket has no such option."),
         QT_TR_NOOP("The option belongs to another protocol, or this kernel does not know it."),
         QT_TR_NOOP("Choose an option of this kind of socket.")},
        {ENOTCONN, CallCode::None, QT_TR_NOOP("not connected"), QT_TR_NOOP("The socket is not connected."),
         QT_TR_NOOP("connect() or accept() has not happened, or the connection has ended."),
         QT_TR_NOOP("Connect first.")},
        {ENOTDIR, CallCode::None, QT_TR_NOOP("not a folder"), QT_TR_NOOP("A part of the path is no folder."),
         QT_TR_NOOP("The path is mistyped."), QT_TR_NOOP("Check the path.")},
        {ENOTSOCK, CallCode::None, QT_TR_NOOP("not a socket"), QT_TR_NOOP("The descriptor is no socket."),
         QT_TR_NOOP("Its number was closed and given to something else."), QT_TR_NOOP("Open a new socket.")},
        {EOPNOTSUPP, CallCode::None, QT_TR_NOOP("not possible here"),
         QT_TR_NOOP("This kind of socket cannot do that."),
         QT_TR_NOOP("Datagram sockets neither listen nor accept; some flags fit only streams."),
         QT_TR_NOOP("Use a stream socket for this call.")},
        {EPERM, CallCode::None, QT_TR_NOOP("forbidden"), QT_TR_NOOP("The system forbids this."),
         QT_TR_NOOP("It needs a right this user does not have, or a firewall rule drops it."),
         QT_TR_NOOP("Ask whoever administers this computer, or choose another option.")},
        {EPIPE, CallCode::None, QT_TR_NOOP("the way out is closed"),
         QT_TR_NOOP("Nothing can be sent on this socket any more."),
         QT_TR_NOOP(
             "This end has shut down sending, or the other end is gone; the kernel also raises SIGPIPE."),
         QT_TR_NOOP("Open a new connection to send again.")},
        {EPROTONOSUPPORT, CallCode::None, QT_TR_NOOP("unknown protocol"),
         QT_TR_NOOP("The kernel does not know this protocol for that family."),
         QT_TR_NOOP("Family, type and protocol do not fit together."), QT_TR_NOOP("Use protocol 0.")},
        {EPROTOTYPE, CallCode::None, QT_TR_NOOP("wrong kind of socket"),
         QT_TR_NOOP("The socket there is of another type."),
         QT_TR_NOOP("A stream connects to a datagram socket, or the other way round."),
         QT_TR_NOOP("Open a socket of the type the server uses.")},
        {EROFS, CallCode::None, QT_TR_NOOP("read-only file system"),
         QT_TR_NOOP("No socket can be made at that path."), QT_TR_NOOP("The file system is read-only."),
         QT_TR_NOOP("Choose a path under /tmp or /run/user.")},
        {ETIMEDOUT, CallCode::Connect, QT_TR_NOOP("no answer"),
         QT_TR_NOOP("The other computer did not answer at all."),
         QT_TR_NOOP("It is off, the address is wrong, or a firewall drops what is sent there."),
         QT_TR_NOOP(
             "Check the address and the firewall; with ECONNREFUSED it would at least have answered.")},
        {ETIMEDOUT, CallCode::None, QT_TR_NOOP("no answer"),
         QT_TR_NOOP("The other end has stopped answering; the connection is given up."),
         QT_TR_NOOP("It is gone without a word, or the way there is broken."),
         QT_TR_NOOP("Connect again once the other end can be reached.")},
    };

    static constexpr ResolveEntry kResolveEntries[]{
        {"EAI_NONAME", QT_TR_NOOP("no such name"), QT_TR_NOOP("No computer of that name is known."),
         QT_TR_NOOP("It is mistyped, or exists only in another network."),
         QT_TR_NOOP("Check the spelling, or give the address in digits.")},
        {"EAI_NODATA", QT_TR_NOOP("no address"), QT_TR_NOOP("The name exists but has no address."),
         QT_TR_NOOP("It has no address of the family asked for."),
         QT_TR_NOOP("Try the other family, or another name.")},
        {"EAI_AGAIN", QT_TR_NOOP("name server silent"), QT_TR_NOOP("No name server answered."),
         QT_TR_NOOP("The computer is offline, or its name server is down."),
         QT_TR_NOOP("Check the network, then try again, or give the address in digits.")},
        {"EAI_FAIL", QT_TR_NOOP("name server failed"), QT_TR_NOOP("The name server answered with an error."),
         QT_TR_NOOP("Its own data is broken or unreachable."),
         QT_TR_NOOP("Try again later, or give the address in digits.")},
    };
};

// Calls that answer alike.
CallCode representative(CallCode call)
{
    switch (call) {
    case CallCode::RecvFrom:
    case CallCode::RecvMsg:
    case CallCode::RecvMmsg:
        return CallCode::Recv;
    case CallCode::SendTo:
        return CallCode::Send;
    default:
        return call;
    }
}

} // namespace

ErrnoText errnoText(int code, CallCode call)
{
    for (const Entry &entry : ErrnoWords::kEntries) {
        if (entry.code == code &&
            (entry.call == call || entry.call == representative(call) || entry.call == CallCode::None))
            return {ErrnoWords::tr(entry.brief), ErrnoWords::tr(entry.meaning), ErrnoWords::tr(entry.cause),
                    ErrnoWords::tr(entry.next)};
    }
    const QString words = QString::fromLatin1(strerrordesc_np(code));
    return {words.toLower(), words + QLatin1Char('.'), {}, {}};
}

bool isPassing(int code)
{
    return code == EAGAIN || code == EINPROGRESS || code == EALREADY || code == EINTR;
}

ErrnoText resolveErrorText(int code)
{
    const std::string name = resolveErrorName(code);
    for (const ResolveEntry &entry : ErrnoWords::kResolveEntries) {
        if (name == entry.name)
            return {ErrnoWords::tr(entry.brief), ErrnoWords::tr(entry.meaning), ErrnoWords::tr(entry.cause),
                    ErrnoWords::tr(entry.next)};
    }
    return {QString::fromStdString(name), ErrnoWords::tr("The name could not be looked up."), {}, {}};
}

} // namespace sockeye
