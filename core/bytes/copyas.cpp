// SPDX-License-Identifier: MIT
#include "core/bytes/copyas.h"

#include <array>

#include <fmt/format.h>

#include "core/bytes/escape.h"
#include "core/bytes/hex.h"
#include "core/bytes/utf8.h"

namespace sockeye {

namespace {

constexpr std::size_t kRow = 12; // octets on a line of source

constexpr std::array kForms{
    CopyFormInfo{CopyForm::Hex, "hex", ""},
    CopyFormInfo{CopyForm::Text, "text", ""},
    CopyFormInfo{CopyForm::Escaped, "escaped", ""},
    CopyFormInfo{CopyForm::HexDump, "xxd", "xxd"},
    CopyFormInfo{CopyForm::WiresharkDump, "wireshark", "Wireshark"},
    CopyFormInfo{CopyForm::C, "c", "C"},
    CopyFormInfo{CopyForm::Cpp, "cpp", "C++"},
    CopyFormInfo{CopyForm::Python, "python", "Python"},
    CopyFormInfo{CopyForm::Rust, "rust", "Rust"},
    CopyFormInfo{CopyForm::Go, "go", "Go"},
    CopyFormInfo{CopyForm::Java, "java", "Java"},
    CopyFormInfo{CopyForm::JavaScript, "javascript", "JavaScript"},
    CopyFormInfo{CopyForm::Json, "json", "JSON"},
    CopyFormInfo{CopyForm::Base64, "base64", "Base64"},
};

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

// begin, the octets a dozen to a line, end.
std::string source(std::string_view begin, ByteView bytes, std::string_view end, bool isSigned = false)
{
    std::string text(begin);
    text.reserve(text.size() + bytes.size() * 7 + end.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text += i % kRow == 0 ? "\n    " : " ";
        // Java's octets are signed.
        text += isSigned && bytes[i] > 0x7f ? fmt::format("(byte) 0x{:02x},", bytes[i])
                                            : fmt::format("0x{:02x},", bytes[i]);
    }
    return text + (bytes.empty() ? "" : "\n") + std::string(end) + '\n';
}

std::string python(ByteView bytes)
{
    std::string text = "data = bytes((";
    for (std::size_t i = 0; i < bytes.size(); ++i)
        text += fmt::format("{}0x{:02x},", i % kRow == 0 ? "\n    " : " ", bytes[i]);
    return text + (bytes.empty() ? "" : "\n") + "))\n";
}

std::string dump(ByteView bytes)
{
    std::string text;
    hexDump(bytes, 0, [&](std::string_view line) { (text += line) += '\n'; });
    return text;
}

std::string wiresharkDump(ByteView bytes)
{
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += kHexDumpRow) {
        const auto row = bytes.subspan(at, std::min(kHexDumpRow, bytes.size() - at));
        text += fmt::format("{:06x}  {}\n", at, toHex(row, ' '));
    }
    return text;
}

std::string json(ByteView bytes)
{
    std::string text = "[";
    for (const std::uint8_t octet : bytes)
        text += fmt::format("{}{}", text.size() > 1 ? ", " : "", octet);
    return text + ']';
}

std::string base64(ByteView bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto octet = [&](std::size_t i) { return at + i < bytes.size() ? bytes[at + i] : 0u; };
        const auto three = octet(0) << 16 | octet(1) << 8 | octet(2);
        const auto left = bytes.size() - at;
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= left ? digits[three >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

} // namespace

std::span<const CopyFormInfo> copyForms()
{
    return kForms;
}

std::string copyAs(ByteView bytes, CopyForm form)
{
    const auto size = bytes.size();
    switch (form) {
    case CopyForm::Hex:
        return toHex(bytes, ' ', HexCase::Upper);
    case CopyForm::Text:
        return isPlainText(bytes) ? std::string(textOf(bytes)) : escapeText(bytes, EscapeStyle::Lossless);
    case CopyForm::Escaped:
        return escapeText(bytes, EscapeStyle::Lossless);
    case CopyForm::HexDump:
        return dump(bytes);
    case CopyForm::WiresharkDump:
        return wiresharkDump(bytes);
    case CopyForm::C:
        return source(fmt::format("const unsigned char data[{}] = {{", size), bytes, "};");
    case CopyForm::Cpp:
        return source(fmt::format("constexpr std::array<std::uint8_t, {}> data{{", size), bytes, "};");
    case CopyForm::Python:
        return python(bytes);
    case CopyForm::Rust:
        return source(fmt::format("const DATA: [u8; {}] = [", size), bytes, "];");
    case CopyForm::Go:
        return source("var data = []byte{", bytes, "}");
    case CopyForm::Java:
        return source("static final byte[] DATA = {", bytes, "};", true);
    case CopyForm::JavaScript:
        return source("const data = new Uint8Array([", bytes, "]);");
    case CopyForm::Json:
        return json(bytes);
    case CopyForm::Base64:
        return base64(bytes);
    }
    return {};
}

} // namespace sockeye
