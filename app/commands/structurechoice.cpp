// SPDX-License-Identifier: MIT
#include "app/commands/structurechoice.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/base/nearnames.h"

namespace sockeye {

namespace {

bool isFileName(const std::string &text)
{
    return text.find('/') != std::string::npos || text.ends_with(".json");
}

std::string portText(const PortHint &hint)
{
    switch (hint.carrier) {
    case Carrier::Stream:
        return fmt::format("tcp:{}", hint.port);
    case Carrier::Datagram:
        return fmt::format("udp:{}", hint.port);
    case Carrier::Frame:
        break;
    }
    return "frame";
}

std::string portsText(const Structure &structure)
{
    std::string text;
    for (const auto &hint : structure.ports)
        text += fmt::format("{}{}", text.empty() ? "" : " ", portText(hint));
    return text.empty() ? "-" : text;
}

} // namespace

std::shared_ptr<const Structure> chooseStructure(Arguments &arguments, const StructureLibrary &library,
                                                 const std::string &text)
{
    if (isFileName(text)) {
        auto structure = StructureLibrary::readFile(text);
        if (structure)
            return std::move(*structure);
        const auto &error = structure.error();
        arguments.refuse(fmt::format("'{}': {}", text, describeWithPlace(error)),
                         error.fault == DefinitionFault::UnreadableFile ? ExitCode::Failed
                                                                        : ExitCode::Misused);
        return nullptr;
    }
    if (auto found = library.find(text))
        return found;
    std::vector<std::string> ids;
    for (const auto &structure : library.all())
        ids.push_back(structure->id);
    const auto meant = didYouMean(nearNames(text, ids));
    arguments.refuse(fmt::format("there is no structure '{}'; {}{}'sockeye decode --structures' lists those "
                                 "there are, and a file of your own ends in .json",
                                 text, meant, meant.empty() ? "" : " "));
    return nullptr;
}

std::string structureTable(const StructureLibrary &library)
{
    std::size_t idWidth = 0;
    std::size_t portsWidth = 0;
    for (const auto &structure : library.all()) {
        idWidth = std::max(idWidth, structure->id.size());
        portsWidth = std::max(portsWidth, portsText(*structure).size());
    }
    std::string text;
    for (const auto &structure : library.all())
        text += fmt::format("{:<{}}  {:<{}}  {}{}\n", structure->id, idWidth, portsText(*structure),
                            portsWidth, structure->name.en,
                            structure->source.empty() ? "" : fmt::format(" ({})", structure->source));
    return text;
}

std::string structureJsonLines(const StructureLibrary &library)
{
    using Json = nlohmann::ordered_json;
    std::string lines;
    for (const auto &structure : library.all()) {
        Json ports = Json::array();
        for (const auto &hint : structure->ports)
            ports.push_back(portText(hint));
        Json object{{"kind", "structure"},
                    {"id", structure->id},
                    {"name", {{"en", structure->name.en}, {"ko", structure->name.ko}}},
                    {"ports", std::move(ports)}};
        if (!structure->source.empty())
            object["file"] = structure->source;
        // A file's name need not be UTF-8.
        lines += object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    }
    return lines;
}

std::string badFileLines(const StructureLibrary &library)
{
    std::string lines;
    for (const auto &bad : library.badFiles())
        lines +=
            fmt::format("sockeye decode: '{}' is left out: {}\n", bad.file, describeWithPlace(bad.error));
    return lines;
}

} // namespace sockeye
