// SPDX-License-Identifier: MIT
#include "core/bytes/structure/structurelibrary.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <tuple>

#include "core/bytes/structure/builtinstructures.h"
#include "core/bytes/structure/locatedjson.h"
#include "core/bytes/structure/structureloader.h"

namespace sockeye {

namespace {

constexpr std::size_t kEnoughProofs = 2; // fewer come by chance

Defined<std::string> textOfFile(const std::filesystem::path &path)
{
    errno = 0;
    std::error_code wrong;
    // A pipe or a device would be read for ever.
    if (!std::filesystem::is_regular_file(path, wrong))
        return tl::unexpected(DefinitionError{DefinitionFault::UnreadableFile, "not a file", {}, 0, 0});
    std::ifstream file(path, std::ios::binary);
    std::string text(LocatedJson::kLargestText + 1, '\0');
    if (file)
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.eof() && !file)
        return tl::unexpected(
            DefinitionError{DefinitionFault::UnreadableFile, std::strerror(errno), {}, 0, 0});
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

bool names(const Structure &structure, const OctetsOrigin &origin)
{
    return std::any_of(structure.ports.begin(), structure.ports.end(), [&](const PortHint &hint) {
        const bool isPort =
            std::find(origin.ports.begin(), origin.ports.end(), hint.port) != origin.ports.end();
        return hint.carrier == origin.carrier && (hint.carrier == Carrier::Frame || isPort);
    });
}

} // namespace

std::shared_ptr<const StructureLibrary> StructureLibrary::builtIn()
{
    static const std::shared_ptr<const StructureLibrary> library = [] {
        auto made = std::make_shared<StructureLibrary>();
        for (const BuiltInStructure &file : builtInStructures()) {
            auto loaded = loadStructure(file.json);
            assert(loaded);
            if (loaded)
                made->m_all.push_back(std::make_shared<const Structure>(std::move(*loaded)));
            else
                made->m_bad.push_back({std::string(file.file), loaded.error()});
        }
        made->sort();
        return made;
    }();
    return library;
}

std::shared_ptr<const StructureLibrary> StructureLibrary::withFolder(const std::filesystem::path &folder)
{
    auto made = std::make_shared<StructureLibrary>(*builtIn());
    std::vector<std::filesystem::path> files;
    std::error_code wrong;
    for (std::filesystem::directory_iterator at(folder, wrong), end; !wrong && at != end;
         at.increment(wrong)) {
        if (at->path().extension() == ".json" && files.size() < kMostFiles)
            files.push_back(at->path());
    }
    std::sort(files.begin(), files.end()); // the same one wins each time
    for (const auto &file : files)
        made->addFile(file);
    made->sort();
    return made;
}

std::filesystem::path StructureLibrary::userFolder()
{
    const auto set = [](const char *name) -> std::string_view {
        const char *value = std::getenv(name);
        return value != nullptr ? value : "";
    };
    // A relative path is to be ignored, says the XDG base directory specification.
    std::filesystem::path base(set("XDG_CONFIG_HOME"));
    if (!base.is_absolute()) {
        base = set("HOME");
        if (!base.is_absolute())
            return {};
        base /= ".config";
    }
    return base / "sockeye" / "structures";
}

Defined<std::shared_ptr<const Structure>> StructureLibrary::readFile(const std::filesystem::path &path)
{
    const auto text = textOfFile(path);
    auto loaded = text ? loadStructure(*text) : tl::unexpected(text.error());
    if (!loaded)
        return tl::unexpected(loaded.error());
    loaded->source = path.string();
    return std::make_shared<const Structure>(std::move(*loaded));
}

void StructureLibrary::addFile(const std::filesystem::path &path)
{
    auto read = readFile(path);
    if (!read) {
        m_bad.push_back({path.string(), read.error()});
        return;
    }
    auto made = std::move(*read);
    const auto same =
        std::find_if(m_all.begin(), m_all.end(), [&](const auto &known) { return known->id == made->id; });
    if (same == m_all.end())
        m_all.push_back(std::move(made));
    else if ((*same)->source.empty())
        *same = std::move(made);
    else
        m_bad.push_back({path.string(), {DefinitionFault::DuplicateId, made->id, {}, 0, 0}});
}

void StructureLibrary::sort()
{
    std::sort(m_all.begin(), m_all.end(), [](const auto &a, const auto &b) { return a->id < b->id; });
}

std::shared_ptr<const Structure> StructureLibrary::find(std::string_view id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [id](const auto &known) { return known->id == id; });
    return found == m_all.end() ? nullptr : *found;
}

Overlay StructureLibrary::layOver(std::shared_ptr<const Structure> structure, ByteView bytes,
                                  const OverlayLimits &limits) const
{
    return sockeye::layOver(
        structure, bytes, [&](std::string_view id) { return id == structure->id ? structure : find(id); },
        limits);
}

std::vector<StructureCandidate> StructureLibrary::candidates(ByteView bytes, const OctetsOrigin &origin) const
{
    std::vector<StructureCandidate> found;
    if (bytes.empty())
        return found;
    const auto looked = bytes.first(std::min(bytes.size(), kCandidateOctets));
    OverlayLimits limits;
    limits.fields = 2000; // to judge by; every one that is shown is laid over again
    limits.steps /= 8;
    for (const auto &structure : m_all) {
        const bool isNamed = names(*structure, origin);
        if (!isNamed && structure->carrier && *structure->carrier != origin.carrier)
            continue;
        const Overlay overlay = layOver(structure, looked, limits);
        const bool isUndisputed =
            std::all_of(overlay.stops.begin(), overlay.stops.end(), [](const OverlayStop &stop) {
                return stop.reason == StopReason::PastEnd || stop.reason == StopReason::TooMany;
            });
        // Who wrote a definition with a port for himself knows what is on that port.
        const bool isLikely = overlay.proofs >= kEnoughProofs || (isNamed && !structure->source.empty());
        if (overlay.fields.empty() || (!isNamed && !(isUndisputed && isLikely)))
            continue;
        found.push_back({structure, isNamed && isUndisputed && isLikely, overlay.covered, overlay.proofs,
                         overlay.fits()});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::tie(a.isCertain, a.fits, a.covered, a.proofs) >
               std::tie(b.isCertain, b.fits, b.covered, b.proofs);
    });
    return found;
}

} // namespace sockeye
