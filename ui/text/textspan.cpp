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

TextLine payloadLine(ByteView payload, std::size_t maxOctets)
{
    TextLine line;
    ByteView left = payload.first(std::min(payload.size(), maxOctets));
    const auto isPlain = [&] {
        const Utf8Character c = readUtf8(left);
        return c.isWhole() && isPrintable(c.codePoint);
    };
    while (!left.empty()) {
        const bool plain = isPlain();
        const ByteView run = left;
        std::size_t length = 0;
        while (!left.empty() && isPlain() == plain) {
            const std::size_t step = std::max<std::size_t>(readUtf8(left).length, 1);
            length += step;
            left = left.subspan(step);
        }
        line.push_back(mono(QString::fromStdString(escapeText(run.first(length), EscapeStyle::Display)),
                            plain ? Role::Text : Role::TextDim));
    }
    if (payload.size() > maxOctets)
        line.push_back(mono(QStringLiteral("…"), Role::TextDim));
    return line;
}

} // namespace sockeye
