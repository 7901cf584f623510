// SPDX-License-Identifier: MIT
// Short lists of lines with a mark in front and a result behind: the code of a role, the verdicts of a run. GUI
// thread only.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "ui/text/markedword.h"
#include "ui/text/theme.h"

namespace sockeye {

struct LineRow {
    std::size_t step = 0; // from 0
    QString number;       // empty for none
    QString icon;         // of themeicon.h
    Role iconRole = Role::TextDim;
    std::optional<Tone> iconTone = {};
    QString text;
    bool isCode = false;
    bool isStrong = false; // a heading of what is below it
    bool isQuiet = false;  // not come to yet
    QString detail;        // behind the text, or below it
    bool detailIsCode = false;
    std::optional<Tone> detailTone = {};
    bool detailBelow = false;                             // always
    QString trailing;                                     // "next"
    bool isNext = false;                                  // filled as a selection, with its bar
    std::optional<Tone> fill = {};                        // of the whole row
    QString tip;                                          // what else there is to know of it
    std::vector<MarkedWord> words = {}, detailWords = {}; // of text and detail
    QString spoken;                                       // for assistive tools

    friend bool operator==(const LineRow &, const LineRow &) = default;
};

class LineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // Only what is different is announced, so that a selection stays where it is.
    void setRows(std::vector<LineRow> rows);
    const LineRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOfStep(std::size_t step) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<LineRow> m_rows;
};

} // namespace sockeye
