// SPDX-License-Identifier: MIT
#include "core/bytes/structure/structureloader.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/payload.h"
#include "core/bytes/structure/fieldreader.h"

namespace sockeye {

namespace {

class Loader
{
public:
    explicit Loader(std::string_view text) : m_reader(text) {}

    Defined<Structure> load(const LocatedJson &json)
    {
        read(json);
        if (m_reader.failed())
            return tl::unexpected(*m_reader.error());
        return std::move(m_made);
    }

private:
    void read(const LocatedJson &json)
    {
        if (!m_reader.isObject(json, {"format", "id", "name", "about", "byteOrder", "carrier", "ports",
                                      "repeats", "enums", "types", "fields", "example"}))
            return;
        const LocatedJson *format = m_reader.required(json, "format");
        const LocatedJson *id = m_reader.required(json, "id");
        const LocatedJson *fields = m_reader.required(json, "fields");
        if (m_reader.failed())
            return;
        if (format->kind != LocatedJson::Kind::Integer || format->number != 1)
            m_reader.fail(*format, DefinitionFault::WrongFormat);
        m_made.id = m_reader.id(*id);
        m_made.name = m_reader.localText(json, "name");
        if (m_made.name.isEmpty())
            m_made.name.en = m_made.id;
        m_made.about = m_reader.localText(json, "about");
        m_made.repeats = m_reader.flag(json, "repeats");
        if (const LocatedJson *carrier = json.find("carrier"))
            m_made.carrier = carrierOf(*carrier);
        m_made.whole.id = m_made.id;
        m_made.whole.name = m_made.name;
        m_made.whole.about = m_made.about;
        m_made.whole.type.kind = FieldKind::Group;
        m_made.whole.type.group = 0;
        readExample(json);
        readPorts(json);
        if (!m_reader.failed())
            readGroups(json, *fields);
    }

    Carrier carrierOf(const LocatedJson &json)
    {
        const std::string &word = m_reader.text(json);
        if (word == "stream")
            return Carrier::Stream;
        if (word == "datagram")
            return Carrier::Datagram;
        if (word != "frame" && !m_reader.failed())
            m_reader.fail(json, DefinitionFault::UnknownWord, word, "stream, datagram, frame");
        return Carrier::Frame;
    }

    void readExample(const LocatedJson &json)
    {
        const LocatedJson *example = json.find("example");
        if (example == nullptr)
            return;
        auto octets = parseHex(m_reader.text(*example));
        if (!octets && !m_reader.failed())
            m_reader.fail(*example, DefinitionFault::WrongKind, "a message in hexadecimal, \"1b 58\"");
        else if (octets)
            m_made.example = std::move(*octets);
    }

    void readPorts(const LocatedJson &json)
    {
        const LocatedJson *ports = json.find("ports");
        if (ports == nullptr || m_reader.failed())
            return;
        if (ports->kind != LocatedJson::Kind::List)
            return m_reader.fail(*ports, DefinitionFault::WrongKind, "a list of texts, [\"udp:53\"]");
        for (const LocatedJson &port : ports->items) {
            std::string_view text = m_reader.text(port);
            if (text == "frame") {
                m_made.ports.push_back({Carrier::Frame, 0});
                continue;
            }
            const bool isStream = text.starts_with("tcp:");
            const auto digits = text.substr(std::min<std::size_t>(4, text.size()));
            int number = 0;
            for (const char c : digits.substr(0, 6))
                number = number <= 0xffff && c >= '0' && c <= '9' ? number * 10 + (c - '0') : 1'000'000;
            if ((!isStream && !text.starts_with("udp:")) || digits.empty() || number > 0xffff)
                return m_reader.fail(port, DefinitionFault::WrongKind,
                                     "a text like \"udp:53\" or \"tcp:502\", or \"frame\"");
            m_made.ports.push_back(
                {isStream ? Carrier::Stream : Carrier::Datagram, static_cast<std::uint16_t>(number)});
        }
    }

    // Names first: a type may name one that is defined below it.
    void readGroups(const LocatedJson &json, const LocatedJson &fields)
    {
        const LocatedJson *order = json.find("byteOrder");
        bool isLittle = false;
        if (order != nullptr) {
            const std::string &word = m_reader.text(*order);
            isLittle = word == "little";
            if (!isLittle && word != "big")
                m_reader.fail(*order, DefinitionFault::UnknownWord, word, "big, little");
        }
        FieldReader reader(m_reader, m_made, isLittle);
        static const LocatedJson nothing;
        const LocatedJson *types = json.find("types");
        const LocatedJson *enums = json.find("enums");
        if (!isObjectOrNull(types) || !isObjectOrNull(enums) || m_reader.failed())
            return;
        reader.learnIds(fields);
        m_made.groups.push_back({m_made.id, {}});
        const LocatedJson &named = types != nullptr ? *types : nothing;
        for (std::size_t i = 0; i < named.keys.size(); ++i) {
            checkName(named, i);
            reader.learnGroup(named.keys[i], static_cast<int>(m_made.groups.size()));
            m_made.groups.push_back({named.keys[i], {}});
            reader.learnIds(named.items[i]);
        }
        if (enums != nullptr) {
            for (std::size_t i = 0; i < enums->keys.size(); ++i) {
                reader.learnEnum(enums->keys[i], static_cast<int>(m_made.enums.size()));
                m_made.enums.push_back(reader.labels(enums->items[i]));
            }
        }
        m_made.groups[0].fields = reader.fields(fields);
        for (std::size_t i = 0; i < named.items.size() && !m_reader.failed(); ++i)
            m_made.groups[i + 1].fields = reader.fields(named.items[i]);
    }

    bool isObjectOrNull(const LocatedJson *json)
    {
        if (json == nullptr || json->kind == LocatedJson::Kind::Object)
            return true;
        m_reader.fail(*json, DefinitionFault::WrongKind, "an object, { }");
        return false;
    }

    void checkName(const LocatedJson &named, std::size_t i)
    {
        const auto types = structureTypes();
        const std::string &name = named.keys[i];
        if (std::find(types.begin(), types.end(), name) != types.end())
            m_reader.failAt(named.keyPositions[i], DefinitionFault::DuplicateId, name);
        else if (name.empty() || name.find(':') != name.npos)
            m_reader.failAt(named.keyPositions[i], DefinitionFault::BadId, name);
    }

    DefinitionReader m_reader;
    Structure m_made;
};

} // namespace

Defined<Structure> loadStructure(std::string_view json)
{
    const auto parsed = LocatedJson::parse(json);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return Loader(json).load(*parsed);
}

} // namespace sockeye
