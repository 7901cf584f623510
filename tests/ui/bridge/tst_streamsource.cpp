// SPDX-License-Identifier: MIT
// Pages of a stream for the hex view: fetched as they come into sight, dropped when there are many, with the calls of
// both ends.
#include <QSignalSpy>
#include <QTest>

#include "tests/support/eventmaker.h"
#include "tests/support/filledjournal.h"
#include "ui/bridge/streamsource.h"

using namespace sockeye;
using test::FilledJournal;

namespace {

DataEvent dataOf(Direction direction, ByteView bytes, std::uint8_t flags = 0)
{
    DataEvent data;
    data.dir = direction;
    data.call = direction == Direction::In ? CallCode::Recv : CallCode::Send;
    data.flags = flags;
    data.payload = bytes;
    data.origLen = bytes.size();
    return data;
}

// tcp#2 and tcp#3 of the story are the two ends of a connection, on which seven octets went from 2 to 3.
struct Ends {
    FilledJournal journal;

    Ends() { journal.tellStory(); }
    void send(std::string_view text, std::uint8_t flags = 0)
    {
        journal.add(2, 30'000'000, dataOf(Direction::Out, viewOf(text), flags));
    }
    void receive(std::string_view text) { journal.add(3, 30'000'000, dataOf(Direction::In, viewOf(text))); }
    std::unique_ptr<StreamSource> source(SocketId socket, Direction direction)
    {
        journal.flush();
        auto source = std::make_unique<StreamSource>(journal.log(), socket, direction);
        QSignalSpy ready(source.get(), &StreamSource::ready);
        return ready.wait() ? std::move(source) : nullptr;
    }
};

bool fetch(StreamSource &source, quint64 begin, quint64 length)
{
    source.want(begin, length);
    return QTest::qWaitFor([&] {
        for (quint64 at = begin; at < std::min(begin + length, source.size());) {
            const auto run = source.run(at);
            if (run.empty() && !source.isMissing(at))
                return false;
            at += std::max<std::size_t>(1, run.size());
        }
        return true;
    });
}

} // namespace

class TestStreamSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndsCalls()
    {
        Ends ends;
        ends.send("abcd");
        ends.send("efg");
        ends.receive("ab");
        ends.receive("cdefg");
        const auto source = ends.source(3, Direction::In);
        QVERIFY(source != nullptr);
        QCOMPARE(source->size(), 14ULL);
        QVERIFY(source->run(0).empty()); // not before it is asked for
        QVERIFY(fetch(*source, 0, 14));
        QCOMPARE(std::string(textOf(source->run(0))), std::string("hello\r\nabcdefg"));
        const std::vector<HexEdge> expected = {{0, false}, {7, false}, {9, false},
                                               {0, true},  {7, true},  {11, true}};
        QCOMPARE(source->edges(0, 14), expected);
        QCOMPARE(source->edges(8, 12), (std::vector<HexEdge>{{9, false}, {11, true}}));
    }

    // Where the other end's octets are others, its calls are not drawn: whose they are is not known.
    void doubtIsNotDrawn()
    {
        Ends ends;
        ends.send("abcd");
        ends.send("efgh");
        ends.receive("abXX");
        ends.receive("XXXX");
        const auto source = ends.source(3, Direction::In);
        QVERIFY(fetch(*source, 0, 15));
        QCOMPARE(source->certainTo(), 9ULL);
        QCOMPARE(source->edges(0, 15),
                 (std::vector<HexEdge>{{0, false}, {7, false}, {11, false}, {0, true}, {7, true}}));
    }

    void urgentOctetEndsCertainty()
    {
        Ends ends;
        ends.send("ab");
        ends.send("!", kOutOfBand);
        ends.send("cd");
        ends.receive("abcd");
        const auto source = ends.source(3, Direction::In);
        QVERIFY(fetch(*source, 0, 11));
        QCOMPARE(source->certainTo(), 9ULL);
        QCOMPARE(source->edges(8, 11), std::vector<HexEdge>());
    }

    void onlyOneEndIsOurs()
    {
        Ends ends;
        ends.journal.add(5, 31'000'000, dataOf(Direction::Out, viewOf("alone")));
        const auto source = ends.source(5, Direction::Out);
        QVERIFY(source->other() == nullptr);
        QVERIFY(fetch(*source, 0, 5));
        QCOMPARE(source->edges(0, 5), (std::vector<HexEdge>{{0, true}}));
    }

    void growsAtTheEnd()
    {
        Ends ends;
        const auto source = ends.source(3, Direction::In);
        QVERIFY(fetch(*source, 0, 7));
        QSignalSpy grown(source.get(), &HexSource::grown);
        source->advance(ends.journal.log()->size());
        QCOMPARE(grown.count(), 0);
        ends.send("more");
        ends.receive("more");
        ends.journal.flush();
        source->advance(ends.journal.log()->size());
        QCOMPARE(grown.count(), 1);
        QCOMPARE(source->size(), 11ULL);
        QVERIFY(fetch(*source, 0, 11));
        QCOMPARE(std::string(textOf(source->run(0))), std::string("hello\r\nmore"));
    }

    // However far one looks, the pages kept are few; and what went is read again.
    void memoryIsBounded()
    {
        Ends ends;
        const Bytes octets = test::pattern(60'000);
        constexpr int kTimes = 80;
        for (int i = 0; i < kTimes; ++i)
            ends.journal.add(7, 31'000'000, dataOf(Direction::In, octets));
        const auto source = ends.source(7, Direction::In);
        QCOMPARE(source->size(), quint64(kTimes) * octets.size());
        for (quint64 at = 0; at < source->size(); at += 32 * StreamSource::kPageSize) {
            QVERIFY(fetch(*source, at, 32 * StreamSource::kPageSize));
            QVERIFY(source->pagesHeld() <= StreamSource::kMostPages);
        }
        QVERIFY(source->run(0).empty());
        QVERIFY(fetch(*source, 0, 100));
        QVERIFY(std::equal(octets.begin(), octets.begin() + 100, source->run(0).begin()));
    }

    void missingOctetsAreSaidToBe()
    {
        Ends ends;
        DataEvent discarded = dataOf(Direction::In, {}, kDiscarded);
        discarded.origLen = 5;
        ends.journal.add(3, 31'000'000, discarded);
        ends.receive("z");
        const auto source = ends.source(3, Direction::In);
        QVERIFY(fetch(*source, 0, 13));
        QVERIFY(!source->isMissing(6) && source->isMissing(7) && source->isMissing(11) &&
                !source->isMissing(12));
        QCOMPARE(source->run(0).size(), std::size_t{7});
        QVERIFY(source->run(8).empty());
        QCOMPARE(source->run(12).front(), std::uint8_t('z'));
    }

    void diesWhileItReads()
    {
        Ends ends;
        ends.journal.flood(50'000);
        ends.journal.flush();
        for (int i = 0; i < 5; ++i) {
            StreamSource source(ends.journal.log(), 3, Direction::In);
            QSignalSpy ready(&source, &StreamSource::ready);
            if (i > 2)
                QVERIFY(ready.wait());
            source.want(0, 400'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestStreamSource)
#include "tst_streamsource.moc"
