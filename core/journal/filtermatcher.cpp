// SPDX-License-Identifier: MIT
#include "core/journal/filtermatcher.h"

#include <algorithm>
#include <cstring>

#include "core/journal/eventtext.h"
#include "core/journal/filternumber.h"

namespace sockeye {

namespace {

using Op = FilterNode::Op;
using Answer = FilterMatcher::Answer;

constexpr SocketId kMaxSocket = 1 << 24; // a hostile file may name any
constexpr int kMaxAncestors = 64;

Answer answer(bool yes)
{
    return yes ? Answer::Yes : Answer::No;
}

bool carriesBytes(const IndexEntry &entry)
{
    return entry.kind == EventKind::Data || entry.kind == EventKind::Segment;
}

bool hasBit(const FilterNode &node, unsigned bit)
{
    return bit < 64 && (node.set >> bit & 1) != 0;
}

bool inRange(const FilterNode &node, std::int64_t value)
{
    return value >= node.low && value <= node.high;
}

bool names(const FilterNode &node, std::int32_t number)
{
    return number >= 0 && std::find(node.numbers.begin(), node.numbers.end(),
                                    static_cast<std::uint32_t>(number)) != node.numbers.end();
}

bool isError(const IndexEntry &entry)
{
    return (entry.flags & IndexEntry::kFailed) != 0 || entry.kind == EventKind::Drop ||
           entry.kind == EventKind::Gap;
}

bool contains(ByteView haystack, ByteView needle)
{
    if (haystack.size() < needle.size() || needle.empty())
        return needle.empty(); // memmem(3) takes no null pointer, not even with a length of 0
    return memmem(haystack.data(), haystack.size(), needle.data(), needle.size()) != nullptr;
}

ByteView bytesOf(const Event &event)
{
    if (const auto *data = event.as<DataEvent>())
        return data->payload;
    if (const auto *segment = event.as<SegmentEvent>())
        return segment->frame;
    return {};
}

std::int32_t portOf(const Endpoint &endpoint)
{
    return endpoint.isInet() ? endpoint.port() : -1;
}

bool hasPort(const FilterNode &node, const Event &event)
{
    const auto either = [&](const auto &body) {
        return names(node, portOf(body.local)) || names(node, portOf(body.peer));
    };
    if (const auto *data = event.as<DataEvent>())
        return either(*data);
    if (const auto *call = event.as<CallEvent>())
        return either(*call);
    if (const auto *state = event.as<StateEvent>())
        return either(*state);
    return false;
}

} // namespace

FilterMatcher::FilterMatcher(Filter filter) : m_filter(std::move(filter))
{
    if (!m_filter.isEmpty())
        m_selected.resize(m_filter.nodes().size());
    SocketSummary session;
    session.name = "session";
    learn({session});
}

void FilterMatcher::update(const EventLog &log)
{
    setBegan(log.beganNs());
    if (m_filter.isEmpty())
        return;
    std::vector<SocketId> ids;
    for (auto changed = log.sockets().changedSince(m_version); !changed.empty();
         changed = log.sockets().changedSince(m_version))
        remember(changed, ids);
    select(ids); // not before all are known: a listener may come after those it accepted
}

void FilterMatcher::setBegan(std::int64_t ns)
{
    if (ns == m_beganNs)
        return;
    m_beganNs = ns;
    m_midnightNs = localMidnight(ns);
}

void FilterMatcher::learn(const std::vector<SocketSummary> &sockets)
{
    std::vector<SocketId> ids;
    remember(sockets, ids);
    select(ids);
}

void FilterMatcher::remember(const std::vector<SocketSummary> &sockets, std::vector<SocketId> &ids)
{
    for (const SocketSummary &s : sockets) {
        m_sockets[s.id] = {s.parent, s.kind, s.name, {portOf(s.local), portOf(s.peer)}};
        if (s.id <= kMaxSocket)
            ids.push_back(s.id);
    }
}

void FilterMatcher::select(const std::vector<SocketId> &ids)
{
    for (std::size_t n = 0; n < m_selected.size(); ++n) {
        const FilterNode &node = m_filter.nodes()[n];
        if (node.op != Op::Socket && node.op != Op::Port)
            continue;
        for (const SocketId id : ids) {
            if (!selects(node, id))
                continue;
            if (m_selected[n].size() <= id)
                m_selected[n].resize(id + 1);
            m_selected[n][id] = true;
        }
    }
}

bool FilterMatcher::selects(const FilterNode &node, SocketId id) const
{
    auto at = m_sockets.find(id);
    if (node.op == Op::Port)
        return names(node, at->second.ports[0]) || names(node, at->second.ports[1]);
    for (int i = 0; i < kMaxAncestors && at != m_sockets.end(); ++i) {
        if (std::find(node.names.begin(), node.names.end(), at->second.name) != node.names.end())
            return true;
        if (at->second.parent == 0)
            return false;
        at = m_sockets.find(at->second.parent);
    }
    return false;
}

bool FilterMatcher::isSelected(std::size_t node, SocketId id) const
{
    return id < m_selected[node].size() && m_selected[node][id];
}

Answer FilterMatcher::matches(const IndexEntry &entry) const
{
    return m_filter.isEmpty() ? Answer::Yes : ask(m_selected.size() - 1, entry);
}

bool FilterMatcher::matches(const IndexEntry &entry, const Event &event)
{
    return m_filter.isEmpty() || ask(m_selected.size() - 1, entry, event);
}

Answer FilterMatcher::ask(std::size_t place, const IndexEntry &entry) const
{
    const FilterNode &node = m_filter.nodes()[place];
    switch (node.op) {
    case Op::And: {
        const Answer left = ask(node.left, entry);
        return left == Answer::No ? left : std::min(left, ask(node.right, entry));
    }
    case Op::Or: {
        const Answer left = ask(node.left, entry);
        return left == Answer::Yes ? left : std::max(left, ask(node.right, entry));
    }
    case Op::Not: {
        const Answer inner = ask(node.left, entry);
        return inner == Answer::Maybe ? inner : answer(inner == Answer::No);
    }
    case Op::Socket:
        return answer(isSelected(place, entry.socket));
    case Op::Kind:
        return answer(hasBit(node, static_cast<unsigned>(entry.kind)));
    case Op::Dir:
        return answer(
            carriesBytes(entry) &&
            hasBit(node, static_cast<unsigned>((entry.flags & IndexEntry::kOut) != 0 ? Direction::Out
                                                                                     : Direction::In)));
    case Op::Len:
        return answer(carriesBytes(entry) && inRange(node, std::int64_t{entry.value}));
    case Op::CallName:
        return answer((entry.kind == EventKind::Call || entry.kind == EventKind::Data) &&
                      hasBit(node, static_cast<unsigned>(entry.call)));
    case Op::Errno:
        return answer(entry.kind == EventKind::Call && entry.err != 0 && names(node, entry.err));
    case Op::Error:
        return answer(isError(entry));
    case Op::State:
        return answer(entry.kind == EventKind::State && hasBit(node, entry.value & 0xff));
    case Op::Time:
        return answer(inRange(node, entry.ns - m_beganNs));
    case Op::Clock:
        return answer(inRange(node, entry.ns - (node.ofDay ? m_midnightNs : 0)));
    case Op::Hex:
        return carriesBytes(entry) ? Answer::Maybe : Answer::No;
    case Op::Text:
        return Answer::Maybe;
    case Op::Port: {
        if (isSelected(place, entry.socket))
            return Answer::Yes;
        // A connected stream's bytes go where its socket does; any other may have addresses of its own.
        const auto at = m_sockets.find(entry.socket);
        const bool stream = at != m_sockets.end() && at->second.kind.type == SocketType::Stream;
        const bool own = entry.kind == EventKind::Call || (entry.kind == EventKind::Data && !stream);
        return own ? Answer::Maybe : Answer::No;
    }
    }
    return Answer::No;
}

bool FilterMatcher::ask(std::size_t place, const IndexEntry &entry, const Event &event)
{
    const FilterNode &node = m_filter.nodes()[place];
    switch (node.op) {
    case Op::And:
        return ask(node.left, entry, event) && ask(node.right, entry, event);
    case Op::Or:
        return ask(node.left, entry, event) || ask(node.right, entry, event);
    case Op::Not:
        return !ask(node.left, entry, event);
    case Op::Text:
        return hasText(node, event);
    case Op::Hex:
        return contains(bytesOf(event), node.needle);
    case Op::Port: {
        const Answer known = ask(place, entry);
        return known == Answer::Maybe ? hasPort(node, event) : known == Answer::Yes;
    }
    default:
        return ask(place, entry) == Answer::Yes;
    }
}

bool FilterMatcher::hasText(const FilterNode &node, const Event &event)
{
    const auto found = [&](std::string_view text) {
        m_text.resize(text.size());
        std::transform(text.begin(), text.end(), m_text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        return contains(viewOf(m_text), node.needle);
    };
    const SocketNames namesOf = [this](SocketId id) {
        const auto at = m_sockets.find(id);
        return at == m_sockets.end() ? std::string() : at->second.name;
    };
    return found(textOf(bytesOf(event))) || found(messageOf(event, namesOf));
}

} // namespace sockeye
