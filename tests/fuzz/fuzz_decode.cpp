// SPDX-License-Identifier: MIT
// Whatever stands there: the rows are always the same ones, none reads behind the end, a row that misses octets
// says nothing, one without a byte order says the same in both, and the texts are UTF-8 of one line.
#include "core/bytes/decode.h"
#include "core/bytes/sums.h"
#include "core/bytes/utf8.h"
#include "tests/fuzz/require.h"

using namespace sockeye;

namespace {

void checkText(const std::optional<std::string> &text)
{
    if (!text)
        return;
    for (auto rest = viewOf(*text); !rest.empty();) {
        const auto character = readUtf8(rest);
        require(character.isWhole() && isPrintable(character.codePoint));
        rest = rest.subspan(character.length);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto none = decodeAt({}, 0);
    const ByteView bytes(data, size);
    const std::size_t at = size > 0 ? data[0] % (size + 1) : 0;
    const auto rows = decodeAt(bytes, at);
    require(rows.size() == none.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto &row = rows[i];
        require(row.id == none[i].id && row.group == none[i].group && row.size > 0);
        require(row.needs > 0 ? row.size == size - at + row.needs : row.size <= size - at);
        require(row.needs == 0 || (!row.little && !row.big));
        require(!row.isOrderless || row.little == row.big);
        checkText(row.little);
        checkText(row.big);
    }
    require(sumsOf(bytes).size() == sumsOf({}).size());
    return 0;
}
