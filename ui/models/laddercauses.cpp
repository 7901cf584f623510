// SPDX-License-Identifier: MIT
#include "ui/models/laddercauses.h"

#include <algorithm>
#include <cerrno>

namespace sockeye {

namespace {

using enum TcpState;

constexpr int kMaxPasses = 32; // a chain of causes is no longer

template<typename Steps, typename Match>
auto findStep(const Steps &steps, Match match) -> const typename Steps::value_type *
{
    const auto found = std::find_if(steps.begin(), steps.end(), match);
    return found == steps.end() ? nullptr : &*found;
}

template<typename Steps>
auto into(const Steps &steps, TcpState from, TcpState to)
{
    return findStep(steps, [=](const auto &step) { return step.from == from && step.to == to; });
}

// The step that a FIN of the other end brings about.
bool isByFin(TcpState from, TcpState to)
{
    return (from == Established && to == CloseWait) || (from == FinWait1 && to == Closing) ||
           (from == FinWait2 && to == TimeWait) || (from == FinWait1 && to == TimeWait);
}

bool isSynchronized(TcpState state)
{
    switch (state) {
    case Established:
    case FinWait1:
    case FinWait2:
    case CloseWait:
    case Closing:
    case LastAck:
        return true;
    default:
        return false;
    }
}

} // namespace

void LadderCauses::apply()
{
    m_left = stepsOf(LadderSide::Left);
    m_right = stepsOf(LadderSide::Right);
    if (m_ladder.ends.right != 0 && m_ladder.ends.kind.isTcp()) {
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            implyHandshake(side);
            implyClosing(side);
            implyReset(side);
        }
    }
    for (const Steps *steps : {&m_left, &m_right}) {
        for (std::size_t i = 1; i < steps->size(); ++i)
            before((*steps)[i - 1].point, (*steps)[i].point);
    }
    for (const LadderSide side : {LadderSide::Left, LadderSide::Right})
        orderCalls(side);
    for (const LadderArrow &arrow : m_ladder.arrows) {
        if (arrow.departs != kNowhere && arrow.arrives != kNowhere)
            before(arrow.departs, arrow.arrives);
    }
    settle();
}

LadderCauses::Steps LadderCauses::stepsOf(LadderSide side) const
{
    Steps steps;
    for (LadderIndex i = 0; i < m_ladder.marks.size(); ++i) {
        const LadderMark &mark = m_ladder.marks[i];
        if (mark.kind == LadderMark::Kind::State && m_ladder.points[mark.point].side == side)
            steps.push_back({i, mark.point, mark.from, mark.to, mark.rows.front()});
    }
    return steps;
}

bool LadderCauses::isCaptured(LadderSide from, std::uint8_t flags) const
{
    constexpr std::uint8_t kShape = SegmentFacts::kSyn | SegmentFacts::kFin | SegmentFacts::kRst;
    return std::any_of(m_ladder.arrows.begin(), m_ladder.arrows.end(), [&](const LadderArrow &arrow) {
        return arrow.kind == LadderArrow::Kind::Segment && arrow.from == from &&
               ((flags & kShape) == 0 || (arrow.segment.flags & kShape) == (flags & kShape));
    });
}

void LadderCauses::imply(LadderSide from, const Step *cause, const Step *effect, std::uint8_t flags)
{
    if (cause == nullptr || effect == nullptr)
        return;
    before(cause->point, effect->point);
    if (isCaptured(from, flags))
        return;
    LadderArrow &arrow = m_ladder.arrows.emplace_back();
    arrow.kind = LadderArrow::Kind::Implied;
    arrow.from = from;
    arrow.departs = cause->point;
    arrow.arrives = effect->point;
    arrow.rows = {cause->row, effect->row};
    arrow.segment.flags = flags;
}

void LadderCauses::implyHandshake(LadderSide connector)
{
    const Steps &own = connector == LadderSide::Left ? m_left : m_right;
    const Steps &other = connector == LadderSide::Left ? m_right : m_left;
    const Step *synReceived = into(other, Listen, SynRecv);
    const Step *open = into(other, SynRecv, Established);
    // An earlier try of the same socket may have failed: the SYN that counts is the one that was answered.
    const Step *answered = into(own, SynSent, Established);
    const Step *synSent = answered != nullptr && answered != own.data() ? answered - 1 : nullptr;
    if (synSent != nullptr && synSent->to != SynSent)
        synSent = nullptr;
    if (synReceived == nullptr)
        return;
    imply(connector, synSent, synReceived, SegmentFacts::kSyn);
    imply(otherSide(connector), synReceived, answered, SegmentFacts::kSyn | SegmentFacts::kAck);
    imply(connector, answered, open, SegmentFacts::kAck);
}

// The FIN of `first`, and its acknowledgement where a state tells of that.
void LadderCauses::implyClosing(LadderSide first)
{
    const Steps &own = first == LadderSide::Left ? m_left : m_right;
    const Steps &other = first == LadderSide::Left ? m_right : m_left;
    const Step *finSent = findStep(own, [](const Step &step) {
        return step.to == FinWait1 || (step.from == CloseWait && step.to == LastAck);
    });
    const Step *finReceived = findStep(other, [](const Step &step) { return isByFin(step.from, step.to); });
    if (finSent == nullptr || finReceived == nullptr)
        return;
    imply(first, finSent, finReceived, SegmentFacts::kFin);
    const Step *acked = findStep(own, [](const Step &step) {
        return (step.from == FinWait1 && step.to == FinWait2) ||
               (step.from == Closing && step.to == TimeWait) || (step.from == LastAck && step.to == Closed);
    });
    // A segment may acknowledge and end at once; then it stands as the other end's FIN.
    imply(otherSide(first), finReceived, acked, SegmentFacts::kAck);
}

// Both are closed at once, and only the other end was told of a reset.
void LadderCauses::implyReset(LadderSide from)
{
    const Steps &own = from == LadderSide::Left ? m_left : m_right;
    const Steps &other = from == LadderSide::Left ? m_right : m_left;
    const auto isFall = [](const Step &step) { return step.to == Closed && isSynchronized(step.from); };
    const Step *fell = findStep(own, isFall), *felled = findStep(other, isFall);
    if (fell == nullptr || felled == nullptr || !failed(otherSide(from), ECONNRESET) ||
        failed(from, ECONNRESET))
        return;
    if (fell->from == LastAck || felled->from == LastAck) // an ACK may have ended it
        return;
    imply(from, fell, felled, SegmentFacts::kRst);
}

bool LadderCauses::failed(LadderSide side, int err) const
{
    return std::any_of(m_ladder.marks.begin(), m_ladder.marks.end(), [&](const LadderMark &mark) {
        return mark.err == err && m_ladder.points[mark.point].side == side;
    });
}

void LadderCauses::orderCalls(LadderSide side)
{
    const Steps &steps = side == LadderSide::Left ? m_left : m_right;
    const Step *open = findStep(steps, [](const Step &step) { return step.to == Established; });
    const Step *told = findStep(steps, [](const Step &step) { return isByFin(step.from, step.to); });
    for (const LadderMark &mark : m_ladder.marks) {
        if (m_ladder.points[mark.point].side != side || mark.err != 0)
            continue;
        const bool isConnected = mark.call == CallCode::Accept ||
                                 (mark.call == CallCode::Connect && mark.kind == LadderMark::Kind::Returned);
        if (open != nullptr && isConnected && mark.kind != LadderMark::Kind::Began &&
            !m_ladder.ends.listening)
            before(open->point, mark.point);
        if (told != nullptr && mark.isEndOfStream && mark.kind != LadderMark::Kind::Began) {
            before(told->point, mark.point);
            told = nullptr; // later ones say nothing more
        }
    }
}

void LadderCauses::settle()
{
    auto &points = m_ladder.points;
    bool moved = true;
    for (int pass = 0; moved && pass < kMaxPasses; ++pass) {
        moved = false;
        for (const auto &[earlier, later] : m_order) {
            if (points[earlier].order < points[later].order)
                continue;
            points[earlier].order = points[later].order - 1;
            points[earlier].isTimed = false;
            moved = true;
        }
    }
}

} // namespace sockeye
