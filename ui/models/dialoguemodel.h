// SPDX-License-Identifier: MIT
// The steps of a sequence of messages as rows that can be edited, and how each fared when it was played. GUI thread
// only.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/bytes/dialogue.h"

namespace sockeye {

class DialogueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { kSend, kDelay, kExpect, kWithin, kResult, kColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    const Dialogue &dialogue() const { return m_dialogue; }
    void setDialogue(Dialogue dialogue);
    void insert(int row, const DialogueStep &step);
    void remove(int row);
    bool canUndo() const { return !m_removed.empty(); }
    int undoRemove(); // the row that is there again
    void move(int row, int by);
    void showProgress(const DialogueProgress &progress);
    void clearProgress();

    // What is wrong with the first step that cannot run: its row and a sentence.
    struct Fault {
        int row = 0;
        QString sentence;
    };
    std::optional<Fault> fault() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(); // by a person: what was there is not what is there

private:
    struct Removed {
        int row;
        DialogueStep step;
    };
    QString textOf(const DialogueStep &step, int column) const;
    QString faultOf(const DialogueStep &step, int column) const;
    QString resultText(int row) const;
    std::optional<int> toneOf(int row) const;

    Dialogue m_dialogue;
    std::vector<Removed> m_removed;
    DialogueProgress m_progress;
};

} // namespace sockeye
