// SPDX-License-Identifier: MIT
#include "core/journal/exporters/eventwriter.h"

#include <ctime>
#include <iterator>

#include <fmt/format.h>

#include "core/bytes/hex.h"
#include "core/journal/exporters/cprogram.h"
#include "core/journal/exporters/pythonprogram.h"
#include "core/journal/jsonlines.h"

namespace sockeye {

namespace {

constexpr std::int64_t kNsPerSecond = 1'000'000'000;

std::string secondsText(std::int64_t ns)
{
    const std::uint64_t size = ns < 0 ? -static_cast<std::uint64_t>(ns) : static_cast<std::uint64_t>(ns);
    return fmt::format("{}{}.{:09}", ns < 0 ? "-" : "", size / kNsPerSecond, size % kNsPerSecond);
}

ByteView octetsOf(const Event &event)
{
    if (const auto *data = event.as<DataEvent>())
        return data->payload;
    if (const auto *segment = event.as<SegmentEvent>())
        return segment->frame;
    return {};
}

class JsonWriter : public EventWriter
{
public:
    explicit JsonWriter(const SocketNames &names) : m_names(names) {}
    void write(std::string &out, const Event &event) override { appendJsonLine(out, event, m_names); }

private:
    const SocketNames &m_names;
};

class CsvWriter : public EventWriter
{
public:
    CsvWriter(const SocketNames &names, std::int64_t beganNs) : m_names(names), m_beganNs(beganNs) {}

    void begin(std::string &out) override
    {
        out += "seq,ns,seconds,kind,socket,dir,call,args,ret,errno,len,local,peer,from,to,evidence,message,"
               "hex\r\n";
    }

    void write(std::string &out, const Event &event) override
    {
        const auto *call = event.as<CallEvent>();
        const auto *data = event.as<DataEvent>();
        const auto *state = event.as<StateEvent>();
        const auto *segment = event.as<SegmentEvent>();
        const Direction dir = data ? data->dir : segment ? segment->dir : Direction::None;
        fmt::format_to(std::back_inserter(out), "{},{},{}", event.seq, event.ns,
                       secondsText(event.ns - m_beganNs));
        cell(out, kindName(event.kind()));
        cell(out, event.socket == 0 ? std::string() : m_names(event.socket));
        cell(out, dir == Direction::In ? "in" : dir == Direction::Out ? "out" : "");
        cell(out, call ? callName(call->call) : data ? callName(data->call) : "");
        cell(out, call ? call->args : "");
        cell(out, call && call->phase == CallPhase::Done ? std::to_string(call->ret) : "");
        cell(out, call && call->err != 0 ? errnoName(call->err) : "");
        cell(out, data ? std::to_string(data->origLen) : segment ? std::to_string(segment->origLen) : "");
        const Endpoint none;
        const auto &local = call ? call->local : data ? data->local : state ? state->local : none;
        const auto &peer = call ? call->peer : data ? data->peer : state ? state->peer : none;
        cell(out, local.text());
        cell(out, peer.text());
        cell(out, state ? stateName(state->from) : "");
        cell(out, state ? stateName(state->to) : "");
        cell(out, state ? evidenceName(state->evidence) : "");
        cell(out, messageOf(event, m_names));
        cell(out, toHex(octetsOf(event)));
        out += "\r\n";
    }

private:
    static void cell(std::string &out, std::string_view text)
    {
        out += ',';
        if (text.find_first_of("\",\r\n") == std::string_view::npos) {
            out += text;
            return;
        }
        out += '"';
        for (const char c : text) {
            out += c;
            if (c == '"')
                out += c;
        }
        out += '"';
    }

    const SocketNames &m_names;
    std::int64_t m_beganNs;
};

class TextWriter : public EventWriter
{
public:
    TextWriter(const SocketNames &names, std::int64_t beganNs) : m_names(names), m_beganNs(beganNs) {}

    void begin(std::string &out) override
    {
        const std::time_t seconds = m_beganNs / kNsPerSecond;
        std::tm utc{};
        gmtime_r(&seconds, &utc);
        out += fmt::format(
            "session began {:04}-{:02}-{:02} {:02}:{:02}:{:02} UTC; times are seconds since then\n\n",
            utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
    }

    void write(std::string &out, const Event &event) override
    {
        const std::string name = event.socket == 0 ? "-" : m_names(event.socket);
        fmt::format_to(std::back_inserter(out), "{:>16}  {:<8}  {:<7}  {}\n",
                       secondsText(event.ns - m_beganNs), name, kindName(event.kind()),
                       messageOf(event, m_names));
        hexDump(octetsOf(event), 0, [&](std::string_view line) { out.append(4, ' ').append(line) += '\n'; });
    }

private:
    const SocketNames &m_names;
    std::int64_t m_beganNs;
};

class RawWriter : public EventWriter
{
public:
    void write(std::string &out, const Event &event) override { out += textOf(octetsOf(event)); }
};

class ProgramWriter : public EventWriter
{
public:
    using Language = std::string (*)(const Program &);

    explicit ProgramWriter(Language language) : m_language(language) {}

    void write(std::string &, const Event &event) override { m_program.add(event); }
    void end(std::string &out) override
    {
        m_program.finish();
        out += m_language(m_program);
    }

private:
    Program m_program;
    Language m_language;
};

} // namespace

std::unique_ptr<EventWriter> makeEventWriter(ExportFormat format, const SocketNames &names,
                                             std::int64_t beganNs)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(names, beganNs);
    case ExportFormat::JsonLines:
        return std::make_unique<JsonWriter>(names);
    case ExportFormat::Text:
        return std::make_unique<TextWriter>(names, beganNs);
    case ExportFormat::Raw:
        return std::make_unique<RawWriter>();
    case ExportFormat::C:
        return std::make_unique<ProgramWriter>(cProgram);
    case ExportFormat::Python:
        return std::make_unique<ProgramWriter>(pythonProgram);
    }
    return nullptr;
}

} // namespace sockeye
