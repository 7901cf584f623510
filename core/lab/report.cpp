// SPDX-License-Identifier: MIT
#include "core/lab/report.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/result.h"
#include "core/lab/codeline.h"
#include "core/lab/expectationwords.h"
#include "core/lab/reportevents.h"
#include "core/lab/verdict.h"

namespace sockeye::lab {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1f2328; --dim: #656d76; --paper: #ffffff; --line: #d0d7de;
  --soft: #f6f8fa; --good: #1a7f37; --bad: #cf222e; --skip: #9a6700; --state: #0969da; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #8d96a0; --paper: #0d1117; --line: #30363d;
  --soft: #161b22; --good: #3fb950; --bad: #f85149; --skip: #d29922; --state: #4493f8; } }
body { margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 15px/1.5 system-ui, "Noto Sans CJK KR", sans-serif; }
h1 { margin-bottom: 0; } h2 { margin-top: 2rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
.question { font-size: 1.15rem; color: var(--dim); margin-top: .3rem; }
.verdict { display: inline-block; padding: .3rem .8rem; border: 2px solid; border-radius: .4rem; font-weight: 600; }
.holds { color: var(--good); } .fails { color: var(--bad); } .skipped { color: var(--skip); }
table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600; } td.number { text-align: right; white-space: nowrap; }
code, .mono { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .87rem; overflow-wrap: anywhere; }
.state { color: var(--state); } .implied { font-style: italic; border-bottom: 1px dashed; } .dim { color: var(--dim); }
footer { margin-top: 3rem; color: var(--dim); font-size: .87rem; }
)";

// The page's own words.
struct Word {
    std::string_view en, ko;
};
constexpr Word kHolds{"It holds on this kernel", "이 커널에서 성립합니다"};
constexpr Word kFails{"It does not hold here", "여기서는 성립하지 않습니다"};
constexpr Word kSkipped{"Skipped", "건너뛰었습니다"};
constexpr Word kVerdict{"Step by step", "단계별 판정"};
constexpr Word kStep{"Step", "단계"};
constexpr Word kShows{"What it shows", "보여 주는 것"};
constexpr Word kExpected{"Expected", "예상"};
constexpr Word kSeen{"Seen", "실제"};
constexpr Word kWait{"Waiting", "기다림"};
constexpr Word kSuccess{"success", "성공"};
constexpr Word kNoAnswer{"no answer", "답 없음"};
constexpr Word kNothing{"nothing", "없음"};
constexpr Word kReturnsWithin{"it returns within {} ms", "{}ms 안에 돌아옴"};
constexpr Word kDidNotReturn{"it did not return", "돌아오지 않음"};
constexpr Word kToBeDone{"to be done", "실행될 것"};
constexpr Word kExplanation{"Explanation", "설명"};
constexpr Word kHappened{"What happened, in order", "일어난 순서"};
constexpr Word kCalls{"Calls", "호출"};
constexpr Word kStates{"States", "상태"};
constexpr Word kSocket{"Socket", "소켓"};
constexpr Word kTrail{"The way it went, and what that rests on", "지나온 길과 그 근거"};
constexpr Word kRole{"Role", "역할"};
constexpr Word kCall{"Call", "호출"};
constexpr Word kReturned{"Returned", "반환값"};
constexpr Word kTook{"µs", "µs"};
constexpr Word kParameters{"Parameters", "매개변수"};
constexpr Word kSources{"Sources", "출처"};
constexpr Word kDropped{"dropped", "버려짐"};
constexpr Word kServer{"Server", "서버"};
constexpr Word kClient{"Client", "클라이언트"};
constexpr Word kThird{"Third", "제3자"};
constexpr Word kMadeBy{"Made by Sockeye from a recorded run: nothing here is an illustration.",
                       "Sockeye가 기록한 실행으로 만들었습니다. 예시로 꾸민 것이 아닙니다."};

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

class Page
{
public:
    Page(const Experiment &experiment, const RunRecord &record, const EventLog &log,
         std::string_view language)
        : m_experiment(experiment)
        , m_record(record)
        , m_verdict(judge(experiment, record))
        , m_values(valuesOf(experiment, record))
        , m_lines(reportLines(experiment, record, log))
        , m_isKorean(language == "ko")
        , m_language(language)
    {
        for (const auto role : {Role::Server, Role::Client, Role::Third}) {
            if (std::any_of(m_lines.begin(), m_lines.end(),
                            [role](const ReportLine &l) { return l.role == role; }))
                m_roles.push_back(role);
        }
    }

    std::string run()
    {
        const auto title = escaped(m_experiment.title.in(m_language));
        add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
            m_isKorean ? "ko" : "en");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        add("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n", title, kStyle);
        add("<h1>{}</h1>\n<p class=\"question\">{}</p>\n", title,
            escaped(m_experiment.question.in(m_language)));
        headline();
        verdict();
        add("<h2>{}</h2>\n<p>{}</p>\n", word(kExplanation), escaped(m_experiment.explanation.in(m_language)));
        if (!m_lines.empty()) {
            happened();
            states();
            calls();
        }
        footer();
        return std::move(m_text);
    }

private:
    template<typename... Args>
    void add(fmt::format_string<Args...> format, Args &&...args)
    {
        m_text += fmt::format(format, std::forward<Args>(args)...);
    }
    std::string_view word(const Word &w) const { return m_isKorean ? w.ko : w.en; }
    std::string_view roleWord(Role role) const
    {
        return role == Role::Server   ? word(kServer)
               : role == Role::Client ? word(kClient)
               : role == Role::Third  ? word(kThird)
                                      : std::string_view();
    }

    void headline()
    {
        const auto &said = m_verdict.holding == Holding::Holds   ? kHolds
                           : m_verdict.holding == Holding::Fails ? kFails
                                                                 : kSkipped;
        const auto held = m_verdict.count(Holding::Holds), all = m_verdict.steps.size();
        const auto count = m_isKorean ? fmt::format("기대 {}가지 가운데 {}가지가 맞음", all, held)
                                      : fmt::format("{} of {} expectations met", held, all);
        add("<p><span class=\"verdict {}\">{}</span> <span class=\"dim\">{}{}</span></p>\n",
            holdingName(m_verdict.holding), word(said), count,
            m_verdict.why.empty() ? "" : ": " + escaped(m_verdict.why));
        if (m_experiment.parameters.empty())
            return;
        add("<p class=\"dim\">{}:", word(kParameters));
        for (const auto &parameter : m_experiment.parameters) {
            const auto given = m_record.given.find(parameter.name);
            if (given == m_record.given.end())
                continue;
            add(" {} = {} {}", escaped(parameter.label.in(m_language)),
                escaped(parameter.textOf(given->second, m_language)), escaped(parameter.unit));
        }
        add("</p>\n");
    }
    void verdict()
    {
        add("<h2>{}</h2>\n<div "
            "class=\"wide\"><table>\n<tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th></th></tr>\n",
            word(kVerdict), word(kStep), word(kShows), word(kExpected), word(kSeen));
        for (const auto &step : m_verdict.steps) {
            const auto &told = m_experiment.steps[step.step];
            const auto what = !told.says.empty()   ? told.says.in(m_language)
                              : !told.word.empty() ? codeLine(told, m_values)
                                                   : std::string(word(kWait));
            const bool skipped = step.holding == Holding::Skipped;
            add("<tr><td class=\"number\">{}</td><td>{}</td><td class=\"mono\">{}</td><td "
                "class=\"mono\">{}</td>"
                "<td class=\"{}\">{}</td></tr>\n",
                step.step + 1, escaped(what), escaped(expected(step)),
                escaped(skipped ? step.why : seen(step)), holdingName(step.holding),
                step.holding == Holding::Holds   ? "✓"
                : step.holding == Holding::Fails ? "✗"
                                                 : "–");
        }
        add("</table></div>\n");
    }
    // What a person calls it, not what it was judged by.
    std::string expected(const StepVerdict &verdict) const
    {
        const auto &step = m_experiment.steps[verdict.step];
        if (verdict.expectation >= 0) {
            const auto &expectation = step.expect[static_cast<std::size_t>(verdict.expectation)];
            const auto words = expectedWords(step, expectation, m_values, m_language);
            return words.empty() ? verdict.expected : words;
        }
        if (m_record.steps[verdict.step].status == StepRecord::Status::Skipped)
            return std::string(word(kToBeDone));
        if (step.kind == StepKind::Check)
            return comparisonWords(step.check, m_language);
        if (step.kind == StepKind::Await)
            return awaitedWords(step, m_values, m_language);
        return isLate(verdict) ? fmt::format(fmt::runtime(word(kReturnsWithin)), step.within.count())
                               : std::string(word(kSuccess));
    }
    std::string seen(const StepVerdict &verdict) const
    {
        const auto &step = m_experiment.steps[verdict.step];
        const auto &record = m_record.steps[verdict.step];
        const auto observation = [&](const std::string &observed, const Word &none) {
            const auto value = record.seen.find(observed);
            return value == record.seen.end() ? std::string(word(none))
                                              : observedWords(step, observed, value->second, m_language);
        };
        if (verdict.expectation >= 0)
            return observation(step.expect[static_cast<std::size_t>(verdict.expectation)].observed, kNothing);
        if (record.status == StepRecord::Status::Skipped)
            return verdict.seen;
        if (step.kind == StepKind::Check) {
            const auto compared = compare(step.check, m_values);
            return compared
                       ? fmt::format("{}{}{}", compared->left, m_isKorean ? ", " : " and ", compared->right)
                       : verdict.seen;
        }
        if (step.kind == StepKind::Await)
            return cameWords(step, record, m_language);
        return isLate(verdict) ? std::string(word(kDidNotReturn))
                               : observation(step.word == "getaddrinfo" ? "error" : "errno", kNoAnswer);
    }
    // Of a call that did not return in time that comes first.
    bool isLate(const StepVerdict &verdict) const
    {
        const auto first =
            std::find_if(m_verdict.steps.begin(), m_verdict.steps.end(),
                         [&verdict](const StepVerdict &one) { return one.step == verdict.step; });
        return &*first == &verdict && m_record.steps[verdict.step].seen.contains("timed_out");
    }
    static std::string returned(const ReportLine &line)
    {
        return line.err == 0 ? fmt::format("{}", line.ret) : fmt::format("-1 {}", errnoName(line.err));
    }
    std::string cell(const ReportLine &line) const
    {
        const auto socket =
            line.socket.empty() ? std::string() : fmt::format("<b>{}</b> ", escaped(line.socket));
        switch (line.kind) {
        case ReportLine::Kind::Call:
            return fmt::format(
                "{}{} = {}{}", socket, escaped(line.what), returned(line),
                line.data.empty() ? "" : fmt::format(" <span class=\"dim\">{}</span>", escaped(line.data)));
        case ReportLine::Kind::State:
            return fmt::format("{}<span class=\"state{}\">{}</span>", socket,
                               line.evidence == Evidence::Implied ? " implied" : "", escaped(line.what));
        case ReportLine::Kind::Segment:
            return fmt::format("{}{} {}", socket, line.direction == Direction::Out ? "→" : "←",
                               escaped(line.what));
        case ReportLine::Kind::Drop:
            return fmt::format("{}{} {}", socket, line.ret, word(kDropped));
        }
        return {};
    }
    void happened()
    {
        add("<h2>{}</h2>\n<div class=\"wide\"><table>\n<tr><th>ms</th>", word(kHappened));
        for (const auto role : m_roles)
            add("<th>{}</th>", roleWord(role));
        add("</tr>\n");
        for (const auto &line : m_lines) {
            add("<tr><td class=\"number mono\">{:.3f}</td>",
                static_cast<double>(line.ns - m_lines.front().ns) / 1'000'000);
            for (const auto role : m_roles)
                add("<td class=\"mono\">{}</td>", role == line.role ? cell(line) : "");
            add("</tr>\n");
        }
        add("</table></div>\n");
    }
    void states()
    {
        std::vector<std::pair<Role, std::string>> sockets;
        for (const auto &line : m_lines) {
            const std::pair key{line.role, line.socket};
            if (line.kind == ReportLine::Kind::State &&
                std::find(sockets.begin(), sockets.end(), key) == sockets.end())
                sockets.push_back(key);
        }
        if (sockets.empty())
            return;
        add("<h2>{}</h2>\n<div class=\"wide\"><table>\n<tr><th>{}</th><th>{}</th><th>{}</th></tr>\n",
            word(kStates), word(kRole), word(kSocket), word(kTrail));
        for (const auto &[role, name] : sockets) {
            add("<tr><td>{}</td><td class=\"mono\">{}</td><td>", roleWord(role), escaped(name));
            for (const auto &line : m_lines) {
                if (line.kind != ReportLine::Kind::State || line.role != role || line.socket != name)
                    continue;
                const auto source = sourceName(line.source);
                add("<span class=\"mono state{}\">{}</span> <span class=\"dim\">{}{}{}</span><br>",
                    line.evidence == Evidence::Implied ? " implied" : "", escaped(line.what),
                    evidenceName(line.evidence), source.empty() ? "" : ", ", source);
            }
            add("</td></tr>\n");
        }
        add("</table></div>\n");
    }
    void calls()
    {
        add("<h2>{}</h2>\n<div "
            "class=\"wide\"><table>\n<tr><th></th><th>{}</th><th>{}</th><th>{}</th><th>errno</th>"
            "<th>{}</th></tr>\n",
            word(kCalls), word(kRole), word(kCall), word(kReturned), word(kTook));
        std::size_t number = 0;
        for (const auto &line : m_lines) {
            if (line.kind != ReportLine::Kind::Call)
                continue;
            add("<tr><td class=\"number dim\">{}</td><td>{}</td><td class=\"mono\">{}</td>"
                "<td class=\"number mono\">{}</td><td class=\"mono\">{}</td><td class=\"number "
                "mono\">{:.1f}</td></tr>\n",
                ++number, roleWord(line.role), escaped(line.what), line.ret,
                line.err == 0 ? "" : errnoName(line.err), static_cast<double>(line.durationNs) / 1000);
        }
        add("</table></div>\n");
    }
    void footer()
    {
        std::string sources;
        for (const auto &source : m_experiment.sources)
            sources += (sources.empty() ? "" : ", ") + source;
        add("<footer><p>{}: {}</p><p>{} {}</p></footer>\n</body>\n</html>\n", word(kSources),
            escaped(sources), escaped(m_experiment.id), word(kMadeBy));
    }

    const Experiment &m_experiment;
    const RunRecord &m_record;
    const Verdict m_verdict;
    const Values m_values;
    const std::vector<ReportLine> m_lines;
    const bool m_isKorean;
    const std::string_view m_language;
    std::vector<Role> m_roles;
    std::string m_text;
};

} // namespace

std::string experimentReport(const Experiment &experiment, const RunRecord &record, const EventLog &log,
                             std::string_view language)
{
    return Page(experiment, record, log, language).run();
}

} // namespace sockeye::lab
