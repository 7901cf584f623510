// SPDX-License-Identifier: MIT
#include "core/lab/experimentprogram.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/lab/compute.h"
#include "core/lab/expectationwords.h"
#include "core/lab/programvalues.h"
#include "core/lab/stepcalls.h"
#include "core/net/callnumbers.h"
#include "core/net/socketoptions.h"

namespace sockeye::lab {

namespace {

using Of = ProgramValue::Of;

constexpr std::int64_t kSettleMs = 20;  // for what the kernel does behind a call
constexpr std::int64_t kSampleMs = 600; // until a timer has run out once

class Translator
{
public:
    Translator(const Experiment &experiment, const ProgramOptions &options)
        : m_experiment(experiment)
        , m_options(options)
    {
        m_values.know("here", options.here);
        m_values.know("folder", std::string("/tmp"));
        m_values.know("run", std::string("run"));
        for (const auto &[name, value] : experiment.valuesFor(options.parameters))
            m_values.know(name, value);
    }

    Program run()
    {
        m_program.introduce(
            {fmt::format("{}: {}", m_experiment.id, m_experiment.title.in(m_options.language)),
             m_experiment.question.in(m_options.language),
             "Of every call what it returned is printed. The experiment is one of Sockeye's."});
        for (const auto &step : m_experiment.steps) {
            if (step.isDoneWith(m_values.known()))
                add(step);
        }
        for (const auto &[role, thread] : m_waiting)
            join(thread);
        return std::move(m_program);
    }

private:
    // Names -----------------------------------------------------------------------------------------------
    std::string newName(const std::string &wanted)
    {
        auto name = wanted;
        while (!m_taken.insert(name).second)
            name += '_';
        return name;
    }
    SocketId socketOf(const std::string &name) const
    {
        const auto found = m_sockets.find(name);
        return found == m_sockets.end() ? 0 : found->second;
    }

    // Steps -----------------------------------------------------------------------------------------------
    void push(ProgramStep step) { m_program.append(std::move(step)); }
    void join(const std::string &thread)
    {
        ProgramStep step;
        step.what = ProgramStep::What::Join;
        step.thread = thread;
        step.recorded = "until that call has returned";
        push(std::move(step));
    }
    // Where the experiment waits for a call, so does the program.
    void joinIf(const std::function<bool(const std::string &key)> &concerns)
    {
        for (auto at = m_waiting.begin(); at != m_waiting.end();) {
            if (!concerns(at->first)) {
                ++at;
                continue;
            }
            join(at->second);
            at = m_waiting.erase(at);
        }
    }
    // Steps of one role in a row, of which nothing is to be said, stand below one comment.
    std::string commentOf(const Step &step)
    {
        const auto &says = step.says.in(m_options.language);
        const auto expected = expectedWords(step, m_values.known(), m_options.language);
        if (says.empty() && expected.empty() && step.role == m_lastRole)
            return {};
        m_lastRole = step.role;
        std::string text(roleName(step.role));
        if (!says.empty())
            text += fmt::format("{}{}", text.empty() ? "" : ": ", says);
        if (!expected.empty())
            text += fmt::format("{}{}: {}", text.empty() ? "" : "; ",
                                m_options.language == "ko" ? "기대" : "expected", expected);
        return text;
    }
    void add(const Step &step)
    {
        ProgramStep out;
        out.recorded = commentOf(step);
        switch (step.kind) {
        case StepKind::Call:
            return call(step, std::move(out));
        case StepKind::Await:
            return await(step, std::move(out));
        case StepKind::Cancel:
            out.what = ProgramStep::What::Interrupt;
            out.thread = m_threads[step.of];
            return push(std::move(out));
        case StepKind::Compute:
            return compute(step, std::move(out));
        case StepKind::Check:
            out.what = ProgramStep::What::Check;
            out.text = step.check.find('\'') == step.check.npos ? m_values.sumOf(step.check) : std::string();
            if (out.text.empty()) {
                out.what = ProgramStep::What::Remark;
                out.recorded += fmt::format(" ({})", step.check);
            }
            return push(std::move(out));
        case StepKind::Note:
            out.what = ProgramStep::What::Remark;
            return push(std::move(out));
        }
    }
    void await(const Step &step, ProgramStep out)
    {
        out.what = ProgramStep::What::Pause;
        switch (step.await) {
        case AwaitKind::Return:
            return joinIf([&](const std::string &key) { return key == step.of; });
        case AwaitKind::State:
            out.recorded += fmt::format("{}{} is {}; ss -tan shows it", out.recorded.empty() ? "" : ". ",
                                        nameOf(step.on), fmt::format("{}", fmt::join(step.states, " or ")));
            out.number = kSettleMs;
            break;
        case AwaitKind::Sample:
            out.recorded += fmt::format("{}until {} of {} is {}", out.recorded.empty() ? "" : ". ",
                                        valueText(step.arguments.at("metric")), nameOf(step.on),
                                        valueText(step.arguments.at("min")));
            out.number = kSampleMs;
            break;
        case AwaitKind::Segment:
            out.recorded += fmt::format(
                "{}a segment {} with {}: tcpdump -i lo -S shows it", out.recorded.empty() ? "" : ". ",
                step.direction == Direction::In ? "in" : "out", valueText(step.arguments.at("flags")));
            out.what = ProgramStep::What::Remark;
            break;
        case AwaitKind::Bytes:
            out.recorded +=
                fmt::format("{}until {} has them", out.recorded.empty() ? "" : ". ", nameOf(step.on));
            out.number = kSettleMs;
            break;
        case AwaitKind::Waiting:
            out.recorded += fmt::format("{}{}() has not returned yet", out.recorded.empty() ? "" : ". ",
                                        m_threads[step.of]);
            out.number = step.within.count();
            break;
        case AwaitKind::Time:
            out.number = step.within.count();
            break;
        }
        push(std::move(out));
    }
    void compute(const Step &step, ProgramStep out)
    {
        const auto &of = step.arguments.at("of");
        out.what = ProgramStep::What::Compute;
        out.word = step.word;
        out.text = m_values.filled(of);
        if (step.word == "sockaddr")
            m_values.address(Value(valueText(of)), out);
        const auto seen =
            m_values.isKnown(of) ? lab::compute(step.word, Value(out.text)) : tl::make_unexpected(Reason());
        out.isLeftOut |= !seen;
        for (const auto &[name, observed] : step.saves) {
            if (seen && seen->contains(observed) && step.word != "counter") // which moves meanwhile
                m_values.know(name, seen->at(observed));
        }
        push(std::move(out));
    }
    std::string nameOf(const std::string &socket) const { return m_program.nameOf(socketOf(socket)); }

    void call(const Step &step, ProgramStep out)
    {
        joinIf([&](const std::string &key) {
            const auto &waiting = m_waitingSteps.at(key);
            return waiting->role == step.role || waiting->as == step.on;
        });
        if (step.word == "getaddrinfo")
            return lookUp(step, std::move(out));
        out.call = callCodeOf(step);
        out.word = step.word == "reset" ? "close" : step.word;
        out.who = fmt::format("{} {}", roleName(step.role), step.as.empty() ? step.on : step.as);
        out.socket = socketOf(step.on);
        out.isLeftOut |= out.call == CallCode::None;
        arguments(step, out);
        if (!step.as.empty()) {
            const auto id = static_cast<SocketId>(m_sockets.size() + 1);
            auto name = fmt::format("{} {}", roleName(step.role), step.as);
            m_taken.insert(variableName(name));
            m_program.nameSocket(id, std::move(name));
            m_sockets.emplace(step.as, id);
            out.related = out.socket;
            out.socket = id;
        }
        keep(step, out);
        if (step.waits) {
            const auto key = step.name.empty() ? fmt::format("step {}", step.line) : step.name;
            out.thread =
                newName(fmt::format("{}_{}", roleName(step.role), step.name.empty() ? step.word : step.name));
            out.recorded +=
                fmt::format("{}this call waits while the others go on", out.recorded.empty() ? "" : "; ");
            m_threads[key] = out.thread;
            m_waiting.emplace(key, out.thread);
            m_waitingSteps[key] = &step;
        }
        push(std::move(out));
    }
    void lookUp(const Step &step, ProgramStep out)
    {
        const auto text = [&](std::string_view key, std::string_view otherwise) {
            const auto found = step.arguments.find(key);
            return found == step.arguments.end() ? std::string(otherwise) : m_values.filled(found->second);
        };
        out.what = ProgramStep::What::Resolve;
        out.text = text("host", "");
        out.option = text("family", "AF_UNSPEC");
        out.flags = text("hints", "0");
        out.who = fmt::format("{} {}", roleName(step.role), out.text);
        out.isLeftOut = out.text.empty();
        push(std::move(out));
    }
    void arguments(const Step &step, ProgramStep &out)
    {
        const auto *values = &step.arguments;
        const auto has = [&](std::string_view key) { return values->find(key) != values->end(); };
        const auto text = [&](std::string_view key) { return m_values.filled(values->find(key)->second); };
        out.flags = has("flags") ? text("flags") : "0";
        if (has("to"))
            m_values.address(values->find("to")->second, out);
        out.address.forgetsHtons = has("forgets");
        if (has("path"))
            m_values.address(values->find("path")->second, out);
        switch (out.call) {
        case CallCode::Socket:
            return socket(step, out);
        case CallCode::Listen:
            return m_values.number(values->find("backlog")->second, out);
        case CallCode::SendMsg:
            out.related = socketOf(valueText(values->find("descriptor")->second));
            [[fallthrough]];
        case CallCode::Send:
        case CallCode::SendTo:
        case CallCode::Write:
            out.isPattern = has("size");
            if (out.isPattern)
                m_values.number(values->find("size")->second, out);
            else if (has("data"))
                out.octets = octetsFor(valueText(values->find("data")->second)).value_or(Bytes{});
            break;
        case CallCode::Recv:
        case CallCode::RecvFrom:
        case CallCode::RecvMsg:
        case CallCode::Read:
            out.number = 65536;
            if (has("size"))
                m_values.number(values->find("size")->second, out);
            break;
        case CallCode::Shutdown:
            out.number = text("how") == "SHUT_RD" ? 0 : text("how") == "SHUT_WR" ? 1 : 2;
            break;
        case CallCode::Close:
            out.aborts = step.word == "reset";
            break;
        case CallCode::Poll:
            out.text = text("for");
            out.number = 1000;
            if (has("timeout"))
                m_values.number(values->find("timeout")->second, out);
            break;
        case CallCode::Ioctl:
            out.text = text("request");
            break;
        case CallCode::GetSockOpt:
        case CallCode::SetSockOpt:
            return option(step, out);
        default:
            break;
        }
        if (has("repeat")) {
            ProgramStep times;
            m_values.number(values->find("repeat")->second, times);
            out.repeat = times.amount.empty() ? std::to_string(times.number) : times.amount;
            out.isLeftOut |= times.isLeftOut;
        }
    }
    void socket(const Step &step, ProgramStep &out)
    {
        const auto calls = callsFor(step, m_values.known(), {.beyondLoopback = true});
        if (!calls) {
            out.isLeftOut = true;
            return;
        }
        if (const auto *made = std::get_if<SocketCall>(&calls->front())) {
            out.kind = made->kind;
            out.protocol = made->protocol;
            out.nonBlocking = made->nonBlocking;
        } else {
            const auto &probe = std::get<ProbeCall>(calls->front());
            out.domain = probe.domain;
            out.type = probe.type;
            out.protocol = probe.protocol;
        }
    }
    void option(const Step &step, ProgramStep &out) const
    {
        const auto *option = findOption(valueText(step.arguments.at("option")));
        out.level = option->levelName;
        out.option = option->name;
        out.levelNumber = option->level;
        out.optionNumber = option->number;
        if (out.call == CallCode::GetSockOpt)
            return;
        const auto &value = step.arguments.at("value");
        if (!m_values.isKnown(value)) {
            m_values.number(value, out);
            return;
        }
        if (auto octets = parseOptionValue(*option, m_values.filled(value)))
            out.octets = std::move(*octets);
        else
            out.isLeftOut = true;
    }

    // What is kept ----------------------------------------------------------------------------------------
    static std::optional<ProgramValue> valueFor(const ProgramStep &out, std::string_view observed)
    {
        const bool repeats = !out.repeat.empty();
        ProgramValue value;
        if (observed == "ret")
            value.of = Of::Result;
        else if (observed == "count" && repeats)
            value.of = Of::Count;
        else if (observed == "octets" && repeats)
            value.of = Of::Octets;
        else if (observed == "octets")
            value.of = Of::Result;
        else if (observed == "fd")
            value.of = Of::Descriptor;
        else if (observed == "local")
            value.of = Of::Local;
        else if (observed == "local.port")
            value.of = Of::LocalPort;
        else if (observed == "peer")
            value.of = Of::Peer;
        else if (observed == "peer.port")
            value.of = Of::PeerPort;
        else if (observed == "value" && isNumber(out))
            value.of = Of::Option;
        else if (observed.starts_with("field.") && out.option == "TCP_INFO")
            value = {{}, Of::TcpInfo, std::string(observed.substr(6))};
        else
            return std::nullopt;
        return value;
    }
    static bool isNumber(const ProgramStep &out)
    {
        if (out.call == CallCode::Ioctl)
            return true;
        const auto *option = findOption(out.option);
        return out.call == CallCode::GetSockOpt && option &&
               (option->type == OptionType::Bool || option->type == OptionType::Int ||
                option->type == OptionType::Uint || option->type == OptionType::Errno);
    }
    void keep(const Step &step, ProgramStep &out)
    {
        bool showsOption = false;
        for (const auto &[name, observed] : step.saves) {
            auto value = valueFor(out, observed);
            if (!value)
                continue; // what refers to it is told in words
            value->variable = newName(fmt::format("{}_{}", roleName(step.role), name));
            m_values.keep(name, *value);
            showsOption |= value->of == Of::Option;
            out.values.push_back(std::move(*value));
        }
        if (isNumber(out) && !showsOption)
            out.values.push_back({{}, Of::Option, {}});
        for (const auto &expectation : step.expect) {
            const auto value = valueFor(out, expectation.observed);
            const bool isKept = std::any_of(out.values.begin(), out.values.end(), [&](const ProgramValue &v) {
                return value && v.of == Of::TcpInfo && v.field == value->field;
            });
            if (value && value->of == Of::TcpInfo && !isKept)
                out.values.push_back(*value);
        }
    }

    const Experiment &m_experiment;
    const ProgramOptions &m_options;
    Program m_program;
    ProgramValues m_values;
    std::map<std::string, SocketId> m_sockets;
    std::set<std::string> m_taken;
    Role m_lastRole = Role::None;
    std::map<std::string, std::string> m_threads, m_waiting; // by the call's name
    std::map<std::string, const Step *> m_waitingSteps;
};

} // namespace

Program programOf(const Experiment &experiment, const ProgramOptions &options)
{
    return Translator(experiment, options).run();
}

} // namespace sockeye::lab
