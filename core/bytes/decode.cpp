// SPDX-License-Identifier: MIT
#include "core/bytes/decode.h"

#include <algorithm>
#include <array>

#include "core/bytes/decoder.h"

namespace sockeye {

namespace {

std::optional<std::string> reversedText(const Decoder &decoder, ByteView octets)
{
    std::array<std::uint8_t, kWidestOrdered> reversed{};
    std::reverse_copy(octets.begin(), octets.end(), reversed.begin());
    return decoder.text(ByteView(reversed).first(octets.size()));
}

DecodedRow decoded(const Decoder &decoder, ByteView rest)
{
    DecodedRow row{decoder.id, decoder.size, {}, {}, 0};
    if (decoder.measure && rest.size() >= decoder.size)
        row.size = decoder.measure(rest);
    if (rest.size() < row.size) {
        row.needs = row.size - rest.size();
        return row;
    }
    const auto octets = rest.first(row.size);
    row.big = decoder.text(octets);
    row.little = decoder.order == Decoder::Order::Both ? reversedText(decoder, octets) : row.big;
    return row;
}

} // namespace

std::vector<DecodedRow> decodeAt(ByteView bytes, std::size_t at)
{
    const auto rest = bytes.subspan(std::min(at, bytes.size()));
    std::vector<DecodedRow> rows;
    for (const auto theme :
         {integerDecoders(), floatDecoders(), networkDecoders(), timeDecoders(), textDecoders()}) {
        for (const auto &decoder : theme)
            rows.push_back(decoded(decoder, rest));
    }
    return rows;
}

} // namespace sockeye
