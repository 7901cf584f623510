// SPDX-License-Identifier: MIT
#include "ui/models/ladderfact.h"

#include <algorithm>
#include <functional>

namespace sockeye {

LadderFact ladderFact(Row row, const Event &event)
{
    LadderFact fact;
    fact.row = row;
    fact.ns = event.ns;
    fact.socket = event.socket;
    fact.kind = event.kind();
    fact.callId = event.callId;
    if (const auto *call = event.as<CallEvent>()) {
        fact.call = call->call;
        fact.phase = call->phase;
        fact.carriedData = call->carriedData;
        fact.ret = call->ret;
        fact.err = call->err;
        // One that was not kept has no times of its own.
        fact.startNs = call->startNs != 0 ? call->startNs : event.ns;
        fact.durationNs = call->durationNs;
        fact.related = call->related;
    } else if (const auto *data = event.as<DataEvent>()) {
        fact.call = data->call;
        fact.dir = data->dir;
        fact.flags = data->flags;
        fact.length = data->origLen;
        fact.head = textOf(data->payload.first(std::min(data->payload.size(), LadderFact::kHead)));
        fact.digest = std::hash<std::string_view>{}(textOf(data->payload));
        fact.peer = data->peer;
    } else if (const auto *state = event.as<StateEvent>()) {
        fact.from = state->from;
        fact.to = state->to;
        fact.evidence = state->evidence;
        fact.source = state->source;
        fact.related = state->related;
    } else if (const auto *segment = event.as<SegmentEvent>()) {
        fact.dir = segment->dir;
        fact.length = segment->origLen;
        fact.segment = segmentFacts(segment->frame, segment->origLen);
    } else if (const auto *drop = event.as<DropEvent>()) {
        fact.drops = drop->count;
    }
    return fact;
}

} // namespace sockeye
