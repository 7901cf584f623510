// SPDX-License-Identifier: MIT
#include "app/commands/decodecommand.h"

#include <algorithm>
#include <cstdio>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/commands/output.h"
#include "app/commands/structurechoice.h"
#include "core/bytes/decode.h"
#include "core/bytes/structure/overlayreport.h"
#include "core/bytes/sums.h"

namespace sockeye {

namespace {

constexpr std::size_t kWidestColumn = 40;

// Characters, not octets: near enough to the cells a terminal takes.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string padded(std::string text, std::size_t width)
{
    text.append(width - std::min(width, widthOf(text)), ' ');
    return text;
}

std::string cell(const DecodedRow &row, const std::optional<std::string> &text, Likelier side)
{
    if (row.needs > 0)
        return fmt::format("(needs {} more)", row.needs);
    if (!text)
        return "-";
    return row.likelier == side ? *text + " *" : *text;
}

} // namespace

const WordSpec &DecodeCommand::spec()
{
    static const WordSpec spec{
        "decode",
        "Prints what bytes mean as every type, in both byte orders. Times are UTC; '-' "
        "is no such value; '*' marks an order that looks far more likely. With --as: the "
        "fields of a structure.",
        {"[BYTES]"},
        {{"--at", "N", "the byte to begin at, the first is 0"},
         {"--as", "STRUCTURE",
          "read them as this structure: one that --structures lists, or a file of "
          "your own"},
         {"--structures", "", "list the structures there are; BYTES is then left out"},
         {"--json", "", "print JSON: an object a line; one object for a structure's fields"}},
        "sockeye decode 'hex:1b 58 7f 00 00 01'"};
    return spec;
}

std::unique_ptr<CommandWord> DecodeCommand::make(Arguments &arguments)
{
    std::unique_ptr<CommandWord> command(new DecodeCommand(arguments));
    return arguments.fault() ? nullptr : std::move(command);
}

DecodeCommand::DecodeCommand(Arguments &arguments)
    : m_at(arguments.number("--at", 0, std::numeric_limits<std::uint32_t>::max()).value_or(0))
    , m_json(arguments.has("--json"))
    , m_listsStructures(arguments.has("--structures"))
{
    if (!arguments.fault())
        chooseWhat(arguments);
    if (m_listsStructures || arguments.fault())
        return;
    m_bytes = arguments.operandBytes(0);
    if (arguments.fault())
        return;
    if (m_bytes.empty())
        arguments.refuse("BYTES is empty; give at least one byte, like hex:1b58");
    else if (m_at >= m_bytes.size())
        arguments.refuse(fmt::format("--at {} is behind the end; the last of the {} bytes is {}", m_at,
                                     m_bytes.size(), m_bytes.size() - 1));
}

void DecodeCommand::chooseWhat(Arguments &arguments)
{
    const bool hasBytes = arguments.operandCount() > 0;
    if (m_listsStructures && (hasBytes || arguments.has("--as") || arguments.has("--at")))
        return arguments.refuse("--structures stands alone; leave out BYTES, --as and --at");
    if (!m_listsStructures && !hasBytes)
        return arguments.refuse(fmt::format("BYTES is missing; for example: {}", spec().example));
    if (!m_listsStructures && !arguments.has("--as"))
        return;
    m_library = StructureLibrary::withFolder(StructureLibrary::userFolder());
    if (!m_listsStructures)
        m_structure = chooseStructure(arguments, *m_library, arguments.text("--as"));
}

std::string DecodeCommand::textTable() const
{
    const auto rows = decodeAt(m_bytes, m_at);
    const auto sums = sumsOf(ByteView(m_bytes).subspan(m_at));
    std::size_t idWidth = 0;
    std::size_t littleWidth = std::string_view("little endian").size();
    for (const auto &sum : sums)
        idWidth = std::max(idWidth, sum.id.size());
    for (const auto &row : rows) {
        idWidth = std::max(idWidth, row.id.size());
        if (!row.isOrderless && row.needs == 0)
            littleWidth = std::max(littleWidth,
                                   std::min(kWidestColumn, widthOf(cell(row, row.little, Likelier::Little))));
    }
    std::string text =
        padded("type", idWidth + 2) + padded("little endian", littleWidth + 2) + "big endian\n";
    for (const auto &row : rows) {
        text += padded(std::string(row.id), idWidth + 2);
        if (row.isOrderless || row.needs > 0)
            text += cell(row, row.big, Likelier::Big);
        else
            text += padded(cell(row, row.little, Likelier::Little), littleWidth) + "  " +
                    cell(row, row.big, Likelier::Big);
        text += '\n';
    }
    for (const auto &sum : sums)
        text += padded(std::string(sum.id), idWidth + 2) + (sum.text.empty() ? "-" : sum.text) + '\n';
    return text;
}

std::string DecodeCommand::jsonLines() const
{
    using Json = nlohmann::ordered_json;
    const auto textOrNull = [](const std::optional<std::string> &text) {
        return text ? Json(*text) : Json();
    };
    std::string lines;
    for (const auto &row : decodeAt(m_bytes, m_at)) {
        Json object{{"id", row.id}, {"group", groupName(row.group)}, {"size", row.size}};
        if (row.needs > 0) {
            object["needs"] = row.needs;
        } else {
            object["little"] = textOrNull(row.little);
            object["big"] = textOrNull(row.big);
        }
        if (row.likelier != Likelier::Neither)
            object["likelier"] = row.likelier == Likelier::Little ? "little" : "big";
        lines += object.dump() + '\n';
    }
    for (const auto &sum : sumsOf(ByteView(m_bytes).subspan(m_at))) {
        const Json value = sum.text.empty() ? Json() : Json(sum.text);
        lines +=
            Json{{"id", sum.id}, {"group", "sum"}, {"size", m_bytes.size() - m_at}, {"value", value}}.dump() +
            '\n';
    }
    return lines;
}

tl::expected<void, CommandFault> DecodeCommand::print(std::string_view text) const
{
    Output output(STDOUT_FILENO, "standard output");
    output.write(text);
    output.flush();
    if (output.fault())
        return tl::unexpected(*output.fault());
    return {};
}

tl::expected<void, CommandFault> DecodeCommand::printStructure() const
{
    const auto overlay = m_library->layOver(m_structure, ByteView(m_bytes).subspan(m_at));
    std::string text;
    if (m_json) {
        text = overlayJson(overlay).dump() + '\n';
    } else {
        for (const auto &line : overlayLines(overlay))
            text += line + '\n';
    }
    if (auto printed = print(text); !printed || overlay.stops.empty())
        return printed;
    return tl::unexpected(CommandFault{
        fmt::format("the bytes are not all of '{}': {}", m_structure->id, describe(overlay.stops.front()))});
}

tl::expected<void, CommandFault> DecodeCommand::run()
{
    if (m_structure)
        return printStructure();
    if (!m_listsStructures)
        return print(m_json ? jsonLines() : textTable());
    fmt::print(stderr, "{}", badFileLines(*m_library));
    return print(m_json ? structureJsonLines(*m_library) : structureTable(*m_library));
}

} // namespace sockeye
