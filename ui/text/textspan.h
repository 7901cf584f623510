// SPDX-License-Identifier: MIT
// A line of text in several inks: what rows and headers are made of. ui/views/spanpaint.h paints it; for
// assistive tools and the clipboard it is plain text. Values; any thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QString>

#include "core/base/bytes.h"
#include "core/journal/event.h"
#include "core/tcp/state.h"
#include "ui/text/theme.h"

namespace sockeye {

struct TextSpan {
    enum class Kind : quint8 { Text, Icon, Arrow, DashedArrow };

    QString text;
    TextStyle style = TextStyle::Body;
    Role role = Role::Text;
    std::optional<Tone> tone = {}; // its ink instead of the role
    bool implied = false;          // underlined in dashes: nobody saw it
    Kind kind = Kind::Text;
    QString icon = {};

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

using TextLine = std::vector<TextSpan>;

// "tcp#1", for texts that name other sockets.
using SocketNamer = std::function<QString(SocketId)>;

QString plainText(const TextLine &line);

TextSpan mono(const QString &text, Role role = Role::Text);
TextSpan dim(const QString &text);
TextSpan strong(const QString &text);

TextSpan arrow(bool dashed);
TextSpan iconSpan(const QString &icon, Role role = Role::TextDim);

// "ESTABLISHED" in its family's ink.
TextSpan stateSpan(TcpState state, bool implied);

// Octets as one line of mono text; what stands for an octet that is no character is dim. No more than
// `maxOctets` are read; what is cut ends in "…".
TextLine payloadLine(ByteView payload, std::size_t maxOctets);

} // namespace sockeye
