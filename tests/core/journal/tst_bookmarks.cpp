// SPDX-License-Identifier: MIT
// Bookmarks folded from marks, and read back from a session file.
#include <QtTest/QTest>

#include "core/journal/bookmarks.h"
#include "core/journal/sessionloader.h"
#include "tests/support/filledjournal.h"

using namespace sockeye;

namespace {

// "b7:name" a bookmark on 7, "r2:name" a remark on 2, "c2:name" one with a colour, "d2" deletes 2; sequences count from
// 1.
Bookmarks folded(const QByteArray &marks)
{
    Bookmarks bookmarks;
    Sequence seq = 0;
    for (const QByteArray &word : marks.split(' ')) {
        const auto colon = word.indexOf(':');
        const QByteArray text = colon < 0 ? QByteArray() : word.mid(colon + 1);
        MarkEvent mark;
        mark.action = word[0] == 'b'   ? MarkAction::Bookmark
                      : word[0] == 'd' ? MarkAction::Delete
                                       : MarkAction::Remark;
        if (word[0] == 'c') // another one each time
            mark.color = static_cast<MarkColor>(1 + seq % (kMarkColorCount - 1));
        mark.target = word.mid(1, colon < 0 ? -1 : colon - 1).toULongLong();
        mark.text = std::string_view(text.constData(), std::size_t(text.size()));
        Event event;
        event.seq = ++seq;
        event.body = mark;
        bookmarks.take(event);
    }
    return bookmarks;
}

} // namespace

class TestBookmarks : public QObject
{
    Q_OBJECT

private slots:
    void folds_data()
    {
        QTest::addColumn<QByteArray>("marks");
        QTest::addColumn<QByteArray>("left"); // seq>target:name
        const auto row = [](const char *name, const char *marks, const char *left) {
            QTest::newRow(name) << QByteArray(marks) << QByteArray(left);
        };
        row("two", "b90:a b91:b", "1>90:a 2>91:b");
        row("deleted", "b90:a b91:b d1", "2>91:b");
        row("deleted, and there again", "b90:a d1 d2", "1>90:a");
        row("there again, deleted again", "b90:a d1 d2 d3", "");
        row("renamed", "b90:a r1:b", "1>90:b");
        row("renamed twice", "b90:a r1:b r1:c", "1>90:c");
        row("renamed back", "b90:a r1:b r1:c d3", "1>90:b");
        row("name taken away", "b90:a r1:b d2", "1>90:a");
        row("renamed and deleted", "b90:a r1:b d1", "");
        row("recoloured", "b90:a c1:a", "1>90:a/olive");
        row("recoloured and renamed", "b90:a c1:a r1:b", "1>90:b/olive");
        row("recoloured twice, once back", "b90:a c1:a c1:a d3", "1>90:a/olive");
        row("the colour taken back", "b90:a c1:a d2", "1>90:a");
        row("a remark is no bookmark", "r90:a b91:b", "2>91:b");
        row("on itself and on what comes", "d1 d3 b90:a", "3>90:a");
        row("two on one event", "b90:a b90:b d1", "2>90:b");
    }

    void folds()
    {
        QFETCH(QByteArray, marks);
        QByteArray left;
        for (const Bookmark &bookmark : folded(marks).list())
            left +=
                QByteArray::number(qulonglong(bookmark.seq)) + '>' +
                QByteArray::number(qulonglong(bookmark.target)) + ':' + bookmark.name.c_str() +
                (bookmark.color == MarkColor::None ? QByteArray()
                                                   : '/' + QByteArray(markColorName(bookmark.color).data())) +
                ' ';
        QTEST(left.trimmed(), "left");
    }

    // Through the file and back: ranges, colours and names, and the log knows where its marks are.
    void readBack()
    {
        test::FilledJournal journal;
        journal.tellStory();
        const Row first = journal.log()->size();
        MarkEvent mark;
        mark.action = MarkAction::Bookmark;
        mark.target = 17;
        mark.text = "길이 length\n";
        mark.begin = 3;
        mark.length = 4;
        mark.color = MarkColor::Amber;
        journal.add(3, 1, mark);
        journal.add(0, 2, NoteEvent{});
        journal.add(3, 3, MarkEvent{MarkAction::Remark, first + 1, "new", 0, 0, MarkColor::Red});
        journal.flush();
        const std::string path = journal.journal().status().path;
        const auto loader = SessionLoader::open(path).value();
        QVERIFY(loader->wait(std::chrono::seconds(10)));
        for (const auto &log : {journal.log(), loader->log()}) {
            QVERIFY(log->marks() == (std::vector<Row>{first, first + 2}));
            QVERIFY(log->marks(1) == std::vector<Row>{first + 2});
            QVERIFY(log->marks(2).empty());
            Bookmarks bookmarks;
            EventStorage storage;
            for (const Row row : log->marks())
                bookmarks.take(log->read(row, storage).value());
            const std::vector<Bookmark> expected = {
                {log->sequenceOf(first), 17, 3, 4, MarkColor::Red, "new"}};
            QVERIFY(bookmarks.list() == expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestBookmarks)
#include "tst_bookmarks.moc"
