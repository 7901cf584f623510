// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <array>
#include <thread>

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
QByteArray render(const Result<std::span<const Poller::Ready>> &ready)
{
    if (!ready)
        return QByteArray("error ") + errnoName(ready.error().code).c_str();
    QByteArrayList rows;
    for (const auto &[token, events] : *ready) {
        rows << QByteArray::number(quint64(token)) + ':' + (events & Poller::kReadable ? "r" : "")
                + (events & Poller::kWritable ? "w" : "") + (events & Poller::kBroken ? "b" : "");
    }
    return rows.join(' ');
}

} // namespace

class TestPoller : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTokenAsLongAsItHolds()
    {
        auto poller = Poller::create().value();
        Pair pair;
        QVERIFY(poller.watch(pair.a.value(), 1ull << 63, Poller::kReadable));
        QCOMPARE(render(poller.wait(0)), "");
        QCOMPARE(::write(pair.b.value(), "x", 1), 1);
        QCOMPARE(render(poller.wait(kBoundNs)), "9223372036854775808:r");
        QCOMPARE(render(poller.wait(0)), "9223372036854775808:r");
        char octet;
        QCOMPARE(::read(pair.a.value(), &octet, 1), 1);
        QCOMPARE(render(poller.wait(0)), "");
    }

    void watchReplacesWhatWasAsked()
    {
        auto poller = Poller::create().value();
        Pair pair;
        QVERIFY(poller.watch(pair.a.value(), 7, Poller::kReadable));
        QVERIFY(poller.watch(pair.a.value(), 8, Poller::kReadable | Poller::kWritable));
        QCOMPARE(render(poller.wait(0)), "8:w");
        QVERIFY(poller.watch(pair.a.value(), 8, 0));
        QCOMPARE(render(poller.wait(0)), "");
        QVERIFY(poller.watch(pair.a.value(), 9, Poller::kWritable));
        QCOMPARE(render(poller.wait(0)), "9:w");
    }

    // epoll tells of a hang-up whatever is asked for, and a TCP socket not yet connected is hung up: a spin.
    void nothingWatchedIsSilent()
    {
        auto poller = Poller::create().value();
        const UniqueFd fresh(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        QVERIFY(poller.watch(fresh.value(), 3, Poller::kReadable));
        QCOMPARE(render(poller.wait(0)), "3:b");
        QVERIFY(poller.watch(fresh.value(), 3, 0));
        QCOMPARE(render(poller.wait(0)), "");
    }

    void unwatchedBeforeCloseADuplicateIsSilent()
    {
        auto poller = Poller::create().value();
        Pair pair;
        const UniqueFd duplicate(dup(pair.a.value()));
        QVERIFY(poller.watch(pair.a.value(), 3, Poller::kWritable));
        poller.unwatch(pair.a.value());
        pair.a.reset();
        QCOMPARE(render(poller.wait(0)), "");
    }

    void refusesABadDescriptor()
    {
        auto poller = Poller::create().value();
        QVERIFY(poller.watch(-1, 0, Poller::kReadable).error() == (SysError{"epoll_ctl", EBADF}));
        poller.unwatch(-1);
    }

    void moreThanOneBatchIsTold()
    {
        auto poller = Poller::create().value();
        std::vector<Pair> pairs(300);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            QVERIFY(poller.watch(pairs[i].a.value(), i, Poller::kWritable));
        std::vector<bool> seen(pairs.size());
        std::size_t told = 0;
        for (int round = 0; round < 2; ++round) {
            const auto ready = poller.wait(0);
            QVERIFY(ready);
            for (const auto &[token, events] : *ready) {
                told += !seen[token];
                seen[token] = true;
            }
        }
        QCOMPARE(told, pairs.size());
    }

    void waitsAsLongAsAsked()
    {
        auto poller = Poller::create().value();
        const auto start = monotonicNs();
        QCOMPARE(render(poller.wait(300'000)), "");
        const auto took = monotonicNs() - start;
        QVERIFY2(took >= 300'000, QByteArray::number(qint64(took)));
    }

    void aWakeupEndsTheWait()
    {
        auto poller = Poller::create().value();
        auto wakeup = Wakeup::create().value();
        QVERIFY(poller.watch(wakeup.fd(), 5, Poller::kReadable));
        std::thread other([&] { wakeup.wake(); });
        QCOMPARE(render(poller.wait(kBoundNs)), "5:r");
        other.join();
        wakeup.wake();
        wakeup.wake();
        wakeup.clear();
        QCOMPARE(render(poller.wait(0)), "");
        wakeup.clear(); // nothing to clear must not block
        wakeup.wake();
        QCOMPARE(render(poller.wait(0)), "5:r");
    }

    void movesWithItsDescriptor()
    {
        auto first = Poller::create().value();
        Pair pair;
        QVERIFY(first.watch(pair.a.value(), 4, Poller::kWritable));
        auto second = std::move(first);
        QCOMPARE(render(second.wait(0)), "4:w");
    }
};

QTEST_APPLESS_MAIN(TestPoller)

#include "tst_poller.moc"
