// SPDX-License-Identifier: MIT
#include <QtTest/QTest>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <netdb.h>

#include "core/net/resolver.h"

using namespace sockeye;
using namespace std::chrono_literals;

namespace {

constexpr auto kBound = 5s;

// The answers that came, in order; waits for them with a bound.
class Answers
{
public:
    Resolver::Callback as(const char *name)
    {
        return [this, name](const Resolution &answer) {
            const std::lock_guard lock(m_mutex);
            m_threads.push_back(std::this_thread::get_id());
            m_rows << QByteArray(name) + ": " + render(answer);
            m_changed.notify_all();
        };
    }

    QByteArrayList wait(int count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, kBound, [&] { return m_rows.size() >= count; });
        return m_rows;
    }

    std::vector<std::thread::id> threads()
    {
        const std::lock_guard lock(m_mutex);
        return m_threads;
    }

private:
    static QByteArray render(const Resolution &answer)
    {
        if (answer.durationNs <= 0)
            return "took no time";
        QByteArrayList parts;
        if (answer.error != 0)
            parts << "error " + QByteArray::number(answer.error);
        if (answer.timedOut)
            parts << "timed out";
        if (answer.cancelled)
            parts << "cancelled";
        for (const auto &address : answer.addresses)
            parts << QByteArray::fromStdString(address.text());
        return parts.join(' ');
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArrayList m_rows;
    std::vector<std::thread::id> m_threads;
};

// A lookup that gets stuck on "stuck…" until it is released, as getaddrinfo(3) does on a dead server.
class Names
{
public:
    ~Names()
    {
        std::unique_lock lock(m_mutex);
        m_released = true;
        m_changed.notify_all();
        m_changed.wait_for(lock, kBound, [this] { return m_running == 0; });
    }

    Resolver::Lookup lookup()
    {
        return [this](const Resolver::Question &question, std::vector<Endpoint> &addresses) {
            const auto &host = question.host;
            std::unique_lock lock(m_mutex);
            ++m_running;
            m_asked << QByteArray::fromStdString(host);
            m_most = std::max(m_most, m_running);
            m_changed.notify_all();
            if (host.starts_with("stuck"))
                m_changed.wait(lock, [this] { return m_released; });
            if (host == "missing")
                return end(EAI_NONAME);
            addresses = {Endpoint::inet({127, 0, 0, 7}, 0), Endpoint::inet6({}, 0)};
            return end(0);
        };
    }

    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        m_changed.notify_all();
    }
    bool waitUntilAsked(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kBound, [&] { return m_asked.size() >= count; });
    }
    QByteArrayList asked()
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }
    int most()
    {
        const std::lock_guard lock(m_mutex);
        return m_most;
    }

private:
    int end(int error)
    {
        --m_running;
        m_changed.notify_all();
        return error;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArrayList m_asked;
    int m_running = 0, m_most = 0;
    bool m_released = false;
};

std::uint64_t ask(Resolver &resolver, const char *host, std::chrono::milliseconds timeout,
                  Resolver::Callback callback, Family hint = Family::None)
{
    return resolver.start(host, 7000, SocketType::Stream, hint, timeout, std::move(callback));
}

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT

private slots:
    // As this host has it, in /etc/hosts: nothing is asked of the network.
    void localhost()
    {
        Answers answers;
        Resolver resolver;
        ask(resolver, "localhost", kBound, answers.as("name"), Family::Inet);
        QCOMPARE(answers.wait(1), QByteArrayList{"name: 127.0.0.1:7000"});
    }

    void numericHostsAskNobody()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 2);
        ask(resolver, "127.0.0.1", 0ms, answers.as("four"));
        ask(resolver, "::1", 0ms, answers.as("six"), Family::Inet6);
        ask(resolver, "fe80::1%1", 0ms, answers.as("scope"), Family::Unix);
        ask(resolver, "127.0.0.1", 0ms, answers.as("other"), Family::Inet6);
        const QByteArrayList expected{"four: 127.0.0.1:7000", "six: [::1]:7000", "scope: [fe80::1%1]:7000",
                                      "other: error " + QByteArray::number(EAI_ADDRFAMILY)};
        QCOMPARE(answers.wait(4), expected);
        QVERIFY(names.asked().isEmpty());
    }

    void answersComeOnTheResolversThread()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 2);
        ask(resolver, "a", kBound, answers.as("a"));
        QCOMPARE(answers.wait(1), QByteArrayList{"a: 127.0.0.7:7000 [::]:7000"});
        ask(resolver, "missing", kBound, answers.as("b"));
        QCOMPARE(answers.wait(2).last(), "b: error " + QByteArray::number(EAI_NONAME));
        const auto threads = answers.threads();
        QVERIFY(threads[0] == threads[1] && threads[0] != std::this_thread::get_id());
    }

    void aStuckLookupTimesOutAndItsLateAnswerIsDropped()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 2);
        ask(resolver, "stuck", 5ms, answers.as("stuck"));
        QCOMPARE(answers.wait(1), QByteArrayList{"stuck: timed out"});
        names.release();
        ask(resolver, "after", kBound, answers.as("after"));
        const QByteArrayList expected{"stuck: timed out", "after: 127.0.0.7:7000 [::]:7000"};
        QCOMPARE(answers.wait(2), expected);
    }

    void cancelComesOnce()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 2);
        const auto id = ask(resolver, "stuck", 0ms, answers.as("stuck"));
        QVERIFY(id != 0);
        QVERIFY(names.waitUntilAsked(1));
        resolver.cancel(id);
        resolver.cancel(id);
        resolver.cancel(id + 1000);
        QCOMPARE(answers.wait(1), QByteArrayList{"stuck: cancelled"});
        names.release();
        ask(resolver, "after", kBound, answers.as("after"));
        QCOMPARE(answers.wait(2).size(), 2);
    }

    void threadsAreBoundedStuckOnesIncluded()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 2);
        const auto first = ask(resolver, "stuck1", 0ms, answers.as("1"));
        const auto second = ask(resolver, "stuck2", 0ms, answers.as("2"));
        QVERIFY(names.waitUntilAsked(2));
        resolver.cancel(first);
        resolver.cancel(second);
        QCOMPARE(answers.wait(2).size(), 2);
        ask(resolver, "waits", 1ms, answers.as("3"));
        QCOMPARE(answers.wait(3).last(), "3: timed out");
        ask(resolver, "patient", kBound, answers.as("4"));
        names.release();
        QCOMPARE(answers.wait(4).last(), "4: 127.0.0.7:7000 [::]:7000");
        const QByteArrayList expected{"patient", "stuck1",
                                      "stuck2"}; // and what timed out waiting was never asked
        auto asked = names.asked();
        std::sort(asked.begin(), asked.end());
        QCOMPARE(asked, expected);
        QCOMPARE(names.most(), 2);
    }

    void aCallbackMayAskAgain()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 2);
        ask(resolver, "missing", kBound, [&](const Resolution &first) {
            answers.as("first")(first);
            ask(resolver, "then", kBound, answers.as("second"));
        });
        const QByteArrayList expected{"first: error " + QByteArray::number(EAI_NONAME),
                                      "second: 127.0.0.7:7000 [::]:7000"};
        QCOMPARE(answers.wait(2), expected);
    }

    void stopCancelsWithoutWaitingForTheStuck()
    {
        Names names;
        Answers answers;
        {
            Resolver resolver(names.lookup(), 1);
            ask(resolver, "stuck1", 0ms, answers.as("a"));
            QVERIFY(names.waitUntilAsked(1));
            ask(resolver, "stuck2", 0ms, answers.as("a"));
            resolver.stop(); // would hang here, were it to wait
            const QByteArrayList expected{"a: cancelled", "a: cancelled"};
            QCOMPARE(answers.wait(2), expected);
            QCOMPARE(ask(resolver, "late", 0ms, answers.as("late")), std::uint64_t(0));
            resolver.stop();
        }
        QCOMPARE(answers.wait(2).size(), 2);
    }

    void oneOfManyAnswersEach()
    {
        Names names;
        Answers answers;
        Resolver resolver(names.lookup(), 4);
        for (int i = 0; i < 200; ++i)
            ask(resolver, "name", kBound, answers.as("n"));
        QCOMPARE(answers.wait(200).count("n: 127.0.0.7:7000 [::]:7000"), 200);
        QVERIFY(names.most() <= 4);
    }
};

QTEST_APPLESS_MAIN(TestResolver)

#include "tst_resolver.moc"
