// SPDX-License-Identifier: MIT
#include "core/bytes/structure/overlayscope.h"

#include <algorithm>

namespace sockeye {

const OverlayScope::Value *OverlayScope::named(std::string_view id) const
{
    const auto &symbols = m_structure->symbols;
    const auto found = std::find(symbols.begin(), symbols.end(), id);
    if (found == symbols.end())
        return nullptr;
    const Value &value = m_values[static_cast<std::size_t>(found - symbols.begin())];
    return value.field == kNoField ? nullptr : &value;
}

void OverlayScope::set(int symbol, Value value)
{
    auto &slot = m_values[static_cast<std::size_t>(symbol)];
    m_past.push_back({symbol, slot});
    slot = value;
}

void OverlayScope::leave(std::size_t mark)
{
    while (m_past.size() > mark) {
        m_values[static_cast<std::size_t>(m_past.back().symbol)] = m_past.back().value;
        m_past.pop_back();
    }
}

} // namespace sockeye
