// SPDX-License-Identifier: MIT
// What an event means for the summary of its socket.
#include <cerrno>

#include "core/journal/sockettable.h"

namespace sockeye {

namespace {

constexpr std::uint64_t kPairedWithin = 16; // datagrams: after these nobody looks for the other end any more

// What the kernel answers when nothing went wrong but it has to be waited for.
bool isWaiting(int err)
{
    return err == EAGAIN || err == EINPROGRESS || err == EALREADY;
}

} // namespace

// The kinds not named here change nothing but its last row.
struct SocketTable::Folder {
    SocketTable &table;
    const Event &event;
    SocketSummary &s;
    Row row;

    void notable() { table.m_newNotable = row; }

    template<typename T>
    void operator()(const T &)
    {
    }

    void operator()(const CallEvent &call)
    {
        if (call.phase == CallPhase::Started) {
            s.connecting |= call.call == CallCode::Connect;
            return;
        }
        if (call.made.type != SocketType::None)
            make(call);
        if (call.err != 0 && !isWaiting(call.err)) {
            s.lastError = call.err;
            s.lastErrorCall = call.call;
            notable();
        }
        // 0.0.0.0:0 is what getsockname() says of a socket that has no address yet.
        if (call.local.isAny() && call.local.port() == 0) {
            s.local = {};
            table.m_datagrams.leave(s.id);
        } else if (call.local.family() != Family::None) {
            s.local = call.local;
            if (s.kind.type == SocketType::Datagram)
                table.m_datagrams.settle(s.id, s.local);
        }
        if (call.peer.family() != Family::None)
            s.peer = call.peer;
        ended(call);
        if (call.made.type != SocketType::None || call.local.isInet() || call.peer.isInet())
            table.pairUp(s);
        table.addOutcome(event, call.call, call.err, row);
    }
    void make(const CallEvent &call)
    {
        s.kind = call.made;
        s.parent = call.related;
        s.fd = static_cast<int>(call.ret);
        s.unaccepted = false;
        if (call.call == CallCode::Dup) {
            const SocketSummary &original = table.live(call.related, row).summary;
            s.local = original.local;
            s.peer = original.peer;
            s.peerSocket = original.peerSocket;
            s.state = original.state;
            s.evidence = original.evidence;
            s.listening = original.listening;
        }
        if (!call.madeName.empty())
            table.setName(s.id, s.name, call.madeName);
        if (call.otherEnd != 0)
            table.joinOrAwait(s, call.otherEnd);
        if (const auto awaited = table.m_awaitedEnds.extract(s.id))
            table.joinOrAwait(table.m_live.at(awaited.mapped()).summary, s.id);
        notable();
    }
    void ended(const CallEvent &call)
    {
        switch (call.call) {
        case CallCode::Listen:
            s.listening |= call.err == 0;
            break;
        case CallCode::Connect:
            s.connecting = isWaiting(call.err) && s.kind.type != SocketType::Datagram;
            if (call.err == 0)
                s.peer = call.peer; // None: AF_UNSPEC took the peer away, connect(2)
            break;
        case CallCode::GetSockOpt: // how a connect that was in progress ended
            if (call.args.ends_with("SO_ERROR"))
                s.connecting = false;
            break;
        case CallCode::Close:
            s.closed |= call.err != EBADF;
            table.m_datagrams.leave(s.id);
            s.connecting = false;
            break;
        default:
            s.peerFinished |= isEndOfStream(call) && s.kind.type != SocketType::Datagram;
        }
    }

    void operator()(const StateEvent &state)
    {
        notable();
        if (state.made.type != SocketType::None)
            born(state);
        if (state.to == TcpState::Unknown)
            return; // a watched socket that has no such states
        s.state = state.to;
        s.evidence = state.evidence;
        table.m_newSteps.push_back(
            {s.id, {{state.from, state.to, state.evidence, state.source}, event.ns, row}});
        if (state.to == TcpState::Established || state.to == TcpState::Closed)
            s.connecting = false;
        if (state.to == TcpState::Established)
            s.lastError = 0; // an earlier try's
    }
    void born(const StateEvent &state)
    {
        s.kind = state.made;
        s.parent = state.related;
        s.local = state.local;
        s.peer = state.peer;
        s.unaccepted = state.related != 0 && s.fd < 0; // the accept may have been told already
        if (!state.madeName.empty())
            table.setName(s.id, s.name, state.madeName);
        table.pairUp(s);
    }
    void operator()(const DropEvent &drop)
    {
        s.drops = drop.total;
        notable();
    }
    void operator()(const SampleEvent &sample)
    {
        for (const MetricValue &v : sample.values) {
            if (v.metric == Metric::RecvQueue)
                s.recvQueue = v.value;
            else if (v.metric == Metric::SendQueue)
                s.sendQueue = v.value;
            else if (v.metric == Metric::RecvBuffer)
                s.recvBuffer = v.value;
        }
    }
    void operator()(const ResolveEvent &resolve)
    {
        if (resolve.phase == CallPhase::Done && resolve.found.empty()) {
            notable();
            const int err = resolve.cancelled ? ECANCELED : resolve.timedOut ? ETIMEDOUT : ENXIO;
            table.addOutcome(event, CallCode::None, err, row);
        }
    }
    void operator()(const NoteEvent &note)
    {
        if (note.severity != Severity::Info)
            notable();
        switch (note.code) {
        case NoteCode::ModeSet:
            s.stepByStep = note.detail == "step by step";
            break;
        case NoteCode::PolicySet:
            s.policy = note.detail;
            break;
        case NoteCode::WatchBegan:
            s.watchedOnly = true;
            s.listening = s.state == TcpState::Listen;
            table.addOutcome(event, CallCode::None, 0, row);
            break;
        case NoteCode::WatchEnded:
            s.closed = true;
            table.addOutcome(event, CallCode::None, 0, row);
            break;
        case NoteCode::TimedOut:
            table.addOutcome(event, CallCode::None, ETIMEDOUT, row);
            break;
        case NoteCode::Cancelled:
            table.addOutcome(event, CallCode::None, ECANCELED, row);
            break;
        case NoteCode::Refused:
            table.addOutcome(event, CallCode::None, EINVAL, row);
            break;
        default:
            break;
        }
    }
};

void SocketTable::fold(const Event &event, Row row)
{
    Live &socket = live(event.socket, row);
    SocketSummary &s = socket.summary;
    s.lastRow = row;
    if (!socket.changed) {
        socket.changed = true;
        m_changed.push_back(&socket);
    }
    if (const auto *data = event.as<DataEvent>()) {
        if (data->flags & kPeeked)
            return; // will be read again
        const std::uint64_t octets = data->flags & kDiscarded ? data->origLen : data->payload.size();
        (data->dir == Direction::Out ? s.bytesOut : s.bytesIn) += octets;
        ++(data->dir == Direction::Out ? s.unitsOut : s.unitsIn);
        if (s.kind.type == SocketType::Datagram && s.peerSocket == 0 &&
            s.unitsIn + s.unitsOut <= kPairedWithin)
            pairDatagrams(s, *data);
        return;
    }
    std::visit(Folder{*this, event, s, row}, event.body);
}

} // namespace sockeye
