// SPDX-License-Identifier: MIT
#include "ui/models/ladderfold.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/net/mappedaddress.h"
#include "ui/models/laddercauses.h"
#include "ui/models/ladderstream.h"
#include "ui/models/segmentnumbers.h"

namespace sockeye {

namespace {

constexpr std::int64_t kWorthWaiting = 1'000'000; // a call that took longer is shown to wait

class Fold
{
public:
    Fold(const LadderEnds &ends, const LadderBase &base, std::span<const LadderFact> facts, bool reachesEnd)
        : m_base(base)
        , m_facts(facts)
    {
        m_ladder.ends = ends;
        m_ladder.reachesEnd = reachesEnd;
    }

    Ladder run()
    {
        for (const LadderFact &fact : m_facts)
            add(fact);
        addWaiting();
        splitLongCalls();
        addData(LadderSide::Left, m_base.rightward);
        addData(LadderSide::Right, m_base.leftward);
        addSegments();
        LadderCauses(m_ladder).apply();
        addBefore(LadderSide::Left, m_base.leftState);
        addBefore(LadderSide::Right, m_base.rightState);
        sort();
        return std::move(m_ladder);
    }

private:
    struct Call {
        const LadderFact *fact;
        LadderIndex mark;
    };
    struct Carried { // data, and where it stands
        const LadderFact *fact;
        LadderSide side;
        LadderIndex point;
        const LadderFact *call = nullptr;
    };

    bool isOurs(LadderSide side) const { return m_ladder.ends.of(side) != 0; }

    LadderIndex addPoint(LadderSide side, std::int64_t ns, bool isTimed = true)
    {
        m_ladder.points.push_back({side, ns, ns, isTimed});
        return m_ladder.points.size() - 1;
    }

    LadderMark &addMark(LadderMark::Kind kind, LadderIndex point, Row row)
    {
        LadderMark &mark = m_ladder.marks.emplace_back();
        mark.kind = kind;
        mark.point = point;
        mark.rows.push_back(row);
        return mark;
    }

    void add(const LadderFact &fact)
    {
        const bool isAcceptHere = fact.kind == EventKind::Call && fact.call == CallCode::Accept &&
                                  fact.related == m_ladder.ends.left && fact.socket != m_ladder.ends.right;
        LadderSide side = LadderSide::Left;
        if (fact.socket == m_ladder.ends.right && fact.socket != 0)
            side = LadderSide::Right;
        else if (fact.socket != m_ladder.ends.left && !isAcceptHere)
            return;
        switch (fact.kind) {
        case EventKind::Call:
            addCall(fact, side);
            break;
        case EventKind::Data:
            if (isBetweenBoth(fact, side))
                addCarried(fact, side);
            break;
        case EventKind::State: {
            LadderMark &mark = addMark(LadderMark::Kind::State,
                                       addPoint(side, fact.ns, fact.evidence != Evidence::Implied), fact.row);
            mark.from = fact.from;
            mark.to = fact.to;
            mark.evidence = fact.evidence;
            mark.source = fact.source;
            break;
        }
        case EventKind::Drop:
            addMark(LadderMark::Kind::Drop, addPoint(side, fact.ns), fact.row).count = fact.drops;
            break;
        case EventKind::Segment:
            if (fact.segment)
                m_segments.push_back({&fact, side, kNowhere});
            break;
        default:
            break;
        }
    }

    // Not to or from a third one.
    bool isBetweenBoth(const LadderFact &fact, LadderSide side) const
    {
        const Endpoint &other = m_ladder.ends.at(otherSide(side));
        if (!other.isInet() || !fact.peer.isInet())
            return true;
        const Endpoint theirs = unmapped(fact.peer), place = unmapped(other);
        return theirs.port() == place.port() &&
               (place.isAny() || std::ranges::equal(theirs.address(), place.address()));
    }

    void addCall(const LadderFact &fact, LadderSide side)
    {
        if (fact.phase == CallPhase::Started) {
            if (fact.callId != 0)
                m_started[fact.callId] = {&fact, side};
            return;
        }
        const bool isEnd = fact.ret == 0 && fact.err == 0 && !fact.carriedData && isReceive(fact.call) &&
                           m_ladder.ends.kind.type != SocketType::Datagram;
        // The handshake was over, and the FIN there, before these returned.
        const bool atItsEnd = fact.call == CallCode::Accept || isEnd;
        LadderMark &mark = addMark(LadderMark::Kind::Called,
                                   addPoint(side, atItsEnd ? fact.endNs() : fact.startNs), fact.row);
        mark.call = fact.call;
        mark.ret = fact.ret;
        mark.err = fact.err;
        mark.durationNs = fact.durationNs;
        mark.isEndOfStream = isEnd;
        mark.related = fact.related;
        const LadderIndex index = m_ladder.marks.size() - 1;
        m_calls.push_back({&fact, index});
        if (fact.callId == 0)
            return;
        if (const auto started = m_started.find(fact.callId); started != m_started.end()) {
            mark.rows.push_back(started->second.first->row);
            m_started.erase(started);
        }
        m_callOf[fact.callId] = m_calls.size() - 1;
    }

    void addCarried(const LadderFact &fact, LadderSide side)
    {
        const auto call = fact.callId == 0 ? m_callOf.end() : m_callOf.find(fact.callId);
        if (call == m_callOf.end()) {
            m_carried.push_back({&fact, side, addPoint(side, fact.ns)});
            return;
        }
        const Call &made = m_calls[call->second];
        LadderMark &mark = m_ladder.marks[made.mark];
        // The bytes say more than the call that brought them.
        mark.rows.insert(mark.rows.begin(), fact.row);
        m_carried.push_back({&fact, side, mark.point, made.fact});
    }

    void addWaiting()
    {
        std::vector<std::pair<const LadderFact *, LadderSide>> waiting;
        for (const auto &[id, started] : m_started)
            waiting.push_back(started);
        std::sort(waiting.begin(), waiting.end(),
                  [](const auto &a, const auto &b) { return a.first->row < b.first->row; });
        for (const auto &[fact, side] : waiting) {
            LadderMark &mark = addMark(LadderMark::Kind::Began, addPoint(side, fact->startNs), fact->row);
            mark.call = fact->call;
            mark.related = fact->related;
        }
    }

    // A call during which something else happened has a beginning and an end.
    void splitLongCalls()
    {
        std::vector<std::int64_t> times;
        for (const LadderPoint &point : m_ladder.points)
            times.push_back(point.ns);
        std::sort(times.begin(), times.end());
        for (const Call &call : m_calls) {
            const LadderFact &fact = *call.fact;
            if (fact.durationNs < kWorthWaiting)
                continue;
            const auto next = std::upper_bound(times.begin(), times.end(), fact.startNs);
            if (next == times.end() || *next >= fact.endNs())
                continue;
            const LadderIndex point = m_ladder.marks[call.mark].point;
            const LadderSide side = m_ladder.points[point].side;
            // A send leaves as it begins.
            const bool leaves = fact.carriedData && !isReceive(fact.call);
            const LadderIndex end = leaves ? addPoint(side, fact.endNs()) : point;
            const LadderIndex begin = leaves ? point : addPoint(side, fact.startNs);
            m_ladder.points[end].ns = m_ladder.points[end].order = fact.endNs();
            LadderMark began = m_ladder.marks[call.mark];
            began.kind = LadderMark::Kind::Began;
            began.point = begin;
            began.until = end;
            // The events belong to the end, but for the one that told of the beginning.
            if (began.rows.size() > 1)
                began.rows.erase(began.rows.begin(), began.rows.end() - 1);
            LadderMark &returned = m_ladder.marks[call.mark];
            returned.kind = LadderMark::Kind::Returned;
            returned.point = end;
            m_ladder.marks.push_back(std::move(began));
        }
    }

    LadderArrow &addArrow(LadderArrow::Kind kind, LadderSide from)
    {
        LadderArrow &arrow = m_ladder.arrows.emplace_back();
        arrow.kind = kind;
        arrow.from = from;
        return arrow;
    }

    // From when on segments with payload were captured that run from `side`: they tell it better.
    std::int64_t capturedSince(LadderSide side) const
    {
        std::int64_t since = std::numeric_limits<std::int64_t>::max();
        for (const Carried &segment : m_segments) {
            const bool runsFrom = (segment.side == side) == (segment.fact->dir == Direction::Out);
            if (runsFrom && segment.fact->segment->length > 0)
                since = std::min(since, segment.fact->ns);
        }
        return since;
    }

    void addData(LadderSide from, const LadderBase::Stream &base)
    {
        const bool bothOurs = isOurs(from) && isOurs(otherSide(from));
        LadderStream stream(m_ladder.ends.kind.type == SocketType::Stream, base, m_base.lostDatagrams);
        std::unordered_map<const LadderFact *, const Carried *> placeOf;
        const std::int64_t captured = capturedSince(from);
        for (const Carried &carried : m_carried) {
            const bool leaves = carried.side == from && carried.fact->dir == Direction::Out;
            const bool comes = carried.side != from && carried.fact->dir == Direction::In;
            if (leaves)
                stream.send(*carried.fact, carried.call ? carried.call->startNs : carried.fact->ns);
            else if (comes)
                stream.take(*carried.fact);
            if (leaves || comes)
                placeOf[carried.fact] = &carried;
        }
        for (const LadderStream::Part &part : stream.parts()) {
            const Carried *sent = part.sent ? placeOf.at(part.sent) : nullptr;
            const Carried *taken = part.taken ? placeOf.at(part.taken) : nullptr;
            const LadderFact &fact = part.sent ? *part.sent : *part.taken;
            if (fact.ns >= captured)
                continue;
            LadderArrow &arrow = addArrow(LadderArrow::Kind::Data, from);
            if (sent) {
                arrow.departs = sent->point;
                arrow.rows.push_back(part.sent->row);
            }
            if (taken) {
                arrow.arrives = taken->point;
                arrow.rows.push_back(part.taken->row);
            }
            arrow.length = part.length;
            if (part.skipped < fact.head.size())
                arrow.head = fact.head.substr(part.skipped, part.length);
            arrow.flags = part.taken ? part.taken->flags : fact.flags;
            arrow.isOpen = bothOurs && part.isOpen && m_ladder.reachesEnd;
            if (!bothOurs && m_ladder.ends.kind.type == SocketType::Datagram)
                arrow.peer = fact.peer;
            // A receive may have begun before what it took was sent.
            if (sent && taken && taken->call)
                endAfter(taken->point, m_ladder.points[sent->point].ns, *taken->call);
        }
    }

    void endAfter(LadderIndex point, std::int64_t sentNs, const LadderFact &call)
    {
        LadderPoint &place = m_ladder.points[point];
        if (place.ns <= sentNs)
            place.ns = place.order = std::max(place.ns, call.endNs());
    }

    void addSegments()
    {
        std::vector<bool> isJoined(m_segments.size());
        std::stable_sort(m_segments.begin(), m_segments.end(),
                         [](const Carried &a, const Carried &b) { return a.fact->ns < b.fact->ns; });
        SegmentNumbers reader;
        std::vector<ReadNumbers> numbers;
        for (Carried &segment : m_segments) {
            segment.point = addPoint(segment.side, segment.fact->ns);
            const bool leaves = segment.fact->dir == Direction::Out;
            numbers.push_back(
                reader.take(leaves ? segment.side : otherSide(segment.side), *segment.fact->segment));
        }
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            const Carried &out = m_segments[i];
            if (out.fact->dir != Direction::Out)
                continue;
            LadderArrow &arrow = addArrow(LadderArrow::Kind::Segment, out.side);
            arrow.segment = *out.fact->segment;
            arrow.numbers = numbers[i];
            arrow.length = arrow.segment.length;
            arrow.departs = out.point;
            arrow.rows.push_back(out.fact->row);
            for (std::size_t j = 0; j < m_segments.size(); ++j) {
                const Carried &in = m_segments[j];
                if (isJoined[j] || in.side == out.side || in.fact->dir != Direction::In ||
                    *in.fact->segment != arrow.segment || in.fact->ns < out.fact->ns)
                    continue;
                isJoined[j] = true;
                arrow.arrives = in.point;
                arrow.rows.push_back(in.fact->row);
                break;
            }
        }
        for (std::size_t j = 0; j < m_segments.size(); ++j) {
            const Carried &in = m_segments[j];
            if (isJoined[j] || in.fact->dir != Direction::In)
                continue;
            LadderArrow &arrow = addArrow(LadderArrow::Kind::Segment, otherSide(in.side));
            arrow.segment = *in.fact->segment;
            arrow.numbers = numbers[j];
            arrow.length = arrow.segment.length;
            arrow.arrives = in.point;
            arrow.rows.push_back(in.fact->row);
        }
    }

    // The state a side was in when the ladder begins: an accepted connection comes from a listener's LISTEN.
    void addBefore(LadderSide side, TcpState state)
    {
        const LadderMark *first = nullptr;
        for (const LadderMark &mark : m_ladder.marks) {
            if (mark.kind == LadderMark::Kind::State && m_ladder.points[mark.point].side == side &&
                (first == nullptr || mark.rows.front() < first->rows.front()))
                first = &mark;
        }
        if (first != nullptr)
            state = first->from;
        if (state == TcpState::Unknown || state == TcpState::Closed || m_facts.empty())
            return;
        const Row row = first != nullptr ? first->rows.front() : m_facts.front().row;
        std::int64_t order = std::numeric_limits<std::int64_t>::max();
        for (const LadderPoint &point : m_ladder.points)
            order = std::min(order, point.order);
        const std::int64_t ns = first != nullptr ? m_ladder.points[first->point].ns : m_facts.front().ns;
        const LadderIndex point = addPoint(side, ns, false);
        m_ladder.points[point].order = std::min(order, ns) - 1;
        LadderMark &mark = addMark(LadderMark::Kind::State, point, row);
        mark.to = state;
        mark.isBefore = true;
    }

    void sort()
    {
        auto &points = m_ladder.points;
        std::vector<LadderIndex> byOrder(points.size());
        std::iota(byOrder.begin(), byOrder.end(), LadderIndex{0});
        std::stable_sort(byOrder.begin(), byOrder.end(),
                         [&](LadderIndex a, LadderIndex b) { return points[a].order < points[b].order; });
        std::vector<LadderIndex> placeOf(points.size());
        std::vector<LadderPoint> sorted;
        for (const LadderIndex old : byOrder) {
            placeOf[old] = sorted.size();
            sorted.push_back(points[old]);
        }
        points = std::move(sorted);
        const auto moved = [&](LadderIndex point) { return point == kNowhere ? kNowhere : placeOf[point]; };
        for (LadderMark &mark : m_ladder.marks) {
            mark.point = moved(mark.point);
            mark.until = moved(mark.until);
        }
        for (LadderArrow &arrow : m_ladder.arrows) {
            arrow.departs = moved(arrow.departs);
            arrow.arrives = moved(arrow.arrives);
        }
        std::stable_sort(m_ladder.marks.begin(), m_ladder.marks.end(),
                         [](const auto &a, const auto &b) { return a.point < b.point; });
        std::stable_sort(m_ladder.arrows.begin(), m_ladder.arrows.end(), [](const auto &a, const auto &b) {
            return std::min(a.departs, a.arrives) < std::min(b.departs, b.arrives);
        });
    }

    const LadderBase m_base;
    const std::span<const LadderFact> m_facts;
    Ladder m_ladder;
    std::vector<Call> m_calls;
    std::vector<Carried> m_carried, m_segments;
    std::unordered_map<CallId, std::size_t> m_callOf; // into m_calls
    std::unordered_map<CallId, std::pair<const LadderFact *, LadderSide>> m_started;
};

} // namespace

Ladder foldLadder(const LadderEnds &ends, const LadderBase &base, std::span<const LadderFact> facts,
                  bool reachesEnd)
{
    return Fold(ends, base, facts, reachesEnd).run();
}

} // namespace sockeye
