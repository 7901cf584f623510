// SPDX-License-Identifier: MIT
#include "core/lab/reportevents.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/net/resolveerror.h"
#include "core/tcp/segment.h"

namespace sockeye::lab {

namespace {

constexpr std::size_t kMostLines = 5'000;
constexpr std::size_t kLongestData = 80; // octets of text

class Collector
{
public:
    Collector(const Experiment &experiment, const RunRecord &record)
    {
        for (std::size_t i = 0; i < experiment.steps.size() && i < record.steps.size(); ++i) {
            const auto &step = experiment.steps[i];
            const auto &seen = record.steps[i];
            if (seen.command != 0)
                m_roles.emplace(seen.command, step.role);
            if (seen.socket != 0 && !step.as.empty())
                m_sockets.emplace(seen.socket, Owner{step.role, step.as});
        }
    }

    bool concerns(const IndexEntry &entry) const
    {
        return m_sockets.contains(entry.socket) ||
               (entry.socket == 0 && (entry.kind == EventKind::Call || entry.kind == EventKind::Resolve));
    }
    bool isFull() const { return m_lines.size() >= kMostLines; }

    void add(const Event &event)
    {
        if (event.socket == 0 && !m_roles.contains(event.commandId))
            return; // of another run
        ReportLine line;
        line.ns = event.ns;
        if (const auto owner = m_sockets.find(event.socket); owner != m_sockets.end()) {
            line.role = owner->second.role;
            line.socket = owner->second.name;
        }
        if (const auto *call = event.as<CallEvent>())
            return addCall(event, *call, std::move(line));
        if (const auto *data = event.as<DataEvent>())
            return addData(event, *data);
        if (const auto *lookup = event.as<ResolveEvent>(); lookup && lookup->phase == CallPhase::Done) {
            line.role = m_roles.at(event.commandId);
            line.what = fmt::format("getaddrinfo(\"{}\")", lookup->host);
            line.ret = lookup->error;
            line.ns = event.ns - lookup->durationNs;
            line.durationNs = lookup->durationNs;
            for (const auto &address : lookup->found)
                line.data += (line.data.empty() ? "" : ", ") + address.hostText();
            if (lookup->error != 0)
                line.data = resolveErrorName(lookup->error);
        } else if (const auto *state = event.as<StateEvent>()) {
            line.kind = ReportLine::Kind::State;
            line.what = fmt::format("{}{}{}", state->from == TcpState::Unknown ? "" : stateName(state->from),
                                    state->from == TcpState::Unknown ? "" : " → ", stateName(state->to));
            line.evidence = state->evidence;
            line.source = state->source;
        } else if (const auto *segment = event.as<SegmentEvent>()) {
            const auto parsed = Segment::parse(segment->frame, segment->origLen);
            if (!parsed)
                return;
            line.kind = ReportLine::Kind::Segment;
            line.what = parsed->text();
            line.direction = segment->dir;
        } else if (const auto *drop = event.as<DropEvent>()) {
            line.kind = ReportLine::Kind::Drop;
            line.ret = static_cast<std::int64_t>(drop->count);
        } else {
            return;
        }
        m_lines.push_back(std::move(line));
    }

    std::vector<ReportLine> take()
    {
        std::stable_sort(m_lines.begin(), m_lines.end(),
                         [](const ReportLine &a, const ReportLine &b) { return a.ns < b.ns; });
        return std::move(m_lines);
    }

private:
    struct Owner {
        Role role;
        std::string name;
    };

    void addCall(const Event &event, const CallEvent &call, ReportLine line)
    {
        if (call.phase != CallPhase::Done)
            return;
        if (const auto role = m_roles.find(event.commandId); role != m_roles.end())
            line.role = role->second; // who calls, which need not be whose socket it is
        line.ns = call.startNs;
        line.durationNs = call.durationNs;
        line.what = fmt::format("{}({})", callName(call.call), call.args);
        line.ret = call.ret;
        line.err = call.err;
        if (!call.result.empty())
            line.data = escapeText(viewOf(call.result), EscapeStyle::Display, kLongestData);
        if (event.callId != 0)
            m_calls.emplace(event.callId, m_lines.size());
        m_lines.push_back(std::move(line));
    }
    void addData(const Event &event, const DataEvent &data)
    {
        const auto call = m_calls.find(event.callId);
        if (call == m_calls.end())
            return;
        m_lines[call->second].data =
            fmt::format("\"{}\"", escapeText(data.payload, EscapeStyle::Lossless, kLongestData));
    }

    std::unordered_map<CommandId, Role> m_roles;
    std::unordered_map<SocketId, Owner> m_sockets;
    std::unordered_map<CallId, std::size_t> m_calls; // where its line is
    std::vector<ReportLine> m_lines;
};

} // namespace

std::vector<ReportLine> reportLines(const Experiment &experiment, const RunRecord &record,
                                    const EventLog &log)
{
    Collector collector(experiment, record);
    EventStorage storage;
    for (Row row = 0, end = log.size(); row < end && !collector.isFull(); ++row) {
        if (!collector.concerns(log.entry(row)))
            continue;
        storage.clear();
        if (const auto event = log.read(row, storage))
            collector.add(*event);
    }
    return collector.take();
}

} // namespace sockeye::lab
