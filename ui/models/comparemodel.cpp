// SPDX-License-Identifier: MIT
#include "ui/models/comparemodel.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <QCoreApplication>

#include "core/lab/expectationwords.h"
#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"
#include "ui/text/worddifference.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::CompareModel)
};

constexpr qsizetype kLongResult = 60; // characters
constexpr qsizetype kLeastChance = 4; // a port; a shorter one may be any figure

QString parametersText(const RunState &state)
{
    QStringList parts;
    for (const auto &parameter : state.experiment->parameters) {
        const auto value = state.values.find(parameter.name);
        if (value != state.values.end())
            parts << Words::tr("%1 %2", "a parameter, and its value")
                         .arg(localText(parameter.label), parameterText(parameter, value->second));
    }
    return parts.join(QStringLiteral(", "));
}

QString resultText(const RunState &state, std::size_t step)
{
    const StepResult result = stepResult(state.experiment->steps[step], state.record.steps[step]);
    return result.meaning.isEmpty() ? result.text : result.text + QStringLiteral("  ") + result.meaning;
}

// What the kernel gives by chance, or takes the time it takes.
bool isPassing(std::string_view observed)
{
    static constexpr std::string_view kNames[]{"fd", "took_ms", "text", "seq", "ack"};
    return observed.starts_with("local") || observed.starts_with("peer") || observed.starts_with("sample.") ||
           observed.starts_with("field.") ||
           std::find(std::begin(kNames), std::end(kNames), observed) != std::end(kNames);
}

bool makesDescriptor(const lab::Step &step, std::string_view observed)
{
    return !step.as.empty() && (observed == "ret" || observed == "octets" || observed == "parts");
}

// The names whose values are others each time: what a run is given, and what was saved of a chance observation.
class Chance
{
public:
    explicit Chance(const lab::Experiment &experiment)
    {
        for (const lab::Step &step : experiment.steps) {
            for (const auto &[name, observed] : step.saves) {
                if (isOf(step, observed))
                    m_names.insert(name);
            }
        }
    }

    const std::set<std::string, std::less<>> &names() const { return m_names; }
    bool isIn(const std::string &text) const
    {
        const auto names = lab::namesIn(text);
        return names && std::any_of(names->begin(), names->end(),
                                    [this](const std::string &name) { return m_names.contains(name); });
    }
    bool isIn(const lab::Value &value) const
    {
        const auto *text = std::get_if<std::string>(&value);
        return text && isIn(*text);
    }
    // A figure of the kernel's is none where the experiment says what it is to be.
    bool isOf(const lab::Step &step, const std::string &observed) const
    {
        const auto expected = std::find_if(step.expect.begin(), step.expect.end(),
                                           [&](const lab::Expectation &e) { return e.observed == observed; });
        if (expected != step.expect.end() &&
            std::any_of(expected->wanted.values.begin(), expected->wanted.values.end(),
                        [this](const lab::Value &value) { return isIn(value); }))
            return true;
        const bool isFixed = expected != step.expect.end() && expected->wanted.kind == lab::Wanted::Kind::Is;
        if (makesDescriptor(step, observed) || (isPassing(observed) && !isFixed))
            return true;
        return step.kind == lab::StepKind::Compute &&
               (step.word == "counter" ||
                std::any_of(step.arguments.begin(), step.arguments.end(),
                            [this](const auto &argument) { return isIn(argument.second); }));
    }
    lab::Values kept(const lab::Step &step, const lab::Values &seen) const
    {
        lab::Values values;
        for (const auto &[name, value] : seen) {
            if (!isOf(step, name))
                values.emplace(name, value);
        }
        return values;
    }

private:
    std::set<std::string, std::less<>> m_names{"here", "folder", "run"};
};

// The line with what a person chose for the run, and nothing else, filled in.
QString chosenLine(const RunState &state, std::size_t step)
{
    lab::Values chosen;
    for (const auto &parameter : state.experiment->parameters) {
        const auto value = state.values.find(parameter.name);
        if (value != state.values.end())
            chosen.insert(*value);
    }
    return stepLine(*state.experiment, step, chosen).text;
}

bool comparesAlike(const Chance &chance, const lab::Step &step, const RunState &before, const RunState &now)
{
    const auto figures = [&step](const RunState &state) {
        const auto compared = lab::compare(step.check, state.values);
        return compared ? compared->left + ' ' + compared->right : std::string();
    };
    return chance.isIn(step.check) || figures(before) == figures(now);
}

// What was seen in one run and otherwise in the other, in words.
QString otherwiseText(const RunState &run, const RunState &other, std::size_t place)
{
    const lab::Step &step = run.experiment->steps[place];
    const Chance chance(*run.experiment);
    const auto seen = chance.kept(step, run.record.steps[place].seen);
    const auto besides = chance.kept(step, other.record.steps[place].seen);
    QStringList texts;
    for (const auto &[name, value] : seen) {
        const auto there = besides.find(name);
        if (there == besides.end() || there->second != value)
            texts << QString::fromStdString(lab::observedWords(step, name, value, textLanguage()));
    }
    return texts.join(QStringLiteral(", "));
}

// What the kernel gave by chance in a run, as it may stand in a text.
QStringList chanceTexts(const RunState &run)
{
    QStringList texts;
    const Chance chance(*run.experiment);
    for (const std::string &name : chance.names()) {
        if (const auto value = run.values.find(name); value != run.values.end())
            texts << QString::fromStdString(lab::valueText(value->second));
    }
    const auto isShort = [](const QString &text) { return text.size() < kLeastChance; };
    texts.erase(std::remove_if(texts.begin(), texts.end(), isShort), texts.end());
    return texts;
}

} // namespace

bool runsDiffer(const RunState &before, const RunState &now, std::size_t place)
{
    const lab::Step &step = now.experiment->steps[place];
    const lab::StepRecord &then = before.record.steps[place], &last = now.record.steps[place];
    if (then.status != last.status || before.markOf(place) != now.markOf(place) ||
        chosenLine(before, place) != chosenLine(now, place))
        return true;
    const Chance chance(*now.experiment);
    return chance.kept(step, then.seen) != chance.kept(step, last.seen) ||
           (step.kind == lab::StepKind::Check && !comparesAlike(chance, step, before, now));
}

void CompareModel::setRuns(const RunState &before, const RunState &now)
{
    beginResetModel();
    m_rows.clear();
    const auto chance = chanceTexts(before) + chanceTexts(now);
    for (std::size_t i = 0; i < now.experiment->steps.size(); ++i) {
        const auto &step = now.experiment->steps[i];
        if (step.kind == lab::StepKind::Note)
            continue;
        Row row{i,
                stepLine(*now.experiment, i, now.values).text,
                resultText(before, i),
                resultText(now, i),
                false,
                {},
                {},
                {},
                {}};
        if (step.kind == lab::StepKind::Check) {
            row.before = seenText(step, before.record.steps[i], before.values);
            row.now = seenText(step, now.record.steps[i], now.values);
        }
        row.differs = runsDiffer(before, now, i);
        row.fullBefore = row.before;
        row.fullNow = row.now;
        if (row.differs)
            nameDifference(row, before, now, chance);
        m_rows.push_back(std::move(row));
    }
    m_before = parametersText(before);
    m_now = parametersText(now);
    endResetModel();
}

// What was changed stands in both columns. Where the results are the same, or too long to be compared by eye, what
// differs comes in words.
void CompareModel::nameDifference(Row &row, const RunState &before, const RunState &now,
                                  const QStringList &chance)
{
    const auto join = [](const QString &first, const QString &second) {
        return QStringList{first, second}.join(QStringLiteral("  ")).trimmed();
    };
    if (chosenLine(before, row.step) != chosenLine(now, row.step)) {
        row.before = join(row.before, stepLine(*before.experiment, row.step, before.values).text);
        row.now = join(row.now, row.line);
    } else {
        const QString then = otherwiseText(before, now, row.step),
                      last = otherwiseText(now, before, row.step);
        const bool isLong = std::max(row.before.size(), row.now.size()) > kLongResult;
        if (isLong && !(then.isEmpty() && last.isEmpty())) {
            row.before = then;
            row.now = last;
        } else if (row.before == row.now) {
            row.before = join(row.before, then);
            row.now = join(row.now, last);
        }
    }
    std::tie(row.changedBefore, row.changedNow) = changedWords(row.before, row.now, chance);
}

void CompareModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int CompareModel::differenceCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.differs; }));
}

int CompareModel::firstDifference() const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.differs; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const std::vector<MarkedWord> &CompareModel::changedWordsAt(const QModelIndex &index) const
{
    static const std::vector<MarkedWord> kNone;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return index.column() == BeforeColumn ? row.changedBefore
           : index.column() == NowColumn  ? row.changedNow
                                          : kNone;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = index.column() == StepColumn
                             ? QStringLiteral("%1  %2").arg(row.step + 1).arg(row.line)
                         : index.column() == BeforeColumn ? row.before
                                                          : row.now;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole: {
        const QString full = index.column() == BeforeColumn ? row.fullBefore : row.fullNow;
        const QStringList texts = index.column() == StepColumn || full == text || full.isEmpty()
                                      ? QStringList{text}
                                      : QStringList{text, full};
        return QStringLiteral("<p>%1</p>")
            .arg(texts.join(QLatin1Char('\n'))
                     .toHtmlEscaped()
                     .replace(QLatin1Char('\n'), QLatin1String("<br>")));
    }
    case Qt::AccessibleTextRole:
        return row.differs && index.column() != StepColumn ? Words::tr("%1, differs").arg(text) : text;
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case StepColumn:
        return Words::tr("Step");
    case BeforeColumn:
        return m_before.isEmpty() ? Words::tr("The run before") : Words::tr("Before: %1").arg(m_before);
    case NowColumn:
        return m_now.isEmpty() ? Words::tr("The last run") : Words::tr("Now: %1").arg(m_now);
    default:
        return {};
    }
}

} // namespace sockeye
