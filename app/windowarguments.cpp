// SPDX-License-Identifier: MIT
#include "app/windowarguments.h"

#include <fmt/format.h>

namespace sockeye {

tl::expected<WindowArguments, std::string> WindowArguments::parse(const std::vector<std::string> &arguments)
{
    WindowArguments wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        if (!argument.starts_with("--")) {
            (argument.ends_with(".json") ? wanted.experiments : wanted.files).push_back(argument);
            continue;
        }
        const auto equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        if (name != "--listen" && name != "--connect" && name != "--log")
            return tl::make_unexpected(
                fmt::format("'{}' is not an option; 'sockeye --help' lists those there are", name));
        std::string value;
        if (equals != std::string::npos)
            value = argument.substr(equals + 1);
        else if (i + 1 < arguments.size())
            value = arguments[++i];
        if (value.empty())
            return tl::make_unexpected(
                fmt::format("{} needs {} after it", name, name == "--log" ? "a file" : "a URL"));
        if (name == "--log") {
            if (!wanted.log.empty())
                return tl::make_unexpected("--log is given twice; a session is recorded in one file");
            wanted.log = value;
            continue;
        }
        auto url = SocketUrl::parse(value);
        if (!url)
            return tl::make_unexpected(fmt::format("{}: {}", name, describe(url.error())));
        (name == "--listen" ? wanted.listen : wanted.connect).push_back(std::move(*url));
    }
    return wanted;
}

} // namespace sockeye
