// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <array>
#include <thread>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/clocks.h"
#include "core/net/poller.h"
#include "core/net/wakeup.h"

using namespace sockeye;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kBoundNs = 5000 * kMs;

struct Pair {
    Pair()
    {
        std::array<int, 2> fds{-1, -1};
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds.data());
        a.reset(fds[0]);
        b.reset(fds[1]);
    }
    UniqueFd a, b;
};

// "7:r 8:rw", in the order told.
QByteArray render(std::span<const Poller::Ready> ready)
{
    QByteArrayList rows;
    for (const auto &[data, events] : ready) {
        rows << QByteArray::number(quint64(data)) + ':' + (events & Poller::kReadable ? "r" : "") +
                    (events & Poller::kWritable ? "w" : "") + (events & Poller::kBroken ? "b" : "");
    }
    return rows.join(' ');
}

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT

private slots:
    void tellsAsLongAsItHolds()
    {
        Poller poller;
        Pair pair;
        QVERIFY(poller.add(pair.a.value(), Poller::kReadable, 1ull << 63));
        QCOMPARE(render(poller.wait(0)), "");
        QCOMPARE(::write(pair.b.value(), "x", 1), 1);
        QCOMPARE(render(poller.wait(kBoundNs)), "9223372036854775808:r");
        QCOMPARE(render(poller.wait(0)), "9223372036854775808:r");
        char octet;
        QCOMPARE(::read(pair.a.value(), &octet, 1), 1);
        QCOMPARE(render(poller.wait(0)), "");
    }

    void changeReplacesWhatWasAsked()
    {
        Poller poller;
        Pair pair;
        QVERIFY(poller.add(pair.a.value(), Poller::kReadable, 7));
        QVERIFY(poller.change(pair.a.value(), Poller::kReadable | Poller::kWritable, 8));
        QCOMPARE(render(poller.wait(0)), "8:w");
    }

    // A TCP socket not yet connected is hung up, and epoll says so whatever is asked for: only remove() silences it.
    void removedIsSilent()
    {
        Poller poller;
        const UniqueFd fresh(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        QVERIFY(poller.add(fresh.value(), 0, 3));
        QCOMPARE(render(poller.wait(0)), "3:b");
        poller.remove(fresh.value());
        QCOMPARE(render(poller.wait(0)), "");
    }

    void removedBeforeCloseADuplicateIsSilent()
    {
        Poller poller;
        Pair pair;
        const UniqueFd duplicate(dup(pair.a.value()));
        QVERIFY(poller.add(pair.a.value(), Poller::kWritable, 3));
        poller.remove(pair.a.value());
        pair.a.reset();
        QCOMPARE(render(poller.wait(0)), "");
    }

    void refuses()
    {
        Poller poller;
        Pair pair;
        QCOMPARE(poller.error(), 0);
        QVERIFY(poller.add(-1, Poller::kReadable, 0).error() == (SysError{"epoll_ctl", EBADF}));
        QVERIFY(poller.change(pair.a.value(), Poller::kReadable, 0).error() ==
                (SysError{"epoll_ctl", ENOENT}));
        QVERIFY(poller.add(pair.a.value(), Poller::kReadable, 0));
        QVERIFY(poller.add(pair.a.value(), Poller::kReadable, 0).error() == (SysError{"epoll_ctl", EEXIST}));
        poller.remove(-1);
    }

    void moreThanOneBatchIsTold()
    {
        Poller poller;
        std::vector<Pair> pairs(300);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            QVERIFY(poller.add(pairs[i].a.value(), Poller::kWritable, i));
        std::vector<bool> seen(pairs.size());
        std::size_t told = 0;
        for (int round = 0; round < 2; ++round) {
            for (const auto &[data, events] : poller.wait(0)) {
                told += !seen[data];
                seen[data] = true;
            }
        }
        QCOMPARE(told, pairs.size());
    }

    void waitsAsLongAsAsked()
    {
        Poller poller;
        const auto start = monotonicNs();
        QCOMPARE(render(poller.wait(300'000)), "");
        const auto took = monotonicNs() - start;
        QVERIFY2(took >= 300'000, QByteArray::number(qint64(took)));
    }

    void aRingEndsTheWait()
    {
        Poller poller;
        Wakeup wakeup;
        QCOMPARE(wakeup.error(), 0);
        QVERIFY(poller.add(wakeup.fd(), Poller::kReadable, 5));
        std::thread other([&] { wakeup.ring(); });
        QCOMPARE(render(poller.wait(kBoundNs)), "5:r");
        other.join();
        wakeup.ring();
        wakeup.ring();
        wakeup.clear();
        QCOMPARE(render(poller.wait(0)), "");
        wakeup.clear(); // nothing to clear must not block
        wakeup.ring();
        QCOMPARE(render(poller.wait(0)), "5:r");
    }

    void aRingIsWaitedForWithoutAPoller()
    {
        Wakeup wakeup;
        QVERIFY(!wakeup.waitFor(0));
        std::thread other([&] { wakeup.ring(); });
        QVERIFY(wakeup.waitFor(kBoundNs));
        other.join();
        QVERIFY(wakeup.waitFor(-1)); // until it is cleared
        wakeup.clear();
        QVERIFY(!wakeup.waitFor(0));
    }

    void withoutDescriptorsItSaysSo()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        const auto lowered = rlimit{0, limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &lowered), 0);
        Poller poller;
        Wakeup wakeup;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(poller.error(), EMFILE);
        QCOMPARE(wakeup.error(), EMFILE);
        wakeup.ring();
        wakeup.clear();
        Pair pair;
        QVERIFY(!poller.add(pair.a.value(), Poller::kWritable, 1));
        QCOMPARE(render(poller.wait(0)), "");
    }
};

QTEST_APPLESS_MAIN(TestPoller)

#include "tst_poller.moc"
