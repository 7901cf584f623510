// SPDX-License-Identifier: MIT
// Whatever stands in a payload, parsing ends with octets or with an error inside the text; and the lossless
// escaped form of any octets is read back as these octets.
#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/payload.h"
#include "tests/fuzz/require.h"

using namespace sockeye;

namespace {

Parsed<Bytes> readNoFile(const std::string &path)
{
    return tl::unexpected(ParseError{ParseFault::UnreadableFile, path, 0});
}

void checkErrorPlace(const Parsed<Bytes> &parsed, std::size_t length)
{
    require(parsed || parsed.error().position <= length);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView bytes(data, size);
    const auto text = textOf(bytes);
    std::vector<ChangingPart> changing;
    const auto payload = parsePayload(text, readNoFile, PayloadMoment::now(), &changing);
    checkErrorPlace(payload, size);
    require(!payload || changing.empty() || changesEachTime(text));
    std::size_t end = 0;
    for (const ChangingPart &part : changing) {
        require(part.size > 0 && part.begin >= end);
        end = part.begin + part.size;
        require(!payload || end <= payload->size());
    }
    checkErrorPlace(parseText(text), size);
    checkErrorPlace(parseHex(text), size);

    const Bytes octets(bytes.begin(), bytes.end());
    require(parseText(escapeText(bytes, EscapeStyle::Lossless)) == octets);
    require(fromHex(toHex(bytes)) == octets);
    require(parseHex(toHex(bytes, ' ')) == octets);
    for (const auto style : {EscapeStyle::Lossless, EscapeStyle::Display})
        require(escapeText(bytes, style, size / 2).size() <= size / 2);
    return 0;
}
