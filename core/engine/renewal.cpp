// SPDX-License-Identifier: MIT
#include "core/engine/renewal.h"

#include <map>

#include "core/bytes/payload.h"

namespace sockeye {

Renewal renewalOf(const std::string &payload, std::uint64_t before)
{
    if (!changesEachTime(payload))
        return {};
    const auto files = std::make_shared<std::map<std::string, Bytes>>();
    const FileReader read = [files](const std::string &path) -> Parsed<Bytes> {
        const auto known = files->find(path);
        if (known != files->end())
            return known->second;
        auto content = readPayloadFile(path);
        if (content)
            files->emplace(path, *content);
        return content;
    };
    return [payload, read, before](std::uint64_t sent) -> std::shared_ptr<const Bytes> {
        auto octets = parsePayload(payload, read, PayloadMoment::now(before + sent));
        return octets ? std::make_shared<const Bytes>(std::move(*octets)) : nullptr;
    };
}

} // namespace sockeye
