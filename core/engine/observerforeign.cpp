// SPDX-License-Identifier: MIT
// Sockets of other processes: found, named, followed, and never touched.
#include <algorithm>

#include "core/base/clocks.h"
#include "core/engine/enginecontext.h"
#include "core/engine/observer.h"

namespace sockeye {

void Observer::obey(const Order &order, std::int64_t now)
{
    m_recorder.makeRoom(64 * 1024);
    if (order.begin) {
        if (const auto row = find(*order.begin)) {
            beginForeign(*row, order, now);
        } else {
            m_recorder.note(0, NoteCode::Refused, "there is no such socket", Severity::Warning,
                            order.command);
            m_context.forget(order.id);
        }
    } else if (const auto found = m_foreign.find(order.id); found != m_foreign.end()) {
        endForeign(*found->second, order.command, {});
    }
    m_recorder.flush();
}

std::optional<DiagRow> Observer::find(const WatchRequest &request)
{
    const auto matches = [&request](const DiagRow &row) {
        if (request.cookie != 0)
            return row.cookie == request.cookie;
        const bool samePeer = request.kind.family == Family::Unix || row.peer == request.peer;
        return row.local == request.local && samePeer && row.kind.type == request.kind.type;
    };
    const bool isUnix = request.kind.family == Family::Unix;
    if (!isUnix && request.local.port() != 0) {
        const auto exact =
            m_diag.lookup(request.kind, request.local, request.peer, request.cookie, SockDiag::TcpInfo);
        if (exact && *exact && matches(**exact))
            return *exact;
    }
    // Some are not found by their ends: bound only, or another one of several on the same port.
    const auto rows =
        isUnix ? m_diag.dumpUnix()
               : m_diag.dump(request.kind, request.local.port(), SockDiag::kAllStates, SockDiag::TcpInfo);
    if (!rows)
        return std::nullopt;
    const auto row = std::find_if(rows->begin(), rows->end(), matches);
    return row == rows->end() ? std::nullopt : std::optional(*row);
}

bool Observer::isGone(const Watch &watch, const StateTracker::View &view)
{
    const auto row = find({watch.tracker->kind(), view.local, view.peer, watch.tracker->cookie()});
    return !row;
}

void Observer::beginForeign(const DiagRow &row, const Order &order, std::int64_t now)
{
    auto tracker = std::make_shared<StateTracker>();
    m_recorder.hold(tracker);
    tracker->identify(row.kind, row.cookie, row.inode, m_network);
    tracker->addId(order.id);
    tracker->setEnds(row.local, row.peer, 0);
    StateEvent first;
    if (row.kind.isTcp()) {
        const auto outcome = tracker->observed(stateFromKernel(row.state), EvidenceSource::SockDiag,
                                               tracker->revision(), &m_recorder);
        if (!outcome.steps.empty())
            first = outcome.steps.back();
    }
    first.source = EvidenceSource::SockDiag;
    first.made = row.kind;
    const auto name = m_context.names.next(row.kind);
    first.madeName = m_recorder.batch().keep(name);
    first.local = row.local;
    first.peer = row.peer;
    m_recorder.state(order.id, first);
    m_recorder.note(order.id, NoteCode::WatchBegan, {}, Severity::Info, order.command);
    auto &watch = watchOf(tracker);
    watch.isForeign = true;
    m_foreign[order.id] = &watch;
    hasMoved(watch, now);
}

void Observer::endForeign(Watch &watch, CommandId command, std::string_view why)
{
    const auto id = watch.tracker->view().id;
    m_recorder.note(id, NoteCode::WatchEnded, why, Severity::Info, command);
    m_foreign.erase(id);
    m_context.forget(id);
    forget(watch);
}

} // namespace sockeye
