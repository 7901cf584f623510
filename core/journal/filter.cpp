// SPDX-License-Identifier: MIT
#include "core/journal/filter.h"

#include "core/journal/filterparser.h"

namespace sockeye {

Parsed<Filter> Filter::parse(std::string_view text)
{
    auto nodes = parseFilter(text);
    if (!nodes)
        return tl::unexpected(std::move(nodes.error()));
    Filter filter;
    if (nodes->empty())
        return filter;
    for (const FilterNode &node : *nodes) {
        using Op = FilterNode::Op;
        filter.m_needsEvents |= node.op == Op::Text || node.op == Op::Hex || node.op == Op::Port;
    }
    filter.m_nodes = std::make_shared<const std::vector<FilterNode>>(std::move(*nodes));
    return filter;
}

} // namespace sockeye
