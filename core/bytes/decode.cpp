// SPDX-License-Identifier: MIT
#include "core/bytes/decode.h"

#include <algorithm>
#include <array>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

struct Theme {
    DecodeGroup group;
    std::string_view name;
    std::span<const Decoder> (*decoders)();
};

constexpr std::array kThemes{Theme{DecodeGroup::Integer, "integer", integerDecoders},
                             Theme{DecodeGroup::Digits, "digits", digitDecoders},
                             Theme{DecodeGroup::Variable, "variable", variableDecoders},
                             Theme{DecodeGroup::Float, "float", floatDecoders},
                             Theme{DecodeGroup::Fixed, "fixed", fixedDecoders},
                             Theme{DecodeGroup::Order, "order", orderDecoders},
                             Theme{DecodeGroup::Network, "network", networkDecoders},
                             Theme{DecodeGroup::Time, "time", timeDecoders},
                             Theme{DecodeGroup::Text, "text", textDecoders}};

std::optional<std::string> reversedText(const Decoder &decoder, ByteView octets)
{
    std::array<std::uint8_t, kWidestOrdered> reversed{};
    std::reverse_copy(octets.begin(), octets.end(), reversed.begin());
    return decoder.text(ByteView(reversed).first(octets.size()));
}

DecodedRow decoded(const Decoder &decoder, DecodeGroup group, ByteView rest)
{
    DecodedRow row;
    row.id = decoder.id;
    row.group = group;
    row.isOrderless = decoder.order == Decoder::Order::None;
    row.size = decoder.size;
    if (decoder.measure && rest.size() >= decoder.size)
        row.size = decoder.measure(rest);
    if (rest.size() < row.size) {
        row.needs = row.size - rest.size();
        return row;
    }
    const auto octets = rest.first(row.size);
    if (decoder.ordered) {
        row.little = decoder.ordered(octets, std::endian::little);
        row.big = decoder.ordered(octets, std::endian::big);
    } else {
        row.big = decoder.text(octets);
        row.little = row.isOrderless ? row.big : reversedText(decoder, octets);
    }
    if (decoder.likelier)
        row.likelier =
            decoder.likelier(numberOf(octets, std::endian::little), numberOf(octets, std::endian::big));
    return row;
}

} // namespace

std::string_view groupName(DecodeGroup group)
{
    return kThemes[static_cast<std::size_t>(group)].name;
}

std::vector<DecodedRow> decodeAt(ByteView bytes, std::size_t at)
{
    const auto rest = bytes.subspan(std::min(at, bytes.size()));
    std::vector<DecodedRow> rows;
    rows.reserve(160);
    for (const Theme &theme : kThemes) {
        for (const auto &decoder : theme.decoders())
            rows.push_back(decoded(decoder, theme.group, rest));
    }
    return rows;
}

} // namespace sockeye
