// SPDX-License-Identifier: MIT
#include "ui/text/textspan.h"

#include <algorithm>

#include "core/bytes/escape.h"
#include "core/bytes/utf8.h"
#include "ui/text/statefamily.h"

namespace sockeye {

QString plainText(const TextLine &line)
{
    QString text;
    for (const TextSpan &span : line) {
        const bool isArrow = span.kind == TextSpan::Kind::Arrow || span.kind == TextSpan::Kind::DashedArrow;
        text += isArrow ? QStringLiteral(" → ") : span.text;
    }
    return text.trimmed();
}

TextSpan mono(const QString &text, Role role)
{
    return {text, TextStyle::Mono, role};
}

TextSpan dim(const QString &text)
{
    return {text, TextStyle::Body, Role::TextDim};
}

TextSpan strong(const QString &text)
{
    return {text, TextStyle::BodyStrong};
}

TextSpan arrow(bool dashed)
{
    TextSpan span = dim({});
    span.kind = dashed ? TextSpan::Kind::DashedArrow : TextSpan::Kind::Arrow;
    return span;
}

TextSpan iconSpan(const QString &icon, Role role)
{
    TextSpan span;
    span.role = role;
    span.kind = TextSpan::Kind::Icon;
    span.icon = icon;
    return span;
}

TextSpan stateSpan(TcpState state, bool implied)
{
    TextSpan span = mono(stateText(state));
    span.tone = stateTone(state);
    span.implied = implied;
    return span;
}

namespace {

// Octets of a binary protocol often happen to be letters of a far script: they are taken for letters only where all
// the octets are text.
bool isAllText(ByteView octets)
{
    while (!octets.empty()) {
        const Utf8Character c = readUtf8(octets);
        if (c.length == 0 ||
            (c.isWhole() && c.codePoint < 0x20 && (c.codePoint < '\t' || c.codePoint > '\r')))
            return false;
        octets = octets.subspan(c.isWhole() ? c.length : octets.size()); // the last one may be cut
    }
    return true;
}

} // namespace

TextLine payloadLine(ByteView payload, std::size_t maxOctets)
{
    TextLine line;
    ByteView left = payload.first(std::min(payload.size(), maxOctets));
    const bool isText = isAllText(left);
    const auto plainLength = [&]() -> std::size_t { // of the next character; 0 when it cannot be shown as one
        const Utf8Character c = readUtf8(left);
        return c.isWhole() && isPrintable(c.codePoint) && (isText || c.length == 1) ? c.length : 0;
    };
    while (!left.empty()) {
        const bool plain = plainLength() > 0;
        QString run;
        for (std::size_t length = plainLength(); !left.empty() && (length > 0) == plain;
             length = plainLength()) {
            const std::size_t step = std::max<std::size_t>(length, 1);
            run += QString::fromStdString(escapeText(left.first(step), EscapeStyle::Display));
            left = left.subspan(step);
        }
        line.push_back(mono(run, plain ? Role::Text : Role::TextDim));
    }
    if (payload.size() > maxOctets)
        line.push_back(mono(QStringLiteral("…"), Role::TextDim));
    return line;
}

} // namespace sockeye
