// SPDX-License-Identifier: MIT
#include "ui/models/comparemodel.h"

#include <algorithm>

#include <QCoreApplication>

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

bool isPassing(const std::string &name)
{
    static constexpr std::string_view kNames[]{"fd", "took_ms", "text"};
    return name.starts_with("local") || name.starts_with("peer") || name.starts_with("sample.") ||
           name.starts_with("field.") ||
           std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

} // namespace

bool resultsDiffer(const lab::Step &step, const lab::StepRecord &before, const lab::StepRecord &now)
{
    if (before.status != now.status)
        return true;
    const bool makes = !step.as.empty() && before.seen.contains("errno") && now.seen.contains("errno") &&
                       before.seen.at("errno") == now.seen.at("errno");
    const auto kept = [&](const lab::Values &seen) {
        lab::Values values;
        for (const auto &[name, value] : seen) {
            const bool isDescriptor = makes && (name == "ret" || name == "octets" || name == "parts");
            const bool isExpected =
                std::any_of(step.expect.begin(), step.expect.end(),
                            [&](const lab::Expectation &e) { return e.observed == name; });
            if ((isExpected || !isPassing(name)) && !isDescriptor)
                values.emplace(name, value);
        }
        return values;
    };
    return kept(before.seen) != kept(now.seen);
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
        row.differs = resultsDiffer(step, before.record.steps[i], now.record.steps[i]) ||
                      (step.kind == lab::StepKind::Check && row.before != row.now);
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
