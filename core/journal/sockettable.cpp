// SPDX-License-Identifier: MIT
#include "core/journal/sockettable.h"

#include <algorithm>
#include <cerrno>
#include <iterator>

#include <fmt/format.h>

namespace sockeye {

namespace {

constexpr std::size_t kMaxOutcomes = 4096;
constexpr std::size_t kMaxTrail = 64;
constexpr std::uint64_t kPairedWithin = 16; // datagrams: after these nobody looks for the other end any more

std::string unnamed(SocketId id)
{
    return fmt::format("socket#{}", id);
}

// What the kernel answers when nothing went wrong but it has to be waited for.
bool isWaiting(int err)
{
    return err == EAGAIN || err == EINPROGRESS || err == EALREADY;
}

bool isReceive(CallCode call)
{
    return call == CallCode::Recv || call == CallCode::RecvFrom || call == CallCode::RecvMsg ||
           call == CallCode::RecvMmsg;
}

} // namespace

// What one event means for the summary of its socket; the kinds not named here change nothing but its last
// row.
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
        if (call.local.isAny() && call.local.port() == 0)
            s.local = {};
        else if (call.local.family() != Family::None) {
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
            s.peerFinished |= isReceive(call.call) && call.err == 0 && call.ret == 0 && !call.carriedData &&
                              s.kind.type != SocketType::Datagram;
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

SocketTable::Live &SocketTable::live(SocketId id, Row row)
{
    if (m_lastUsed && m_lastUsed->summary.id == id)
        return *m_lastUsed;
    const auto [at, isNew] = m_live.try_emplace(id);
    if (isNew) {
        SocketSummary &summary = at->second.summary;
        summary.id = id;
        summary.firstRow = row;
        if (auto known = m_introduced.extract(id)) {
            summary.name = std::move(known.mapped().name);
            summary.kind = known.mapped().kind;
        } else if (id != 0) {
            setName(id, summary.name, unnamed(id));
        }
    }
    m_lastUsed = &at->second;
    return at->second;
}

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

void SocketTable::introduce(SocketId id, std::string_view name, SocketKind kind)
{
    Introduced &known = m_introduced[id];
    known.kind = kind;
    setName(id, known.name, name);
}

void SocketTable::setName(SocketId id, std::string &name, std::string_view newName)
{
    if (name == newName)
        return;
    const std::lock_guard lock(m_mutex);
    if (const auto old = m_names.find(name); old != m_names.end() && old->second == id)
        m_names.erase(old);
    name = newName;
    m_names[name] = id;
}

// Finds the other end among our own sockets.
void SocketTable::pairUp(SocketSummary &s)
{
    if (s.peerSocket != 0 || s.id == 0 || !s.local.isInet() || !s.peer.isInet())
        return;
    const FlowKey key(s.local, s.peer);
    m_flows[key] = s.id;
    const auto other = m_flows.find(key.reversed());
    if (other == m_flows.end() || other->second == s.id)
        return;
    join(s, m_live.at(other->second).summary);
}

void SocketTable::pairDatagrams(SocketSummary &s, const DataEvent &data)
{
    m_datagrams.settle(s.id, data.local);
    const SocketId other = m_datagrams.at(data.peer);
    if (other != 0 && other != s.id)
        s.peerSocket = other;
}

// The accept may be told before the socket() of the other end, which another thread has made.
void SocketTable::joinOrAwait(SocketSummary &s, SocketId otherEnd)
{
    const auto other = m_live.find(otherEnd);
    if (other == m_live.end() || other->second.summary.kind.type == SocketType::None)
        m_awaitedEnds[otherEnd] = s.id;
    else if (otherEnd != s.id)
        join(s, other->second.summary);
}

void SocketTable::join(SocketSummary &s, SocketSummary &peer)
{
    // A socket that has found its other end already is an earlier connection between the same addresses.
    if (s.peerSocket != 0 || peer.peerSocket != 0 || peer.kind.type != s.kind.type)
        return;
    s.peerSocket = peer.id;
    peer.peerSocket = s.id;
    Live &changed = m_live.at(peer.id);
    if (!changed.changed) {
        changed.changed = true;
        m_changed.push_back(&changed);
    }
}

void SocketTable::addOutcome(const Event &event, CallCode call, int err, Row row)
{
    if (event.commandId != 0)
        m_newOutcomes.push_back({event.commandId, event.socket, call, err, row});
}

void SocketTable::publish()
{
    const std::lock_guard lock(m_mutex);
    for (Live *live : m_changed) {
        live->changed = false;
        const SocketId id = live->summary.id;
        if (id == 0)
            continue; // the session itself is no socket
        const auto [place, isNew] = m_places.try_emplace(id);
        if (isNew)
            place->second = m_published.emplace(m_published.end());
        else
            m_published.splice(m_published.end(), m_published, place->second);
        place->second->summary = live->summary;
        place->second->version = ++m_version;
    }
    m_changed.clear();
    m_outcomes.insert(m_outcomes.end(), m_newOutcomes.begin(), m_newOutcomes.end());
    m_newOutcomes.clear();
    for (const auto &[id, step] : m_newSteps) {
        const auto place = m_places.find(id);
        if (place == m_places.end())
            continue; // a damaged file may tell of the session's own states
        auto &trail = place->second->trail;
        if (trail.size() == kMaxTrail)
            trail.erase(trail.begin());
        trail.push_back(step);
    }
    m_newSteps.clear();
    while (m_outcomes.size() > kMaxOutcomes) {
        m_outcomes.pop_front();
        ++m_outcomesBefore;
    }
    m_notable.store(m_newNotable, std::memory_order_release);
}

std::vector<SocketSummary> SocketTable::changedSince(std::uint64_t &version, std::size_t limit) const
{
    const std::lock_guard lock(m_mutex);
    auto first = m_published.end();
    while (first != m_published.begin() && std::prev(first)->version > version)
        --first;
    std::vector<SocketSummary> changed;
    for (; first != m_published.end() && changed.size() < limit; ++first) {
        changed.push_back(first->summary);
        version = first->version;
    }
    return changed;
}

std::vector<CommandOutcome> SocketTable::outcomesSince(std::uint64_t &position) const
{
    const std::lock_guard lock(m_mutex);
    const std::uint64_t end = m_outcomesBefore + m_outcomes.size();
    const std::uint64_t from = std::clamp(position, m_outcomesBefore, end);
    position = end;
    return {m_outcomes.begin() + static_cast<std::ptrdiff_t>(from - m_outcomesBefore), m_outcomes.end()};
}

std::size_t SocketTable::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_published.size();
}

std::vector<TrailStep> SocketTable::trailOf(SocketId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(id);
    return place == m_places.end() ? std::vector<TrailStep>{} : place->second->trail;
}

std::string SocketTable::nameOf(SocketId id) const
{
    if (id == 0)
        return "session";
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(id);
    return place == m_places.end() ? unnamed(id) : place->second->summary.name;
}

SocketId SocketTable::peerOf(SocketId id) const
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.find(id);
    return place == m_places.end() ? 0 : place->second->summary.peerSocket;
}

SocketId SocketTable::idOf(std::string_view name) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_names.find(std::string(name));
    return at == m_names.end() ? 0 : at->second;
}

} // namespace sockeye
