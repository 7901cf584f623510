// SPDX-License-Identifier: MIT
#include "ui/models/comparemodel.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "core/lab/expectationwords.h"
#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"
#include "ui/text/theme.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::CompareModel)
};

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
std::set<std::string, std::less<>> chanceNames(const lab::Experiment &experiment)
{
    std::set<std::string, std::less<>> names{"here", "folder", "run"};
    for (const lab::Step &step : experiment.steps) {
        for (const auto &[name, observed] : step.saves) {
            if (isPassing(observed) || makesDescriptor(step, observed))
                names.insert(name);
        }
    }
    return names;
}

class Chance
{
public:
    explicit Chance(const lab::Experiment &experiment) : m_names(chanceNames(experiment)) {}

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
    bool isOf(const lab::Step &step, const std::string &observed) const
    {
        if (isPassing(observed) || makesDescriptor(step, observed))
            return true;
        if (step.kind == lab::StepKind::Compute)
            return step.word == "counter" ||
                   std::any_of(step.arguments.begin(), step.arguments.end(),
                               [this](const auto &argument) { return isIn(argument.second); });
        const auto expected = std::find_if(step.expect.begin(), step.expect.end(),
                                           [&](const lab::Expectation &e) { return e.observed == observed; });
        return expected != step.expect.end() &&
               std::any_of(expected->wanted.values.begin(), expected->wanted.values.end(),
                           [this](const lab::Value &value) { return isIn(value); });
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
    std::set<std::string, std::less<>> m_names;
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
    for (std::size_t i = 0; i < now.experiment->steps.size(); ++i) {
        const auto &step = now.experiment->steps[i];
        if (step.kind == lab::StepKind::Note)
            continue;
        Row row{i, stepLine(*now.experiment, i, now.values).text, resultText(before, i), resultText(now, i),
                false};
        if (step.kind == lab::StepKind::Check) {
            row.before = seenText(step, before.record.steps[i], before.values);
            row.now = seenText(step, now.record.steps[i], now.values);
        }
        row.differs = runsDiffer(before, now, i);
        if (chosenLine(before, i) != chosenLine(now, i)) { // what was changed stands in both columns
            const QString line = stepLine(*before.experiment, i, before.values).text;
            row.before = QStringList{row.before, line}.join(QStringLiteral("  ")).trimmed();
            row.now = QStringList{row.now, row.line}.join(QStringLiteral("  ")).trimmed();
        } else if (row.differs && row.before == row.now) { // what differs is no result of the call itself
            row.before =
                QStringList{row.before, otherwiseText(before, now, i)}.join(QStringLiteral("  ")).trimmed();
            row.now =
                QStringList{row.now, otherwiseText(now, before, i)}.join(QStringLiteral("  ")).trimmed();
        }
        m_rows.push_back(std::move(row));
    }
    m_before = parametersText(before);
    m_now = parametersText(now);
    endResetModel();
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
    case Qt::ToolTipRole:
        return text;
    case Qt::AccessibleTextRole:
        return row.differs && index.column() != StepColumn ? Words::tr("%1, differs").arg(text) : text;
    case Qt::FontRole:
        return theme().font(row.differs && index.column() == NowColumn ? TextStyle::MonoStrong
                                                                       : TextStyle::Mono);
    case Qt::BackgroundRole:
        return row.differs ? QVariant(theme().tint(Tone::Warning)) : QVariant();
    case Qt::ForegroundRole:
        return row.differs ? QVariant(theme().color(Role::Text)) : QVariant(theme().color(Role::TextDim));
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
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
