// SPDX-License-Identifier: MIT
// The verdicts of a run, and the last two runs beside each other once there are two. GUI thread only.
#pragma once

#include <QWidget>

#include "ui/models/runlines.h"

class QStackedWidget;

namespace sockeye {

class CompareModel;
class CompareView;
class LineListView;
class SegmentedControl;
class ThemedLabel;

class VerdictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void show(const RunState &state, const std::map<std::size_t, QString> &answers, Ahead ahead);
    // The two last runs that ended; `before` is none while there is only one.
    void showRuns(const RunState *before, const RunState *now);
    void compare(); // brings the two runs to the front
    void showThisRun();
    bool canCompare() const;
    void selectStep(std::size_t step);
    LineListView *lines() const { return m_lines; }
    CompareModel *comparison() const { return m_compared; }

Q_SIGNALS:
    void stepChosen(std::size_t step);
    void comparing(bool on); // the two runs are in front

private:
    void showDifference();

    ThemedLabel *m_count;
    SegmentedControl *m_choice;
    LineListView *m_lines;
    CompareModel *m_compared;
    CompareView *m_table;
    ThemedLabel *m_differences;
    QStackedWidget *m_stack;
};

} // namespace sockeye
