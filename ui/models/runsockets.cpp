// SPDX-License-Identifier: MIT
#include "ui/models/runsockets.h"

#include <algorithm>

namespace sockeye {

bool isOfRun(const RunState &state, SocketId socket, const SocketLookup &lookup)
{
    const auto isActedOn = [&state](SocketId id) {
        return id != 0 && std::any_of(state.record.steps.begin(), state.record.steps.end(),
                                      [id](const lab::StepRecord &step) { return step.socket == id; });
    };
    const SocketSummary *summary = lookup(socket);
    return isActedOn(socket) || (summary && (isActedOn(summary->parent) || isActedOn(summary->peerSocket)));
}

SocketId socketToFollow(const RunState &state, SocketId followed, const SocketLookup &lookup)
{
    SocketId last = 0;
    for (std::size_t i = std::min(state.next + 1, state.record.steps.size()); i > 0; --i) {
        const SocketId id = state.record.steps[i - 1].socket;
        const SocketSummary *socket = id != 0 ? lookup(id) : nullptr;
        if (!socket)
            continue;
        if (last == 0)
            last = id;
        if (socket->peerSocket == 0)
            continue;
        const SocketSummary *shown = followed != 0 ? lookup(followed) : nullptr;
        return shown && shown->peerSocket == id ? followed : id;
    }
    return last;
}

} // namespace sockeye
