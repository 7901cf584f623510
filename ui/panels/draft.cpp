// SPDX-License-Identifier: MIT
#include "ui/panels/draft.h"

#include <string_view>

namespace sockeye {

namespace {

constexpr QLatin1String kKindNames[] = {QLatin1String("text"), QLatin1String("hex"), QLatin1String("typed"),
                                        QLatin1String("structure"), QLatin1String("file")};
constexpr std::string_view kAppended[] = {"", "\r", "\n", "\r\n"};
constexpr QLatin1String kAppendNames[] = {QLatin1String(""), QLatin1String("+cr"), QLatin1String("+lf"),
                                          QLatin1String("+crlf")};

// Of "dns:1a2b01".
std::string octetsOf(const std::string &structure)
{
    return structure.substr(structure.find(':') + 1);
}

Parsed<Bytes> parse(Draft::Kind kind, const std::string &text, std::uint64_t sent,
                    std::vector<ChangingPart> *changing)
{
    switch (kind) {
    case Draft::Kind::Text:
        return parseText(text);
    case Draft::Kind::Hex:
        return parseHex(text);
    case Draft::Kind::Typed:
        return parsePayload(text, readPayloadFile, PayloadMoment::now(sent), changing);
    case Draft::Kind::Structure:
        return parseHex(octetsOf(text));
    case Draft::Kind::File:
        break;
    }
    return Bytes();
}

std::string joined(std::string item, const std::string &behind)
{
    return behind.empty() ? item : item.empty() ? behind : item + " + " + behind;
}

} // namespace

Parsed<Bytes> Draft::bytes(std::uint64_t sent, std::vector<ChangingPart> *changing) const
{
    auto parsed = parse(kind, text.toStdString(), sent, changing);
    if (parsed) {
        const ByteView behind = viewOf(kAppended[static_cast<int>(append)]);
        parsed->insert(parsed->end(), behind.begin(), behind.end());
    }
    return parsed;
}

std::string Draft::payload() const
{
    static const std::string kBehind[] = {"", "\\r", "\\n", "\\r\\n"};
    const auto &behind = kBehind[static_cast<int>(append)];
    const auto words = text.toStdString();
    switch (kind) {
    case Kind::Text:
        return textItem(words + behind);
    case Kind::Hex:
        return joined("hex:" + words, behind);
    case Kind::Typed:
        return joined(words, behind);
    case Kind::Structure:
        return joined("hex:" + octetsOf(words), behind);
    case Kind::File:
        break;
    }
    return "@" + words;
}

QString Draft::historyLine() const
{
    return kKindNames[static_cast<int>(kind)] + kAppendNames[static_cast<int>(append)] + QLatin1Char(':') +
           text;
}

std::optional<Draft> Draft::fromHistoryLine(const QString &line)
{
    const auto colon = line.indexOf(QLatin1Char(':'));
    const QString head = line.left(colon);
    for (int kind = 0; kind < kKindCount; ++kind) {
        for (int append = 0; append < 4; ++append) {
            if (colon > 0 && head == kKindNames[kind] + kAppendNames[append])
                return Draft{static_cast<Kind>(kind), line.mid(colon + 1), static_cast<Append>(append)};
        }
    }
    return std::nullopt;
}

} // namespace sockeye
