// SPDX-License-Identifier: MIT
// Steps of a choice that was not made stand between those of the run: the panels go past them.
#include <QScrollBar>
#include <QTest>

#include "core/lab/shelf.h"
#include "ui/panels/predictpanel.h"
#include "ui/panels/rolecolumn.h"
#include "ui/views/linelistview.h"

using namespace sockeye;
using Status = lab::StepRecord::Status;

namespace {

// Notes of one role: some to be done, then some of another choice, then some to be done.
RunState notes(int done, int leftOut, int behind)
{
    lab::Experiment made;
    made.id = "x";
    lab::Parameter how;
    how.name = "how";
    how.choices = {{std::string("one"), {}, {}}, {std::string("other"), {}, {}}};
    how.most = 1;
    made.parameters = {how};
    for (int i = 0; i < done + leftOut + behind; ++i) {
        lab::Step step;
        step.role = lab::Role::Server;
        step.says = {"A line", "한 줄"};
        if (i >= done && i < done + leftOut)
            step.when = {{"how", {std::string("other")}}};
        made.steps.push_back(step);
    }
    return RunState::of(std::make_shared<const lab::Experiment>(std::move(made)));
}

} // namespace

class TestLeftOutSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastOneIsNotFollowed();
    void theAnswerStaysOverThem();
};

void TestLeftOutSteps::theLastOneIsNotFollowed()
{
    auto state = notes(2, 60, 0);
    RoleColumn column;
    column.setSteps(stepsByRole(*state.experiment).front());
    column.resize(300, 300);
    column.show();
    column.showRun(state, {}, Ahead::Told);
    const auto *list = column.findChild<LineListView *>();
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
    state.phase = RunState::Phase::Running;
    state.next = 1;
    state.record.steps[0].status = Status::Done;
    column.showRun(state, {}, Ahead::Told);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

// What the last answer was worth is told until the next step, also where that is not the next line.
void TestLeftOutSteps::theAnswerStaysOverThem()
{
    auto made = *notes(1, 3, 2).experiment;
    made.steps[0].kind = lab::StepKind::Call;
    made.steps[0].word = "close";
    made.steps[0].prediction = lab::Prediction{{"What?", "무엇?"}, {{"This", "이것"}, {"That", "저것"}}, 0};
    auto state = RunState::of(std::make_shared<const lab::Experiment>(std::move(made)));
    state.phase = RunState::Phase::Paused;
    PredictPanel panel;
    panel.show(state, {}, {});
    QVERIFY(panel.isNeeded(state)); // it asks
    state.record.steps[0].status = Status::Done;
    state.next = 4;
    panel.show(state, {}, {});
    QVERIFY(panel.isNeeded(state)); // it tells
    state.record.steps[4].status = Status::Done;
    state.next = 5;
    panel.show(state, {}, {});
    QVERIFY(!panel.isNeeded(state));
}

QTEST_MAIN(TestLeftOutSteps)
#include "tst_leftoutsteps.moc"
