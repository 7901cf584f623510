// SPDX-License-Identifier: MIT
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "ui/models/dialoguemodel.h"
#include "ui/text/dialoguetext.h"
#include "ui/text/theme.h"

using namespace sockeye;
using Run = DialogueProgress;

class TestDialogueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits()
    {
        DialogueModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy edited(&model, &DialogueModel::edited);
        model.insert(0, {"a", {}, {}, {}});
        model.insert(1, {"b", {}, {}, {}});
        model.insert(2, {"c", {}, {}, {}});
        model.move(0, 2);
        model.move(0, -1); // nowhere
        QCOMPARE(sent(model), QStringLiteral("bca"));
        model.remove(1);
        model.remove(0);
        QCOMPARE(sent(model), QStringLiteral("a"));
        QCOMPARE(model.undoRemove(), 0);
        QCOMPARE(model.undoRemove(), 1);
        QVERIFY(!model.canUndo());
        QCOMPARE(sent(model), QStringLiteral("bca"));
        QVERIFY(model.setData(model.index(1, DialogueModel::kSend), QStringLiteral("x")));
        QVERIFY(model.setData(model.index(1, DialogueModel::kDelay), 1500));
        QVERIFY(model.setData(model.index(1, DialogueModel::kWithin), -5));
        QVERIFY(!model.setData(model.index(1, DialogueModel::kResult), QStringLiteral("x")));
        QCOMPARE(model.dialogue().steps[1].delay.count(), 1500);
        QCOMPARE(model.dialogue().steps[1].timeout.count(), 0);
        QCOMPARE(edited.size(), 11);
    }

    // What is wrong stays as it was typed, and says why.
    void keepsWhatIsWrong()
    {
        DialogueModel model;
        model.insert(0, {"ok", {}, {}, {}});
        model.insert(1, {"u16be:70000", {}, {}, {}});
        QCOMPARE(model.fault()->row, 1);
        QVERIFY(model.fault()->sentence.contains(QStringLiteral("70000")));
        const auto cell = model.index(1, DialogueModel::kSend);
        QCOMPARE(cell.data().toString(), QStringLiteral("u16be:70000"));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), model.fault()->sentence);
        QCOMPARE(cell.data(Qt::ForegroundRole).value<QColor>(), theme().ink(Tone::Error));
        model.setData(cell, QStringLiteral("u16be:7000"));
        model.setData(model.index(0, DialogueModel::kExpect), QStringLiteral("hex:1"));
        QCOMPARE(model.fault()->row, 0);
        model.setData(model.index(0, DialogueModel::kExpect), QStringLiteral("hex:1? + any"));
        QVERIFY(model.fault());
        model.setData(model.index(0, DialogueModel::kExpect), QStringLiteral("hex:?? + any"));
        QVERIFY(!model.fault());
    }

    void showsProgress()
    {
        DialogueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setDialogue({{{"a", {}, "b", {}}, {"c", {}, "d", {}}, {"e", {}, {}, {}}}});
        DialogueProgress progress;
        progress.states = {Run::Step::Done, Run::Step::Expecting, Run::Step::ToCome};
        progress.replyNs = {1'200'000, -1, -1};
        model.showProgress(progress);
        QCOMPARE(result(model, 0), QStringLiteral("reply after 1.20 ms"));
        QCOMPARE(result(model, 1), QStringLiteral("waits for the reply"));
        QCOMPARE(result(model, 2), QString());
        progress.states[1] = Run::Step::Failed;
        progress.end = Run::End::NoReply;
        model.showProgress(progress);
        QCOMPARE(result(model, 1), QStringLiteral("no reply"));
        model.insert(0, {});
        QCOMPARE(result(model, 1), QString()); // of another sequence
    }

    void sentences_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("text");
        const auto row = [](Run::End end, int times, const char *text) {
            QTest::newRow(text) << int(end) << times << QString::fromUtf8(text);
        };
        row(Run::End::Running, 1, "Step 2 of 3");
        row(Run::End::Running, 0, "Round 5, step 2 of 3");
        row(Run::End::Running, 9, "Round 5 of 9, step 2 of 3");
        row(Run::End::Done, 1, "All was sent, and every reply came.");
        row(Run::End::Done, 5, "All was sent 5 times, and every reply came.");
        row(Run::End::Stopped, 0, "Stopped in round 5, at step 2.");
        row(Run::End::NoReply, 0, "Round 5, step 2: What came does not match: 6E 6F");
        row(Run::End::PeerEnded, 0, "Round 5, step 2: The other end closed before the reply came.");
        row(Run::End::Refused, 0, "Round 5, step 2: The socket takes no more commands: it is closed.");
    }

    void sentences()
    {
        QFETCH(int, end);
        QFETCH(int, times);
        DialogueProgress progress;
        progress.end = static_cast<Run::End>(end);
        progress.round = 4;
        progress.step = 1;
        progress.states.resize(3);
        progress.unmatched = {'n', 'o'};
        QTEST(dialogueSentence(progress, static_cast<std::uint64_t>(times)).text, "text");
    }

private:
    static QString sent(const DialogueModel &model)
    {
        QString all;
        for (const auto &step : model.dialogue().steps)
            all += QString::fromStdString(step.payload);
        return all;
    }
    static QString result(const DialogueModel &model, int row)
    {
        return model.index(row, DialogueModel::kResult).data().toString();
    }
};

QTEST_MAIN(TestDialogueModel)
#include "tst_dialoguemodel.moc"
