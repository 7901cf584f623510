// SPDX-License-Identifier: MIT
// The calls that ask and set: names and options.
#include <algorithm>

#include <fmt/format.h>

#include "core/bytes/hex.h"
#include "core/engine/callrunner.h"
#include "core/net/calltext.h"
#include "core/net/socketoptions.h"

namespace sockeye {

namespace {

std::string valueText(int level, int name, ByteView value)
{
    if (const auto *option = findOption(level, name))
        return formatOptionValue(*option, value);
    return toHex(value);
}

} // namespace

CallOutcome CallRunner::getSockName(ManagedSocket &socket, CommandId command)
{
    const auto args = calltext::fdArgs(socket.fd.value());
    const auto tag = begin(socket, CallCode::GetSockName, command, args, false);
    const auto result = calls::getSockName(socket.fd.value(), socket.local);
    auto &done = m_recorder.done(socket, CallCode::GetSockName, tag, args, result);
    done.local = socket.local;
    done.result = m_recorder.batch().keep(socket.local.text());
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::getPeerName(ManagedSocket &socket, CommandId command)
{
    const auto args = calltext::fdArgs(socket.fd.value());
    const auto tag = begin(socket, CallCode::GetPeerName, command, args, false);
    Endpoint peer;
    const auto result = calls::getPeerName(socket.fd.value(), peer);
    auto &done = m_recorder.done(socket, CallCode::GetPeerName, tag, args, result);
    done.peer = peer;
    done.result = m_recorder.batch().keep(peer.text());
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::getOption(ManagedSocket &socket, const GetOptionCall &call, CommandId command)
{
    const auto args = calltext::getOptionArgs(socket.fd.value(), call.level, call.name);
    const auto tag = begin(socket, CallCode::GetSockOpt, command, args, false);
    Bytes value(std::min<std::size_t>(call.size, 65536));
    std::size_t length = 0;
    const auto result = calls::getSockOpt(socket.fd.value(), call.level, call.name, value, length);
    auto &done = m_recorder.done(socket, CallCode::GetSockOpt, tag, args, result);
    if (result.ok())
        done.result =
            m_recorder.batch().keep(valueText(call.level, call.name, ByteView{value}.first(length)));
    return {result.ret, result.err, nullptr};
}

CallOutcome CallRunner::setOption(ManagedSocket &socket, const SetOptionCall &call, CommandId command)
{
    const auto args = calltext::setOptionArgs(socket.fd.value(), call.level, call.name,
                                              valueText(call.level, call.name, call.value));
    const auto tag = begin(socket, CallCode::SetSockOpt, command, args, false);
    auto outcome = finish(socket, CallCode::SetSockOpt, tag, args,
                          calls::setSockOpt(socket.fd.value(), call.level, call.name, call.value));
    // The kernel caps a buffer without a word (net.core.rmem_max), so what it granted is read back. It doubles
    // what it grants to make room for its own bookkeeping, socket(7).
    if (outcome.ok() && call.level == SOL_SOCKET && (call.name == SO_RCVBUF || call.name == SO_SNDBUF) &&
        call.value.size() == sizeof(int)) {
        int asked = 0;
        std::copy_n(call.value.begin(), sizeof asked, reinterpret_cast<std::uint8_t *>(&asked));
        const int granted = plumbing::intOption(socket.fd.value(), SOL_SOCKET, call.name);
        const std::array values{
            MetricValue{call.name == SO_RCVBUF ? Metric::RecvBuffer : Metric::SendBuffer, granted}};
        m_recorder.sample(socket.id, values);
        if (granted / 2 < asked)
            m_recorder.note(socket.id, NoteCode::BufferLimited, fmt::format("{} {}", asked, granted / 2),
                            Severity::Warning, command);
    }
    return outcome;
}

} // namespace sockeye
