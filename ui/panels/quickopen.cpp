// SPDX-License-Identifier: MIT
#include "ui/panels/quickopen.h"

#include "core/net/socketoptions.h"

namespace sockeye::quickopen {

OpenRequest listen(const SocketUrl &url)
{
    OpenRequest request;
    request.url = url;
    request.role =
        url.kind.type == SocketType::Datagram ? OpenRequest::Role::Datagram : OpenRequest::Role::Listen;
    request.removeStalePath = url.kind.family == Family::Unix && !url.endpoint.isAbstract();
    if (request.role == OpenRequest::Role::Listen && url.kind.family != Family::Unix) {
        if (auto on = parseOptionValue(*findOption(SOL_SOCKET, SO_REUSEADDR), "on"))
            request.options.push_back({SOL_SOCKET, SO_REUSEADDR, std::move(*on)});
    }
    return request;
}

OpenRequest connect(const SocketUrl &url)
{
    OpenRequest request;
    request.url = url;
    if (url.kind.type != SocketType::Datagram || url.kind.family != Family::Unix)
        return request; // connect() gives an address of its own to a socket of these that has none
    request.role = OpenRequest::Role::Datagram;
    request.peer = url;
    request.url.endpoint = Endpoint::unixName({}); // the kernel chooses a name, which an answer can go to
    return request;
}

} // namespace sockeye::quickopen
