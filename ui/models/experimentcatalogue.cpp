// SPDX-License-Identifier: MIT
#include "ui/models/experimentcatalogue.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include "ui/text/experimenttext.h"
#include "ui/text/steptext.h"

namespace sockeye {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sockeye::ExperimentCatalogue)
};

constexpr quintptr kChapter = 0; // internalId of a chapter; an entry has its chapter's row + 1

// Titles in both languages, calls, states, errnos, claims, sources: whatever comes to a person's mind.
QString searchText(const lab::Experiment &experiment)
{
    QStringList parts;
    const auto add = [&parts](const std::string &text) { parts << QString::fromStdString(text); };
    add(experiment.id);
    for (const auto *text :
         {&experiment.title, &experiment.question, &experiment.explanation, &experiment.taught}) {
        add(text->en);
        add(text->ko);
    }
    for (const auto *list : {&experiment.claims, &experiment.sources}) {
        for (const auto &text : *list)
            add(text);
    }
    for (const auto &step : experiment.steps) {
        parts << stepWord(step);
        for (const auto &state : step.states)
            add(state);
        for (const auto &[name, value] : step.arguments)
            add(lab::valueText(value));
        for (const auto &expectation : step.expect) {
            for (const auto &value : expectation.wanted.values)
                add(lab::valueText(value));
        }
    }
    parts.removeDuplicates();
    return parts.join(QLatin1Char('\n'));
}

} // namespace

QString ExperimentCatalogue::Entry::key() const
{
    return path.isEmpty() ? QString::fromStdString(experiment->id) : path;
}

ExperimentCatalogue::ExperimentCatalogue(QObject *parent)
    : QAbstractItemModel(parent)
    , m_abilities(lab::Abilities::fixed())
{
}

void ExperimentCatalogue::setShipped(const std::vector<ExperimentPtr> &experiments)
{
    beginResetModel();
    std::vector<Chapter> chapters;
    for (const QString &topic : topics()) {
        Chapter chapter{topic, {}};
        for (const auto &experiment : experiments) {
            if (QString::fromStdString(experiment->topic) == topic)
                chapter.entries.push_back({experiment, {}, lackingNeed(m_abilities, experiment->needs), {}});
        }
        // In the order of the claims, which go from the first steps to what is rare.
        std::stable_sort(chapter.entries.begin(), chapter.entries.end(), [](const Entry &a, const Entry &b) {
            return a.experiment->claims < b.experiment->claims;
        });
        if (!chapter.entries.empty())
            chapters.push_back(std::move(chapter));
    }
    if (!m_chapters.empty() && m_chapters.back().topic.isEmpty())
        chapters.push_back(std::move(m_chapters.back()));
    m_chapters = std::move(chapters);
    endResetModel();
}

void ExperimentCatalogue::setAbilities(const lab::Abilities &abilities)
{
    m_abilities = abilities;
    for (std::size_t c = 0; c < m_chapters.size(); ++c) {
        for (Entry &entry : m_chapters[c].entries)
            entry.lacking = lackingNeed(m_abilities, entry.experiment->needs);
        const QModelIndex at = index(static_cast<int>(c), 0);
        Q_EMIT dataChanged(index(0, 0, at), index(rowCount(at) - 1, 0, at));
    }
}

QModelIndex ExperimentCatalogue::addFile(const QString &path, ExperimentPtr experiment)
{
    Entry made{std::move(experiment), path, {}, {}};
    made.lacking = lackingNeed(m_abilities, made.experiment->needs);
    if (const QModelIndex known = indexOf(path); known.isValid()) {
        m_chapters[known.internalId() - 1].entries[static_cast<std::size_t>(known.row())] = std::move(made);
        Q_EMIT dataChanged(known, known);
        return known;
    }
    if (m_chapters.empty() || !m_chapters.back().topic.isEmpty()) {
        const int row = static_cast<int>(m_chapters.size());
        beginInsertRows({}, row, row);
        m_chapters.push_back({{}, {}});
        endInsertRows();
    }
    Chapter &own = m_chapters.back();
    const QModelIndex parent = index(static_cast<int>(m_chapters.size()) - 1, 0);
    const int row = static_cast<int>(own.entries.size());
    beginInsertRows(parent, row, row);
    own.entries.push_back(std::move(made));
    endInsertRows();
    Q_EMIT dataChanged(parent, parent);
    return index(row, 0, parent);
}

void ExperimentCatalogue::setVerdict(const QString &key, lab::Holding holding)
{
    const QModelIndex at = indexOf(key);
    if (!at.isValid())
        return;
    m_chapters[at.internalId() - 1].entries[static_cast<std::size_t>(at.row())].verdict = holding;
    Q_EMIT dataChanged(at, at);
    Q_EMIT dataChanged(at.parent(), at.parent());
}

void ExperimentCatalogue::setPast(const Progress &progress)
{
    for (int row = 0; row < rowCount(); ++row) {
        auto &entries = m_chapters[static_cast<std::size_t>(row)].entries;
        bool isOther = false;
        for (Entry &entry : entries) {
            const auto past = progress.of(entry.key());
            isOther = isOther || past != entry.past;
            entry.past = past;
        }
        if (!isOther)
            continue;
        const QModelIndex chapter = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, chapter), index(rowCount(chapter) - 1, 0, chapter));
        Q_EMIT dataChanged(chapter, chapter);
    }
}

const ExperimentCatalogue::Entry *ExperimentCatalogue::entry(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kChapter)
        return nullptr;
    return &m_chapters[index.internalId() - 1].entries[static_cast<std::size_t>(index.row())];
}

const ExperimentCatalogue::Chapter *ExperimentCatalogue::chapter(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == kChapter
               ? &m_chapters[static_cast<std::size_t>(index.row())]
               : nullptr;
}

QModelIndex ExperimentCatalogue::indexOf(const QString &key) const
{
    for (std::size_t c = 0; c < m_chapters.size(); ++c) {
        const auto &entries = m_chapters[c].entries;
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&key](const Entry &e) { return e.key() == key; });
        if (found != entries.end())
            return createIndex(static_cast<int>(found - entries.begin()), 0, c + 1);
    }
    return {};
}

QModelIndex ExperimentCatalogue::first() const
{
    return m_chapters.empty() ? QModelIndex() : index(0, 0, index(0, 0));
}

QModelIndex ExperimentCatalogue::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kChapter);
}

QModelIndex ExperimentCatalogue::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kChapter)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kChapter);
}

int ExperimentCatalogue::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_chapters.size());
    const Chapter *of = parent.column() == 0 ? chapter(parent) : nullptr;
    return of ? static_cast<int>(of->entries.size()) : 0;
}

int ExperimentCatalogue::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ExperimentCatalogue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Chapter *of = chapter(index))
        return chapterData(*of, role);
    return entryData(*entry(index), m_chapters[index.internalId() - 1], role);
}

QVariant ExperimentCatalogue::chapterData(const Chapter &chapter, int role) const
{
    const auto ran = std::count_if(chapter.entries.begin(), chapter.entries.end(),
                                   [](const Entry &e) { return hasRun(e); });
    switch (role) {
    case Qt::DisplayRole:
        return topicTitle(chapter.topic);
    case Qt::AccessibleTextRole:
        return Words::tr("%1, %2 of %3 run")
            .arg(topicTitle(chapter.topic))
            .arg(ran)
            .arg(chapter.entries.size());
    default:
        return {};
    }
}

QVariant ExperimentCatalogue::entryData(const Entry &entry, const Chapter &chapter, int role) const
{
    const QString title = localText(entry.experiment->title);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return QStringList{title, localText(entry.experiment->question), entry.path, entryStatusText(entry)}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return Words::tr("%1, %2", "an experiment, and what became of it").arg(title, entryStatusText(entry));
    case SearchRole:
        return QStringList{topicTitle(chapter.topic), QFileInfo(entry.path).fileName(),
                           searchText(*entry.experiment)}
            .join(QLatin1Char('\n'));
    default:
        return {};
    }
}

namespace {

QString holdingText(lab::Holding holding)
{
    switch (holding) {
    case lab::Holding::Holds:
        return Words::tr("holds");
    case lab::Holding::Fails:
        return Words::tr("does not hold here");
    case lab::Holding::Skipped:
        return Words::tr("skipped");
    }
    return {};
}

} // namespace

QString entryStatusText(const ExperimentCatalogue::Entry &entry)
{
    if (entry.lacking)
        return Words::tr("Skipped here. %1").arg(whyNotText(*entry.lacking));
    QStringList parts;
    if (entry.verdict)
        parts << holdingText(*entry.verdict);
    else if (entry.past)
        parts << Words::tr("in an earlier session: %1").arg(holdingText(entry.past->holding));
    else
        return Words::tr("not run yet");
    if (entry.past && entry.past->told > 0)
        parts << Words::tr("predicted: %1 of %2 right").arg(entry.past->right).arg(entry.past->told);
    return parts.join(QStringLiteral(", "));
}

QString entryStatusIcon(const ExperimentCatalogue::Entry &entry)
{
    if (entry.lacking)
        return needIcon(*entry.lacking);
    const auto last = entry.verdict ? entry.verdict
                      : entry.past  ? std::optional(entry.past->holding)
                                    : std::nullopt;
    if (last == lab::Holding::Holds)
        return QStringLiteral("holds");
    if (last == lab::Holding::Fails)
        return QStringLiteral("warning");
    return QStringLiteral("not-run");
}

} // namespace sockeye
