// SPDX-License-Identifier: MIT
// The captured segments of this program's TCP connections, each as an event of the socket it belongs to. A thread of
// its own reads the packet socket; the threads that make calls tell it of connections, which costs them a moment of a
// lock. What is captured is decided when a connection begins: switching off leaves those under way alone, switching
// on does not reach them, so that each is either whole on the wire or not there at all.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "core/engine/managedsocket.h"
#include "core/net/packetsocket.h"
#include "core/net/wakeup.h"

namespace sockeye {

struct EngineContext;
class FlowBook;

class Capture
{
public:
    // Octets kept of each segment; the headers are whole in any case.
    Capture(EngineContext &context, bool on, std::size_t keep);
    ~Capture(); // stop()

    void setOn(bool on);
    void stop(); // what has arrived until now is recorded

    // By the threads that make calls ----------------------------------------------------------------------
    // Right after listen(2).
    void listens(const ManagedSocket &listener);
    // Right before connect(2). The token goes to connectEnded(); 0 when it is not captured.
    std::uint64_t connectBegins(const ManagedSocket &socket, const Endpoint &peer);
    // Right after it and before its event is recorded. `isOver`: no connection came of it.
    void connectEnded(std::uint64_t token, const ManagedSocket &socket, bool isOver);
    // Before the event of the accept is recorded.
    void accepted(const ManagedSocket &made);
    void closed(const ManagedSocket &socket);

private:
    struct Order {
        enum class What : std::uint8_t { Listens, ConnectBegins, ConnectEnded, Accepted, Closed };
        What what = What::Closed;
        SocketId socket = 0;
        std::uint64_t token = 0;
        Endpoint local, peer;
        bool isOver = false;
        std::int64_t ns = 0;

        bool isAhead() const { return what == What::Listens || what == What::ConnectBegins; }
    };

    using Lock = std::lock_guard<std::mutex>;

    void open(const Lock &);
    bool wake(const Lock &);
    bool wants(const ManagedSocket &socket) const { return m_isOn || socket.isCaptured; }
    bool reaches(const ManagedSocket &socket, const Lock &lock);
    void tell(Order order, const Lock &);
    void loop();
    static void obey(FlowBook &book, const Order &order);
    void rest(const FlowBook &book, std::int64_t now);

    EngineContext &m_context;
    const std::size_t m_keep;
    std::atomic<bool> m_isOn;
    std::atomic<bool> m_isStopping{false};
    Wakeup m_wakeup;
    std::mutex m_mutex; // guards what follows, up to the thread's own
    std::vector<Order> m_orders;
    std::set<SocketId> m_listening;
    std::uint64_t m_lastToken = 0;
    std::unique_ptr<PacketSocket> m_socket; // set once, before the thread begins
    std::uint64_t m_network = 0;            // the namespace it sees
    bool m_isDenied = false;
    bool m_isQuiet = true; // while there is nothing to capture
    std::thread m_thread;
    std::int64_t m_idleNs = 0; // the thread's own: since when there is nothing to capture
};

} // namespace sockeye
