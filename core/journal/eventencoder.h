// SPDX-License-Identifier: MIT
// Events into the pcapng blocks of a session file. Owned by the one thread that writes the file; it remembers
// of each socket what its next block needs (interface, sequence numbers, which end of a connection it is).
//
// Every event is one enhanced packet block, or several with the same epb_packetid when it is long. Blocks
// without epb_packetid are for Wireshark alone: the SYN that opens each TCP connection.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/journal/blockwriter.h"
#include "core/journal/connectorregistry.h"
#include "core/journal/event.h"
#include "core/journal/eventtext.h"
#include "core/journal/packet.h"

namespace sockeye {

class EventEncoder
{
public:
    explicit EventEncoder(ConnectorRegistry &connectors);
    EventEncoder(const EventEncoder &) = delete;
    EventEncoder &operator=(const EventEncoder &) = delete;

    // The section and the interface of the session itself.
    void begin(BlockWriter &out);
    // Every event, in order. Returns where in `out` its first block begins. Without `out` it is not kept, but
    // what it teaches about its socket is. Big payloads are borrowed by `out`.
    std::size_t encode(const Event &event, BlockWriter *out);
    // What was counted on a socket, at the end. Nothing when the socket has no interface in the file.
    void putStatistics(SocketId socket, std::int64_t firstNs, std::int64_t lastNs, std::uint64_t received,
                       std::uint64_t dropped, BlockWriter &out);

    // What was encoded since the last of these is in the file, or will never be.
    void commit();
    void rollback();

private:
    static constexpr std::uint32_t kNoInterface = ~std::uint32_t{0};

    struct Socket {
        SocketId id = 0;
        std::uint32_t interface = kNoInterface;
        SocketKind kind;
        CallCode madeBy = CallCode::None;
        bool otherEndDrawn = false; // accepted from a connector of ours, or captured: its data is no IP
        bool synWritten = false;
        std::uint32_t seqOut = 0, seqIn = 0; // of the next octet
        std::string name;
    };

    Socket &socketOf(SocketId id);
    void learn(const Event &event, Socket &socket);
    void putInterface(Socket &socket, BlockWriter &out);
    void putSyn(const Event &event, const DataEvent &data, Socket &socket, BlockWriter &out);
    static void putData(const Event &event, const DataEvent &data, const Socket &socket, BlockWriter &out);
    // Puts nothing and says so when the data cannot be drawn as a UDP packet.
    static bool putUdp(const Packet &packet, const DataEvent &data, BlockWriter &out);
    static bool isDrawnAsTcp(const DataEvent &data, const Socket &socket);
    static void putTcp(Packet &packet, const DataEvent &data, const Socket &socket, BlockWriter &out);
    static void putSegment(const Event &event, const SegmentEvent &segment, const Socket &socket,
                           BlockWriter &out);
    void putText(const Event &event, const Socket &socket, BlockWriter &out);

    ConnectorRegistry &m_connectors;
    SocketNames m_names; // as the interfaces are called
    std::unordered_map<SocketId, Socket> m_sockets;
    Socket *m_lastUsed = nullptr;
    std::uint32_t m_flows = 0;
    std::uint32_t m_interfaces = 0;
    std::uint32_t m_committedInterfaces = 0;
    std::vector<Socket *> m_uncommitted; // got an interface or a SYN since the last commit
    std::string m_text;
};

} // namespace sockeye
