// SPDX-License-Identifier: MIT
// The experiments in the real window, over a real session: what a person does who has read a sockets tutorial.
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QTabBar>

#include "tests/support/ui/windowfixture.h"
#include "ui/models/comparemodel.h"
#include "ui/models/experimentcatalogue.h"
#include "ui/models/linemodel.h"
#include "ui/panels/experimentbar.h"
#include "ui/panels/inspectorpanel.h"
#include "ui/panels/ladderpanel.h"
#include "ui/models/question.h"
#include "ui/panels/verdictpanel.h"
#include "ui/panels/wordspanel.h"
#include "ui/sessionbanners.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/experimenttreeview.h"
#include "ui/views/hexview.h"
#include "ui/views/linelistview.h"
#include "ui/views/sockaddrview.h"
#include "ui/views/timelineview.h"

using namespace sockeye;

class TestExperiments : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void theWelcomePageOffersThem();
    void theFirstChapterByTheKeyboardAlone();
    void oneStepAtATime();
    void aSelectedStepIsSelectedEverywhere();
    void backToALine();
    void anotherBeginsWithNothingOfTheLast();
    void aRunIsFoundAgain();
    void predictions();
    void aQuestionIsNeverPassedOverUnseen();
    void theLastLineIsInSightWithItsResult();
    void runningAgainCompares();
    void whatWasChosenComesBack_data();
    void whatWasChosenComesBack();
    void runAndPauseShareOnePlace();
    void twoRunsAreCompared();
    void aChoiceLeavesStepsOut();
    void aFileOfOnesOwn();
    void badFiles_data();
    void badFiles();
    void itIsTakenAwayAsAProgram();
    void whatWasChosenIsRemembered();
    void theOldLayoutComesBack();
    void closingInTheMiddleIsBounded();
    void aReadOnlySessionSaysWhyNot();
    void wordsAreExplained();
    void nothingToGuessIsSaid();
    void leavingARunIsSaid();
    void progressOutlivesACrash();
    void computedAddressesHaveTheirBytes();
    void aLineHasTheBytesOfItsCall();
    void theLadderIsOfTheStepThatWaits();
    void draggedWidthsStay();
    void afterTheEndNothingIsStepped();
    void eachPairCanBeShown();
    void threeColumnsHaveRoomForTheirCode();
    void everythingHasAName();

private:
    void end()
    {
        m_window.reset();
        m_engine.reset();
        m_journal.reset();
    }
    void show();                    // as fast as it goes
    bool open(const QString &find); // the first one found
    QString title() const { return part<QLabel>("experimentTitle")->text(); }
    QString progress() const { return part<QLabel>("experimentProgress")->text(); }
    QString ended() const { return part<QLabel>("explainTitle")->text(); }
    const LineModel &lines(const char *role) const { return *part<LineListView>(role)->lines(); }
    QString write(const QString &name, const QByteArray &json) const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
    }
};

void TestExperiments::show()
{
    trigger("experiments");
    QTRY_VERIFY(!title().isEmpty());
    part<QSlider>("experimentSpeed")->setValue(ExperimentBar::kFastest);
}

bool TestExperiments::open(const QString &find)
{
    auto *search = part<QLineEdit>("experimentSearch");
    search->setText(find);
    QTest::keyClick(search, Qt::Key_Return);
    return !part<ExperimentTreeView>("experimentTree")->isEmpty();
}

QString TestExperiments::write(const QString &name, const QByteArray &json) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? file.fileName() : QString();
}

void TestExperiments::theWelcomePageOffersThem()
{
    part<QPushButton>("welcomeExperiments")->click();
    QVERIFY(part<QWidget>("experimentPage")->isVisible());
    QVERIFY(part<QDockWidget>("experimentsDock")->isVisible());
    QVERIFY(!part<QDockWidget>("socketsDock")->isVisible());
    QVERIFY(part<QAction>("experiments")->isChecked());
    QTRY_COMPARE(title(), QStringLiteral("A socket is a small number"));
    QCOMPARE(ended(), QStringLiteral("Before you begin"));
    trigger("experiments");
    QVERIFY(part<QWidget>("welcome")->isVisible()); // nothing has happened yet
    QVERIFY(part<QDockWidget>("socketsDock")->isVisible());
}

void TestExperiments::theFirstChapterByTheKeyboardAlone()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!title().isEmpty());
    auto *tree = part<ExperimentTreeView>("experimentTree");
    QVERIFY(tree->hasFocus());
    // Tab reaches the speed, which is set to the fastest.
    auto *speed = part<QSlider>("experimentSpeed");
    for (int i = 0; i < 40 && !speed->hasFocus(); ++i)
        key(Qt::Key_Tab);
    QVERIFY(speed->hasFocus());
    key(Qt::Key_End);
    key(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(part<QLineEdit>("experimentSearch")->hasFocus());
    key(Qt::Key_Down);
    QVERIFY(tree->hasFocus());

    const auto &catalogue = tree->catalogue();
    const QModelIndex chapter = catalogue.index(0, 0);
    for (int row = 0; row < catalogue.rowCount(chapter); ++row) {
        const auto entry = [&] { return catalogue.entry(catalogue.index(row, 0, chapter)); };
        QTRY_COMPARE(title(), catalogue.index(row, 0, chapter).data().toString());
        if (!entry()->lacking) {
            key(Qt::Key_F5);
            QTRY_VERIFY_WITH_TIMEOUT(entry()->verdict, 15000);
            QVERIFY2(entry()->verdict == lab::Holding::Holds, qPrintable(title()));
            QVERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
            QVERIFY(!part<QLabel>("explainText")->text().isEmpty());
            QVERIFY(part<QLabel>("explainSources")->text().contains(QStringLiteral("https://")));
        }
        key(Qt::Key_Down);
    }
    QCOMPARE(chapter.data(Qt::AccessibleTextRole).toString().section(QLatin1Char(','), 1),
             QStringLiteral(" %1 of %1 run").arg(catalogue.rowCount(chapter)));
}

void TestExperiments::oneStepAtATime()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    QCOMPARE(title(), QStringLiteral("Half-close: stop sending, keep receiving"));
    const LineModel &server = lines("lines-server"), &client = lines("lines-client");
    QVERIFY(server.row(0).isNext);
    QCOMPARE(server.row(0).text, QStringLiteral("s = socket(AF_INET, SOCK_STREAM, 0);"));
    QVERIFY(!part<QAction>("resetExperiment")->isEnabled());
    for (int done = 1; done <= 6; ++done) {
        trigger("stepExperiment");
        QTRY_COMPARE(progress(), QStringLiteral("%1 of 21 steps").arg(done));
    }
    QCOMPARE(client.row(1).icon, QStringLiteral("check"));
    QVERIFY2(server.row(3).detail.startsWith(QStringLiteral("= ")), qPrintable(server.row(3).detail));
    QVERIFY(client.row(2).isNext);
    QCOMPARE(client.row(2).trailing, QStringLiteral("next"));
    QVERIFY(server.row(1).text.contains(QStringLiteral("bind(s, 127."))); // the address of this run
    // The ladder beside it has both ends, the server's on the left.
    auto *ladder = part<LadderPanel>("experimentLadder");
    QTRY_VERIFY(ladder->hasLadder() && ladder->feed().ends().right != 0);
    QTRY_VERIFY(socket("tcp#3"));
    QCOMPARE(ladder->feed().ends().left, socket("tcp#3")->id);
    // Which name in the code is which of them.
    QVERIFY2(part<ElidedLabel>("socket-server")->text().startsWith(QStringLiteral("a = tcp#3 :")),
             qPrintable(part<ElidedLabel>("socket-server")->text()));

    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    QCOMPARE(part<QLabel>("verdictCount")->text(), QStringLiteral("6 of 6 statements hold"));
    trigger("resetExperiment");
    QCOMPARE(progress(), QStringLiteral("0 of 21 steps"));
    QVERIFY(server.row(0).isNext);
}

void TestExperiments::aSelectedStepIsSelectedEverywhere()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    auto *client = part<LineListView>("lines-client");
    client->setCurrentIndex(client->lines()->index(2, 0)); // send(c, "hello", 5, 0)
    const auto selected = [this]() -> std::optional<IndexEntry> {
        const QModelIndex at = part<TimelinePanel>("timelinePanel")->view()->currentIndex();
        return at.isValid() ? std::optional(timeline().entry(at.row())) : std::nullopt;
    };
    QTRY_VERIFY(selected() && selected()->call == CallCode::Send && selected()->value == 5);
    // And back: its data, as the ladder would say.
    QVERIFY(part<QAction>("runToLine")->isEnabled());
}

void TestExperiments::backToALine()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    auto *client = part<LineListView>("lines-client");
    client->setCurrentIndex(client->lines()->index(3, 0)); // shutdown, the ninth step
    trigger("runToLine");
    QTRY_COMPARE(progress(), QStringLiteral("8 of 21 steps"));
    QTRY_VERIFY(client->lines()->row(3).isNext);
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
}

// Also one that opens no socket, and whose own run so brings nothing in its place.
void TestExperiments::anotherBeginsWithNothingOfTheLast()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    auto *ladder = part<LadderPanel>("experimentLadder");
    QTRY_VERIFY(ladder->hasLadder());
    QCOMPARE(status(), QStringLiteral("“Half-close: stop sending, keep receiving” holds on this kernel."));
    QVERIFY(open(QStringLiteral("address-text"))); // which only computes
    const QString other = title();
    QVERIFY(other != QStringLiteral("Half-close: stop sending, keep receiving"));
    QCOMPARE(status(), QStringLiteral("“%1” is open.").arg(other));
    QVERIFY(!ladder->hasLadder());
    const auto says = [](const QWidget *place, const QString &text) {
        const auto labels = place->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(says(ladder, QStringLiteral("Once a step makes one"))); // there is no list of sockets here
    QVERIFY(!says(part<QWidget>("experimentBytes"), QStringLiteral("timeline")));
    const auto *inspector = part<InspectorPanel>("experimentBytes");
    QVERIFY(!inspector->row());
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    QVERIFY(!ladder->hasLadder());
    QVERIFY(status().startsWith(QStringLiteral("“%1”").arg(other)));
    trigger("resetExperiment");
    QCOMPARE(status(), QStringLiteral("“%1” is open.").arg(other));
}

void TestExperiments::aRunIsFoundAgain()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    const QString how = ended();
    QVERIFY(open(QStringLiteral("udp-loss")));
    QCOMPARE(ended(), QStringLiteral("Before you begin"));
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    QCOMPARE(ended(), how);
    QCOMPARE(progress(), QStringLiteral("21 of 21 steps"));
    QTRY_VERIFY(part<LadderPanel>("experimentLadder")->hasLadder());
    QVERIFY(part<QAction>("reportExperiment")->isEnabled());
    trigger("resetExperiment");
    QVERIFY(open(QStringLiteral("udp-loss")));
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    QCOMPARE(progress(), QStringLiteral("0 of 21 steps"));
}

void TestExperiments::predictions()
{
    show();
    trigger("predictFirst");
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    const auto question = [this] { return part<QLabel>("predictQuestion")->text(); };
    const auto choose = [this](const QString &text) {
        for (QPushButton *button : part<QWidget>("predictPanel")->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    };
    const QString own = QStringLiteral("The server now sends 10 bytes.");
    for (int i = 0; i < 10 && !question().startsWith(own); ++i) { // the ones before it are left out
        const QString before = question();
        trigger("runExperiment");
        QTRY_VERIFY(question() != before && part<QAction>("runExperiment")->isEnabled());
    }
    QVERIFY(question().startsWith(own));
    QCOMPARE(progress(), QStringLiteral("12 of 21 steps"));
    const auto &verdicts = *part<LineListView>("verdictLines")->lines();
    for (int row = 0; row < verdicts.rowCount(); ++row) // nothing beside it gives it away
        QVERIFY2(verdicts.row(row).step < 12 || !verdicts.row(row).spoken.contains(QLatin1String("EPIPE")),
                 qPrintable(verdicts.row(row).spoken));
    choose(QStringLiteral("ECONNRESET"));
    trigger("runExperiment");
    QTRY_COMPARE(part<QLabel>("predictOutcome")->text(),
                 QStringLiteral("You said: ECONNRESET. It was: 10 bytes"));
    QCOMPARE(part<QLabel>("predictScore")->text(), QStringLiteral("0 of 1 right, 1 not answered"));
    // What is told of the last question stands below the next one, with the step it is of.
    QTRY_VERIFY(part<QLabel>("predictHint")->isVisible());
    QTRY_VERIFY(part<QWidget>("predictTold")->y() > part<QLabel>("predictHint")->y());
    QVERIFY(part<QWidget>("predictPanel")
                ->visibleRegion()
                .contains(part<QLabel>("predictScore")
                              ->mapTo(part<QWidget>("predictPanel"), QPoint(1, 1)))); // never scrolled away
    QTRY_VERIFY(
        question().startsWith(QStringLiteral("What will send(c, \"more\", 4, MSG_NOSIGNAL) return?")));
    choose(QStringLiteral("EPIPE"));
    trigger("stepExperiment");
    QTRY_COMPARE(part<QLabel>("predictOutcome")->text(), QStringLiteral("Right: EPIPE"));
    QCOMPARE(part<QLabel>("predictScore")->text(), QStringLiteral("1 of 2 right, 1 not answered"));
    trigger("predictFirst"); // no more questions
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    const auto *score = part<QLabel>("explainScore");
    QVERIFY(score->isVisible());
    QVERIFY2(score->text().startsWith(QStringLiteral("Your predictions: 1 of 2 right")),
             qPrintable(score->text()));
    QVERIFY2(statusReason().contains(QStringLiteral("Your predictions: 1 of 2 right")),
             qPrintable(statusReason()));
    QVERIFY(verdicts.row(3).detail.endsWith(QStringLiteral("you said ECONNRESET")));
}

void TestExperiments::aQuestionIsNeverPassedOverUnseen()
{
    m_window->resize(1000, 650);
    show();
    trigger("predictFirst");
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    auto *question = part<QLabel>("predictQuestion");
    const auto isInSight = [question] {
        return question->visibleRegion().boundingRect().height() >= question->height();
    };
    const auto isAsked = [this] {
        return !part<QWidget>("predictPanel")->findChildren<QPushButton *>().empty();
    };
    for (int i = 0; i < 30 && !isAsked(); ++i) {
        const QString before = progress();
        trigger("stepExperiment");
        QTRY_VERIFY(progress() != before);
    }
    QVERIFY(isAsked());
    QTRY_VERIFY(isInSight()); // it came by itself
    QScrollArea *page = nullptr;
    for (QWidget *above = part<QWidget>("predictPanel")->parentWidget(); above && !page;
         above = above->parentWidget())
        page = qobject_cast<QScrollArea *>(above);
    QVERIFY(page);
    auto *bar = page->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(!isInSight());
    const QString before = progress();
    trigger("stepExperiment");
    QVERIFY(isInSight());
    QCOMPARE(progress(), before); // nothing ran
    trigger("stepExperiment");
    QTRY_VERIFY(progress() != before);
}

void TestExperiments::theLastLineIsInSightWithItsResult()
{
    m_window->resize(1000, 650);
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    for (const char *role : {"lines-server", "lines-client"}) {
        const auto *view = part<LineListView>(role);
        const int last = view->lines()->rowCount() - 1;
        const auto rectOf = [view](int row) { return view->visualRect(view->lines()->index(row)); };
        QTRY_VERIFY2(view->viewport()->rect().contains(rectOf(last)), role);
    }
}

void TestExperiments::runningAgainCompares()
{
    show();
    QVERIFY(open(QStringLiteral("udp-loss")));
    auto *again = part<QPushButton>("runAndCompareButton");
    QVERIFY(again->isVisible() && !again->isEnabled());
    QVERIFY(again->toolTip().contains(QStringLiteral("Run it once first")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds")) && again->isEnabled());
    part<QWidget>("parameterBar")->findChild<QLineEdit *>()->setText(QStringLiteral("60"));
    again->click();
    QTRY_VERIFY(part<QWidget>("compareTable")->isVisible());
    const CompareModel &runs = *part<VerdictPanel>("verdictPanel")->comparison();
    QCOMPARE(runs.headerData(CompareModel::NowColumn, Qt::Horizontal).toString(),
             QStringLiteral("Now: Datagrams sent 60, Receive buffer (SO_RCVBUF) 4096"));
    QVERIFY(open(QStringLiteral("tcp-half-close"))); // nothing to change there
    QVERIFY(!again->isVisible());
}

// A run that has ended comes back with what was chosen for it, a number or a choice.
void TestExperiments::whatWasChosenComesBack_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("a choice") << QStringLiteral("byte-order-forgotten");
    QTest::newRow("a number") << QStringLiteral("backlog");
}

void TestExperiments::whatWasChosenComesBack()
{
    QFETCH(QString, key);
    show();
    QVERIFY(open(key));
    const auto bar = [this] { return part<QWidget>("parameterBar"); };
    if (auto *choice = bar()->findChild<QComboBox *>())
        choice->setCurrentIndex(1);
    else
        bar()->findChild<QLineEdit *>()->setText(QStringLiteral("3"));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds")));
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    QVERIFY(open(key));
    QVERIFY(ended().startsWith(QStringLiteral("Holds")));
    if (auto *choice = bar()->findChild<QComboBox *>())
        QCOMPARE(choice->currentIndex(), 1);
    else
        QCOMPARE(bar()->findChild<QLineEdit *>()->text(), QStringLiteral("3"));
}

void TestExperiments::runAndPauseShareOnePlace()
{
    show();
    part<QSlider>("experimentSpeed")->setValue(0);
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    const auto place = [this] {
        return part<QPushButton>("resetExperimentButton")->mapTo(m_window.get(), QPoint());
    };
    const QPoint before = place();
    trigger("runExperiment");
    QTRY_VERIFY(part<QPushButton>("pauseExperimentButton")->isVisible());
    QTRY_VERIFY(part<QAction>("pauseExperiment")->isEnabled());
    QCoreApplication::processEvents();
    QCOMPARE(place(), before);
}

void TestExperiments::twoRunsAreCompared()
{
    show();
    QVERIFY(open(QStringLiteral("udp-loss")));
    const auto fields = part<QWidget>("parameterBar")->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    QLineEdit *field = fields.front();
    QVERIFY(!part<QAction>("compareRuns")->isEnabled());
    field->setText(QStringLiteral("7"));
    QVERIFY(!part<QAction>("runExperiment")->isEnabled());
    QCOMPARE(part<QAction>("runExperiment")->toolTip(),
             QStringLiteral("“Datagrams sent” must be a whole number from 50 to 5\u202f000."));
    QVERIFY(field->accessibleDescription().startsWith(QStringLiteral("A whole number from 50")));
    for (const char *count : {"60", "400"}) {
        field->setText(QString::fromLatin1(count));
        QVERIFY(part<QAction>("runExperiment")->isEnabled());
        trigger("runExperiment");
        QTRY_VERIFY(!part<QAction>("runExperiment")->isEnabled() ||
                    ended().startsWith(QStringLiteral("Holds")));
        QTRY_VERIFY(part<QAction>("runExperiment")->isEnabled() &&
                    ended().startsWith(QStringLiteral("Holds")));
    }
    QTRY_VERIFY(part<QAction>("compareRuns")->isEnabled());
    trigger("compareRuns");
    const CompareModel &runs = *part<VerdictPanel>("verdictPanel")->comparison();
    QCOMPARE(runs.headerData(CompareModel::BeforeColumn, Qt::Horizontal).toString(),
             QStringLiteral("Before: Datagrams sent 60, Receive buffer (SO_RCVBUF) 4096"));
    QCOMPARE(runs.headerData(CompareModel::NowColumn, Qt::Horizontal).toString(),
             QStringLiteral("Now: Datagrams sent 400, Receive buffer (SO_RCVBUF) 4096"));
    QVERIFY(runs.differenceCount() > 0 && runs.differenceCount() < runs.rowCount());
    QVERIFY(part<QWidget>("compareTable")->isVisible());
}

// The steps of the other choice are not done, and nothing is said of them.
void TestExperiments::aChoiceLeavesStepsOut()
{
    show();
    QVERIFY(open(QStringLiteral("who-closes-first")));
    auto *choice = part<QComboBox>("parameter-first");
    QCOMPARE(choice->currentText(), QStringLiteral("the client"));
    const auto &verdicts = *part<LineListView>("verdictLines")->lines();
    const auto says = [&] {
        QStringList texts;
        for (int i = 0; i < verdicts.rowCount(); ++i)
            texts << verdicts.row(i).text;
        return texts.join(QLatin1Char('\n'));
    };
    QVERIFY(says().startsWith(QStringLiteral("The client closed first")));
    choice->setCurrentIndex(1);
    QVERIFY(says().startsWith(QStringLiteral("The server closed first")));
    QCOMPARE(verdicts.rowCount(), 3);
    part<QSlider>("experimentSpeed")->setValue(ExperimentBar::kFastest);
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    QVERIFY(says().startsWith(QStringLiteral("The server closed first")));
}

void TestExperiments::aFileOfOnesOwn()
{
    QFile shipped(QStringLiteral(SOCKEYE_SOURCE_DIR "/resources/experiments/udp-hello.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QString path = write(QStringLiteral("mine.json"),
                               shipped.readAll().replace("\"id\": \"udp-hello\"", "\"id\": \"mine\""));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("experimentPage")) &&
                part<QWidget>("experimentPage")->isVisible());
    auto *tree = part<ExperimentTreeView>("experimentTree");
    QTRY_COMPARE(tree->currentIndex().parent().data().toString(), QStringLiteral("Your own files"));
    QTRY_VERIFY(tree->catalogue().rowCount() > 1); // those that ship, too
    QCOMPARE(tree->currentIndex().parent().data().toString(), QStringLiteral("Your own files"));
    part<QSlider>("experimentSpeed")->setValue(ExperimentBar::kFastest);
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    QVERIFY(m_settings->recent(Settings::Recent::Files).contains(path));
}

void TestExperiments::badFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("why");
    QTest::newRow("no JSON") << QByteArray("{\n  \"id\": }") << QStringLiteral("Line 2, column 9: ");
    QTest::newRow("unknown member") << QByteArray("{\"id\":\"x\",\n\"titel\":1}")
                                    << QStringLiteral("Line 2, column 1: ");
    QTest::newRow("not there") << QByteArray() << QStringLiteral("the file cannot be read: ");
}

void TestExperiments::badFiles()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, why);
    show();
    const QString before = title();
    m_prompts.file = json.isEmpty() ? m_folder->filePath(QStringLiteral("none.json"))
                                    : write(QStringLiteral("bad.json"), json);
    trigger("open");
    auto *banner = m_window->banners().banner(SessionBanners::Topic::Experiment);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().contains(why), qPrintable(banner->accessibleName()));
    QCOMPARE(title(), before);
    QVERIFY(part<QAction>("runExperiment")->isEnabled());
}

void TestExperiments::itIsTakenAwayAsAProgram()
{
    show();
    QVERIFY(open(QStringLiteral("udp-loss")));
    part<QWidget>("parameterBar")->findChild<QLineEdit *>()->setText(QStringLiteral("123"));
    auto *banner = m_window->banners().banner(SessionBanners::Topic::Export);
    for (const auto &[action, file, word] : {std::tuple("experimentAsC", "out.c", "int main("),
                                             std::tuple("experimentAsPython", "out.py", "import")}) {
        m_prompts.file = m_folder->filePath(QString::fromLatin1(file));
        trigger(action);
        QTRY_VERIFY(banner->accessibleName().contains(QString::fromLatin1(file)));
        QFile written(m_prompts.file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY2(text.contains(word) && text.contains("123"), text.left(2000).constData());
    }
    QVERIFY(!part<QAction>("reportExperiment")->isEnabled());
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    m_prompts.file = m_folder->filePath(QStringLiteral("report.html"));
    trigger("reportExperiment");
    QTRY_VERIFY(banner->accessibleName().contains(QStringLiteral("report.html")));
    QFile report(m_prompts.file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray html = report.readAll();
    QVERIFY(html.contains("UDP loses, and nobody is told") && html.contains("recv"));
    m_prompts.file = m_folder->filePath(QStringLiteral("no/such/folder.c"));
    trigger("experimentAsC");
    QTRY_VERIFY(banner->accessibleName().contains(QStringLiteral("ENOENT")));
}

void TestExperiments::whatWasChosenIsRemembered()
{
    show();
    QVERIFY(open(QStringLiteral("refused")));
    const QString last = title();
    trigger("predictFirst");
    end();
    begin();
    trigger("experiments");
    QTRY_COMPARE(title(), last);
    QCOMPARE(part<QSlider>("experimentSpeed")->value(), int{ExperimentBar::kFastest});
    QVERIFY(part<QAction>("predictFirst")->isChecked());
}

void TestExperiments::theOldLayoutComesBack()
{
    m_window->makeBothEnds(Mode::Automatic);
    QTRY_VERIFY(isInState("tcp#3", TcpState::Established));
    trigger("showInspector"); // away
    show();
    QVERIFY(!part<QDockWidget>("sendDock")->isVisible());
    trigger("showInspector"); // beside the experiments
    QVERIFY(part<QDockWidget>("inspectorDock")->isVisible());
    trigger("experiments");
    QVERIFY(part<QWidget>("timelinePanel")->isVisible());
    QVERIFY(part<QDockWidget>("sendDock")->isVisible());
    QVERIFY(!part<QDockWidget>("inspectorDock")->isVisible());
    QVERIFY(!part<QDockWidget>("experimentsDock")->isVisible());
    trigger("experiments");
    QVERIFY(part<QDockWidget>("inspectorDock")->isVisible());
    trigger("resetLayout");
    QVERIFY(!part<QDockWidget>("inspectorDock")->isVisible());
    QVERIFY(part<QWidget>("experimentPage")->isVisible());
}

void TestExperiments::closingInTheMiddleIsBounded()
{
    show();
    part<QSlider>("experimentSpeed")->setValue(0);
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(part<QAction>("pauseExperiment")->isEnabled());
    QElapsedTimer timer;
    timer.start();
    end();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestExperiments::aReadOnlySessionSaysWhyNot()
{
    m_prompts.file = m_folder->filePath(QStringLiteral("saved.pcapng"));
    trigger("saveAs");
    QTRY_VERIFY(m_journal->status().saved);
    end();
    openFile();
    for (const char *action : {"experiments", "runExperiment", "stepExperiment", "findExperiment"}) {
        QVERIFY2(!part<QAction>(action)->isEnabled(), action);
        QVERIFY(part<QAction>(action)->toolTip().contains(QStringLiteral("opened from a file")));
    }
}

void TestExperiments::wordsAreExplained()
{
    show();
    QVERIFY(open(QStringLiteral("stream-has-no-messages")));
    const auto *words = part<WordsPanel>("words");
    const auto explains = [words](const char *name) {
        return std::any_of(words->terms().begin(), words->terms().end(), [name](const Term &term) {
            return term.name == QLatin1String(name) && !term.words.isEmpty();
        });
    };
    QVERIFY(explains("MSG_WAITALL") && explains("stream"));
    QVERIFY(!explains("RST")); // which is not on this page
    Q_EMIT part<QLabel>("explainWords")->linkActivated(QStringLiteral("MSG_WAITALL"));
    QVERIFY(words->isVisible());
    QCOMPARE(words->currentIndex().data().toString(), QStringLiteral("MSG_WAITALL"));
    QVERIFY(words->currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("waits until all the bytes")));
    // What a line names is in its tool tip, too.
    const auto &server = lines("lines-server");
    bool isTold = false;
    for (int row = 0; row < server.rowCount(); ++row)
        isTold = isTold || (!server.row(row).words.empty() &&
                            server.row(row).tip.contains(QStringLiteral("MSG_WAITALL: recv()")));
    QVERIFY(isTold);
}

void TestExperiments::nothingToGuessIsSaid()
{
    show();
    trigger("predictFirst");
    QVERIFY(open(QStringLiteral("udp-hello")));
    QVERIFY(part<QWidget>("predictPanel")->isVisible()); // there is something to guess
    const auto &tree = part<ExperimentTreeView>("experimentTree")->catalogue();
    bool isFound = false;
    for (int c = 0; c < tree.rowCount() && !isFound; ++c) {
        for (int e = 0; e < tree.rowCount(tree.index(c, 0)) && !isFound; ++e) {
            const auto *entry = tree.entry(tree.index(e, 0, tree.index(c, 0)));
            if (entry->lacking ||
                !stepsWithQuestion(*entry->experiment, entry->experiment->valuesFor({})).empty())
                continue;
            isFound = true;
            QVERIFY(open(QString::fromStdString(entry->experiment->id)));
        }
    }
    if (!isFound)
        QSKIP("each one that ships asks something");
    const auto *said = part<QLabel>("explainScore");
    QVERIFY(said->isVisible());
    QVERIFY(said->text().startsWith(QStringLiteral("There is nothing to guess")));
}

void TestExperiments::leavingARunIsSaid()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("stepExperiment");
    QTRY_COMPARE(progress(), QStringLiteral("1 of 21 steps"));
    QVERIFY(open(QStringLiteral("refused")));
    QVERIFY2(statusReason().startsWith(
                 QStringLiteral("“Half-close: stop sending, keep receiving” was stopped at step 2 of 21.")),
             qPrintable(statusReason()));
    QVERIFY(open(QStringLiteral("tcp-half-close"))); // nothing was under way
    QVERIFY2(!statusReason().contains(QStringLiteral("was stopped")), qPrintable(statusReason()));
}

// As it lies on the disk while the window is still open.
void TestExperiments::progressOutlivesACrash()
{
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    int copies = 0;
    const auto kept = [&] {
        // Settings of one file share what is not written yet; a copy has what is.
        const QString copy = m_folder->filePath(QStringLiteral("copy%1.ini").arg(++copies));
        QFile::copy(m_folder->filePath(QStringLiteral("s.ini")), copy);
        const Settings settings(copy);
        return Progress(
                   settings.fields(QStringLiteral("experiments")).value(QStringLiteral("progress")).toMap())
            .of(QStringLiteral("tcp-half-close"));
    };
    QTRY_VERIFY(kept());
    QVERIFY(kept()->holding == lab::Holding::Holds);
    end();
    begin();
    show();
    const auto &catalogue = part<ExperimentTreeView>("experimentTree")->catalogue();
    QTRY_VERIFY(catalogue.indexOf(QStringLiteral("tcp-half-close")).isValid());
    const auto *entry = catalogue.entry(catalogue.indexOf(QStringLiteral("tcp-half-close")));
    QVERIFY(!entry->verdict && entry->past);
    QCOMPARE(entryStatusText(*entry), QStringLiteral("in an earlier session: holds"));
}

void TestExperiments::computedAddressesHaveTheirBytes()
{
    show();
    QVERIFY(open(QStringLiteral("sockaddr-shapes")));
    auto *tabs = part<QTabBar>("experimentTabs");
    tabs->setCurrentIndex(2);
    trigger("stepExperiment");
    QTRY_COMPARE(progress().section(QLatin1Char(' '), 0, 0), QStringLiteral("1"));
    tabs->setCurrentIndex(2);
    trigger("stepExperiment");
    QTRY_COMPARE(progress().section(QLatin1Char(' '), 0, 0), QStringLiteral("2"));
    const auto *address = part<InspectorPanel>("experimentBytes")->findChild<SockaddrView *>();
    QVERIFY(address);
    QTRY_VERIFY(address->isVisible());
    QCOMPARE(address->hexView()->octetCount(), quint64{16}); // sockaddr_in
}

void TestExperiments::aLineHasTheBytesOfItsCall()
{
    show();
    QVERIFY(open(QStringLiteral("byte-order")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    part<QTabBar>("experimentTabs")->setCurrentIndex(2);
    const auto *bytes = part<InspectorPanel>("experimentBytes");
    for (const auto &[role, call] : {std::pair{"lines-client", "sendto("}, {"lines-server", "recv("}}) {
        auto *column = part<LineListView>(role);
        int row = 0;
        while (row < column->lines()->rowCount() &&
               !column->lines()->row(row).text.contains(QLatin1String(call)))
            ++row;
        column->setCurrentIndex(column->lines()->index(row, 0));
        QTRY_VERIFY2(bytes->hexView()->isVisible(), call);
        QTRY_COMPARE(bytes->hexView()->octetCount(), quint64{2});
    }
}

void TestExperiments::theLadderIsOfTheStepThatWaits()
{
    show();
    QVERIFY(open(QStringLiteral("no-answer")));
    const auto *client = part<LineListView>("lines-client");
    const auto *ladder = part<LadderPanel>("experimentLadder");
    const auto isDone = [client](int row) {
        return client->lines()->row(row).icon == QLatin1String("check");
    };
    for (int steps = 0; steps < 9 && !isDone(0); ++steps) {
        const QString before = progress();
        trigger("stepExperiment");
        QTRY_VERIFY(progress() != before);
    }
    trigger("runExperiment"); // up to connect(), which waits for seconds
    QTRY_VERIFY(socket("tcp#3") && socket("tcp#3")->connecting);
    QTRY_COMPARE(ladder->feed().ends().left, socket("tcp#3")->id);
    QCOMPARE(ladder->feed().ends().right, SocketId(0));
    // Another a person chose stays.
    auto *pair = part<QComboBox>("experimentPair");
    const int other = pair->currentIndex() == 0 ? 1 : 0;
    pair->setCurrentIndex(other);
    Q_EMIT pair->activated(other);
    QTRY_VERIFY(ladder->feed().ends().left != socket("tcp#3")->id);
    QTRY_VERIFY_WITH_TIMEOUT(ended().startsWith(QStringLiteral("Holds on this kernel")), 15'000);
    QVERIFY(ladder->feed().ends().left != socket("tcp#3")->id);
}

void TestExperiments::draggedWidthsStay()
{
    m_window->resize(1600, 900);
    show();
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    auto *columns = part<QSplitter>("experimentColumns");
    // In thousandths: the catalogue beside it takes what it needs.
    const auto share = [columns] { return columns->sizes().front() * 1000 / columns->width(); };
    const auto isAbout = [&share](int wanted) { return std::abs(share() - wanted) <= 4; };
    const auto said = [&] {
        return QStringLiteral("%1 of %2").arg(columns->sizes().front()).arg(columns->width());
    };
    trigger("stepExperiment");
    QTRY_COMPARE(progress(), QStringLiteral("1 of 21 steps"));
    QTRY_VERIFY2(isAbout(270), qPrintable(said()));
    const auto leaveAndReturn = [&] {
        trigger("experiments");
        QVERIFY(!columns->isVisible());
        QCoreApplication::processEvents();
        trigger("experiments");
        QCoreApplication::processEvents();
    };
    leaveAndReturn();
    QTRY_VERIFY2(isAbout(270), qPrintable(said()));
    const int all = columns->width() - 2 * columns->handleWidth();
    const int dragged = all * 330 / 1000, right = all * 270 / 1000;
    columns->setSizes({dragged, all - dragged - right, right});
    Q_EMIT columns->splitterMoved(dragged, 1); // as a mouse makes it
    leaveAndReturn();
    QTRY_VERIFY2(isAbout(330), qPrintable(said()));
    QVERIFY(open(QStringLiteral("tcp-handshake")));
    QTRY_VERIFY2(isAbout(330), qPrintable(said()));
}

void TestExperiments::afterTheEndNothingIsStepped()
{
    show();
    QVERIFY(open(QStringLiteral("byte-order")));
    const auto *step = part<QAction>("stepExperiment");
    trigger("stepExperiment");
    QTRY_VERIFY(progress().startsWith(QLatin1String("1 ")));
    // Out of sight it only brings the page back.
    trigger("experiments");
    trigger("stepExperiment");
    QTRY_VERIFY(part<QLabel>("experimentTitle")->isVisible());
    QVERIFY(progress().startsWith(QLatin1String("1 ")));
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    QVERIFY(!step->isEnabled());
    trigger("resetExperiment");
    QVERIFY(step->isEnabled());
}

void TestExperiments::eachPairCanBeShown()
{
    show();
    QVERIFY(open(QStringLiteral("recv-zero"))); // TCP, then UDP
    auto *pair = part<QComboBox>("experimentPair");
    QVERIFY(!pair->isVisible());
    trigger("runExperiment");
    QTRY_VERIFY(ended().startsWith(QStringLiteral("Holds on this kernel")));
    QTRY_VERIFY(pair->isVisible() && pair->count() >= 2);
    auto *ladder = part<LadderPanel>("experimentLadder");
    const auto tcp = pair->findText(QStringLiteral("Client c, Server a"), Qt::MatchContains) >= 0
                         ? pair->findText(QStringLiteral("Client c, Server a"), Qt::MatchContains)
                         : pair->findText(QStringLiteral("Server a, Client c"), Qt::MatchContains);
    QVERIFY(tcp >= 0);
    QTRY_VERIFY(ladder->feed().ends().kind.isTcp() == (pair->currentIndex() == tcp));
    for (const int place : {tcp == 0 ? 1 : 0, tcp}) {
        pair->setCurrentIndex(place);
        Q_EMIT pair->activated(place);
        QTRY_COMPARE(ladder->feed().ends().kind.isTcp(), place == tcp);
        QCOMPARE(pair->currentIndex(), place);
    }
}

// In the smallest window, three side by side.
void TestExperiments::threeColumnsHaveRoomForTheirCode()
{
    m_window->resize(1000, 650);
    show();
    QVERIFY(open(QStringLiteral("udp-many")));
    const auto *server = part<LineListView>("lines-server");
    QTRY_VERIFY2(server->viewport()->height() >= 8 * theme().extent(Extent::TableRow),
                 qPrintable(QString::number(server->viewport()->height())));
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    const auto width = [this](const char *lines) { return part<LineListView>(lines)->width(); };
    QTRY_VERIFY2(std::abs(width("lines-server") - width("lines-client")) < 40,
                 qPrintable(QStringLiteral("%1 %2").arg(width("lines-server")).arg(width("lines-client"))));
}

void TestExperiments::everythingHasAName()
{
    show();
    trigger("predictFirst");
    QVERIFY(open(QStringLiteral("tcp-half-close")));
    for (const char *place : {"experimentPage", "cataloguePanel"}) {
        for (QWidget *widget : part<QWidget>(place)->findChildren<QWidget *>()) {
            const bool isOne = widget->isVisible() && widget->isEnabled() &&
                               (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
                               !qobject_cast<QLabel *>(widget);
            QAccessibleInterface *spoken = isOne ? QAccessible::queryAccessibleInterface(widget) : nullptr;
            if (spoken)
                QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) +
                                    QLatin1Char(' ') + widget->objectName()));
        }
    }
}

QTEST_MAIN(TestExperiments)
#include "tst_experiments.moc"
