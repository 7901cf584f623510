// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>
#include <functional>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/net/portholder.h"
#include "core/net/socketcalls.h"
#include "tests/support/waiting.h"

using namespace sockeye;

namespace {

constexpr SocketKind kTcp4{Family::Inet, SocketType::Stream};
constexpr SocketKind kUdp4{Family::Inet, SocketType::Datagram};
constexpr SocketKind kUnix{Family::Unix, SocketType::Stream};
constexpr SocketKind kUnixDatagram{Family::Unix, SocketType::Datagram};

UniqueFd makeBound(SocketKind kind, const Endpoint &at, bool listens)
{
    UniqueFd fd(int(calls::socket(kind, 0, false).ret));
    const bool isBound = calls::bind(fd.value(), at).ok() && (!listens || calls::listen(fd.value(), 5).ok());
    return isBound ? std::move(fd) : UniqueFd();
}

Endpoint at(std::string_view text, std::uint16_t port = 0)
{
    auto endpoint = Endpoint::parse(text).value();
    if (endpoint.isInet())
        endpoint.setPort(port);
    return endpoint;
}

// One line a holder: "me name 127.0.0.1 state 10", "child …", "none", "hidden".
QByteArray render(const std::vector<PortHolder> &holders, int child = -1)
{
    QByteArrayList rows;
    for (const auto &holder : holders) {
        QByteArray who = holder.pid == getpid() ? "me" : holder.pid == child ? "child" : "other";
        if (holder.pid == 0)
            who = holder.isOwned ? "hidden" : "none";
        rows << who + ' ' + holder.name.c_str() + ' ' + holder.local.hostText().c_str() + " state " +
                    QByteArray::number(holder.state);
    }
    std::sort(rows.begin(), rows.end());
    return rows.join(", ");
}

// Runs `work` in a child that stays until the other end of its pipe is closed, and gives what it returned.
class Child
{
public:
    explicit Child(const std::function<QByteArray()> &work)
    {
        std::array<int, 2> answer{}, leave{};
        if (pipe(answer.data()) != 0 || pipe(leave.data()) != 0)
            return;
        m_pid = fork();
        if (m_pid == 0) {
            close(answer[0]);
            close(leave[1]);
            const auto text = work();
            const bool isWritten =
                write(answer[1], text.constData(), std::size_t(text.size())) == text.size();
            close(answer[1]);
            char octet;
            const auto n = read(leave[0], &octet, 1); // ends with the parent's end of the pipe
            _exit(isWritten && n == 0 ? 0 : 1);
        }
        close(answer[1]);
        close(leave[0]);
        m_leave.reset(leave[1]);
        const UniqueFd reader(answer[0]);
        char buffer[4096];
        ssize_t n = 0;
        while ((n = read(reader.value(), buffer, sizeof buffer)) > 0)
            m_answer.append(buffer, n);
    }
    ~Child()
    {
        m_leave.reset();
        if (m_pid > 0)
            waitpid(m_pid, nullptr, 0);
    }
    int pid() const { return m_pid; }
    QByteArray answer() const { return m_answer; }

private:
    int m_pid = -1;
    UniqueFd m_leave;
    QByteArray m_answer;
};

} // namespace

class TestPortHolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prctl(PR_SET_NAME, "holder test"); }

    void collisions_data()
    {
        QTest::addColumn<QByteArray>("held");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<bool>("isOnlySix");
        QTest::addColumn<bool>("collides");
        const auto row = [](QByteArray held, QByteArray wanted, bool collides, bool isOnlySix = false) {
            QTest::newRow((held + " > " + wanted + (isOnlySix ? " v6only" : "")).constData())
                << held << wanted << isOnlySix << collides;
        };
        row("127.0.0.1:0", "127.0.0.1:0", true);
        row("127.0.0.1:0", "127.0.0.2:0", false);
        row("127.0.0.1:0", "0.0.0.0:0", true);
        row("0.0.0.0:0", "127.0.0.1:0", true);
        row("127.0.0.1:0", "[::]:0", true);
        row("127.0.0.1:0", "[::1]:0", false);
        row("127.0.0.1:0", "[::ffff:127.0.0.1]:0", true);
        row("[::]:0", "127.0.0.1:0", true);
        row("[::]:0", "127.0.0.1:0", false, true);
        row("[::]:0", "[::1]:0", true, true);
        row("[::1]:0", "[::1]:0", true);
        row("[::1]:0", "127.0.0.1:0", false);
        row("[::1]:0", "0.0.0.0:0", false);
        row("[::ffff:127.0.0.1]:0", "127.0.0.1:0", true);
        row("[::ffff:127.0.0.1]:0", "127.0.0.2:0", false);
    }

    // What portHolders() says is compared with what the kernel does.
    void collisions()
    {
        QFETCH(QByteArray, held);
        QFETCH(QByteArray, wanted);
        QFETCH(bool, isOnlySix);
        QFETCH(bool, collides);
        const auto local = at(held.toStdString());
        UniqueFd holder, second;
        Endpoint other;
        SocketKind kind;
        CallResult bound;
        // The port was free for the holder's address; at the other one somebody else may have it.
        for (int tries = 0; tries < 10 && (tries == 0 || (bound.err == EADDRINUSE && !collides)); ++tries) {
            holder = UniqueFd(int(calls::socket({local.family(), SocketType::Stream}, 0, false).ret));
            if (isOnlySix)
                plumbing::setIntOption(holder.value(), IPPROTO_IPV6, IPV6_V6ONLY, 1);
            QVERIFY(calls::bind(holder.value(), local).ok() && calls::listen(holder.value(), 1).ok());
            other = at(wanted.toStdString(), plumbing::localOf(holder.value()).port());
            kind = {other.family(), SocketType::Stream};
            second = UniqueFd(int(calls::socket(kind, 0, false).ret));
            bound = calls::bind(second.value(), other);
        }
        QTEST(bound.err == EADDRINUSE, "collides");
        second.reset(); // bound to the port it would be seen as well
        const auto expected = bound.ok()
                                  ? QByteArray()
                                  : "me holder test " + QByteArray(local.hostText().c_str()) + " state 10";
        QCOMPARE(render(portHolders(kind, other)), expected);
    }

    void boundAloneHoldsToo()
    {
        const auto bound = makeBound(kTcp4, at("127.0.0.1:0"), false);
        const auto holders = portHolders(kTcp4, plumbing::localOf(bound.value()));
        if (holders.empty())
            QSKIP("this kernel lists no sockets that are bound alone (Linux 6.8)");
        QCOMPARE(render(holders), "me holder test 127.0.0.1 state 7");
    }

    void datagrams()
    {
        const auto bound = makeBound(kUdp4, at("0.0.0.0:0"), false);
        const auto port = plumbing::localOf(bound.value()).port();
        // An address no other program uses: a connection of theirs may have that port at 127.0.0.1.
        QCOMPARE(render(portHolders(kUdp4, at("127.83.75.1:0", port))), "me holder test 0.0.0.0 state 7");
        QCOMPARE(render(portHolders(kTcp4, at("127.83.75.1:0", port))), "");
    }

    void withAListenerConnectionsAreLeftOut()
    {
        auto listener = makeBound(kTcp4, at("127.0.0.1:0"), true);
        const auto local = plumbing::localOf(listener.value());
        UniqueFd client(int(calls::socket(kTcp4, 0, false).ret));
        QVERIFY(calls::connect(client.value(), local).ok());
        Endpoint peer;
        UniqueFd server(int(calls::accept(listener.value(), false, peer).ret));
        QCOMPARE(render(portHolders(kTcp4, local)), "me holder test 127.0.0.1 state 10");
        listener.reset();
        QCOMPARE(render(portHolders(kTcp4, local)), "me holder test 127.0.0.1 state 1");
        server.reset(); // closes first, and is left in TIME_WAIT
        client.reset();
        QVERIFY(
            test::waitUntil([&] { return render(portHolders(kTcp4, local)) == "none  127.0.0.1 state 6"; }));
    }

    void everyProcessThatSharesIt()
    {
        const auto listener = makeBound(kTcp4, at("127.0.0.1:0"), true);
        const UniqueFd twice(dup(listener.value()));
        const auto local = plumbing::localOf(listener.value());
        const Child child([] {
            prctl(PR_SET_NAME, "child");
            return QByteArray("ready");
        });
        QCOMPARE(child.answer(), "ready");
        QCOMPARE(render(portHolders(kTcp4, local), child.pid()),
                 "child child 127.0.0.1 state 10, me holder test 127.0.0.1 state 10");
    }

    void saysWhenTheHolderCannotBeSeen()
    {
        if (geteuid() != 0)
            QSKIP("needs root, to become another user");
        const auto listener = makeBound(kTcp4, at("127.0.0.1:0"), true);
        const auto local = plumbing::localOf(listener.value());
        const Child child([&] {
            close(listener.value());
            if (setgid(65534) != 0 || setuid(65534) != 0)
                return QByteArray("could not become nobody");
            const auto holders = portHolders(kTcp4, local);
            return render(holders) + " uid " + QByteArray::number(holders.empty() ? 1u : holders.front().uid);
        });
        QCOMPARE(child.answer(), "hidden  127.0.0.1 state 10 uid 0");
    }

    void unixPaths()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("s");
        const auto local = Endpoint::unixName(path.toStdString());
        auto listener = makeBound(kUnix, local, true);
        UniqueFd client(int(calls::socket(kUnix, 0, false).ret));
        QVERIFY(calls::connect(client.value(), local).ok());
        Endpoint peer;
        const UniqueFd server(int(calls::accept(listener.value(), false, peer).ret));

        const auto expected = "me holder test " + path.toUtf8() + " state 10";
        QCOMPARE(render(portHolders(kUnix, local)), expected);
        // The same file by another way.
        const auto around = folder.path() + "/../" + QDir(folder.path()).dirName() + "/s";
        QCOMPARE(render(portHolders(kUnix, Endpoint::unixName(around.toStdString()))), expected);
        // A name whose listener is gone is stale: nobody holds it, though the file stays.
        listener.reset();
        QVERIFY(QFile::exists(path));
        QCOMPARE(render(portHolders(kUnix, local)), "");
        QCOMPARE(render(portHolders(kUnix, Endpoint::unixName("/nonexistent/s"))), "");
    }

    void abstractNames()
    {
        const auto text = "@sockeye-tst-portholder-" + std::to_string(getpid());
        const auto local = at(text);
        const auto bound = makeBound(kUnixDatagram, local, false);
        QCOMPARE(render(portHolders(kUnixDatagram, local)),
                 "me holder test " + QByteArray::fromStdString(text) + " state 7");
        QCOMPARE(render(portHolders(kUnixDatagram, at(text + "x"))), "");
    }
};

QTEST_APPLESS_MAIN(TestPortHolder)

#include "tst_portholder.moc"
