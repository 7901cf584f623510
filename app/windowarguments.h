// SPDX-License-Identifier: MIT
// What `sockeye [--listen URL]… [--connect URL]… [--log FILE] [FILE.pcapng]… [FILE.json]…` asks of the window. Pure.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "core/net/socketurl.h"

namespace sockeye {

struct WindowArguments {
    std::vector<SocketUrl> listen, connect;
    std::string log;                      // where the session is recorded; empty: where unsaved ones are
    std::vector<std::string> files;       // sessions to be opened
    std::vector<std::string> experiments; // files of the reader's own, for a session

    bool wantsSession() const
    {
        return files.empty() || !experiments.empty() || !listen.empty() || !connect.empty() || !log.empty();
    }

    // Without the program's name. The error is one English sentence.
    static tl::expected<WindowArguments, std::string> parse(const std::vector<std::string> &arguments);
};

} // namespace sockeye
