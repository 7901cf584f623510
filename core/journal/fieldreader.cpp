// SPDX-License-Identifier: MIT
// The reading half of eventfields.h.
#include <charconv>
#include <optional>

#include "core/journal/eventfields.h"
#include "core/journal/eventlog.h"
#include "core/journal/fieldnames.h"

namespace sockeye {

using namespace fieldnames;

namespace {

constexpr std::size_t kMaxCodes = 64; // no enumeration here has more

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// In place; what is no escape stays as it is.
std::string_view unescape(std::span<char> value)
{
    char *to = value.data();
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 3 < value.size() && value[i + 1] == 'x') {
            const int high = digitOf(value[i + 2]);
            const int low = digitOf(value[i + 3]);
            if (high >= 0 && low >= 0) {
                *to++ = static_cast<char>(high << 4 | low);
                i += 3;
                continue;
            }
        }
        *to++ = value[i];
    }
    return {value.data(), static_cast<std::size_t>(to - value.data())};
}

template<typename T>
bool setNumber(T &to, std::string_view text)
{
    const char *const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, to);
    return fault == std::errc{} && stop == end;
}

template<typename Code, typename NameOf>
bool setCode(Code &to, std::string_view name, NameOf nameOf)
{
    if (name.empty())
        return false;
    const auto code = codeNamed<Code>(name, nameOf, kMaxCodes);
    to = code.value_or(to);
    return code.has_value();
}

bool setEndpoint(Endpoint &to, std::string_view text)
{
    if (text.substr(0, kUnixPrefix.size()) == kUnixPrefix) {
        const auto name = text.substr(kUnixPrefix.size());
        if (name.size() > 108)
            return false;
        to = Endpoint::unixName(name);
        return true;
    }
    const auto endpoint = Endpoint::parseInet(text);
    if (endpoint)
        to = *endpoint;
    return endpoint.has_value();
}

// One line after another. The keys' values are unescaped as they are taken.
class Lines
{
public:
    explicit Lines(std::span<char> text) : m_text(text) {}

    bool next()
    {
        while (m_at < m_text.size()) {
            const std::string_view rest(m_text.data() + m_at, m_text.size() - m_at);
            const auto length = std::min(rest.find('\n'), rest.size());
            const auto equals = rest.substr(0, length).find('=');
            const auto line = m_text.subspan(m_at, length);
            m_at += length + 1;
            if (equals == std::string_view::npos)
                continue;
            key = {line.data(), equals};
            m_value = line.subspan(equals + 1);
            return true;
        }
        return false;
    }
    std::string_view value() { return unescape(m_value); }

    std::string_view key;

private:
    std::span<char> m_text;
    std::span<char> m_value;
    std::size_t m_at = 0;
};

template<typename T>
std::span<T> listOf(std::size_t count, EventStorage &storage)
{
    static_assert(std::is_trivially_destructible_v<T>); // the storage knows octets only
    if (count == 0)
        return {};
    auto *first = reinterpret_cast<T *>(storage.allocate(count * sizeof(T)).data());
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
}

// Sets one field of the body from the line it stands in; false when its value is no such value. Keys from a
// later version are passed over.
struct FieldSetter {
    Lines &line;
    const SocketTable &sockets;
    std::span<MetricValue> metrics;
    std::span<Endpoint> found;
    std::size_t listed = 0;

    bool is(std::string_view key) const { return line.key == key; }

    bool operator()(CallEvent &call)
    {
        if (is(kStarted))
            call.phase = CallPhase::Started;
        else if (is(kCall))
            return setCode(call.call, line.value(), callName);
        else if (is(kCarriedData))
            call.carriedData = true;
        else if (is(kFd))
            return setNumber(call.fd, line.value());
        else if (is(kArgs))
            call.args = line.value();
        else if (is(kResult))
            call.result = line.value();
        else if (is(kRet))
            return setNumber(call.ret, line.value());
        else if (is(kErrno))
            return setNumber(call.err, line.value());
        else if (is(kStartNs))
            return setNumber(call.startNs, line.value());
        else if (is(kDurationNs))
            return setNumber(call.durationNs, line.value());
        else if (is(kOtherEnd))
            call.otherEnd = sockets.idOf(line.value());
        else
            return birth(call);
        return true;
    }
    template<typename Body>
    bool birth(Body &body)
    {
        if (is(kRelated))
            body.related = sockets.idOf(line.value());
        else if (is(kMadeFamily))
            return setCode(body.made.family, line.value(), familyName);
        else if (is(kMadeType))
            return setCode(body.made.type, line.value(), typeName);
        else if (is(kMadeName))
            body.madeName = line.value();
        else if (is(kLocal))
            return setEndpoint(body.local, line.value());
        else if (is(kPeer))
            return setEndpoint(body.peer, line.value());
        return true;
    }
    bool operator()(StateEvent &state)
    {
        if (is(kFrom))
            return setCode(state.from, line.value(), knownStateName);
        if (is(kTo))
            return setCode(state.to, line.value(), knownStateName);
        if (is(kEvidence))
            return setCode(state.evidence, line.value(), evidenceName);
        if (is(kSource))
            return setCode(state.source, line.value(), sourceName);
        return birth(state);
    }
    bool operator()(DropEvent &drop)
    {
        if (is(kCount))
            return setNumber(drop.count, line.value());
        return !is(kTotal) || setNumber(drop.total, line.value());
    }
    bool operator()(SampleEvent &)
    {
        if (!is(kMetric))
            return true;
        MetricValue &metric = metrics[listed++];
        const std::string_view text = line.value();
        const auto space = std::min(text.find(' '), text.size());
        return setCode(metric.metric, text.substr(0, space), metricName) &&
               setNumber(metric.value, text.substr(std::min(space + 1, text.size())));
    }
    bool operator()(ResolveEvent &resolve)
    {
        if (is(kStarted))
            resolve.phase = CallPhase::Started;
        else if (is(kHost))
            resolve.host = line.value();
        else if (is(kResolveError))
            return setNumber(resolve.error, line.value());
        else if (is(kTimedOut))
            resolve.timedOut = true;
        else if (is(kCancelled))
            resolve.cancelled = true;
        else if (is(kDurationNs))
            return setNumber(resolve.durationNs, line.value());
        else if (is(kFound))
            return setEndpoint(found[listed++], line.value());
        return true;
    }
    bool operator()(NoteEvent &note)
    {
        if (is(kCode))
            return setCode(note.code, line.value(), noteCodeName);
        if (is(kSeverity))
            return setCode(note.severity, line.value(), severityName);
        if (is(kDetail))
            note.detail = line.value();
        return true;
    }
    bool operator()(MarkEvent &mark)
    {
        if (is(kAction))
            return setCode(mark.action, line.value(), markActionName);
        if (is(kTarget))
            return setNumber(mark.target, line.value());
        if (is(kText))
            mark.text = line.value();
        if (is(kBegin))
            return setNumber(mark.begin, line.value());
        if (is(kLength))
            return setNumber(mark.length, line.value());
        if (is(kColor))
            return setCode(mark.color, line.value(), markColorName);
        return true;
    }
    bool operator()(GapEvent &gap)
    {
        if (is(kFirst))
            return setNumber(gap.first, line.value());
        if (is(kLast))
            return setNumber(gap.last, line.value());
        return !is(kReason) || setCode(gap.reason, line.value(), gapReasonName);
    }
    bool operator()(DataEvent &) { return false; }
    bool operator()(SegmentEvent &) { return false; }

    // stateName() is for states that exist.
    static std::string_view knownStateName(TcpState state)
    {
        return state <= TcpState::BoundInactive ? stateName(state) : std::string_view{};
    }
};

template<std::size_t... I>
void makeBody(Event::Body &body, std::size_t kind, std::index_sequence<I...>)
{
    ((kind == I ? void(body.emplace<I>()) : void()), ...);
}

std::size_t countOf(std::span<char> text, std::string_view key)
{
    std::size_t count = 0;
    for (Lines line(text); line.next();)
        count += line.key == key;
    return count;
}

} // namespace

bool readFields(std::span<char> text, Event &event, const SocketTable &sockets, EventStorage &storage)
{
    Lines line(text);
    EventKind kind{};
    do {
        if (!line.next())
            return false;
    } while (line.key != kKind);
    if (!setCode(kind, line.value(), static_cast<std::string_view (*)(EventKind)>(kindName)))
        return false;
    makeBody(event.body, static_cast<std::size_t>(kind),
             std::make_index_sequence<std::variant_size_v<Event::Body>>{});

    FieldSetter setter{line, sockets, {}, {}};
    if (auto *sample = std::get_if<SampleEvent>(&event.body))
        sample->values = setter.metrics = listOf<MetricValue>(countOf(text, kMetric), storage);
    else if (auto *resolve = std::get_if<ResolveEvent>(&event.body))
        resolve->found = setter.found = storage.endpoints(countOf(text, kFound));

    while (line.next()) {
        bool ok = true;
        if (line.key == kCallId)
            ok = setNumber(event.callId, line.value());
        else if (line.key == kCommandId)
            ok = setNumber(event.commandId, line.value());
        else
            ok = std::visit(setter, event.body);
        if (!ok)
            return false;
    }
    return true;
}

} // namespace sockeye
