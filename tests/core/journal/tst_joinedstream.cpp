// SPDX-License-Identifier: MIT
// A stream joined from the data events of a real journal: its octets, and which event each came with.
#include <QtTest/QTest>

#include <cstring>
#include <random>

#include "core/journal/joinedstream.h"
#include "tests/support/eventmaker.h"
#include "tests/support/filledjournal.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

DataEvent dataOf(Direction direction, std::string_view text, std::uint8_t flags = 0)
{
    DataEvent data;
    data.dir = direction;
    data.call = direction == Direction::In ? CallCode::Recv : CallCode::Send;
    data.flags = flags;
    data.payload = viewOf(text);
    data.origLen = text.size();
    return data;
}

std::shared_ptr<const JoinedStream> joined(const FilledJournal &journal, SocketId socket, Direction direction)
{
    ScanControl control;
    return JoinedStream::make(journal.log(), socket, direction, journal.log()->size(), control);
}

std::string textOfAll(const JoinedStream &stream)
{
    Bytes bytes(stream.size());
    bytes.resize(stream.read(0, bytes));
    return std::string(textOf(bytes));
}

} // namespace

class TestJoinedStream : public QObject
{
    Q_OBJECT

private slots:
    void joinsOneDirectionOfOneSocket()
    {
        FilledJournal journal;
        journal.add(2, 1, dataOf(Direction::Out, "ab"));
        journal.add(3, 2, dataOf(Direction::In, "a"));
        journal.add(2, 3, dataOf(Direction::In, "no"));
        journal.add(2, 4, dataOf(Direction::Out, ""));
        journal.add(2, 5, dataOf(Direction::Out, "cde"));
        journal.flush();
        const auto stream = joined(journal, 2, Direction::Out);
        QCOMPARE(textOfAll(*stream), std::string("abcde"));
        const Row first = stream->pieceAt(0)->row;
        QCOMPARE(*stream->pieceAt(1), (StreamPiece{0, 2, first}));
        QCOMPARE(*stream->pieceAt(2), (StreamPiece{2, 3, first + 4}));
        QCOMPARE(*stream->pieceOf(first + 4), (StreamPiece{2, 3, first + 4}));
        QVERIFY(!stream->pieceOf(first + 1) && !stream->pieceOf(first + 2) && !stream->pieceOf(first + 3));
        QVERIFY(!stream->pieceAt(5) && !stream->pieceOf(first + 400));
        QVERIFY(!stream->pieceBehind(*stream->pieceAt(4)));
        QCOMPARE(joined(journal, 7, Direction::In)->size(), 0u);
    }

    // What is peeked is read again; what is read out of band has no place in the order; both ends lose certainty there.
    void whatIsNotInTheOrder()
    {
        FilledJournal journal;
        journal.add(3, 1, dataOf(Direction::In, "ab", kPeeked));
        journal.add(3, 2, dataOf(Direction::In, "ab"));
        journal.add(3, 3, dataOf(Direction::In, "!", kOutOfBand));
        journal.add(3, 4, dataOf(Direction::In, "cd"));
        journal.add(2, 5, dataOf(Direction::Out, "abc"));
        journal.add(2, 6, dataOf(Direction::Out, "x!", kOutOfBand));
        journal.flush();
        const auto taken = joined(journal, 3, Direction::In);
        QCOMPARE(textOfAll(*taken), std::string("abcd"));
        QCOMPARE(taken->certainTo(), 2u);
        const auto sent = joined(journal, 2, Direction::Out);
        QCOMPARE(textOfAll(*sent), std::string("abcx!"));
        QCOMPARE(sent->certainTo(), 3u);
    }

    // MSG_TRUNC on TCP: the kernel counted them and threw them away.
    void countedButNotKept()
    {
        FilledJournal journal;
        journal.add(3, 1, dataOf(Direction::In, "ab"));
        DataEvent discarded = dataOf(Direction::In, "", kDiscarded);
        discarded.origLen = 4;
        journal.add(3, 2, discarded);
        journal.add(3, 3, dataOf(Direction::In, "cd"));
        journal.flush();
        const auto stream = joined(journal, 3, Direction::In);
        QCOMPARE(stream->size(), 8u);
        Bytes bytes(8);
        QCOMPARE(stream->read(0, bytes), std::size_t{2});
        QCOMPARE(stream->read(3, bytes), std::size_t{0});
        QCOMPARE(stream->missingAt(2), 4u);
        QCOMPARE(stream->missingAt(5), 1u);
        QCOMPARE(stream->missingAt(6), 0u);
        QCOMPARE(stream->read(6, bytes), std::size_t{2});
    }

    // Many thousands of rows, of several sockets, in bursts and with long pauses: every octet and every piece, against
    // what was put in.
    void longAndInterleaved()
    {
        FilledJournal journal;
        std::mt19937 random(3);
        std::string expected;
        std::vector<StreamPiece> pieces;
        Row row = journal.log()->size();
        for (int burst = 0; burst < 40; ++burst) {
            for (unsigned i = 0, ours = random() % 60; i < ours; ++i, ++row) {
                const std::string text(1 + random() % 30, char('a' + random() % 26));
                pieces.push_back({expected.size(), text.size(), row});
                expected += text;
                journal.add(2, 1, dataOf(Direction::Out, text));
            }
            const unsigned others = burst % 4 == 0 ? 2500 : random() % 60;
            for (unsigned i = 0; i < others; ++i, ++row)
                journal.add(9, 1, dataOf(Direction::Out, "other"));
        }
        journal.flush();
        QCOMPARE(journal.log()->size(), row);

        // Grown step by step it is the same.
        ScanControl control;
        auto grown = JoinedStream::make(journal.log(), 2, Direction::Out, 0, control);
        for (Row end = 0; end <= row; end += 777)
            grown = grown->extended(end, control);
        grown = grown->extended(row, control);
        for (const auto &stream : {joined(journal, 2, Direction::Out), grown}) {
            QCOMPARE(textOfAll(*stream), expected);
            auto walked = stream->pieceAt(0);
            for (const StreamPiece &piece : pieces) {
                QCOMPARE(*walked, piece);
                QCOMPARE(*stream->pieceAt(piece.begin), piece);
                QCOMPARE(*stream->pieceAt(piece.end() - 1), piece);
                QCOMPARE(*stream->pieceOf(piece.row), piece);
                walked = stream->pieceBehind(*walked);
            }
            QVERIFY(!walked);
        }
    }

    void stopsWhenTold()
    {
        FilledJournal journal;
        journal.tellStory();
        ScanControl control;
        control.stop = true;
        QVERIFY(JoinedStream::make(journal.log(), 2, Direction::Out, journal.log()->size(), control) ==
                nullptr);
    }
};

QTEST_APPLESS_MAIN(TestJoinedStream)
#include "tst_joinedstream.moc"
