// SPDX-License-Identifier: MIT
// One laying over: walks through a structure's fields and the octets side by side. Part of OverlayEngine. One thread;
// lives as long as the call.
#pragma once

#include <deque>

#include "core/bytes/structure/overlayengine.h"
#include "core/bytes/structure/overlayscope.h"

namespace sockeye {

class OverlayWalk : private Expression::Reader
{
public:
    OverlayWalk(ByteView bytes, const StructureFinder &find, const OverlayLimits &limits);

    Overlay run(std::shared_ptr<const Structure> structure);

private:
    // Where a field may read to, and whether that is where the octets themselves end.
    struct Window {
        std::size_t end = 0;
        bool isAll = true;
    };

    // Each returns false where it stopped and what is around it cannot go on either.
    bool walkStructure(const std::shared_ptr<const Structure> &structure, std::size_t parent);
    bool walkGroup(const FieldGroup &group, std::size_t parent);
    bool walkField(const FieldDefinition &field, std::size_t parent);
    bool walkList(const FieldDefinition &field, std::size_t parent);
    bool walkItems(const FieldDefinition &field, std::size_t list);
    bool walkOne(const FieldDefinition &field, std::size_t parent, std::int64_t item);
    bool walkSized(const FieldDefinition &field, std::size_t parent, std::int64_t item);
    bool walkTyped(const FieldDefinition &field, const FieldType &type, std::size_t parent,
                   std::int64_t item);
    bool walkHolder(const FieldDefinition &field, const FieldType &type, std::size_t parent,
                    std::int64_t item);
    bool readInteger(const FieldDefinition &field, const FieldType &type, std::size_t index);
    bool readParts(const FieldDefinition &field, const FieldType &type, std::uint64_t number,
                   std::size_t index);
    bool readLeb128(const FieldDefinition &field, std::size_t index);
    bool readText(const FieldDefinition &field, std::size_t index);
    bool readName(std::size_t index);
    void readOctets(const FieldDefinition &field, const FieldType &type, std::size_t size, std::size_t index);

    // What holds or does not once a field was read; false where a `must` fails.
    bool judge(const FieldDefinition &field, std::size_t index);
    void label(const FieldDefinition &field, std::int64_t number, std::size_t index);
    void checkSum(const FieldDefinition &field, std::size_t index);
    std::optional<std::uint32_t> pseudoSum(int protocol, std::size_t size) const;

    std::size_t add(const FieldDefinition &field, std::size_t parent, std::int64_t item);
    void addLeftOver(std::size_t parent, std::size_t end);
    void remark(std::size_t index, FieldRemark remark, std::string detail = {});
    bool stop(StopReason reason, const FieldDefinition &field, std::size_t parent, std::string detail = {},
              std::size_t needs = 0);
    bool stopShort(const FieldDefinition &field, std::size_t parent, std::size_t needs);
    std::optional<std::int64_t> worth(const Expression &expression, const FieldDefinition &field,
                                      std::size_t parent);
    OverlayScope &scope() { return m_scopes.back(); }
    OverlayField &at(std::size_t index) { return m_made.fields[index]; }
    std::size_t left() const { return m_window.end - m_at; }
    void charge(std::size_t octets) { m_steps += octets / 16 + 1; }
    bool isSpent() const;

    bool value(int symbol, std::int64_t &number) override;
    bool size(int symbol, std::int64_t &octets) override;
    bool begins(int symbol, std::string_view text, std::int64_t &holds) override;
    std::int64_t peek(std::int64_t ahead) override;
    std::int64_t rest() override { return static_cast<std::int64_t>(left()); }
    std::int64_t offset() override { return static_cast<std::int64_t>(m_at - m_scopes.back().origin()); }
    void step() override { ++m_steps; }

    const ByteView m_bytes;
    const StructureFinder &m_find;
    const OverlayLimits m_limits;
    Overlay m_made;
    std::deque<OverlayScope> m_scopes; // one for each structure the walk is in
    Window m_window;
    std::size_t m_at = 0;
    std::size_t m_groupBegin = 0;
    std::size_t m_steps = 0;
    int m_depth = 0;
    bool m_isOver = false; // for good: a limit was reached
};

} // namespace sockeye
