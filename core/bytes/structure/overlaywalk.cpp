// SPDX-License-Identifier: MIT
// The way through groups and lists; single fields are read in overlayfields.cpp.
#include "core/bytes/structure/overlaywalk.h"

#include <algorithm>
#include <utility>

namespace sockeye {

OverlayWalk::OverlayWalk(ByteView bytes, const StructureFinder &find, const OverlayLimits &limits)
    : m_bytes(bytes)
    , m_find(find)
    , m_limits(limits)
    , m_window{bytes.size(), true}
{
}

Overlay layOver(std::shared_ptr<const Structure> structure, ByteView bytes, const StructureFinder &find,
                const OverlayLimits &limits)
{
    return OverlayWalk(bytes, find, limits).run(std::move(structure));
}

Overlay OverlayWalk::run(std::shared_ptr<const Structure> structure)
{
    m_made.structure = structure;
    m_made.octets = m_bytes.size();
    if (!structure->repeats) {
        if (walkStructure(structure, kNoField))
            addLeftOver(kNoField, m_bytes.size());
    } else {
        for (std::int64_t item = 0; item == 0 || left() > 0; ++item) {
            const std::size_t before = m_at;
            const std::size_t index = add(structure->whole, kNoField, item);
            if (index == kNoField)
                break;
            const bool goesOn = walkStructure(structure, index);
            at(index).size = m_at - before;
            at(index).end = m_made.fields.size();
            if (!goesOn)
                break;
            if (m_at == before) {
                stop(StopReason::StandsStill, structure->whole, kNoField);
                break;
            }
        }
    }
    m_made.covered = m_at;
    return std::move(m_made);
}

bool OverlayWalk::walkStructure(const std::shared_ptr<const Structure> &structure, std::size_t parent)
{
    m_scopes.emplace_back(*structure, m_at);
    m_steps += structure->symbols.size();
    const bool goesOn = walkGroup(structure->groups[0], parent);
    m_scopes.pop_back();
    return goesOn;
}

bool OverlayWalk::walkGroup(const FieldGroup &group, std::size_t parent)
{
    const auto groupBegin = std::exchange(m_groupBegin, m_at);
    bool goesOn = true;
    for (const FieldDefinition &field : group.fields) {
        goesOn = walkField(field, parent);
        if (!goesOn)
            break;
    }
    m_groupBegin = groupBegin;
    return goesOn;
}

bool OverlayWalk::walkField(const FieldDefinition &field, std::size_t parent)
{
    if (field.onlyIf) {
        const auto holds = worth(*field.onlyIf, field, parent);
        if (!holds)
            return false;
        if (*holds == 0)
            return true;
    }
    return field.isRepeated() ? walkList(field, parent)
           : field.size       ? walkSized(field, parent, -1)
                              : walkOne(field, parent, -1);
}

bool OverlayWalk::walkList(const FieldDefinition &field, std::size_t parent)
{
    const std::size_t list = add(field, parent, -1);
    if (list == kNoField)
        return false;
    at(list).isList = true;
    const std::size_t begin = m_at;
    const Window around = m_window;
    std::size_t missing = 0;
    if (field.size) {
        const auto size = worth(*field.size, field, parent);
        if (!size)
            return false;
        if (*size < 0)
            return stop(StopReason::BadSize, field, parent, std::to_string(*size));
        const auto wanted = static_cast<std::size_t>(*size);
        missing = wanted - std::min(wanted, left());
        m_window = missing > 0 ? around : Window{m_at + wanted, false};
    }
    const bool isClosed = field.size && missing == 0;
    bool goesOn = walkItems(field, list);
    if (goesOn && isClosed)
        addLeftOver(list, m_window.end);
    if (isClosed && !m_isOver) {
        m_at = m_window.end; // what is behind it stands where it stands
        goesOn = true;
    }
    m_window = around;
    at(list).size = m_at - begin;
    at(list).end = m_made.fields.size();
    return goesOn && missing > 0 ? stopShort(field, parent, missing) : goesOn;
}

bool OverlayWalk::walkItems(const FieldDefinition &field, std::size_t list)
{
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (field.count) {
        const auto count = worth(*field.count, field, list);
        if (!count)
            return false;
        if (*count < 0)
            return stop(StopReason::BadSize, field, list, std::to_string(*count));
        most = *count;
    }
    for (std::int64_t item = 0; item < most; ++item) {
        if (field.whileHolds) {
            const auto holds = worth(*field.whileHolds, field, list);
            if (!holds)
                return false;
            if (*holds == 0)
                return true;
        }
        const std::size_t before = m_at;
        if (!walkOne(field, list, item))
            return false;
        if (m_at == before && !field.count)
            return stop(StopReason::StandsStill, field, list);
    }
    return true;
}

// Octets of its own: what stops inside stays inside.
bool OverlayWalk::walkSized(const FieldDefinition &field, std::size_t parent, std::int64_t item)
{
    const auto size = worth(*field.size, field, parent);
    if (!size)
        return false;
    if (*size < 0)
        return stop(StopReason::BadSize, field, parent, std::to_string(*size));
    const auto wanted = static_cast<std::size_t>(*size);
    if (wanted > left()) {
        const auto missing = wanted - left();
        const auto stops = m_made.stops.size();
        const auto fields = m_made.fields.size();
        if (left() > 0 && !walkOne(field, parent, item) && m_made.stops.size() > stops)
            return false;
        if (fields < m_made.fields.size())
            remark(fields, FieldRemark::Cut, std::to_string(wanted));
        return m_isOver ? false : stopShort(field, parent, missing);
    }
    const Window around = std::exchange(m_window, Window{m_at + wanted, false});
    const auto index = m_made.fields.size();
    const bool fits = walkOne(field, parent, item);
    if (fits && m_at < m_window.end)
        addLeftOver(index < m_made.fields.size() ? index : parent, m_window.end);
    if (!m_isOver) {
        m_at = m_window.end;
        if (index < m_made.fields.size()) {
            at(index).size = wanted;
            at(index).end = m_made.fields.size();
        }
    }
    m_window = around;
    // A condition of the field's own that fails says that nothing fits any more; what fails inside does not.
    const bool isOwn = !fits && !m_made.stops.empty() && m_made.stops.back().definition == &field &&
                       m_made.stops.back().reason == StopReason::MustFails;
    return !m_isOver && !isOwn;
}

bool OverlayWalk::walkOne(const FieldDefinition &field, std::size_t parent, std::int64_t item)
{
    if (!field.by)
        return walkTyped(field, field.type, parent, item);
    const auto choice = worth(*field.by, field, parent);
    if (!choice)
        return false;
    const auto found = field.cases.find(*choice);
    return walkTyped(field, found == field.cases.end() ? field.type : found->second, parent, item);
}

bool OverlayWalk::walkHolder(const FieldDefinition &field, const FieldType &type, std::size_t parent,
                             std::int64_t item)
{
    if (m_depth >= m_limits.depth) {
        m_isOver = true;
        return stop(StopReason::TooDeep, field, parent);
    }
    std::shared_ptr<const Structure> used;
    if (type.kind == FieldKind::Use) {
        used = m_find ? m_find(type.use) : nullptr;
        if (!used)
            return stop(StopReason::UnknownStructure, field, parent, type.use);
        if (std::find(m_made.used.begin(), m_made.used.end(), used) == m_made.used.end())
            m_made.used.push_back(used);
    }
    const std::size_t index = add(field, parent, item);
    if (index == kNoField)
        return false;
    at(index).type = &type;
    const std::size_t begin = m_at;
    ++m_depth;
    bool goesOn = true;
    if (used) {
        at(index).label = &used->name;
        goesOn = walkStructure(used, index);
    } else {
        const std::size_t mark = scope().enter();
        goesOn = walkGroup(scope().structure().groups[static_cast<std::size_t>(type.group)], index);
        goesOn = goesOn && judge(field, index);
        scope().leave(mark);
    }
    --m_depth;
    at(index).size = m_at - begin;
    at(index).end = m_made.fields.size();
    scope().set(field.symbol, {0, index});
    return goesOn;
}

std::size_t OverlayWalk::add(const FieldDefinition &field, std::size_t parent, std::int64_t item)
{
    if (m_made.fields.size() >= m_limits.fields || isSpent()) {
        if (!m_isOver)
            stop(StopReason::TooMany, field, parent);
        m_isOver = true;
        return kNoField;
    }
    ++m_steps;
    OverlayField made;
    made.definition = &field;
    made.offset = m_at;
    made.parent = parent;
    made.item = item;
    made.end = m_made.fields.size() + 1;
    m_made.fields.push_back(std::move(made));
    return m_made.fields.size() - 1;
}

void OverlayWalk::addLeftOver(std::size_t parent, std::size_t end)
{
    if (m_at >= end || m_isOver)
        return;
    const std::size_t index = add(leftOverDefinition(), parent, -1);
    if (index == kNoField)
        return;
    readOctets(leftOverDefinition(), leftOverDefinition().type, end - m_at, index);
    remark(index, FieldRemark::LeftOver);
}

bool OverlayWalk::stop(StopReason reason, const FieldDefinition &field, std::size_t parent,
                       std::string detail, std::size_t needs)
{
    // Each stop that is survived stands for a field at least, but a list may hold many that are empty.
    if (m_made.stops.size() >= m_limits.fields)
        m_isOver = true;
    else
        m_made.stops.push_back(
            {reason, m_at, needs, &field, parent, m_made.fields.size(), std::move(detail)});
    return false;
}

bool OverlayWalk::stopShort(const FieldDefinition &field, std::size_t parent, std::size_t needs)
{
    return stop(m_window.isAll ? StopReason::PastEnd : StopReason::PastField, field, parent, {}, needs);
}

std::optional<std::int64_t> OverlayWalk::worth(const Expression &expression, const FieldDefinition &field,
                                               std::size_t parent)
{
    if (isSpent()) {
        if (!m_isOver)
            stop(StopReason::TooMany, field, parent);
        m_isOver = true;
        return std::nullopt;
    }
    const auto number = expression.evaluate(*this);
    if (number)
        return *number;
    if (number.error().fault == Expression::Fault::DividesByZero)
        stop(StopReason::DividesByZero, field, parent);
    else
        stop(StopReason::FieldNotRead, field, parent,
             scope().structure().symbols[static_cast<std::size_t>(number.error().symbol)]);
    return std::nullopt;
}

bool OverlayWalk::isSpent() const
{
    return m_isOver || m_steps > m_limits.steps;
}

bool OverlayWalk::value(int symbol, std::int64_t &number)
{
    const auto &value = scope()[symbol];
    number = value.number;
    return value.field != kNoField;
}

bool OverlayWalk::size(int symbol, std::int64_t &octets)
{
    const auto &value = scope()[symbol];
    if (value.field == kNoField)
        return false;
    octets = static_cast<std::int64_t>(at(value.field).size);
    return true;
}

bool OverlayWalk::begins(int symbol, std::string_view text, std::int64_t &holds)
{
    const auto &value = scope()[symbol];
    if (value.field == kNoField)
        return false;
    const OverlayField &field = at(value.field);
    holds = textOf(m_bytes.subspan(field.offset, field.size)).starts_with(text);
    return true;
}

std::int64_t OverlayWalk::peek(std::int64_t ahead)
{
    if (ahead < 0 || static_cast<std::size_t>(ahead) >= left())
        return -1;
    return m_bytes[m_at + static_cast<std::size_t>(ahead)];
}

} // namespace sockeye
