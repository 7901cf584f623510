// SPDX-License-Identifier: MIT
// The values that fields of one structure have while it is laid over, as expressions see them: a group sees its own
// and those around it, and takes its own with it when it ends. Part of OverlayEngine. One thread.
#pragma once

#include <cstdint>
#include <vector>

#include "core/bytes/structure/overlay.h"

namespace sockeye {

class OverlayScope
{
public:
    struct Value {
        std::int64_t number = 0;
        std::size_t field = kNoField; // of the overlay; kNoField: not read
    };

    OverlayScope(const Structure &structure, std::size_t origin)
        : m_structure(&structure)
        , m_origin(origin)
        , m_values(structure.symbols.size())
    {
    }

    const Structure &structure() const { return *m_structure; }
    std::size_t origin() const { return m_origin; } // where the structure begins
    const Value &operator[](int symbol) const { return m_values[static_cast<std::size_t>(symbol)]; }
    const Value *named(std::string_view id) const;

    void set(int symbol, Value value);
    std::size_t enter() const { return m_past.size(); }
    void leave(std::size_t mark); // what enter() returned

private:
    struct Past {
        int symbol;
        Value value;
    };

    const Structure *m_structure;
    std::size_t m_origin;
    std::vector<Value> m_values;
    std::vector<Past> m_past;
};

} // namespace sockeye
