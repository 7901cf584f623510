// SPDX-License-Identifier: MIT
// The catalogue of experiments: chapters with how many of them were run, entries with what became of them. GUI
// thread only.
#pragma once

#include <QTreeView>

class QSortFilterProxyModel;

namespace sockeye {

class ExperimentCatalogue;

class ExperimentTreeView : public QTreeView
{
    Q_OBJECT

public:
    // The catalogue outlives it.
    explicit ExperimentTreeView(ExperimentCatalogue &catalogue, QWidget *parent = nullptr);

    const ExperimentCatalogue &catalogue() const { return m_catalogue; }
    QModelIndex toCatalogue(const QModelIndex &index) const;
    void setSearch(const QString &text); // shows only what has it
    bool isEmpty() const;
    // The first entry shown; invalid when nothing is.
    QModelIndex firstEntry() const;
    // No entryChosen() follows.
    void selectKey(const QString &key);

Q_SIGNALS:
    void entryChosen(const QString &key); // by the person

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    ExperimentCatalogue &m_catalogue;
    QSortFilterProxyModel *m_shown;
    bool m_selecting = false;
};

} // namespace sockeye
