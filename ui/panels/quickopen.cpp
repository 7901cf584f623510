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
    if (url.kind.type != SocketType::Datagram)
        return request;
    request.role = OpenRequest::Role::Datagram;
    request.peer = url;
    const bool six = url.kind.family == Family::Inet6;
    request.url.host.clear();
    request.url.port = 0;
    request.url.endpoint = url.kind.family == Family::Unix ? Endpoint::unixName({})
                           : six                           ? Endpoint::inet6({}, 0)
                                                           : Endpoint::inet({}, 0);
    request.url.kind.family = request.url.endpoint.family();
    return request;
}

} // namespace sockeye::quickopen
