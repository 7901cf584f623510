// SPDX-License-Identifier: MIT
#include "ui/models/computedoctets.h"

#include "core/bytes/hex.h"
#include "ui/text/steptext.h"

namespace sockeye {

std::optional<ComputedOctets> computedOctets(const RunState &state, std::size_t place)
{
    const lab::Step &step = state.experiment->steps[place];
    const auto &seen = state.record.steps[place].seen;
    const auto hex = seen.find("hex");
    if (step.kind != lab::StepKind::Compute || hex == seen.end())
        return std::nullopt;
    const auto octets = fromHex(lab::valueText(hex->second));
    if (!octets || octets->empty())
        return std::nullopt;
    ComputedOctets made{stepLine(*state.experiment, place, state.values).text, *octets, {}};
    if (const auto of = step.arguments.find("of"); step.word == "sockaddr" && of != step.arguments.end()) {
        if (const auto text = lab::substitute(lab::valueText(of->second), state.values)) {
            if (const auto endpoint = Endpoint::parse(*text))
                made.address = *endpoint;
        }
    }
    return made;
}

} // namespace sockeye
