// SPDX-License-Identifier: MIT
// Bookmarks from the bytes to the session and back, as a person makes, renames, takes away and undoes them.
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/journal/sessionloader.h"
#include "tests/support/filledjournal.h"
#include "ui/bridge/bookmarkkeeper.h"
#include "ui/bridge/streamsource.h"
#include "ui/models/bookmarkmodel.h"
#include "ui/panels/bookmarksheet.h"
#include "ui/panels/bookmarkspanel.h"
#include "ui/panels/bytespanel.h"
#include "ui/text/marktext.h"
#include "ui/views/hexview.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

constexpr Row kSend = 14, kRecv = 16; // the story's "hello\r\n", from tcp#2 to tcp#3

std::shared_ptr<const Bytes> bytesOf(std::string_view text)
{
    const ByteView view = viewOf(text);
    return std::make_shared<const Bytes>(view.begin(), view.end());
}

struct Window {
    FilledJournal journal;
    std::unique_ptr<EventFetcher> fetcher;
    std::unique_ptr<BookmarkKeeper> keeper;
    std::unique_ptr<BytesPanel> panel;

    Window()
    {
        journal.tellStory();
        fetcher = std::make_unique<EventFetcher>(journal.log());
        keeper = std::make_unique<BookmarkKeeper>(SessionSource(journal.journal()), *fetcher);
        panel = std::make_unique<BytesPanel>(journal.log(), keeper.get());
        panel->resize(500, 700);
        panel->show({bytesOf("hello\r\n"), {Carrier::Stream, {}}, kRecv, 3, Direction::In, true});
        panel->show();
    }
    void settle()
    {
        journal.flush();
        keeper->advance();
    }
    bool add(quint64 begin, quint64 length, const QString &name)
    {
        const std::size_t before = keeper->bookmarks().size();
        panel->hexView()->select(begin, length);
        panel->addBookmark();
        auto *sheet = panel->findChild<BookmarkSheet *>();
        if (sheet == nullptr)
            return false;
        auto *edit = sheet->findChild<QLineEdit *>();
        edit->setText(name);
        QTest::keyClick(edit, Qt::Key_Return);
        delete sheet;
        settle();
        return QTest::qWaitFor([&] { return keeper->bookmarks().size() == before + 1; });
    }
};

} // namespace

class TestBookmarksPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeShownAndReadBack()
    {
        Window window;
        QVERIFY(window.add(1, 3, QStringLiteral("길이")));
        const Bookmark made = window.keeper->bookmarks().front();
        QCOMPARE(made.target, window.journal.log()->sequenceOf(kRecv));
        QCOMPARE(made.begin, 1u);
        QCOMPARE(made.length, 3u);
        QCOMPARE(made.name, std::string("길이"));
        HexView *hex = window.panel->hexView();
        hex->setCursor(2);
        QVERIFY(hex->spokenText().contains(QStringLiteral("길이")));
        hex->setCursor(5);
        QVERIFY(!hex->spokenText().contains(QStringLiteral("길이")));

        // Its colour lies under the octets.
        hex->setCursor(6);
        const QImage picture = hex->viewport()->grab().toImage();
        const QRect cell = hex->cellRect(2);
        QCOMPARE(picture.pixelColor(cell.center().x(), cell.top() + 2), theme().tint(markTone(made.color)));

        // The session file has it: another window shows the same.
        const auto loader = SessionLoader::open(window.journal.journal().status().path).value();
        QVERIFY(loader->wait(std::chrono::seconds(10)));
        EventFetcher fetcher(loader->log());
        BookmarkKeeper reopened(SessionSource(*loader), fetcher);
        QTRY_COMPARE(reopened.bookmarks().size(), std::size_t{1});
        QVERIFY(reopened.bookmarks().front() == made);
        QVERIFY(!reopened.canWrite());
        reopened.remove(made.seq); // nothing: the file can only be read
        QVERIFY(!reopened.canUndo());
    }

    void listed()
    {
        Window window;
        auto *list = window.panel->findChild<BookmarksPanel *>();
        const QAbstractItemModelTester tester(list->table()->model());
        QVERIFY(window.add(0, 5, QStringLiteral("greeting")));
        QVERIFY(window.add(5, 2, QString()));
        window.panel->showBookmarks();
        QTableView *table = list->table();
        QVERIFY(table->isVisible());
        QAbstractItemModel *model = table->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("greeting"));
        QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("0 to 4"));
        QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("No name"));

        // Enter goes there: the event is asked for, and when it is shown the bytes are selected.
        QSignalSpy asked(window.panel.get(), &BytesPanel::rowActivated);
        table->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked.last().first().value<Row>(), kRecv);
        window.panel->show({bytesOf("hello\r\n"), {Carrier::Stream, {}}, kRecv, 3, Direction::In, true});
        QCOMPARE(window.panel->hexView()->selectionBegin(), quint64(5));
        QCOMPARE(window.panel->hexView()->selectionLength(), quint64(2));

        // Typed over, it is renamed; the row stays.
        QVERIFY(model->setData(model->index(1, 0), QStringLiteral("line end"), Qt::EditRole));
        window.settle();
        QTRY_COMPARE(model->index(1, 0).data().toString(), QStringLiteral("line end"));
        QCOMPARE(table->currentIndex().row(), 1);
        // By a digit or from the menu it gets another colour, keeps its name, and the bytes show it.
        QTest::keyClick(table, Qt::Key_3);
        window.settle();
        QTRY_COMPARE(window.keeper->bookmarks()[1].color, kMarkColors[2]);
        QCOMPARE(window.keeper->bookmarks()[1].name, std::string("line end"));
        QVERIFY(model->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(markColorText(kMarkColors[2])));
        Q_EMIT table->customContextMenuRequested(table->visualRect(model->index(1, 0)).center());
        auto *colors = list->findChild<QMenu *>(QStringLiteral("bookmarkColors"));
        QVERIFY(colors && colors->actions()[2]->isChecked());
        colors->actions()[3]->trigger();
        colors->parentWidget()->close();
        window.settle();
        QTRY_COMPARE(window.keeper->bookmarks()[1].color, kMarkColors[3]);
        window.keeper->undo();
        window.settle();
        QTRY_COMPARE(window.keeper->bookmarks()[1].color, kMarkColors[2]);
        QCOMPARE(window.keeper->bookmarks()[1].name, std::string("line end"));
        QTest::keyClick(table, Qt::Key_Delete);
        window.settle();
        QTRY_COMPARE(model->rowCount(), 1);
    }

    // Each step taken back, the last first, and none twice.
    void undo()
    {
        Window window;
        BookmarkKeeper &keeper = *window.keeper;
        QVERIFY(!keeper.canUndo());
        QVERIFY(window.add(0, 5, QStringLiteral("a")));
        const Sequence first = keeper.bookmarks().front().seq;
        keeper.rename(first, QStringLiteral("b"));
        window.settle();
        QTRY_COMPARE(keeper.bookmarks().front().name, std::string("b"));
        keeper.remove(first);
        window.settle();
        QTRY_VERIFY(keeper.bookmarks().empty());

        keeper.undo();
        window.settle();
        QTRY_COMPARE(keeper.bookmarks().size(), std::size_t{1});
        QCOMPARE(keeper.bookmarks().front().name, std::string("b"));
        keeper.undo();
        window.settle();
        QTRY_COMPARE(keeper.bookmarks().front().name, std::string("a"));
        keeper.undo();
        window.settle();
        QTRY_VERIFY(keeper.bookmarks().empty());
        QVERIFY(!keeper.canUndo());
    }

    // In the whole stream it lies where its event does, at either end.
    void inTheStream()
    {
        Window window;
        QVERIFY(window.add(5, 2, QStringLiteral("line end")));
        window.panel->setJoined(true);
        HexView *hex = window.panel->hexView();
        QTRY_VERIFY(window.panel->showsStream());
        QTRY_COMPARE(hex->selectionLength(), 7u); // its event's part
        hex->setCursor(6);
        QVERIFY(hex->spokenText().contains(QStringLiteral("line end")));
        // What is selected there belongs to the event it came with.
        QVERIFY(window.add(0, 2, QStringLiteral("he")));
        QCOMPARE(window.keeper->bookmarks().back().target, window.journal.log()->sequenceOf(kRecv));
        window.panel->show({bytesOf("hello\r\n"), {Carrier::Stream, {}}, kSend, 2, Direction::Out, true});
        QTRY_VERIFY(window.panel->stream() != nullptr &&
                    window.panel->stream()->direction() == Direction::Out &&
                    hex->source() == window.panel->stream());
        hex->setCursor(1);
        QVERIFY(hex->spokenText().contains(QStringLiteral("bookmark he")));
    }
};

QTEST_MAIN(TestBookmarksPanel)
#include "tst_bookmarkspanel.moc"
