// SPDX-License-Identifier: MIT
#include "ui/models/rowpicker.h"

#include <algorithm>

namespace sockeye {

namespace {

bool isError(const IndexEntry &entry)
{
    return (entry.flags & IndexEntry::kFailed) != 0 || entry.kind == EventKind::Drop ||
           entry.kind == EventKind::Gap;
}

} // namespace

bool foldsIntoNext(const IndexEntry &step, const IndexEntry &next)
{
    return step.kind == EventKind::State && (step.flags & IndexEntry::kImplied) != 0 &&
           next.kind == EventKind::State && next.socket == step.socket &&
           next.value >> 8 == (step.value & 0xff);
}

RowPicker::RowPicker(RowQuery query)
    : m_query(std::move(query))
    , m_matcher(m_query.filter)
    , m_allCalls(asksFor(EventKind::Call))
    , m_samples(asksFor(EventKind::Sample))
{
}

bool RowPicker::asksFor(EventKind kind) const
{
    if (m_query.filter.isEmpty())
        return false;
    const auto &nodes = m_query.filter.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [kind](const FilterNode &node) {
        return node.op == FilterNode::Op::Kind && (node.set >> static_cast<unsigned>(kind) & 1) != 0;
    });
}

void RowPicker::update(const EventLog &log)
{
    m_matcher.update(log);
    if (m_query.callsOf == 0)
        return;
    for (auto changed = log.sockets().changedSince(m_version); !changed.empty();
         changed = log.sockets().changedSince(m_version)) {
        for (const SocketSummary &socket : changed) {
            if (socket.parent == m_query.callsOf)
                m_children.insert(socket.id);
        }
    }
}

// A call that made a socket belongs to the socket it made.
bool RowPicker::isListedCall(const IndexEntry &entry) const
{
    if (entry.kind != EventKind::Call || (entry.flags & IndexEntry::kStarted) != 0)
        return false;
    return m_query.callsOf == 0 || entry.socket == m_query.callsOf ||
           ((entry.flags & IndexEntry::kMadeSocket) != 0 && m_children.count(entry.socket) != 0);
}

bool RowPicker::standsAlone(const IndexEntry &entry, const IndexEntry *next) const
{
    if (m_query.onlyCalls)
        return isListedCall(entry);
    switch (entry.kind) {
    case EventKind::Call:
        return m_allCalls || (entry.flags & IndexEntry::kCarriedData) == 0;
    case EventKind::Sample:
        return m_samples;
    case EventKind::State:
        return next == nullptr || !foldsIntoNext(entry, *next);
    default:
        return true;
    }
}

FilterMatcher::Answer RowPicker::picks(const IndexEntry &entry) const
{
    bool wanted = m_query.calls;
    if (m_query.onlyCalls)
        wanted = true;
    else if (isError(entry))
        wanted = m_query.errors;
    else if (entry.kind == EventKind::Data || entry.kind == EventKind::Segment)
        wanted = m_query.data;
    else if (entry.kind == EventKind::State)
        wanted = m_query.states;
    else if (entry.kind == EventKind::Sample)
        wanted = true; // asked for by name
    return wanted ? m_matcher.matches(entry) : FilterMatcher::Answer::No;
}

} // namespace sockeye
