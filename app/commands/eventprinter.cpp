// SPDX-License-Identifier: MIT
#include "app/commands/eventprinter.h"

#include <iterator>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/journal/jsonlines.h"

namespace sockeye {

namespace {

constexpr std::size_t kPreview = 60; // columns of a payload's beginning

} // namespace

void EventPrinter::append(std::string &out, const Event &event) const
{
    if (m_format == EventFormat::Json)
        return appendJsonLine(out, event, m_names);
    fmt::format_to(std::back_inserter(out), "{:>12.6f}  {:<10} {}",
                   static_cast<double>(event.ns - m_beganNs) / 1e9, m_names(event.socket),
                   messageOf(event, m_names));
    if (const auto *data = event.as<DataEvent>(); data && !data->payload.empty())
        fmt::format_to(std::back_inserter(out), "  \"{}\"",
                       escapeText(data->payload, EscapeStyle::Lossless, kPreview));
    out += '\n';
}

} // namespace sockeye
