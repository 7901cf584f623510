// SPDX-License-Identifier: MIT
#include "ui/views/hexcopy.h"

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/utf8.h"

namespace sockeye {

namespace {

constexpr std::size_t kCArrayRow = 12;

bool isPlainText(ByteView bytes)
{
    while (!bytes.empty()) {
        const Utf8Character next = readUtf8(bytes);
        const bool space = next.codePoint == U'\n' || next.codePoint == U'\r' || next.codePoint == U'\t';
        if (!next.isWhole() || (!space && !isPrintable(next.codePoint)))
            return false;
        bytes = bytes.subspan(next.length);
    }
    return true;
}

} // namespace

QString hexCopy(ByteView bytes)
{
    return QString::fromStdString(toHex(bytes, ' ', HexCase::Upper));
}

QString textCopy(ByteView bytes)
{
    if (isPlainText(bytes)) {
        const std::string_view text = textOf(bytes);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return QString::fromStdString(escapeText(bytes, EscapeStyle::Lossless));
}

QString cArrayCopy(ByteView bytes)
{
    QString text = QStringLiteral("const unsigned char bytes[%1] = {").arg(bytes.size());
    text.reserve(text.size() + static_cast<qsizetype>(bytes.size() * 6 + bytes.size() / 2 + 8));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text += i % kCArrayRow == 0 ? QStringLiteral("\n    ") : QStringLiteral(" ");
        text += QStringLiteral("0x%1,").arg(bytes[i], 2, 16, QLatin1Char('0'));
    }
    return text + QStringLiteral("\n};\n");
}

} // namespace sockeye
