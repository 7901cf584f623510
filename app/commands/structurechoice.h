// SPDX-License-Identifier: MIT
// The structures the command line knows: the built-in ones, those of the person's own folder, and any file named.
// Main thread.
#pragma once

#include <memory>
#include <string>

#include "app/commands/arguments.h"
#include "core/bytes/structure/structurelibrary.h"

namespace sockeye {

// What `text` names: an id, or the path of a definition (it has a slash or ends in .json). Null where there is none;
// the arguments then say why, with the ids that are near.
std::shared_ptr<const Structure> chooseStructure(Arguments &arguments, const StructureLibrary &library,
                                                 const std::string &text);

// A line each: "dns    udp:53   DNS message".
std::string structureTable(const StructureLibrary &library);
// {"kind":"structure","id":"dns","name":{"en":"DNS message","ko":"…"},"ports":["udp:53"]}, with the "file" of one
// that is not built in.
std::string structureJsonLines(const StructureLibrary &library);
// The files of the person's own folder that cannot be used, and why: a line each.
std::string badFileLines(const StructureLibrary &library);

} // namespace sockeye
