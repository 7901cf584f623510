// SPDX-License-Identifier: MIT
#include "core/net/resolver.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>

#include <netdb.h>
#include <sys/socket.h>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"
#include "core/net/timerqueue.h"

namespace sockeye {

namespace {

constexpr unsigned kMaxThreads = 8;
constexpr std::chrono::milliseconds kLongest = std::chrono::hours(24 * 365);
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

int lookUp(const Resolver::Question &question, std::vector<Endpoint> &addresses)
{
    const auto &host = question.host;
    addrinfo hints{};
    hints.ai_family = question.hint == Family::Inet    ? AF_INET
                      : question.hint == Family::Inet6 ? AF_INET6
                                                       : AF_UNSPEC;
    hints.ai_socktype =
        question.type == SocketType::Datagram ? SOCK_DGRAM : SOCK_STREAM; // else each address comes thrice
    const bool isAscii = std::all_of(host.begin(), host.end(), [](char c) { return (c & 0x80) == 0; });
    hints.ai_flags = question.flags | (isAscii ? 0 : AI_IDN);
    addrinfo *list = nullptr;
    const int error = getaddrinfo(host.c_str(), nullptr, &hints, &list);
    if (error != 0)
        return error;
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(list, &freeaddrinfo);
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        sockaddr_storage address{};
        const auto length = std::min<socklen_t>(entry->ai_addrlen, sizeof address);
        std::copy_n(reinterpret_cast<const char *>(entry->ai_addr), length,
                    reinterpret_cast<char *>(&address));
        const auto endpoint = Endpoint::fromSockaddr(address, length);
        if (endpoint.isInet() && std::find(addresses.begin(), addresses.end(), endpoint) == addresses.end())
            addresses.push_back(endpoint);
    }
    return addresses.empty() ? EAI_NONAME : 0;
}

struct Answer {
    std::uint64_t id = 0;
    int error = 0;
    bool cancelled = false;
    std::vector<Endpoint> addresses;
};

// What the threads of the lookups share with the resolver, and all that is theirs when it is gone.
struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Answer> answers;
    unsigned threads = 0;
};

} // namespace

class Resolver::Private
{
public:
    Private(Lookup lookup, unsigned maxThreads)
        : m_lookup(std::move(lookup))
        , m_maxThreads(maxThreads)
        , m_thread([this] { loop(); })
    {
    }

    std::uint64_t start(std::string host, std::uint16_t port, SocketType type, Family hint,
                        std::chrono::milliseconds timeout, Callback callback, int flags);
    void cancel(std::uint64_t id);
    void stop();

private:
    struct Pending {
        Question question;
        std::uint16_t port = 0;
        std::int64_t startNs = 0;
        Callback callback;
    };

    void loop();
    void launchWaiting();
    void launch(std::uint64_t id, const Pending &pending);
    void finish(std::unique_lock<std::mutex> &lock, std::uint64_t id, Resolution resolution);

    const Lookup m_lookup;
    const unsigned m_maxThreads;
    const std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    // Under the shared mutex:
    std::unordered_map<std::uint64_t, Pending> m_pending;
    std::deque<std::uint64_t> m_waiting; // for a thread; some may be over
    TimerQueue m_deadlines;              // its numbers are those of the lookups
    bool m_stopping = false;
    std::thread m_thread; // last: it uses all of the above
};

std::uint64_t Resolver::Private::start(std::string host, std::uint16_t port, SocketType type, Family hint,
                                       std::chrono::milliseconds timeout, Callback callback, int flags)
{
    const auto now = monotonicNs();
    const auto timeoutNs = std::chrono::nanoseconds(std::min(timeout, kLongest)).count();
    const auto deadline = timeoutNs <= 0 ? kNever : now + timeoutNs;
    const auto numeric = flags == 0 ? Endpoint::parseHost(host) : tl::make_unexpected(ParseError{});

    const std::lock_guard lock(m_shared->mutex);
    if (m_stopping)
        return 0;
    const auto id = m_deadlines.add(deadline);
    m_pending.emplace(id, Pending{{std::move(host), type, hint, flags}, port, now, std::move(callback)});
    if (!numeric) {
        m_waiting.push_back(id);
    } else {
        const bool fits = hint == numeric->family() || (hint != Family::Inet && hint != Family::Inet6);
        m_shared->answers.push_back(fits ? Answer{id, 0, false, {*numeric}}
                                         : Answer{id, EAI_ADDRFAMILY, false, {}});
    }
    m_shared->changed.notify_all();
    return id;
}

void Resolver::Private::cancel(std::uint64_t id)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->answers.push_back({id, 0, true, {}});
    m_shared->changed.notify_all();
}

void Resolver::Private::stop()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_stopping = true;
        m_shared->changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Resolver::Private::loop()
{
    blockSignals();
    std::unique_lock lock(m_shared->mutex);
    for (;;) {
        for (auto &answer : std::exchange(m_shared->answers, {}))
            finish(lock, answer.id, {answer.error, false, answer.cancelled, std::move(answer.addresses), 0});
        while (const auto id = m_deadlines.takeDue(monotonicNs()))
            finish(lock, id, {0, true, false, {}, 0});
        if (m_stopping) {
            while (!m_pending.empty())
                finish(lock, m_pending.begin()->first, {0, false, true, {}, 0});
            return;
        }
        launchWaiting();
        if (!m_shared->answers.empty())
            continue;
        const auto next = m_deadlines.nextDueNs().value_or(kNever);
        if (next == kNever)
            m_shared->changed.wait(lock);
        else
            m_shared->changed.wait_for(lock, std::chrono::nanoseconds(next - monotonicNs()));
    }
}

void Resolver::Private::launchWaiting()
{
    while (!m_waiting.empty() && m_shared->threads < m_maxThreads) {
        const auto id = m_waiting.front();
        m_waiting.pop_front();
        if (const auto found = m_pending.find(id); found != m_pending.end())
            launch(id, found->second);
    }
}

void Resolver::Private::launch(std::uint64_t id, const Pending &pending)
{
    auto run = [shared = m_shared, lookup = m_lookup, id, question = pending.question] {
        blockSignals();
        Answer answer{id, 0, false, {}};
        answer.error = lookup(question, answer.addresses);
        const std::lock_guard lock(shared->mutex);
        shared->answers.push_back(std::move(answer));
        --shared->threads;
        shared->changed.notify_all();
    };
    try {
        std::thread(std::move(run)).detach();
        ++m_shared->threads;
    } catch (const std::system_error &) { // no thread to be had, which std::thread tells no other way
        m_shared->answers.push_back({id, EAI_AGAIN, false, {}});
    }
}

// Without the lock while the callback runs; what is over already is left alone.
void Resolver::Private::finish(std::unique_lock<std::mutex> &lock, std::uint64_t id, Resolution resolution)
{
    auto node = m_pending.extract(id);
    if (node.empty())
        return;
    m_deadlines.cancel(id);
    const auto &pending = node.mapped();
    resolution.durationNs = monotonicNs() - pending.startNs;
    for (auto &address : resolution.addresses)
        address.setPort(pending.port);
    lock.unlock();
    pending.callback(resolution);
    lock.lock();
}

Resolver::Resolver() : Resolver(lookUp, kMaxThreads) {}

Resolver::Resolver(Lookup lookup, unsigned maxThreads)
    : d(std::make_unique<Private>(std::move(lookup), maxThreads))
{
}

Resolver::~Resolver()
{
    stop();
}

std::uint64_t Resolver::start(std::string host, std::uint16_t port, SocketType type, Family hint,
                              std::chrono::milliseconds timeout, Callback callback, int flags)
{
    return d->start(std::move(host), port, type, hint, timeout, std::move(callback), flags);
}

void Resolver::cancel(std::uint64_t lookup)
{
    d->cancel(lookup);
}

void Resolver::stop()
{
    d->stop();
}

} // namespace sockeye
