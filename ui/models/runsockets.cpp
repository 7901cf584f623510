// SPDX-License-Identifier: MIT
#include "ui/models/runsockets.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/text/experimenttext.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::RunSockets)
};

// "Server a"; "tcp#4" for one no line of the code names, such as a connection that waits for accept().
QString nameOf(const RunState &state, SocketId socket, const SocketLookup &lookup)
{
    const auto &steps = state.experiment->steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (state.record.steps[i].socket == socket && !steps[i].as.empty())
            return Words::tr("%1 %2", "a role, and the name of its socket in the code")
                .arg(roleTitle(steps[i].role), QString::fromStdString(steps[i].as));
    }
    const SocketSummary *known = lookup(socket);
    return known ? QString::fromStdString(known->name) : QString();
}

// Of a step that waits for a call: that call's.
SocketId socketOf(const RunState &state, std::size_t place)
{
    const auto &steps = state.experiment->steps;
    const std::string &call = steps[place].of;
    for (std::size_t i = 0; i < place && !call.empty(); ++i) {
        if (steps[i].name == call)
            return state.record.steps[i].socket;
    }
    return state.record.steps[place].socket;
}

} // namespace

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
    SocketId listener = 0;
    for (std::size_t i = std::min(state.next + 1, state.record.steps.size()); i > 0; --i) {
        const SocketId id = socketOf(state, i - 1);
        const SocketSummary *socket = id != 0 ? lookup(id) : nullptr;
        if (!socket)
            continue;
        if (socket->listening) {
            if (listener == 0)
                listener = id;
            continue;
        }
        const SocketSummary *shown = followed != 0 ? lookup(followed) : nullptr;
        return shown && shown->peerSocket == id ? followed : id;
    }
    return listener;
}

std::vector<RunPair> pairsOf(const RunState &state, const SocketLookup &lookup)
{
    std::vector<RunPair> pairs;
    const auto isIn = [&pairs](SocketId id) {
        return std::any_of(pairs.begin(), pairs.end(),
                           [id](const RunPair &pair) { return pair.socket == id || pair.peer == id; });
    };
    for (const auto &record : state.record.steps) {
        const SocketSummary *socket = record.socket != 0 ? lookup(record.socket) : nullptr;
        if (!socket || isIn(socket->id))
            continue;
        const SocketId peer = socket->peerSocket != 0 && lookup(socket->peerSocket) ? socket->peerSocket : 0;
        RunPair pair{socket->id, peer, nameOf(state, socket->id, lookup)};
        if (peer != 0)
            pair.name =
                Words::tr("%1, %2", "two ends of a connection").arg(pair.name, nameOf(state, peer, lookup));
        pairs.push_back(pair);
    }
    std::stable_partition(pairs.begin(), pairs.end(), [](const RunPair &pair) { return pair.peer != 0; });
    return pairs;
}

} // namespace sockeye
