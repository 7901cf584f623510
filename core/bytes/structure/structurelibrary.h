// SPDX-License-Identifier: MIT
// The structures there are: those built in and those of a folder of the person's own, with what is wrong with each
// file that could not be used. A person's structure takes the place of a built-in one of its id. Does not change once
// made; any thread. Making one parses every definition: some milliseconds.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytes/structure/definitionerror.h"
#include "core/bytes/structure/overlayengine.h"

namespace sockeye {

// What is known of octets besides themselves.
struct OctetsOrigin {
    Carrier carrier = Carrier::Datagram;
    std::vector<std::uint16_t> ports; // of both ends, the local one first; none where there are none
};

struct StructureCandidate {
    std::shared_ptr<const Structure> structure;
    bool isCertain = false; // a port says so and nothing speaks against it: chosen without asking
    std::size_t covered = 0;
    std::size_t proofs = 0;
    bool fits = false; // to the end, without a doubt
};

class StructureLibrary
{
public:
    struct BadFile {
        std::string file; // its path
        DefinitionError error;
    };

    // The built-in ones alone. They are parsed once.
    static std::shared_ptr<const StructureLibrary> builtIn();
    // With the *.json of `folder`; one that is not there is as good as an empty one.
    static std::shared_ptr<const StructureLibrary> withFolder(const std::filesystem::path &folder);
    // $XDG_CONFIG_HOME/sockeye/structures; empty where there is no home.
    static std::filesystem::path userFolder();

    static constexpr std::size_t kMostFiles = 256;
    // The definition in one file, wherever it is.
    static Defined<std::shared_ptr<const Structure>> readFile(const std::filesystem::path &path);

    // By id, rising.
    const std::vector<std::shared_ptr<const Structure>> &all() const { return m_all; }
    const std::vector<BadFile> &badFiles() const { return m_bad; }
    std::shared_ptr<const Structure> find(std::string_view id) const; // null for none

    // `structure` need not be one of these; it may use these, and itself.
    Overlay layOver(std::shared_ptr<const Structure> structure, ByteView bytes,
                    const OverlayLimits &limits = {}) const;

    // The best first. Those the octets contradict are not among them, nor those any octets would fit, unless a port
    // names them. Looks at the first kCandidateOctets only.
    std::vector<StructureCandidate> candidates(ByteView bytes, const OctetsOrigin &origin) const;
    static constexpr std::size_t kCandidateOctets = 64 * 1024;

private:
    void addFile(const std::filesystem::path &path);
    void sort();

    std::vector<std::shared_ptr<const Structure>> m_all;
    std::vector<BadFile> m_bad;
};

} // namespace sockeye
