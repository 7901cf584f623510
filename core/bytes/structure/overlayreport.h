// SPDX-License-Identifier: MIT
// An overlay in writing: lines for a terminal and JSON for a program, in English. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/bytes/structure/overlay.h"

namespace sockeye {

// One English sentence: why the octets stop fitting and where.
std::string describe(const OverlayStop &stop);
// "checksum right", "checksum wrong, 0x1c46 would be right"; empty for none.
std::string describe(const OverlayField &field);

// "0000 +2   Transaction ID: 0x1a2b", indented by depth; where it stopped a line that begins with "!".
std::vector<std::string> overlayLines(const Overlay &overlay);

// {"structure":"dns","octets":29,"covered":29,"fits":true,"fields":[{"id":"transaction_id","name":"Transaction ID",
//  "offset":0,"size":2,"value":"0x1a2b"},…],"stops":[…]}. A field may have "bit" and "bits", "label", "item",
// "remark", "detail", "fields" and "stops".
nlohmann::ordered_json overlayJson(const Overlay &overlay);

} // namespace sockeye
