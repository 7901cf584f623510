// SPDX-License-Identifier: MIT
#include "core/journal/exporters/program.h"

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "core/net/socketoptions.h"

namespace sockeye {

namespace {

// The arguments behind the descriptor, as calltext wrote them: at most `most`, the last one whole.
std::vector<std::string_view> argumentsOf(std::string_view text, std::size_t most)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = parts.size() + 1 == most ? text.npos : text.find(", ");
        parts.push_back(text.substr(0, end));
        text = end == text.npos ? std::string_view{} : text.substr(end + 2);
    }
    return parts;
}

std::int64_t numberIn(std::string_view text)
{
    std::int64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            break;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool isStream(SocketKind kind)
{
    return kind.type == SocketType::Stream;
}

std::string recordedText(const CallEvent &call)
{
    std::string text = fmt::format("{}({}) = {}", callName(call.call), call.args, call.ret);
    if (call.err != 0)
        text += ' ' + errnoName(call.err);
    // A comment must end where it is meant to, whatever name a Unix socket has.
    for (std::size_t at; (at = text.find("*/")) != text.npos;)
        text.replace(at, 2, "* /");
    return text;
}

} // namespace

std::string variableName(std::string_view socketName)
{
    std::string name(socketName);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '#' || c == '-' || c == ' '; }, '_');
    return name;
}

std::string ProgramStep::called() const
{
    return word.empty() ? std::string(callName(call)) : word;
}

void Program::add(const Event &event)
{
    if (const auto *call = event.as<CallEvent>(); call && call->phase == CallPhase::Done)
        addCall(event, *call);
    else if (const auto *data = event.as<DataEvent>())
        addData(event, *data);
}

ProgramStep *Program::push(ProgramStep step, CallId call, std::int64_t orderNs)
{
    if (m_steps.size() >= kMostSteps) {
        m_isCut = true;
        return nullptr;
    }
    if (call != 0)
        m_stepOf[call] = m_steps.size();
    m_orderNs.push_back(orderNs);
    m_steps.push_back(std::move(step));
    return &m_steps.back();
}

void Program::addCall(const Event &event, const CallEvent &call)
{
    if (call.call == CallCode::RecvMmsg && call.err == 0) {
        m_receivedNs[event.callId] = call.startNs + call.durationNs; // its datagrams are steps of their own
        return;
    }
    if (call.made.type != SocketType::None) {
        auto &made = m_made[event.socket];
        made.kind = call.made;
        made.accepted = call.call == CallCode::Accept;
        m_names[event.socket] = std::string(call.madeName);
    }
    const auto made = m_made.find(event.socket);
    if (made != m_made.end() && call.local.family() != Family::None)
        made->second.local = call.local;

    const bool connecting = call.call == CallCode::Connect && call.err == EINPROGRESS;
    if (const auto began = m_connecting.find(event.socket);
        began != m_connecting.end() && call.call == CallCode::GetSockOpt) {
        // SO_ERROR: how the connect ended.
        auto &connect = m_steps[began->second];
        connect.recorded += fmt::format(", then {}", call.err == 0 ? "0" : errnoName(call.err));
        m_connecting.erase(began);
        return;
    }

    ProgramStep step;
    step.socket = event.socket;
    step.related = call.related;
    step.call = call.call;
    step.recorded = recordedText(call);
    step.kind = made == m_made.end() ? call.made : made->second.kind;
    readArguments(step, call);
    // A call that was cut short would wait for ever, and so would one that had nothing to wait with.
    step.isLeftOut = call.err == EINTR || call.call > CallCode::Unlink || call.call == CallCode::SendMsg ||
                     call.call == CallCode::RecvMsg || made == m_made.end() ||
                     (call.err == EAGAIN && !isReceive(call.call) && !isSend(call.call));
    if (call.err == EAGAIN && step.flags.find("MSG_DONTWAIT") == step.flags.npos)
        step.flags = step.flags == "0" ? "MSG_DONTWAIT" : step.flags + "|MSG_DONTWAIT";
    if (call.call == CallCode::Bind && made != m_made.end() && step.address.endpoint.port() != 0)
        made->second.choosesPort = false;
    const bool waits = isReceive(call.call) || call.call == CallCode::Accept;
    const auto orderNs = call.startNs + (waits ? call.durationNs : 0);
    const bool isPushed = push(std::move(step), event.callId, orderNs) != nullptr;
    if (connecting && isPushed)
        m_connecting[event.socket] = m_steps.size() - 1;
}

void Program::readArguments(ProgramStep &step, const CallEvent &call)
{
    const auto arguments = [&](std::size_t most) {
        auto parts = argumentsOf(call.args, most);
        parts.resize(most);
        return parts;
    };
    switch (call.call) {
    case CallCode::Socket:
        step.protocol = static_cast<int>(numberIn(arguments(3)[2]));
        break;
    case CallCode::Bind:
    case CallCode::Connect:
        if (const auto endpoint = Endpoint::parse(arguments(2)[1]))
            step.address.endpoint = *endpoint;
        break;
    case CallCode::Listen:
        step.number = numberIn(arguments(2)[1]);
        break;
    case CallCode::Shutdown:
        step.number = call.args.ends_with("RDWR") ? 2 : call.args.ends_with("WR") ? 1 : 0;
        break;
    case CallCode::Send:
    case CallCode::SendTo: {
        const auto parts = arguments(5);
        step.number = numberIn(parts[2]);
        step.flags = parts[3];
        step.untilWhole = isStream(step.kind) && call.call == CallCode::Send;
        if (const auto endpoint = Endpoint::parse(parts[4]); endpoint && call.call == CallCode::SendTo)
            step.address.endpoint = *endpoint;
        // What failed left no bytes behind.
        if (call.err != 0)
            step.octets.resize(std::min<std::size_t>(static_cast<std::size_t>(step.number), 65'536));
        break;
    }
    case CallCode::Recv:
    case CallCode::RecvFrom:
    case CallCode::RecvMsg: {
        const auto parts = arguments(4);
        step.word = "recv";
        step.flags = parts[3].empty() ? "0" : std::string(parts[3]);
        step.untilWhole = isStream(step.kind) && call.ret > 0 && step.flags == "0";
        step.number = step.untilWhole ? call.ret : numberIn(parts[2]);
        break;
    }
    case CallCode::SetSockOpt:
    case CallCode::GetSockOpt: {
        const auto parts = arguments(4);
        step.level = parts[1];
        step.option = parts[2];
        const auto *option = findOption(parts[2]);
        step.isLeftOut = option == nullptr;
        if (!option)
            break;
        step.levelNumber = option->level;
        step.optionNumber = option->number;
        if (call.call == CallCode::GetSockOpt)
            break;
        if (auto value = parseOptionValue(*option, parts[3]))
            step.octets = std::move(*value);
        else
            step.isLeftOut = true;
        break;
    }
    case CallCode::Unlink:
        if (const auto endpoint = Endpoint::parseUnix(call.args))
            step.address.endpoint = *endpoint;
        break;
    default:
        break;
    }
}

void Program::addData(const Event &event, const DataEvent &data)
{
    const auto found = m_stepOf.find(event.callId);
    if (data.dir == Direction::Out) {
        if (found == m_stepOf.end())
            return;
        if (m_octets + data.payload.size() > kMostOctets) {
            m_isCut = true;
            return;
        }
        m_octets += data.payload.size();
        auto &octets = m_steps[found->second].octets;
        octets.insert(octets.end(), data.payload.begin(), data.payload.end());
    } else if (data.call == CallCode::RecvMmsg) {
        const auto made = m_made.find(event.socket);
        if (made == m_made.end())
            return;
        ProgramStep step;
        step.socket = event.socket;
        step.call = CallCode::RecvFrom;
        step.word = "recv";
        step.kind = made->second.kind;
        step.number = 65'536;
        step.flags = "0";
        step.recorded = fmt::format("a datagram of {} bytes{}", data.origLen,
                                    data.peer.family() == Family::None ? "" : " from " + data.peer.text());
        const auto received = m_receivedNs.find(event.callId);
        push(std::move(step), 0, received == m_receivedNs.end() ? event.ns : received->second);
    }
    if (const auto made = m_made.find(event.socket);
        made != m_made.end() && made->second.local.port() == 0 && data.local.family() != Family::None)
        made->second.local = data.local;
}

const std::string &Program::nameOf(SocketId id) const
{
    static const std::string kSession = "session";
    const auto found = m_names.find(id);
    return found == m_names.end() ? kSession : found->second;
}

// The socket of ours that had the port by the kernel's choice.
SocketId Program::ownerOf(const Endpoint &endpoint, SocketKind kind) const
{
    if (!endpoint.isInet() || endpoint.port() == 0)
        return 0;
    for (const auto &[id, made] : m_made) {
        if (made.choosesPort && !made.accepted && made.kind.type == kind.type &&
            made.local.port() == endpoint.port())
            return id;
    }
    return 0;
}

void Program::finish()
{
    std::vector<std::size_t> order(m_steps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_orderNs[a] < m_orderNs[b]; });
    std::vector<ProgramStep> ordered;
    ordered.reserve(m_steps.size());
    for (const auto at : order) {
        auto &step = m_steps[at];
        step.isLeftOut |= step.call == CallCode::Accept && !m_names.contains(step.related);
        if (step.call == CallCode::Connect || step.call == CallCode::SendTo)
            step.address.portOf = ownerOf(step.address.endpoint, step.kind);
        ordered.push_back(std::move(step));
    }
    m_steps = std::move(ordered);
    m_orderNs.clear();
    m_stepOf.clear();
}

} // namespace sockeye
