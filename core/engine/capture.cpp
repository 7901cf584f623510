// SPDX-License-Identifier: MIT
#include "core/engine/capture.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/clocks.h"
#include "core/base/threadsignals.h"
#include "core/engine/enginecontext.h"
#include "core/engine/eventrecorder.h"
#include "core/engine/flowbook.h"
#include "core/net/poller.h"
#include "core/net/socketcalls.h"

namespace sockeye {

namespace {

constexpr std::int64_t kHoldingPauseNs = 100'000'000; // how often what is held is looked at
constexpr std::int64_t kQuietPauseNs = 1'000'000'000;
constexpr std::int64_t kIdleNs = 5'000'000'000;
constexpr std::int64_t kWaitingPauseNs = 1'000'000;
constexpr std::int64_t kPatienceNs = 1'000'000'000;   // with a journal that is behind
constexpr std::int64_t kTellMissedNs = 1'000'000'000; // at most this often

// Reads, asks whose it is, records. The thread's own.
class Recording
{
public:
    explicit Recording(EngineContext &context)
        : m_recorder(context, EventRecorder::Holding::Nothing)
        , m_book([this](SocketId socket, Direction dir, const FlowBook::Taken &taken) {
            record(socket, dir, taken);
        })
    {
    }

    FlowBook &book() { return m_book; }
    void flush() { m_recorder.flush(); }

    // Whether it was all there was.
    bool read(PacketSocket &socket)
    {
        m_frames = socket.receive();
        if (const auto dropped = socket.takeDropped(); dropped > 0) {
            m_book.missed(wallNs());
            m_missed += dropped;
        }
        return m_frames.size() < PacketSocket::kBatch;
    }
    void place()
    {
        for (const auto &frame : m_frames)
            m_book.see({frame.octets, frame.wireLength, frame.ns, frame.interface});
        m_frames = {};
    }
    // Packets of other programs are among them: which were whose nobody knows.
    void tellMissed(std::int64_t now)
    {
        m_missed += m_book.takeOverflow();
        if (m_missed == 0 || now < m_toldNs + kTellMissedNs)
            return;
        m_recorder.note(0, NoteCode::SegmentsMissed, fmt::format("{}", m_missed), Severity::Warning);
        m_missed = 0;
        m_toldNs = now;
    }

private:
    void record(SocketId socket, Direction dir, const FlowBook::Taken &taken)
    {
        if (!m_recorder.makeRoom(taken.frame.size()))
            return;
        m_recorder.add(socket, taken.ns, {}).body =
            SegmentEvent{dir, m_recorder.batch().keep(taken.frame), taken.wireLength};
    }

    EventRecorder m_recorder;
    FlowBook m_book;
    std::span<const PacketSocket::Frame> m_frames;
    std::uint64_t m_missed = 0;
    std::int64_t m_toldNs = 0;
};

} // namespace

Capture::Capture(EngineContext &context, bool on, std::size_t keep)
    : m_context(context)
    , m_keep(keep)
    , m_isOn(false)
{
    setOn(on);
}

Capture::~Capture()
{
    stop();
}

void Capture::setOn(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_isOn = on;
    m_context.witness.setCapturing(on);
    if (!on)
        return;
    open(lock); // before it is needed, see PacketSocket::want()
    if (!m_listening.empty())
        wake(lock);
}

void Capture::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeup.ring();
    if (m_thread.joinable())
        m_thread.join();
}

void Capture::open(const Lock &)
{
    if (m_socket || m_isDenied || m_isStopping)
        return;
    auto socket = PacketSocket::open(m_keep);
    m_isDenied = !socket;
    if (m_isDenied)
        return;
    m_socket = std::make_unique<PacketSocket>(std::move(*socket));
    m_network = plumbing::networkOf(m_socket->fd());
    m_thread = std::thread([this] { loop(); });
}

// False when nothing can be captured.
bool Capture::wake(const Lock &)
{
    if (!m_socket)
        return false;
    if (m_isQuiet)
        m_socket->want(PacketSocket::Wanted::All);
    m_isQuiet = false;
    return true;
}

bool Capture::reaches(const ManagedSocket &socket, const Lock &lock)
{
    if (!socket.kind.isTcp() || !wants(socket))
        return false;
    open(lock);
    return wake(lock) && plumbing::networkOf(socket.fd.value()) == m_network;
}

void Capture::tell(Order order, const Lock &)
{
    m_orders.push_back(std::move(order));
    m_wakeup.ring();
}

void Capture::listens(const ManagedSocket &listener)
{
    if (!listener.kind.isTcp() || !listener.local.isInet())
        return;
    const std::lock_guard lock(m_mutex);
    m_listening.insert(listener.id);
    if (wants(listener)) {
        open(lock);
        wake(lock);
    }
    tell({Order::What::Listens, listener.id, 0, listener.local, {}, false, 0}, lock);
}

std::uint64_t Capture::connectBegins(const ManagedSocket &socket, const Endpoint &peer)
{
    if (!wants(socket) || !peer.isInet())
        return 0;
    const std::lock_guard lock(m_mutex);
    if (!reaches(socket, lock))
        return 0;
    tell({Order::What::ConnectBegins, socket.id, ++m_lastToken, {}, peer, false, wallNs()}, lock);
    return m_lastToken;
}

void Capture::connectEnded(std::uint64_t token, const ManagedSocket &socket, bool isOver)
{
    if (token == 0)
        return;
    m_context.journal.segmentsFollow(socket.id);
    const std::lock_guard lock(m_mutex);
    tell({Order::What::ConnectEnded, socket.id, token, socket.local, {}, isOver, wallNs()}, lock);
}

void Capture::accepted(const ManagedSocket &made)
{
    if (!wants(made) || !made.local.isInet() || !made.peer.isInet())
        return;
    const std::lock_guard lock(m_mutex);
    if (!reaches(made, lock))
        return;
    m_context.journal.segmentsFollow(made.id);
    tell({Order::What::Accepted, made.id, 0, made.local, made.peer, false, wallNs()}, lock);
}

void Capture::closed(const ManagedSocket &socket)
{
    if (!socket.kind.isTcp())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_listening.erase(socket.id) > 0 || m_socket)
        tell({Order::What::Closed, socket.id, 0, {}, {}, false, wallNs()}, lock);
}

void Capture::loop()
{
    blockSignals();
    Poller poller;
    (void)poller.add(m_wakeup.fd(), Poller::kReadable, 0);
    (void)poller.add(m_socket->fd(), Poller::kReadable, 1);
    Recording recording(m_context);
    FlowBook &book = recording.book();
    const EventLog &log = m_context.journal.log();
    std::vector<Order> waiting; // told before the last look at the packets
    for (bool isLast = false; !isLast;) {
        poller.wait(!waiting.empty() ? kWaitingPauseNs : book.isHolding() ? kHoldingPauseNs : kQuietPauseNs);
        m_wakeup.clear();
        isLast = m_isStopping;
        // A packet that is read now was sent after its connection was announced; and what ended was told after its
        // packets were queued, so it is looked at when they have been read.
        const bool isAll = recording.read(*m_socket);
        std::vector<Order> orders;
        {
            const std::lock_guard lock(m_mutex);
            orders.swap(m_orders);
        }
        for (const auto &order : orders) {
            if (order.isAhead())
                obey(book, order);
        }
        recording.place();
        if (isAll) {
            // Its segments are told behind the call that made it.
            const auto isKnown = [&](const Order &order) {
                return !log.socketName(order.socket).starts_with("socket#") ||
                       wallNs() > order.ns + kPatienceNs;
            };
            const auto end = std::find_if_not(waiting.begin(), waiting.end(), isKnown);
            std::for_each(waiting.begin(), end, [&](const Order &order) { obey(book, order); });
            waiting.erase(waiting.begin(), end);
        }
        std::copy_if(orders.begin(), orders.end(), std::back_inserter(waiting),
                     [](const Order &order) { return !order.isAhead(); });
        const auto now = wallNs();
        book.tick(now);
        recording.tellMissed(now);
        recording.flush();
        isLast = isLast && isAll && waiting.empty(); // else once more, for what these are about
        rest(book, now);
    }
    book.tick(INT64_MAX);
    recording.tellMissed(INT64_MAX);
    recording.flush();
}

void Capture::obey(FlowBook &book, const Order &order)
{
    switch (order.what) {
    case Order::What::Listens:
        return book.listens(order.socket, order.local);
    case Order::What::ConnectBegins:
        return book.connectBegins(order.token, order.peer, order.ns);
    case Order::What::ConnectEnded:
        return book.connectEnded(order.token, order.socket, order.local, order.isOver, order.ns);
    case Order::What::Accepted:
        return book.accepted(order.socket, order.local, order.peer);
    case Order::What::Closed:
        return book.closed(order.socket, order.ns);
    }
}

// Other programs' packets are not read for nothing.
void Capture::rest(const FlowBook &book, std::int64_t now)
{
    if (!book.isIdle())
        m_idleNs = now;
    if (now < m_idleNs + kIdleNs)
        return;
    const std::lock_guard lock(m_mutex);
    if (m_isQuiet || !m_orders.empty())
        return;
    m_socket->want(PacketSocket::Wanted::Nothing);
    m_isQuiet = true;
}

} // namespace sockeye
