// SPDX-License-Identifier: MIT
// The experiments by chapter, with what became of each, in this session and before: a tree of two levels. GUI thread only.
#pragma once

#include <memory>
#include <vector>

#include <QAbstractItemModel>

#include "core/lab/abilities.h"
#include "core/lab/verdict.h"
#include "ui/models/progress.h"

namespace sockeye {

class ExperimentCatalogue : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Roles { SearchRole = Qt::UserRole + 1 }; // all that an entry can be found by

    using ExperimentPtr = std::shared_ptr<const lab::Experiment>;

    struct Entry {
        ExperimentPtr experiment;
        QString path;                             // of the reader's own file; empty for one that ships
        std::optional<lab::Need> lacking;         // cannot run here
        std::optional<lab::Holding> verdict;      // the last one of this session
        std::optional<Progress::Entry> past = {}; // of this session or an earlier one
        QString key() const;                      // the path, or the id
    };
    struct Chapter {
        QString topic; // empty: the reader's own files
        std::vector<Entry> entries;
    };

    explicit ExperimentCatalogue(QObject *parent = nullptr);

    void setShipped(const std::vector<ExperimentPtr> &experiments);
    void setAbilities(const lab::Abilities &abilities);
    const lab::Abilities &abilities() const { return m_abilities; }
    // Puts the file's experiment among the reader's own, or in the place of what was read from it before.
    QModelIndex addFile(const QString &path, ExperimentPtr experiment);
    void setPast(const Progress &progress);
    void setVerdict(const QString &key, lab::Holding holding);

    const Entry *entry(const QModelIndex &index) const;     // null for a chapter
    const Chapter *chapter(const QModelIndex &index) const; // null for an entry
    QModelIndex indexOf(const QString &key) const;
    QModelIndex first() const; // of the first chapter; invalid while there are none

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant chapterData(const Chapter &chapter, int role) const;
    QVariant entryData(const Entry &entry, const Chapter &chapter, int role) const;

    std::vector<Chapter> m_chapters;
    lab::Abilities m_abilities;
};

// Whether it has run, be it in an earlier session.
inline bool hasRun(const ExperimentCatalogue::Entry &entry)
{
    return entry.verdict || entry.past;
}

// "holds", "not run yet", "skipped here: …"; of themeicon.h.
QString entryStatusText(const ExperimentCatalogue::Entry &entry);
QString entryStatusIcon(const ExperimentCatalogue::Entry &entry);

} // namespace sockeye
