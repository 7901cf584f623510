// SPDX-License-Identifier: MIT
// What sock_diag says of sockets of our own, against what we know of them.
#include <QtTest/QTest>

#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "core/net/sockdiag.h"
#include "core/net/socketcalls.h"
#include "tests/support/waiting.h"

using namespace sockeye;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};
constexpr SocketKind kTcp6{Family::Inet6, SocketType::Stream};
constexpr SocketKind kUdp4{Family::Inet, SocketType::Datagram};
constexpr SocketKind kUdp6{Family::Inet6, SocketType::Datagram};

UniqueFd make(SocketKind kind)
{
    return UniqueFd(int(calls::socket(kind, 0, false).ret));
}

UniqueFd makeBound(SocketKind kind, std::string_view at)
{
    auto fd = make(kind);
    calls::bind(fd.value(), Endpoint::parse(at).value());
    return fd;
}

UniqueFd makeListener(SocketKind kind, std::string_view at, int backlog = 5)
{
    auto fd = makeBound(kind, at);
    calls::listen(fd.value(), backlog);
    return fd;
}

struct Connection {
    explicit Connection(const UniqueFd &listener, SocketKind kind) : client(make(kind))
    {
        calls::connect(client.value(), plumbing::localOf(listener.value()));
        Endpoint peer;
        server.reset(int(calls::accept(listener.value(), false, peer).ret));
    }
    UniqueFd client, server;
};

Result<std::optional<DiagRow>> lookup(SockDiag &diag, int fd, unsigned extra = SockDiag::Nothing)
{
    return diag.lookup(plumbing::kindOf(fd), plumbing::localOf(fd), plumbing::peerOf(fd),
                       plumbing::cookieOf(fd), extra);
}

std::uint32_t inodeOf(int fd)
{
    struct stat info {};
    fstat(fd, &info);
    return std::uint32_t(info.st_ino);
}

QByteArray render(const DiagRow &row)
{
    return QByteArray::fromStdString(std::string(kindName(row.kind)) + ' ' + row.local.text() + " > " +
                                     row.peer.text() + " state " + std::to_string(row.state));
}

} // namespace

class TestSockDiag : public QObject
{
    Q_OBJECT

private slots:
    void listener()
    {
        SockDiag diag;
        const auto listener = makeListener(kTcp4, "127.0.0.1:0", 7);
        auto row = lookup(diag, listener.value());
        QVERIFY(row && *row);
        QCOMPARE(render(**row), "tcp " +
                                    QByteArray::fromStdString(plumbing::localOf(listener.value()).text()) +
                                    " >  state 10");
        QCOMPARE((*row)->rqueue, 0u);
        QCOMPARE((*row)->wqueue, 7u);
        QCOMPARE((*row)->inode, inodeOf(listener.value()));
        QCOMPARE((*row)->uid, unsigned(geteuid()));
        QCOMPARE((*row)->cookie, plumbing::cookieOf(listener.value()));

        const auto client = make(kTcp4);
        QVERIFY(calls::connect(client.value(), plumbing::localOf(listener.value())).ok());
        row = lookup(diag, listener.value());
        QVERIFY(row && *row);
        QCOMPARE((*row)->rqueue, 1u); // waiting to be accepted
    }

    void connection_data()
    {
        QTest::addColumn<bool>("isSix");
        QTest::addColumn<QByteArray>("at");
        QTest::newRow("IPv4") << false << QByteArray("127.0.0.1:0");
        QTest::newRow("IPv6") << true << QByteArray("[::1]:0");
        QTest::newRow("mapped") << true << QByteArray("[::ffff:127.0.0.1]:0");
    }

    void connection()
    {
        QFETCH(bool, isSix);
        QFETCH(QByteArray, at);
        const auto kind = isSix ? kTcp6 : kTcp4;
        SockDiag diag;
        const auto listener = makeListener(kind, at.toStdString());
        const Connection connection(listener, kind);
        const int server = connection.server.value();
        QCOMPARE(calls::send(connection.client.value(), viewOf("hello"), 0).ret, 5);

        const auto row = lookup(diag, server);
        QVERIFY(row && *row);
        QVERIFY((*row)->local == plumbing::localOf(server));
        QVERIFY((*row)->peer == plumbing::peerOf(server));
        QVERIFY((*row)->kind == kind);
        QCOMPARE((*row)->state, int(TCP_ESTABLISHED));
        QCOMPARE((*row)->rqueue, 5u);
        QCOMPARE((*row)->cookie, plumbing::cookieOf(server));
        QVERIFY((*row)->tcpInfo.empty());
        QVERIFY(!(*row)->drops);
    }

    void tcpInfoOnlyWhenAskedFor()
    {
        SockDiag diag;
        const auto listener = makeListener(kTcp4, "127.0.0.1:0");
        const Connection connection(listener, kTcp4);
        const auto row = lookup(diag, connection.client.value(), SockDiag::TcpInfo);
        QVERIFY(row && *row);
        QVERIFY((*row)->tcpInfo.size() >= sizeof(tcp_info));
        QCOMPARE(int((*row)->tcpInfo[0]), int(TCP_ESTABLISHED)); // tcpi_state
    }

    // The reason the cookie is asked for: without it the listener answers for a connection that is gone.
    void theCookieTellsWhoAnswers()
    {
        SockDiag diag;
        const auto listener = makeListener(kTcp4, "127.0.0.1:0");
        Connection connection(listener, kTcp4);
        const auto local = plumbing::localOf(connection.server.value());
        const auto peer = plumbing::peerOf(connection.server.value());
        const auto cookie = plumbing::cookieOf(connection.server.value());
        for (auto *fd : {&connection.server, &connection.client}) {
            QVERIFY(calls::setSockOpt(fd->value(), SOL_SOCKET, SO_LINGER, abortiveLinger()).ok());
            fd->reset();
        }
        auto row = diag.lookup(kTcp4, local, peer, 0);
        QVERIFY(row && *row);
        QCOMPARE((*row)->state, int(TCP_LISTEN));
        row = diag.lookup(kTcp4, local, peer, cookie);
        QVERIFY(row && !*row);
    }

    void timeWaitKeepsTheCookieAndHasNoOwner()
    {
        SockDiag diag;
        const auto listener = makeListener(kTcp4, "127.0.0.1:0");
        Connection connection(listener, kTcp4);
        const auto local = plumbing::localOf(connection.client.value());
        const auto peer = plumbing::peerOf(connection.client.value());
        const auto cookie = plumbing::cookieOf(connection.client.value());
        connection.client.reset();
        connection.server.reset();
        std::optional<DiagRow> row;
        QVERIFY(test::waitUntil([&] {
            row = diag.lookup(kTcp4, local, peer, cookie).value();
            return row && row->state == TCP_TIME_WAIT;
        }));
        QCOMPARE(row->cookie, cookie);
        QCOMPARE(row->inode, 0u);
        QCOMPARE(int(row->timer), 3);
        QVERIFY(row->expiresMs > 0 && row->expiresMs <= 60'000);
    }

    void datagrams_data()
    {
        QTest::addColumn<bool>("isSix");
        QTest::newRow("IPv4") << false;
        QTest::newRow("IPv6") << true;
    }

    void datagrams()
    {
        QFETCH(bool, isSix);
        const auto kind = isSix ? kUdp6 : kUdp4;
        const std::string at = isSix ? "[::1]:0" : "127.0.0.1:0";
        SockDiag diag;
        const auto receiver = makeBound(kind, at);
        const auto sender = makeBound(kind, at);
        const auto to = plumbing::localOf(receiver.value());
        plumbing::setIntOption(receiver.value(), SOL_SOCKET, SO_RCVBUF, 4096);
        for (int i = 0; i < 100; ++i)
            QVERIFY(calls::sendTo(sender.value(), viewOf(std::string(64, 'x')), 0, to).ok());
        const auto drops = plumbing::dropCount(receiver.value());
        QVERIFY(drops > 0);

        auto row = lookup(diag, receiver.value(), SockDiag::Drops);
        QVERIFY(row && *row);
        QCOMPARE(render(**row), "udp " + QByteArray::fromStdString(to.text()) + " >  state 7");
        QVERIFY((*row)->rqueue > 0);
        QCOMPARE(std::int64_t((*row)->drops.value()), drops);

        // Connected, it is found by both addresses.
        QVERIFY(calls::connect(sender.value(), to).ok());
        row = lookup(diag, sender.value());
        QVERIFY(row && *row);
        QVERIFY((*row)->local == plumbing::localOf(sender.value()));
        QVERIFY((*row)->peer == to);
        QCOMPARE((*row)->state, int(TCP_ESTABLISHED));
    }

    void dumpsOnePort()
    {
        SockDiag diag;
        const auto listener = makeListener(kTcp4, "127.0.0.1:0");
        const auto other = makeListener(kTcp4, "127.0.0.1:0");
        const Connection connection(listener, kTcp4);
        const auto local = plumbing::localOf(listener.value());
        const auto address = QByteArray::fromStdString(local.text());
        const auto client = QByteArray::fromStdString(plumbing::localOf(connection.client.value()).text());

        const auto texts = [](const std::vector<DiagRow> &rows) {
            QByteArrayList all;
            for (const auto &row : rows)
                all << render(row);
            std::sort(all.begin(), all.end());
            return all;
        };
        auto rows = diag.dump(kTcp4, local.port());
        QVERIFY(rows);
        const QByteArrayList both{"tcp " + address + " >  state 10",
                                  "tcp " + address + " > " + client + " state 1"};
        QCOMPARE(texts(*rows), both);

        rows = diag.dump(kTcp4, local.port(), 1u << TCP_LISTEN);
        QVERIFY(rows);
        QCOMPARE(texts(*rows), both.mid(0, 1));

        rows = diag.dump(kTcp4, 0, 1u << TCP_LISTEN);
        QVERIFY(rows);
        for (const int fd : {listener.value(), other.value()}) {
            QVERIFY(std::any_of(rows->begin(), rows->end(),
                                [fd](const DiagRow &row) { return row.cookie == plumbing::cookieOf(fd); }));
        }
    }

    void aDumpOfManyIsWhole()
    {
        SockDiag diag;
        std::vector<UniqueFd> sockets;
        for (int i = 0; i < 500; ++i)
            sockets.push_back(makeBound(kUdp4, "127.0.0.1:0"));
        const auto rows = diag.dump(kUdp4, 0, SockDiag::kAllStates, SockDiag::Drops);
        QVERIFY(rows);
        std::vector<std::uint32_t> inodes;
        for (const auto &row : *rows)
            inodes.push_back(row.inode);
        std::sort(inodes.begin(), inodes.end());
        for (const auto &fd : sockets)
            QVERIFY(std::binary_search(inodes.begin(), inodes.end(), inodeOf(fd.value())));
    }

    void v6OnlyIsTold()
    {
        SockDiag diag;
        const auto dual = makeListener(kTcp6, "[::]:0");
        auto only = make(kTcp6);
        plumbing::setIntOption(only.value(), IPPROTO_IPV6, IPV6_V6ONLY, 1);
        QVERIFY(calls::listen(only.value(), 1).ok());
        QCOMPARE(lookup(diag, dual.value()).value()->isV6Only, false);
        QCOMPARE(lookup(diag, only.value()).value()->isV6Only, true);
    }

    void unixSockets()
    {
        SockDiag diag;
        const SocketKind kind{Family::Unix, SocketType::SeqPacket};
        const auto name = "@sockeye-tst-sockdiag-" + std::to_string(getpid());
        const auto listener = makeListener(kind, name, 3);
        const auto client = make(kind);
        QVERIFY(calls::connect(client.value(), plumbing::localOf(listener.value())).ok());

        auto row = diag.lookupUnix(inodeOf(listener.value()), plumbing::cookieOf(listener.value()));
        QVERIFY(row && *row);
        QCOMPARE(render(**row), "unix-seqpacket " + QByteArray::fromStdString(name) + " >  state 10");
        QCOMPARE((*row)->rqueue, 1u);
        QCOMPARE((*row)->wqueue, 3u);
        QCOMPARE((*row)->uid, unsigned(geteuid()));

        row = diag.lookupUnix(inodeOf(listener.value()), plumbing::cookieOf(client.value()));
        QVERIFY(row && !*row);
        row = diag.lookupUnix(0xfffffffe);
        QVERIFY(row && !*row);

        const auto all = diag.dumpUnix();
        QVERIFY(all);
        QCOMPARE(
            std::count_if(all->begin(), all->end(),
                          [&](const DiagRow &r) { return r.state == TCP_LISTEN && r.local.text() == name; }),
            1);
    }

    void unixPeersAndPaths()
    {
        SockDiag diag;
        std::array<int, 2> fds{};
        QCOMPARE(socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, fds.data()), 0);
        const UniqueFd a(fds[0]), b(fds[1]);
        auto row = diag.lookupUnix(inodeOf(a.value()));
        QVERIFY(row && *row);
        QCOMPARE(render(**row), "unix-dgram (unnamed) >  state 1");
        QCOMPARE((*row)->peerInode, inodeOf(b.value()));

        const QTemporaryDir folder;
        const auto path = folder.filePath("s").toStdString();
        const auto bound = makeBound({Family::Unix, SocketType::Datagram}, path);
        row = diag.lookupUnix(inodeOf(bound.value()));
        QVERIFY(row && *row);
        QCOMPARE((*row)->local.text(), path);
        struct stat file {};
        QCOMPARE(stat(path.c_str(), &file), 0);
        QCOMPARE((*row)->pathInode, std::uint32_t(file.st_ino));
    }

    void withoutADescriptorItSaysSo()
    {
        SockDiag diag{UniqueFd()};
        QVERIFY(diag.dumpUnix().error() == (SysError{"socket", EBADF}));
        QVERIFY(diag.lookupUnix(1).error() == (SysError{"socket", EBADF}));
        const UniqueFd wrong(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        SockDiag closed{UniqueFd(dup(wrong.value()))};
        QVERIFY(!closed.dump(kTcp4, 1));
    }
};

QTEST_APPLESS_MAIN(TestSockDiag)

#include "tst_sockdiag.moc"
